/** Mixed */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "units": Table<{
    readonly "id": string | number | bigint | null;
    readonly "a": number | bigint | string | null;
    readonly "kind": "x" | "y" | number | bigint | (string & {}) | null;
  }>;
}

export type Code = "mixed" | "A" | "B";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
