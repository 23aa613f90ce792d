/** 采购合规 */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "部门": Table<{
    readonly "名称": string | number | bigint | null;
  }>;
  readonly "项目": Table<{
    readonly "编号": string | number | bigint | null;
    readonly "部门": string | number | bigint | null;
    readonly "金额": number | bigint | string | null;
    readonly "方式": "公开" | "邀请" | "单一来源" | number | bigint | (string & {}) | null;
  }>;
  readonly "供应商": Table<{
    readonly "项目号": string | number | bigint | null;
    readonly "名称": string | number | bigint | null;
    readonly "报价": number | bigint | string | null;
    readonly "中标": boolean | number | bigint | string | null;
  }>;
}

export type Code = "cg" | "A" | "B" | "C";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
