import type { Range } from '../methods/functions.ts';
import { toDouble } from '../exact.ts';
import type { Aggregate, Formula, IndicatorModel } from '../model.ts';

export const ANY: Range = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** Whether the value of a leaf is normalised: its own normalisation takes points and truths too. */
export const isNormalised = ({ value, normalisation }: IndicatorModel): boolean =>
  normalisation !== undefined && value !== undefined && (value.type === 'number' || !normalisation.inherited);

const hull = (ranges: readonly Range[]): Range => ({
  low: Math.min(...ranges.map((r) => r.low)),
  high: Math.max(...ranges.map((r) => r.high)),
});

const both = (value: number): Range => ({ low: value, high: value });

/** Interval arithmetic over formulas and nodes: what values they can take, as far as their parts tell. */
export class Ranges {
  readonly #nodes: ReadonlyMap<string, IndicatorModel>;
  readonly #scores = new Map<IndicatorModel, Range>();

  /** @param nodes of a node that is not given, any score is thought possible */
  constructor(nodes: ReadonlyMap<string, IndicatorModel>) {
    this.#nodes = nodes;
  }

  /** The scores of a node, bonuses and gates included. */
  score(node: IndicatorModel): Range {
    const known = this.#scores.get(node);
    if (known) return known;
    // A circle is an error of its own.
    this.#scores.set(node, ANY);
    let range = node.children.length ? this.#combined(node) : this.leaf(node);
    for (const bonus of node.bonuses) {
      const given = Math.max(0, Math.min(this.formula(bonus.value).high, toDouble(bonus.cap.value)));
      range = { low: range.low, high: Math.max(range.high, Math.min(range.high + given, toDouble(node.scale.high))) };
    }
    for (const { score } of node.gates) {
      if (score.kind === 'fixed') range = hull([range, both(toDouble(score.value))]);
      else if (score.kind === 'cap') range = { low: Math.min(range.low, toDouble(score.value)), high: range.high };
    }
    this.#scores.set(node, range);
    return range;
  }

  /** The scores of a leaf before bonuses and gates. */
  leaf(leaf: IndicatorModel): Range {
    const scale = { low: toDouble(leaf.scale.low), high: toDouble(leaf.scale.high) };
    const { value, normalisation, deduction } = leaf;
    if (deduction) {
      const lost = deduction.cap ? toDouble(deduction.cap.value) : Number.POSITIVE_INFINITY;
      const low = scale.high - lost;
      return { low: deduction.stopsAtZero ? Math.max(low, scale.low) : low, high: scale.high };
    }
    if (!value) return ANY;
    if (!isNormalised(leaf)) return value.type === 'points' ? this.formula(value) : scale;
    if (!normalisation!.method.mayLeaveScale) return scale;
    const score = this.#stretched(this.formula(value), leaf);
    const held = (x: number) => Math.min(Math.max(x, scale.low), scale.high);
    return normalisation!.clipped ? { low: held(score.low), high: held(score.high) } : score;
  }

  /** Whatever is missing, a mean lies among the scores that count. */
  #combined(node: IndicatorModel): Range {
    const { mean } = node.aggregation.method;
    const children = node.children.filter((c) => mean === 'sum' || !c.weight?.value.equals(0));
    const scores = children.map((child) => this.score(child));
    if (!scores.length) return ANY;
    const zero = node.missing.treatment === 'zero' ? [both(0)] : [];
    if (mean !== 'sum') return hull([...scores, ...zero]);
    const sum = (end: 'low' | 'high') => scores.reduce((total, s) => total + s[end], 0);
    const all = { low: sum('low'), high: sum('high') };
    if (node.missing.treatment === 'forbid') return all;
    // What is there is re-scaled to the marks of all, or counts beside zeros.
    const scale = { low: toDouble(node.scale.low), high: toDouble(node.scale.high) };
    return hull([all, scale, ...zero]);
  }

  /** The scores that an unclipped range makes of a range of values. */
  #stretched(value: Range, leaf: IndicatorModel): Range {
    const [from, to] = leaf.normalisation!.parameters.map((p) => toDouble(p.value));
    const low = toDouble(leaf.scale.low);
    const height = toDouble(leaf.scale.high) - low;
    const at = (x: number) => (leaf.direction === 'negative' ? to! - x : x - from!) / (to! - from!);
    return spanned([value.low, value.high].map((x) => low + at(x) * height));
  }

  formula(formula: Formula): Range {
    const { term } = formula;
    switch (term.term) {
      case 'number':
        return both(toDouble(term.value));
      case 'ladder': {
        const points = [...term.rungs.map((r) => r.points), ...(term.otherwise ? [term.otherwise] : [])].map((p) => toDouble(p.value));
        return points.length ? { low: Math.min(...points), high: Math.max(...points) } : ANY;
      }
      case 'score': {
        const node = this.#nodes.get(term.code);
        return node ? this.score(node) : ANY;
      }
      case 'prefix': {
        const inner = this.formula(term.operand);
        return term.operator === 'neg' ? { low: -inner.high, high: -inner.low } : { low: 0, high: 1 };
      }
      case 'aggregate':
        return rangeOfAggregate(term.aggregate);
      case 'length':
        return { low: 0, high: Number.POSITIVE_INFINITY };
      case 'call':
        return sound(term.function.range(term.args.map((a) => this.formula(a))));
      case 'binary': {
        const [a, b] = [this.formula(term.left), this.formula(term.right)];
        if (term.operator === 'add') return sound({ low: a.low + b.low, high: a.high + b.high });
        if (term.operator === 'sub') return sound({ low: a.low - b.high, high: a.high - b.low });
        if (term.operator === 'mul') return spread(a, b, (x, y) => x * y);
        if (term.operator === 'div') return b.low > 0 || b.high < 0 ? spread(a, b, (x, y) => x / y) : ANY;
        return { low: 0, high: 1 };
      }
      default:
        return formula.type === 'yes/no' ? { low: 0, high: 1 } : ANY;
    }
  }
}

function rangeOfAggregate({ kind }: Aggregate): Range {
  if (kind === 'passRate' || kind === 'share' || kind === 'some' || kind === 'every') return { low: 0, high: 1 };
  return kind === 'count' ? { low: 0, high: Number.POSITIVE_INFINITY } : ANY;
}

/** Infinity less infinity, or over it, may be anything. */
const sound = ({ low, high }: Range): Range => ({
  low: Number.isNaN(low) ? ANY.low : low,
  high: Number.isNaN(high) ? ANY.high : high,
});

const spanned = (ends: readonly number[]): Range => (ends.some(Number.isNaN) ? ANY : { low: Math.min(...ends), high: Math.max(...ends) });

function spread(a: Range, b: Range, by: (x: number, y: number) => number): Range {
  // Nothing of anything is nothing, though a double says of 0 x infinity that it is no number.
  const ends = [by(a.low, b.low), by(a.low, b.high), by(a.high, b.low), by(a.high, b.high)].map((x) => (Number.isNaN(x) ? 0 : x));
  return { low: Math.min(...ends), high: Math.max(...ends) };
}
