import { describe, expect, it } from 'vitest';
import { isError } from '../compiler/index.ts';
import { type Locale, wordsOf } from '../grammar/index.ts';
import { workspaceOf } from './support/workspace.ts';

/** What a newcomer leaves: what stands in the index, or the whole head of it, and the data. */
interface Mistake {
  readonly index: string;
  readonly head?: string;
  readonly csv?: string;
}

const CSV = 'code,name,a,b,k\n1,P,10,20,x\n2,Q,30,5,y\n';
const LIST: Record<Locale, string> = {
  en: 'table r from "r.csv" { key = code; row label = name; unit = code; code : text; name : text; a : number; b : number; k : code list { x; y } }\ntable t from "t.csv" { key = id; unit = code; id : text; code : text; m : number }',
  zh: '数据表 r 取自 "r.csv" { 主键 = code; 行说明 = name; 评估对象 = code; code : 文本; name : 文本; a : 数值; b : 数值; k : 代码集 { x; y } }\n数据表 t 取自 "t.csv" { 主键 = id; 评估对象 = code; id : 文本; code : 文本; m : 数值 }',
};
const HEAD: Record<Locale, string> = {
  en: 'index i "I" {\nassess unit from r; round 2 half-up; normalise range(0, 100) clipped\n',
  zh: '指标体系 i "总" {\n评估对象 单位 取自 r；保留 2 位小数 四舍五入；无量纲化 上下限(0, 100) 截断\n',
};

function first(locale: Locale, { index, head = HEAD[locale], csv = CSV }: Mistake): string {
  const text = `${head}${index}\n}\n${LIST[locale]}`;
  const { diagnostics } = workspaceOf(text, { r: csv, t: 'id,code,m\n1,1,5\n2,2,7\n' }).score();
  const one = diagnostics.find(isError)!;
  const { wrong, todo } = wordsOf(one, locale);
  return `${one.code}: ${wrong} | ${todo}${one.fix ? ' [fix]' : ''}`;
}

/** The commonest mistakes of somebody's first days, in both languages, and what the first error must say. */
type Case = readonly [name: string, zh: string | Mistake, en: string | Mistake, code: string, saysZh: RegExp, saysEn: RegExp];
const A = { zh: '指标 A "甲" 权重 100% = a', en: 'indicator A "A" weight 100% = a' };
const noAssess = {
  zh: { head: '指标体系 i "总" {\n无量纲化 上下限(0, 100) 截断\n', index: A.zh },
  en: { head: 'index i "I" {\nnormalise range(0, 100) clipped\n', index: A.en },
};
const assessFile = {
  zh: { head: '指标体系 i "总" {\n评估对象 单位 取自 "r.csv"；无量纲化 上下限(0, 100) 截断\n', index: A.zh },
  en: { head: 'index i "I" {\nassess unit from "r.csv"; normalise range(0, 100) clipped\n', index: A.en },
};
const notNormalised = {
  zh: { head: '指标体系 i "总" {\n评估对象 单位 取自 r\n', index: '指标 A "甲" 权重 50% = a\n指标 B "乙" 权重 50% = b' },
  en: { head: 'index i "I" {\nassess unit from r\n', index: 'indicator A "A" weight 50% = a\nindicator B "B" weight 50% = b' },
};
const undeclared = 'code,name,a,b,k,c\n1,P,1,20,x,1\n2,Q,30,5,y,1\n';
const badCell = 'code,name,a,b,k\n1,P,about ten,20,x\n2,Q,30,5,y\n';

