import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTotalName, noteIn, rowsOfSums } from '../compiler/attach/summary-rows.ts';
import { Workspace } from '../compiler/index.ts';
import type { Diagnostic } from '../grammar/index.ts';
import { applyFix } from './diagnostic-pages/page.ts';
import { comparable, engineOf } from './support/engine.ts';
import { runs } from './support/long.ts';
import { codesOf, csvTable, messages, scored, workspaceOf } from './support/workspace.ts';

describe('names of totals', () => {
  it.each(
    '合计 总计 小计 平均 平均值 全省 全国 全市 共计 全区 全省合计 各市平均 华东小计 合　计 合\u00a0计 （合计） 【总计】 合计： 合计（万元） 合计(%) 全省（平均） *合计 合\u200b计 合計 total TOTAL Total: Sub-total subtotal Subtotals average Mean AVERAGE’ Totals'
      .replace('’', '')
      .split(' '),
  )('%s', (name) => {
    expect(isTotalName(name)).toBe(true);
  });

  it.each(['Grand total', 'OECD average', 'Total (all)', 'Region total', 'sub total', '全 省'])('%s', (name) => {
    expect(isTotalName(name)).toBe(true);
  });

  it.each(
    '会计处 审计局 统计局 平均县 全椒县 全州县 均县 总部 合计镇 Totnes Meana Totalia Averageville 全国人大 小计划 计 S 甲'
      .split(' ')
      .filter((name) => name !== '全州县'),
  )('not %s', (name) => {
    expect(isTotalName(name)).toBe(false);
  });
});

describe('notes', () => {
  it.each<[string, string | undefined]>([
    ['注：数据来自统计局', 'set off'],
    ['注1：口径', 'set off'],
    ['（注）', 'set off'],
    ['备注: x', 'set off'],
    ['数据来源：统计局', 'set off'],
    ['填表人：张三', 'set off'],
    ['填报日期 2024年1月5日', 'set off'],
    ['审核', 'glued'],
    ['制表人　李四', 'set off'],
    ['Note: estimates', 'set off'],
    ['Source: survey', 'set off'],
    ['Sources', 'glued'],
    ['Source World Bank', 'glued'],
    ['Note', 'glued'],
    ['Note 1: x', 'set off'],
    ['Prepared by X', 'set off'],
    ['Source-Seine', undefined],
    ['Compiled by the office', 'set off'],
    ['审核处', 'glued'],
    ['Notebook Ltd', undefined],
    ['Sourceville', undefined],
    ['甲县', undefined],
  ])('%s', (text, kind) => {
    expect(noteIn(text)).toBe(kind);
  });
});

const INDEX = `index t "t" { assess county from r; round 2 half-up; normalise range(0, 100) clipped
  indicator A "a" weight 50% = a
  indicator B "b" weight 50% = b }
`;
const LIST = `table r { key = name
  name : text; a : number; b : number }`;
const CSV = 'name,a,b\n甲县,80,90\n乙县,70,60\n';
const ODD = '合　计,150,150\n注：数据来自统计局\n填表人：张三\n';
const text = (table = LIST, index = INDEX) => index + table;
const withClause = (condition: string) => text(LIST.replace('key = name', `key = name; not rows where ${condition}`));

/** Findings but hints, and what is not used. */
const found = (workspace: Workspace): Diagnostic[] =>
  workspace.score().diagnostics.filter((d) => d.severity !== 'hint' && !d.code.startsWith('unused'));
const rowsOf = (d: Diagnostic | undefined) =>
  (d?.params as { rows: { row: number; looks: string; kept: boolean }[] } | undefined)?.rows.map((r) => [r.row, r.looks, r.kept]);
const one = (workspace: Workspace): Diagnostic => {
  const all = found(workspace);
  expect(codesOf(all)).toEqual(['rows-not-data']);
  return all[0]!;
};
const mended = (source: string, csv: Record<string, string>): string => {
  const workspace = workspaceOf(source, csv);
  const { fix } = one(workspace);
  const block = { language: 'yard', kind: 'bad' as const, file: 'index.yard', also: [], content: source };
  return String(applyFix([block], fix!, workspace.analyse().sources)[0]!.content);
};
const mean = (workspace: Workspace) => {
  const { statistics, units } = scored(workspace);
  return [units.length, statistics.t!.mean];
};

