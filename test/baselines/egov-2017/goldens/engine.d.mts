/** 省级政府网上政务服务能力 */

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
  readonly "地区名单": Table<{
    readonly "代码": string | number | bigint | null;
    readonly "名称": string | number | bigint | null;
  }>;
  readonly "平台": Table<{
    readonly "地区": string | number | bigint | null;
    readonly "省直部门总数": number | bigint | string | null;
    readonly "行政权力事项总数": number | bigint | string | null;
    readonly "公共服务事项总数": number | bigint | string | null;
    readonly "权力类别总数": number | bigint | string | null;
    readonly "行政许可事项总数": number | bigint | string | null;
    readonly "实名注册目标用户数": number | bigint | string | null;
    readonly "办件总量": number | bigint | string | null;
    readonly "办结件总数": number | bigint | string | null;
    readonly "监测次数": number | bigint | string | null;
    readonly "入口域名情况": "统一入口省级域名" | "统一入口部门域名" | "多个入口互通" | "多个入口分设" | "没有入口" | number | bigint | (string & {}) | null;
    readonly "贯通层级": "五级" | "四级" | "三级" | "二级" | "一级" | number | bigint | (string & {}) | null;
    readonly "接入统一身份认证部门数": number | bigint | string | null;
    readonly "站内搜索可用": boolean | number | bigint | string | null;
    readonly "分类导引情况": "三类齐备" | "具备两类" | "具备一类" | "没有导引" | number | bigint | (string & {}) | null;
    readonly "场景式导航可用": boolean | number | bigint | string | null;
    readonly "办件进度可查": boolean | number | bigint | string | null;
    readonly "咨询投诉回复": "五日内回复" | "十日内回复" | "十日后回复" | "有渠道未回复" | "没有渠道" | number | bigint | (string & {}) | null;
    readonly "智能问答情况": "智能应答" | "常见问题库" | "仅有帮助页" | "没有帮助" | number | bigint | (string & {}) | null;
    readonly "移动客户端情况": "可查可约可办" | "可查可约" | "仅可查询" | "仅有信息" | "没有客户端" | number | bigint | (string & {}) | null;
    readonly "微信渠道可用": boolean | number | bigint | string | null;
    readonly "已公布行政权力事项数": number | bigint | string | null;
    readonly "已公布公共服务事项数": number | bigint | string | null;
    readonly "已公布权力类别数": number | bigint | string | null;
    readonly "接入单点登录事项数": number | bigint | string | null;
    readonly "在线办理创新案例数": number | bigint | string | null;
    readonly "实名注册用户数": number | bigint | string | null;
    readonly "网上办件量": number | bigint | string | null;
    readonly "移动端活跃程度": "很活跃" | "较活跃" | "一般" | "不活跃" | "没有使用" | number | bigint | (string & {}) | null;
    readonly "按时办结件数": number | bigint | string | null;
    readonly "用户评价可用": boolean | number | bigint | string | null;
    readonly "打开失败次数": number | bigint | string | null;
  }>;
  readonly "问卷": Table<{
    readonly "地区": string | number | bigint | null;
    readonly "应对接数据资源目录数": number | bigint | string | null;
    readonly "乡镇街道总数": number | bigint | string | null;
    readonly "原申请材料总数": number | bigint | string | null;
    readonly "电子证照库阶段": "跨部门调用" | "部分部门调用" | "建成未调用" | "正在建设" | "尚未启动" | number | bigint | (string & {}) | null;
    readonly "已对接数据资源目录数": number | bigint | string | null;
    readonly "配备自助终端乡镇街道数": number | bigint | string | null;
    readonly "热线已融合": boolean | number | bigint | string | null;
    readonly "结果可寄送": boolean | number | bigint | string | null;
    readonly "清单更新方式": "随时更新" | "按月更新" | "按季更新" | "按年更新" | "没有更新" | number | bigint | (string & {}) | null;
    readonly "在线申报体验": "一次办成" | "补正后办成" | "转线下办成" | "未能办成" | "无法进入" | number | bigint | (string & {}) | null;
    readonly "跨部门联办": "并联审批" | "联合受理" | "信息互通" | "个别试点" | "没有联办" | number | bigint | (string & {}) | null;
    readonly "垂管系统对接": "双向对接" | "单向对接" | "批量导入" | "没有对接" | number | bigint | (string & {}) | null;
    readonly "电子证照复用": "普遍复用" | "多数可用" | "部分可用" | "个别可用" | "不能复用" | number | bigint | (string & {}) | null;
    readonly "统一受理反馈": "统一受理统一反馈" | "统一受理分头反馈" | "分头受理统一反馈" | "分头受理分头反馈" | number | bigint | (string & {}) | null;
    readonly "精简申请材料数": number | bigint | string | null;
    readonly "便民服务接入": "六类" | "五类" | "四类" | "三类" | "两类" | "不足两类" | number | bigint | (string & {}) | null;
    readonly "内部考核机制": "按季考核并公开" | "按年考核并公开" | "按年考核不公开" | "有制度未考核" | "没有制度" | number | bigint | (string & {}) | null;
  }>;
  readonly "指南": Table<{
    readonly "地区": string | number | bigint | null;
    readonly "行政许可事项总数": number | bigint | string | null;
    readonly "其他权力事项总数": number | bigint | string | null;
    readonly "公共服务事项总数": number | bigint | string | null;
    readonly "省直部门总数": number | bigint | string | null;
    readonly "抽查指南链接数": number | bigint | string | null;
    readonly "依申请事项总数": number | bigint | string | null;
    readonly "已公布行政许可指南数": number | bigint | string | null;
    readonly "已公布其他权力指南数": number | bigint | string | null;
    readonly "已公布公共服务指南数": number | bigint | string | null;
    readonly "进驻平台部门数": number | bigint | string | null;
    readonly "可打开指南链接数": number | bigint | string | null;
    readonly "名称与目录一致事项数": number | bigint | string | null;
    readonly "编码规范事项数": number | bigint | string | null;
    readonly "跨地区要素一致事项数": number | bigint | string | null;
    readonly "门户与平台一致事项数": number | bigint | string | null;
    readonly "可网上预审事项数": number | bigint | string | null;
    readonly "三级及以上深度事项数": number | bigint | string | null;
    readonly "全程网办事项数": number | bigint | string | null;
    readonly "零跑动事项数": number | bigint | string | null;
    readonly "已压缩时限事项数": number | bigint | string | null;
    readonly "即办件事项数": number | bigint | string | null;
    readonly "最多跑一次事项数": number | bigint | string | null;
  }>;
  readonly "办事指南": Table<{
    readonly "地区": string | number | bigint | null;
    readonly "记录唯一标识": string | number | bigint | null;
    readonly "事项名称": string | number | bigint | null;
    readonly "基本编码": string | number | bigint | null;
    readonly "实施编码": string | number | bigint | null;
    readonly "事项状态": "1" | "2" | "3" | number | bigint | (string & {}) | null;
    readonly "事项类型": "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "20" | number | bigint | (string & {}) | null;
    readonly "办件类型": "1" | "2" | "9" | number | bigint | (string & {}) | null;
    readonly "实施主体": string | number | bigint | null;
    readonly "实施主体编码": string | number | bigint | null;
    readonly "实施主体性质": "1" | "2" | "3" | "9" | number | bigint | (string & {}) | null;
    readonly "委托部门": string | number | bigint | null;
    readonly "行使层级": "1" | "2" | "3" | "4" | "5" | "6" | "7" | number | bigint | (string & {}) | null;
    readonly "设定依据": string | number | bigint | null;
    readonly "法定办结时限": number | bigint | string | null;
    readonly "法定办结时限单位": "工作日" | "自然日" | "月" | number | bigint | (string & {}) | null;
    readonly "承诺办结时限": number | bigint | string | null;
    readonly "承诺办结时限单位": "工作日" | "自然日" | "月" | number | bigint | (string & {}) | null;
    readonly "受理条件": string | number | bigint | null;
    readonly "办理流程": string | number | bigint | null;
    readonly "特别程序": string | number | bigint | null;
    readonly "是否收费": boolean | number | bigint | string | null;
    readonly "收费依据": string | number | bigint | null;
    readonly "收费标准": string | number | bigint | null;
    readonly "是否允许减免": boolean | number | bigint | string | null;
    readonly "允许减免依据": string | number | bigint | null;
    readonly "是否支持网上支付": boolean | number | bigint | string | null;
    readonly "到办事现场次数": number | bigint | string | null;
    readonly "必须现场办理原因说明": string | number | bigint | null;
    readonly "是否网办": boolean | number | bigint | string | null;
    readonly "办理地点": string | number | bigint | null;
    readonly "办理时间": string | number | bigint | null;
    readonly "咨询方式": string | number | bigint | null;
    readonly "监督投诉方式": string | number | bigint | null;
  }>;
  readonly "材料": Table<{
    readonly "指南": string | number | bigint | null;
    readonly "排序": number | bigint | string | null;
    readonly "材料名称": string | number | bigint | null;
    readonly "材料类型": "1" | "2" | "3" | number | bigint | (string & {}) | null;
    readonly "材料形式": "1" | "2" | "3" | number | bigint | (string & {}) | null;
    readonly "材料必要性": "1" | "2" | "3" | number | bigint | (string & {}) | null;
    readonly "来源渠道": "10" | "20" | "99" | number | bigint | (string & {}) | null;
    readonly "来源渠道说明": string | number | bigint | null;
    readonly "纸质材料份数": number | bigint | string | null;
    readonly "空白表格": string | number | bigint | null;
    readonly "示例样表": string | number | bigint | null;
    readonly "附件字节数": number | bigint | string | null;
    readonly "填报须知": string | number | bigint | null;
    readonly "受理标准": string | number | bigint | null;
    readonly "要求提供材料的依据": string | number | bigint | null;
    readonly "备注": string | number | bigint | null;
  }>;
  readonly "环节": Table<{
    readonly "指南": string | number | bigint | null;
    readonly "环节序号": number | bigint | string | null;
    readonly "环节名称": string | number | bigint | null;
    readonly "环节时限": number | bigint | string | null;
    readonly "计入承诺时限": boolean | number | bigint | string | null;
    readonly "环节要求": string | number | bigint | null;
  }>;
}

