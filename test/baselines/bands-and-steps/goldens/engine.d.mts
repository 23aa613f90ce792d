/** 培训项目评审 */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "项目": Table<{
    readonly "编号": string | number | bigint | null;
    readonly "方案分": number | bigint | string | null;
    readonly "师资": "高级" | "中级" | "初级" | number | bigint | (string & {}) | null;
  }>;
}

export type Code = "px" | "A" | "B";
export type Band = "甲" | "乙" | "丙";
export type Severity = 'error' | 'warning' | 'info';

// [results]
