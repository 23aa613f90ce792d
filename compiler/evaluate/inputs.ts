import type { ParamId, StageId } from '../plan/expression.ts';
import type { Block } from './blocks.ts';
import type { Texts, UnitColumn } from './data.ts';

/** Where an expression finds what it reads: the rows of one domain. */
export interface Inputs {
  readonly rows: number;
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
  statistic(which: 'min' | 'max', of: StageId): number;
  param(param: ParamId): number;
}
