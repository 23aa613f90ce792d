import { callNames } from '../../compiler/index.ts';
import { language } from '../../compiler/index.ts';
import {
  allTokens,
  canonicalName,
  isToken,
  nameOf,
  plainNumber,
  type SyntaxElement,
  type SyntaxNode,
  type SyntaxToken,
  T,
} from '../../grammar/index.ts';

export type Shape = string | readonly Shape[];

const DROPPED = new Set([T.End, T.Comma, T.LBrace, T.RBrace, T.EndOfFile]);

/**
 * What a tree says, without the freedoms of layout: separators, which clauses stand in the header and which in the
 * block, the words of clauses (the clause is named), signs of one meaning.
 *
 * @param words whether words of the language count; a translation changes them
 */
export function shapeOf(element: SyntaxElement, words: boolean): Shape[] {
  if (isToken(element)) return tokenShape(element, words);
  const [first] = element.children;
  if (element.kind === 'call' && first && isToken(first)) {
    const name = callNames(nameOf(first), 'zh') ?? nameOf(first);
    return [['call', name, ...element.children.slice(1).flatMap((c) => shapeOf(c, words))]];
  }
  const children = element.children.filter((c) => !(element.kind === 'clause' && isToken(c))).flatMap((c) => shapeOf(c, words));
  // The dialects fill the slots of a clause in their own order.
  if (element.kind === 'clause') children.sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1));
  return element.kind === 'block' ? children : [[element.kind, element.name, ...children]];
}

function tokenShape(token: SyntaxToken, words: boolean): Shape[] {
  if (DROPPED.has(token.tokenType)) return [];
  if (token.tokenType === T.Number || token.tokenType === T.Date) return [plainNumber(token.image)];
  if (token.tokenType === T.Text || token.tokenType === T.Pattern) return [token.image];
  if (token.tokenType === T.Name || token.tokenType === T.Quoted || token.tokenType.name.startsWith('word ')) {
    const name = canonicalName(nameOf(token)).replace(/\s/g, '');
    return !words && isWord(nameOf(token)) ? [] : [name];
  }
  return [token.tokenType.name];
}

const isWord = (name: string): boolean => language.vocabulary.find(name) !== undefined;

/** All comments of a tree, without the blanks behind them. */
export const commentsOf = (root: SyntaxNode): string[] =>
  [...allTokens(root)].flatMap((t) =>
    [...t.trivia.matchAll(/(?:\/\/|／／)[^\r\n]*/g)].map(([c]) => c.trimEnd().replace(/^[/／]+/, (s) => '/'.repeat(s.length))),
  );
