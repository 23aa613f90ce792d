import { describe, expect, it } from 'vitest';
import type { RawTable } from '../compiler/index.ts';
import { type Diagnostic, spansOf, wordsOf } from '../grammar/index.ts';
import { optionsFor } from '../project/index.ts';
import { readCsv } from '../readers/index.ts';
import { workspaceOf } from './support/workspace.ts';

/** Files as spreadsheets and statistical offices write them: read as a careful person reads them, or named. */

const TEXT = (clause = '') => `index T "t" { assess unit from r; scale 0..100; normalise range(0, 100) clipped
  indicator A "a" weight 100% = r.a }
table r from "r.csv" { ${clause}key = code; row label = name; code: text; name: text; a: number }`;

interface Read {
  readonly table: RawTable | undefined;
  readonly units: readonly { readonly name: string; readonly score: number | null }[] | undefined;
  readonly found: readonly Diagnostic[];
  readonly codes: readonly string[];
  readonly text: string;
}

function read(csv: string, clause = ''): Read {
  const text = TEXT(clause);
  const workspace = workspaceOf(text);
  const model = workspace.analyse().methodology!.tables.get('r')!;
  const { table, diagnostics } = readCsv('r.csv', new TextEncoder().encode(csv), optionsFor(model, undefined, model));
  workspace.setTable('r', table);
  const { results, analysis, diagnostics: all } = workspace.score();
  const found = [...diagnostics, ...all.slice(analysis.diagnostics.length)];
  const units = results?.units.map((u) => ({ name: u.name, score: u.score }));
  return { table, units, found, codes: found.map((d) => d.code), text };
}

const TWO = [
  { name: 'Alpha', score: 80 },
  { name: 'Beta', score: null },
];

describe('rows and headers that are read', () => {
  it.each<[string, string]>([
    ['separators at the end left out', 'code,name,a\nP,Alpha,80\nQ,Beta\n'],
    ['columns without name and data at the end', 'code,name,a,,\nP,Alpha,80,,\nQ,Beta,,,\n'],
    ['both', 'code,name,a,,\nP,Alpha,80\nQ,Beta\n'],
    ['blank cells too many', 'code,name,a\nP,Alpha,80,,,\nQ,Beta,, ,\n'],
    ['a column without name in the middle', 'code,,name,a\nP,,Alpha,80\nQ,,Beta\n'],
    ['a column without name in front, as data frames write it', ',code,name,a\n0,P,Alpha,80\n1,Q,Beta,\n'],
    ['sep=,', 'sep=,\ncode,name,a\nP,Alpha,80\nQ,Beta,\n'],
    ['sep=;', 'sep=;\ncode;name;a\nP;Alpha;80\nQ;Beta;\n'],
    ['sep= and a tab', 'sep=\t\r\ncode\tname\ta\r\nP\tAlpha\t80\r\nQ\tBeta\r\n'],
    ['SEP=| in quotes', '"SEP=|"\ncode|name|a\nP|Alpha|80\nQ|Beta|\n'],
    ['sep=, filled up by a spreadsheet', 'sep=,,\ncode,name,a\nP,Alpha,80\nQ,Beta,\n'],
    ['a byte order mark and a sep line', '\ufeffsep=;\ncode;name;a\nP;Alpha;80\nQ;Beta\n'],
    ['CR alone', 'code,name,a\rP,Alpha,80\rQ,Beta\r'],
    ['no line end at the end', 'code,name,a\nP,Alpha,80\nQ,Beta'],
    ['blank lines between', '\n\ncode,name,a\n\nP,Alpha,80\n,,\nQ,Beta\n\n'],
    ['a line end in a name of the header', '"code",name,"a"\nP,Alpha,80\nQ,Beta,\n'],
  ])('%s', (_, csv) => {
    const { units, codes } = read(csv);
    expect(codes).toEqual([]);
    expect(units).toEqual(TWO);
  });

  it('counts rows as the file has them, a sep line included', () => {
    const { found } = read('sep=;\ncode;name;a\nP;Alpha;x\n');
    expect(found.map((d) => [d.code, d.place])).toEqual([['cell-type', { file: 'r.csv', row: 3, column: 'a' }]]);
  });

  it.each([
    ['sepal', 'sepal,code\nx,P\n'],
    ['sep=ab', 'sep=ab,code\nx,P\n'],
  ])('takes %s for a name', (_, csv) => {
    expect(readCsv('r.csv', csv).table!.headerRow).toBe(1);
  });
});

describe('rows and headers that are named', () => {
  it.each<[string, string, string, object]>([
    ['a comma too many', 'code,name,a\nP,Alpha,1,200\n', 'csv-ragged', { row: 2 }],
    ['a comma too many under a header that goes on', 'code,name,a,\nP,Alpha,1,200\nQ,Beta,80,\nR,Gamma,90,\n', 'csv-ragged', { row: 2 }],
    ['a column that nobody named', 'code,name,a,\nP,Alpha,1,x\nQ,Beta,80,y\nR,Gamma,90,\n', 'csv-column-unnamed', { row: 1 }],
    ['semicolons', 'code;name;a\nP;Alpha;80\n', 'csv-separator', { row: 1 }],
    ['semicolons below a title', 'A table\ncode;name;a\nP;Alpha;80\nQ;Beta;70\n', 'csv-separator', { row: 1 }],
    ['a title', 'Results; 2023\ncode,name,a\nP,Alpha,80\n', 'csv-header-row', { row: 1 }],
    ['a merged title', 'Results of 2023,,\ncode,name,a\nP,Alpha,80\n', 'csv-header-row', { row: 1 }],
    ['two stray quotes', 'code,name,a\nP,"Alpha,80\nQ,Beta,70\nR,Gamma",60\nS,Delta,50\n', 'csv-swallowed', { row: 2 }],
    ['stray quotes around the rows of a table', 'code,name,a\n"P,Alpha,80\nQ,Beta,70",x,\nS,Delta,50\n', 'csv-swallowed', { row: 2 }],
    ['an open quote', 'code,name,a\nP,"Alpha,80\nQ,Beta,70\n', 'csv-quote', { row: 2 }],
    ['nothing', '', 'file-empty', {}],
    ['a NUL byte', 'code,name,a\nP,Alpha,8\0' + '0\n', 'file-binary', { line: 2 }],
    ['only a sep line', 'sep=;\n', 'file-empty', {}],
    ['only a header', 'code,name,a\n', 'no-units', {}],
  ])('%s', (_, csv, code, place) => {
    const { found, codes } = read(csv);
    expect(codes).toContain(code);
    expect(codes.filter((c) => ![code, 'csv-swallowed', 'column-empty'].includes(c))).toEqual([]);
    expect(found.find((d) => d.code === code)!.place).toMatchObject({ file: 'r.csv', ...place });
  });

  it('a text of several lines in a cell is none of these', () => {
    expect(read('code,name,a\nP,"Alpha\nthe first",80\n').codes).toEqual([]);
  });
});

