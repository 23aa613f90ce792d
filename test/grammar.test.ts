import { describe, expect, it } from 'vitest';
import { language, methodNames } from '../compiler/index.ts';
import {
  childrenOf,
  clauses,
  createLanguage,
  type Dialect,
  DIALECTS,
  documentation,
  fullTextOf,
  nodesOf,
  readTemplate,
  syntaxDiagnostics,
  templateWords,
  validateGrammar,
} from '../grammar/index.ts';
import { codesOf, scored, workspaceOf } from './support/workspace.ts';

/** Codes that the text alone draws, in order. */
const check = (text: string) => codesOf(syntaxDiagnostics('x.yard', language.parse(text), language));

describe('the grammar', () => {
  it("passes Chevrotain's own validation", () => {
    validateGrammar.on = true;
    expect(() => createLanguage(methodNames).parse('')).not.toThrow();
    validateGrammar.on = false;
  });

  it('every clause of the table parses in both dialects, with its optional parts and without', () => {
    const sample: Record<string, Record<Dialect, string>> = {
      integer: { zh: '3', en: '3' },
      number: { zh: '3.5', en: '3.5' },
      signed: { zh: '-3', en: '-3' },
      amount: { zh: '1/3', en: '20%' },
      date: { zh: '2017-12-31', en: '2017-12-31' },
      name: { zh: '甲', en: 'a' },
      names: { zh: '甲、乙', en: 'a, b' },
      text: { zh: '"文"', en: '"text"' },
      texts: { zh: '"NA"、"—"', en: '"NA", "—"' },
      label: { zh: '"文" en "text"', en: '"text" zh "文"' },
      expression: { zh: '(甲 + 1) × 2', en: '(a + 1) * 2' },
      requirement: { zh: '甲、乙 不重复', en: 'a, b is unique' },
    };
    const spelled = (kind: string, dialect: Dialect) =>
      sample[kind]?.[dialect] ??
      language.vocabulary.words.find((w) => w.dialects.includes(dialect) && w.roles.some((r) => r.set === kind))!.text;
    const write = (parts: ReturnType<typeof readTemplate>, dialect: Dialect, optional: boolean): string =>
      parts
        .map((p) => {
          if (p.part === 'slot') return !p.optional || optional ? spelled(p.kind, dialect) : '';
          if (p.part === 'group') return optional ? write(p.parts, dialect, optional) : '';
          return p.text;
        })
        .join(' ');
    for (const [id, entry] of Object.entries(clauses))
      for (const dialect of DIALECTS)
        for (const optional of [true, false]) {
          const clause = write(readTemplate(entry[dialect]), dialect, optional);
          const text = dialect === 'zh' ? `指标体系 甲 "名" {\n${clause}\n}` : `index a "name" {\n${clause}\n}`;
          const { root, syntax } = language.parse(text);
          expect([clause, syntax.length, [...nodesOf(root, 'clause')].map((n) => n.name)]).toEqual([clause, 0, [id]]);
        }
  });

  it('no two clauses of a dialect share all their words', () => {
    for (const dialect of DIALECTS) {
      const heads = Object.entries(clauses).map(([id, e]) => `${templateWords(readTemplate(e[dialect])).join(' ')} ${id}`);
      expect(new Set(heads).size).toBe(heads.length);
    }
  });
});

describe('both dialects make one tree', () => {
  const zh = `指标体系 t "试" {
  评估年度 2020; 数据截止 2020-12-31
  评估对象 地区 取自 名单
  分值区间 0..100
  保留 1 位小数 四舍六入五成双
  排名 从高到低 并列不跳号
  无量纲化 上下限(0, 10) 截断
  等级 { 高 60以上; 低 不满60 }
  指标 A "甲" 权重 60% = 值 且 0 = 1
  指标 B "乙" 权重 40% = 赋分(档) { 优: 100; 其余: 10 }
  单项否决 G "停" { 情形 值 > 9 或 非 (值 > -1); 得分 59 }
}
数据表 名单 取自 "u.csv" { 主键 = 代码; 评估对象 = 代码; 代码 : 文本; 值 : 数值; 档 : 代码集 { 优; 差 } }`.replace(' 且 0 = 1', '');
  const en = `index t "试" {
  edition 2020; as of 2020-12-31
  assess 地区 from 名单
  scale 0..100
  round 1 half-even
  rank highest first dense
  normalise range(0, 10) clipped
  bands { 高 60 or more; 低 less than 60 }
  indicator A "甲" weight 60% = 值
  indicator B "乙" weight 40% = ladder(档) { 优: 100; otherwise: 10 }
  gate G "停" { condition 值 > 9 or not (值 > -1); score 59 }
}
table 名单 from "u.csv" { key = 代码; unit = 代码; 代码 : text; 值 : number; 档 : code list { 优; 差 } }`;
  const csv = { 名单: '代码,值,档\n甲,7.25,优\n乙,9.5,差\n丙,,优\n' };

  it('with the same scores', () => {
    expect(scored(workspaceOf(zh, csv))).toEqual(scored(workspaceOf(en, csv)));
  });

  it('a word of the other dialect is understood, and pointed at', () => {
    const mixed = zh.replace('排名 从高到低 并列不跳号', 'rank highest first dense').replace('数据表', 'table');
    // rank, highest first, dense; table.
    expect(check(mixed)).toEqual(Array(4).fill('mixed-dialect'));
    expect(scored(workspaceOf(mixed, csv))).toEqual(scored(workspaceOf(zh, csv)));
  });

  it('full-width punctuation and digits mean the same, with one hint a file', () => {
    const wide = zh
      .replaceAll(';', '；')
      .replaceAll(':', '：')
      .replaceAll('(', '（')
      .replaceAll(')', '）')
      .replaceAll('%', '％')
      .replaceAll(',', '，')
      .replaceAll('=', '＝')
      .replace('2020;', '２０２０；')
      .replaceAll(' ', '\u3000');
    expect(check(wide)).toEqual(['full-width']);
    expect(scored(workspaceOf(wide, csv))).toEqual(scored(workspaceOf(zh, csv)));
  });
});

