import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowTest } from '../compiler/attach/row-test.ts';
import { schemaOf } from '../compiler/attach/schema.ts';
import { Workspace } from '../compiler/index.ts';
import { comparable, engineOf } from './support/engine.ts';
import { runs } from './support/long.ts';
import { csvTable, messages, scored, workspaceOf } from './support/workspace.ts';

/** Numbers of the reference: integer counts of the sixtieth decimal place, which no term here needs more of. */
const PLACES = 60;
const SCALE = 10n ** BigInt(PLACES);
function read(text: string): bigint {
  const [whole, fraction = ''] = text.replace('-', '').split('.') as [string, string?];
  const size = BigInt(whole + fraction.padEnd(PLACES, '0'));
  return text.startsWith('-') ? -size : size;
}
const floorOf = (x: bigint) => (x - (((x % SCALE) + SCALE) % SCALE)) as bigint;

type Row = Readonly<Record<string, string>>;
interface Term {
  readonly text: string;
  of(row: Row): bigint | null;
}

const COLUMNS = ['a', 'b', 'c', 'd'];
/** Twelve digits tell none of these from its neighbours; sums and products of them nearly cancel, or do. */
const cell = fc
  .oneof(
    { weight: 1, arbitrary: fc.constant('') },
    {
      weight: 3,
      arbitrary: fc.constantFrom('1569944950004', '1569944950005', '-1569944950004', '0.1', '0.2', '0.3', '0.7', '-0.3', '0', '1', '3'),
    },
    { weight: 3, arbitrary: fc.integer({ min: -3, max: 3 }).map((n) => `12345678901.${String(23 + n).padStart(2, '0')}`) },
    { weight: 2, arbitrary: fc.integer({ min: -3, max: 3 }).map((n) => String(9000050.05 + n / 100)) },
    { weight: 2, arbitrary: fc.constantFrom('0.24', '0.01', '12345678901', '9007199254740993.5', '0.000001', '123456.789') },
    { weight: 1, arbitrary: fc.integer({ min: -999_999, max: 999_999 }).map((n) => String(n / 1000)) },
  )
  // A cell is the shortest decimal of its double.
  .map((text) => (text === '' ? '' : String(Number(text))));
const row = fc.record(Object.fromEntries(COLUMNS.map((c) => [c, cell])));

const lift = (a: bigint | null, b: bigint | null, by: (a: bigint, b: bigint) => bigint) => (a === null || b === null ? null : by(a, b));
const binary = (a: Term, sign: string, b: Term, by: (a: bigint, b: bigint) => bigint): Term => ({
  text: `(${a.text} ${sign} ${b.text})`,
  of: (r) => lift(a.of(r), b.of(r), by),
});
const call = (name: string, args: readonly Term[], by: (a: bigint, b: bigint) => bigint): Term => ({
  text: `${name}(${args.map((a) => a.text).join(', ')})`,
  of: (r) => args.map((a) => a.of(r)).reduce((a, b) => lift(a, b, by)),
});
const plus = (a: Term, b: Term) => binary(a, '+', b, (x, y) => x + y);
const minus = (a: Term, b: Term) => binary(a, '-', b, (x, y) => x - y);
const times = (a: Term, b: Term) => binary(a, '×', b, (x, y) => (x * y) / SCALE);
const constant = (text: string): Term => ({ text, of: () => read(text) });

const leaf: fc.Arbitrary<Term> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...COLUMNS).map((c) => ({ text: c, of: (r: Row) => (r[c] === '' ? null : read(r[c]!)) })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('1', '0.1', '0.24', '1569944950004', '12345678901234567890.5', '9007199254740993').map(constant),
  },
);
const term = fc.letrec<{ term: Term }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'term' },
    leaf,
    fc.tuple(tie('term'), tie('term')).map(([a, b]) => plus(a, b)),
    fc.tuple(tie('term'), tie('term')).map(([a, b]) => minus(a, b)),
    fc.tuple(leaf, leaf).map(([a, b]) => times(a, b)),
    fc.tuple(tie('term'), tie('term')).map(([a, b]) => call('least', [a, b], (x, y) => (x < y ? x : y))),
    fc.tuple(tie('term'), tie('term')).map(([a, b]) => call('greatest', [a, b], (x, y) => (x > y ? x : y))),
    tie('term').map((a) => ({ text: `abs(${a.text})`, of: (r: Row) => lift(a.of(r), 0n, (x) => (x < 0n ? -x : x)) })),
    tie('term').map((a) => ({ text: `(-${a.text})`, of: (r: Row) => lift(a.of(r), 0n, (x) => -x) })),
    tie('term').map((a) => ({ text: `floor(${a.text})`, of: (r: Row) => lift(a.of(r), 0n, floorOf) })),
  ),
})).term;

