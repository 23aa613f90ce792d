import { added, type BigDecimal, minus, nearest, plus, times } from '../decimals.ts';
import { decimalOfExact } from '../exact.ts';
import { type Domain, isUnits } from '../plan/domain.ts';
import { cancels, isPlain } from '../plan/exactness.ts';
import { type Expr, operands } from '../plan/expression.ts';
import type { Plan } from '../plan/plan.ts';
import type { Fits } from './target.ts';

type Known = { readonly plan: Plan; readonly fits: Fits };

/** A number that is known when the bundle is made, NaN where it is missing; undefined where it takes data. */
export function constantOf(expr: Expr, scope: Known & { readonly over: Domain }): number | undefined {
  const { plan, fits, over } = scope;
  if (expr.op === 'param') return plan.params[expr.param]!.number;
  if (expr.op === 'stage' && fits.mode === 'frozen' && plan.stages[expr.stage]!.op === 'fit') return fits.value(expr.stage);
  if (expr.op === 'missing') return Number.NaN;
  if (expr.op !== 'add' && expr.op !== 'sub' && expr.op !== 'mul' && expr.op !== 'div') return undefined;
  const [a, b] = expr.args.map((arg) => constantOf(arg, scope));
  if (a === undefined || b === undefined) return undefined;
  if (expr.op === 'add' || expr.op === 'sub') return constantSum(expr, a, b, scope);
  if (expr.op === 'mul') return a * b;
  return b === 0 && !isUnits(over) ? Number.NaN : a / b;
}

/** Whether an expression reads nothing but params and fits: it comes to the same in all rows. */
export const isSameInAllRows = (expr: Expr, { stages }: Pick<Plan, 'stages'>): boolean =>
  expr.op === 'param' ||
  (expr.op === 'stage' && stages[expr.stage]!.op === 'fit') ||
  (expr.op !== 'missing' && operands(expr).length > 0 && operands(expr).every((e) => isSameInAllRows(e, { stages })));

/** A sum of numbers that are known when the bundle is made, as the evaluator has it. */
function constantSum(expr: Extract<Expr, { op: 'add' | 'sub' }>, x: number, y: number, scope: Known): number {
  const simple = expr.op === 'add' ? x + y : x - y;
  if (!expr.exact || !(Math.abs(simple) * cancels(expr, scope.plan) < Math.abs(x) + Math.abs(y))) return simple;
  if (expr.args.every((e) => isPlain(e, scope.plan))) return added(x, expr.op === 'add' ? y : -y);
  return nearest(constantDecimal(expr, scope));
}

function constantDecimal(expr: Expr, scope: Known): BigDecimal {
  const inner = () => operands(expr).map((e) => constantDecimal(e, scope)) as [BigDecimal, BigDecimal];
  switch (expr.op) {
    case 'add':
      return plus(...inner());
    case 'sub':
      return minus(...inner());
    case 'mul':
      return times(...inner());
    case 'param':
      return decimalOfExact(scope.plan.params[expr.param]!.value)!;
    case 'stage':
      return (scope.fits as Extract<Fits, { mode: 'frozen' }>).decimal(expr.stage);
    default:
      throw new Error(`${expr.op} is not known before there are data`);
  }
}
