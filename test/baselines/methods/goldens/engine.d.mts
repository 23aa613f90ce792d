/** Water services */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "districts": Table<{
    readonly "district": string | number | bigint | null;
    readonly "quality": number | bigint | string | null;
    readonly "losses": number | bigint | string | null;
    readonly "coverage": number | bigint | string | null;
  }>;
}

export type Code = "water" | "Q" | "L" | "C";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