export type Code = "egov" | "A" | "A1" | "A11" | "A12" | "A13" | "A14" | "A15" | "A2" | "A21" | "A22" | "A23" | "A24" | "A25" | "A26" | "A3" | "A31" | "A32" | "A33" | "A34" | "A35" | "B" | "B1" | "B11" | "B12" | "B13" | "B14" | "B2" | "B21" | "B22" | "B23" | "B24" | "B25" | "B3" | "B31" | "B32" | "B33" | "B34" | "C" | "C1" | "C11" | "C12" | "C13" | "C14" | "C15" | "C16" | "C17" | "C18" | "C2" | "C21" | "C22" | "C23" | "C24" | "C25" | "C26" | "C27" | "C3" | "C31" | "C32" | "C33" | "C34" | "C35" | "C4" | "C41" | "C42" | "C43" | "C44" | "C5" | "C51" | "C52" | "C53" | "C54" | "D" | "D1" | "D11" | "D12" | "D13" | "D14" | "D15" | "D2" | "D21" | "D22" | "D23" | "D24" | "D25" | "E" | "E1" | "E11" | "E12" | "E13" | "E2" | "E21" | "E22" | "E23" | "E3" | "E31" | "E32" | "E33" | "E4" | "E41" | "E42";
export type Band = "非常高" | "高" | "中" | "低";
export type Severity = 'error' | 'warning' | 'info';

