import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Attacher } from '../compiler/attach/attach.ts';
import { schemaOfPlan } from '../compiler/attach/schema.ts';
import { rawTables } from '../compiler/engine/input.ts';
import type { Scored } from '../compiler/index.ts';
import { type Diagnostic, type FilePlace, type Fix, spansOf, wordsOf } from '../grammar/index.ts';
import { csvTable, ROOT, workspaceOf } from './support/workspace.ts';

/** One row of the table "What a cell may hold". */
interface DocumentedCell {
  readonly type: string;
  readonly cell: string;
  /** What the cell says as the column's type; undefined for an error. */
  readonly value: number | string | undefined;
}

/** The table in the reference of the language: what it says is what is tested. */
function documented(): DocumentedCell[] {
  const text = readFileSync(join(ROOT, 'docs', 'language.md'), 'utf8');
  const table = /<!-- cells: begin -->([\s\S]*)<!-- cells: end -->/.exec(text)![1]!;
  const rows = [...table.matchAll(/^\| `(.+?)` \| (.+) \| (.+) \|$/gm)];
  const code = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map((m) => m[1]!);
  return rows.flatMap(([, type = '', cells = '', meaning = '']) => {
    const value = (): DocumentedCell['value'] => {
      if (meaning.startsWith('an error')) return undefined;
      if (type.startsWith('number')) return Number(meaning);
      if (type === 'yes/no') return meaning === 'yes' ? 1 : 0;
      return type === 'date' ? Date.parse(meaning) / 86_400_000 : code(meaning)[0];
    };
    return code(cells).map((cell) => ({ type, cell, value: value() }));
  });
}

const CELLS = documented();
const TYPES = [...new Set(CELLS.map((c) => c.type))];
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** A table with a column of one type, and a row for each cell. */
const unitsOf = (type: string, cells: readonly string[], more = '') =>
  workspaceOf(
    `index t "t" { assess unit from u; indicator A "a" weight 100% = ladder(w) { 1: 100; otherwise: 0 } }
table u from "u.csv" { key = id; id : text; w : number; x : ${type} ${more} }`,
    {
      u: `id,w,x\n${cells.map((cell, i) => `u${i},1,${quoted(cell)}`).join('\n')}\n`,
    },
  );

const errors = ({ diagnostics }: Scored) => diagnostics.filter((d) => d.severity === 'error');
const found = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, place, params, rows }) => {
    const { row, column } = place as FilePlace;
    return { code, row, column, rows, value: (params as { value?: string }).value, count: (params as { count?: number }).count };
  });

/** What a column holds: numbers, or texts where it has a dictionary. */
function valuesOf(scored: Scored): (number | string | undefined)[] {
  const { values, dictionary } = scored.attached!.column('u', 'x');
  return Array.from(values, (v) => (Number.isNaN(v) ? undefined : dictionary && dictionary[0] !== '否' ? dictionary[v] : v));
}

describe.each(TYPES)('a cell of a column of %s', (type) => {
  const cells = CELLS.filter((c) => c.type === type);
  const good = cells.filter((c) => c.value !== undefined);
  const bad = cells.filter((c) => c.value === undefined);

  it('is read as the reference says', () => {
    const scored = unitsOf(
      type,
      good.map((c) => c.cell),
    ).score();
    expect(errors(scored)).toEqual([]);
    const read = valuesOf(scored);
    expect(good.map(({ cell }, i) => [cell, read[i]])).toEqual(good.map(({ cell, value }) => [cell, value]));
  });

  it('is an error at its place where the reference says so', () => {
    const scored = unitsOf(
      type,
      bad.map((c) => c.cell),
    ).score();
    expect(found(errors(scored))).toEqual(
      bad.map(({ cell }, i) => ({ code: 'cell-type', row: i + 2, column: 'x', rows: undefined, value: cell, count: 1 })),
    );
    for (const d of errors(scored)) for (const locale of ['zh', 'en'] as const) expect(wordsOf(d, locale).todo.length).toBeGreaterThan(5);
  });

  it('is read by a compiled engine alike', () => {
    const { plan } = unitsOf(type, []).analyse();
    const attached = new Attacher().attach(
      schemaOfPlan(plan!),
      rawTables({ u: cells.map(({ cell }, i) => ({ id: `u${i}`, w: 1, x: cell })) }, plan!.tables),
    );
    expect(found(attached.diagnostics.filter((d) => d.code === 'cell-type')).map((d) => d.value)).toEqual(bad.map((c) => c.cell));
    expect(valuesOf({ attached } as Scored)).toEqual(cells.map((c) => c.value));
  });

  it('is read by records alike, where it counts as missing and is told', () => {
    const text = `index t "t" { assess unit from u; normalise range(0, 1) clipped; indicator A "a" weight 100% = count(r) }
table u from "u.csv" { key = id; id : text }
table r from "r.csv" { key = no; unit = id; no : text; id : text; x : ${type} }`;
    const rows = cells.map(({ cell }, i) => `${i},p,${quoted(cell)}`).join('\n');
    const scored = workspaceOf(text, { u: 'id\np\n', r: `no,id,x\n${rows}\n` }).score();
    expect(found(scored.diagnostics.filter((d) => d.code === 'record-cell')).map((d) => d.value)).toEqual(bad.map((c) => c.cell));
    const column = scored.attached!.records('r').column('x');
    const read = (i: number) => ('values' in column ? column.values[i] : column.texts[column.codes[i]!]);
    for (const [i, { cell, value }] of cells.entries())
      expect([cell, read(i)]).toEqual([cell, value ?? (type.startsWith('code list') ? cell : Number.NaN)]);
  });
});

