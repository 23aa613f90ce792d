/**
 * The one table of both dialects. Every construct has its English and its Chinese form here and nowhere else: the
 * lexer, the parser, completion and the language reference read this table.
 *
 * A clause is a template: words, and slots in braces `{name:kind}`; a `?` makes a slot optional, brackets make a group
 * optional. Where the two dialects order things differently, their templates do.
 */

export type Dialect = 'zh' | 'en';
export const DIALECTS: readonly Dialect[] = ['zh', 'en'];

export interface Phrase {
  readonly zh: string;
  readonly en: string;
}

/** What can hold clauses. */
export type DeclarationKind = 'index' | 'indicator' | 'table' | 'column' | 'gate' | 'published' | 'rule' | 'ruleSet' | 'conversion';

export const declarations = {
  index: { zh: '指标体系', en: 'index' },
  indicator: { zh: '指标', en: 'indicator' },
  table: { zh: '数据表', en: 'table' },
  bands: { zh: '等级', en: 'bands' },
  gate: { zh: '单项否决', en: 'gate' },
  published: { zh: '公布', en: 'published' },
  figures: { zh: '表', en: 'figures' },
  rule: { zh: '规则', en: 'rule' },
  ruleSet: { zh: '规则组', en: 'rule set' },
  fields: { zh: '逐字段', en: 'for each field' },
  conversion: { zh: '换算', en: 'convert' },
} as const satisfies Record<string, Phrase>;

/** Closed sets of words that fill one slot. */
export const choices = {
  roundingMode: {
    'half-up': { zh: '四舍五入', en: 'half-up' },
    'half-even': { zh: '四舍六入五成双', en: 'half-even' },
    down: { zh: '截尾', en: 'down' },
  },
  roundingScope: {
    'at publish': { zh: '仅公布时', en: 'at publish' },
    'every tier': { zh: '逐级', en: 'at every tier' },
  },
  basis: {
    published: { zh: '公布值', en: 'published' },
    raw: { zh: '原值', en: 'raw' },
  },
  rankOrder: {
    'highest first': { zh: '从高到低', en: 'highest first' },
    'lowest first': { zh: '从低到高', en: 'lowest first' },
  },
  ties: {
    competition: { zh: '并列跳号', en: 'competition' },
    dense: { zh: '并列不跳号', en: 'dense' },
    ordinal: { zh: '不并列', en: 'ordinal' },
  },
  direction: {
    positive: { zh: '正向', en: 'positive' },
    negative: { zh: '逆向', en: 'negative' },
  },
  equalWeights: {
    equal: { zh: '等权', en: 'equal weights' },
  },
  clipping: {
    clipped: { zh: '截断', en: 'clipped' },
  },
  others: {
    others: { zh: '等', en: 'and others' },
  },
  severity: {
    error: { zh: '错误', en: 'error' },
    warning: { zh: '警告', en: 'warning' },
    info: { zh: '提醒', en: 'info' },
  },
  duplicates: {
    all: { zh: '全部计', en: 'all' },
    'all but first': { zh: '除首条外计', en: 'all but first' },
  },
  passBasis: {
    check: { zh: '按检查项', en: 'by check' },
    record: { zh: '按记录', en: 'by record' },
  },
  deductionUnit: {
    finding: { zh: '每个问题', en: 'per finding' },
    element: { zh: '每类要素', en: 'per element' },
  },
  belowZero: {
    floor: { zh: '扣完为止', en: 'not below zero' },
  },
  noRecord: {
    full: { zh: '无记录计满分', en: 'no record is full marks' },
    missing: { zh: '无记录视为缺失', en: 'no record is missing' },
  },
  scheme: {
    'GB 32100': { zh: '统一社会信用代码', en: 'unified social credit code' },
  },
  figure: {
    indicator: { zh: '指标', en: 'indicator' },
    mean: { zh: '均值', en: 'mean' },
    above: { zh: '超过均值地区数', en: 'above' },
    share: { zh: '占比', en: 'share' },
  },
} as const satisfies Record<string, Record<string, Phrase>>;

