import { describe, expect, it } from 'vitest';
import { Workspace } from '../compiler/index.ts';
import { csvTable, messages, workspaceOf } from './support/workspace.ts';

/** Changes after which what is live once was not what a fresh start says. */

interface State {
  readonly text: string;
  readonly csv: Readonly<Record<string, string>>;
}

/** One state after the other in one workspace, each as a fresh one has it. */
function check(...states: readonly State[]): void {
  const live = new Workspace('index.yard');
  const tables = new Map<string, string>();
  for (const { text, csv } of states) {
    live.setText('index.yard', text);
    for (const [table, content] of Object.entries(csv)) {
      if (tables.get(table) !== content) live.setTable(table, csvTable(`${table}.csv`, content));
      tables.set(table, content);
    }
    expect(answers(live)).toEqual(answers(workspaceOf(text, csv)));
  }
}

function answers(workspace: Workspace) {
  const { diagnostics, results } = workspace.score();
  return { messages: messages(diagnostics), results: JSON.stringify(results) };
}

const HEAD = '评估年度 2017; 评估对象 地区 取自 名单; 无量纲化 上下限(0, 10) 截断';
const TABLES = `数据表 名单 { 主键 = 代码; 代码 : 文本 }
数据表 主 { 主键 = 号; 评估对象 = 地区; 号 : 文本; 地区 : 文本; 数 : 数值; 甲 : 代码集 { 1; 2 }; 附 : 代码集 { 1; 2 }; 乙 : 代码集 { 1; 2 } }
数据表 附 { 主键 = 号; 评估对象 = 地区; 号 : 文本; 地区 : 文本; 乙 : 代码集 { 1; 2 } }
数据表 材料 { 属于 主 按 所属; 所属 : 文本; 份数 : 数值 }`;
const index = (formula: string, rules = '') => `指标体系 总 "总" { ${HEAD}; 指标 A "甲" 权重 100% = ${formula} }\n${TABLES}\n${rules}`;
const csv = (changes: Readonly<Record<string, string>> = {}) => ({
  名单: '代码\n北\n',
  主: '号,地区,数,甲,附,乙\n1,北,1,1,9,9\n2,北,4,1,1,1\n',
  附: '号,地区,乙\n1,北,9\n',
  材料: '所属,份数\n1,1\n2,3\n',
  ...changes,
});

describe('a text that is mended', () => {
  const halves = (formula: string, end: string) =>
    `指标体系 总 "总" {${end}${HEAD}${end}指标 A "甲" 权重 50% = 个数(主) ${formula}${end}指标 B "乙" 权重 50% = 个数(附)${end}}\n${TABLES}`;
  const rules = (test: string, end: string) =>
    index(
      '合格率(主, 按检查项)',
      `规则 R "r" { 适用 主${end}归入 A${end}要求 数 ${test}${end}级别 错误 }\n规则 S "s" { 适用 主; 要求 数 已填 }\n`,
    );
  it.each(
    ['; ', '\n'].flatMap((end) => [
      [halves('+', end), halves('+ 3', end)],
      [halves('/', end), halves('', end)],
      [rules('=', end), rules('已填', end)],
      [rules('>', end), rules('> 3', end)],
      [rules('= (', end), rules('= (1)', end)],
    ]),
  )('has no errors any more: %#', (broken, mended) => {
    check({ text: mended, csv: csv() }, { text: broken, csv: csv() }, { text: mended, csv: csv() });
  });
});

describe('rows that come and go above those they are made of', () => {
  const more = { 名单: '代码\n北\n南\n' };
  it.each(['个数(主)', '均值(主.数)', '占比(主, 数 > 1)', '2 / 个数(主)', '5'])('units without records: %s', (formula) => {
    check({ text: index(formula), csv: csv() }, { text: index(formula), csv: csv(more) }, { text: index(formula), csv: csv() });
  });

  it('records without details', () => {
    const text = index('合格率(主, 按检查项)', '规则 R "r" { 适用 主; 归入 A; 要求 合计(材料.份数) ≥ 2 }');
    const longer = csv({ 主: `${csv().主}3,北,1,1,1,1\n` });
    check({ text, csv: csv() }, { text, csv: longer }, { text, csv: csv() });
  });
});

describe('declarations', () => {
  it('rules that check the codes of other columns', () => {
    const first = '规则 R1 "r" { 适用 主; 归入 A; 要求 甲 在代码集内 }\n';
    check(
      { text: index('合格率(主, 按检查项)', `${first}规则 R2 "s" { 适用 附; 要求 乙 在代码集内 }`), csv: csv() },
      { text: index('合格率(主, 按检查项)', `${first}规则 R2 "s" { 适用 主; 要求 附 在代码集内 且 乙 在代码集内 }`), csv: csv() },
    );
  });

  it('a table under another spelling', () => {
    const english = (name: string) =>
      index('个数(主)').replaceAll('主', name).replace(`${name}键 = 代码`, '主键 = 代码').replaceAll(`${name}键`, '主键');
    const data = (name: string) =>
      Object.fromEntries(Object.entries(csv()).map(([table, content]) => [table === '主' ? name : table, content]));
    check({ text: english('Records'), csv: data('Records') }, { text: english('records'), csv: data('records') });
  });

  it('a score that is never on its scale of nothing', () => {
    const text = `指标体系 总 "总" { ${HEAD}; 分值区间 0..10
  指标 A "甲" 分值 10 = 取最低(个数(主), 10)
  指标 B "乙" 分值 0 { 扣分 每个问题 扣 2 分 }
}\n${TABLES}\n规则 R "r" { 适用 主; 归入 B; 要求 数 > 1 }`;
    expect(
      workspaceOf(text, csv())
        .score()
        .diagnostics.map((d) => d.code),
    ).toContain('score-outside-scale');
  });

  it('a misspelt name is thought to be the first that is near', () => {
    const text = index('B7').replace('指标 A', '指标 B1 "一" 权重 0% = 个数(主); 指标 B2 "二" 权重 0% = 个数(附); 指标 A');
    expect(messages(workspaceOf(text, csv()).score().diagnostics).join('\n')).toContain('B7');
    check({ text: index('B7'), csv: csv() }, { text, csv: csv() });
  });
});
