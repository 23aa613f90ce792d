import { type Expr, operands } from './expression.ts';

/**
 * An operation that not all values have a result for: a division, a logarithm, a ladder that names what it gives points
 * to. Where its operands are there and it has none, that is an error in the data, whatever else the formula reads.
 */
export type Partial =
  | { readonly op: 'div'; readonly dividend: Expr; readonly divisor: Expr }
  | { readonly op: 'ln'; readonly of: Expr }
  | { readonly op: 'ladder'; readonly of: Expr; readonly ladder: Expr };

const known = new WeakMap<Expr, readonly Partial[]>();

/** Those of an expression, in the order of the text; none of the ladders that turn a row's unit of measurement into a factor. */
export function partialsIn(expr: Expr): readonly Partial[] {
  let found = known.get(expr);
  if (!found) known.set(expr, (found = [...operands(expr).flatMap(partialsIn), ...own(expr)]));
  return found;
}

function own(expr: Expr): Partial[] {
  if (expr.op === 'div') return [{ op: 'div', dividend: expr.args[0], divisor: expr.args[1] }];
  if (expr.op === 'ln') return [{ op: 'ln', of: expr.args[0] }];
  if (expr.op === 'ladder' && expr.otherwise === undefined && expr.args[0].op !== 'textColumn')
    return [{ op: 'ladder', of: expr.args[0], ladder: expr }];
  return [];
}
