import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import columnsOf from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { json } from '../cli/json.ts';
import { spreadsheetCsv } from '../cli/spreadsheet.ts';
import { stringWidth, table } from '../cli/table.ts';
import { main } from './support/command.ts';
import { terminalOf } from './support/terminal.ts';

/** Titles of windows, clearing, hidden text, the clipboard; controls of one byte; what turns the direction round; other line ends. */
const HOSTILE = 'a\u001b]0;owned\u0007\u001b[2J\u001b[8mb\u001b]52;c;eA==\u001b\\\u009b31mc\u007f\u202ed\u2066\u2028e\rZZZ';
/** Colours of ours, which only a watched terminal gets. */
const COLOURS = /\u001b\[(?:1|2|22|3[1-6]|39)m/g;
const STEERS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

/** As a name or a label may hold it: these end with their line. */
const NAME = HOSTILE.replace('\r', '');
const METHODOLOGY = `index x "${NAME}" { assess 「n${NAME}」 from u; rank highest first competition
  bands { 「b${NAME}」 [0, 100] }
  indicator 「i${NAME}」 "${NAME}" weight 100% = pass rate(r, by check), normalise range(0, 1)
  gate 「g${NAME}」 "${NAME}" { condition u.name ≠ "plain"; score 10 } }
table u from "u.csv" { key = id; unit = id; row label = name; id : text; name : text; 「c${NAME}」 : number }
table r from "data/\u001b[31mr.csv" { key = no; unit = id; no : text; id : text; t : text "${NAME}" }
rule R "${NAME}" { applies to r; feeds 「i${NAME}」; require t = "x"; message "{t}: ${NAME}" }`;

let folder: string;
const good = () => join(folder, 'good');
const bad = () => join(folder, 'bad');
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'steelyard-\u001b[31m-'));
  // A cell that is no number, or none of that kind.
  for (const [at, number] of [
    [bad(), `"1${HOSTILE}"`],
    [good(), '1'],
  ] as const) {
    mkdirSync(join(at, 'data'), { recursive: true });
    writeFileSync(join(at, 'a.yard'), METHODOLOGY);
    writeFileSync(join(at, 'u.csv'), `id,name,"c${NAME}"\n1,"${HOSTILE}",${number}\n2,plain,\n`);
    writeFileSync(join(at, 'data', '\u001b[31mr.csv'), `no,id,t\n1,1,"${HOSTILE}"\n2,2,x\n"3${HOSTILE}","no${HOSTILE}",x\n`);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('no text of a file steers the terminal', () => {
  it.each<[string, (at: string) => readonly string[]]>([
    ['check', () => ['check', bad()]],
    ['check of what can be scored', (at) => ['check', at]],
    ['check as JSON', (at) => ['check', at, '--format', 'json']],
    ['score', (at) => ['score', at]],
    ['score as JSON', (at) => ['score', at, '--format', 'json']],
    ['score as CSV', (at) => ['score', at, '--format', 'csv']],
    ['score in error', () => ['score', bad()]],
    ['findings', (at) => ['findings', at]],
    ['findings as JSON lines', (at) => ['findings', at, '--format', 'jsonl']],
    ['findings as CSV', (at) => ['findings', at, '--format', 'csv']],
    ['explain', (at) => ['explain', at, '--unit', '1']],
    ['fmt', (at) => ['fmt', at, '--check']],
    ['a unit that is not there', (at) => ['explain', at, '--unit', HOSTILE]],
    ['an argument that is none', () => ['score', '.', `--${HOSTILE}`]],
    ['a path that is none', () => ['score', `nowhere/${HOSTILE}`]],
  ])('%s', (_, args) => {
    for (const lang of ['zh', 'en']) {
      const { terminal, out, err } = terminalOf(true);
      main([...args(good()), ...(args(good())[1] === '.' ? [] : ['--lang', lang])], terminal);
      const shown = out() + err();
      expect(shown.length).toBeGreaterThan(10);
      expect(STEERS.exec(shown.replace(COLOURS, ''))).toBe(null);
      // A text that holds a line end has made no line of its own.
      if (!args('').includes('csv')) expect(shown).not.toMatch(/^ZZZ/m);
    }
  });

  it('JSON holds the same values, and data for a program are what they are', () => {
    const { terminal, out } = terminalOf();
    main(['score', good(), '--format', 'json'], terminal);
    expect(STEERS.exec(out())).toBe(null);
    expect(JSON.parse(out()).name).toBe(NAME);
    expect(JSON.parse(json(HOSTILE))).toBe(HOSTILE);
    const csv = terminalOf();
    main(['score', good(), '--format', 'csv'], csv.terminal);
    expect(csv.out()).toContain('\u001b[2J');
  });

  it('colours are ours and take no room', () => {
    const { terminal, out } = terminalOf(true);
    const { colours: c } = terminal;
    terminal.out(
      table(
        [{ title: 'a' }, { title: 'b' }],
        [
          [c.red('x\u001b[32my'), 'z'],
          [c.bold(c.dim('指标')), 'z'],
        ],
      ),
    );
    const lines = out().split('\n').slice(2, 4);
    expect(lines.map((l) => l.replace(COLOURS, ''))).toEqual(['x␛[32my  z', '指标     z']);
    expect(out().match(COLOURS)).toHaveLength(7);
    expect(stringWidth(c.red('指标'))).toBe(4);
  });

  it('are as wide by counting as by taking texts apart as Unicode says', () => {
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((c) => !/[\ud800-\udfff]/.test(c));
    expect(all.filter((c) => stringWidth(c) !== columnsOf(c))).toEqual([]);
    const plain = '指标 A-1（2024）“…”——│█ｱ。';
    for (const first of plain) for (const second of plain) expect(stringWidth(first + second)).toBe(columnsOf(first + second));
  });
});

describe('CSV', () => {
  const written = (cell: string) => spreadsheetCsv([[cell]]);
  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    "-1+cmd|' /C calc'!A0",
    '+1-2',
    '-2*3',
    '-.',
    '-',
    '+',
    '-1e',
    '-1,2,3',
    '＝1+1',
    '＋1+1',
    '－1+1',
    '＠SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '\tx',
    ' =1+1',
    '\u3000=1+1',
    '\u00a0\ufeff=1+1',
    '\u200b=1+1',
  ])('disarms %j', (cell) => {
    expect(Papa.parse<string[]>(written(cell)).data[0]![0]).toBe(`'${cell}`);
  });

  it.each(['-1', '+1', '-0.5', '-.5', '+5.', '-1e-7', '-1.5E+21', '-12%', '-1,234.5', '1', '', 'a=b', '甲-乙', '—', '−1', '(-1)'])(
    'leaves %j as it is',
    (cell) => {
      expect(Papa.parse<string[]>(written(cell)).data[0]?.[0] ?? '').toBe(cell);
    },
  );

  it.each([
    ['x;=1+1', "x;'=1+1"],
    ['x;=1+1;y', "x;'=1+1;y"],
    ['x; =1+1', "x; '=1+1"],
    ['x;@SUM(A1)', "x;'@SUM(A1)"],
    ['x;＝1+1', "x;'＝1+1"],
    ["x;-1+cmd|' /C calc'!A0", "x;'-1+cmd|' /C calc'!A0"],
    ['x;+HYPERLINK("http://a")', 'x;\'+HYPERLINK("http://a")'],
    ['x\t=1+1', "x\t'=1+1"],
    ['x\n=1+1;y', "x\n'=1+1;y"],
    ['x;y\r\n@a', "x;y\r\n'@a"],
    ['=1;=2', "'=1;'=2"],
  ])('disarms %j where a cell would fall apart', (cell, expected) => {
    const [other, found, last] = Papa.parse<string[]>(spreadsheetCsv([['a', cell, 'b']])).data[0]!;
    expect([other, found, last]).toEqual(['a', expected, 'b']);
    // Whatever separates the cells, and with no heed to quotes, none begins a formula.
    for (const part of spreadsheetCsv([['a', cell, 'b']]).split(/[;\t\r\n]/)) expect(part).not.toMatch(/^[\s"]*[=@＝＠]/);
  });

  it.each(['a;-5', 'a; - one\n- two', 'a;b', '甲；=乙', 'a\tb', 'a; +5%', 'x;;', 'a = b; c = d'])(
    'leaves %j, in quotes where it may fall apart',
    (cell) => {
      const written = spreadsheetCsv([['a', cell, 'b']]);
      expect(Papa.parse<string[]>(written).data[0]).toEqual(['a', cell, 'b']);
      if (/[;\t]/.test(cell)) expect(written).toContain(`"${cell}"`);
    },
  );
});
