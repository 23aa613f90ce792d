/** 政务公开考核 */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "部门": Table<{
    readonly "代码": string | number | bigint | null;
    readonly "名称": string | number | bigint | null;
    readonly "目录": "齐备" | "基本齐备" | "不齐" | "没有" | number | bigint | (string & {}) | null;
    readonly "及时更新": boolean | number | bigint | string | null;
    readonly "申请数": number | bigint | string | null;
    readonly "按时答复数": number | bigint | string | null;
    readonly "培训次数": number | bigint | string | null;
  }>;
}

export type Code = "gk" | "A" | "A1" | "A2" | "B" | "C";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