const SCORED = `index t "t" { assess unit from u; normalise range(0, 100) clipped; indicator A "a" weight 50% = x; indicator B "b" weight 50% = w }
table u from "u.csv" { key = id; id : text; w : number; x : number }`;

describe('what many cells hold is told once', () => {
  it('a text and a column: its count, its rows, the first places, where it is declared', () => {
    const rows = Array.from({ length: 40 }, (_, i) => `u${i},${i % 2 ? '..' : i},${i % 4 ? 'NA' : i}`);
    const { diagnostics } = workspaceOf(SCORED, { u: `id,w,x\n${rows.join('\n')}\n` }).score();
    const at = (odd: (i: number) => boolean) => rows.flatMap((_, i) => (odd(i) ? [i + 2] : []));
    const [w, x] = [at((i) => i % 2 === 1), at((i) => i % 4 !== 0)];
    expect(found(diagnostics.filter((d) => d.code === 'cell-type'))).toEqual([
      { code: 'cell-type', row: 3, column: 'w', rows: w, value: '..', count: 20 },
      { code: 'cell-type', row: 3, column: 'x', rows: x, value: 'NA', count: 30 },
    ]);
    const related = diagnostics.find((d) => d.code === 'cell-type')!.related;
    expect(related.map((r) => [(r.place as FilePlace).row, r.note])).toEqual([
      ...w.slice(1, 5).map((row) => [row, 'also-here']),
      [undefined, 'declared-here'],
    ]);
    expect(wordsOf(diagnostics.find((d) => d.code === 'cell-type')!, 'en').wrong).toBe(
      'column "w" holds a number, this is "..", as in 19 other cells',
    );
  });

  it.each([
    [
      'an unknown unit',
      'a,1\nz,2\nz,3\nz,4\nq,5',
      [
        ['unit-unknown', 3, [3, 4, 5]],
        ['unit-unknown', 6, undefined],
      ],
    ],
    ['no unit', 'a,1\n,2\n,3', [['key-empty', 3, [3, 4]]]],
    ['a unit again', 'a,1\na,2\na,3', [['key-twice', 3, [3, 4]]]],
  ])('rows: %s', (_, rows, expected) => {
    const text = `index t "t" { assess unit from u; normalise range(0, 100) clipped; indicator A "a" weight 100% = x }
table u from "u.csv" { key = id; id : text }
table v from "v.csv" { unit = id; id : text; x : number }`;
    const scored = workspaceOf(text, { u: 'id\na\n', v: `id,x\n${rows}\n` }).score();
    expect(found(errors(scored)).map((d) => [d.code, d.row, d.rows])).toEqual(expected);
  });

  it('a value that a ladder gives no points to', () => {
    const text = `index t "t" { assess unit from u; indicator A "a" weight 100% = ladder(x) { 1: 100; 2: 50 } }
table u from "u.csv" { key = id; id : text; x : number }`;
    const { diagnostics } = workspaceOf(text, { u: 'id,x\na,1\nb,7\nc,8\nd,7\n' }).score();
    expect(found(errors({ diagnostics } as Scored)).map((d) => [d.code, d.value, d.row, d.rows])).toEqual([
      ['ladder-value-unknown', '7', 3, [3, 5]],
      ['ladder-value-unknown', '8', 4, undefined],
    ]);
  });

  it('rows of records that are left out', () => {
    const text = `index t "t" { assess unit from u; normalise range(0, 9) clipped; indicator A "a" weight 100% = count(r) }
table u from "u.csv" { key = id; id : text }
table r from "r.csv" { key = no; unit = id; no : text; id : text; x : number }`;
    const rows = ['1,p,1', '2,zz,1', '3,zz,NA', '4,,1', '1,p,1', '1,p,2', '5,p,NA', '6,p,NA', '7,p,1,2', '8,p,1,2'];
    const { diagnostics, attached } = workspaceOf(text, { u: 'id\np\n', r: `no,id,x\n${rows.join('\n')}\n` }).score();
    const told = diagnostics.filter((d) => d.code === 'row-rejected' || d.code === 'record-cell');
    expect(told.map((d) => [(d.params as { reason?: string }).reason ?? 'cell', (d.place as FilePlace).row, d.rows])).toEqual([
      ['unit-unknown', 3, [3, 4]],
      ['unit-empty', 5, undefined],
      ['key-twice', 6, [6, 7]],
      ['ragged', 10, [10, 11]],
      ['cell', 8, [8, 9]],
    ]);
    expect(attached!.accounts[0]).toMatchObject({ read: 10, scored: 3, rejected: 7, unreadable: 2 });
  });
});

