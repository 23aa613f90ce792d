import type { Encoding } from '../../compiler/index.ts';
import { bitsOf, bitsPerCharacter, MOST_PLAUSIBLE } from './plausibility.ts';

/** What bytes say in an encoding, and how unlikely that is. */
export interface Reading {
  readonly encoding: Encoding;
  readonly bits: number;
}

export interface Guess {
  /** The most plausible first. UTF-8 is among them where few of the bytes do not fit it. */
  readonly readings: readonly Reading[];
  /** Whether the first is plausible, and all others are much less so. */
  readonly clear: boolean;
}

/** The encodings that files of names are found in; those behind the first four stand here as rivals of these. */
const CANDIDATES: readonly Encoding[] = [
  'gb18030',
  'big5',
  'windows-1252',
  'utf-8',
  'windows-1251',
  'windows-1253',
  'windows-1250',
  'windows-1254',
  'shift_jis',
  'euc-kr',
];
/** In bits, how much rarer files are in those that differ from Windows-1252 in a few letters only. */
const RARER: Partial<Record<Encoding, number>> = { 'windows-1250': 14, 'windows-1254': 14 };
/** A lead of one in four thousand. */
const CLEAR = 12;
/** What a name that was expected is worth in bits, and how many of them count. */
const KNOWN = { bits: 20, most: 5 };
/** Bytes that are judged. */
const SAMPLE = 1 << 16;

/**
 * Which encodings a text that is not UTF-8 may be in. Validity decides nothing: `Côte d'Ivoire` in Windows-1252 is valid
 * GB 18030. What a reading says has to be plausible.
 *
 * @param names some that should occur in the text
 */
export function guessEncoding(bytes: Uint8Array, names: Iterable<string>): Guess {
  const sample = linesBeyondAscii(bytes);
  const known = new Set([...names].filter((name) => /[^\0-\x7f]/.test(name)));
  return ranked(
    CANDIDATES.flatMap((encoding) => {
      if (encoding !== 'utf-8' && !fits(encoding, bytes)) return [];
      const text = new TextDecoder(encoding).decode(sample);
      return [{ encoding, text, bits: bitsOf(text) - bonus(text, known) + (RARER[encoding] ?? 0) }];
    }),
  );
}

/** Which of the two byte orders a text in UTF-16 without a mark is in. */
export function guessUtf16(bytes: Uint8Array): Guess {
  const even = bytes.subarray(0, Math.min(bytes.length, SAMPLE) & ~1);
  const encodings: readonly Encoding[] = ['utf-16le', 'utf-16be'];
  return ranked(
    encodings.flatMap((encoding) => {
      if (!fits(encoding, bytes)) return [];
      const text = new TextDecoder(encoding).decode(even);
      return text.includes('\0') ? [] : [{ encoding, text, bits: bitsOf(text) }];
    }),
  );
}

/** How much more unlikely, in bits, UTF-8 is than the best other reading of bytes that are valid UTF-8. */
export function doubt(bytes: Uint8Array, names: Iterable<string>): { readonly bits: number; readonly guess: Guess } {
  const guess = guessEncoding(bytes, names);
  const others = guess.readings.filter((r) => r.encoding !== 'utf-8');
  const own = guess.readings.find((r) => r.encoding === 'utf-8')!;
  return { bits: others.length ? own.bits - others[0]!.bits : Number.NEGATIVE_INFINITY, guess };
}

function ranked(read: readonly (Reading & { readonly text: string })[]): Guess {
  const sorted = [...read].sort((a, b) => a.bits - b.bits);
  // Encodings that say the same are no rivals.
  const readings = sorted.filter((r, i) => sorted.findIndex((s) => s.text === r.text) === i);
  const [best, next] = readings;
  const clear =
    best !== undefined && (next === undefined || next.bits - best.bits >= CLEAR) && !(bitsPerCharacter(best.text) > MOST_PLAUSIBLE);
  return { readings, clear };
}

function bonus(text: string, known: ReadonlySet<string>): number {
  if (!known.size) return 0;
  const cells = new Set(text.split(/[,;\t\n\r"]/).map((cell) => cell.trim()));
  let found = 0;
  for (const name of known) if (cells.has(name)) found++;
  return Math.min(found, KNOWN.most) * KNOWN.bits;
}

/** Whether every byte has a meaning. */
export function fits(encoding: Encoding, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Lines with a byte beyond ASCII. No character of any of these encodings holds a line end. */
function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
  const lines: number[] = [];
  let from = 0;
  let beyond = false;
  for (let i = 0; i <= bytes.length && lines.length < SAMPLE; i++) {
    const byte = bytes[i];
    if (byte !== undefined && byte >= 0x80) beyond = true;
    if (byte !== undefined && byte !== 10 && byte !== 13) continue;
    if (beyond) for (let k = from; k < Math.min(i, from + SAMPLE); k++) lines.push(bytes[k]!);
    if (beyond) lines.push(10);
    from = i + 1;
    beyond = false;
  }
  return Uint8Array.from(lines);
}