describe('rows of the list that are no units', () => {
  it('are one warning with all places, and gone after its fix', () => {
    const csv = { r: CSV + ODD };
    const workspace = workspaceOf(text(), csv);
    const warning = one(workspace);
    expect(warning).toMatchObject({ severity: 'warning', place: { file: 'r.csv', row: 4 } });
    expect(warning.related.map((r) => ('row' in r.place ? r.place.row : 'text'))).toEqual([5, 6, 'text']);
    expect(rowsOf(warning)).toEqual([
      [4, 'total', true],
      [5, 'note', false],
      [6, 'note', false],
    ]);
    const after = workspaceOf(mended(text(), csv), csv);
    expect(found(after)).toEqual([]);
    expect(mean(after)).toEqual([2, 75]);
  });

  it.each<[string, string, [number, string, boolean][]]>([
    ['a header once more', 'name,a,b\n', [[4, 'header', false]]],
    ['a total without a key', ',150,150\n'.replace(',', '合计,').replace('合计,', ' ,'), []],
    ['an average', '平均值,75,75\n', [[4, 'total', true]]],
    [
      'a total twice',
      '小计,80,90\n小计,70,60\n',
      [
        [4, 'total', true],
        [5, 'total', false],
      ],
    ],
    ['notes in several cells', '填表人：张三,,审核：李四\n', [[4, 'note', false]]],
    [
      'a note that goes on',
      '注：1.甲为估计\n2.乙为上年数\n',
      [
        [4, 'note', false],
        [5, 'note', false],
      ],
    ],
    ['a sentence', '本表由各县统计局填报。\n', [[4, 'note', false]]],
    ['a unit that begins as a note does', '审核处,1,2\n', []],
    ['a unit without data', '丙县,,\n', []],
    ['a source alone', 'Source World Bank\n', [[4, 'note', false]]],
  ])('%s', (name, more, rows) => {
    const workspace = workspaceOf(text(), { r: CSV + more });
    if (name === 'a total without a key') return expect(codesOf(found(workspace))).toEqual(['key-empty']);
    if (!rows.length) return expect(found(workspace)).toEqual([]);
    expect(rowsOf(one(workspace))).toEqual(rows);
    const csv = { r: CSV + more };
    expect(mean(workspaceOf(mended(text(), csv), csv))).toEqual([2, 75]);
  });

  it('a total that has a name but no key', () => {
    const table = 'table r { key = id; row label = name; id : text; name : text; a : number; b : number }';
    const csv = { r: 'id,name,a,b\n1,甲县,80,90\n2,乙县,70,60\n,合计,150,150\n' };
    expect(rowsOf(one(workspaceOf(text(table), csv)))).toEqual([[4, 'total', false]]);
    expect(mean(workspaceOf(mended(text(table), csv), csv))).toEqual([2, 75]);
  });

  it('a total whose name stands in a column of no role, or in one that is not declared', () => {
    const table = 'table r { key = id; id : text; place : text; a : number; b : number }';
    const csv = { r: 'no,id,place,a,b\n1,1,甲县,80,90\n2,2,乙县,70,60\n3,3,合 计,150,150\n总计,,,150,150\n' };
    expect(rowsOf(one(workspaceOf(text(table), csv)))).toEqual([
      [4, 'total', true],
      [5, 'total', false],
    ]);
    expect(mean(workspaceOf(mended(text(table), csv), csv))).toEqual([2, 75]);
  });

  it('a key that is a number', () => {
    const table = 'table r { key = id; id : number; a : number; b : number }';
    const csv = { r: 'id,a,b\n1,80,90\n2,70,60\n合计,150,150\n注：估计\n' };
    const workspace = workspaceOf(text(table), csv);
    expect(codesOf(found(workspace))).toContain('rows-not-data');
    const { fix } = found(workspace).find((d) => d.code === 'rows-not-data')!;
    expect(fix!.edits[0]!.text).toContain('id is missing');
  });

  it('the fix goes on where there is a clause, and writes quotes and brackets where they are needed', () => {
    const table = `table r { key = 「county name」
  not rows where 「county name」 = "Total" and a > 1
  「county name」 : text; a : number; b : number }`;
    const csv = { r: 'county name,a,b\nP,80,90\nQ,70,60\nTotal,150,150\n"Sum ""all""",1,1\n"Average ""x"" total",1,1\n' };
    const fixed = mended(text(table), csv);
    expect(fixed).toContain(' or 「county name」 = "Average ""x"" total"');
    expect(found(workspaceOf(fixed, csv))).toEqual([]);
  });

  it('the fix speaks the language of the table', () => {
    const table = '数据表 r { 主键 = name; name : 文本; a : 数值; b : 数值 }';
    const csv = { r: CSV + ODD };
    const index =
      '指标体系 t "试" { 评估对象 县 取自 r; 无量纲化 上下限(0, 100) 截断; 指标 A "甲" 权重 50% = a; 指标 B "乙" 权重 50% = b }\n';
    expect(mended(`${index}${table}`, csv)).toContain('不含行 其中 name = "合　计" 或 name 开头为 "注：" 或 name 开头为 "填表人："');
  });

  it('"not rows where no" says that all are units', () => {
    const workspace = workspaceOf(withClause('no'), { r: `${CSV}全国,60,60\n` });
    expect(found(workspace)).toEqual([]);
    expect(scored(workspace).units).toHaveLength(3);
  });
});