/** Pairs of terms that are equal, or all but. */
const pair: fc.Arbitrary<readonly [Term, Term]> = fc.oneof(
  fc.tuple(term, term),
  fc.tuple(term, term, term).map(([a, b, c]) => [plus(plus(a, b), c), plus(a, plus(b, c))] as const),
  fc.tuple(leaf, leaf, leaf).map(([a, b, c]) => [times(a, plus(b, c)), plus(times(a, b), times(a, c))] as const),
  fc.tuple(term, fc.constantFrom('0', '0.01', '0.000000000000000001', '1')).map(([a, d]) => [a, plus(a, constant(d))] as const),
  fc.tuple(leaf, leaf, leaf).map(([a, b, c]) => [minus(a, b), c] as const),
);
const SIGNS: readonly (readonly [string, (d: bigint) => boolean])[] = [
  ['=', (d) => d === 0n],
  ['≠', (d) => d !== 0n],
  ['<', (d) => d < 0n],
  ['≤', (d) => d <= 0n],
  ['>', (d) => d > 0n],
  ['≥', (d) => d >= 0n],
];
const test = fc.tuple(pair, fc.constantFrom(...SIGNS)).map(([[a, b], [sign, by]]) => ({
  text: `${a.text} ${sign} ${b.text}`,
  of: (r: Row) => {
    const difference = lift(a.of(r), b.of(r), (x, y) => x - y);
    return difference === null ? null : by(difference);
  },
}));

const near = (value: number, exact: bigint) => {
  const is = toDouble(exact);
  return Math.abs(value - is) <= 2e-13 * Math.abs(is);
};
const toDouble = (exact: bigint) => Number(`${exact}e-${PLACES}`);

const csv = (header: readonly string[], rows: readonly (readonly string[])[]) =>
  `${[header, ...rows].map((r) => r.join(',')).join('\n')}\n`;

