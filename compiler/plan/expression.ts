import type { Choice } from '../../grammar/index.ts';
import type { Pattern } from '../model.ts';

/**
 * Expressions of the plan: scalar trees over the columns of one row domain (the units, the records of a table, the
 * details of a table), closed and small. Back ends implement these operations and nothing else. A missing operand makes
 * the result missing, unless said otherwise. A column or stage of a domain above (of the record that a detail belongs to,
 * of the unit that a record belongs to) has the same value in all rows below.
 *
 * What has no result for its operands (a division by 0, a logarithm of what is not above 0) is an error among the units, and
 * missing among rows of records: see `uncomputed.ts`.
 *
 * `exact` marks what is a decimal to the last digit, as cells are: see `exactness.ts`.
 */
export type Expr =
  | { readonly op: 'column'; readonly table: string; readonly column: string }
  | { readonly op: 'param'; readonly param: ParamId }
  /** A stage of these rows or of a domain above: what a fit came to is the same in all rows. */
  | { readonly op: 'stage'; readonly stage: StageId; readonly exact?: true | undefined }
  /** What a combination puts in: each child's value, or the mean of what was made of them. */
  | { readonly op: 'it' }
  /** The sum, the difference: where exact, as near to that of the decimals as the doubles let it be, whatever cancels. */
  | { readonly op: 'add' | 'sub'; readonly args: readonly [Expr, Expr]; readonly exact?: true | undefined }
  | { readonly op: 'mul' | 'div' | 'min' | 'max'; readonly args: readonly [Expr, Expr] }
  /** The first operand over the second; missing, and no fault, where the second is 0. */
  | { readonly op: 'ratio'; readonly args: readonly [Expr, Expr] }
  | { readonly op: 'neg' | 'abs' | 'ln' | 'exp'; readonly args: readonly [Expr] }
  /** Exact: of the decimal. Else of the value held to twelve digits. */
  | { readonly op: 'floor'; readonly args: readonly [Expr]; readonly exact?: true | undefined }
  /** The first operand held between the other two. */
  | { readonly op: 'clamp'; readonly args: readonly [Expr, Expr, Expr] }
  /** 1 or 0. */
  | { readonly op: 'not'; readonly args: readonly [Expr] }
  /** Exact: as decimals compare. Else as values held to twelve digits. */
  | {
      readonly op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
      readonly args: readonly [Expr, Expr];
      readonly exact?: true | undefined;
    }
  | { readonly op: 'and' | 'or'; readonly args: readonly [Expr, Expr] }
  /** The second operand where the first holds, else the third; a missing condition does not hold. */
  | { readonly op: 'choose'; readonly args: readonly [Expr, Expr, Expr] }
  /** The first operand, or the second where it is missing. */
  | { readonly op: 'orElse'; readonly args: readonly [Expr, Expr] }
  | { readonly op: 'missing' }
  /** 1 where the operand, a number or a text, is there, else 0. */
  | { readonly op: 'present'; readonly args: readonly [Expr] }
  /** Texts: columns, constants and parts of texts. They are operands of the tests below and of `present` only. */
  | { readonly op: 'textColumn'; readonly table: string; readonly column: string }
  | { readonly op: 'text'; readonly text: string }
  /** Characters (code points) from ... to, counted from 1, or from the end where negative. */
  | { readonly op: 'slice'; readonly args: readonly [Expr]; readonly from: number; readonly to: number }
  /** Number of characters. */
  | { readonly op: 'length'; readonly args: readonly [Expr] }
  /** Whether a text matches a pattern as a whole, or somewhere. */
  | { readonly op: 'matches'; readonly args: readonly [Expr]; readonly pattern: Pattern; readonly whole: boolean }
  | { readonly op: 'listed'; readonly args: readonly [Expr]; readonly codes: readonly string[] }
  /** Whether the check character of a code is right. */
  | { readonly op: 'valid'; readonly args: readonly [Expr]; readonly scheme: Choice<'scheme'> }
  /** Whether two texts are equal to the letter; whether the first begins with the second. */
  | { readonly op: 'sameText' | 'startsWith'; readonly args: readonly [Expr, Expr] }
  /** The code of a text or code column, by its place in the column's dictionary. */
  | { readonly op: 'code'; readonly table: string; readonly column: string; readonly code: string }
  /**
   * Code or number to points. What has no rung takes `otherwise`, or is missing where there is none. An exact number stands
   * on a rung that it equals as a decimal, another on one that it equals at twelve digits.
   */
  | {
      readonly op: 'ladder';
      readonly args: readonly [Expr];
      readonly rungs: readonly Rung[];
      readonly otherwise?: ParamId | undefined;
      readonly exact?: true | undefined;
    };

export interface Rung {
  /** The code, or the number for ladders over numbers. */
  readonly at: string | { readonly number: ParamId };
  readonly points: ParamId;
}

/** Index into `Plan.params`. */
export type ParamId = number;
/** Index into `Plan.stages`. */
export type StageId = number;

export type BinaryOp = Extract<Expr, { args: readonly [Expr, Expr] }>['op'];

/** What a combination puts in. */
export const IT: Expr = { op: 'it' };

export const binary = (op: BinaryOp, a: Expr, b: Expr): Expr => ({ op, args: [a, b] });

/** Operations that do otherwise where what they are given is exact. */
export type Marked = Extract<Expr, { op: 'add' | 'sub' | 'floor' | 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'ladder' }>;

/** The operands of an expression. */
export function operands(expr: Expr): readonly Expr[] {
  return 'args' in expr ? expr.args : [];
}

/** Every stage an expression reads. */
export function stagesRead(expr: Expr): StageId[] {
  if (expr.op === 'stage') return [expr.stage];
  return operands(expr).flatMap(stagesRead);
}

/** Every column an expression reads, in the order of reading. */
export function columnsRead(expr: Expr): { readonly table: string; readonly column: string }[] {
  if (expr.op === 'column' || expr.op === 'textColumn') return [{ table: expr.table, column: expr.column }];
  return operands(expr).flatMap(columnsRead);
}
