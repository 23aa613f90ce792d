import { type NodeKind, type SyntaxElement, type SyntaxNode, type SyntaxToken, widthOf } from './syntax.ts';

interface OpenNode {
  readonly kind: NodeKind;
  readonly name: string;
  readonly children: SyntaxElement[];
  failed: boolean;
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
    this.#stack.push({ kind, name, children: [], failed: false });
  }

  /** Closes the innermost node and hangs it into the one around it; a node that took nothing is dropped. */
  close(): void {
    const done = this.#stack.pop() as OpenNode;
    const around = this.#stack.at(-1);
    if (!around) return;
    if (done.children.length) around.children.push(finish(done));
    else if (done.failed) around.failed = true;
  }

  /** The innermost node lacks something. */
  fail(): void {
    const innermost = this.#stack.at(-1);
    if (innermost) innermost.failed = true;
  }

  /** Puts what the innermost node holds so far into a node of its own, where that is more than one thing. */
  wrap(kind: NodeKind): void {
    const children = this.#children;
    if (children.length > 1) children.push(finish({ kind, name: '', children: children.splice(0), failed: false }));
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
    this.#children.push(finish({ kind: 'error', name: '', children: skipped, failed: false }));
    this.#next = index;
  }
}

function finish({ kind, name, children, failed }: OpenNode): SyntaxNode {
  let width = 0;
  for (const child of children) width += widthOf(child);
  return failed ? { kind, name, children, width, incomplete: true } : { kind, name, children, width };
}
