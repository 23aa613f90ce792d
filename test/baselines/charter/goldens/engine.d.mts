/** Customer charter index */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "utilities": Table<{
    readonly "code": string | number | bigint | null;
    readonly "name": string | number | bigint | null;
    readonly "calls": number | bigint | string | null;
    readonly "answered": number | bigint | string | null;
    readonly "repair_days": number | bigint | string | null;
    readonly "samples_ok": number | bigint | string | null;
    readonly "pressure_kept": boolean | number | bigint | string | null;
  }>;
}

export type Code = "charter" | "R" | "R1" | "R2" | "Q" | "Q1" | "Q2";
export type Band = "good" | "fair" | "poor";
export type Severity = 'error' | 'warning' | 'info';

// [results]
