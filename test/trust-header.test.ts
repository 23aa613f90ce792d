import { describe, expect, it } from 'vitest';
import { wordsOf } from '../grammar/index.ts';
import { isError, type Workspace } from '../compiler/index.ts';
import { fixed } from './support/fixes.ts';
import { codesOf, workspaceOf } from './support/workspace.ts';

const errors = (workspace: Workspace) => workspace.score().diagnostics.filter(isError);

/** The header came from somewhere else: where text and file differ, the text gives way. */
describe('the header of a data file is trusted', () => {
  it.each([
    [
      'a number',
      'index x "x" { assess u from r; normalise range(0, 100); indicator A "a" weight 100% = rate }\ntable r from "r.csv" { key = id; id : text }',
      'id,rate\np,1\nq,2.5\n',
      'rate : number',
    ],
    [
      'a text',
      '指标体系 x "名" { 评估对象 u 取自 r; 指标 A "甲" 权重 100% = 赋分(档次) { 优: 100; 其余: 0 } }\n数据表 r 取自 "r.csv" {\n  主键 = id\n  id : 文本 // 代码\n}',
      'id,档次\np,优\nq,\n',
      '档次 : 文本',
    ],
    [
      'one with a blank',
      'index x "x" { assess u from r; normalise range(0, 100); indicator A "a" weight 100% = r.「a b」 }\ntable r from "r.csv" { key = id; id : text }',
      'id,a b\np,1\n',
      '「a b」 : number',
    ],
  ])('a column that only the file has is declared: %s', (_, text, csv, declared) => {
    const workspace = workspaceOf(text, { r: csv });
    const [error] = errors(workspace);
    expect(error).toMatchObject({ code: 'unknown-column', params: { table: 'r', file: 'r.csv' }, fix: { title: { text: declared } } });
    expect(wordsOf(error!, 'en').wrong).toContain('r.csv has');
    expect(codesOf(errors(workspaceOf(fixed(workspace, text, error!), { r: csv })))).toEqual([]);
  });

  it('a column that the file calls otherwise is called so wherever it is named', () => {
    const text =
      'index x "x" { assess u from r; normalise range(0, 100); indicator A "a" weight 50% = r.vaule; indicator B "b" weight 50% = vaule + 0 }\ntable r from "r.csv" { key = id; id : text; vaule : number }';
    const csv = 'id,value\np,1\nq,2\n';
    const workspace = workspaceOf(text, { r: csv });
    const [error] = errors(workspace);
    expect(error).toMatchObject({ code: 'csv-column-missing', params: { column: 'vaule', suggestion: 'value' } });
    const mended = fixed(workspace, text, error!);
    expect(mended).toBe(text.replaceAll('vaule', 'value'));
    expect(errors(workspaceOf(mended, { r: csv }))).toEqual([]);
  });

  it.each([
    [
      'of the units, named twice',
      'index x "x" { assess u from r; normalise range(0, 100); indicator A "a" weight 50% = r.vaule; indicator B "b" weight 50% = vaule + r.Vaule }\ntable r from "r.csv" { key = id; id : text }',
      { r: 'id,value\np,1\nq,2\n' },
      'value : number',
      [/vaule/gi, 'value'],
    ],
    [
      'with a name in quotes',
      '指标体系 x "名" { 评估对象 u 取自 r; 无量纲化 上下限(0, 100); 指标 A "甲" 权重 100% = 「办件 总数」 }\n数据表 r 取自 "r.csv" { 主键 = id; id : 文本 }',
      { r: 'id,办件 总量\np,1\n' },
      '「办件 总量」 : 数值',
      [/「办件 总数」/g, '「办件 总量」'],
    ],
    [
      'of records, in a rule and a sum',
      'index x "x" { assess u from r; normalise range(0, 100); indicator A "a" weight 50% { deduct 5 per finding }; indicator B "b" weight 50% = sum(t.amuont) }\ntable r from "r.csv" { key = id; id : text }\ntable t from "t.csv" { key = no; unit = id; no : text; id : text }\nrule R "r" { applies to t; feeds A; require amuont > 0; message "{no}" }',
      { r: 'id\np\n', t: 'no,id,amount\n1,p,5\n' },
      'amount : number',
      [/amuont/g, 'amount'],
    ],
    [
      'of a key',
      'index x "x" { assess u from r; normalise range(0, 100); indicator A "a" weight 100% = v }\ntable r from "r.csv" { key = coed; v : number }',
      { r: 'code,v\np,1\n' },
      'code : text',
      [/coed/g, 'code'],
    ],
  ] as const)(
    'a column that only the file has, under nearly that name, is declared and named so: %s',
    (_, text, csvs, declared, [from, to]) => {
      const workspace = workspaceOf(text, csvs);
      const error = errors(workspace).find((d) => d.code === 'unknown-column');
      expect(error).toMatchObject({ fix: { title: { fix: 'replace-and-declare', declaration: declared } } });
      expect(wordsOf(error!, 'en').wrong).toMatch(/ calls it /);
      const mended = fixed(workspace, text, error!);
      expect(mended.replace(`; ${declared}`, '')).toBe(text.replaceAll(from, to));
      expect(codesOf(errors(workspaceOf(mended, csvs)))).toEqual([]);
    },
  );

  it('a column that is declared by a third name is only renamed', () => {
    const text = `index x "x" { assess u from r; normalise range(0, 100); indicator A "a" weight 50% = vaule; indicator B "b" weight 50% = value }
table r from "r.csv" { key = id; id : text; vlaue : number }`;
    const csvs = { r: 'id,value\np,1\n' };
    const workspace = workspaceOf(text, csvs);
    const fixes = errors(workspace).map((d) => d.fix?.title);
    expect(fixes).toEqual([{ fix: 'replace-with', text: 'value' }, undefined, { fix: 'replace-with', text: 'value' }]);
  });

  it.each([
    ['one that is declared is nearer', 'vaule', 'value : number', 'id,value,vale\np,1,2\n', 'value'],
    ['one of the file is nearer', 'rate2019', 'rate18 : number', 'id,rate18,rate2018\np,1,2\n', 'rate2018'],
    ['none is near', 'score', 'value : number', 'id,value,amount\np,1,2\n', undefined],
  ])('where several could be meant, the nearest is: %s', (_, used, column, csv, suggestion) => {
    const text = `index x "x" { assess u from r; normalise range(0, 100); indicator A "a" weight 100% = ${used} }\ntable r from "r.csv" { key = id; id : text; ${column} }`;
    const error = errors(workspaceOf(text, { r: csv })).find((d) => d.code === 'unknown-column')!;
    expect((error.params as { suggestion?: string }).suggestion).toBe(suggestion);
  });

  it('where neither has it, a name nearby is suggested as before', () => {
    const text =
      'index x "x" { assess u from r; normalise range(0, 100); indicator A "a" weight 100% = vaule }\ntable r from "r.csv" { key = id; id : text; value : number }';
    expect(errors(workspaceOf(text, { r: 'id,value\np,1\n' }))[0]).toMatchObject({
      code: 'unknown-column',
      params: { suggestion: 'value' },
    });
  });
});
