import { describe, expect, it } from 'vitest';
import { Workspace } from '../compiler/index.ts';
import { engineOf } from './support/engine.ts';
import { runs } from './support/long.ts';
import { csvTable, messages } from './support/workspace.ts';

/**
 * Every operation over every operand that it takes, among the units and among records: the evaluator against an
 * interpreter that knows nothing of it, and the emitted engine against the evaluator.
 */

type Cells = Readonly<Record<string, string>>;
type Truth = boolean | null;
/** How something is written, and what it is for a row; null where it is missing. */
interface Piece<V> {
  readonly text: string;
  of(row: Cells): V | null;
}
/** What cannot be computed although nothing is missing. */
class Fault extends Error {}

const UNITS: readonly Cells[] = [
  { id: 'u0', a: '2', b: '3.5', flag: '是', name: '甲乙', level: '优', day: '2024-01-05', until: '2024-02-01' },
  { id: 'u1', a: '0', b: '', flag: '否', name: 'abc', level: '良', day: '', until: '2024-01-05' },
  { id: 'u2', a: '', b: '1', flag: '', name: '', level: '', day: '2024-01-05', until: '2024-01-05' },
  { id: 'u3', a: '1', b: '1', flag: '是', name: '甲', level: '差', day: '2023-12-31', until: '' },
  { id: 'u4', a: '-4.25', b: '0.5', flag: '', name: '乙', level: '优', day: '2024-01-05', until: '2024-01-06' },
  { id: 'u5', a: '7', b: '7', flag: '否', name: '甲乙', level: '', day: '', until: '' },
];
const CASES: readonly Cells[] = [
  { no: 'c0', id: 'u0', x: '1', y: '5', fee: '是', title: '甲乙', kind: '1' },
  { no: 'c1', id: 'u0', x: '2.5', y: '', fee: '否', title: '', kind: '2' },
  { no: 'c2', id: 'u1', x: '', y: '5', fee: '', title: 'abc', kind: '' },
  { no: 'c3', id: 'u3', x: '0', y: '0', fee: '是', title: '甲', kind: '1' },
  { no: 'c4', id: 'u3', x: '3', y: '3', fee: '是', title: '乙', kind: '2' },
  { no: 'c5', id: 'u4', x: '', y: '', fee: '', title: '', kind: '' },
  { no: 'c6', id: 'u5', x: '10', y: '2', fee: '否', title: '甲乙', kind: '2' },
];
const PARTS: readonly Cells[] = [
  { no: 'c0', q: '1' },
  { no: 'c0', q: '' },
  { no: 'c0', q: '4' },
  { no: 'c3', q: '0' },
  { no: 'c4', q: '' },
  { no: 'c6', q: '10' },
];
const TABLES = `
table units from "units.csv" { key = id; unit = id; id : text; a : number; b : number; flag : yes/no; name : text
  level : code list { 优; 良; 差 }; day : date; until : date }
table cases from "cases.csv" { key = no; unit = id; no : text; id : text; x : number; y : number; fee : yes/no; title : text
  kind : code list { 1 one; 2 two } }
table parts from "parts.csv" { detail of cases by no; no : text; q : number }`;

const casesOf = (unit: Cells) => CASES.filter((c) => c.id === unit.id);
const partsOf = (record: Cells) => PARTS.filter((p) => p.no === record.no);
const numberIn = (cell: string | undefined) => (cell === '' || cell === undefined ? null : Number(cell));
const truthIn = (cell: string | undefined): Truth => (cell === '' || cell === undefined ? null : cell === '是');
const present = (values: readonly (number | null)[]) => values.filter((v) => v !== null);
const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const known = <V>(value: V | null, by: (value: V) => V | null) => (value === null ? null : by(value));

const column = (name: string): Piece<number> => ({ text: name, of: (row) => numberIn(row[name]) });
const constant = (value: number, text = String(value)): Piece<number> => ({ text, of: () => value });
const score = (text: string, of: Piece<number>['of']): Piece<number> => ({ text, of });

/** Scores of the indicators that the formulas name: K of a range, Y of a truth, L of a ladder. */
const K = score('K', (u) => known(numberIn(u.a), (a) => (Math.max(0, Math.min(10, a)) / 10) * 100));
const Y = score('Y', (u) => known(numberIn(u.flag === '' ? '' : u.flag === '是' ? '100' : '0'), (x) => x));
const L = score('L', (u) => (u.level === '' ? null : { 优: 90, 良: 0.5, 差: 0 }[u.level as '优']));

