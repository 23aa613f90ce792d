/** No data */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "units": Table<{
    readonly "id": string | number | bigint | null;
    readonly "a": number | bigint | string | null;
  }>;
  readonly "empty": Table<{
    readonly "id": string | number | bigint | null;
    readonly "b": number | bigint | string | null;
  }>;
  readonly "nowhere": Table<{
    readonly "id": string | number | bigint | null;
    readonly "c": number | bigint | string | null;
  }>;
}

export type Code = "m" | "A" | "B" | "C";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
