import type { TokenType } from 'chevrotain';

/**
 * The tree: nodes over tokens, lossless and free of absolute positions. A token owns the trivia (blanks, comments, line
 * ends that mean nothing) that stands before it, so that all tokens in order concatenate to the text. Nodes and tokens
 * know their width only; where they stand follows from the tree that holds them (`spansOf`).
 */
export interface SyntaxToken {
  readonly image: string;
  readonly trivia: string;
  readonly tokenType: TokenType;
  /** Chevrotain compares tokens by this number. */
  readonly tokenTypeIdx: number;
}

export type NodeKind =
  | 'file'
  | 'index'
  | 'indicator'
  | 'table'
  | 'column'
  | 'columnType'
  | 'codeList'
  | 'code'
  | 'bands'
  | 'band'
  | 'interval'
  | 'bound'
  | 'gate'
  | 'published'
  | 'rule'
  | 'ruleSet'
  | 'fields'
  | 'fieldRow'
  | 'feeds'
  | 'constraint'
  | 'conversion'
  | 'conversionRow'
  | 'figures'
  | 'figureRow'
  | 'cell'
  | 'step'
  | 'block'
  | 'clause'
  | 'label'
  | 'codeName'
  | 'slot'
  | 'expression'
  | 'reference'
  /** What stands before the last sign of a run: `A-1` in `A-1-b`. */
  | 'front'
  | 'call'
  | 'ladder'
  | 'rung'
  /** A test behind an operand, with its pattern. */
  | 'test'
  /** `其中 …` behind the first operand of an aggregate. */
  | 'filter'
  | 'group'
  | 'literal'
  /** Words that no rule took, with the block that follows them, if any. */
  | 'unknown'
  /** Tokens skipped by recovery inside a declaration that is otherwise understood. */
  | 'error';

export interface SyntaxNode {
  readonly kind: NodeKind;
  /** For clauses the clause, for slots the slot's name. */
  readonly name: string;
  readonly children: readonly SyntaxElement[];
  readonly width: number;
  /** Set where the grammar asks for something that is not there. */
  readonly incomplete?: true;
}

export type SyntaxElement = SyntaxNode | SyntaxToken;

export const isToken = (element: SyntaxElement): element is SyntaxToken => 'image' in element;
export const isNode = (element: SyntaxElement): element is SyntaxNode => 'children' in element;

export const widthOf = (e: SyntaxElement): number => (isToken(e) ? e.trivia.length + e.image.length : e.width);

/** Child nodes of the given kinds, in order. */
export function childrenOf(node: SyntaxNode, ...kinds: readonly NodeKind[]): SyntaxNode[] {
  return node.children.filter((c): c is SyntaxNode => isNode(c) && kinds.includes(c.kind));
}

/** The first child node of a kind. */
export function childOf(node: SyntaxNode, kind: NodeKind, name?: string): SyntaxNode | undefined {
  return node.children.find((c): c is SyntaxNode => isNode(c) && c.kind === kind && (name === undefined || c.name === name));
}

/** Tokens directly under a node. */
export const tokensOf = (node: SyntaxNode): SyntaxToken[] => node.children.filter(isToken);

/** All tokens below an element, in order. */
export function* allTokens(element: SyntaxElement): Generator<SyntaxToken> {
  // A generator in a generator would hand each token up through all levels.
  const rest: SyntaxElement[] = [element];
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (isToken(next)) yield next;
    else for (let i = next.children.length - 1; i >= 0; i--) rest.push(next.children[i]!);
  }
}

export function firstToken(element: SyntaxElement): SyntaxToken | undefined {
  for (let e: SyntaxElement | undefined = element; e; e = e.children[0]) if (isToken(e)) return e;
  return undefined;
}

/** The text of an element without the trivia before it. */
export function textOf(element: SyntaxElement): string {
  let text = '';
  let first = true;
  for (const token of allTokens(element)) {
    text += first ? token.image : token.trivia + token.image;
    first = false;
  }
  return text;
}

/** The whole text of an element, trivia included. */
export function fullTextOf(element: SyntaxElement): string {
  let text = '';
  for (const token of allTokens(element)) text += token.trivia + token.image;
  return text;
}

/** Every node of a kind below an element, outermost first. */
export function* nodesOf(element: SyntaxElement, kind: NodeKind): Generator<SyntaxNode> {
  if (isToken(element)) return;
  if (element.kind === kind) yield element;
  for (const child of element.children) yield* nodesOf(child, kind);
}

/** Offsets of an element in its text, half open, the trivia before it left out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where every element of a tree stands, the trivia before it left out. Computed when somebody asks. */
export function spansOf(root: SyntaxElement): Map<SyntaxElement, Span> {
  const spans = new Map<SyntaxElement, Span>();
  const walk = (element: SyntaxElement, at: number): void => {
    const lead = firstToken(element)?.trivia.length ?? 0;
    spans.set(element, { start: at + lead, end: at + widthOf(element) });
    if (isToken(element)) return;
    for (const child of element.children) {
      walk(child, at);
      at += widthOf(child);
    }
  };
  walk(root, 0);
  return spans;
}

const DOC_LINE = /^[ \t\u3000]*(?:\/\/\/|／／／)[ ]?(.*)$/;

/** The `///` prose that stands before an element, without its slashes. */
export function documentation(element: SyntaxElement): string | undefined {
  const lines = (firstToken(element)?.trivia ?? '').split(/\r\n|\r|\n/).map((line) => DOC_LINE.exec(line)?.[1]);
  const prose = lines.filter((line) => line !== undefined);
  return prose.length ? prose.join('\n') : undefined;
}
