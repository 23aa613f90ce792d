/** Flood risk of districts */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "districts": Table<{
    readonly "id": string | number | bigint | null;
    readonly "name": string | number | bigint | null;
    readonly "exposure": number | bigint | string | null;
    readonly "vulnerability": number | bigint | string | null;
  }>;
}

export type Code = "risk" | "E" | "V";
export type Band = "low" | "moderate" | "high" | "severe" | "extreme";
export type Severity = 'error' | 'warning' | 'info';

// [results]
