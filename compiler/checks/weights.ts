import type { Edit } from '../../grammar/index.ts';
import { type Exact, ONE, showExact, showShare, sumOf } from '../exact.ts';
import { descendants, type IndicatorModel } from '../model.ts';
import type { Check, CheckContext } from './check.ts';

/** Siblings share their parent's weight exactly, or add up to its marks exactly; the two do not mix. */
export const checkWeights: Check = (context) => {
  for (const parent of descendants(context.methodology.index)) {
    if (!parent.children.length) continue;
    const weighted = parent.children.filter((c) => c.weight);
    for (const child of weighted)
      if (child.weight!.value.compare(0) < 0) context.report('weight-negative', child.weight!.place, { code: child.code });
    const marked = parent.children.filter((c) => c.marks);
    if (weighted.length && marked.length) {
      context.report(
        'weight-mixed',
        parent.place,
        { parent: parent.code },
        {
          related: [weighted[0]!.weight!, marked[0]!.marks!].map(({ place }) => ({ place, note: 'also-here' as const })),
        },
      );
    } else if (parent.aggregation.method.mean === 'sum' || marked.length) checkMarks(parent, weighted, context);
    else if (parent.aggregation.equal) reportUnused(weighted, context);
    else checkSum(parent, weighted, context);
  }
};

function checkSum(parent: IndicatorModel, weighted: readonly IndicatorModel[], context: CheckContext): void {
  for (const child of parent.children)
    if (!child.weight) context.report('weight-missing', child.place, { code: child.code, parent: parent.code });
  if (weighted.length < parent.children.length) return;
  const sum = sumOf(weighted.map((c) => c.weight!.value));
  if (sum.equals(ONE)) return;
  const first = weighted[0]!.weight!.place;
  const others = weighted.slice(1).map((c) => ({ place: c.weight!.place, note: 'also-here' as const }));
  const fix =
    sum.compare(0) > 0 ? { title: { fix: 'rescale-weights' } as const, file: first.file, edits: rescaled(weighted, sum) } : undefined;
  context.report('weight-sum', first, { parent: parent.code, sum: showShare(sum) }, { related: others, fix });
}

/** The same proportions, summing to 1: in percent where every share is a short decimal, else as fractions. */
function rescaled(weighted: readonly IndicatorModel[], sum: Exact): Edit[] {
  const shares = weighted.map((c) => c.weight!.value.div(sum));
  const short = shares.every((share) => /^-?\d+(\.\d{1,4})?%$/.test(showShare(share)));
  return weighted.map((child, i) => ({
    element: child.weight!.place.element,
    text: short ? showShare(shares[i]!) : shares[i]!.toFraction(),
    how: 'replace',
  }));
}

function checkMarks(parent: IndicatorModel, weighted: readonly IndicatorModel[], context: CheckContext): void {
  const lacking = parent.children.filter((c) => !c.marks);
  if (!lacking.length) reportUnused(weighted, context);
  for (const child of lacking)
    context.report('missing-clause', child.place, {
      clause: context.dialect === 'zh' ? '分值' : 'marks',
      inside: 'indicator',
      name: child.code,
    });
  if (lacking.length) return;
  const sum = sumOf(parent.children.map((c) => c.marks!.value));
  if (sum.equals(parent.scale.high)) return;
  context.report(
    'marks-sum',
    parent.place,
    { parent: parent.code, sum: showExact(sum), marks: showExact(parent.scale.high) },
    {
      related: parent.children.map((c) => ({ place: c.marks!.place, note: 'also-here' as const })),
    },
  );
}

function reportUnused(weighted: readonly IndicatorModel[], context: CheckContext): void {
  for (const child of weighted) context.report('weight-unused', child.weight!.place, { code: child.code });
}
