/** Data as the evaluator wants them: one value a unit and column, NaN where missing. */
export interface UnitColumn {
  /** Numbers; 1 and 0 for yes and no; days for dates; for texts and codes the index into `dictionary`. */
  readonly values: Float64Array;
  /** For text and code columns: the spellings that the values point to. */
  readonly dictionary: readonly string[] | undefined;
  /** Changes when, and only when, the values do. */
  readonly stamp: number;
}

export interface UnitData {
  /** Identity and printed name of each unit, in the order of the list. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  column(table: string, column: string): UnitColumn;
}
