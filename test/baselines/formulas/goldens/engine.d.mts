/** Formulas */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "offices": Table<{
    readonly "id": string | number | bigint | null;
    readonly "name": string | number | bigint | null;
    readonly "a": number | bigint | string | null;
    readonly "b": number | bigint | string | null;
    readonly "c": number | bigint | string | null;
    readonly "state": "open" | "half" | "shut" | number | bigint | (string & {}) | null;
    readonly "opened": string | null;
    readonly "licensed": boolean | number | bigint | string | null;
  }>;
}

export type Code = "f" | "Sum" | "Product" | "Signs" | "Least" | "Log" | "Floor" | "Cmp" | "Same" | "Thirds" | "Codes" | "Dates" | "Yes" | "Steps" | "Rungs" | "Doubled" | "Scores" | "There" | "Name";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
