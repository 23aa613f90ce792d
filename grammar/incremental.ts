import type { Parsed } from './language.ts';
import { type Lexed, type LexicalFinding, MAX_DEPTH } from './lexer.ts';
import type { SyntaxFinding } from './parser.ts';
import {
  allTokens,
  firstToken,
  isNode,
  isToken,
  type NodeKind,
  type SyntaxElement,
  type SyntaxNode,
  type SyntaxToken,
  widthOf,
} from './syntax.ts';
import { T } from './token-types.ts';

/** Declarations and clauses: what stands in a block as one item and is parsed by itself. */
const ITEMS: ReadonlySet<NodeKind> = new Set([
  'index',
  'indicator',
  'table',
  'column',
  'bands',
  'gate',
  'published',
  'figures',
  'rule',
  'ruleSet',
  'fields',
  'conversion',
  'clause',
]);

/** What re-parsing needs of the language. */
export interface Fragments {
  lex(text: string): Lexed;
  parse(tokens: readonly SyntaxToken[]): { readonly root: SyntaxNode; readonly findings: readonly SyntaxFinding[] };
}

/** A stretch of a text that was replaced. */
interface Change {
  readonly start: number;
  /** Where it ends in the old text. */
  readonly end: number;
  readonly grown: number;
}

/** An item that holds the change, with what stands around it. */
interface Place {
  /** From the root to the item: nodes, and which child of each leads on. */
  readonly spine: readonly { readonly node: SyntaxNode; readonly index: number }[];
  readonly item: SyntaxNode;
  readonly at: number;
  readonly before: SyntaxToken | undefined;
}

/**
 * The tree of a changed text from the tree of the text before it: the innermost item around the change is parsed anew,
 * and all else is kept as the same objects. Undefined where that could come out otherwise than parsing it all: where an
 * item or its bounds are not plainly read before and after.
 */
export function reparsed(
  before: Parsed,
  oldText: string,
  newText: string,
  fragments: Fragments,
): Pick<Parsed, 'root' | 'lexical' | 'syntax'> | undefined {
  if (before.syntax.some(({ what }) => what === 'unclosed-brace' || what === 'stray-brace' || what === 'too-many')) return undefined;
  if (before.lexical.some(({ what }) => what === 'too-deep') || before.lexical.length > LEXICAL_MOST) return undefined;
  const change = changeBetween(oldText, newText);
  const places = itemsAround(before.root, change);
  for (const place of places.reverse()) {
    const head = headOf(place, change);
    // A part as large as the text is no part.
    if (!head && place.item.width * 2 > oldText.length && oldText.length > SMALL) return undefined;
    const item = parsedAlone(place, head ?? wholeOf(place), change, before, newText, fragments);
    if (item) return { root: replaced(place.spine, item), lexical: before.lexical, syntax: before.syntax };
  }
  return undefined;
}

/** Beyond so many lexical findings the lexer begins to leave some out. */
const LEXICAL_MOST = 40;
const SMALL = 2000;
const CHUNK = 4096;

