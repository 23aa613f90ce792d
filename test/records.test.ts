import { describe, expect, it } from 'vitest';
import { explain, findings } from '../compiler/index.ts';
import type { FilePlace } from '../grammar/index.ts';
import { codesOf, messages, scored, workspaceOf } from './support/workspace.ts';

const TABLES = `
数据表 名单 取自 "名单.csv" { 主键 = 代码; 代码 : 文本; 热线 : 文本 }
数据表 指南 取自 "指南.csv" { 主键 = 编号; 评估对象 = 地区; 行说明 = 名称
  编号 : 文本; 地区 : 文本; 名称 : 文本; 类型 : 代码集 { 01 许可; 02 处罚 }
  法定 : 数值 计量单位见 单位; 单位 : 代码集 { 1 工作日; 2 自然日; 3 月 }; 承诺 : 数值 工作日; 收费 : 是否; 日 : 日期 }
数据表 材料 取自 "材料.csv" { 属于 指南 按 所属; 所属 : 文本; 材料名 : 文本; 份数 : 数值 份 }
换算 时限 { 1 月 = 22 工作日; 1 自然日 = 5/7 工作日 }`;
const index = (leaf: string) =>
  `指标体系 试 "试" { 评估年度 2017; 评估对象 地区 取自 名单; 无量纲化 上下限(0, 1) 截断; ${leaf.startsWith('分值') ? '分值区间 0..16;' : ''} 指标 A "甲" ${leaf} }`;
const LIST = '代码,热线\n北,12345\n南,\n';
const GUIDES = `编号,地区,名称,类型,法定,单位,承诺,收费,日
g1,北,开办企业,01,1,3,22,是,2017-01-05
g2,北,开办企业,01,7,2,6,否,2017-02-01
g3,北,,02,10,1,,,
g4,南,注销,01,20,1,30,是,2016-12-31
`;
const MATERIALS = '所属,材料名,份数\ng1,身份证,1\ng1,其他材料,2\ng1,执照等,\ng4,申请表,3\n';

const workspace = (rules: string, leaf = '权重 100% = 合格率(指南, 按检查项)', csv: { 指南?: string; 材料?: string } = {}) =>
  workspaceOf(`${index(leaf)}${TABLES}\n${rules}`, { 名单: LIST, 指南: csv.指南 ?? GUIDES, 材料: csv.材料 ?? MATERIALS });

/** The findings of some rules, as `RULE RECORD ROW message`. */
function check(rules: string, expected: readonly string[], leaf?: string): void {
  const { analysis, run, attached, diagnostics } = workspace(rules, leaf).score();
  if (!run) throw new Error(messages(diagnostics).join('\n'));
  const found = [...findings(analysis.methodology!, run, attached!)];
  expect(found.map((f) => `${f.rule.code} ${f.record} ${f.row} ${f.message('zh')}`)).toEqual(expected);
}

