import type { SyntaxElement } from '../../grammar/index.ts';
import { showExact, toDouble } from '../exact.ts';
import type { Aggregate, Formula, IndicatorModel } from '../model.ts';
import { gathered, nodesOf } from '../nodes.ts';
import type { Range } from '../methods/functions.ts';
import { snap } from '../rounding.ts';
import { type Check, type NodeCheck, ofEachNode } from './check.ts';

const ANY: Range = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** The scale must be empty of nothing, and no score may leave it: proved by interval arithmetic over the formula. */
export const checkScoreRange: Check = (context) => {
  const { dialect, report } = context;
  const { index } = context.methodology;
  if (index.scale.low.compare(index.scale.high) >= 0) {
    report('scale-empty', index.place, { low: showExact(index.scale.low), high: showExact(index.scale.high) });
    return;
  }
  givenScores(context);
  const reported = new Set<SyntaxElement>();
  for (const leaf of doubtful(index)) {
    const score = scoreOf(leaf, nodesOf(index))!;
    if (staysWithin(leaf, score)) continue;
    const { normalisation } = leaf;
    const place = isNormalised(leaf) ? normalisation!.place : leaf.value!.place;
    if (reported.has(place.element)) continue;
    reported.add(place.element);
    const fix = isNormalised(leaf)
      ? {
          title: { fix: 'add-clipping' } as const,
          file: place.file,
          edits: [{ element: place.element, text: dialect === 'zh' ? ' 截断' : ' clipped', how: 'after' as const }],
        }
      : undefined;
    report('score-outside-scale', place, { code: leaf.code, low: shown(score.low), high: shown(score.high) }, { fix });
  }
};

const ofGates: NodeCheck = ({ gates, scale }, { report }) => {
  for (const { code, score } of gates)
    if ('value' in score && (score.value.compare(scale.low) < 0 || score.value.compare(scale.high) > 0))
      report('score-outside-scale', score.place, { code, low: showExact(score.value), high: showExact(score.value) });
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
  report('score-outside-scale', deduction.place, { code, low, high: showExact(scale.high) }, { fix });
};

const givenScores = ofEachNode([ofGates, ofDeductions]);

/** Leaves of which it is not certain without a look at other nodes that their scores stay on the scale. */
const doubtful = gathered((leaf) => {
  const score = scoreOf(leaf, new Map());
  return score && !staysWithin(leaf, score) ? [leaf] : [];
});

const isNormalised = ({ value, normalisation }: IndicatorModel): boolean =>
  normalisation !== undefined && (value?.type === 'number' || !normalisation.inherited);

/** The scores a leaf can have; undefined where nothing is to be proved. Of nodes that are not given, any score is thought possible. */
function scoreOf(leaf: IndicatorModel, nodes: ReadonlyMap<string, IndicatorModel>): Range | undefined {
  const { value, normalisation } = leaf;
  if (!value || leaf.children.length) return undefined;
  if (!isNormalised(leaf)) return value.type === 'points' ? rangeOf(value, nodes) : undefined;
  return normalisation!.clipped || !normalisation!.method.mayLeaveScale ? undefined : stretched(rangeOf(value, nodes), leaf);
}

const staysWithin = ({ scale }: IndicatorModel, score: Range): boolean =>
  score.low >= toDouble(scale.low) && score.high <= toDouble(scale.high);

const shown = (value: number): string =>
  value === Number.POSITIVE_INFINITY ? '∞' : value === Number.NEGATIVE_INFINITY ? '-∞' : String(snap(value));

/** The scores that an unclipped range makes of a range of values. */
function stretched(value: Range, leaf: IndicatorModel): Range {
  const [from, to] = leaf.normalisation!.parameters.map((p) => toDouble(p.value));
  const low = toDouble(leaf.scale.low);
  const height = toDouble(leaf.scale.high) - low;
  const at = (x: number) => (leaf.direction === 'negative' ? to! - x : x - from!) / (to! - from!);
  const ends = [at(value.low), at(value.high)].map((share) => low + share * height);
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** What values a formula can take, as far as its parts tell. */
function rangeOf(formula: Formula, nodes: ReadonlyMap<string, IndicatorModel>): Range {
  const { term } = formula;
  switch (term.term) {
    case 'number': {
      const value = toDouble(term.value);
      return { low: value, high: value };
    }
    case 'ladder': {
      const points = [...term.rungs.map((r) => r.points), ...(term.otherwise ? [term.otherwise] : [])].map((p) => toDouble(p.value));
      return points.length ? { low: Math.min(...points), high: Math.max(...points) } : ANY;
    }
    case 'score': {
      const scale = nodes.get(term.code)?.scale;
      return scale ? { low: toDouble(scale.low), high: toDouble(scale.high) } : ANY;
    }
    case 'prefix': {
      const inner = rangeOf(term.operand, nodes);
      return term.operator === 'neg' ? { low: -inner.high, high: -inner.low } : { low: 0, high: 1 };
    }
    case 'aggregate':
      return rangeOfAggregate(term.aggregate);
    case 'length':
      return { low: 0, high: Number.POSITIVE_INFINITY };
    case 'call':
      return term.function.range(term.args.map((a) => rangeOf(a, nodes)));
    case 'binary': {
      const [a, b] = [rangeOf(term.left, nodes), rangeOf(term.right, nodes)];
      if (term.operator === 'add') return { low: a.low + b.low, high: a.high + b.high };
      if (term.operator === 'sub') return { low: a.low - b.high, high: a.high - b.low };
      if (term.operator === 'mul') return spread(a, b, (x, y) => x * y);
      if (term.operator === 'div') return b.low > 0 || b.high < 0 ? spread(a, b, (x, y) => x / y) : ANY;
      return { low: 0, high: 1 };
    }
    default:
      return formula.type === 'yes/no' ? { low: 0, high: 1 } : ANY;
  }
}

function rangeOfAggregate({ kind }: Aggregate): Range {
  if (kind === 'passRate' || kind === 'share' || kind === 'some' || kind === 'every') return { low: 0, high: 1 };
  return kind === 'count' ? { low: 0, high: Number.POSITIVE_INFINITY } : ANY;
}

function spread(a: Range, b: Range, by: (x: number, y: number) => number): Range {
  const ends = [by(a.low, b.low), by(a.low, b.high), by(a.high, b.low), by(a.high, b.high)].map((x) => (Number.isNaN(x) ? 0 : x));
  return { low: Math.min(...ends), high: Math.max(...ends) };
}