const NUMBERS: readonly Piece<number>[] = [
  column('a'),
  column('b'),
  constant(1),
  constant(0),
  constant(0.5, '50%'),
  K,
  Y,
  L,
  { text: 'count(cases where fee = yes)', of: (u) => casesOf(u).filter((c) => c.fee === '是').length },
  { text: 'sum(cases.x)', of: (u) => total(present(casesOf(u).map((c) => numberIn(c.x)))) },
  {
    text: 'mean(cases.y)',
    of: (u) => {
      const values = present(casesOf(u).map((c) => numberIn(c.y)));
      return values.length ? total(values) / values.length : null;
    },
  },
  {
    text: 'share(cases, fee = yes)',
    of: (u) => {
      const all = casesOf(u)
        .map((c) => truthIn(c.fee))
        .filter((t) => t !== null);
      return all.length ? all.filter((t) => t).length / all.length : null;
    },
  },
  {
    text: 'pass rate(cases, by check)',
    of: (u) => {
      const checks = casesOf(u).flatMap((c) => {
        const [x, y] = [numberIn(c.x), numberIn(c.y)];
        return x === null || y === null ? [] : [x <= y];
      });
      return checks.length ? checks.filter((c) => c).length / checks.length : null;
    },
  },
  { text: 'length(name)', of: (u) => (u.name === '' ? null : [...u.name!].length) },
];

const near = (a: number, b: number) => Number((a - b).toFixed(9));
const OPERATORS: readonly (readonly [string, (a: number, b: number) => number])[] = [
  ['+', (a, b) => a + b],
  ['-', (a, b) => a - b],
  ['*', (a, b) => a * b],
  [
    '/',
    (a, b) => {
      if (b === 0) throw new Fault('division-by-zero');
      return a / b;
    },
  ],
];
const FUNCTIONS: readonly (readonly [string, (...args: number[]) => number])[] = [
  ['least', Math.min],
  ['greatest', Math.max],
];
const ONE: readonly (readonly [string, string, (a: number) => number])[] = [
  ['-(', ')', (a) => -a],
  ['abs(', ')', Math.abs],
  ['floor(', ')', Math.floor],
  [
    'ln(',
    ')',
    (a) => {
      if (a <= 0) throw new Fault('not-finite');
      return Math.log(a);
    },
  ],
];
const COMPARISONS: readonly (readonly [string, (d: number) => boolean])[] = [
  ['=', (d) => d === 0],
  ['≠', (d) => d !== 0],
  ['<', (d) => d < 0],
  ['≤', (d) => d <= 0],
  ['>', (d) => d > 0],
  ['≥', (d) => d >= 0],
];

const both = <A, B, C>(a: A | null, b: B | null, by: (a: A, b: B) => C): C | null => (a === null || b === null ? null : by(a, b));

/** Pairs are many: all of them with `npm run test:long`, else every fifth. */
const EACH = runs(5) === 5 ? 1 : 5;
const sampled = <V>(pairs: readonly V[]): V[] => pairs.filter((_, i) => i % EACH === 0);

const compared = (operands: readonly Piece<number>[]): Piece<boolean>[] =>
  operands.flatMap((a) =>
    operands.flatMap((b) =>
      COMPARISONS.map(([sign, by]) => ({
        text: `${a.text} ${sign} ${b.text}`,
        of: (row: Cells) => both(a.of(row), b.of(row), (x, y) => by(near(x, y))),
      })),
    ),
  );
const presence = (operands: readonly Piece<unknown>[]): Piece<boolean>[] =>
  operands.flatMap(({ text, of }) => [
    { text: `(${text}) is present`, of: (row: Cells) => of(row) !== null },
    { text: `(${text}) is missing`, of: (row: Cells) => of(row) === null },
  ]);
const reckoned = (operands: readonly Piece<number>[]): Piece<number>[] => [
  ...operands.flatMap((a) =>
    ONE.map(([head, tail, by]) => ({
      text: `${head}${a.text}${tail}`,
      of: (row: Cells) => known(a.of(row), by),
    })),
  ),
  ...operands.flatMap((a) =>
    operands.flatMap((b) => [
      ...OPERATORS.map(([sign, by]) => ({ text: `(${a.text}) ${sign} (${b.text})`, of: (row: Cells) => both(a.of(row), b.of(row), by) })),
      ...FUNCTIONS.map(([name, by]) => ({ text: `${name}(${a.text}, ${b.text})`, of: (row: Cells) => both(a.of(row), b.of(row), by) })),
    ]),
  ),
];