describe('exact terms', () => {
  it('compare and reckon among units and records as fractions do, in the evaluator and in the engine', async () => {
    const generated = fc.record({
      rows: fc.array(row, { minLength: 20, maxLength: 40 }),
      terms: fc.array(term, { minLength: 15, maxLength: 15 }),
      tests: fc.array(test, { minLength: 40, maxLength: 40 }),
    });
    let equal = 0;
    await fc.assert(
      fc.asyncProperty(generated, async ({ rows, terms, tests }) => {
        const text = `index T "t" { assess unit from units; scale 0..100; aggregate arithmetic equal weights; normalise range(-1, 1) clipped
${terms.map((t, i) => `indicator V${i} "v" = ${t.text}`).join('\n')}
${tests.map((t, i) => `indicator T${i} "t" = ${t.text}`).join('\n')} }
table units from "units.csv" { key = id; unit = id; id : text; ${COLUMNS.map((c) => `${c} : number`).join('; ')} }
table cases from "cases.csv" { key = no; unit = of; no : text; of : text; ${COLUMNS.map((c) => `${c}${c} : number`).join('; ')} }
${tests.map((t, i) => `rule R${i} "r" { applies to cases; require ${t.text.replace(/\b[abcd]\b/g, (c) => c + c)} }`).join('\n')}`;
        const workspace = workspaceOf(text, {
          units: csv(
            ['id', ...COLUMNS],
            rows.map((r, i) => [`u${i}`, ...COLUMNS.map((c) => r[c]!)]),
          ),
          cases: csv(
            ['no', 'of', ...COLUMNS.map((c) => c + c)],
            rows.map((r, i) => [`c${i}`, 'u0', ...COLUMNS.map((c) => r[c]!)]),
          ),
        });
        const { run, results, diagnostics } = workspace.score();
        if (!run || !results) throw new Error(messages(diagnostics).join('\n'));
        const nodes = new Map(run.plan.nodes.map((n) => [n.code, n]));
        const rules = new Map(run.plan.rules.map((r) => [r.code, r]));
        for (const [i, t] of terms.entries())
          for (const [at, value] of run.values(nodes.get(`V${i}`)!.value!).entries()) {
            const exact = t.of(rows[at]!);
            if (exact === null ? value === value : !near(value, exact))
              throw new Error(`${t.text} of ${JSON.stringify(rows[at])}: ${value}, not ${exact === null ? 'missing' : toDouble(exact)}`);
          }
        for (const [i, t] of tests.entries()) {
          const [ofUnits, ofRecords] = [run.values(nodes.get(`T${i}`)!.value!), run.outcomes(rules.get(`R${i}`)!.outcome)];
          for (const [at, r] of rows.entries()) {
            const expected = t.of(r);
            if (expected) equal++;
            if (
              !Object.is(ofUnits[at], expected === null ? Number.NaN : Number(expected)) ||
              ofRecords[at] !== (expected === null ? 2 : Number(expected))
            )
              throw new Error(`${t.text} of ${JSON.stringify(r)}: ${ofUnits[at]}, ${ofRecords[at]}, not ${expected}`);
          }
        }
        const engine = await engineOf(workspace, 'refit');
        const emitted = engine.score({
          units: rows.map((r, i) => ({ id: `u${i}`, ...r })),
          cases: rows.map((r, i) => ({ no: `c${i}`, of: 'u0', ...Object.fromEntries(COLUMNS.map((c) => [c + c, r[c]!])) })),
        });
        expect(emitted).toEqual(comparable(results));
      }),
      { numRuns: runs(60), endOnFailure: true },
    );
    expect(equal).toBeGreaterThan(0);
  });

  it('tell the rows of a table that are no data', () => {
    fc.assert(
      fc.property(fc.array(test, { minLength: 20, maxLength: 20 }), fc.array(row, { minLength: 20, maxLength: 20 }), (tests, rows) => {
        const columns = `id : text; ${COLUMNS.map((c) => `${c} : number`).join('; ')}`;
        const workspace = workspaceOf(`index T "t" { assess unit from x0; indicator A "a" weight 100% = 1 = 1 }
${tests.map((t, i) => `table x${i} from "x.csv" { key = id; unit = id; ${columns}; not rows where ${t.text} }`).join('\n')}`);
        const schema = schemaOf(workspace.analyse().methodology!);
        const header = new Map(['id', ...COLUMNS].map((c, i) => [c, i]));
        for (const [i, t] of tests.entries()) {
          const isOut = rowTest(schema.without.get(`x${i}`)!, schema.tables.get(`x${i}`)!, header, undefined);
          for (const r of rows)
            if (isOut(['u', ...COLUMNS.map((c) => r[c]!)]) !== (t.of(r) === true)) throw new Error(`${t.text} of ${JSON.stringify(r)}`);
        }
      }),
      { numRuns: runs(60), endOnFailure: true },
    );
  });

  const UNITS = 'table units from "units.csv" { key = id; unit = id; id : text; s : number; t : number; u : number }';
  const one = (leaf: string, more = '') => `index T "t" { assess unit from units; scale 0..100; round 2 half-up
indicator A "a" weight 100% = ${leaf}
${more} }
${UNITS}`;
  /** Published scores by unit, from the evaluator; the engine must have the same, refit and frozen. */
  const scoresOf = async (text: string, rows: readonly (readonly string[])[]) => {
    const workspace = workspaceOf(text, {
      units: csv(
        ['id', 's', 't', 'u'],
        rows.map((r, i) => [`u${i}`, r[0] ?? '', r[1] ?? '', r[2] ?? '']),
      ),
    });
    const results = scored(workspace);
    for (const fit of ['refit', 'frozen'] as const) {
      const engine = await engineOf(workspace, fit);
      const tables = { units: rows.map((r, i) => ({ id: `u${i}`, s: r[0] ?? '', t: r[1] ?? '', u: r[2] ?? '' })) };
      expect(engine.score(tables)).toEqual(comparable(results));
    }
    return results.units.map((u) => u.score);
  };

  it.each([
    ['s > t', '1569944950005', '1569944950004', 100],
    ['s > t', '1569944950004', '1569944950005', 0],
    ['s - t > 0', '1569944950005', '1569944950004', 100],
    ['s = t', '100000000000.01', '100000000000.02', 0],
    ['s + 0.24 = t', '12345678901', '12345678901.24', 100],
    ['s + 0.24 = t', '12345678901', '12345678901.23', 0],
    ['s + t = 0.3', '0.1', '0.2', 100],
    ['s × t = 0.02', '0.1', '0.2', 100],
    ['s × t = 152415787532374345526722756.5', '12345678901234.5', '12345678901234', 0],
    ['s × s = t × t', '12345678901234.5', '12345678901234.6', 0],
    ['s = 9007199254740993', '9007199254740992', '', 0],
    ['s < 9007199254740993', '9007199254740992', '', 100],
    ['s = 12345678901234567890.5', '12345678901234567000', '', 0],
    ['s + t = 12345678901234567890.5', '12345678901234567000', '890.5', 100],
    // What holds a division counts to twelve digits.
    ['s / 3 + s / 3 = 2 × s / 3', '0.1', '', 100],
    ['s / t = 1', '1569944950005', '1569944950004', 100],
    ['ln(s) = ln(t)', '1569944950005', '1569944950004', 100],
    ['s × 1/3 = t × 1/3', '1569944950005', '1569944950004', 100],
    ['floor(s) = 12345678901234', '12345678901234.9', '', 100],
    ['floor(s × 10) = 7', '0.7', '', 100],
    ['floor(s + t) = 1', '0.7', '0.3', 100],
    ['floor(s × t) = 1', '0.1', '9.99', 0],
    ['floor(s - t) = 1', '1569944950004.5', '1569944950003.5', 100],
    ['floor(s / t) = 3', '0.3', '0.1', 100],
    ['s ≠ t and s × 1 = t + 1', '1569944950005', '1569944950004', 100],
  ])('%s of %s and %s', async (formula, s, t, expected) => {
    expect(await scoresOf(one(formula), [[s, t]])).toEqual([expected]);
  });

  it.each([
    ['ladder(s - t) { 0: 100; 0.01: 50; 1: 10; otherwise: 1 }', '1569944950005', '1569944950004', 10],
    ['ladder(s - t) { 0: 100; 0.01: 50; 1: 10; otherwise: 1 }', '100000000000.02', '100000000000.01', 50],
    ['ladder(s - t) { 0: 100; 0.01: 50; 1: 10; otherwise: 1 }', '0.3', '0.3', 100],
    ['ladder(s) { 1569944950004: 10; 1569944950005: 20; otherwise: 1 }', '1569944950005', '', 20],
    ['ladder(s) { 1569944950004: 10; otherwise: 1 }', '1569944950005', '', 1],
    ['ladder(s + t) { 12345678901234567890: 10; 12345678901234567891: 20; otherwise: 1 }', '12345678901234567000', '891', 20],
    ['ladder(s + t) { 30%: 10; otherwise: 1 }', '0.1', '0.2', 10],
    ['ladder(s / t) { 0.333333333333: 10; otherwise: 1 }', '1', '3', 10],
  ])('%s of %s and %s', async (formula, s, t, expected) => {
    expect(await scoresOf(one(formula), [[s, t]])).toEqual([expected]);
  });

  it('a gate closes on the last digit, as a subtraction says', async () => {
    const text = one('ladder(s - t) { 0: 100; otherwise: 40 }', 'gate F "f" { condition s > t; score 1 }');
    expect(
      await scoresOf(text, [
        ['1569944950005', '1569944950004'],
        ['1569944950004', '1569944950004'],
        ['1569944950003', '1569944950004'],
      ]),
    ).toEqual([1, 100, 40]);
  });

  it('a goalpost far from 0 takes no digits', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => [String(9000050 + (i + 1) / 100), String(2015000 + i / 1000)]);
    const scores = rows.map((_, i) => Number((50 + (i + 1) / 100).toFixed(2)));
    expect(await scoresOf(one('s, normalise range(9000000, 9000100) clipped'), rows)).toEqual(scores);
    expect(await scoresOf(one('s, negative, normalise range(9000000, 9000100) clipped'), rows)).toEqual(
      scores.map((x) => Number((100 - x).toFixed(2))),
    );
    // Of a sum, whose double is not the nearest to it.
    expect(await scoresOf(one('s + 0.1 - 0.1, normalise range(9000000, 9000100) clipped'), rows)).toEqual(scores);
    const ends = [['9000000'], ['9000100'], ...rows];
    expect(await scoresOf(one('s, normalise min-max'), ends)).toEqual([0, 100, ...scores]);
    expect(await scoresOf(one('s × 3 - s × 2, negative, normalise min-max'), ends)).toEqual([
      100,
      0,
      ...scores.map((x) => Number((100 - x).toFixed(2))),
    ]);
  });

  it('the smallest and the largest of sums are themselves, to the last digit', async () => {
    const text = one('s + t, normalise min-max').replace('round 2 half-up', 'rank on raw');
    const rows = [
      ['9007199254740992', '1.25'],
      ['9007199254740992', '2.25'],
      ['9007199254740992', '5.25'],
    ];
    expect(await scoresOf(text, rows)).toEqual([0, 25, 100]);
  });

  it('no cut of a score is missed: a thousandth near the end of a range', async () => {
    const text = `index T "t" { assess unit from units; scale 0..20; round 3 down
indicator A "a" weight 100% = s, negative, normalise range(0, 100) clipped }
${UNITS}`;
    expect(await scoresOf(text, [['99.995'], ['99.99'], ['0.005']])).toEqual([0.001, 0.002, 19.999]);
  });

  describe('sums of rows', () => {
    const text = (require: string, more = '') => `index T "t" { assess unit from units; scale 0..100
indicator A "a" weight 100% = sum(cases.total) = s${more} }
${UNITS}
table cases from "cases.csv" { key = no; unit = of; no : text; of : text; total : number; plan : number }
table parts from "parts.csv" { detail of cases by no; no : text; cost : number }
rule R "r" { applies to cases; require ${require} }`;
    const tables = (total: string, costs: readonly string[], s = total) => ({
      units: [{ id: 'u', s, t: '', u: '' }],
      cases: [{ no: 'c', of: 'u', total, plan: '1' }],
      parts: costs.map((cost) => ({ no: 'c', cost })),
    });
    const outcomes = async (require: string, data: ReturnType<typeof tables>) => {
      const workspace = new Workspace('x.yard');
      workspace.setText('x.yard', text(require));
      for (const [name, rows] of Object.entries(data))
        workspace.setTable(
          name,
          csvTable(
            `${name}.csv`,
            csv(
              Object.keys(rows[0]!),
              rows.map((r) => Object.values(r)),
            ),
          ),
        );
      const results = scored(workspace);
      const engine = await engineOf(workspace);
      expect(engine.score(data)).toEqual(comparable(results));
      const [rule] = results.rules;
      return [rule!.findings, results.units[0]!.score];
    };
    it.each([
      ['0.3', ['0.1', '0.2'], 0],
      ['0.6', ['0.1', '0.2', '0.3'], 0],
      ['1569944950005', ['1569944950004', '1'], 0],
      ['1569944950004', ['1569944950004', '1'], 1],
      ['12345678901.23', ['12345678901', '0.24'], 1],
      ['12345678901.24', ['12345678901', '0.24'], 0],
      ['10000000000000000', ['10000000000000000', '0.1'], 1],
      ['10000000000000000', ['10000000000000000', '0.1', '-0.1'], 0],
      ['0.0000001', ['1000000000.0000001', '-1000000000'], 0],
    ])('%s and %j', async (total, costs, findings) => {
      expect(await outcomes('sum(parts.cost) equals total', tables(total, costs))).toEqual([findings, 100]);
      expect((await outcomes('sum(parts.cost) - total = 0', tables(total, costs)))[0]).toBe(findings);
    });

    it('are those of the units too, and stay true while a cell changes that no double shows', () => {
      const workspace = new Workspace('x.yard');
      workspace.setText('x.yard', text('total is present'));
      const set = (rows: readonly string[]) => {
        workspace.setTable('units', csvTable('units.csv', csv(['id', 's', 't', 'u'], [['u', '10000000000000000', '', '']])));
        workspace.setTable(
          'cases',
          csvTable(
            'cases.csv',
            csv(
              ['no', 'of', 'total', 'plan'],
              rows.map((t, i) => [`c${i}`, 'u', t, '1']),
            ),
          ),
        );
        return scored(workspace).units[0]!.score;
      };
      expect(set(['10000000000000000', '0.1'])).toBe(0);
      expect(set(['10000000000000000', '0'])).toBe(100);
      expect(set(['10000000000000000', '0.1'])).toBe(0);
    });
  });

  it('a conversion that is a decimal is exact, another counts to twelve digits', async () => {
    const text = `index T "t" { assess unit from units; scale 0..100; indicator A "a" weight 100% = 1 = 1 }
${UNITS}
table cases from "cases.csv" { key = no; unit = of; no : text; of : text; long : number in units of measure; measure : code list { km; mile }; short : number m }
convert lengths { 1 km = 1000 m; 1 mile = 5/3 km }
rule R "r" { applies to cases; require long equals short }`;
    const workspace = workspaceOf(text, {
      units: 'id,s,t,u\nu,,,\n',
      cases:
        'no,of,long,measure,short\nc0,u,1569944950.004,km,1569944950004\nc1,u,1569944950.005,km,1569944950004\nc2,u,3,mile,5000\nc3,u,941966970003,mile,1569944950005001\n',
    });
    const results = scored(workspace);
    expect([...workspace.score().run!.outcomes(workspace.score().run!.plan.rules[0]!.outcome)]).toEqual([1, 0, 1, 1]);
    expect(results.rules[0]!.findings).toBe(1);
  });
});