const CASES: readonly Case[] = [
  [
    'a weight without %',
    '指标 A "甲" 权重 40 = a\n指标 B "乙" 权重 60 = b',
    'indicator A "A" weight 40 = a\nindicator B "B" weight 60 = b',
    'weight-sum',
    /漏写了“%”.*40%.*\[fix\]/,
    /lack their "%".*40%.*\[fix\]/,
  ],
  [
    'weights of 99%',
    '指标 A "甲" 权重 60% = a\n指标 B "乙" 权重 39% = b',
    'indicator A "A" weight 60% = a\nindicator B "B" weight 39% = b',
    'weight-sum',
    /99%.*\[fix\]/,
    /99%.*\[fix\]/,
  ],
  [
    'equal weights alone',
    '等权\n指标 A "甲" = a',
    'equal weights\nindicator A "A" = a',
    'other-notation',
    /合成 加权算术平均 等权/,
    /aggregate arithmetic equal weights/,
  ],
  [
    'marks beside weights',
    '指标 A "甲" 权重 60% = a\n指标 B "乙" 分值 40 = b',
    'indicator A "A" weight 60% = a\nindicator B "B" marks 40 = b',
    'weight-mixed',
    /有的写权重、有的写分值/,
    /some have marks/,
  ],
  [
    'a label without quotes',
    '指标 A 甲指标 权重 100% = a',
    'indicator A Access weight 100% = a',
    'other-notation',
    /写"甲指标".*\[fix\]/,
    /write: "Access".*\[fix\]/,
  ],
  [
    'a label without a code',
    '指标 "甲" 权重 100% = a',
    'indicator "A" weight 100% = a',
    'other-notation',
    /要有代码/,
    /a code stands before/,
  ],
  [
    'a misspelt clause',
    '指标 A "甲" 全重 100% = a',
    'indicator A "A" wieght 100% = a',
    'syntax-unexpected',
    /“权重”.*\[fix\]/,
    /"weight".*\[fix\]/,
  ],
  [
    'a misspelt declaration',
    '指示 A "甲" 权重 100% = a',
    'indicater A "A" weight 100% = a',
    'syntax-unexpected',
    /“指标”.*\[fix\]/,
    /"indicator".*\[fix\]/,
  ],
  [
    'quotes not closed',
    '指标 A "甲 权重 100% = a',
    'indicator A "A weight 100% = a',
    'unclosed-text',
    /引号没有收尾.*\[fix\]/,
    /quotes are not closed.*\[fix\]/,
  ],
  [
    'a misspelt column',
    '指标 A "甲" 权重 100% = r.aa',
    'indicator A "A" weight 100% = r.aa',
    'unknown-column',
    /“a”.*\[fix\]/,
    /"a".*\[fix\]/,
  ],
  [
    'a column with a blank',
    '指标 A "甲" 权重 100% = 办件 总量',
    'indicator A "A" weight 100% = my col',
    'other-notation',
    /「办件 总量」/,
    /「my col」/,
  ],
  [
    'a column in quotes',
    '指标 A "甲" 权重 100% = "a"',
    'indicator A "A" weight 100% = "a"',
    'other-notation',
    /不是同名的列.*不加引号，写作 a.*\[fix\]/,
    /not the column.*without quotes: a.*\[fix\]/,
  ],
  ['a file for a table', assessFile.zh, assessFile.en, 'other-notation', /不是文件名/, /not of a file/],
  ['no list of units', noAssess.zh, noAssess.en, 'missing-clause', /评估对象/, /assess/],
  [
    'numbers that are no scores',
    notNormalised.zh,
    notNormalised.en,
    'not-normalised',
    /等 2 项指标.*无量纲化/,
    /1 other indicator.*normalise/,
  ],
  ['a power', '指标 A "甲" 权重 100% = a ^ 2', 'indicator A "A" weight 100% = a ^ 2', 'other-notation', /没有乘方/, /no powers/],
  [
    'if',
    '指标 A "甲" 权重 100% = 如果 a > 5 则 1',
    'indicator A "A" weight 100% = if a > 5 then 1',
    'other-notation',
    /没有条件算式/,
    /no conditional/,
  ],
  [
    'IF()',
    '指标 A "甲" 权重 100% = IF(a>5,1,0)',
    'indicator A "A" weight 100% = IF(a>5,1,0)',
    'other-notation',
    /没有条件算式/,
    /no conditional/,
  ],
  [
    'functions of spreadsheets',
    '指标 A "甲" 权重 100% = MAX(a, 60)',
    'indicator A "A" weight 100% = MAX(a, 60)',
    'unknown-function',
    /“取最高”.*\[fix\]/,
    /"greatest".*\[fix\]/,
  ],
  [
    'a mean of columns',
    '指标 A "甲" 权重 100% = 均值(a, b)',
    'indicator A "A" weight 100% = mean(a, b)',
    'argument-count',
    /“\(a \+ b\) ÷ 2”/,
    /"\(a \+ b\) ÷ 2"/,
  ],
  [
    'a mean of rows',
    '指标 A "甲" 权重 100% = 均值(t 其中 m > 5, m)',
    'indicator A "A" weight 100% = mean(t where m > 5, m)',
    'argument-count',
    /“均值\(t\.m 其中 m > 5\)”/,
    /"mean\(t\.m where m > 5\)"/,
  ],
  [
    '==',
    '指标 A "甲" 权重 100% = a == 5',
    'indicator A "A" weight 100% = a == 5',
    'other-notation',
    /写“=”.*\[fix\]/,
    /write: "=".*\[fix\]/,
  ],
  [
    '&&',
    '指标 A "甲" 权重 100% = a > 5 && b > 3',
    'indicator A "A" weight 100% = a > 5 && b > 3',
    'other-notation',
    /写“且”.*\[fix\]/,
    /write: "and".*\[fix\]/,
  ],
  [
    'a dash between bounds',
    '等级 { 好 80-100; 差 [0, 80) }\n指标 A "甲" 权重 100% = a',
    'bands { good 80-100; bad [0, 80) }\nindicator A "A" weight 100% = a',
    'other-notation',
    /\[80, 100\]/,
    /\[80, 100\]/,
  ],
  [
    'bounds as signs or with 分',
    '等级 { 好 80分以上; 差 [0, 80) }\n指标 A "甲" 权重 100% = a',
    'bands { good >= 80; bad [0, 80) }\nindicator A "A" weight 100% = a',
    'other-notation',
    /“80以上”.*\[fix\]/,
    /"80 or more".*\[fix\]/,
  ],
  [
    'a gap between bands',
    '等级 { 好 [80, 100]; 差 [0, 79] }\n指标 A "甲" 权重 100% = a',
    'bands { good [80, 100]; bad [0, 79] }\nindicator A "A" weight 100% = a',
    'band-gap',
    /79\.5/,
    /79\.5/,
  ],
  [
    'points by ranges',
    '指标 A "甲" 权重 100% = 赋分(a) { 90以上: 100; 其余: 50 }',
    'indicator A "A" weight 100% = ladder(a) { 90 or more: 100; otherwise: 50 }',
    'other-notation',
    /不能写区间/,
    /not for ranges/,
  ],
  [
    'a range from above',
    '指标 A "甲" 权重 100% = a, 无量纲化 上下限(100, 0)',
    'indicator A "A" weight 100% = a, normalise range(100, 0)',
    'range-empty',
    /逆向/,
    /negative/,
  ],
  [
    'one code twice',
    '指标 A "甲" 权重 60% = a\n指标 A "乙" 权重 40% = b',
    'indicator A "A" weight 60% = a\nindicator A "B" weight 40% = b',
    'duplicate-name',
    /“A”/,
    /"A" is declared twice/,
  ],
  [
    'a code like that of the index',
    '指标 i "甲" 权重 100% = a',
    'indicator i "A" weight 100% = a',
    'duplicate-name',
    /与指标体系同名/,
    /named like the index/,
  ],
  ['no formula', '指标 A "甲" 权重 100%', 'indicator A "A" weight 100%', 'no-value', /= 公式/, /= formula/],
  ['a remark behind #', '# 注\n指标 A "甲" 权重 100% = a', '# note\nindicator A "A" weight 100% = a', 'other-notation', /“\/\/”/, /"\/\/"/],
  [
    'a column of the file that is not declared',
    { index: '指标 A "甲" 权重 100% = c', csv: undeclared },
    { index: 'indicator A "A" weight 100% = c', csv: undeclared },
    'unknown-column',
    /没有声明列“c”.*声明.*\[fix\]/,
    /does not declare the column "c", which r\.csv has.*\[fix\]/,
  ],
  ['a cell that is no number', { index: A.zh, csv: badCell }, { index: A.en, csv: badCell }, 'cell-type', /“about ten”/, /"about ten"/],
];

describe('the first message names the cause', () => {
  const told = (locale: Locale, mistake: string | Mistake) => first(locale, typeof mistake === 'string' ? { index: mistake } : mistake);
  it.each(CASES)('%s', (_, zh, en, code, saysZh, saysEn) => {
    expect(told('zh', zh)).toMatch(saysZh);
    expect(told('en', en)).toMatch(saysEn);
    expect([told('zh', zh), told('en', en)].map((t) => t.split(':')[0])).toEqual([code, code]);
  });
});
