/** Clinic visits */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "clinics": Table<{
    readonly "id": string | number | bigint | null;
    readonly "name": string | number | bigint | null;
  }>;
  readonly "visits": Table<{
    readonly "no": string | number | bigint | null;
    readonly "clinic": string | number | bigint | null;
    readonly "kind": "urgent" | "planned" | number | bigint | (string & {}) | null;
    readonly "minutes": number | bigint | string | null;
    readonly "promised": number | bigint | string | null;
  }>;
  readonly "steps": Table<{
    readonly "visit": string | number | bigint | null;
    readonly "title": string | number | bigint | null;
    readonly "minutes": number | bigint | string | null;
    readonly "counted": boolean | number | bigint | string | null;
  }>;
}

export type Code = "clinics" | "C" | "S" | "M" | "H" | "R";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
