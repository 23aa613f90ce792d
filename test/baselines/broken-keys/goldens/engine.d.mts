/** 主键 */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "县": Table<{
    readonly "代码": string | number | bigint | null;
    readonly "名称": string | number | bigint | null;
  }>;
  readonly "数": Table<{
    readonly "县": string | number | bigint | null;
    readonly "数": number | bigint | string | null;
  }>;
  readonly "件": Table<{
    readonly "编号": string | number | bigint | null;
    readonly "县": string | number | bigint | null;
    readonly "按时": boolean | number | bigint | string | null;
  }>;
}

export type Code = "k" | "A" | "B";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