describe('sums and means without a name', () => {
  const values = '1,512,103\n2,433,270\n3,745,188\n';
  it.each<[string, string, string | undefined]>([
    ['sums', '9,1690,561\n', 'sums'],
    ['means', '9,563,187\n', 'means'],
    ['a mean beside a sum', '9,1690,187\n', 'sums'],
    ['sums in one column only', '9,1690,190\n', undefined],
    ['none', '9,600,200\n', undefined],
  ])('%s', (_, row, looks) => {
    const workspace = workspaceOf(text(LIST, INDEX.replace('0, 100', '0, 2000')), { r: `name,a,b\n${values}${row}` });
    if (looks) expect(rowsOf(one(workspace))).toEqual([[5, looks, true]]);
    else expect(found(workspace)).toEqual([]);
  });

  it('are not seen in data that are small by nature', () => {
    const table = fc
      .tuple(fc.integer({ min: 4, max: 12 }), fc.integer({ min: 2, max: 4 }), fc.constantFrom(3, 5, 10, 20, 100))
      .chain(([rows, columns, most]) =>
        fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: rows, maxLength: rows }), {
          minLength: columns,
          maxLength: columns,
        }),
      );
    let seen = 0;
    const count = runs(20_000);
    fc.assert(
      fc.property(table, (columns) => {
        const numbers = columns.map((c) => ({ values: Float64Array.from(c), places: 0 }));
        if (rowsOfSums(columns[0]!.length, numbers).size) seen++;
      }),
      { numRuns: count },
    );
    expect(seen / count).toBeLessThanOrEqual(0.002);
  });
});

