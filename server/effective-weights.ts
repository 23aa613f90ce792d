import { descendants, type Exact, exact, type IndicatorModel, type Methodology, sumOf } from '../compiler/index.ts';

/**
 * Share of the total that each node has where all weights count, root included. Nothing for nodes that do not share a
 * total: below a sum of marks, or where weights are missing.
 */
export function effectiveWeights({ index }: Methodology): Map<IndicatorModel, Exact> {
  const found = new Map<IndicatorModel, Exact>([[index, exact(1)]]);
  for (const parent of descendants(index)) {
    const own = found.get(parent);
    if (!own || !parent.children.length || parent.aggregation.method.mean === 'sum') continue;
    if (parent.aggregation.equal) {
      for (const child of parent.children) found.set(child, own.div(parent.children.length));
      continue;
    }
    const weights = parent.children.map((c) => c.weight?.value);
    if (weights.some((w) => !w)) continue;
    const sum = sumOf(weights as Exact[]);
    if (sum.equals(0)) continue;
    parent.children.forEach((child, i) => void found.set(child, own.mul(weights[i]!).div(sum)));
  }
  return found;
}

/** In percent, at most two places; `1/3` of the whole reads 33.33%. */
export const percent = (share: Exact): string => `${Number((share.valueOf() * 100).toFixed(2))}%`;
