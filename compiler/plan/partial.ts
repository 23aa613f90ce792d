import { columnsRead, type Expr, operands, stagesRead } from './expression.ts';
import type { Stage } from './plan.ts';

/**
 * An operation that not all values have a result for: a division, a logarithm, a ladder that names what it gives points
 * to. Where its operands are there and it has none, whatever else the formula reads, that is an error in the data of a unit;
 * among records it is missing, and said.
 */
export type Partial =
  | { readonly op: 'div'; readonly dividend: Expr; readonly divisor: Expr; readonly expr: Expr }
  | { readonly op: 'ln'; readonly of: Expr; readonly expr: Expr }
  | { readonly op: 'ladder'; readonly of: Expr; readonly expr: Expr };

const known = new WeakMap<Expr, readonly Partial[]>();

/** Those of an expression, in the order of the text; none of the ladders that turn a row's unit of measurement into a factor. */
export function partialsIn(expr: Expr): readonly Partial[] {
  let found = known.get(expr);
  if (!found) known.set(expr, (found = [...operands(expr).flatMap(partialsIn), ...own(expr)]));
  return found;
}

function own(expr: Expr): Partial[] {
  if (expr.op === 'div') return [{ op: 'div', dividend: expr.args[0], divisor: expr.args[1], expr }];
  if (expr.op === 'ln') return [{ op: 'ln', of: expr.args[0], expr }];
  if (expr.op === 'ladder' && expr.otherwise === undefined && expr.args[0].op !== 'textColumn')
    return [{ op: 'ladder', of: expr.args[0], expr }];
  return [];
}

/** What decides whether an operation has a result. */
export const decisive = (partial: Partial): Expr => (partial.op === 'div' ? partial.divisor : partial.of);

/** What a divisor is that stands in no cell. */
export function divisorOf(partial: Partial, stages: readonly Stage[]): 'records' | 'score' | undefined {
  if (partial.op !== 'div' || columnsRead(partial.divisor).length) return undefined;
  const read = stagesRead(partial.divisor).map((stage) => stages[stage]!.op);
  return read.includes('group') ? 'records' : read.length ? 'score' : undefined;
}
