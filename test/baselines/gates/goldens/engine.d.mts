/** Food hygiene of canteens */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "canteens": Table<{
    readonly "id": string | number | bigint | null;
    readonly "name": string | number | bigint | null;
    readonly "clean": number | bigint | string | null;
    readonly "storage": number | bigint | string | null;
    readonly "papers": number | bigint | string | null;
    readonly "pests": boolean | number | bigint | string | null;
    readonly "closed": boolean | number | bigint | string | null;
    readonly "fraud": boolean | number | bigint | string | null;
    readonly "illnesses": number | bigint | string | null;
    readonly "fridge": number | bigint | string | null;
  }>;
}

export type Code = "food" | "K" | "K1" | "K2" | "P";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
