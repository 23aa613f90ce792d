/** 认可 */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "点位": Table<{
    readonly "编号": string | number | bigint | null;
    readonly "数": number | bigint | string | null;
    readonly "备注": string | number | bigint | null;
  }>;
}

export type Code = "rk" | "A";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
