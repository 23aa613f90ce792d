/** Processing times */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "agencies": Table<{
    readonly "id": string | number | bigint | null;
    readonly "promised": number | bigint | string | null;
    readonly "promised_in": "day" | "week" | "month" | number | bigint | (string & {}) | null;
    readonly "actual": number | bigint | string | null;
    readonly "travel": number | bigint | string | null;
  }>;
}

export type Code = "time" | "P" | "K" | "L";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
