import { binary, type Expr } from '../plan/expression.ts';
import type { Build, LeafValue } from './method.ts';

/** The way from the worse of two bounds to the better: 0 at the one, 1 at the other. */
export function between(low: Expr, high: Expr, { x, negative }: LeafValue, { less }: Build): Expr {
  return binary('div', negative ? less(high, x) : less(x, low), less(high, low));
}
