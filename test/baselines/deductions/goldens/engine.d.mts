/** 档案检查扣分 */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "单位": Table<{
    readonly "名称": string | number | bigint | null;
  }>;
  readonly "检查": Table<{
    readonly "编号": string | number | bigint | null;
    readonly "单位": string | number | bigint | null;
    readonly "事项": "登记" | "保管" | "利用" | "销毁" | number | bigint | (string & {}) | null;
    readonly "合格": boolean | number | bigint | string | null;
    readonly "附件": string | number | bigint | null;
    readonly "日期": string | null;
  }>;
}

export type Code = "kf" | "A" | "B" | "C" | "D";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