export type ChoiceSet = keyof typeof choices;
export type Choice<S extends ChoiceSet> = keyof (typeof choices)[S] & string;

export interface ClauseEntry extends Phrase {
  /** Another way to put it, which is read as this one and rewritten by `fmt`. */
  readonly also?: Partial<Phrase>;
  /** The declarations it may stand in. */
  readonly in: readonly DeclarationKind[];
  /** What it says, for hovers and the reference. */
  readonly doc: Phrase;
}

/** A clause of prose: one column of the indicator table of every published framework. */
function prose(
  zh: string,
  en: string,
  meaningZh: string,
  meaningEn: string,
  where: readonly DeclarationKind[] = ['index', 'indicator', 'gate'],
): ClauseEntry {
  const template = (word: string) => `${word} {text:text}`;
  return { in: where, zh: template(zh), en: template(en), doc: { zh: meaningZh, en: meaningEn } };
}

export const clauses = {
  edition: {
    in: ['index'],
    zh: '评估年度 {year:integer}',
    en: 'edition {year:integer}',
    doc: { zh: '被评估的年度', en: 'the year assessed' },
  },
  reported: {
    in: ['index'],
    zh: '发布年份 {year:integer}',
    en: 'reported {year:integer}',
    doc: { zh: '报告发布的年份', en: 'the year of publication' },
  },
  asOf: {
    in: ['index'],
    zh: '数据截止 {date:date}',
    en: 'as of {date:date}',
    doc: { zh: '数据采集的截止日', en: 'the cut-off date of the data' },
  },
  assess: {
    in: ['index'],
    zh: '评估对象 {noun:name} 取自 {table:name}',
    en: 'assess {noun:name} from {table:name}',
    doc: { zh: '被评估者的称谓及其名单所在的数据表', en: 'what the assessed units are called, and the table that lists them' },
  },
  scale: {
    in: ['index'],
    zh: '分值区间 {low:signed}..{high:signed}',
    en: 'scale {low:signed}..{high:signed}',
    doc: { zh: '得分的最低值和最高值', en: 'the lowest and the highest score' },
  },
  round: {
    in: ['index', 'indicator'],
    zh: '保留 {places:integer} 位小数 {mode:roundingMode} {scope:roundingScope?}',
    en: 'round {places:integer} {mode:roundingMode} {scope:roundingScope?}',
    doc: { zh: '公布值保留的小数位数和修约方法', en: 'decimal places and rounding mode of published scores' },
  },
  bandOn: {
    in: ['index'],
    zh: '等级按 {basis:basis}',
    en: 'band on {basis:basis}',
    doc: { zh: '按公布值还是原值定等级', en: 'whether bands look at the published or the raw score' },
  },
  rankOn: {
    in: ['index'],
    zh: '排名按 {basis:basis}',
    en: 'rank on {basis:basis}',
    doc: { zh: '按公布值还是原值排名', en: 'whether ranks look at the published or the raw score' },
  },
  rank: {
    in: ['index'],
    zh: '排名 {order:rankOrder} {ties:ties}',
    en: 'rank {order:rankOrder} {ties:ties}',
    doc: {
      zh: '排名次序；并列跳号 1,1,3，并列不跳号 1,1,2，不并列 1,2,3',
      en: 'order of ranks; ties: competition 1,1,3, dense 1,1,2, ordinal 1,2,3',
    },
  },
  unranked: {
    in: ['index'],
    zh: '不排名',
    en: 'unranked',
    doc: { zh: '不公布名次：按等级分组，组内按名单次序', en: 'no ranks: grouped by band, in the order of the list of units' },
  },
  weight: {
    in: ['indicator'],
    zh: '权重 {share:amount}',
    en: 'weight {share:amount}',
    doc: { zh: '在上级中所占的份额，同级合计 100%', en: 'share of the parent; siblings sum to 100%' },
  },
  marks: {
    in: ['indicator'],
    zh: '分值 {marks:number} [分]',
    en: 'marks {marks:number}',
    doc: { zh: '满分值，下级分值相加等于上级', en: 'full marks; the children of a node add up to its own' },
  },
  value: {
    in: ['indicator'],
    zh: '= {value:expression}',
    en: '= {value:expression}',
    doc: { zh: '取数公式', en: 'how the value is computed from the data' },
  },
  children: {
    in: ['index', 'indicator'],
    zh: '下级 = {value:expression}',
    en: 'children = {value:expression}',
    doc: { zh: '下面各末级指标的取数公式，自己写了的除外', en: 'the formula of every leaf below that has none of its own' },
  },
  deduct: {
    in: ['indicator'],
    zh: '扣分 {per:deductionUnit} 扣 {points:number} [分] [最高扣 {cap:number}] [分] {floor:belowZero?} [, {noRecord:noRecord}]',
    en: 'deduct {points:number} {per:deductionUnit} [at most {cap:number}] {floor:belowZero?} [, {noRecord:noRecord}]',
    doc: {
      zh: '从满分中扣分：归入本指标的规则每查出一个问题，或每涉及一类要素（同类不累计）；末尾写明没有任何记录可查的计满分还是视为缺失',
      en: 'points off the full marks for each finding of the rules that feed it, or once for each element they name; at its end, what a unit gets that has no record to check',
    },
  },
  normalise: {
    in: ['index', 'indicator'],
    zh: '无量纲化 {method:normalisation}',
    en: 'normalise {method:normalisation}',
    doc: { zh: '把取数结果化为得分的方法', en: 'how a value becomes a score' },
  },
  direction: {
    in: ['indicator'],
    zh: '{direction:direction}',
    en: '{direction:direction}',
    doc: { zh: '数值越大越好（正向）或越小越好（逆向）', en: 'whether more is better (positive) or worse (negative)' },
  },
  aggregate: {
    in: ['index', 'indicator'],
    zh: '合成 {method:aggregation} {equal:equalWeights?}',
    en: 'aggregate {method:aggregation} {equal:equalWeights?}',
    doc: { zh: '由下级得分合成本级得分的方法', en: 'how the scores of the children make the score of the parent' },
  },
  missing: {
    in: ['index', 'indicator'],
    zh: '缺失值 {rule:missingRule}',
    en: 'missing {rule:missingRule}',
    doc: { zh: '下级得分缺失时如何处理', en: 'what happens where the score of a child is missing' },
  },
  bonus: {
    in: ['index', 'indicator'],
    zh: '加分 {label:text} = {value:expression} 最高 {cap:number} [分]',
    en: 'bonus {label:text} = {value:expression} at most {cap:number} [points]',
    doc: {
      zh: '在本级得分上另加的分，不超过所写上限，也不使得分超出分值区间',
      en: 'points added to the score of this node, at most the cap, and never beyond the scale',
    },
  },
  aspect: prose('方面', 'aspect', '所衡量的能力', 'the ability it measures'),
  description: prose('说明', 'description', '指标说明', 'what the indicator is about'),
  standard: prose('评分标准', 'scoring standard', '评分标准', 'how marks are given'),
  source: prose('数据来源', 'data source', '数据从何而来', 'where the data come from'),
  collection: prose('采集方式', 'collection', '数据如何采集', 'how the data are collected'),
  owner: prose('责任单位', 'owner', '负责的单位', 'who answers for it'),
  basis: prose('依据', 'basis', '所依据的文件', 'the document it rests on', ['index', 'indicator', 'gate', 'rule', 'ruleSet']),
  definition: prose('口径', 'definition', '有争议之处取哪一种读法', 'which of several readings is meant', [
    'index',
    'indicator',
    'rule',
    'ruleSet',
  ]),
  condition: {
    in: ['gate'],
    zh: '情形 {condition:expression}',
    en: 'condition {condition:expression}',
    doc: { zh: '触发单项否决的情形', en: 'when the gate closes' },
  },
  verdict: {
    in: ['gate'],
    zh: '判定 {band:name}',
    en: 'verdict {band:name}',
    doc: { zh: '被否决者所判的等级', en: 'the band given to a unit that the gate stops' },
  },
  verdictCap: {
    in: ['gate'],
    zh: '判定 不高于 {band:name}',
    en: 'verdict at most {band:name}',
    also: { zh: '判定 最高 {band:name}' },
    doc: { zh: '被否决者的等级不得高于此', en: 'the best band that a unit may have that the gate stops' },
  },
  noScore: {
    in: ['gate'],
    zh: '得分 不计',
    en: 'score none',
    doc: { zh: '被否决者没有得分', en: 'a unit that the gate stops has no score' },
  },
  fixedScore: {
    in: ['gate'],
    zh: '得分 {score:number} [分]',
    en: 'score {score:number}',
    doc: { zh: '被否决者按此分计', en: 'a unit that the gate stops gets this score' },
  },
  scoreCap: {
    in: ['gate'],
    zh: '得分 最高 {score:number} [分]',
    en: 'score at most {score:number}',
    also: { zh: '得分 不高于 {score:number} [分]' },
    doc: { zh: '被否决者的得分最高为此，低于此的不变', en: 'the highest score that a unit may have that the gate stops; lower ones stay' },
  },
  notRanked: {
    in: ['gate'],
    zh: '不参与排名',
    en: 'not ranked',
    doc: { zh: '被否决者不参与排名', en: 'a unit that the gate stops is not ranked' },
  },
  notInMean: {
    in: ['gate'],
    zh: '不计入均值',
    en: 'not in the mean',
    doc: { zh: '被否决者不计入均值等统计', en: 'a unit that the gate stops is left out of means and shares' },
  },
  unit: {
    in: ['table'],
    zh: '评估对象 = {column:name}',
    en: 'unit = {column:name}',
    doc: { zh: '写有评估对象的列', en: 'the column that names the assessed unit' },
  },
  key: {
    in: ['table'],
    zh: '主键 = {column:name}',
    en: 'key = {column:name}',
    doc: { zh: '不重复的列', en: 'the column whose values are unique' },
  },
  rowLabel: {
    in: ['table'],
    zh: '行说明 = {column:name}',
    en: 'row label = {column:name}',
    doc: { zh: '印给人看的名称所在的列', en: 'the column that holds the name to print' },
  },
  detailOf: {
    in: ['table'],
    zh: '属于 {table:name} 按 {column:name}',
    en: 'detail of {table:name} by {column:name}',
    doc: {
      zh: '各行是另一张表中某条记录的明细，由此列的主键对上',
      en: 'rows are details of a record of another table, whose key stands in this column',
    },
  },
  accept: {
    in: ['index', 'indicator', 'table', 'column', 'gate', 'published', 'rule', 'ruleSet'],
    zh: '认可 {code:name} {reason:text}',
    en: 'accept {code:name} {reason:text}',
    doc: {
      zh: '认可此处的一种警告或提示，并写明理由：不再显示，只计数',
      en: 'a warning or hint that is accepted here, with the reason: it is counted, but no longer shown',
    },
  },
  missingMarks: {
    in: ['table', 'column'],
    zh: '缺失标记 {marks:texts}',
    en: 'missing {marks:texts}',
    doc: {
      zh: '格中写着这些字的，视为没有数据；写在表中的，对标识各行的列（主键、评估对象、行说明）不起作用',
      en: 'what cells hold where there are no data; written for a table, it does not concern the columns that tell rows apart (key, unit, row label)',
    },
  },
  blank: {
    in: ['table', 'column'],
    zh: '未填按 {value:number} [计]',
    en: 'blank is {value:number}',
    doc: {
      zh: '数值列中未填的格按此数计，不作缺失；写在表中的，对各数值列都适用',
      en: 'what an empty cell of a number column counts as, instead of being missing; written for a table, it holds for all its number columns',
    },
  },
  notRows: {
    in: ['table'],
    zh: '不含行 其中 {where:expression}',
    en: 'not rows where {where:expression}',
    doc: {
      zh: '符合条件的行不是数据，如合计、注释；写“否”表示每一行都是',
      en: 'rows for which it holds are no data, such as totals and notes; "no" says that all are',
    },
  },
  headerRow: {
    in: ['table'],
    zh: '表头第{row:integer}行',
    en: 'header row {row:integer}',
    doc: { zh: '列名在文件的第几行', en: 'the row of the file that holds the names of the columns' },
  },
  headerRows: {
    in: ['table'],
    zh: '表头第{first:integer}-{last:integer}行',
    en: 'header rows {first:integer}..{last:integer}',
    doc: {
      zh: '列名分几行写：自上而下连成列名，合并的单元格归入右边各列',
      en: 'names that stand in several rows: joined from above, a merged cell counting for the columns to its right',
    },
  },
  encoding: {
    in: ['table'],
    zh: '编码 {encoding:text}',
    en: 'encoding {encoding:text}',
    doc: { zh: '数据文件的编码，未写即 UTF-8', en: 'the encoding of the data file, if it is not UTF-8' },
  },
  appliesTo: {
    in: ['rule', 'ruleSet'],
    zh: '适用 {table:name} [其中 {where:expression}]',
    en: 'applies to {table:name} [where {where:expression}]',
    doc: { zh: '检查哪张表的记录', en: 'which records are checked' },
  },
  severity: {
    in: ['rule', 'ruleSet'],
    zh: '级别 {severity:severity}',
    en: 'severity {severity:severity}',
    doc: { zh: '问题的严重程度', en: 'how serious a finding is' },
  },
  feeds: {
    in: ['rule', 'ruleSet'],
    zh: '归入 {indicators:names}',
    en: 'feeds {indicators:names}',
    doc: { zh: '检查结果计入哪些指标', en: 'the indicators its outcomes count in' },
  },
  element: {
    in: ['rule', 'ruleSet'],
    zh: '要素 {element:text}',
    en: 'element {element:text}',
    doc: { zh: '所查的要素；按要素扣分时，同一要素只扣一次', en: 'what is checked; a deduction per element counts each element once' },
  },
  when: {
    in: ['rule', 'ruleSet'],
    zh: '当 {condition:expression}',
    en: 'when {condition:expression}',
    doc: { zh: '只查符合这一条件的记录', en: 'records for which this does not hold are not checked' },
  },
  require: {
    in: ['rule', 'ruleSet'],
    zh: '要求 {requirement:requirement}',
    en: 'require {requirement:requirement}',
    doc: { zh: '记录应当符合的要求；不符即为一个问题', en: 'what must hold; where it does not, there is a finding' },
  },
  message: {
    in: ['rule', 'ruleSet'],
    zh: '问题描述 {text:label}',
    en: 'message {text:label}',
    doc: { zh: '问题的说法；花括号中的列名换成其值', en: 'how a finding is worded; names of columns in braces become their values' },
  },
  advice: {
    in: ['rule', 'ruleSet'],
    zh: '整改建议 {text:label}',
    en: 'advice {text:label}',
    doc: { zh: '如何整改', en: 'what to do about it' },
  },
  inForceFrom: {
    in: ['rule', 'ruleSet'],
    zh: '{year:integer} 年起施行',
    en: 'from {year:integer}',
    doc: { zh: '自这一评估年度起施行', en: 'the first edition it is in force in' },
  },
  inForceThrough: {
    in: ['rule', 'ruleSet'],
    zh: '{year:integer} 年止',
    en: 'through {year:integer}',
    doc: { zh: '施行至这一评估年度，含当年', en: 'the last edition it is in force in' },
  },
  once: {
    in: ['rule', 'ruleSet'],
    zh: '每条记录只计一次',
    en: 'count once per record',
    doc: { zh: '一条记录的多行明细有同样的问题时，只计一个', en: 'several details of one record with the same fault count as one' },
  },
  duplicates: {
    in: ['rule', 'ruleSet'],
    zh: '重复的 {count:duplicates}',
    en: 'duplicates count {count:duplicates}',
    doc: { zh: '重复的记录全都计为问题，还是首条除外', en: 'whether all of several equal records are findings, or all but the first' },
  },
  bandFigure: {
    in: ['published'],
    zh: '等级 {band:name} {count:integer} 个 {share:amount} [= {members:names}] {others:others?}',
    en: 'band {band:name} {count:integer} units {share:amount} [= {members:names}] {others:others?}',
    doc: { zh: '公布的等级个数、占比和名单', en: 'published count, share and members of a band' },
  },
  top: {
    in: ['published'],
    zh: '前 {count:integer} 名 [依次] {members:names}',
    en: 'top {count:integer} [in order] {members:names}',
    doc: { zh: '公布的前若干名', en: 'published leaders, in order' },
  },
} as const satisfies Record<string, ClauseEntry>;

