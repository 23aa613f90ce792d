/** 公式 */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "单位": Table<{
    readonly "名称": string | number | bigint | null;
    readonly "实绩": number | bigint | string | null;
    readonly "目标": number | bigint | string | null;
    readonly "停办": boolean | number | bigint | string | null;
    readonly "成立": string | null;
  }>;
}

export type Code = "gs" | "A" | "B" | "B1" | "B2" | "C" | "C1" | "C2" | "C3";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
