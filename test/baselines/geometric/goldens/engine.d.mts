/** Development */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "countries": Table<{
    readonly "code": string | number | bigint | null;
    readonly "name": string | number | bigint | null;
    readonly "life": number | bigint | string | null;
    readonly "expected": number | bigint | string | null;
    readonly "years": number | bigint | string | null;
    readonly "income": number | bigint | string | null;
    readonly "press": number | bigint | string | null;
    readonly "courts": number | bigint | string | null;
  }>;
}

export type Code = "hdi" | "H" | "E" | "E1" | "E2" | "G" | "F" | "F1" | "F2";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
