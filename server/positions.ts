import { isToken, type Span, type SyntaxElement, type SyntaxNode, widthOf } from '../grammar/index.ts';

/** Where some elements of a tree stand, found in one walk. The trivia before an element is left out. */
export function spansIn(root: SyntaxNode, wanted: ReadonlySet<SyntaxElement>): Map<SyntaxElement, Span> {
  const found = new Map<SyntaxElement, Span>();
  if (!wanted.size) return found;
  /** Length of the trivia before the element that was walked last. */
  const walk = (element: SyntaxElement, at: number): number => {
    if (isToken(element)) {
      const start = at + element.trivia.length;
      if (wanted.has(element)) found.set(element, { start, end: start + element.image.length });
      return element.trivia.length;
    }
    let lead = 0;
    let next = at;
    element.children.forEach((child, i) => {
      const trivia = walk(child, next);
      if (i === 0) lead = trivia;
      next += widthOf(child);
    });
    if (wanted.has(element)) found.set(element, { start: at + lead, end: next });
    return lead;
  };
  walk(root, 0);
  return found;
}

/** One element, or nothing where the tree does not hold it. */
export function spanOf(root: SyntaxNode, element: SyntaxElement): Span | undefined {
  return spansIn(root, new Set([element])).get(element);
}

/** An element on the way down to an offset, with where its text begins, trivia included. */
export interface Step {
  readonly element: SyntaxElement;
  readonly at: number;
}

/**
 * The elements that hold an offset, the root first, the token last. At the border of two tokens the later one is taken,
 * unless a name or number ends there: a cursor behind a word means the word.
 */
export function pathAt(root: SyntaxNode, offset: number): Step[] {
  const path = descend(root, offset);
  const last = path.at(-1)!;
  if (offset === 0 || !isToken(last.element)) return path;
  const start = last.at + last.element.trivia.length;
  if (offset > start || (offset === start && WORD.test(last.element.image))) return path;
  const before = descend(root, offset - 1);
  const { element, at } = before.at(-1)!;
  return isToken(element) && at + widthOf(element) === offset && WORD.test(element.image) ? before : path;
}

const WORD = /^[\p{ID_Start}_\d「`"“]/u;

function descend(root: SyntaxNode, offset: number): Step[] {
  const path: Step[] = [];
  let element: SyntaxElement = root;
  let at = 0;
  for (;;) {
    path.push({ element, at });
    if (isToken(element)) return path;
    const { children }: SyntaxNode = element;
    let next = at;
    let chosen: SyntaxElement | undefined;
    for (const child of children) {
      const width = widthOf(child);
      if (offset < next + width) {
        chosen = child;
        break;
      }
      next += width;
    }
    // Behind the very end, the last token is meant.
    if (!chosen) {
      chosen = children.at(-1);
      if (!chosen) return path;
      next -= widthOf(chosen);
    }
    element = chosen;
    at = next;
  }
}