describe('words are keywords only where one can stand', () => {
  it.each([
    ['columns named like keywords', '数据表 t 取自 "t.csv" { 权重 : 数值; 占比 : 数值; 指标 : 文本; 等级 : 文本; 数据表 : 文本 }'],
    ['a keyword never eats the front of a longer name', '指标体系 当前分数 "名" { 指标 权重分 "名" 权重 100% = 指标值 }'],
    ['keywords as names in formulas', '指标体系 x "名" { 指标 A "名" 权重 100% = 权重 / 合成 }'],
    ['codes with signs', '指标体系 x "名" { 指标 A1-1 "名" 权重 50% = a; 指标 JB.30 "名" 权重 50% = a - 1 }'],
    ['quoted names', '指标体系 「12345 热线」 "名" { 指标 `a b` "名" 权重 100% = 「第 1 列」 }'],
    ['nested quotes', '指标体系 x “他说“好”，就好” { 说明 "有“引号”和""双引号""" }'],
    ['case has no meaning', 'INDEX x "name" { Edition 2020; SCALE 0..1 }'],
    ['a formula over several lines', 'index x "n" {\nindicator A "a" weight 100% = a +\n  b\n  * c\n}'],
  ])('%s', (_, text) => {
    expect(check(text)).toEqual([]);
  });

  it.each(['权重20%', '分值16分', '保留2位小数 四舍五入', '前10名 依次 甲'])('%s is split, with a hint', (clause) => {
    expect(check(`指标体系 x "名" {\n${clause}\n}`)).toEqual(['glued-number']);
  });

  it('blanks within a Chinese phrase may be left out', () => {
    expect(check('指标体系 x "名" { 缺失值 剔除权重按比例分摊; 得分不计 }')).toEqual([]);
  });
});

describe('a phrase is one word, however wide its blanks', () => {
  it.each(['rule set', 'rule  set', 'rule\tset', 'rule\u3000set', 'RULE \u3000 set'])('%j', (written) => {
    const { root } = language.parse(`${written} x "n" { }`);
    expect([...nodesOf(root, 'ruleSet')]).toHaveLength(1);
    expect(language.vocabulary.find(written)).toBe(language.vocabulary.find('rule set'));
  });
});

describe('what is wrong is said in the words of the file', () => {
  it.each([
    ['指标体系 x "名" {\n评估年度 明年\n}', 'syntax-expected', { found: { word: '明年' }, expected: [{ thing: 'number' }] }],
    [
      'index x "n" {\nround 2 halfup\n}',
      'syntax-expected',
      { found: { word: 'halfup' }, expected: [{ word: 'half-up' }, { word: 'half-even' }, { word: 'down' }] },
    ],
    ['指标体系 x "名" {\n评估年渡 2017\n}', 'syntax-unexpected', { found: '评估年渡', suggestion: '评估年度' }],
    ['指标体系 x "名" {\n分值区间 0..\n}', 'syntax-expected', { found: { word: '}' } }],
    ['指标体系 x "名" {', 'unclosed-brace', {}],
    ['指标体系 x "名" { } }', 'stray-brace', {}],
    ['指标体系 x "名 { }', 'unclosed-text', {}],
  ])('%s', (text, code, params) => {
    const found = syntaxDiagnostics('x.yard', language.parse(text), language);
    expect(found.map((d) => d.code)).toContain(code);
    expect(found.find((d) => d.code === code)!.params).toMatchObject(params);
  });
});

describe('prose and comments', () => {
  it('stay with what follows them', () => {
    const { root } = language.parse('/// 说明一\n/// 说明二\n// 旁注\n指标体系 x "名" { // 行末\n /// 叶\n 指标 A "名" }\n// 尾');
    expect(documentation(childrenOf(root, 'index')[0]!)).toBe('说明一\n说明二');
    expect(documentation([...nodesOf(root, 'indicator')][0]!)).toBe('叶');
    expect(fullTextOf(root)).toContain('// 尾');
  });
});
