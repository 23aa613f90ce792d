import { childrenOf, type SyntaxNode } from '../../grammar/index.ts';
import { descendants } from '../model.ts';
import type { Check } from './check.ts';

/** Rounding what was rounded is a choice that a reader should know of. Said where it is written. */
export const checkRounding: Check = ({ methodology, report }) => {
  for (const node of descendants(methodology.index)) {
    if (!node.everyTier || node.parent?.everyTier) continue;
    const own: SyntaxNode[] = [node.node, ...childrenOf(node.node, 'block')];
    const clause = own.flatMap((n) => childrenOf(n, 'clause')).find((c) => c.name === 'round');
    report('successive-rounding', clause ? { file: node.place.file, element: clause } : node.place, {});
  }
};
