import { firstToken, isToken, type Span, type SyntaxElement, type SyntaxNode, spansOf, widthOf } from '../grammar/index.ts';

/** Characters of the largest nodes that are looked into once and remembered. */
const REMEMBERED = 2_000;

/**
 * Where some elements of a tree stand. The trivia before an element is left out. What a node holds is found once: trees
 * share what a change did not touch.
 */
export function spansIn(root: SyntaxNode, wanted: ReadonlySet<SyntaxElement>): Map<SyntaxElement, Span> {
  const found = new Map<SyntaxElement, Span>();
  const visit = (element: SyntaxElement, at: number): void => {
    if (isToken(element) || element.width <= REMEMBERED) {
      const within = spansWithin(element);
      const [fewer, others] = wanted.size < within.size ? [wanted, within] : [within, wanted];
      for (const e of fewer.keys()) {
        if (!others.has(e)) continue;
        const { start, end } = within.get(e)!;
        found.set(e, { start: at + start, end: at + end });
      }
      return;
    }
    if (wanted.has(element)) found.set(element, { start: at + (firstToken(element)?.trivia.length ?? 0), end: at + element.width });
    for (const child of element.children) {
      if (found.size === wanted.size) return;
      visit(child, at);
      at += widthOf(child);
    }
  };
  visit(root, 0);
  return found;
}

const known = new WeakMap<SyntaxElement, ReadonlyMap<SyntaxElement, Span>>();

/** Where everything in an element stands, from where its own text begins. */
function spansWithin(element: SyntaxElement): ReadonlyMap<SyntaxElement, Span> {
  let spans = known.get(element);
  if (!spans) known.set(element, (spans = spansOf(element)));
  return spans;
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
