import { decimalOf, order } from '../decimals.ts';
import { decimalOfExact } from '../exact.ts';
import { type Expr, type Marked, operands, type StageId } from './expression.ts';
import type { Param, Plan, Stage } from './plan.ts';

/**
 * Exact and approximate terms. A term of cells, constants, + - ×, least, greatest, abs, floor, sums and counts of rows is
 * a decimal, and its last digit counts: an engine computes it in doubles, and in decimals the few rows in which these are
 * in doubt. A term that holds a division, a mean, a logarithm, a conversion or a constant that is no decimal, or a score
 * is approximate, and counts to twelve digits. The plan says which is which, so that all engines agree.
 */
export function isExact(expr: Expr, params: readonly Param[]): boolean {
  switch (expr.op) {
    case 'stage':
    case 'add':
    case 'sub':
    case 'floor':
      return expr.exact === true;
    case 'param':
      return decimalOfExact(params[expr.param]!.value) !== undefined;
    case 'column':
    case 'code':
    case 'length':
      return true;
    case 'mul':
    case 'min':
    case 'max':
    case 'neg':
    case 'abs':
      return operands(expr).every((e) => isExact(e, params));
    case 'ladder':
      return points(expr).every((param) => isPlainNumber(params[param]!));
    default:
      return isTruth(expr);
  }
}

/** An expression, marked as exact if what it is made of is. */
export function marked<E extends Marked>(expr: E, params: readonly Param[]): E {
  return operands(expr).every((e) => isExact(e, params)) ? { ...expr, exact: true } : expr;
}

/** An operation, marked where that makes a difference. */
export const markedIfAny = (expr: Expr, params: readonly Param[]): Expr => (isMarked(expr) ? marked(expr, params) : expr);

const MARKED: ReadonlySet<Expr['op']> = new Set<Marked['op']>(['add', 'sub', 'floor', 'eq', 'ne', 'lt', 'le', 'gt', 'ge', 'ladder']);
const isMarked = (expr: Expr): expr is Marked => MARKED.has(expr.op);

const TRUTHS = [
  'present',
  'matches',
  'listed',
  'valid',
  'sameText',
  'startsWith',
  'not',
  'and',
  'or',
  'eq',
  'ne',
  'lt',
  'le',
  'gt',
  'ge',
] as const;
export type TruthExpr = Extract<Expr, { op: (typeof TRUTHS)[number] }>;

/** Whether an expression is a test by what it is, not by what it reads. */
export const isTruth = (expr: Expr): expr is TruthExpr => TRUTH_OPS.has(expr.op);

const TRUTH_OPS: ReadonlySet<string> = new Set(TRUTHS);

const points = ({ rungs, otherwise }: Extract<Expr, { op: 'ladder' }>) => [
  ...rungs.map((r) => r.points),
  ...(otherwise === undefined ? [] : [otherwise]),
];

/** Whether a number of the text is the shortest decimal of its double. */
export function isPlainNumber({ value, number }: Param): boolean {
  const decimal = decimalOfExact(value);
  return decimal !== undefined && Number.isFinite(number) && order(decimalOf(number), decimal) === 0;
}

/** Whether the double of an exact term is all there is to it: its decimal is the shortest of that double, as a cell's is. */
export function isPlain(expr: Expr, plan: Pick<Plan, 'stages' | 'params'>): boolean {
  switch (expr.op) {
    case 'param':
      return isPlainNumber(plan.params[expr.param]!);
    case 'stage': {
      const stage = held(expr.stage, plan);
      if (stage.op === 'map') return isPlain(stage.expr, plan);
      return stage.op === 'check' || stage.op === 'unique' || stage.op === 'fit' || (stage.op === 'group' && isCount(stage.value, plan));
    }
    case 'min':
    case 'max':
    case 'neg':
    case 'abs':
    case 'floor':
      return operands(expr).every((e) => isPlain(e, plan));
    case 'column':
    case 'code':
    case 'length':
    case 'ladder':
      return true;
    default:
      return isTruth(expr);
  }
}

/** The stage that a value is one of: of a smallest or largest, that which it was found among. */
function held(id: StageId, { stages }: Pick<Plan, 'stages'>): Stage {
  const stage = stages[id]!;
  return stage.op === 'fit' && (stage.statistic === 'min' || stage.statistic === 'max') ? stages[stage.of]! : stage;
}

/** Whether what is summed is 1, 0 or missing, so that the sum is a count. */
export function isCount(expr: Expr, { stages, params }: Pick<Plan, 'stages' | 'params'>): boolean {
  if (expr.op === 'stage') return stages[expr.stage]!.op === 'check' || stages[expr.stage]!.op === 'unique';
  return isTruth(expr) || (expr.op === 'param' && params[expr.param]!.number === 1);
}

/** The error of a double that is the nearest to what it stands for, in proportion: 2^-53. */
const UNIT = Number.EPSILON / 2;
/** Sums are trusted up to this error: an order of magnitude below the twelve digits that scores are trusted to. */
const MOST_UNITS = 1024;
/** A sum this many times smaller than its terms is doubtful. */
const CANCELS = 4;

const errors = new WeakMap<Expr, number>();

/** A bound on the error of the double of an exact term, as a multiple of 2^-53 of its value. */
function errorOf(expr: Expr, plan: Pick<Plan, 'stages' | 'params'>): number {
  const known = errors.get(expr);
  if (known !== undefined) return known;
  const inner = () => operands(expr).map((e) => errorOf(e, plan));
  const error = ((): number => {
    switch (expr.op) {
      case 'stage': {
        const stage = held(expr.stage, plan);
        return stage.op === 'map' ? errorOf(stage.expr, plan) : 1;
      }
      case 'mul':
        return inner().reduce((a, b) => a + b) + 2;
      case 'add':
      case 'sub':
        return cancels(expr, plan) * Math.max(...inner()) + 2;
      case 'min':
      case 'max':
      case 'neg':
      case 'abs':
        return Math.max(...inner());
      default:
        return 1;
    }
  })();
  errors.set(expr, error);
  return error;
}

/**
 * How many times smaller than its terms together an exact sum may be before it is computed in decimals. Its error is at
 * most that many times theirs; where this would be too much, terms of unlike sign always are.
 */
export function cancels(expr: Extract<Expr, { op: 'add' | 'sub' }>, plan: Pick<Plan, 'stages' | 'params'>): number {
  const most = Math.max(...expr.args.map((e) => errorOf(e, plan)));
  return CANCELS * most + 2 <= MOST_UNITS ? CANCELS : 1;
}

/** Doubles of exact terms that are farther from each other than this, in proportion to both together, differ as the terms do. */
export const doubt = (terms: readonly Expr[], plan: Pick<Plan, 'stages' | 'params'>): number =>
  terms.every((e) => isPlain(e, plan)) ? 0 : 2 * UNIT * Math.max(...terms.map((e) => errorOf(e, plan)));
