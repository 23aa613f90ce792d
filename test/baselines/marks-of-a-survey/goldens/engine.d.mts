/** Patient survey */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "hospitals": Table<{
    readonly "id": string | number | bigint | null;
    readonly "name": string | number | bigint | null;
    readonly "emergency": number | bigint | string | null;
    readonly "clinics": number | bigint | string | null;
    readonly "listened": number | bigint | string | null;
    readonly "explained": number | bigint | string | null;
  }>;
}

export type Code = "hospital" | "W" | "W1" | "W2" | "S" | "S1" | "S2";
export type Band = "gold" | "silver" | "bronze";
export type Severity = 'error' | 'warning' | 'info';

// [results]
