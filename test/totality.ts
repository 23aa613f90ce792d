import { expect } from 'vitest';
import { callNames, language, Workspace } from '../compiler/index.ts';
import {
  allTokens,
  DIALECTS,
  fullTextOf,
  isToken,
  Minus,
  type Parsed,
  print,
  type SyntaxElement,
  type SyntaxNode,
  type SyntaxToken,
  syntaxDiagnostics,
  T,
  wordsOf,
} from '../grammar/index.ts';
import { brokenTexts, tokensOfText } from './printing/left-alone.ts';

const printed = (text: string): string => print(language.parse(text), language, { callNames });

/** What holds of any text whatever: it is read, checked and printed without a fault, and printing changes nothing in it. */
export function holdsOfAnyText(text: string): void {
  const parsed = language.parse(text);
  expect(fullTextOf(parsed.root) === text).toBe(true);
  for (const d of syntaxDiagnostics('x.yard', parsed, language)) saysSomething(d);
  const before = analysed(text);
  for (const d of before.diagnostics) saysSomething(d);

  const out = printed(text);
  const after = language.parse(out);
  expect(said(after)).toEqual(said(parsed));
  expect(brokenTexts(parsed).filter((broken) => !out.includes(broken))).toEqual([]);
  expect(touching(after.root)).toEqual(touching(parsed.root));
  expect(printed(out)).toBe(out);
  expect(analysed(out).meaning).toBe(before.meaning);
  for (const dialect of DIALECTS) print(parsed, language, { dialect, callNames });

  const middle = Math.floor(text.length / 2);
  const shorter = text.slice(0, middle) + text.slice(middle + 1);
  expect(outline(language.reparse(parsed, text, shorter))).toBe(outline(language.parse(shorter)));
}

/** The tree and what is said of it. */
function outline({ root, syntax, lexical }: Parsed): string {
  const of = (e: SyntaxElement): unknown => (isToken(e) ? e.image : [e.kind, e.name, e.incomplete, e.children.map(of)]);
  return JSON.stringify([of(root), [...syntax, ...lexical].map((f) => [f.what, f.token.image])]);
}

/** All words, sorted, but those of clauses: the dialects have them in their own order and number. `3..4` and `3-4` are one span. */
const said = (parsed: Parsed): string[] =>
  tokensOfText(parsed)
    .filter((token) => !/(?:clause|declaration|word through) ?/.test(token))
    .map((token) => (token === 'Range' ? 'Minus' : token))
    .sort();

/** How each sign of a formula that may be part of a code stands to the names and numbers beside it. */
function touching(root: SyntaxNode): string[] {
  const found: string[] = [];
  const visit = (node: SyntaxNode, inFormula: boolean): void => {
    if (node.kind === 'expression' && !inFormula) {
      const tokens = [...allTokens(node)];
      tokens.forEach((token, i) => {
        if (token.tokenType !== Minus && token.tokenType !== T.Dot) return;
        const [before, next] = [tokens[i - 1], tokens[i + 1]];
        found.push(`${before && isOperand(before) ? token.trivia === '' : ''} ${next && isOperand(next) ? next.trivia === '' : ''}`);
      });
    }
    for (const child of node.children) if (!isToken(child)) visit(child, inFormula || node.kind === 'expression');
  };
  visit(root, false);
  return found;
}
const isOperand = ({ tokenType }: SyntaxToken): boolean =>
  [T.Name, T.Number].some((type) => type === tokenType || tokenType.CATEGORIES?.includes(type));

function saysSomething(d: Parameters<typeof wordsOf>[0]): void {
  for (const locale of ['zh', 'en'] as const) {
    const { wrong, todo } = wordsOf(d, locale);
    if (wrong.trim() === '' || /undefined|NaN|\[object/.test(wrong + todo)) expect(`${d.code}: ${wrong} ${todo}`).toBe('words');
  }
}

/** What a text says: its plan, without the places of what it was made from. */
function analysed(text: string) {
  const workspace = new Workspace('x.yard');
  workspace.setText('x.yard', text);
  const { diagnostics } = workspace.score();
  const { plan } = workspace.analyse();
  return { diagnostics, meaning: plan && JSON.stringify(plan, withoutPlaces) };
}

const withoutPlaces = (key: string, value: unknown): unknown => {
  if (key === 'place' || key === 'element' || key === 'related') return undefined;
  if (typeof value === 'bigint') return `${value}n`;
  return value instanceof Map ? [...value] : value instanceof Set ? [...value] : value;
};