const text = (name: string): Piece<string> => ({ text: name, of: (row) => (row[name] === '' ? null : row[name]!) });
const asked = (of: Piece<string>, test: string, by: (t: string) => boolean): Piece<boolean> => ({
  text: `${of.text} ${test}`,
  of: (row) => known<unknown>(of.of(row), (t) => by(t as string)) as Truth,
});
const texts = (...operands: readonly Piece<string>[]): Piece<boolean>[] =>
  operands.flatMap((t) => [
    asked(t, 'matches /甲.?/', (s) => /^甲.?$/u.test(s)),
    asked(t, 'contains /乙/', (s) => s.includes('乙')),
    asked(t, 'contains no /乙/', (s) => !s.includes('乙')),
    asked(t, 'starts with "甲"', (s) => s.startsWith('甲')),
    asked(t, '= "甲乙"', (s) => s === '甲乙'),
    asked(t, '≠ "甲乙"', (s) => s !== '甲乙'),
    asked({ ...t, text: `first1(${t.text})` }, '= "甲"', (s) => [...s][0] === '甲'),
    ...presence([{ ...t, text: `last1(${t.text})` }]),
  ]);

const truth = (name: string): Piece<boolean> => ({ text: `${name} = yes`, of: (row) => truthIn(row[name]) });
const AND = (a: Truth, b: Truth): Truth => (a === false || b === false ? false : a === null || b === null ? null : true);
const OR = (a: Truth, b: Truth): Truth => (a === true || b === true ? true : a === null || b === null ? null : false);
const joined = (operands: readonly Piece<boolean>[]): Piece<boolean>[] =>
  operands.flatMap((a) => [
    { text: `not (${a.text})`, of: (row: Cells) => known<boolean>(a.of(row), (t) => !t) },
    ...operands.flatMap((b) => [
      { text: `(${a.text}) and (${b.text})`, of: (row: Cells) => AND(a.of(row), b.of(row)) },
      { text: `(${a.text}) or (${b.text})`, of: (row: Cells) => OR(a.of(row), b.of(row)) },
    ]),
  ]);
const dated = (a: string, b: string): Piece<boolean>[] =>
  COMPARISONS.flatMap(([sign, by]) => {
    const days = (row: Cells, name: string) => (row[name] === '' ? null : Date.parse(row[name]!));
    return [
      { text: `${a} ${sign} ${b}`, of: (row: Cells) => both(days(row, a), days(row, b), (x, y) => by(x - y)) },
      {
        text: `${a} ${sign} 2024-01-05`,
        of: (row: Cells) => known<unknown>(days(row, a), (x) => by((x as number) - Date.parse('2024-01-05'))) as Truth,
      },
    ];
  });
const some: Piece<boolean> = { text: 'some(cases, x > 2)', of: (u) => casesOf(u).some((c) => (numberIn(c.x) ?? 0) > 2) };
const every: Piece<boolean> = { text: 'every(cases, x > 0)', of: (u) => casesOf(u).every((c) => (numberIn(c.x) ?? 1) > 0) };
const laddered: Piece<number>[] = [
  { text: 'ladder(a) { 0: 5; 2: 7.5; otherwise: 2 }', of: (u) => (u.a === '' ? null : ({ '0': 5, '2': 7.5 }[u.a!] ?? 2)) },
  {
    text: 'ladder(a + b) { 5.5: 5; otherwise: 2 }',
    of: (u) => (u.a === '' || u.b === '' ? null : Number(u.a) + Number(u.b) === 5.5 ? 5 : 2),
  },
  { text: 'ladder(a / 2) { 1: 5; otherwise: 2 }', of: (u) => (u.a === '' ? null : Number(u.a) === 2 ? 5 : 2) },
  { text: 'ladder(flag) { yes: 3; no: 4 }', of: (u) => (u.flag === '' ? null : u.flag === '是' ? 3 : 4) },
  { text: 'ladder(level) { 优: 3; otherwise: 4 }', of: (u) => (u.level === '' ? null : u.level === '优' ? 3 : 4) },
  { text: 'ladder(name) { 甲: 3; otherwise: 4 }', of: (u) => (u.name === '' ? null : u.name === '甲' ? 3 : 4) },
];

