/** 安全生产考核 */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "企业": Table<{
    readonly "代码": string | number | bigint | null;
    readonly "名称": string | number | bigint | null;
    readonly "制度分": number | bigint | string | null;
    readonly "现场分": number | bigint | string | null;
    readonly "死亡人数": number | bigint | string | null;
    readonly "逾期隐患": number | bigint | string | null;
    readonly "逾期天数": number | bigint | string | null;
    readonly "瞒报": boolean | number | bigint | string | null;
    readonly "停业": boolean | number | bigint | string | null;
  }>;
}

export type Code = "aq" | "A" | "B";
export type Band = "优秀" | "良好" | "合格" | "不合格";
export type Severity = 'error' | 'warning' | 'info';

// [results]
