/** 全角 */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "单位": Table<{
    readonly "代号": string | number | bigint | null;
    readonly "数一": number | bigint | string | null;
    readonly "数二": number | bigint | string | null;
    readonly "等": "上" | "中" | "下" | number | bigint | (string & {}) | null;
  }>;
}

export type Code = "ｑｊ" | "Ａ" | "Ｂ";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
