import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { language } from '../compiler/index.ts';
import { allTokens } from '../grammar/index.ts';
import { ROOT } from './support/workspace.ts';

/** Texts as no editor, but a merge, a search and replace, a broken disk or an attack makes them: tokens of several texts in disorder. */

interface Base {
  readonly text: string;
  /** Tokens with the blanks before them. */
  readonly pieces: readonly string[];
}

/** One thing done to a list of tokens. Places are fractions of the list as it is then. */
interface Mangle {
  readonly how: 'delete' | 'double' | 'swap' | 'insert' | 'replace' | 'splice' | 'lines' | 'repeat' | 'unblank' | 'break';
  readonly at: number;
  readonly length: number;
  readonly other: number;
  readonly from: number;
  readonly piece: string;
}

const CONTROLS = [
  '\0',
  '\u0007',
  '\u001b[31m',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u2028',
  '\u2029',
  '\u0085',
  '\r',
  '\ud800',
  '𠮷',
  '\u00a0',
  '\u3000',
];
const NUMBERS = [
  '0',
  '1',
  '00',
  '1e5',
  '0.1',
  '9'.repeat(30),
  '9'.repeat(400),
  `0.${'3'.repeat(400)}`,
  '1/0',
  '-1',
  '１２．５',
  '1..2',
  '1.2.3',
  '2017-13-45',
  '100%',
];
const SIGNS = [...'{}()[],;:.%=+-*/<>「」`"“”\'^&|!?#@\\~', '\n', '\r\n', '//', '///', '..', '<=', '!=', ' ', ' - ', ' . '];
const NAMES = ['A', 'A-1', 'JB.30', 't', 't.v', '「A-1」', '`b`', 'zh', 'en', '"文"', '"x', '“y”', '/a|b/', '/(/', 'a-b-1%', '甲'];
const WORDS = language.vocabulary.words.map((w) => w.text);

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 2, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 1, arbitrary: fc.constantFrom(...CONTROLS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
const fraction = fc.double({ min: 0, max: 0.999999, noNaN: true });
const mangle: fc.Arbitrary<Mangle> = fc.record({
  how: fc.constantFrom(
    'delete',
    'delete',
    'double',
    'swap',
    'insert',
    'insert',
    'replace',
    'replace',
    'splice',
    'lines',
    'repeat',
    'unblank',
    'break',
  ),
  at: fraction,
  length: fc.nat({ max: 6 }),
  other: fraction,
  from: fc.nat(),
  piece,
});

/** Texts made of some others by a few manglings, and by many. */
export function mangled(texts: readonly string[]): fc.Arbitrary<string> {
  const bases = texts.map((text): Base => ({ text, pieces: [...allTokens(language.parse(text).root)].map((t) => t.trivia + t.image) }));
  return fc
    .tuple(
      fc.nat({ max: bases.length - 1 }),
      fc.oneof({ weight: 8, arbitrary: fc.array(mangle, { minLength: 1, maxLength: 4 }) }, fc.array(mangle, { maxLength: 30 })),
    )
    .map(([first, mangles]) => {
      let pieces = [...bases[first]!.pieces];
      for (const m of mangles) pieces = applied(pieces, m, bases);
      return pieces.join('');
    });
}

function applied(pieces: readonly string[], { how, at, length, other, from, piece }: Mangle, bases: readonly Base[]): string[] {
  const i = Math.floor(at * (pieces.length + 1));
  const cut = (to = i + length) => pieces.slice(i, to);
  const put = (taken: number, ...given: readonly string[]) => [...pieces.slice(0, i), ...given, ...pieces.slice(i + taken)];
  const source = bases[from % bases.length]!;
  switch (how) {
    case 'delete':
      return put(length + 1);
    case 'double':
      return put(0, ...cut());
    case 'swap':
      return put(length + 1, ...pieces.slice(i + 1, i + length + 1), ...pieces.slice(i, i + 1));
    case 'insert':
      return put(0, length % 2 ? ` ${piece}` : piece);
    case 'replace':
      return put(1, length % 2 ? ` ${piece}` : piece);
    case 'splice': {
      const j = Math.floor(other * source.pieces.length);
      return put(length, ...source.pieces.slice(j, j + 1 + (from % 25)));
    }
    case 'lines': {
      const lines = source.text.split('\n');
      const j = Math.floor(other * lines.length);
      return put(0, `\n${lines.slice(j, j + 1 + length).join('\n')}\n`);
    }
    case 'repeat':
      return put(0, (length % 2 ? ` ${piece}` : piece).repeat(from % 300));
    case 'unblank':
      return pieces.map((p, k) => (k >= i && k <= i + length ? p.trim() : p));
    case 'break':
      return put(0, '\n');
  }
}

/** Short texts of every kind: the examples of the documents, good and bad. */
export function examples(): string[] {
  const docs = join(ROOT, 'docs');
  const files = [...readdirSync(join(docs, 'diagnostics')).map((f) => join('diagnostics', f)), 'language.md'];
  return files.flatMap((file) =>
    [...readFileSync(join(docs, file), 'utf8').matchAll(/```(?:yard[^\n]*)?\n(.*?)```/gs)]
      .map((m) => m[1]!)
      .filter((text) => /[{=]/.test(text)),
  );
}