/** Number, yes/no, code, date and text in units and in records, each with a mark. */
const marked = (table: string, column = '') => `index t "t" { assess unit from u; normalise range(0, 100) clipped
  indicator A "a" weight 50% = n; indicator B "b" weight 50% = count(r where n is present) }
table u from "u.csv" { key = id; ${table}; id : text; n : number ${column}; y : yes/no; c : code list { 0; k }; d : date; s : text }
table r from "r.csv" { key = no; unit = id; ${table}; no : text; id : text; n : number ${column}; y : yes/no; c : code list { 0; k }; d : date; s : text }`;

it.each([
  ['0,950', 'comma'],
  ['1,23%', 'comma'],
  ['85①', 'note'],
  ['10³', 'note'],
  ['85*', 'note'],
  ['85% [1]', 'note'],
  ['85⑴', 'note'],
  ['1e999', 'range'],
  ['-1e-999', 'range'],
  ['12345678901234567', 'digits'],
  ['约30', undefined],
  ['㊿', undefined],
  [`${'1'.repeat(50_000)}x`, undefined],
])('%.20s says what is wrong with it: %s', (cell, fault) => {
  const [error] = errors(unitsOf('number', [cell]).score());
  expect((error!.params as { fault?: string }).fault).toBe(fault);
});

