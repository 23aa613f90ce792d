import { describe, expect, it } from 'vitest';
import { callNames, language } from '../../compiler/index.ts';
import { type Dialect, print } from '../../grammar/index.ts';

const printed = (text: string, dialect?: Dialect): string => print(language.parse(text), language, { dialect, callNames });

/** The same text as it might be typed, in the house style, and in English. */
const CASES: readonly (readonly [what: string, typed: string, zh: string, en: string])[] = [
  [
    'clauses, one a line; short ones that share a line keep it',
    `指标体系 x “名” {评估年度   2017；发布年份 2018



分值区间 0～100
    保留 2 位小数 四舍五入  // 注
}`,
    `指标体系 x “名” {
  评估年度 2017; 发布年份 2018

  分值区间 0..100
  保留 2 位小数 四舍五入 // 注
}
`,
    `index x “名” {
  edition 2017; reported 2018

  scale 0..100
  round 2 half-up // 注
}
`,
  ],
  [
    'headers and units',
    '指标 A "甲"，权重20%\n指标 B "乙" 分值 3 { 扣分 每个问题 扣 2 最高扣 10 扣完为止 }',
    `指标 A "甲" 权重 20%
指标 B "乙" 分值 3 分 {
  扣分 每个问题 扣 2 分 最高扣 10 分 扣完为止
}
`,
    `indicator A "甲" weight 20%
indicator B "乙" marks 3 {
  deduct 2 per finding at most 10 not below zero
}
`,
  ],
  [
    'columns',
    `数据表 t 取自 "t.csv" {
主键＝代码；评估对象＝代码
代码：文本
办件数：数值 件 "全年"
情况 ：代码集 ｛ 优；良；差 ｝ 必填（JB-01） 归入 A1，A2 "档"
权重 : 是否 "可否"
}`,
    `数据表 t 取自 "t.csv" {
  主键 = 代码; 评估对象 = 代码
  代码   : 文本
  办件数 : 数值 件 "全年"
  情况   : 代码集 { 优; 良; 差 } 必填(JB-01) 归入 A1、A2 "档"
  权重   : 是否    "可否"
}
`,
    `table t from "t.csv" {
  key = 代码; unit = 代码
  代码   : text
  办件数 : number 件 "全年"
  情况   : code list { 优; 良; 差 } required (JB-01) feeds A1, A2 "档"
  权重   : yes/no    "可否"
}
`,
  ],
  [
    'bands in brackets and in words',
    `等级 {
非常高 en "very high" [90,100]
高 en "high" 80以上不满90
低 超过0，80以下
}`,
    `等级 {
  非常高 en "very high" [90, 100]
  高     en "high"      80以上不满90
  低                    超过0, 80以下
}
`,
    `bands {
  非常高 en "very high" [90, 100]
  高     en "high"      80 or more, less than 90
  低                    more than 0, 80 or less
}
`,
  ],
  [
    'formulas, and names that are words elsewhere',
    '指标 A "a" = (权重+占比)*2÷平台.等级 >= 0.5 且 非 x 已填 或 前18位(码) 不等于 「12 码」',
    '指标 A "a" = (权重 + 占比) × 2 / 平台.等级 ≥ 0.5 且 非 x 已填 或 前18位(码) 不等于 「12 码」\n',
    'indicator A "a" = (权重 + 占比) * 2 / 平台.等级 >= 0.5 and not x is present or first18(码) differs from `12 码`\n',
  ],
  [
    'a ladder that has room, and one that has none',
    '指标 A "a" = 赋分(档){优:100;其余:0}\n指标 B "b" 权重 20% = 赋分(档) { 第一档的名称比这里的还要长: 100; 第二档的名称比这里的还要长: 80; 第三档的名称比这里的还要长: 60; 第四档的名称比这里的还要长: 5 } { 逆向 }',
    `指标 A "a" = 赋分(档) { 优: 100; 其余: 0 }
指标 B "b" 权重 20% {
  = 赋分(档) {
    第一档的名称比这里的还要长: 100
    第二档的名称比这里的还要长:  80
    第三档的名称比这里的还要长:  60
    第四档的名称比这里的还要长:   5
  }
  逆向
}
`,
    `indicator A "a" = ladder(档) { 优: 100; otherwise: 0 }
indicator B "b" weight 20% {
  = ladder(档) {
    第一档的名称比这里的还要长: 100
    第二档的名称比这里的还要长:  80
    第三档的名称比这里的还要长:  60
    第四档的名称比这里的还要长:   5
  }
  negative
}
`,
  ],
  [
    'a formula behind other clauses keeps its semicolon',
    '指标 A "a" { 下级 = b; = c\n逆向 }',
    `指标 A "a" {
  下级 = b; = c
  逆向
}
`,
    `indicator A "a" {
  children = b; = c
  negative
}
`,
  ],
  [
    'figures',
    `公布 "源" {
表 {
指标 均值 占比
egov 79.9 5%
A1-1 － 65.63％
}
前 3 名 依次 甲,乙，丙
}`,
    `公布 "源" {
  表 {
    指标  均值    占比
    egov  79.9      5%
    A1-1     -  65.63%
  }
  前 3 名 依次 甲、乙、丙
}
`,
    `published "源" {
  figures {
    indicator  mean   share
    egov       79.9      5%
    A1-1          -  65.63%
  }
  top 3 in order 甲, 乙, 丙
}
`,
  ],
  [
    'rule sets, where the field is a word',
    `规则组 缺 { 适用 t 其中 该字段=是
逐字段 { JB-05 依据 归入 C1；J1 主体编码 归入 C2 }
要求 该字段 已填
要素 该字段 }
规则 R { 要求 该字段 格式 /a;b/i，乙 不重复 }`,
    `规则组 缺 {
  适用 t 其中 该字段 = 是
  逐字段 {
    JB-05 依据     归入 C1
    J1    主体编码 归入 C2
  }
  要求 该字段 已填
  要素 该字段
}
规则 R {
  要求 该字段 格式 /a;b/i、乙 不重复
}
`,
    `rule set 缺 {
  applies to t where this field = yes
  for each field {
    JB-05 依据     feeds C1
    J1    主体编码 feeds C2
  }
  require this field is present
  element this field
}
rule R {
  require 该字段 matches /a;b/i, 乙 is unique
}
`,
  ],
  [
    'names that a line would go on with, or that would make a phrase',
    `规则 R { 适用 above
级别 错误
当 contains 不超过 3 }`,
    `规则 R {
  适用 「above」
  级别 错误
  当 「contains」 不超过 3
}
`,
    `rule R {
  applies to \`above\`
  severity error
  when \`contains\` no more than 3
}
`,
  ],
  [
    'aggregates',
    '指标 A "a" = 合格率(指南 其中 事项状态=01，按检查项) + 个数(按记录)',
    '指标 A "a" = 合格率(指南 其中 事项状态 = 01, 按检查项) + 个数(按记录)\n',
    'indicator A "a" = pass rate(指南 where 事项状态 = 01, by check) + count(按记录)\n',
  ],
  [
    'comments stay with what they stand before or behind',
    `// 文件

/// 说明
指标 A "a" // 头
{
// 甲
权重 20% // 乙

// 丙
}
// 尾`,
    `// 文件

/// 说明
指标 A "a" { // 头
  // 甲
  权重 20% // 乙

  // 丙
}
// 尾
`,
    `// 文件

/// 说明
indicator A "a" { // 头
  // 甲
  weight 20% // 乙

  // 丙
}
// 尾
`,
  ],
];