export type ClauseId = keyof typeof clauses;

/** Words inside expressions, bands, labels and column declarations. */
export const words = {
  and: { zh: '且', en: 'and' },
  or: { zh: '或', en: 'or' },
  not: { zh: '非', en: 'not' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  ladder: { zh: '赋分', en: 'ladder' },
  otherwise: { zh: '其余', en: 'otherwise' },
  from: { zh: '取自', en: 'from' },
  textType: { zh: '文本', en: 'text' },
  numberType: { zh: '数值', en: 'number' },
  dateType: { zh: '日期', en: 'date' },
  yesNoType: { zh: '是否', en: 'yes/no' },
  codeListType: { zh: '代码集', en: 'code list' },
  orMore: { zh: '以上', en: 'or more' },
  orLess: { zh: '以下', en: 'or less' },
  lessThan: { zh: '不满', en: 'less than' },
  moreThan: { zh: '超过', en: 'more than' },
  step: { zh: '步长', en: 'step' },
  pointsUnit: { zh: '分', en: 'points' },
  where: { zh: '其中', en: 'where' },
  inUnitsOf: { zh: '计量单位见', en: 'in units of' },
  required: { zh: '必填', en: 'required' },
  optional: { zh: '选填', en: 'optional' },
  feeds: { zh: '归入', en: 'feeds' },
  present: { zh: '已填', en: 'is present' },
  absent: { zh: '未填', en: 'is missing' },
  unique: { zh: '不重复', en: 'is unique' },
  listed: { zh: '在代码集内', en: 'is in code list' },
  matches: { zh: '格式', en: 'matches' },
  contains: { zh: '出现', en: 'contains' },
  containsNo: { zh: '不得出现', en: 'contains no' },
  valid: { zh: '校验', en: 'is a valid' },
  notMoreThan: { zh: '不超过', en: 'no more than' },
  notLessThan: { zh: '不少于', en: 'no less than' },
  equals: { zh: '等于', en: 'equals' },
  differs: { zh: '不等于', en: 'differs from' },
  above: { zh: '高于', en: 'above' },
  below: { zh: '低于', en: 'below' },
  startsWith: { zh: '开头为', en: 'starts with' },
  thisField: { zh: '该字段', en: 'this field' },
  passRate: { zh: '合格率', en: 'pass rate' },
  through: { zh: '至', en: 'to' },
  labelZh: { zh: 'zh', en: 'zh' },
  labelEn: { zh: 'en', en: 'en' },
} as const satisfies Record<string, Phrase>;

/** Names of methods, given by the method catalogue: the grammar knows the slots, not what fills them. */
export interface MethodNames {
  readonly normalisation: Readonly<Record<string, Phrase>>;
  readonly aggregation: Readonly<Record<string, Phrase>>;
  readonly missingRule: Readonly<Record<string, Phrase>>;
}
