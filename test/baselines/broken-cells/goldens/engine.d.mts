/** Cells */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "units": Table<{
    readonly "id": string | number | bigint | null;
    readonly "amount": number | bigint | string | null;
    readonly "rate": number | bigint | string | null;
    readonly "kind": "x" | "y" | number | bigint | (string & {}) | null;
    readonly "day": string | null;
    readonly "ok": boolean | number | bigint | string | null;
  }>;
}

export type Code = "cells" | "A" | "B" | "C" | "D" | "E";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