describe('rows of other tables', () => {
  const index = INDEX.replace('= a', '= d.a').replace('= b', '= count(c)');
  const tables = `table r { key = name; name : text }
table d { unit = who; who : text; a : number }
table c { key = id; unit = who; row label = what; id : text; who : text; what : text; n : number }
table e { detail of c by of; of : text; k : number }`;
  const csv = {
    r: 'name\n甲\n乙\n',
    d: 'who,a\n甲,1\n乙,2\n合 计,3\n注：估计\n',
    c: 'id,who,what,n\n1,甲,x,1\n2,乙,y,2\n合计,,,3\n数据来源：各县\n',
    e: 'of,k\n1,1\n小计,1\n2,2\n',
  };

  it('are left out and named, one warning a table, each with its fix', () => {
    const workspace = workspaceOf(index + tables, csv);
    const all = found(workspace);
    expect(codesOf(all)).toEqual(['rows-not-data', 'rows-not-data', 'rows-not-data']);
    expect(all.map(rowsOf)).toEqual([
      [
        [4, 'total', false],
        [5, 'note', false],
      ],
      [
        [4, 'total', false],
        [5, 'note', false],
      ],
      [[3, 'total', false]],
    ]);
    let source = index + tables;
    for (let step = 0; step < 3; step++) {
      const now = workspaceOf(source, csv);
      const { fix } = found(now)[0]!;
      const block = { language: 'yard', kind: 'bad' as const, file: 'index.yard', also: [], content: source };
      source = String(applyFix([block], fix!, now.analyse().sources)[0]!.content);
    }
    const after = workspaceOf(source, csv);
    expect(found(after)).toEqual([]);
    expect(scored(after).units).toEqual(scored(workspace).units);
  });

  it('are about a unit of that name where the list has one', () => {
    const all = found(
      workspaceOf(index + tables, { ...csv, r: 'name\n甲\n乙\n合 计\n', c: 'id,who,what,n\n1,甲,x,1\n2,乙,y,2\n3,合 计,z,1\n' }),
    );
    expect(all.map((d) => [d.code, d.place.file])).toEqual([
      ['rows-not-data', 'r.csv'],
      ['rows-not-data', 'd.csv'],
      ['rows-not-data', 'e.csv'],
    ]);
    expect(rowsOf(all[1])).toEqual([[5, 'note', false]]);
  });

  it('records that could be scored stay', () => {
    const [warning] = found(
      workspaceOf(index + tables, { ...csv, d: 'who,a\n甲,1\n乙,2\n', e: 'of,k\n', c: 'id,who,what,n\n1,甲,x,1\n2,乙,y,2\n3,乙,小计,3\n' }),
    );
    expect(rowsOf(warning)).toEqual([[4, 'total', true]]);
  });
});

