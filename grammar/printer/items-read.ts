import { firstToken, isToken, type SyntaxElement, type SyntaxNode, type SyntaxToken } from '../syntax.ts';
import { T } from '../token-types.ts';
import { type Gap, readGap } from './comments.ts';

/** One thing of a block, a file or rows in braces, with what stands before it. */
export interface Item {
  readonly element: SyntaxElement;
  readonly first: SyntaxToken;
  /** The text between the item before and this one. */
  readonly before: string;
  readonly gap: Gap;
}

export interface Items {
  readonly items: readonly Item[];
  /** What stands behind the last item. */
  readonly tail: Gap;
}

export const itemOf = (element: SyntaxElement, before: string): Item => {
  const first = firstToken(element) as SyntaxToken;
  const text = before + first.trivia;
  return { element, first, before: text, gap: readGap(text) };
};

/** The items between the braces of a node, or of a whole file. Comments before the opening brace go behind it. */
export function readItems(node: SyntaxNode): Items {
  const open = node.children.findIndex((c) => isToken(c) && c.tokenType === T.LBrace);
  const items: Item[] = [];
  // A file begins with a line.
  let between = open < 0 ? '\n' : (node.children[open] as SyntaxToken).trivia;
  for (const child of node.children.slice(open + 1)) {
    if (isToken(child) && (SEPARATORS.has(child.tokenType) || isLast(child, node))) {
      // A comma between rows separates them as a semicolon does.
      between += child.trivia + (child.tokenType === T.Comma ? ';' : child.tokenType === T.End ? child.image : '');
      continue;
    }
    items.push(itemOf(child, between));
    between = '';
  }
  return { items, tail: readGap(between) };
}

const SEPARATORS = new Set([T.End, T.Comma, T.EndOfFile]);
/** The closing brace of a block; a stray one of a file is an item. */
const isLast = (child: SyntaxToken, node: SyntaxNode) => node.kind !== 'file' && child === node.children.at(-1);

/** Whether all between the braces of a node stands on one line. */
export function isOnOneLine(node: SyntaxNode): boolean {
  const open = node.children.findIndex((c) => isToken(c) && c.tokenType === T.LBrace);
  return !node.children.slice(open).some(breaksLine);
}

const breaksLine = (element: SyntaxElement): boolean =>
  isToken(element) ? /[\r\n]/.test(element.trivia) || /^[\r\n]/.test(element.image) : element.children.some(breaksLine);
