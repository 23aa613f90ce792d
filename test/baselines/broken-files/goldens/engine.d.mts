/** Files */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "units": Table<{
    readonly "id": string | number | bigint | null;
    readonly "name": string | number | bigint | null;
    readonly "income": number | bigint | string | null;
  }>;
  readonly "sizes": Table<{
    readonly "id": string | number | bigint | null;
    readonly "size": number | bigint | string | null;
  }>;
  readonly "rates": Table<{
    readonly "id": string | number | bigint | null;
    readonly "rate": number | bigint | string | null;
  }>;
}

export type Code = "f" | "A" | "B" | "C";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
