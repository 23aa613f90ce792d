/** 公共数据开放指数 */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "城市": Table<{
    readonly "编号": string | number | bigint | null;
    readonly "城市": string | number | bigint | null;
    readonly "常住人口": number | bigint | string | null;
    readonly "数据集数": number | bigint | string | null;
    readonly "停更数": number | bigint | string | null;
    readonly "调用次数": number | bigint | string | null;
    readonly "获奖数": number | bigint | string | null;
  }>;
}

export type Code = "open" | "D" | "D1" | "D2" | "U";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
