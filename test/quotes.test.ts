import { describe, expect, it } from 'vitest';
import { isError } from '../compiler/index.ts';
import { type Locale, wordsOf } from '../grammar/index.ts';
import { fixed } from './support/fixes.ts';
import { workspaceOf } from './support/workspace.ts';

const CSVS = { r: 'code,name,a,my col,k\n1,P,10,20,x\n2,Q,30,5,y\n', t: 'id,code,m\n1,1,5\n2,2,7\n' };
const TEXTS: Record<Locale, string> = {
  zh: `指标体系 i "总" {
  评估对象 单位 取自 r
  无量纲化 上下限(0, 100) 截断
  指标 A-1 "甲" 权重 50% = a
  指标 B-2 "乙" 权重 50% { 扣分 每个问题 扣 5 分 }
}
数据表 r 取自 "r.csv" { 主键 = code; 行说明 = name; code : 文本; name : 文本; a : 数值; 「my col」 : 数值; k : 代码集 { x; y } }
数据表 t 取自 "t.csv" { 主键 = id; 评估对象 = code; id : 文本; code : 文本; m : 数值 }
规则 R "规则" { 适用 t; 归入 B-2; 要求 m > 0; 问题描述 "m 应大于 0" }
`,
  en: `index i "I" {
  assess unit from r
  normalise range(0, 100) clipped
  indicator A-1 "A" weight 50% = a
  indicator B-2 "B" weight 50% { deduct 5 per finding }
}
table r from "r.csv" { key = code; row label = name; code : text; name : text; a : number; 「my col」 : number; k : code list { x; y } }
table t from "t.csv" { key = id; unit = code; id : text; code : text; m : number }
rule R "rule" { applies to t; feeds B-2; require m > 0; message "m must be above 0" }
`,
};

/** What stood there, what was written instead, and what the fixes come to. */
type Case = readonly [stands: string, written: string, becomes: string];

/** A name and a text in quotes that the language does not know, or that belong to the other. */
const CASES: Record<Locale, readonly Case[]> = {
  zh: [
    ['"甲"', '‘甲’', '"甲"'],
    ['"甲"', '《甲》', '"甲"'],
    ['"甲"', '＂甲＂', '"甲"'],
    ['"甲"', '”甲“', '"甲"'],
    ['"甲"', '“甲"', '"甲"'],
    ['"甲"', '"甲”', '"甲"'],
    ['"甲"', '〝甲〞', '"甲"'],
    ['"甲"', '「甲」', '"甲"'],
    ['"甲"', '『甲 乙』', '"甲 乙"'],
    ['A-1 "甲"', '‘A-1’ "甲"', '「A-1」 "甲"'],
    ['A-1 "甲"', '“A-1” "甲"', '「A-1」 "甲"'],
    ['A-1 "甲"', '“A-1” ‘甲’', '「A-1」 "甲"'],
    ['= a\n', '= ‘a’\n', '= a\n'],
    ['= a\n', '= “a”\n', '= a\n'],
    ['= a\n', '= r.“a”\n', '= r.a\n'],
    ['= a\n', '= r.＂a＂\n', '= r.a\n'],
    ['= a\n', '= ‘my col’\n', '= 「my col」\n'],
    ['= a\n', '= “my col”\n', '= 「my col」\n'],
    ['= a\n', '= a + 『my col』\n', '= a + 「my col」\n'],
    ['= a\n', '= ｢my col｣\n', '= 「my col」\n'],
    ['= a\n', '= 「a\n', '= 「a」\n'],
    ['取自 r\n', '取自 “r”\n', '取自 r\n'],
    ['取自 r\n', '取自 ‘r’\n', '取自 r\n'],
    ['取自 "r.csv"', '取自 ‘r.csv’', '取自 "r.csv"'],
    ['取自 "r.csv"', '取自 「r.csv」', '取自 "r.csv"'],
    ['主键 = code', '主键 = “code”', '主键 = code'],
    ['评估对象 = code', '评估对象 = 《code》', '评估对象 = code'],
    ['「my col」 : 数值', '“my col” : 数值', '「my col」 : 数值'],
    ['「my col」 : 数值', '『my col』 : 数值', '「my col」 : 数值'],
    ['适用 t', '适用 “t”', '适用 t'],
    ['归入 B-2', '归入 ‘B-2’', '归入 「B-2」'],
    ['归入 B-2', '归入 “B-2”', '归入 「B-2」'],
    ['"m 应大于 0"', '‘m 应大于 0’', '"m 应大于 0"'],
    ['"m 应大于 0"', '「m 应大于 0」', '"m 应大于 0"'],
  ],
  en: [
    ['"A"', "'A'", '"A"'],
    ['"A"', '‘A’', '"A"'],
    ['"A"', '«A»', '"A"'],
    ['"A"', '„A“', '"A"'],
    ['"A"', '"A”', '"A"'],
    ['"A"', "'A; B'", '"A; B"'],
    ['A-1 "A"', '"A-1" "A"', '「A-1」 "A"'],
    ['A-1 "A"', "'A-1' 'A'", '「A-1」 "A"'],
    ['= a\n', "= 'a'\n", '= a\n'],
    ['= a\n', '= "a"\n', '= a\n'],
    ['= a\n', '= r."a"\n', '= r.a\n'],
    ['= a\n', '= r."my col"\n', '= r.「my col」\n'],
    ['= a\n', "= r.'my col'\n", '= r.「my col」\n'],
    ['= a\n', "= least(a, 'my col')\n", '= least(a, 「my col」)\n'],
    ['from r\n', 'from "r"\n', 'from r\n'],
    ['from "r.csv"', "from 'r.csv'", 'from "r.csv"'],
    ['key = code', 'key = "code"', 'key = code'],
    ['row label = name', "row label = 'name'", 'row label = name'],
    ['「my col」 : number', '"my col" : number', '「my col」 : number'],
    ['「my col」 : number', "'my col' : number", '「my col」 : number'],
    ['feeds B-2', 'feeds "B-2"', 'feeds 「B-2」'],
    ['message "m must be above 0"', "message 'm must be above 0'", 'message "m must be above 0"'],
    ['message "m must be above 0"', 'message `m must be above 0`', 'message "m must be above 0"'],
    ['require m > 0', 'require id = ‘x’', 'require id = "x"'],
  ],
};