describe('rules', () => {
  it('compare limits with their units converted', () =>
    check('规则 R "r" { 适用 指南; 归入 A; 要求 承诺 不超过 法定; 问题描述 "承诺{承诺}，法定{法定}" }', [
      'R g2 3 承诺6 工作日，法定7 自然日',
      'R g4 5 承诺30 工作日，法定20 工作日',
    ]));

  it('apply where and when their conditions hold; a code may be named by its meaning', () => {
    check('规则 R "r" { 适用 指南 其中 类型 = 许可; 归入 A; 当 收费 = 是; 要求 承诺 ≤ 22 }', ['R g4 5 r']);
    check('规则 R "r" { 适用 指南; 归入 A; 要求 类型 = 01 }', ['R g3 4 r']);
  });

  it('over details: each row, or each record once', () => {
    const rule = (more: string) =>
      `规则 R "r" { 适用 材料; 归入 A; 要求 材料名 不得出现 /其他材料|等$/; 问题描述 "第{序号}项“{材料名}”（{名称}）"${more} }`;
    check(rule(''), ['R g1 3 第2项“其他材料”（开办企业）', 'R g1 4 第3项“执照等”（开办企业）']);
    check(rule('; 每条记录只计一次'), ['R g1 3 第2项“其他材料”（开办企业）']);
  });

  it('over the details of a record: sums, counts, some, every', () =>
    check(
      `规则 R1 "a" { 适用 指南; 归入 A; 要求 合计(材料.份数) ≥ 3 }
规则 R2 "b" { 适用 指南; 归入 A; 要求 个数(材料 其中 份数 已填) ≠ 1 }
规则 R3 "c" { 适用 指南; 归入 A; 要求 任一(材料, 材料名 出现 /表|证/) }
规则 R4 "d" { 适用 指南; 归入 A; 要求 每个(材料, 份数 ≥ 2) }`,
      ['R1 g2 3 a', 'R1 g3 4 a', 'R2 g4 5 b', 'R3 g2 3 c', 'R3 g3 4 c', 'R4 g1 2 d'],
    ));

  it('unique: by one or several columns, all or all but the first; what is empty is like nothing', () => {
    const rule = (keys: string, more = '') => `规则 R "r" { 适用 指南; 归入 A; 要求 ${keys} 不重复${more} }`;
    check(rule('名称'), ['R g1 2 r', 'R g2 3 r']);
    check(rule('名称', '; 重复的 除首条外计'), ['R g2 3 r']);
    check(rule('名称、收费'), []);
    check(rule('地区、类型', '; 当 名称 已填'), ['R g1 2 r', 'R g2 3 r']);
  });

  it('several columns at once', () => check('规则 R "r" { 适用 指南; 归入 A; 要求 名称、承诺 已填 }', ['R g3 4 r']));

  it('name columns of the list of units', () => check('规则 R "r" { 适用 指南; 归入 A; 要求 热线 已填 }', ['R g4 5 r']));

  it('dates', () => check('规则 R "r" { 适用 指南; 归入 A; 要求 日 ≥ 2017-01-01 }', ['R g4 5 r']));

  it('of a set: one rule a field, with its name and its value', () =>
    check(
      '规则组 要素 { 适用 指南; 归入 A; 逐字段 { E1 名称; E2 承诺 归入 A "承诺要填" }; 要求 该字段 已填; 问题描述 "{字段}缺失（{该字段}）" }',
      ['E1 g3 4 名称缺失（（空））', 'E2 g3 4 承诺缺失（（空））'],
    ));

  it('in force from and through an edition', () => {
    const rule = (force: string) =>
      `规则 R "r" { 适用 指南; 归入 A; ${force}; 要求 名称 已填 } 规则 S "s" { 适用 指南; 归入 A; 要求 承诺 已填 }`;
    for (const force of ['2017 年起施行', '2017 年止', '2010年起施行; 2017年止']) check(rule(force), ['R g3 4 r', 'S g3 4 s']);
    for (const force of ['2018 年起施行', '2016 年止']) check(rule(force), ['S g3 4 s']);
  });

  it('as constraints of columns', () => {
    const text = `${index('权重 100% = 合格率(指南, 按检查项)')}${TABLES}`
      .replace('名称 : 文本;', '名称 : 文本 必填(N1) 归入 A 不重复(N2) 归入 A;')
      .replace('02 处罚 }', '02 处罚 } 在代码集内(N3) 归入 A');
    const { analysis, run, attached } = workspaceOf(text, { 名单: LIST, 指南: GUIDES.replace(',02,', ',09,'), 材料: MATERIALS }).score();
    const found = [...findings(analysis.methodology!, run!, attached!)].map((f) => `${f.rule.code} ${f.record} ${f.message('en')}`);
    expect(found).toEqual([
      'N1 g3 名称 is missing',
      'N2 g1 名称 is not unique: 开办企业',
      'N2 g2 名称 is not unique: 开办企业',
      'N3 g3 类型 is not in its code list: 09',
    ]);
  });
});

