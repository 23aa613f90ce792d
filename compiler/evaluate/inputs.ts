import type { BigDecimal } from '../decimals.ts';
import type { Expr, ParamId, StageId } from '../plan/expression.ts';
import type { Plan } from '../plan/plan.ts';
import type { Block } from './blocks.ts';
import type { Texts, UnitColumn } from './data.ts';

/** Where an expression finds what it reads: the rows of one domain. */
export interface Inputs {
  readonly rows: number;
  readonly plan: Pick<Plan, 'stages' | 'params'>;
  /** A column of the units. */
  column(table: string, column: string): UnitColumn;
  /** A column of numbers of this domain or of one above, row by row. */
  numbers(table: string, column: string): Float64Array;
  /** A column of texts of this domain or of one above. */
  texts(table: string, column: string): Texts;
  /** A stage's values: in place where they are kept, else computed along. */
  stage(stage: StageId): Block;
  /** A stage's truths, where it is one of truths. */
  truths(stage: StageId): Uint8Array | undefined;
  /** Whether the rows are the units, whose texts are numbers of a dictionary. */
  readonly inUnits: boolean;
  param(param: ParamId): number;
  /** What a combination puts in. */
  readonly it?: Block | undefined;
  /** An expression over these rows. */
  block(expr: Expr): Block;
  /** What a stage of exact values holds, to the last digit, in each of these rows. */
  decimals(stage: StageId): (row: number) => BigDecimal | undefined;
  /** The largest size in a column or a stage of whole numbers that doubles hold; infinity where some are none. */
  most(table: string, column: string): number;
  mostOfStage(stage: StageId): number;
  /** Whether a stage is of sums none of which has more digits than its double. */
  isShort(stage: StageId): boolean;
}