describe.each(['zh', 'en'] as const)('quotes that are none: %s', (locale) => {
  it.each(CASES[locale])('%s written %s', (stands, written, becomes) => {
    let text = TEXTS[locale].replace(stands, written);
    const said: string[] = [];
    for (let step = 0; step < 3; step++) {
      const workspace = workspaceOf(text, CSVS);
      const error = workspace.score().diagnostics.find(isError);
      if (!error) break;
      const { wrong, todo } = wordsOf(error, locale);
      said.push(`${error.code}: ${wrong} | ${todo}`);
      expect(error.fix, said.join('\n')).toBeDefined();
      text = fixed(workspace, text, error);
    }
    expect(text, said.join('\n')).toBe(TEXTS[locale].replace(stands, becomes));
    expect(said.length).toBeGreaterThan(0);
  });
});

/** What a message says where more than one thing could be meant, or where quotes are not what is lacking. */
describe('advice about quotes can be followed', () => {
  it.each<[string, Locale, string, string, RegExp]>([
    ['a sign in a name', 'en', '= a\n', '= my$col\n', /my\$col.*write: 「my\$col」/],
    ['a sign in a code', 'zh', 'A-1 "甲"', 'A#1 "甲"', /写「A#1」/],
    ['a sign that is none of a name', 'en', '= a\n', '= a †\n', /stray-character: .*remove it/],
    ['a text that stands alone', 'zh', '  指标 A-1', '  “备注”\n  指标 A-1', /没有写明它是什么/],
    ['a name that stands alone', 'en', '  indicator A-1', '  「note」\n  indicator A-1', /nothing says what it is for/],
    ['a keyword in quotes', 'zh', '  指标 A-1', '  「指标」 A-1', /不加引号，写作 指标/],
    ['prose', 'en', '  indicator A-1', '  the note says\n  indicator A-1', /a remark begins with "\/\/"/],
    ['an apostrophe', 'en', '  indicator A-1', "  it's so\n  indicator A-1", /use these quotes/],
    ['a quote in a text', 'zh', '"甲"', '"甲"乙"', /文字中的引号要写两个/],
  ])('%s', (_, locale, stands, written, says) => {
    const error = workspaceOf(TEXTS[locale].replace(stands, written), CSVS).score().diagnostics.find(isError)!;
    const { wrong, todo } = wordsOf(error, locale);
    expect(`${error.code}: ${wrong} | ${todo}`).toMatch(says);
  });
});
