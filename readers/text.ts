import type { Encoding } from '../compiler/index.ts';
import { type Diagnostic, diagnose, type EncodingReading, holdsData, type Place } from '../grammar/index.ts';
import { doubt, fits, type Guess, guessEncoding, guessUtf16 } from './encoding/guess.ts';

/** What is known of a text before it is decoded. */
export interface Known {
  /** As it is declared. */
  readonly encoding?: Encoding | undefined;
  /** Some that should occur in it: asked for only where the encoding has to be guessed. */
  readonly names?: (() => Iterable<string>) | undefined;
}

export interface Decoded {
  readonly text: string | undefined;
  readonly diagnostics: Diagnostic[];
  readonly encoding?: Encoding | undefined;
}

/** Control characters that no text file holds. */
const BINARY = /[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/;
/** Files that are known by how they begin. */
const SIGNATURES: readonly (readonly [readonly number[], 'excel' | 'binary'])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'excel'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'excel'],
  [[0x25, 0x50, 0x44, 0x46], 'binary'],
];
const MARKS: readonly (readonly [readonly number[], Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** A text of more NULs than this, in proportion, is none. */
const NUL_SHARE = 0.02;
/** Characters looked at for NULs; a short text may hold a stray one. */
const LOOKED_AT = { least: 64, most: 65_536 };
/** So many characters of two bytes say that a text is UTF-8: fewer may be another encoding that is valid UTF-8 by chance. */
const PROOF_OF_UTF8 = 64;
/** Bits by which another reading must be likelier than valid UTF-8. */
const DOUBTFUL = 20;

/**
 * Bytes of a text file to text: UTF-8, with or without a byte order mark, and what the text itself or the methodology
 * says. Another encoding is read where one reading is plausible and the others are not, and that is said with words that
 * show it; where it is not clear, the readings are shown and nothing is read.
 */
export function decode(file: string, bytes: Uint8Array, known: Known = {}): Decoded {
  const fail = (diagnostic: Diagnostic): Decoded => ({ text: undefined, diagnostics: [diagnostic] });
  const [, looks] = SIGNATURES.find(([signature]) => begins(bytes, signature)) ?? [];
  if (looks) return fail(diagnose('file-binary', { file }, { path: file, looks }));
  const [mark, marked] = MARKS.find(([signature]) => begins(bytes, signature)) ?? [];
  if (mark) return asMarked(file, bytes, marked!, known);
  if (known.encoding !== undefined) return asDeclared(file, bytes, known.encoding);
  if (fits('utf-8', bytes)) return asUtf8(file, bytes, known);
  const names = known.names?.() ?? [];
  if (bytes.subarray(0, LOOKED_AT.most).includes(0)) return asUtf16(file, bytes) ?? fail(binary(file));
  return asGuessed(file, bytes, guessEncoding(bytes, names));
}

function asMarked(file: string, bytes: Uint8Array, encoding: Encoding, known: Known): Decoded {
  if (known.encoding !== undefined && known.encoding !== encoding) return disagreeing(file, bytes, known.encoding, encoding);
  if (!fits(encoding, bytes)) return undecodable(file, bytes, encoding);
  const text = textIn(encoding, bytes);
  if (encoding === 'utf-8' || known.encoding !== undefined) return { text, diagnostics: [], encoding };
  return hinted(file, text, encoding);
}

function asDeclared(file: string, bytes: Uint8Array, encoding: Encoding): Decoded {
  // In no other encoding is a text of many characters valid UTF-8: it was converted, and the declaration was left.
  if (encoding !== 'utf-8' && /[^\0-\x7f]/.test(textIn('utf-8', bytes.subarray(0, LOOKED_AT.most))) && fits('utf-8', bytes))
    if (doubt(bytes, []).bits < 0) return disagreeing(file, bytes, encoding, 'utf-8');
  if (!fits(encoding, bytes)) return undecodable(file, bytes, encoding);
  return { text: textIn(encoding, bytes), diagnostics: [], encoding };
}

function asUtf8(file: string, bytes: Uint8Array, known: Known): Decoded {
  const text = textIn('utf-8', bytes);
  const sample = text.slice(0, LOOKED_AT.most);
  const share = (sample.split('\0').length - 1) / (sample.length || 1);
  if (share > NUL_SHARE) {
    const wide = asUtf16(file, bytes);
    if (wide) return wide;
    if (sample.length > LOOKED_AT.least) return { text: undefined, diagnostics: [binary(file)] };
  }
  const beyond = /[\u0800-\uffff]/.test(text) ? undefined : text.match(/[\x80-\u07ff]/g);
  if (beyond && beyond.length < PROOF_OF_UTF8) {
    const { bits, guess } = doubt(bytes, known.names?.() ?? []);
    if (bits >= DOUBTFUL) return asGuessed(file, bytes, guess);
  }
  return { text, diagnostics: [], encoding: 'utf-8' };
}

/** Undefined where it is not UTF-16. */
function asUtf16(file: string, bytes: Uint8Array): Decoded | undefined {
  const guess = guessUtf16(bytes);
  if (!guess.clear) return undefined;
  const { encoding } = guess.readings[0]!;
  return hinted(file, textIn(encoding, bytes), encoding);
}

/** Readings that an error shows. */
const SHOWN = 2;

function asGuessed(file: string, bytes: Uint8Array, { readings, clear }: Guess): Decoded {
  const best = readings[0];
  if (best?.encoding === 'utf-8') return undecodable(file, bytes, undefined);
  if (best && clear) {
    const text = textIn(best.encoding, bytes);
    return BINARY.test(text) ? { text: undefined, diagnostics: [binary(file)] } : hinted(file, text, best.encoding);
  }
  const shown = readings.filter((r) => r.encoding !== 'utf-8').slice(0, SHOWN);
  const texts = shown.map(({ encoding }) => ({ encoding, text: textIn(encoding, bytes) }));
  if (texts.every(({ text }) => BINARY.test(text))) return { text: undefined, diagnostics: [binary(file)] };
  const params = { path: file, readings: texts.map(({ encoding, text }) => readingOf(encoding, text)) };
  return { text: undefined, diagnostics: [diagnose('file-encoding', { file }, params)] };
}

function hinted(file: string, text: string, encoding: Encoding): Decoded {
  return { text, diagnostics: [diagnose('file-decoded', { file }, { path: file, reading: readingOf(encoding, text) })], encoding };
}

/** Bytes that are not in the encoding they should be in, with the line of the first that does not fit. */
function undecodable(file: string, bytes: Uint8Array, declared: Encoding | undefined): Decoded {
  const before = textIn(declared ?? 'utf-8', bytes).split('\ufffd', 1)[0]!;
  const line = before.split(/\r\n?|\n/).length;
  return { text: undefined, diagnostics: [diagnose('file-encoding', { file, line }, { path: file, readings: [], declared, line })] };
}

/** A file that says itself, or shows, that it is in another encoding than the one declared. */
function disagreeing(file: string, bytes: Uint8Array, declared: Encoding, found: Encoding): Decoded {
  const readings = [readingOf(found, textIn(found, bytes))];
  return { text: undefined, diagnostics: [diagnose('file-encoding', { file }, { path: file, readings, declared })] };
}

/** Words shown, and the length of one. */
const WORDS = { most: 3, length: 24 };

/** The first different words that are not plain ASCII. */
export function readingOf(encoding: Encoding, text: string): EncodingReading {
  const words = new Set<string>();
  for (const [word] of text.slice(0, LOOKED_AT.most).matchAll(/[^\s,;"\t]*[^\0-\x7f][^\s,;"\t]*/g)) {
    words.add([...word].slice(0, WORDS.length).join(''));
    if (words.size === WORDS.most) break;
  }
  return { encoding, words: [...words] };
}

const textIn = (encoding: Encoding, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);
const begins = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte);

function binary(path: string): Diagnostic {
  return diagnose('file-binary', { file: path }, { path, looks: 'binary' });
}

/** Bytes of a file that are read at most: nobody writes a methodology so long, and no table so large fits in memory. */
const SIZE_LIMITS = { text: 16_000_000, data: 128_000_000 } as const;
export const sizeLimit = (path: string): number => (holdsData(path) ? SIZE_LIMITS.data : SIZE_LIMITS.text);

const PROBLEMS: Readonly<Record<string, 'folder' | 'irregular' | 'permission' | 'loop' | 'outside'>> = {
  EISDIR: 'folder',
  EIRREGULAR: 'irregular',
  ENXIO: 'irregular',
  EACCES: 'permission',
  EPERM: 'permission',
  ELOOP: 'loop',
  EOUTSIDE: 'outside',
};

/** Why a file cannot be read: the code of the fault, and the size of a file that is too large. */
export interface Fault {
  readonly fault: string;
  readonly size?: number | undefined;
}

/**
 * What to say of a file that cannot be read.
 *
 * @param path as it is written
 * @param named where the text or the project file names it
 * @param file what messages and outputs call it
 */
export function unreadable(path: string, { fault, size }: Fault, named?: Place, file: string = path): Diagnostic {
  const place = { file };
  const more = { related: named ? [{ place: named, note: 'declared-here' as const }] : [] };
  if (fault === 'ENOENT' || fault === 'ENOTDIR') return diagnose('file-missing', place, { path }, more);
  if (fault === 'EFBIG') return diagnose('file-too-large', place, { path, size: size!, limit: sizeLimit(path) }, more);
  return diagnose('file-unreadable', place, { path, problem: PROBLEMS[fault] ?? 'other' }, more);
}
