/** Permit guides */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "regions": Table<{
    readonly "region": string | number | bigint | null;
  }>;
  readonly "guides": Table<{
    readonly "id": string | number | bigint | null;
    readonly "region": string | number | bigint | null;
    readonly "name": string | number | bigint | null;
    readonly "status": "active" | "suspended" | "withdrawn" | number | bigint | (string & {}) | null;
    readonly "phone": string | number | bigint | null;
    readonly "body": string | number | bigint | null;
    readonly "remark": string | number | bigint | null;
    readonly "statutory": number | bigint | string | null;
    readonly "statutory_in": "working_day" | "calendar_day" | "month" | number | bigint | (string & {}) | null;
    readonly "promised": number | bigint | string | null;
    readonly "fee": number | bigint | string | null;
    readonly "online": boolean | number | bigint | string | null;
    readonly "issued": string | null;
    readonly "reviewed": string | null;
  }>;
}

export type Code = "permits" | "P" | "P1" | "P2" | "D" | "D1" | "D2" | "S";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
