/** Suspicious data */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "towns": Table<{
    readonly "id": string | number | bigint | null;
    readonly "name": string | number | bigint | null;
    readonly "share_a": number | bigint | string | null;
    readonly "share_b": number | bigint | string | null;
    readonly "same": number | bigint | string | null;
    readonly "none": number | bigint | string | null;
    readonly "visits": number | bigint | string | null;
    readonly "prizes": number | bigint | string | null;
  }>;
  readonly "visits_made": Table<{
    readonly "no": string | number | bigint | null;
    readonly "town": string | number | bigint | null;
    readonly "kind": "new" | "again" | number | bigint | (string & {}) | null;
    readonly "minutes": number | bigint | string | null;
  }>;
}

export type Code = "data" | "A" | "B" | "C" | "D" | "E" | "F";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
