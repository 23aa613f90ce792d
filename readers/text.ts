import { type Diagnostic, diagnose } from '../grammar/index.ts';

/** Control characters that no text file holds. */
const BINARY = /[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/;
/** More NULs than this in proportion, and it is no text. */
const NUL_SHARE = 0.02;

/**
 * Bytes of a text file to text: UTF-8, with or without a byte order mark. Anything else is named for what it looks
 * like, so that the message can say what to do.
 */
export function decode(file: string, bytes: Uint8Array): { text: string | undefined; diagnostics: Diagnostic[] } {
  const fail = (diagnostic: Diagnostic) => ({ text: undefined, diagnostics: [diagnostic] });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04)
    return fail(diagnose('file-binary', { file }, { path: file, looks: 'excel' }));
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    return fail(diagnose('file-binary', { file }, { path: file, looks: 'excel' }));
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return fail(diagnose('file-encoding', { file }, { path: file, looks: 'UTF-16' }));
  const text = tryDecode('utf-8', bytes);
  if (text === undefined) {
    const gbk = tryDecode('gb18030', bytes);
    if (gbk !== undefined && /\p{Script=Han}/u.test(gbk) && !BINARY.test(gbk))
      return fail(diagnose('file-encoding', { file }, { path: file, looks: 'GBK' }));
    const looksBinary = bytes.subarray(0, 4096).some((b) => b === 0);
    return fail(
      looksBinary
        ? diagnose('file-binary', { file }, { path: file, looks: 'binary' })
        : diagnose('file-encoding', { file }, { path: file, looks: 'unknown' }),
    );
  }
  const nuls = text.length > 64 ? text.slice(0, 65536).split('\0').length - 1 : 0;
  if (nuls > Math.min(text.length, 65536) * NUL_SHARE) {
    const looks16 = nuls > Math.min(text.length, 65536) * 0.2;
    return fail(
      looks16
        ? diagnose('file-encoding', { file }, { path: file, looks: 'UTF-16' })
        : diagnose('file-binary', { file }, { path: file, looks: 'binary' }),
    );
  }
  return { text, diagnostics: [] };
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
