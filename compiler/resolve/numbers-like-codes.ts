import {
  allTokens,
  isToken,
  plainNumber,
  type Edit,
  type Fix,
  Minus,
  Operator,
  type SyntaxElement,
  type SyntaxToken,
  T,
  firstToken,
} from '../../grammar/index.ts';
import type { Context, DeclaredCodes } from './context.ts';
import type { Names } from './names.ts';
import { inQuotes } from './runs.ts';

/**
 * Numbers of a formula that are written like the code of an indicator: `1.1`, or `1-2` for one less two. They are numbers all the
 * same, since any formula may need them; but a reader may well take them for codes.
 *
 * @param items operands and operators of an expression
 */
export function reportNumbersLikeCodes(items: readonly SyntaxElement[], names: Names, context: Context): void {
  const codes = names.domain.table ? undefined : numericCodes(names.scope.indicators);
  if (!codes?.size) return;
  items.forEach((item, i) => {
    if (isToken(item) || item.kind !== 'literal' || firstToken(item)?.tokenType !== T.Number || isCompared(items[i - 1])) return;
    const tokens = touching(items.slice(i));
    for (let length = tokens.length; length > 0; length--) {
      const code = codes.get(textOf(tokens.slice(0, length)));
      if (code === undefined || tokens[length]?.tokenType === T.Percent) continue;
      report(tokens.slice(0, length), code, names, context);
      return;
    }
  });
}

function report(tokens: readonly SyntaxToken[], code: string, names: Names, context: Context): void {
  const [first, ...more] = tokens as [SyntaxToken, ...SyntaxToken[]];
  const fix = (text: string, edits: readonly Edit[]): Fix => ({ title: { fix: 'replace-with', text }, file: names.file, edits });
  const replace = (element: SyntaxToken, text: string): Edit => ({ element, text, how: 'replace' });
  const name = inQuotes(code);
  const minus = more.filter((t) => t.tokenType === Minus);
  const sum = minus.length ? tokens.map((t) => (t.tokenType === Minus ? ' - ' : t.image)).join('') : `${first.image}0`;
  const choices = [
    fix(sum, minus.length ? minus.map((t) => replace(t, ' - ')) : [replace(first, sum)]),
    fix(name, [replace(first, name), ...more.map((t) => replace(t, ''))]),
  ];
  context.report(
    'two-readings',
    names.place(first),
    { written: textOf(tokens), read: minus.length ? 'sum' : 'number', name, sum },
    { choices },
  );
}

/** The tokens from the first item on, as long as they touch. */
function touching(items: readonly SyntaxElement[]): SyntaxToken[] {
  const found: SyntaxToken[] = [];
  for (const item of items)
    for (const token of allTokens(item)) {
      if (found.length && token.trivia !== '') return found;
      found.push(token);
    }
  return found;
}

const textOf = (tokens: readonly SyntaxToken[]): string => tokens.map((t) => plainNumber(t.image)).join('');

/** `= 1.1`: a code column may hold that. */
const isCompared = (before: SyntaxElement | undefined): boolean =>
  before !== undefined &&
  isToken(before) &&
  before.tokenType.CATEGORIES?.includes(Operator) === true &&
  !/^[-+*/×÷＋－−／]$/.test(before.image);

const known = new WeakMap<DeclaredCodes, ReadonlyMap<string, string>>();

/** Codes of several parts that begin with a digit, as written plainly. */
function numericCodes(declared: DeclaredCodes): ReadonlyMap<string, string> {
  let found = known.get(declared);
  if (!found) {
    const codes = [...declared.values()].map(({ code }) => code).filter((code) => /^[0-9０-９]+[-.－．]/.test(code));
    known.set(declared, (found = new Map(codes.map((code) => [plainNumber(code), code]))));
  }
  return found;
}
