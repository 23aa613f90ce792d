/** Library network */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "libraries": Table<{
    readonly "name": string | number | bigint | null;
    readonly "loans": number | bigint | string | null;
    readonly "hours": number | bigint | string | null;
  }>;
}

export type Code = "lib" | "A" | "B";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
