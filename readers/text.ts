import { type Diagnostic, diagnose } from '../grammar/index.ts';

/** Control characters that no text file holds. */
const BINARY = /[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/;
/** Files that are known by how they begin. */
const SIGNATURES: readonly (readonly [readonly number[], (path: string) => Diagnostic])[] = [
  [[0x50, 0x4b, 0x03, 0x04], excel],
  [[0xd0, 0xcf, 0x11, 0xe0], excel],
  [[0x25, 0x50, 0x44, 0x46], binary],
  [[0xff, 0xfe], utf16],
  [[0xfe, 0xff], utf16],
];

/** A text of more NULs than this, in proportion, is none; of many more, it is UTF-16. */
const NUL_SHARE = { binary: 0.02, utf16: 0.3 };
/** Characters looked at for NULs; a short text may hold a stray one. */
const LOOKED_AT = { least: 64, most: 65_536 };

/**
 * Bytes of a text file to text: UTF-8, with or without a byte order mark. Anything else is named for what it looks
 * like, so that the message can say what to do.
 */
export function decode(file: string, bytes: Uint8Array): { text: string | undefined; diagnostics: Diagnostic[] } {
  const fail = (diagnostic: Diagnostic) => ({ text: undefined, diagnostics: [diagnostic] });
  const known = SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (known) return fail(known[1](file));
  const text = tryDecode('utf-8', bytes);
  if (text === undefined) {
    const gbk = tryDecode('gb18030', bytes);
    if (gbk !== undefined && /\p{Script=Han}/u.test(gbk) && !BINARY.test(gbk)) return fail(encoded(file, 'GBK'));
    return fail(bytes.subarray(0, 4096).includes(0) ? binary(file) : encoded(file, 'unknown'));
  }
  const sample = text.slice(0, LOOKED_AT.most);
  const share = (sample.split('\0').length - 1) / (sample.length || 1);
  if (share > NUL_SHARE.utf16) return fail(utf16(file));
  if (share > NUL_SHARE.binary && sample.length > LOOKED_AT.least) return fail(binary(file));
  return { text, diagnostics: [] };
}

const PROBLEMS: Readonly<Record<string, 'folder' | 'permission'>> = { EISDIR: 'folder', EACCES: 'permission', EPERM: 'permission' };

/** What to say of a file that cannot be read, by the code of the fault. */
export function unreadable(file: string, code: string | undefined): Diagnostic {
  return code === 'ENOENT'
    ? diagnose('file-missing', { file }, { path: file })
    : diagnose('file-unreadable', { file }, { path: file, problem: PROBLEMS[code ?? ''] ?? 'other' });
}

function excel(path: string): Diagnostic {
  return diagnose('file-binary', { file: path }, { path, looks: 'excel' });
}

function binary(path: string): Diagnostic {
  return diagnose('file-binary', { file: path }, { path, looks: 'binary' });
}

function utf16(path: string): Diagnostic {
  return encoded(path, 'UTF-16');
}

function encoded(path: string, looks: 'GBK' | 'UTF-16' | 'unknown'): Diagnostic {
  return diagnose('file-encoding', { file: path }, { path, looks });
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
