import { ANY, hull, type Interval, only } from '../methods/interval.ts';
import { toDouble } from '../exact.ts';
import { type Aggregate, exactArgs, type Formula, type IndicatorModel } from '../model.ts';

/** Whether the value of a leaf is normalised: its own normalisation takes points and truths too. */
export const isNormalised = ({ value, normalisation }: IndicatorModel): boolean =>
  normalisation !== undefined && value !== undefined && (value.type === 'number' || !normalisation.inherited);

/** Interval arithmetic over formulas and nodes: what values they can take, as far as their parts tell. */
export class Ranges {
  readonly #nodes: ReadonlyMap<string, IndicatorModel>;
  readonly #scores = new Map<IndicatorModel, Interval>();

  /** @param nodes of a node that is not given, any score is thought possible */
  constructor(nodes: ReadonlyMap<string, IndicatorModel>) {
    this.#nodes = nodes;
  }

  /** The scores of a node, bonuses and gates included. */
  score(node: IndicatorModel): Interval {
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
      if (score.kind === 'fixed') range = hull([range, only(toDouble(score.value))]);
      else if (score.kind === 'cap') range = { low: Math.min(range.low, toDouble(score.value)), high: range.high };
    }
    this.#scores.set(node, range);
    return range;
  }

  /** The scores of a leaf before bonuses and gates. */
  leaf(leaf: IndicatorModel): Interval {
    const scale = { low: toDouble(leaf.scale.low), high: toDouble(leaf.scale.high) };
    const { value, normalisation, deduction } = leaf;
    if (deduction) {
      const lost = deduction.cap ? toDouble(deduction.cap.value) : Number.POSITIVE_INFINITY;
      const low = scale.high - lost;
      return { low: deduction.stopsAtZero ? Math.max(low, scale.low) : low, high: scale.high };
    }
    if (!value) return ANY;
    if (!isNormalised(leaf)) return value.type === 'points' ? this.formula(value) : scale;
    const { low, high } = normalisation!.method.yields(this.formula(value), exactArgs(normalisation!), leaf.direction === 'negative');
    const held = (share: number) => (normalisation!.clipped ? Math.min(Math.max(share, 0), 1) : share);
    return { low: stretched(held(low), scale), high: stretched(held(high), scale) };
  }

  /** Whatever is missing, a mean lies among the scores that count and what stands in for them. */
  #combined(node: IndicatorModel): Interval {
    const { takes, yields } = node.aggregation.method;
    const { absent, fill } = node.missing;
    const children = node.children.filter((c) => takes === 'marks' || !c.weight?.value.equals(0));
    const scores = children.map((child) => (fill ? hull([this.score(child), only(toDouble(fill))]) : this.score(child)));
    if (!scores.length) return ANY;
    const all = yields(scores);
    // Points of what is there are re-scaled to the marks of all.
    return takes === 'marks' && absent === 'proportional' && !fill
      ? hull([all, { low: toDouble(node.scale.low), high: toDouble(node.scale.high) }])
      : all;
  }

  formula(formula: Formula): Interval {
    const { term } = formula;
    switch (term.term) {
      case 'number':
        return only(toDouble(term.value));
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

/** A share of a scale as a score on it. */
const stretched = (share: number, { low, high }: Interval): number => (share === 0 ? low : share === 1 ? high : low + share * (high - low));

function rangeOfAggregate({ kind }: Aggregate): Interval {
  if (kind === 'passRate' || kind === 'share' || kind === 'some' || kind === 'every') return { low: 0, high: 1 };
  return kind === 'count' ? { low: 0, high: Number.POSITIVE_INFINITY } : ANY;
}

/** Infinity less infinity, or over it, may be anything. */
const sound = ({ low, high }: Interval): Interval => ({
  low: Number.isNaN(low) ? ANY.low : low,
  high: Number.isNaN(high) ? ANY.high : high,
});

function spread(a: Interval, b: Interval, by: (x: number, y: number) => number): Interval {
  // Nothing of anything is nothing, though a double says of 0 x infinity that it is no number.
  const ends = [by(a.low, b.low), by(a.low, b.high), by(a.high, b.low), by(a.high, b.high)].map((x) => (Number.isNaN(x) ? 0 : x));
  return { low: Math.min(...ends), high: Math.max(...ends) };
}
