import { childrenOf, type SyntaxNode, type TextPlace } from '../../grammar/index.ts';
import type { IndicatorModel } from '../model.ts';
import type { Check, NodeCheck } from './check.ts';

/** Rounding what was rounded is a choice that a reader should know of. Said where it is written. */
export const checkRounding: Check = ({ methodology: { index }, report }) => {
  if (index.everyTier) report('successive-rounding', placeOf(index), {});
};

export const checkRoundingBelow: NodeCheck = (node, { report }) => {
  if (node.everyTier) return;
  for (const child of node.children) if (child.everyTier) report('successive-rounding', placeOf(child), {});
};

function placeOf({ node, place }: IndicatorModel): TextPlace {
  const own: SyntaxNode[] = [node, ...childrenOf(node, 'block')];
  const clause = own.flatMap((n) => childrenOf(n, 'clause')).find((c) => c.name === 'round');
  return clause ? { file: place.file, element: clause } : place;
}
