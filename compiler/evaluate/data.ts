/** Data as the evaluator wants them: one value a unit and column, NaN where missing. */
export interface UnitColumn {
  /** Numbers; 1 and 0 for yes and no; days for dates; for texts and codes the index into `dictionary`. */
  readonly values: Float64Array;
  /** For text and code columns: the spellings that the values point to. */
  readonly dictionary: readonly string[] | undefined;
  /** Changes when, and only when, the values do. */
  readonly stamp: number;
}

/** Texts of some rows: each row has the number of its text. Text 0 is the missing one. */
export interface Texts {
  readonly codes: Int32Array;
  readonly texts: readonly string[];
}

/** A column of records: numbers as in a `UnitColumn`, or texts. */
export type RecordColumn = { readonly stamp: number } & ({ readonly values: Float64Array } | Texts);

/** A table of records or of details, those rows of it that can be scored. */
export interface RecordData {
  readonly rows: number;
  /** Unit of each row. */
  readonly unitOf: Int32Array;
  /** For details: the row, in its table, of the record each belongs to. */
  readonly recordOf: Int32Array | undefined;
  /** Changes when, and only when, rows come, go or belong elsewhere. */
  readonly stamp: number;
  column(column: string): RecordColumn;
}

export interface UnitData {
  /** Identity and printed name of each unit, in the order of the list. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  column(table: string, column: string): UnitColumn;
  records(table: string): RecordData;
}