const TITLE = '2023 results,,\n(in points),,\n\ncode,name,a\nP,Alpha,80\nQ,Beta,\n';
const GROUPS = 'Table 3,,\n,,\ncode,name,score\n,,2023\nP,Alpha,80\nQ,Beta,\n';

describe('a header in another row', () => {
  it('is said, with the row and a fix that declares it', () => {
    const { found, text } = read(TITLE);
    expect(found.map((d) => d.code)).toEqual(['csv-header-row']);
    expect(found[0]!.params).toMatchObject({ row: 1, first: 4, last: 4 });
    for (const locale of ['zh', 'en'] as const)
      expect(wordsOf(found[0]!, locale).todo).toMatch(locale === 'zh' ? /表头第4行/ : /header row 4/);
    const [edit] = found[0]!.fix!.edits;
    const root = workspaceOf(text).analyse().sources[0]!.parsed.root;
    expect([...spansOf(root)].length).toBeGreaterThan(0);
    expect(edit).toMatchObject({ how: 'after', text: ' header row 4;' });
  });

  it.each([
    ['header row 4;', TITLE],
    ['表头第4行;', TITLE],
    ['header rows 3..4;', GROUPS.replace('score', '').replace('2023', 'a')],
    ['header rows 1..3;', 'x,,\n,,\n,,a\nP,Alpha,80\n'.replace('x,,\n,,\n,,a', ',,\n,,\ncode,name,a').concat('Q,Beta,\n')],
  ])('%s reads it', (clause, csv) => {
    const { units, codes } = read(csv, clause);
    expect(codes.filter((c) => c !== 'mixed-dialect')).toEqual([]);
    expect(units).toEqual(TWO);
  });

  it.each<[string, string, number, number]>([
    ['two rows', 'x\ncode,name,a\n,,\nP,Alpha,80\n'.replace('code,name,a\n,,', 'code,name,\n,,a'), 2, 3],
    ['below more rows than are looked at', `${'x\n'.repeat(30)}code,name,a\nP,Alpha,80\n`, 0, 0],
  ])('%s', (_, csv, first, last) => {
    const { found, codes } = read(csv);
    if (!first) expect(codes).toContain('csv-column-missing');
    else expect(found.map((d) => d.params)).toMatchObject([{ first, last }]);
  });

  it('which the file does not have', () => {
    expect(read('code,name,a\nP,Alpha,80\n', 'header row 9;').found.map((d) => [d.code, d.params])).toMatchObject([
      ['csv-header-row', { row: 9 }],
    ]);
  });

  it('is none, or two', () => {
    const codes = (clause: string) =>
      workspaceOf(TEXT(clause))
        .analyse()
        .diagnostics.flatMap((d) => (d.severity === 'error' ? d.code : []));
    expect(codes('header row 0;')).toEqual(['header-rows-empty']);
    expect(codes('header rows 4..3;')).toEqual(['header-rows-empty']);
    expect(codes('header row 1.5;')).toEqual(['type-mismatch']);
    expect(codes('header row 2; header rows 2..3;')).toEqual(['clauses-disagree']);
  });

  it('of several rows is joined from above, a merged cell counting for those to its right', () => {
    const csv = '代码,名称,产值,,GDP,\n,,2022年,2023年,2022,2023\nP,甲,1,2,3,4\n';
    const { table } = readCsv('r.csv', csv, { header: { first: 1, last: 2 } });
    expect(table!.header).toEqual(['代码', '名称', '产值2022年', '产值2023年', 'GDP 2022', 'GDP 2023']);
    const deep = readCsv('r.csv', '总量,,,\n城镇,,农村,\n男,女,男,女\n1,2,3,4\n', { header: { first: 1, last: 3 } });
    expect(deep.table!.header).toEqual(['总量城镇男', '总量城镇女', '总量农村男', '总量农村女']);
  });
});

describe('names whose letters were lost', () => {
  it.each(['S?o Tom?', '????', 'S\ufffdo Tomé', '锟斤拷锟斤拷', 'SÃ£o TomÃ©', 'ä¸œå·ž'])('%s', (name) => {
    const { found } = read(`code,name,a\nP,${name},80\nQ,Beta,70\n`);
    expect(found.map((d) => [d.code, d.place])).toEqual([['name-mangled', { file: 'r.csv', row: 2, column: 'name' }]]);
  });

  it.each(['São Tomé', 'Ânâ', '东州', 'Ã', 'Où'])('not %s', (name) => {
    expect(read(`code,name,a\nP,${name},80\n`).codes).toEqual([]);
  });
});
