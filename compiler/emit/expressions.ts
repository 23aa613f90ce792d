import type { Expr } from '../plan/expression.ts';

/** The expressions of an operation. */
export type ExprOf<Op extends Expr['op'], E = Expr> = E extends { readonly op: infer O }
  ? Op extends O
    ? E & { readonly op: Op }
    : never
  : never;

/**
 * What a target writes of each operation, given the expression and where it stands. One that is lacking does not compile.
 */
export type ExpressionWriters<Scope, Written> = {
  readonly [Op in Expr['op']]: (expr: ExprOf<Op>, scope: Scope) => Written;
};

/** Writes an expression by its operation. */
export const writeExpression = <Scope, Written>(writers: ExpressionWriters<Scope, Written>, expr: Expr, scope: Scope): Written =>
  (writers[expr.op] as (expr: Expr, scope: Scope) => Written)(expr, scope);
