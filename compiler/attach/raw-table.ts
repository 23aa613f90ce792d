/** A table as a reader delivers it: texts, untyped. Rows are numbered as a spreadsheet shows them, from 1. */
export interface RawTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly headerRow: number;
  readonly rows: readonly (readonly string[])[];
  /** Row number of each row. */
  readonly rowNumbers: readonly number[];
  /** Numbers of the rows in which a quote is not closed. */
  readonly unclosed: ReadonlySet<number>;
}
