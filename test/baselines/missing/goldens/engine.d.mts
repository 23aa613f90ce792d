/** 水利工程管护 */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "灌区": Table<{
    readonly "编号": string | number | bigint | null;
    readonly "名称": string | number | bigint | null;
    readonly "完好率": number | bigint | string | null;
    readonly "闸门": number | bigint | string | null;
    readonly "计量": number | bigint | string | null;
    readonly "试行": number | bigint | string | null;
  }>;
  readonly "巡查": Table<{
    readonly "灌区": string | number | bigint | null;
    readonly "巡查": number | bigint | string | null;
    readonly "满意度": number | bigint | string | null;
  }>;
}

export type Code = "sl" | "A" | "A1" | "A2" | "A3" | "A4" | "B" | "B1" | "B2";
export type Band = never;
export type Severity = 'error' | 'warning' | 'info';

// [results]
