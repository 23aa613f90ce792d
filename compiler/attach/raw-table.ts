/** A table as a reader delivers it: texts, untyped. Rows are numbered as a spreadsheet shows them, from 1. */
export interface RawTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly headerRow: number;
  readonly rows: readonly (readonly string[])[];
  /** Row number of each row. */
  readonly rowNumbers: readonly number[];
  /** The first rows of the file, whatever they hold: where the header is not where it was looked for, it is among these. */
  readonly top?: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** What separates the cells in the file; a comma where undefined. */
  readonly separator?: string | undefined;
  /** A column behind the last that has a name, and how many rows have something there. */
  readonly unnamed?: { readonly column: number; readonly rows: number } | undefined;
  /** Numbers of the rows in which a quote is not closed. */
  readonly unclosed: ReadonlySet<number>;
}
