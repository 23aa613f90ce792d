/** Halves */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "rows": Table<{
    readonly "id": string | number | bigint | null;
    readonly "x": number | bigint | string | null;
    readonly "y": number | bigint | string | null;
  }>;
}

export type Code = "halves" | "U" | "U1" | "U2" | "E" | "E1" | "D" | "D1" | "N";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
