import { type Exact, exact, ONE, sumOf, ZERO } from '../exact.ts';
import { exactArgs, type Formula, type IndexModel, type IndicatorModel } from '../model.ts';
import type { Rounding } from '../rounding.ts';
import { isNormalised } from './ranges.ts';

/** Where scores can stand: `at`, and every so many from there, up and down; a step of 0 is one place only. */
export interface Steps {
  readonly at: Exact;
  readonly step: Exact;
}

/**
 * How far apart the scores are that bands look at, if nothing is missing; undefined where they can be any number. Whole
 * points add up to whole points, and rounding makes steps of what has none.
 */
export function stepsOfTotal(index: IndexModel): Steps | undefined {
  const raw = stepsOf(index);
  return index.bandOn === 'raw' ? raw : rounded(raw, index.rounding);
}

const gcd = (a: Exact, b: Exact): Exact => (a.equals(ZERO) ? b.abs() : b.equals(ZERO) ? a.abs() : a.gcd(b));
const constant = (at: Exact): Steps => ({ at, step: ZERO });

/** The steps that hold what several hold. */
const merged = (all: readonly Steps[]): Steps => all.reduce((a, b) => ({ at: a.at, step: gcd(gcd(a.step, b.step), a.at.sub(b.at)) }));

const scaled = ({ at, step }: Steps, by: Exact): Steps => ({ at: at.mul(by), step: step.mul(by).abs() });
const added = (a: Steps, b: Steps): Steps => ({ at: a.at.add(b.at), step: gcd(a.step, b.step) });

function rounded(steps: Steps | undefined, rounding: Rounding | undefined): Steps | undefined {
  if (!rounding) return steps;
  const place = exact(1n, 10n ** BigInt(rounding.places));
  const isWhole = (x: Exact) => x.div(place).d === 1n;
  return steps && isWhole(steps.at) && isWhole(steps.step) ? steps : { at: ZERO, step: place };
}

function stepsOf(node: IndicatorModel): Steps | undefined {
  let steps = node.children.length ? combined(node) : ofLeaf(node);
  for (const bonus of node.bonuses) {
    const value = ofFormula(bonus.value);
    if (!steps || !value) return undefined;
    steps = merged([added(steps, merged([value, constant(ZERO), constant(bonus.cap.value)])), constant(node.scale.high)]);
  }
  for (const { score } of node.gates) if ('value' in score) steps = steps && merged([steps, constant(score.value)]);
  return steps;
}

function combined(node: IndicatorModel): Steps | undefined {
  const { method, equal } = node.aggregation;
  if (!method.isLinear) return undefined;
  const children: Steps[] = [];
  for (const child of node.children) {
    const own = stepsOf(child);
    const steps = child.everyTier ? rounded(own, child.rounding) : own;
    if (!steps) return undefined;
    children.push(steps);
  }
  if (method.takes === 'marks') return children.reduce(added);
  const weights = node.children.map((c) => (equal ? ONE : (c.weight?.value ?? ONE)));
  const total = sumOf(weights);
  return total.equals(ZERO) ? undefined : children.map((c, i) => scaled(c, weights[i]!.div(total))).reduce(added);
}

function ofLeaf(leaf: IndicatorModel): Steps | undefined {
  const { value, deduction, normalisation, scale } = leaf;
  const height = scale.high.sub(scale.low);
  if (deduction) {
    const ends = [
      ...(deduction.cap ? [constant(scale.high.sub(deduction.cap.value))] : []),
      ...(deduction.stopsAtZero ? [constant(scale.low)] : []),
    ];
    return merged([{ at: scale.high, step: deduction.points.value }, ...ends]);
  }
  if (!value) return undefined;
  if (!isNormalised(leaf))
    return value.type === 'yes/no' ? { at: scale.low, step: height } : value.type === 'points' ? ofFormula(value) : undefined;
  const goalposts = normalisation!.method.goalposts?.(exactArgs(normalisation!));
  const steps = ofFormula(value);
  if (!steps || !goalposts || goalposts.low.equals(goalposts.high)) return undefined;
  const { low, high } = goalposts;
  const share = scaled(added(steps, constant(low.neg())), ONE.div(high.sub(low)));
  const turned = leaf.direction === 'negative' ? added(scaled(share, exact(-1)), constant(ONE)) : share;
  const score = added(scaled(turned, height), constant(scale.low));
  return normalisation!.clipped ? merged([score, constant(scale.low), constant(scale.high)]) : score;
}

/** Steps of what a formula comes to: of counts, points and truths, and of what is made of them by plain arithmetic. */
function ofFormula(formula: Formula): Steps | undefined {
  const { term } = formula;
  switch (term.term) {
    case 'number':
      return constant(term.value);
    case 'ladder':
      return merged([...term.rungs.map((r) => r.points), ...(term.otherwise ? [term.otherwise] : [])].map((p) => constant(p.value)));
    case 'length':
      return { at: ZERO, step: ONE };
    case 'aggregate':
      return term.aggregate.kind === 'count' ? { at: ZERO, step: ONE } : undefined;
    case 'prefix': {
      const inner = ofFormula(term.operand);
      return term.operator === 'not' ? { at: ZERO, step: ONE } : inner && scaled(inner, exact(-1));
    }
    case 'call': {
      if (term.function.names.en === 'floor') return { at: ZERO, step: ONE };
      const args = term.args.map(ofFormula);
      return ['least', 'greatest'].includes(term.function.names.en) && args.every((a) => a !== undefined) ? merged(args) : undefined;
    }
    case 'binary': {
      const [a, b] = [ofFormula(term.left), ofFormula(term.right)];
      if (formula.type === 'yes/no') return { at: ZERO, step: ONE };
      if (!a || !b) return undefined;
      if (term.operator === 'add') return added(a, b);
      if (term.operator === 'sub') return added(a, scaled(b, exact(-1)));
      if (term.operator === 'mul') return b.step.equals(ZERO) ? scaled(a, b.at) : a.step.equals(ZERO) ? scaled(b, a.at) : undefined;
      return term.operator === 'div' && b.step.equals(ZERO) && !b.at.equals(ZERO) ? scaled(a, ONE.div(b.at)) : undefined;
    }
    default:
      return formula.type === 'yes/no' ? { at: ZERO, step: ONE } : undefined;
  }
}
