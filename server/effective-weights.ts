import { type Exact, exact, type IndicatorModel, type Methodology, sumOf } from '../compiler/index.ts';

/**
 * Share of the total that each node has where all weights count, root included. Nothing for nodes that do not share a
 * total: below a sum of marks, or where weights are missing.
 */
export function effectiveWeights({ index }: Methodology): Map<IndicatorModel, Exact> {
  const found = new Map<IndicatorModel, Exact>();
  const visit = (node: IndicatorModel, own: Exact): void => {
    found.set(node, own);
    const shares = sharesBelow(node, own);
    if (shares) node.children.forEach((child, i) => void visit(child, shares[i]!));
  };
  visit(index, WHOLE);
  return found;
}

/** The share of the index itself. */
export const WHOLE = exact(1);

/** Shares of the children of a node, kept with what it had itself. */
const kept = new WeakMap<IndicatorModel, { readonly own: Exact; readonly below: readonly Exact[] | undefined }>();

/** Shares of the total that the children of a node have, of its own; the same objects as long as they are the same. */
export function sharesBelow(node: IndicatorModel, own: Exact): readonly Exact[] | undefined {
  const known = kept.get(node);
  if (known && (known.own === own || known.own.equals(own))) return known.below;
  const below = shared(node, own);
  kept.set(node, { own, below });
  return below;
}

function shared({ children, aggregation }: IndicatorModel, own: Exact): Exact[] | undefined {
  if (!children.length || aggregation.method.takes === 'marks') return undefined;
  if (aggregation.equal) {
    const each = own.div(children.length);
    return children.map(() => each);
  }
  const weights = children.flatMap((c) => c.weight?.value ?? []);
  if (weights.length < children.length) return undefined;
  const sum = sumOf(weights);
  return sum.equals(0) ? undefined : weights.map((w) => own.mul(w).div(sum));
}

/** In percent, at most two places; `1/3` of the whole reads 33.33%. */
export const percent = (share: Exact): string => `${Number((share.valueOf() * 100).toFixed(2))}%`;
