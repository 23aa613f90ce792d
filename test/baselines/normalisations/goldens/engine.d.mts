/** Air quality plans */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "cities": Table<{
    readonly "city": string | number | bigint | null;
    readonly "pm25": number | bigint | string | null;
    readonly "stations": number | bigint | string | null;
    readonly "trend": number | bigint | string | null;
    readonly "buses": number | bigint | string | null;
    readonly "days_over": number | bigint | string | null;
  }>;
}

export type Code = "air" | "N1" | "N2" | "N3" | "N4" | "N5";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
