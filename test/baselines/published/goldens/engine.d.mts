/** Broadband index */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "counties": Table<{
    readonly "id": string | number | bigint | null;
    readonly "name": string | number | bigint | null;
    readonly "reach": number | bigint | string | null;
    readonly "speed": number | bigint | string | null;
  }>;
}

export type Code = "broadband" | "A" | "B";
export type Band = "high" | "low";
export type Severity = 'error' | 'warning' | 'info';

// [results]
