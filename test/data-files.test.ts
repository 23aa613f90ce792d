import { describe, expect, it } from 'vitest';
import type { Diagnostic, FilePlace } from '../grammar/index.ts';
import { wordsOf } from '../grammar/index.ts';
import { readCsv } from '../readers/index.ts';
import { workspaceOf } from './support/workspace.ts';

const text = `指标体系 T "试" { 评估对象 地区 取自 名单; 分值区间 0..100; 无量纲化 上下限(0, 100) 截断
  指标 A "甲" 权重 50% = 值 / 分母
  指标 B "乙" 权重 50% = 赋分(档) { 优: 100; 差: 0 } }
数据表 名单 取自 "名单.csv" { 主键 = 代码; 评估对象 = 代码; 代码 : 文本; 值 : 数值; 分母 : 数值; 档 : 代码集 { 优; 差 }; 日 : 日期; 成 : 是否 }`;

const utf8 = (s: string) => new TextEncoder().encode(s);
const HEADER = '代码,值,分母,档,日,成';

/** Reads bytes as the table and gives the findings about data. */
function findings(bytes: Uint8Array): Diagnostic[] {
  const { table, diagnostics } = readCsv('名单.csv', bytes);
  const workspace = workspaceOf(text);
  if (table) workspace.setTable('名单', table);
  return [...diagnostics, ...workspace.score().diagnostics].filter((d) => d.severity === 'error');
}

describe('a data file that cannot be used says where, what and what to do', () => {
  it.each<[string, Uint8Array, string, Partial<FilePlace>]>([
    ['empty', utf8(''), 'file-empty', {}],
    ['blank', utf8('\n \n'), 'file-empty', {}],
    ['an Excel workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), 'file-binary', {}],
    ['binary', new Uint8Array([0xff, 0, 1, 2, 0xfe, 0, 0x90]), 'file-binary', {}],
    ['a row too long', utf8(`${HEADER}\n甲,1,2,优,,,9\n`), 'csv-ragged', { row: 2 }],
    ['tabs', utf8('代码\t值\n甲\t1\n'), 'csv-separator', { row: 1 }],
    ['semicolons', utf8('代码;值\n甲;1\n'), 'csv-separator', { row: 1 }],
    ['an open quote', utf8(`${HEADER}\n"甲,1,2,优,,\n`), 'csv-quote', {}],
    ['a missing column', utf8('代码,值,档,日,成\n甲,1,优,,\n'), 'csv-column-missing', { row: 1 }],
    ['a column twice', utf8(`${HEADER},值\n甲,1,2,优,,,3\n`), 'csv-column-twice', { row: 1, column: '值' }],
    ['no number', utf8(`${HEADER}\n\n甲,1,二,优,,\n`), 'cell-type', { row: 3, column: '分母' }],
    ['no such code', utf8(`${HEADER}\n甲,1,2,良,,\n`), 'cell-type', { row: 2, column: '档' }],
    ['no such day', utf8(`${HEADER}\n甲,1,2,优,2024-02-30,\n`), 'cell-type', { row: 2, column: '日' }],
    ['neither yes nor no', utf8(`${HEADER}\n甲,1,2,优,,也许\n`), 'cell-type', { row: 2, column: '成' }],
    ['a unit twice', utf8(`${HEADER}\n甲,1,2,优,,\n甲,1,2,优,,\n`), 'key-twice', { row: 3, column: '代码' }],
    ['a unit without name', utf8(`${HEADER}\n甲,1,2,优,,\n,1,2,优,,\n`), 'key-empty', { row: 3, column: '代码' }],
    ['no units', utf8(`${HEADER}\n`), 'no-units', {}],
    ['a zero divisor', utf8(`${HEADER}\n甲,1,0,优,,\n`), 'division-by-zero', { row: 2, column: '分母' }],
  ])('%s', (_, bytes, code, place) => {
    const found = findings(bytes);
    expect(found.map((d) => d.code)).toEqual([code]);
    expect(found[0]!.place).toMatchObject({ file: '名单.csv', ...place });
    for (const locale of ['zh', 'en'] as const) expect(wordsOf(found[0]!, locale).todo.length).toBeGreaterThan(5);
  });

  it('is read with a byte order mark, CRLF, full-width digits, percentages and thousands', () => {
    const workspace = workspaceOf(text);
    const { table, diagnostics } = readCsv(
      '名单.csv',
      utf8(`\ufeff${HEADER}\r\n甲,１２,2,优,2024/2/9,是\r\n乙,"1,200",50%,差,2024年2月9日,no\r\n丙,,,,,\r\n`),
    );
    workspace.setTable('名单', table!);
    const { attached, diagnostics: more } = workspace.score();
    expect([...diagnostics, ...more].filter((d) => d.severity === 'error')).toEqual([]);
    const column = (name: string) => [...attached!.column('名单', name).values];
    expect(column('值')).toEqual([12, 1200, Number.NaN]);
    expect(column('分母')).toEqual([2, 0.5, Number.NaN]);
    expect(column('日')[0]).toBe(column('日')[1]);
    expect(column('成')).toEqual([1, 0, Number.NaN]);
  });
});

describe('line ends', () => {
  it.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ])('%s, mixed with others at the end', (_, end) => {
    const { table } = readCsv('x.csv', utf8(`a,b${end}1,"x${end}y"${end}2,\r\n\n`));
    expect(table!.rows).toEqual([
      ['1', 'x\ny'],
      ['2', ''],
    ]);
  });
});
