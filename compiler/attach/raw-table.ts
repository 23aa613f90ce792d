/** A table as a reader delivers it: texts, untyped. Rows count as a spreadsheet shows them: the header is row 1. */
export interface RawTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Row number of each row. */
  readonly rowNumbers: readonly number[];
}
