/** 归档质量 */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "单位": Table<{
    readonly "名称": string | number | bigint | null;
  }>;
  readonly "案卷": Table<{
    readonly "档号": string | number | bigint | null;
    readonly "单位": string | number | bigint | null;
    readonly "题名": string | number | bigint | null;
    readonly "类别": "文书" | "会计" | "声像" | number | bigint | (string & {}) | null;
    readonly "经办": string | number | bigint | null;
    readonly "代码": string | number | bigint | null;
    readonly "备注": string | number | bigint | null;
    readonly "页数": number | bigint | string | null;
    readonly "形成": string | null;
    readonly "归档": string | null;
  }>;
}

export type Code = "gd" | "A" | "B" | "C" | "D";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
