import { type Edit, type TextPlace, textOf } from '../../grammar/index.ts';
import { type Exact, ONE, showExact, showShare, sumOf } from '../exact.ts';
import type { IndicatorModel } from '../model.ts';
import type { NodeCheck, Reporter } from './check.ts';

/** Siblings share their parent's weight exactly, or add up to its marks exactly; the two do not mix. */
export const checkWeights: NodeCheck = (parent, to) => {
  if (!parent.children.length) return;
  const weighted = parent.children.filter((c) => c.weight);
  for (const child of weighted)
    if (child.weight!.value.compare(0) < 0) to.report('weight-negative', child.weight!.place, { code: child.code });
  const marked = parent.children.filter((c) => c.marks);
  if (weighted.length && marked.length) {
    to.report(
      'weight-mixed',
      parent.place,
      { parent: parent.code },
      {
        related: [weighted[0]!.weight!, marked[0]!.marks!].map(({ place }) => ({ place, note: 'also-here' as const })),
      },
    );
  } else if (parent.aggregation.method.takes === 'marks' || marked.length) checkMarks(parent, weighted, to);
  else if (parent.aggregation.equal) reportUnused(weighted, to);
  else checkSum(parent, weighted, to);
};

function checkSum(parent: IndicatorModel, weighted: readonly IndicatorModel[], to: Reporter): void {
  for (const child of parent.children)
    if (!child.weight) to.report('weight-missing', child.place, { code: child.code, parent: parent.code });
  if (weighted.length < parent.children.length) return;
  const sum = sumOf(weighted.map((c) => c.weight!.value));
  if (sum.equals(ONE)) return;
  const first = weighted[0]!.weight!.place;
  const others = weighted.slice(1).map((c) => ({ place: c.weight!.place, note: 'also-here' as const }));
  const bare = weighted.filter((c) => lacksPercent(c.weight!));
  if (bare.length) {
    const edits = bare.map((c): Edit => ({ element: c.weight!.place.element, text: '%', how: 'after' }));
    const percent = `${showExact(bare[0]!.weight!.value)}%`;
    const fix = { title: { fix: 'add-percent-signs' } as const, file: first.file, edits };
    to.report('weight-sum', first, { parent: parent.code, sum: showShare(sum), percent }, { related: others, fix });
    return;
  }
  const fix =
    sum.compare(0) > 0 ? { title: { fix: 'rescale-weights' } as const, file: first.file, edits: rescaled(weighted, sum) } : undefined;
  to.report('weight-sum', first, { parent: parent.code, sum: showShare(sum) }, { related: others, fix });
}

/** `weight 40`, where no share is more than 1: forty percent was meant. */
const lacksPercent = ({ value, place }: { readonly value: Exact; readonly place: TextPlace }): boolean =>
  value.compare(1) > 0 && /^[\d０-９.．]+$/.test(textOf(place.element));

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

function checkMarks(parent: IndicatorModel, weighted: readonly IndicatorModel[], to: Reporter): void {
  const lacking = parent.children.filter((c) => !c.marks);
  if (!lacking.length) reportUnused(weighted, to);
  for (const child of lacking)
    to.report('missing-clause', child.place, {
      clause: to.dialect === 'zh' ? '分值' : 'marks',
      inside: 'indicator',
      name: child.code,
    });
  if (lacking.length) return;
  const sum = sumOf(parent.children.map((c) => c.marks!.value));
  if (sum.equals(parent.scale.high)) return;
  to.report(
    'marks-sum',
    parent.place,
    { parent: parent.code, sum: showExact(sum), marks: showExact(parent.scale.high) },
    {
      related: parent.children.map((c) => ({ place: c.marks!.place, note: 'also-here' as const })),
    },
  );
}

function reportUnused(weighted: readonly IndicatorModel[], to: Reporter): void {
  for (const child of weighted) to.report('weight-unused', child.weight!.place, { code: child.code });
}
