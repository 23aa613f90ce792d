import type { Parsed } from '../language.ts';
import { isToken, type SyntaxNode, type SyntaxToken } from '../syntax.ts';
import { T } from '../token-types.ts';
import { slotOf } from '../reading.ts';
import { templateOf } from './clauses.ts';

/**
 * The items that were not understood: of a file or a block the innermost clause, column or declaration that a finding
 * stands in. Of the findings of a line only the first is kept, so all that follows one on its line is doubtful.
 */
export function brokenItems({ root, lexical, syntax }: Parsed): Set<SyntaxNode> {
  const found = new Set<SyntaxToken>(syntax.map((f) => f.token));
  for (const { what, token } of lexical) if (what !== 'full-width' && what !== 'glued-number') found.add(token);
  const broken = new Set<SyntaxNode>();
  let doubtful = false;
  let last: SyntaxNode | undefined;

  const visitToken = (token: SyntaxToken, parent: SyntaxNode, owner: SyntaxNode | undefined) => {
    if (/[\r\n]/.test(token.trivia)) doubtful = false;
    if (found.has(token)) doubtful = true;
    const ends = ENDS.has(token.tokenType) && (parent.kind === 'block' || parent.kind === 'file');
    // What was expected before a line end or a closing brace is missing from the item before; a closing brace that
    // nothing opened is an item of its own.
    const item = !ends ? owner : token.tokenType === T.RBrace && parent.kind === 'file' ? undefined : (last ?? owner);
    if (item && (ends ? found.has(token) : doubtful)) broken.add(item);
    if (token.tokenType === T.End && /[\r\n]/.test(token.image)) doubtful = false;
  };
  const visit = (node: SyntaxNode, owner: SyntaxNode | undefined) => {
    if (owner && (node.incomplete || node.kind === 'error' || node.kind === 'unknown' || (node.kind === 'clause' && !isComplete(node))))
      broken.add(owner);
    if (owner && node.kind === 'block' && !isClosed(node)) broken.add(owner);
    for (const child of node.children) {
      if (isToken(child)) visitToken(child, node, owner);
      else if (node.kind === 'file' || node.kind === 'block') {
        last = child;
        visit(child, child);
      } else visit(child, owner);
    }
  };
  visit(root, undefined);
  return broken;
}

const ENDS: ReadonlySet<unknown> = new Set([T.End, T.EndOfFile, T.RBrace]);

/** Often no finding says so: of a line only the first is kept, and what is missing inside is found first. */
const isClosed = ({ children }: SyntaxNode): boolean => {
  const last = children.at(-1);
  return last !== undefined && isToken(last) && last.tokenType === T.RBrace;
};

const isComplete = (clause: SyntaxNode): boolean =>
  templateOf(clause.name, 'zh').every((p) => p.part !== 'slot' || p.optional || slotOf(clause, p.name) !== undefined);