/** The stretch in which two texts differ. */
function changeBetween(a: string, b: string): Change {
  const most = Math.min(a.length, b.length);
  let start = 0;
  // Whole chunks first: comparing slices is far faster than comparing characters.
  while (start + CHUNK <= most && a.slice(start, start + CHUNK) === b.slice(start, start + CHUNK)) start += CHUNK;
  while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let tail = 0;
  const rest = most - start;
  while (tail + CHUNK <= rest && a.slice(a.length - tail - CHUNK, a.length - tail) === b.slice(b.length - tail - CHUNK, b.length - tail))
    tail += CHUNK;
  while (tail < rest && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  return { start, end: a.length - tail, grown: b.length - a.length };
}

/** Items that hold the change wholly, outermost first. */
function itemsAround(root: SyntaxNode, { start, end }: Change): Place[] {
  const found: Place[] = [];
  const visit = (node: SyntaxNode, at: number, before: SyntaxToken | undefined, spine: Place['spine']): void => {
    let next = at;
    node.children.forEach((child, index) => {
      const width = widthOf(child);
      if (isNode(child) && start >= next && end <= next + width) {
        const previous = index > 0 ? lastToken(node.children[index - 1]!) : before;
        const path = [...spine, { node, index }];
        if (ITEMS.has(child.kind)) found.push({ spine: path, item: child, at: next, before: previous });
        visit(child, next, previous, path);
      }
      next += width;
    });
  };
  visit(root, 0, undefined, []);
  return found;
}

function lastToken(element: SyntaxElement): SyntaxToken | undefined {
  for (let e: SyntaxElement | undefined = element; e; e = e.children.at(-1)) if (isToken(e)) return e;
  return undefined;
}

/** What of an item is parsed anew. */
interface Portion {
  readonly own: readonly SyntaxToken[];
  readonly width: number;
  /** The block that follows, where only what stands before it is parsed: it is kept as it is. */
  readonly block?: SyntaxNode;
}

const wholeOf = ({ item }: Place): Portion => ({ own: [...allTokens(item)], width: item.width });

/** What stands before the block of an item, where the change is there. */
function headOf({ item, at }: Place, { end }: Change): Portion | undefined {
  const block = item.children.at(-1);
  if (!block || isToken(block) || block.kind !== 'block' || item.children.length < 2) return undefined;
  const width = item.width - block.width;
  if (end > at + width) return undefined;
  return { own: item.children.slice(0, -1).flatMap((child) => [...allTokens(child)]), width, block };
}

/** The braces of a block, by which what stands before it is parsed as if the block were empty. */
function bracesOf({ children }: SyntaxNode): SyntaxToken[] {
  return [children[0], children.at(-1)].filter((e): e is SyntaxToken => e !== undefined && isToken(e));
}

/** The item parsed anew by itself, if that is all there is to do. */
function parsedAlone(
  place: Place,
  { own, width: oldWidth, block }: Portion,
  change: Change,
  before: Parsed,
  newText: string,
  { lex, parse }: Fragments,
): SyntaxNode | undefined {
  const { item, at, before: previous, spine } = place;
  if (previous && previous.tokenType !== T.End && previous.tokenType !== T.LBrace) return undefined;
  // A line end that becomes longer was two texts' business.
  if (previous?.image === '\r' && change.start === at) return undefined;
  const after = tokensAfter(spine);
  if (!after.length || !ENDS.has(after[0]!.tokenType)) return undefined;
  const braces = block ? bracesOf(block) : [];
  if (block && braces.length !== 2) return undefined;
  const tail = [...braces, ...after];
  // What is found at the token behind an item may be owing to the item.
  const within = new Set<SyntaxToken>([...own, ...tail.slice(0, 2)]);
  if (before.syntax.some((f) => within.has(f.token)) || before.lexical.some((f) => within.has(f.token))) return undefined;

  const width = oldWidth + change.grown;
  const { tokens, findings } = lex(newText.slice(at, at + width) + tail.map((t) => t.trivia + t.image).join(''));
  const count = tokenCount(tokens, width);
  if (count === undefined || count === 0) return undefined;
  const fresh = tokens.slice(0, count);
  if (!sameToken(tokens[count], tail[0]) || !sameToken(tokens[count + 1], tail[1])) return undefined;
  // The parser looks two tokens ahead from what stands before.
  if ([0, 1].some((i) => (own[i] ?? tail[i - own.length])?.tokenType !== tokens[i]?.tokenType)) return undefined;
  if (!plain(findings, new Set(fresh), before, place)) return undefined;
  // Of several findings in one line only the first is said: what is a line must not change.
  const hasEnd = (some: readonly SyntaxToken[]) => some.some((t) => t.tokenType === T.End);
  if (before.syntax.length && hasEnd(own) !== hasEnd(fresh)) return undefined;
  if (depthOf(fresh) + spine.length > MAX_DEPTH) return undefined;

  const { root, findings: syntax } = parse([...fresh, ...braces, END_OF_FILE]);
  const [only, end, ...more] = root.children;
  if (syntax.length || more.length || !only || !isNode(only) || only.kind !== item.kind || end !== END_OF_FILE) return undefined;
  return block ? withBlock(only, block) : only;
}

/** An item with an empty block, with a full one in its place. */
function withBlock(item: SyntaxNode, block: SyntaxNode): SyntaxNode | undefined {
  const empty = item.children.at(-1);
  if (!empty || isToken(empty) || empty.kind !== 'block' || empty.children.length !== 2) return undefined;
  return { ...item, children: [...item.children.slice(0, -1), block], width: item.width - empty.width + block.width };
}

const ENDS: ReadonlySet<unknown> = new Set([T.End, T.RBrace, T.EndOfFile]);
const END_OF_FILE: SyntaxToken = { image: '', trivia: '', tokenType: T.EndOfFile, tokenTypeIdx: T.EndOfFile.tokenTypeIdx as number };

/** Whether the lexer has nothing to say of an item, but for full-width signs, of which a text hears once. */
function plain(findings: readonly LexicalFinding[], fresh: ReadonlySet<SyntaxToken>, before: Parsed, { item }: Place): boolean {
  const own = findings.filter((f) => fresh.has(f.token));
  if (!own.length) return true;
  const said = before.lexical.find((f) => f.what === 'full-width')?.token;
  if (!said || own.some((f) => f.what !== 'full-width')) return false;
  // Said at an earlier place, it is not said again here.
  const first = firstToken(item);
  for (const token of allTokens(before.root)) {
    if (token === said) return true;
    if (token === first) return false;
  }
  return false;
}

/** Enough of what follows to lex the end of an item as it stands. */
const TAIL = { tokens: 4, characters: 48 };

function tokensAfter(spine: Place['spine']): SyntaxToken[] {
  const found: SyntaxToken[] = [];
  let characters = 0;
  for (const { node, index } of [...spine].reverse())
    for (const sibling of node.children.slice(index + 1))
      for (const token of allTokens(sibling)) {
        found.push(token);
        characters += widthOf(token);
        if (found.length >= TAIL.tokens && characters >= TAIL.characters) return found;
      }
  return found;
}

/** How many tokens make up a width exactly. */
function tokenCount(tokens: readonly SyntaxToken[], width: number): number | undefined {
  let sum = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (sum === width) return i;
    sum += widthOf(tokens[i]!);
    if (sum > width) return undefined;
  }
  return undefined;
}

const sameToken = (a: SyntaxToken | undefined, b: SyntaxToken | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.tokenType === b.tokenType && a.image === b.image && a.trivia === b.trivia);

function depthOf(tokens: readonly SyntaxToken[]): number {
  let [depth, most] = [0, 0];
  for (const { tokenType } of tokens)
    if (tokenType === T.LBrace || tokenType === T.LParen) most = Math.max(most, ++depth);
    else if (tokenType === T.RBrace || tokenType === T.RParen) depth--;
  return most;
}

/** The nodes above a new item, made anew around what is kept. */
function replaced(spine: Place['spine'], item: SyntaxNode): SyntaxNode {
  let made = item;
  for (const { node, index } of [...spine].reverse()) {
    const children = [...node.children];
    const grown = made.width - widthOf(children[index]!);
    children[index] = made;
    made = { ...node, children, width: node.width + grown };
  }
  return made;
}
