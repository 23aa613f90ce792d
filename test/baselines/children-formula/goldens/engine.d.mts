/** Children */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "shops": Table<{
    readonly "id": string | number | bigint | null;
    readonly "stock": number | bigint | string | null;
    readonly "sales": number | bigint | string | null;
  }>;
}

export type Code = "cf" | "A" | "B" | "B1" | "B2";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