describe('the house style', () => {
  it.each(CASES)('%s', (_, typed, zh, en) => {
    expect(printed(typed)).toBe(zh);
    expect(printed(typed, 'en')).toBe(en);
    expect(printed(en, 'zh')).toBe(zh);
  });

  it('a long condition breaks before the words that bind least, with a comment where it stood', () => {
    const condition =
      '到办事现场次数 高于 0 且 必须现场办理原因说明 已填 或 到办事现场次数 不超过 0 且 // 不须到场\n必须现场办理原因说明 未填 或 办理地点 未填';
    expect(printed(`规则 R { 要求 ${condition} }`)).toBe(`规则 R {
  要求 到办事现场次数 高于 0 且 必须现场办理原因说明 已填
    或 到办事现场次数 不超过 0 // 不须到场
      且 必须现场办理原因说明 未填
    或 办理地点 未填
}
`);
  });

  it('a long header breaks behind a comma, where it may', () => {
    const label = `"${'名称'.repeat(25)}"`;
    expect(printed(`指标 A ${label} 权重 20% 合成 加权平均 = 甲 / 乙`)).toBe(`指标 A ${label} 权重 20%,\n  合成 加权平均 = 甲 / 乙\n`);
    expect(printed(`规则 R ${label} 归入 C1、C2 级别 错误`)).toBe(`规则 R ${label},\n  归入 C1、C2 级别 错误\n`);
  });

  it.each([
    '指标体系   x "名" {\n  指标 A   "a" 权重 100%\n',
    // Only the first finding of a line is kept: here it is not the one of the brace.
    '指标体系   x "名" {\n  指标 A   "a" 权重\n',
    '指标   A "a" {\n  权重   20%\n',
    'index   x "x" {\n  indicator A   "a" weight\n',
  ])('a block without its closing brace stays as it is: %j', (text) => {
    expect(printed(text)).toBe(text);
  });

  it('line ends stay as they are', () => {
    expect(printed('指标 A "a" {\r\n权重   20%\r\n}\r\n')).toBe('指标 A "a" {\r\n  权重 20%\r\n}\r\n');
  });
});