describe('marks of missing data', () => {
  const data = (row: string) => ({
    u: `id,n,y,c,d,s\nNA,5,yes,k,2024-01-01,s\nb,${row}\n`,
    r: `no,id,n,y,c,d,s\nNA,NA,5,yes,k,2024-01-01,s\n2,b,${row}\n`,
  });
  const columns = ['n', 'y', 'c', 'd', 's'];
  const isMissing = (scored: Scored) => {
    const { attached } = scored;
    const records = attached!.records('r');
    return columns.map((name) => {
      const [unit, record] = [attached!.column('u', name), records.column(name)];
      return [Number.isNaN(unit.values[1]), 'values' in record ? Number.isNaN(record.values[1]!) : record.codes[1] === 0];
    });
  };
  const ALL = columns.map(() => [true, true]);

  it.each([
    ['of a table', 'missing "NA", ".."', 'NA,..,NA,..,NA'],
    ['in Chinese', '缺失标记 "NA"、“—”', 'NA,—,NA,—,NA'],
    ['whatever their width', 'missing "NA", "-"', 'ＮＡ,－, NA ,NA,NA'],
    ['that a value could be', 'missing "0"', '0,0,0,0,0'],
    ['in several languages', 'missing "无", "暂无", "n/a", "."', '无,暂无,n/a,.,无'],
  ])('%s', (_, clause, row) => {
    const scored = workspaceOf(marked(clause), data(row)).score();
    expect(errors(scored)).toEqual([]);
    expect(isMissing(scored)).toEqual(ALL);
    // They are no marks where rows are told apart.
    expect(scored.attached!.units.map((u) => u.id)).toEqual(['NA', 'b']);
    expect(scored.attached!.records('r').rows).toBe(2);
  });

  it('are missing to the letter: another spelling is told', () => {
    const scored = workspaceOf(marked('missing "NA"'), data('na,,,,na')).score();
    expect(found(errors(scored)).map((d) => d.value)).toEqual(['na']);
    expect(isMissing(scored).at(-1)).toEqual([false, false]);
  });

  it('of a column go for it alone, beside those of its table', () => {
    const scored = workspaceOf(marked('missing ".."', 'missing "NA"'), data('NA,..,..,..,NA')).score();
    expect(errors(scored)).toEqual([]);
    expect(isMissing(scored)).toEqual([...ALL.slice(0, 4), [false, false]]);
  });

  it('of a column that tells rows apart make its cells empty', () => {
    const text = marked('missing ".."')
      .replaceAll(/id : text/g, 'id : text missing "-"')
      .replace('no : text', 'no : text missing "?"');
    const scored = workspaceOf(text, {
      u: 'id,n,y,c,d,s\na,1,,,,\n-,1,,,,\n',
      r: 'no,id,n,y,c,d,s\n1,a,1,,,,\n2,-,1,,,,\n?,a,1,,,,\n',
    }).score();
    const told = scored.diagnostics.filter((d) => d.code === 'key-empty' || d.code === 'row-rejected');
    expect(told.map((d) => [d.code, (d.place as FilePlace).row, (d.params as { reason?: string }).reason])).toEqual([
      ['key-empty', 3, undefined],
      ['row-rejected', 3, 'unit-empty'],
      ['row-rejected', 4, 'key-empty'],
    ]);
  });

  it('a blank may count as a number, a mark is missing all the same', () => {
    for (const [clause, column, cell, value] of [
      ['blank is 0', '', '', 0],
      ['未填按 0 计', '', '  ', 0],
      ['未填按0计', '', '', 0],
      ['blank is 1.5', '', '', 1.5],
      ['missing "NA"', 'blank is 0', '', 0],
      ['missing "NA"', 'missing ".." blank is 7', '', 7],
      ['missing "NA"; blank is 0', '', 'NA', Number.NaN],
      ['missing "NA"; blank is 0', 'blank is 2', '', 2],
    ] as const) {
      const scored = workspaceOf(marked(clause, column), data(`${cell},,,,`)).score();
      expect(errors(scored)).toEqual([]);
      const record = scored.attached!.records('r').column('n');
      expect([scored.attached!.column('u', 'n').values[1], 'values' in record && record.values[1]]).toEqual([value, value]);
      expect(isMissing(scored).slice(1)).toEqual(ALL.slice(1));
      expect(scored.results!.units.find((u) => u.unit === 'b')!.indicators.B!.raw).toBe(Number.isNaN(value) ? 0 : 1);
    }
  });

  it('a blank of what is no number cannot count as one', () => {
    const { diagnostics } = workspaceOf(marked('missing "x"').replace('y : yes/no', 'y : yes/no blank is 0')).score();
    expect(diagnostics.filter((d) => d.severity === 'error').map((d) => d.code)).toEqual(['type-mismatch']);
  });

  it.each([
    ['number', 'NA', 'number missing "NA"'],
    ['number', 'n/a', 'number missing "n/a"'],
    ['number', '..', 'number missing ".."'],
    ['number', '-', 'number missing "-"'],
    ['number', '—', 'number missing "—"'],
    ['number', '／', 'number missing "/"'],
    ['number', '#N/A', 'number missing "#N/A"'],
    ['number', '无', 'number missing "无"'],
    ['number %', '暂无', 'number % missing "暂无"'],
    ['number missing "x", "y"', '缺', 'number missing "x", "y", "缺"'],
    ['number blank is 0', 'NULL', 'number missing "NULL" blank is 0'],
    ['date', '未填', 'date missing "未填"'],
    ['code list { 0; k }', '/', 'code list { 0; k } missing "/"'],
    ['number', '约30', undefined],
    ['number', '85①', undefined],
  ])('a column of %s that holds %s has a fix', (type, cell, expected) => {
    const text = `index t "t" { assess unit from u; indicator A "a" weight 100% = ladder(w) { 1: 100 } }
table u from "u.csv" { key = id; id : text; w : number; x : ${type} }`;
    const workspace = workspaceOf(text, { u: `id,w,x\np,1,${cell}\nq,1,${cell}\n` });
    const before = workspace.score();
    const [error] = errors(before);
    expect([error!.code, (error!.params as { count: number }).count]).toEqual(['cell-type', 2]);
    expect(error!.fix && edited(text, error!.fix, before)).toBe(expected && text.replace(`x : ${type}`, `x : ${expected}`));
    if (!expected) return;
    workspace.setText('index.yard', text.replace(`x : ${type}`, `x : ${expected}`));
    expect(errors(workspace.score())).toEqual([]);
    // The fix speaks the dialect of the column.
    const zh = workspaceOf(
      text.replace(/x : (number|date|code list)/, (_, t: string) => `x : ${{ number: '数值', date: '日期' }[t] ?? '代码集'}`),
      { u: `id,w,x\np,1,${cell}\n` },
    ).score();
    const [edit] = errors(zh)[0]!.fix!.edits;
    expect(edit!.text).toMatch(type.includes('missing') ? /^、"/ : /^ 缺失标记 "/);
  });

  it.each<[string, string, string, string, string | undefined]>([
    ['missing NA', '', 'other-notation', 'NA', 'missing "NA"'],
    ['missing 999', '', 'other-notation', '999', 'missing "999"'],
    ['missing "NA" ".."', '', 'other-notation', '"NA" ".."', 'missing "NA", ".."'],
    ['缺失标记 无数据', '', 'other-notation', '无数据', '缺失标记 "无数据"'],
    ['', 'missing NA', 'other-notation', 'NA', 'missing "NA"'],
    ['', 'missing "NA" "—"', 'other-notation', '"—"', 'missing "NA", "—"'],
    ['', '缺失标记 "NA" "—"', 'other-notation', '"—"', '缺失标记 "NA"、"—"'],
    ['', 'missing', 'syntax-expected', '', undefined],
    ['', 'blank is', 'syntax-expected', '', undefined],
    ['missing "NA"; missing ".."', '', 'duplicate-clause', '', undefined],
    ['', 'missing "NA" missing ".."', 'duplicate-clause', '', undefined],
  ])('written otherwise, "%s" and "%s" are told', (clause, column, code, written, mended) => {
    const text = marked(clause || 'missing "x"', column);
    const workspace = workspaceOf(text);
    const scored = workspace.score();
    const [error] = errors(scored);
    expect(error!.code).toBe(code);
    if (mended === undefined) return;
    expect((error!.params as { written: string }).written).toBe(written);
    const said = clause || column;
    expect(edited(text, error!.fix!, scored).replace(/ +(?=;)/g, '')).toContain(
      text.includes(`; ${said};`) ? `; ${mended};` : `number ${mended}`,
    );
  });

  it('without label are no label', () => {
    const { methodology } = workspaceOf(marked('missing "x"', 'missing "NA", "—" "Rate" zh "率"')).analyse();
    const column = methodology!.tables.get('u')!.columns.get('n')!;
    expect([column.label, column.missing]).toEqual(['Rate', ['x', 'NA', '—']]);
  });

  it('may come and go while the text is edited: the answers are those of a fresh start', () => {
    const cells = data('NA,..,,..,NA');
    const workspace = workspaceOf(marked('missing "NA"'), cells);
    const answers = ({ attached, diagnostics, results }: Scored) => ({
      columns: columns.map((name) => {
        const { stamp: _, ...records } = attached!.records('r').column(name);
        return [attached!.column('u', name).values, records];
      }),
      found: found(diagnostics),
      results,
    });
    for (const [table, column] of [
      ['missing "NA"', 'blank is 0'],
      ['missing "NA", ".."', ''],
      ['blank is 0', ''],
      ['missing ".."', 'missing "NA"'],
      ['missing "NA"', ''],
    ] as const) {
      workspace.setText('index.yard', marked(table, column));
      expect(answers(workspace.score())).toEqual(answers(workspaceOf(marked(table, column), cells).score()));
    }
  });

  it('a fix of records stays where its column goes', () => {
    const text = marked('missing "x"');
    const workspace = workspaceOf(text, data('5,yes,k,2024-01-01,s'));
    workspace.setTable('r', csvTable('r.csv', 'no,id,n,y,c,d,s\n1,b,—,,,,\n'));
    workspace.score();
    const moved = `// moved\n${text.replace('no : text', 'no : text "Number"')}`;
    workspace.setText('index.yard', moved);
    const scored = workspace.score();
    const [cell] = scored.diagnostics.filter((d) => d.code === 'record-cell');
    expect(edited(moved, cell!.fix!, scored)).toBe(moved.replace(/(table r.*n : number)/, '$1 missing "—"'));
  });
});

/** A text with the edits of a fix made. */
function edited(text: string, fix: Fix, { analysis }: Scored): string {
  const spans = spansOf(analysis.sources[0]!.parsed.root);
  const edits = fix.edits.map(({ element, text: added, how }) => ({ ...spans.get(element)!, added, how }));
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((t, { start, end, added, how }) => t.slice(0, how === 'after' ? end : start) + added + t.slice(end), text);
}