describe('indicators over records', () => {
  const north = (rules: string, leaf: string) => scored(workspace(rules, leaf)).units[0]!.indicators.A!.raw;
  const TWO = '规则 R "r" { 适用 指南; 归入 A; 要求 名称 已填 } 规则 S "s" { 适用 指南; 归入 A; 当 收费 = 否; 要求 承诺 ≤ 5 }';

  it.each([
    // Three checks of the first rule, one of the second: 2 + 0 of 4 pass; 1 of 3 records passes.
    ['按检查项', '权重 100% = 合格率(指南, 按检查项)', 50],
    ['按记录', '权重 100% = 合格率(指南, 按记录)', expect.closeTo(100 / 3, 9)],
    ['其中', '权重 100% = 合格率(指南 其中 类型 = 许可, 按检查项)', expect.closeTo(200 / 3, 9)],
  ])('pass rate %s', (_, leaf, expected) => expect(north(TWO, leaf)).toEqual(expected));

  it.each([
    ['占比(指南 其中 类型 = 许可, 收费 = 是)', 50],
    // Whether g3 has a fee is unknown: it is left out.
    ['占比(指南, 收费 = 是)', 50],
    ['个数(指南 其中 名称 已填) / 4', 50],
    ['均值(指南.承诺) / 28', 50],
    ['合计(材料.份数) / 6', 50],
    ['个数(材料) / 6', 50],
  ])('%s', (formula, expected) => expect(north('', `权重 100% = ${formula}`)).toBe(expected));

  it('what no record tells is missing', () => {
    const results = scored(workspace('', '权重 100% = 占比(指南 其中 类型 = 处罚, 名称 已填)'));
    expect(results.units.map((u) => u.score)).toEqual([0, null]);
  });

  const SR01 =
    '规则组 要素 { 适用 指南; 归入 A; 逐字段 { E1 名称; E2 承诺; E3 收费 }; 要素 该字段; 要求 该字段 已填 } 规则 M "m" { 适用 材料; 归入 A; 要素 份数; 要求 份数 已填 }';
  it.each([
    // 国办函〔2015〕: an element that several guides lack is taken off once.
    ['分值 16 { 扣分 每类要素 扣 2 分 最高扣 16 分 扣完为止 }', 16 - 8],
    ['分值 16 { 扣分 每类要素 扣 5 分 最高扣 16 分 扣完为止 }', 0],
    ['分值 16 { 扣分 每类要素 扣 5 分 最高扣 9 分 }', 7],
    ['分值 16 { 扣分 每个问题 扣 0.2 分 扣完为止 }', 15.2],
  ])('%s', (leaf, expected) => expect(north(SR01, leaf)).toEqual(expect.closeTo(expected, 9)));

  it('a formula of the children, of which one has its own', () => {
    const text = index('权重 100% { 下级 = 合格率(指南, 按检查项); 指标 A1 "一" 权重 50%; 指标 A2 "二" 权重 50% = 占比(指南, 承诺 > 20) }');
    const results = scored(
      workspaceOf(`${text}${TABLES} 规则 R "r" { 适用 指南; 归入 A1; 要求 名称 已填 }`, { 名单: LIST, 指南: GUIDES, 材料: MATERIALS }),
    );
    expect([results.units[0]!.indicators.A1!.raw, results.units[0]!.indicators.A2!.raw]).toEqual([expect.closeTo(200 / 3, 9), 50]);
  });

  it('explanations go from the score to the checks, the records and the cells', () => {
    const { analysis, run, attached } = workspace(TWO).score();
    const { value } = explain(analysis.methodology!, run!, attached!, 0, 'A');
    expect([value!.tally!.passes, value!.tally!.checks]).toEqual([2, 4]);
    const [first, second] = value!.tally!.rules;
    expect([first!.rule.code, first!.checks, first!.passes, second!.rule.code, second!.checks, second!.passes]).toEqual([
      'R',
      3,
      2,
      'S',
      1,
      0,
    ]);
    expect(first!.findings[0]!.fields[0]!.cells[0]).toEqual({ file: '指南.csv', row: 4, letters: 'C', text: '' });
  });

  it.each([
    ['按检查项', '类型 = 许可', ['S g2', 'M g1', 'M g2', 'N g1', 'N g2']],
    ['按记录', '类型 = 许可', ['S g2', 'M g1', 'M g2', 'N g1', 'N g2']],
    ['按检查项', '类型 = 处罚', ['R g3']],
    ['按检查项', '日 高于 2017-1-31', ['S g2', 'M g2', 'N g2']],
  ])('what an explanation lists is what is counted: %s, %s', (by, where, expected) => {
    const rules = `规则 R "r" { 适用 指南; 归入 A; 要求 名称 已填 } 规则 S "s" { 适用 指南; 归入 A; 要求 收费 = 是 }
规则 M "m" { 适用 材料; 归入 A; 要求 份数 已填; 每条记录只计一次 } 规则 N "n" { 适用 材料; 归入 A; 要求 份数 已填 }`;
    const materials = `${MATERIALS}g2,x,\ng2,y,\n`;
    const { analysis, run, attached } = workspace(rules, `权重 100% = 合格率(指南 其中 ${where}, ${by})`, { 材料: materials }).score();
    const { tally } = explain(analysis.methodology!, run!, attached!, 0, 'A').value!;
    const listed = tally!.rules.flatMap(({ rule, findings }) => findings.map((f) => `${rule.code} ${f.record}`));
    expect([...new Set(listed)]).toEqual(expected);
    for (const { checks, passes, findings } of tally!.rules) expect(findings.length).toBe(checks - passes);
  });

  it('a rule set and its row that feed one indicator feed it once', () => {
    const rules = '规则组 要素 { 适用 指南; 归入 A、A; 逐字段 { E1 名称 归入 A; E2 承诺 }; 要求 该字段 已填 }';
    const { analysis, run, attached } = workspace(rules).score();
    expect([...findings(analysis.methodology!, run!, attached!)].map((f) => [f.rule.code, f.rule.feeds.map((to) => to.code)])).toEqual([
      ['E1', ['A']],
      ['E2', ['A']],
    ]);
  });
});

