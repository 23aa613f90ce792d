/** Accepted */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "sites": Table<{
    readonly "id": string | number | bigint | null;
    readonly "a": number | bigint | string | null;
    readonly "note": string | number | bigint | null;
  }>;
  readonly "logs": Table<{
    readonly "no": string | number | bigint | null;
    readonly "site": string | number | bigint | null;
    readonly "ok": boolean | number | bigint | string | null;
  }>;
}

export type Code = "acc" | "A" | "B";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