export interface Score {
  /** As published; null where there is none. */
  readonly score: number | null;
  /** Unrounded. */
  readonly raw: number | null;
}

export interface Unit extends Score {
  readonly unit: string;
  readonly name: string;
  readonly rank: number | null;
  readonly band: Band | null;
  /** Gates that stop the unit, with the cells and scores that made them. */
  readonly gates: readonly {
    readonly gate: string;
    readonly indicator: Code;
    readonly cells: readonly { readonly table: string; readonly column: string; readonly row: number; readonly text: string }[];
    readonly scores: readonly { readonly indicator: Code; readonly score: number | null }[];
  }[];
  readonly indicators: { readonly [C in Code]: Score };
}

export interface Statistics {
  readonly name: string;
  readonly mean: number | null;
  /** Units above the mean, and their share in percent. */
  readonly above: number;
  readonly share: number | null;
}

export interface Results {
  readonly index: string;
  readonly name: string;
  readonly edition: number | null;
  readonly units: readonly Unit[];
  readonly statistics: { readonly [C in Code]: Statistics };
  readonly bands: readonly { readonly name: Band; readonly count: number; readonly share: number | null }[];
  readonly records: readonly {
    readonly table: string;
    readonly file: string;
    readonly read: number;
    readonly scored: number;
    readonly rejected: number;
    readonly unreadable: number;
  }[];
  readonly rules: readonly { readonly rule: string; readonly severity: Severity; readonly checks: number; readonly findings: number }[];
  /**
   * What the data gave cause to warn of, but for what the methodology accepts: shares in a column of percents, rows that were left
   * out, units in no band, a gate that raises a score.
   */
  readonly warnings: readonly Warning[];
}

export interface Warning {
  readonly code: string;
  /** The table, of what was read; a warning of what came of it says in `params` what it is about. */
  readonly file?: string;
  readonly row?: number;
  /** All rows that it stands for, where it stands for several. */
  readonly rows?: readonly number[];
  readonly column?: string;
  readonly params: object;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly unit: string;
  readonly record: string;
  /** The table. */
  readonly file: string;
  /** As in a sheet whose first row is the header. */
  readonly row: number;
  readonly indicators: readonly Code[];
  readonly fields: { readonly [column: string]: string | readonly string[] };
  readonly message: string;
  readonly advice?: string;
  readonly basis?: string;
}

/** Tables that cannot be scored: what is wrong, and where. */
export declare class InputError extends Error {
  readonly problems: readonly {
    readonly code: string;
    readonly table?: string;
    readonly row?: number;
    /** All rows that have the problem, where several have. */
    readonly rows?: readonly number[];
    readonly column?: string;
    readonly params?: unknown;
  }[];
}

/** @throws InputError */
export declare function score(tables: Tables): Results;
/** What the rules find. @throws InputError */
export declare function validate(tables: Tables, options?: { readonly locale?: 'zh' | 'en' }): Finding[];

/** Columns as vectors, one value a unit, NaN where missing; codes as their number in `dictionary`. */
export interface Columns {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  column(table: string, column: string): { readonly values: Float64Array; readonly dictionary: readonly string[] | undefined };
  records?(table: string): never;
}
/** Totals of many units from columns of numbers. */
export declare function totals(data: Columns): {
  readonly raw: Float64Array;
  readonly published: Float64Array;
  /** Index into the bands. */
  readonly band: Float64Array | undefined;
  /** Worked out when it is asked for. */
  ranks(): Float64Array | undefined;
};