describe('a row that cannot be scored is left out and said, and the rest is scored', () => {
  const RULE = '规则 R "r" { 适用 指南; 归入 A; 要求 名称 已填 } 规则 M "m" { 适用 材料; 归入 A; 要求 材料名 已填 }';

  it.each<[string, { 指南?: string; 材料?: string }, string, Partial<FilePlace>]>([
    ['a key twice', { 指南: `${GUIDES}g1,南,x,01,1,1,1,是,\n` }, 'row-rejected', { file: '指南.csv', row: 6, column: '编号' }],
    ['no key', { 指南: `${GUIDES},南,x,01,1,1,1,是,\n` }, 'row-rejected', { row: 6, column: '编号' }],
    ['no unit', { 指南: `${GUIDES}g9,,x,01,1,1,1,是,\n` }, 'row-rejected', { row: 6, column: '地区' }],
    ['an unknown unit', { 指南: `${GUIDES}g9,西,x,01,1,1,1,是,\n` }, 'row-rejected', { row: 6, column: '地区' }],
    ['a ragged row', { 指南: `${GUIDES}g9,南,x,01,1,1,1,是,,y\n` }, 'row-rejected', { row: 6 }],
    ['an orphan', { 材料: `${MATERIALS}g9,x,1\n` }, 'row-rejected', { file: '材料.csv', row: 6, column: '所属' }],
    ['no number', { 指南: GUIDES.replace(',22,', ',廿二,') }, 'record-cell', { row: 2, column: '承诺' }],
    ['no day', { 指南: GUIDES.replace('2017-01-05', '2017-02-30') }, 'record-cell', { row: 2, column: '日' }],
    ['neither yes nor no', { 指南: GUIDES.replace(',否,', ',也许,') }, 'record-cell', { row: 3, column: '收费' }],
    ['a code that no rule checks', { 指南: GUIDES.replace(',02,', ',09,') }, 'record-cell', { row: 4, column: '类型' }],
  ])('%s', (_, csv, code, place) => {
    const { results, diagnostics } = workspace(RULE, undefined, csv).score();
    const found = diagnostics.filter((d) => d.code === 'row-rejected' || d.code === 'record-cell');
    expect(found.map((d) => d.code)).toEqual([code]);
    expect(found[0]!.place).toMatchObject(place);
    const [guides, materials] = results!.records;
    const rejected = code === 'row-rejected' ? 1 : 0;
    expect(guides!.rejected + materials!.rejected).toBe(rejected);
    expect(guides!.read + materials!.read).toBe(guides!.scored + materials!.scored + rejected);
    expect(results!.units.map((u) => u.score)).toEqual([expect.closeTo(500 / 6, 9), 100]);
  });

  it('a unit without any record is said', () => {
    const { diagnostics, results } = workspace(RULE, undefined, {
      指南: GUIDES.replace(/g4.*\n/, ''),
      材料: MATERIALS.replace(/g4.*\n/, ''),
    }).score();
    expect(codesOf(diagnostics)).toContain('unit-without-row');
    expect(results!.units[1]!.score).toBeNull();
  });

  it('details of a record that is left out are left out too', () => {
    const { results } = workspace(RULE, undefined, { 指南: GUIDES.replace('g1,北', 'g1,西') }).score();
    expect(results!.records.map((r) => r.rejected)).toEqual([1, 3]);
  });
});

