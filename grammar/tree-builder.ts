import { type NodeKind, type SyntaxElement, type SyntaxNode, type SyntaxToken, widthOf } from './syntax.ts';

interface OpenNode {
  readonly kind: NodeKind;
  readonly name: string;
  readonly children: SyntaxElement[];
}

/**
 * Collects the tree while the parser runs. Rules open and close nodes; consumed tokens are recorded by their index, and
 * whatever recovery skipped between two of them lands in an `error` node where it stood: nothing is ever lost.
 */
export class TreeBuilder {
  readonly #tokens: readonly SyntaxToken[];
  readonly #stack: OpenNode[] = [];
  #next = 0;

  constructor(tokens: readonly SyntaxToken[]) {
    this.#tokens = tokens;
  }

  /** @param at index of the token that the rule will look at first */
  open(kind: NodeKind, name: string, at: number): void {
    this.#skipTo(at);
    this.#stack.push({ kind, name, children: [] });
  }

  /** Closes the innermost node and hangs it into the one around it; a node that took nothing is dropped. */
  close(): void {
    const done = this.#stack.pop() as OpenNode;
    const around = this.#stack.at(-1);
    if (done.children.length && around) around.children.push(finish(done));
  }

  /** Puts what the innermost node holds so far into a node of its own, where that is more than one thing. */
  wrap(kind: NodeKind): void {
    const children = this.#children;
    if (children.length > 1) children.push(finish({ kind, name: '', children: children.splice(0) }));
  }

  token(index: number): void {
    this.#skipTo(index);
    this.#children.push(this.#tokens[index] as SyntaxToken);
    this.#next = index + 1;
  }

  /** Ends the outermost node, with all tokens that are left. */
  end(): SyntaxNode {
    this.#skipTo(this.#tokens.length - 1);
    this.token(this.#tokens.length - 1);
    return finish(this.#stack.pop() as OpenNode);
  }

  get #children(): SyntaxElement[] {
    return (this.#stack.at(-1) as OpenNode).children;
  }

  #skipTo(index: number): void {
    if (index <= this.#next) return;
    const skipped = this.#tokens.slice(this.#next, index);
    this.#children.push(finish({ kind: 'error', name: '', children: skipped }));
    this.#next = index;
  }
}

function finish({ kind, name, children }: OpenNode): SyntaxNode {
  let width = 0;
  for (const child of children) width += widthOf(child);
  return { kind, name, children, width };
}
