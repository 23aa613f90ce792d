/** 编码 */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "县": Table<{
    readonly "代码": string | number | bigint | null;
    readonly "名称": string | number | bigint | null;
  }>;
  readonly "甲": Table<{
    readonly "县": string | number | bigint | null;
    readonly "甲": number | bigint | string | null;
  }>;
  readonly "乙": Table<{
    readonly "县": string | number | bigint | null;
    readonly "乙": number | bigint | string | null;
  }>;
  readonly "丙": Table<{
    readonly "县": string | number | bigint | null;
    readonly "丙": number | bigint | string | null;
  }>;
}

export type Code = "bm" | "A" | "B" | "C";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