describe('conditions that never hold, and requirements that nothing or everything meets', () => {
  it.each<[string, string, string | undefined]>([
    ['当 承诺 > 5 且 承诺 < 3; 要求 名称 已填', 'when-never', undefined],
    ['当 类型 = 许可 且 类型 = 处罚; 要求 名称 已填', 'when-never', undefined],
    ['当 名称 未填 且 名称 已填; 要求 收费 = 是', 'when-never', undefined],
    ['要求 承诺 ≥ 0 或 承诺 < 5', 'requirement-constant', '承诺'],
    ['要求 承诺 > 90 且 承诺 < 60', 'requirement-constant', '承诺'],
    ['当 类型 = 许可; 要求 类型 ≠ 处罚', 'requirement-constant', '类型'],
    ['当 名称 已填; 要求 名称 已填', 'requirement-constant', '名称'],
  ])('%s', (clauses, code, witness) => {
    const found = workspace(`规则 R "r" { 适用 指南; 归入 A; ${clauses} }`)
      .analyse()
      .diagnostics.filter((d) => d.code === 'when-never' || d.code === 'requirement-constant');
    expect(codesOf(found)).toEqual([code]);
    if (witness) expect(messages(found)[0]).toContain(`${witness} = `);
  });

  it.each([
    '要求 承诺 > 60 且 承诺 < 90',
    '当 承诺 ≥ 3 且 承诺 ≤ 3; 要求 名称 已填',
    '要求 名称 出现 /a/ 或 名称 出现 /b/',
    '当 收费 = 是 或 收费 = 否; 要求 名称 已填',
    '要求 类型 在代码集内',
  ])('nothing is wrong with %s', (clauses) => {
    const found = workspace(`规则 R "r" { 适用 指南; 归入 A; ${clauses} }`).analyse().diagnostics;
    expect(codesOf(found).filter((c) => c === 'when-never' || c === 'requirement-constant')).toEqual([]);
  });
});