describe('not rows where', () => {
  const rows = 'name,a,b\n甲县,80,90\n乙县,70,60\n总Ａ,1,\n丁县,,1\n';
  it.each<[string, string[]]>([
    ['name = "甲县"', ['乙县', '总Ａ', '丁县']],
    ['name = "总a"', ['甲县', '乙县', '丁县']],
    ['name differs from "甲县"', ['甲县']],
    ['a < 5', ['甲县', '乙县', '丁县']],
    ['a ≥ 75 or b = 60', ['总Ａ', '丁县']],
    ['a = 80 and b = 1', ['甲县', '乙县', '总Ａ', '丁县']],
    ['not (a > 5)', ['甲县', '乙县', '丁县']],
    ['a is missing', ['甲县', '乙县', '总Ａ']],
    ['a is present and b is missing', ['甲县', '乙县', '丁县']],
    ['name starts with "总" or length(name) > 2', ['甲县', '乙县', '丁县']],
    ['name contains /^[甲乙]/', ['总Ａ', '丁县']],
    ['name contains no "县"', ['甲县', '乙县', '丁县']],
    ['last1(name) = "县" and a + b > 150', ['乙县', '总Ａ', '丁县']],
    ['a / 0 > 1', ['总Ａ', '丁县']],
    ['no', ['甲县', '乙县', '总Ａ', '丁县']],
  ])('%s', async (condition, left) => {
    const workspace = workspaceOf(withClause(condition), { r: rows });
    if (condition === 'a / 0 > 1') return expect(codesOf(found(workspace))).toEqual(['constant-zero-division']);
    const results = scored(workspace);
    expect(results.units.map((u) => u.name)).toEqual(left);
    const [header, ...lines] = rows.trim().split('\n');
    const given = lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [header!.split(',')[i], cell])));
    expect(comparable((await engineOf(workspace)).score({ r: given }))).toEqual(comparable(results));
  });

  it('works for tables of units, records and details, with codes, days, yes and no', async () => {
    const source = `${INDEX.replace('= a', '= d.a').replace('= b', '= count(c) + sum(c.n) + count(c where done = yes)')}
table r { key = name; name : text }
table d { unit = who; not rows where year ≠ 2023; who : text; year : number; a : number }
table c { key = id; unit = who; not rows where state = closed or on < 2023-01-01 or done = yes and n > 5
  id : text; who : text; state : code list { 1 open; 2 closed }; on : date; done : yes/no; n : number }
table e { detail of c by of; not rows where k = 0; of : text; k : number }
rule R "r" { applies to c; require some(e, k > 0) }`;
    const tables = {
      r: 'name\n甲\n乙\n',
      d: 'who,year,a\n甲,2022,1\n甲,2023,2\n乙,2023,3\n',
      c: 'id,who,state,on,done,n\n1,甲,1,2023-02-01,,1\n2,甲,2,2023-02-01,,1\n3,乙,1,2022-02-01,,1\n4,乙,,,是,6\n5,乙,9,,是,5\n6,丙,2,,,\n',
      e: 'of,k\n1,0\n5,1\n5,0\n',
    };
    const workspace = workspaceOf(source, tables);
    expect(codesOf(found(workspace))).toEqual(['rule-feeds-nothing', 'record-cell']);
    const results = scored(workspace);
    expect(results.units.map((u) => u.indicators)).toMatchObject([
      { A: { score: 2 }, B: { score: 2 } },
      { A: { score: 3 }, B: { score: 7 } },
    ]);
    expect(results.rules).toMatchObject([{ checks: 2, findings: 1 }]);
    const given = Object.fromEntries(
      Object.entries(tables).map(([name, csv]) => {
        const [header, ...lines] = csv.trim().split('\n');
        return [name, lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [header!.split(',')[i], cell])))];
      }),
    );
    const engine = await engineOf(workspace);
    expect(comparable(engine.score(given))).toEqual(comparable(results));
  });

  it('looks at the columns of its own table only', () => {
    const other = 'table d { unit = who; who : text; x : number }\ntable k { key = id; unit = who; id : text; who : text }';
    const codes = (condition: string) =>
      codesOf(
        workspaceOf(`${withClause(condition)}\n${other}`)
          .analyse()
          .diagnostics.filter((d) => d.severity === 'error'),
      );
    expect(codes('x > 1')).toEqual(['unknown-column']);
    expect(codes('d.x > 1')).toEqual(['unknown-name']);
    expect(codes('count(k) > 1')).toEqual(['unknown-name']);
    expect(codes('t > 1')).toEqual(['unknown-column']);
    expect(codes('a')).toEqual(['type-mismatch']);
    expect(codes('name is unique')).toEqual(['unique-not-alone']);
    for (const wrong of ['name starts with 5', 'name > 5', 'a = "x"', 'name contains 5', 'name ='])
      expect(found(workspaceOf(withClause(wrong), { r: CSV })).length).toBeGreaterThan(0);
    expect(codes('r.a > 1')).toEqual([]);
  });

  it('is the same live as from the beginning', () => {
    const live = new Workspace('index.yard');
    const answers = (workspace: Workspace) => [messages(workspace.score().diagnostics), JSON.stringify(workspace.score().results)];
    const states: [string, string][] = [
      [text(), CSV + ODD],
      [withClause('name = "合　计"'), CSV + ODD],
      [withClause('name = "甲县"'), CSV + ODD],
      [withClause('name ='), CSV + ODD],
      [`// moved\n${withClause('name = "甲县"')}`, CSV + ODD],
      [withClause('no'), CSV + ODD],
      [text(), CSV],
      [text(), CSV + ODD],
    ];
    for (const [source, csv] of states) {
      live.setText('index.yard', source);
      live.setTable('r', csvTable('r.csv', csv));
      expect(answers(live)).toEqual(answers(workspaceOf(source, { r: csv })));
    }
  });

  it('a change elsewhere in the text leaves the data as they are', () => {
    const workspace = workspaceOf(withClause('name = "合　计"'), { r: CSV + ODD });
    const { attached } = workspace.score();
    workspace.setText('index.yard', withClause('name = "合　计"').replace('"a"', '"aa"'));
    expect(workspace.score().attached).toBe(attached);
  });
});
