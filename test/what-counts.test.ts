import { describe, expect, it } from 'vitest';
import { explain } from '../compiler/index.ts';
import { comparable, engineOf } from './support/engine.ts';
import { codesOf, scored, workspaceOf } from './support/workspace.ts';

const TABLE = 'table u from "u.csv" { key = id; unit = id; id : text; a : number; b : number; c : number }';
const index = (body: string) => `index T "t" { assess unit from u; scale 0..100; normalise range(0, 100) clipped\n${body} }\n${TABLE}`;
const rowsOf = (csv: string) => {
  const [header, ...lines] = csv
    .trim()
    .split('\n')
    .map((l) => l.split(','));
  return lines.map((cells) => Object.fromEntries(cells.map((c, i) => [header![i]!, c])));
};

/** Raw totals by unit, or the codes of the errors; the emitted engine must say the same. */
async function totals(text: string, csv: string): Promise<Record<string, number | null> | string[]> {
  const workspace = workspaceOf(text, { u: csv });
  const { results, diagnostics } = workspace.score();
  const engine = await engineOf(workspace, 'refit');
  if (!results) {
    const codes = codesOf(diagnostics.filter((d) => d.severity === 'error')).sort();
    let found: string[] = [];
    try {
      engine.score({ u: rowsOf(csv) });
    } catch (error) {
      found = (error as InstanceType<typeof engine.InputError>).problems.map((p) => p.code).sort();
    }
    expect(found).toEqual(codes);
    return codes;
  }
  expect(engine.score({ u: rowsOf(csv) })).toEqual(comparable(results));
  return Object.fromEntries(results.units.map((u) => [u.unit, u.raw]));
}

/** A counts for nothing. In q all that counts is missing, in r what does not count, in s everything. */
const CSV = 'id,a,b,c\np,10,50,50\nq,10,,\nr,,50,50\ns,,,\n';

describe('a child without weight', () => {
  const weighted = (clauses: string) =>
    index(`${clauses}\nindicator A "a" weight 0% = a\nindicator B "b" weight 50% = b\nindicator C "c" weight 50% = c`);
  const marked = (clauses: string) =>
    index(`${clauses}\nindicator A "a" marks 0 = a\nindicator B "b" marks 50 = b\nindicator C "c" marks 50 = c`);
  const skipped = { p: 50, q: null, r: 50, s: null };
  const zero = { p: 50, q: 0, r: 50, s: 0 };
  it.each([
    ['arithmetic', weighted('aggregate arithmetic'), skipped],
    ['geometric', weighted('aggregate geometric; round 6 half-up'), skipped],
    ['sum of points', marked('aggregate sum of points'), skipped],
    ['arithmetic, missing zero', weighted('aggregate arithmetic; missing zero'), zero],
    ['geometric, missing zero', weighted('aggregate geometric; missing zero; round 6 half-up'), zero],
    ['sum of points, missing zero', marked('aggregate sum of points; missing zero'), zero],
  ])('neither makes nor spoils a score: %s', async (_, text, expected) => {
    const found = (await totals(text, CSV)) as Record<string, number | null>;
    const near = (x: number | null) => (x === null ? null : expect.closeTo(x, 9));
    expect(found).toEqual(Object.fromEntries(Object.entries(expected).map(([k, x]) => [k, near(x)])));
  });

  it.each([
    ['arithmetic', weighted('missing not allowed')],
    ['geometric', weighted('aggregate geometric; missing not allowed; round 6 half-up')],
    ['sum of points', marked('missing not allowed')],
  ])('may be missing where what counts may not: %s', async (_, text) => {
    const [header, p, , r] = CSV.split('\n');
    const found = (await totals(text, `${[header, p, r].join('\n')}\n`)) as Record<string, number>;
    expect(found).toEqual({ p: expect.closeTo(50, 9), r: expect.closeTo(50, 9) });
    expect(await totals(text, CSV)).toEqual(['missing-not-allowed', 'missing-not-allowed']);
  });

  it.each(['', 'missing zero', 'missing not allowed'])('nor do many: a node of which nothing counts is no fault (%s)', async (clause) => {
    const text = index(`${clause}\nindicator N "n" marks 0 { indicator A "a" marks 0 = a; indicator D "d" marks 0 = a }
indicator B "b" marks 100 = b`);
    const found = (await totals(text, 'id,a,b,c\np,10,50,\nr,,50,\n')) as Record<string, number>;
    expect(found).toEqual({ p: 50, r: 50 });
  });
});

describe('a geometric mean of a negative score is an error, never a missing value', () => {
  const text = (clause: string) =>
    `index T "t" { assess unit from u; scale -100..100; aggregate geometric; ${clause}; normalise range(-100, 100) clipped
indicator A "a" weight 50% = a\nindicator B "b" weight 50% = b }\n${TABLE}`;
  it.each(['missing not allowed', 'missing zero', 'missing skip and re-weight'])('%s', async (clause) => {
    expect(await totals(text(clause), 'id,a,b,c\np,-10,50,\nq,10,50,\n')).toEqual(['not-finite']);
  });
  it('what is missing is said once, as missing', async () => {
    expect(await totals(text('missing not allowed'), 'id,a,b,c\np,,-50,\nq,10,50,\n')).toEqual(['missing-not-allowed']);
  });
});

describe('who names a node reads what its parent reads', () => {
  const text = (round: string, body: string) =>
    index(`${round}; bands { low [0, 80); high [80, 100] }
indicator K "k" weight 50% = a
indicator L "l" weight 50% ${body.startsWith('=') ? body : `= b { ${body} }`}`);
  const csv = 'id,a,b,c\np,79.5,50,\nq,79.4,50,\n';
  const RAW = 'round 0 half-up at publish';
  const TIERS = 'round 0 half-up at every tier';
  it.each([
    ['a formula', '= K', RAW, [79.5, 79.4]],
    ['a formula', '= K', TIERS, [80, 79]],
    ['a formula that reckons', '= K / 2 + 0.25', TIERS, [40.25, 39.75]],
    ['a comparison', '= K >= 80', RAW, [0, 0]],
    ['a comparison', '= K >= 80', TIERS, [100, 0]],
    ['a test', '= K is present', RAW, [100, 100]],
    ['a test', '= K is missing', TIERS, [0, 0]],
    ['a bonus', 'bonus "b" = K - 79 at most 5', RAW, [50.5, 50.4]],
    ['a bonus', 'bonus "b" = K - 79 at most 5', TIERS, [51, 50]],
    ['a gate', 'gate G "g" { condition K < 80; score 1 }', RAW, [1, 1]],
    ['a gate', 'gate G "g" { condition K < 80; score 1 }', TIERS, [50, 1]],
  ])('%s: %s, %s', async (_, body, round, expected) => {
    const workspace = workspaceOf(text(round, body), { u: csv });
    const results = scored(workspace);
    expect(results.units.map((u) => u.indicators.L!.raw)).toEqual(expected.map((x) => expect.closeTo(x, 12)));
    const engine = await engineOf(workspace);
    expect(engine.score({ u: rowsOf(csv) })).toEqual(comparable(results));
  });

  it('and an explanation shows the number it read', () => {
    const read = (round: string) => {
      const { analysis, run, attached } = workspaceOf(text(round, '= K'), { u: csv }).score();
      return explain(analysis.methodology!, run!, attached!, 0, 'L').value!.scores.map((s) => [s.model.code, s.value]);
    };
    expect(read(TIERS)).toEqual([['K', 80]]);
    expect(read(RAW)).toEqual([['K', 79.5]]);
  });
});
