import { childrenOf, type SyntaxNode, type TextPlace } from '../../grammar/index.ts';
import type { IndicatorModel } from '../model.ts';
import { type Check, ofEachNode } from './check.ts';

/** Rounding what was rounded is a choice that a reader should know of. Said where it is written. */
export const checkRounding: Check = (context) => {
  const { index } = context.methodology;
  if (index.everyTier) context.report('successive-rounding', placeOf(index), {});
  belowOthers(context);
};

const belowOthers = ofEachNode((node, { report }) => {
  if (node.everyTier) return;
  for (const child of node.children) if (child.everyTier) report('successive-rounding', placeOf(child), {});
});

function placeOf({ node, place }: IndicatorModel): TextPlace {
  const own: SyntaxNode[] = [node, ...childrenOf(node, 'block')];
  const clause = own.flatMap((n) => childrenOf(n, 'clause')).find((c) => c.name === 'round');
  return clause ? { file: place.file, element: clause } : place;
}
