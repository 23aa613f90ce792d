/** 文件 */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "县": Table<{
    readonly "代码": string | number | bigint | null;
    readonly "名称": string | number | bigint | null;
    readonly "产值2023年": number | bigint | string | null;
    readonly "产值2024年": number | bigint | string | null;
  }>;
  readonly "粮食": Table<{
    readonly "县": string | number | bigint | null;
    readonly "粮食": number | bigint | string | null;
  }>;
}

export type Code = "wj" | "A" | "B";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
