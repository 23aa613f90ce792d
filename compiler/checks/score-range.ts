import { showExact, toDouble } from '../exact.ts';
import type { IndicatorModel } from '../model.ts';
import { gathered, nodesOf } from '../nodes.ts';
import { snap } from '../rounding.ts';
import { type Check, type NodeCheck, ofEachNode } from './check.ts';
import { isNormalised, Ranges } from './ranges.ts';

/** The scale must be empty of nothing, and no score may leave it: proved by interval arithmetic over the formula. */
export const checkScoreRange: Check = (context) => {
  const { dialect, report } = context;
  const { index } = context.methodology;
  if (index.scale.low.compare(index.scale.high) >= 0) {
    report('scale-empty', index.place, { low: showExact(index.scale.low), high: showExact(index.scale.high) });
    return;
  }
  givenScores(context);
  const leaves = doubtful(index);
  const ranges = leaves.length ? new Ranges(nodesOf(index)) : WITHOUT_NODES;
  for (const leaf of leaves) {
    if (!isDoubtful(leaf, ranges)) continue;
    const score = ranges.leaf(leaf);
    const { normalisation } = leaf;
    const place = isNormalised(leaf) ? normalisation!.place : leaf.value!.place;
    const fix = isNormalised(leaf)
      ? {
          title: { fix: 'add-clipping' } as const,
          file: place.file,
          edits: [{ element: place.element, text: dialect === 'zh' ? ' 截断' : ' clipped', how: 'after' as const }],
        }
      : undefined;
    report(
      'score-outside-scale',
      place,
      { code: leaf.code, low: shown(score.low), high: shown(score.high), by: fix ? 'normalisation' : 'formula' },
      { fix },
    );
  }
};

const ofGates: NodeCheck = ({ gates, scale }, { report }) => {
  // A cap above the scale does nothing, which is said of it as of any clause.
  for (const { code, score } of gates)
    if ('value' in score && (score.value.compare(scale.low) < 0 || (score.kind === 'fixed' && score.value.compare(scale.high) > 0)))
      report('score-outside-scale', score.place, { code, low: showExact(score.value), high: showExact(score.value), by: 'gate' });
};

const ofDeductions: NodeCheck = ({ deduction, scale, code }, { dialect, report }) => {
  if (!deduction || deduction.stopsAtZero) return;
  const most = scale.high.sub(scale.low);
  if (deduction.cap && deduction.cap.value.compare(most) <= 0) return;
  const fix = {
    title: { fix: 'stop-at-zero' } as const,
    file: deduction.place.file,
    edits: [{ element: deduction.place.element, text: dialect === 'zh' ? ' 扣完为止' : ' not below zero', how: 'after' as const }],
  };
  const low = deduction.cap ? showExact(scale.high.sub(deduction.cap.value)) : '-∞';
  report('score-outside-scale', deduction.place, { code, low, high: showExact(scale.high), by: 'deduction' }, { fix });
};

const givenScores = ofEachNode([ofGates, ofDeductions]);

const WITHOUT_NODES = new Ranges(new Map());

/** Leaves of which it is not certain without a look at other nodes that their scores stay on the scale. */
const doubtful = gathered((leaf) => (isDoubtful(leaf, WITHOUT_NODES) ? [leaf] : []));

/** Whether the scores that a leaf makes can leave its scale. */
function isDoubtful(leaf: IndicatorModel, ranges: Ranges): boolean {
  if (!leaf.value || leaf.children.length) return false;
  const { low, high } = ranges.leaf(leaf);
  return low < toDouble(leaf.scale.low) || high > toDouble(leaf.scale.high);
}

const shown = (value: number): string =>
  value === Number.POSITIVE_INFINITY ? '∞' : value === Number.NEGATIVE_INFINITY ? '-∞' : String(snap(value));
