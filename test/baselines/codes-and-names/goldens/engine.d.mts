/** Codes */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "unit list": Table<{
    readonly "code": string | number | bigint | null;
    readonly "indicator": string | number | bigint | null;
    readonly "score": number | bigint | string | null;
    readonly "A column": number | bigint | string | null;
  }>;
}

export type Code = "E-Gov.2" | "A-1" | "A-2" | "A" | "JB.30" | "K";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
