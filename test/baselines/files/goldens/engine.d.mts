/** Files */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "towns": Table<{
    readonly "id": string | number | bigint | null;
    readonly "name": string | number | bigint | null;
    readonly "GDP 2023": number | bigint | string | null;
    readonly "GDP 2024": number | bigint | string | null;
  }>;
  readonly "libraries": Table<{
    readonly "town": string | number | bigint | null;
    readonly "loans": number | bigint | string | null;
  }>;
}

export type Code = "files" | "G" | "L";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
