/** 网站检查 */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "网站": Table<{
    readonly "域名": string | number | bigint | null;
    readonly "可访问天数": number | bigint | string | null;
    readonly "检查天数": number | bigint | string | null;
    readonly "首页更新": number | bigint | string | null;
    readonly "空栏目数": number | bigint | string | null;
  }>;
}

export type Code = "wz" | "A" | "B" | "B1" | "B2";
export type Band = "合格" | "不合格";
export type Severity = 'error' | 'warning' | 'info';

// [results]