const NAMES = ['name', 'level'].map(text);
const ofUnits: readonly Piece<number | boolean>[] = [
  ...presence([...NUMBERS, ...NAMES, ...['flag', 'day'].map(text)]),
  ...presence(reckoned([column('a'), K, constant(1)]).filter((p) => !/ln|\//.test(p.text))),
  ...sampled(compared(NUMBERS)),
  // A division by the constant 0 is found in the text.
  ...sampled(reckoned(NUMBERS)).filter((p) => !p.text.endsWith('/ (0)')),
  ...laddered,
  ...laddered.flatMap((l) => reckoned([l, column('b')]).filter((p) => !/ln|\//.test(p.text))),
  ...texts(...NAMES.slice(0, 1)),
  asked(NAMES[1]!, '= 优', (s) => s === '优'),
  asked(NAMES[1]!, '≠ 优', (s) => s !== '优'),
  ...dated('day', 'until'),
  ...joined([truth('flag'), some, every, ...presence([K, column('b')]).slice(0, 3), ...compared([column('a'), K]).slice(6, 9)]),
];

/** What a formula comes to for each unit: a number, null where it is missing, the code of a fault. */
const valuesOf = ({ of }: Piece<number | boolean>) =>
  UNITS.map((unit) => {
    try {
      const value = of(unit);
      return value === null ? null : Number(value);
    } catch (error) {
      if (error instanceof Fault) return error.message;
      throw error;
    }
  });

const csv = (rows: readonly Cells[]) =>
  [Object.keys(rows[0]!), ...rows.map((r) => Object.values(r))].map((cells) => cells.join(',')).join('\n');
const TABLE_ROWS = { units: UNITS, cases: CASES, parts: PARTS };

function methodology(leaves: readonly string[], rules: string): Workspace {
  const rated = leaves.flatMap((formula, i) => (formula.includes('pass rate') ? [`N${i}`] : []));
  const indicators = leaves.map((formula, i) => `indicator N${i} "n" = ${formula}`);
  const workspace = new Workspace('x.yard');
  workspace.setText(
    'x.yard',
    `index T "t" { assess unit from units; scale 0..100; aggregate arithmetic equal weights
indicator K "k" = a, normalise range(0, 10) clipped
indicator Y "y" = flag
indicator L "l" = ladder(level) { 优: 90; 良: 0.5; 差: 0 }
${indicators.join('\n')} }
${TABLES}
${rated.length ? `rule R "r" { applies to cases; feeds ${rated.join(', ')}; require x ≤ y }` : ''}
${rules}`,
  );
  for (const [table, rows] of Object.entries(TABLE_ROWS)) workspace.setTable(table, csvTable(`${table}.csv`, `${csv(rows)}\n`));
  return workspace;
}

const scaled = ({ text: formula }: Piece<number | boolean>, isNumber: boolean) =>
  isNumber ? `${formula}, normalise range(-100000, 100000) clipped` : formula;
const isNumber = ({ of }: Piece<number | boolean>) =>
  typeof UNITS.map((u) => {
    try {
      return of(u);
    } catch {
      return 0;
    }
  }).find((v) => v !== null) === 'number';

describe('every operation over every operand', () => {
  it('of the units, as an interpreter reads it and as an engine computes it', async () => {
    const sound = ofUnits.filter((p) => valuesOf(p).every((v) => typeof v !== 'string'));
    expect(sound.length).toBeGreaterThan(2000 / EACH);
    const workspace = methodology(
      sound.map((p) => scaled(p, isNumber(p))),
      '',
    );
    const { run, results, diagnostics } = workspace.score();
    if (!run || !results)
      throw new Error(
        messages(diagnostics.filter((d) => d.severity === 'error'))
          .slice(0, 20)
          .join('\n'),
      );
    const nodes = new Map(run.plan.nodes.map((n) => [n.code, n]));
    const wrong = sound.flatMap((piece, i) => {
      const found = run.values(nodes.get(`N${i}`)!.value!);
      return valuesOf(piece).flatMap((value, unit) => {
        const is = found[unit]!;
        const same = value === null ? Number.isNaN(is) : Math.abs(is - (value as number)) <= 1e-9 * Math.max(1, Math.abs(is));
        return same ? [] : [`${piece.text} of u${unit}: ${is}, not ${value}`];
      });
    });
    expect(wrong).toEqual([]);
    const engine = await engineOf(workspace, 'refit');
    const emitted = engine.score(TABLE_ROWS);
    expect(emitted.units.map((u) => u.indicators)).toEqual(results.units.map((u) => u.indicators));
  });

  it('of the units, where it cannot be computed', async () => {
    const faulty = ofUnits.filter((p) => valuesOf(p).some((v) => typeof v === 'string'));
    const expected = faulty.flatMap((p, i) => valuesOf(p).flatMap((v, unit) => (typeof v === 'string' ? [`${v} N${i} u${unit}`] : [])));
    expect(expected.length).toBeGreaterThan(100 / EACH);
    const workspace = methodology(
      faulty.map((p) => scaled(p, isNumber(p))),
      '',
    );
    const { analysis, diagnostics } = workspace.score();
    expect(messages(analysis.diagnostics.filter((d) => d.severity === 'error'))).toEqual([]);
    const shown = (code: string, params: unknown) => {
      const { code: indicator, units } = params as { code: string; units: readonly string[] };
      return units.map((unit) => `${code} ${indicator} ${unit}`);
    };
    expect(
      diagnostics
        .filter((d) => d.severity === 'error')
        .flatMap((d) => shown(d.code, d.params))
        .sort(),
    ).toEqual(expected.sort());
    const engine = await engineOf(workspace, 'refit');
    let problems: readonly { code: string; params?: unknown }[] = [];
    try {
      engine.score(TABLE_ROWS);
    } catch (error) {
      problems = (error as { problems: typeof problems }).problems;
    }
    expect(problems.flatMap((p) => shown(p.code, p.params)).sort()).toEqual(expected.sort());
  });

  it('of records, in rules', async () => {
    const unitOf = (record: Cells) => UNITS.find((u) => u.id === record.id)!;
    const numbers: readonly Piece<number>[] = [
      column('x'),
      column('y'),
      constant(3),
      { text: 'a', of: (r) => numberIn(unitOf(r).a) },
      { text: 'sum(parts.q)', of: (r) => total(present(partsOf(r).map((p) => numberIn(p.q)))) },
      { text: 'count(parts where q is present)', of: (r) => partsOf(r).filter((p) => p.q !== '').length },
      {
        text: 'mean(parts.q)',
        of: (r) => {
          const values = present(partsOf(r).map((p) => numberIn(p.q)));
          return values.length ? total(values) / values.length : null;
        },
      },
      { text: 'length(title)', of: (r) => (r.title === '' ? null : [...r.title!].length) },
    ];
    const sums = [column('x'), numbers[3]!, numbers[4]!].flatMap((a) =>
      OPERATORS.slice(0, 3).map(([sign, by]) => ({
        text: `(${a.text} ${sign} y)`,
        of: (row: Cells) => both(a.of(row), numberIn(row.y), by),
      })),
    );
    const rules: readonly Piece<boolean>[] = [
      ...presence([...numbers, ...['title', 'kind', 'fee'].map(text), ...sums]),
      ...sampled(compared(numbers)),
      ...compared([sums[0]!, sums[4]!, sums[8]!, column('x')]),
      ...texts(text('title')),
      asked(text('kind'), '= 1', (s) => s === '1'),
      ...['fee', 'flag'].map((name) => ({
        text: `ladder(${name}) { yes: 3; no: 4 } = 3`,
        of: (r: Cells) => truthIn(name === 'flag' ? unitOf(r).flag : r.fee),
      })),
      { text: 'ladder(x + y) { 6: 3; otherwise: 4 } = 3', of: (r) => both(numberIn(r.x), numberIn(r.y), (x, y) => x + y === 6) },
      { text: 'ladder(kind) { 1: 3; otherwise: 4 } = 3', of: (r) => (r.kind === '' ? null : r.kind === '1') },
      asked(text('kind'), 'is in code list', () => true),
      ...joined([
        truth('fee'),
        { text: 'some(parts, q > 2)', of: (r) => partsOf(r).some((p) => (numberIn(p.q) ?? 0) > 2) },
        { text: 'every(parts, q > 0)', of: (r) => partsOf(r).every((p) => (numberIn(p.q) ?? 1) > 0) },
        ...presence([numbers[6]!, column('y')]),
        ...compared([column('x'), numbers[3]!]).slice(6, 9),
      ]),
    ];
    expect(rules.length).toBeGreaterThan(200);
    const workspace = methodology(
      ['1 + 1, normalise range(0, 10) clipped'],
      rules.map(({ text: require }, i) => `rule S${i} "s" { applies to cases; require ${require} }`).join('\n'),
    );
    const { run, results, diagnostics } = workspace.score();
    if (!run || !results)
      throw new Error(
        messages(diagnostics.filter((d) => d.severity === 'error'))
          .slice(0, 20)
          .join('\n'),
      );
    const wrong = rules.flatMap((rule, i) => {
      const outcomes = run.outcomes(run.plan.rules.find((r) => r.code === `S${i}`)!.outcome);
      return CASES.flatMap((row, at) => {
        const expected = rule.of(row);
        const is = outcomes[at];
        return is === (expected === null ? 2 : Number(expected)) ? [] : [`${rule.text} of c${at}: ${is}, not ${expected}`];
      });
    });
    expect(wrong).toEqual([]);
    const engine = await engineOf(workspace, 'refit');
    expect(engine.score(TABLE_ROWS).rules).toEqual(results.rules);
  });
});
