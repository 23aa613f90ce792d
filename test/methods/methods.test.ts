import { describe, expect, it } from 'vitest';
import { codesOf, scored, workspaceOf } from '../support/workspace.ts';

/** Small indices in the English dialect: what each method makes of numbers that can be checked by hand. */
const units = 'table units from "units.csv" {\n  key = id\n  unit = id\n  id : text\n  a : number\n  b : number\n  c : number\n}\n';
const clauses = (body: string) => `index T "test" {\n  assess unit from units\n  scale 0..100\n  round 2 half-up\n${body}\n}\n${units}`;
const two = (head: string) =>
  clauses(`${head}\n  normalise range(0, 100) clipped\n  indicator A "a" weight 60% = a\n  indicator B "b" weight 40% = b`);

function scores(text: string, csv: string) {
  const results = scored(workspaceOf(text, { units: csv }));
  return Object.fromEntries(results.units.map((u) => [u.unit, u]));
}

describe('aggregation', () => {
  it.each([
    ['arithmetic', 62],
    // 50^0.6 * 80^0.4
    ['geometric', 60.34],
  ])('%s', (method, expected) => {
    expect(scores(two(`aggregate ${method}`), 'id,a,b,c\nx,50,80,\n').x!.score).toBe(expected);
  });

  it('geometric is 0 where a child is 0', () => {
    expect(scores(two('aggregate geometric'), 'id,a,b,c\nx,0,80,\n').x!.score).toBe(0);
  });

  it('equal weights', () => {
    const text = clauses(
      'aggregate arithmetic equal weights\nnormalise range(0, 100) clipped\nindicator A "a" = a\nindicator B "b" = b\nindicator C "c" = c',
    );
    expect(scores(text, 'id,a,b,c\nx,10,20,40\n').x!.score).toBe(23.33);
  });

  it('sum of points', () => {
    const text = clauses(
      'aggregate sum of points\nindicator A "a" marks 60 = a, normalise range(0, 10) clipped\nindicator B "b" marks 40 = b, normalise range(0, 1) clipped',
    );
    const { x, y } = scores(text, 'id,a,b,c\nx,5,0.5,\ny,12,,\n');
    expect(x!.score).toBe(50);
    // B is missing: 60 of 60 marks become 100 of 100.
    expect(y!.score).toBe(100);
  });
});

describe('missing values', () => {
  const csv = 'id,a,b,c\nx,50,,\ny,,,\nz,50,80,\n';
  it('skip and re-weight', () => {
    const { x, y, z } = scores(two('missing skip and re-weight'), csv);
    expect([x!.score, y!.score, z!.score]).toEqual([50, null, 62]);
    expect([x!.rank, y!.rank, z!.rank]).toEqual([2, null, 1]);
  });
  it('zero', () => {
    const { x, y } = scores(two('missing zero'), csv);
    expect([x!.score, y!.score]).toEqual([30, 0]);
  });
  it('not allowed', () => {
    expect(codesOf(workspaceOf(two('missing not allowed'), { units: csv }).score().diagnostics)).toContain('missing-not-allowed');
  });
});

describe('normalisation', () => {
  const one = (method: string) => clauses(`indicator A "a" weight 100% = a, ${method}`);
  it.each([
    ['normalise range(20, 60) clipped', { lo: 0, mid: 50, hi: 100 }],
    ['negative normalise range(20, 60) clipped', { lo: 100, mid: 50, hi: 0 }],
    ['normalise min-max', { lo: 0, mid: 37.5, hi: 100 }],
    ['negative normalise min-max', { lo: 100, mid: 62.5, hi: 0 }],
  ])('%s', (method, expected) => {
    const found = scores(one(method), 'id,a,b,c\nlo,10,,\nmid,40,,\nhi,90,,\n');
    expect(Object.fromEntries(Object.entries(found).map(([id, u]) => [id, u.score]))).toEqual(expected);
  });
});

describe('rounding, ranks and bands', () => {
  const csv = 'id,a,b,c\np,89.995,89.995,\nq,90.001,90.001,\nr,90,90,\ns,10,10,\n';
  const bands = 'bands {\n low [0, 90)\n high [90, 100]\n}';
  it.each([
    ['competition', [1, 1, 1, 4]],
    ['dense', [1, 1, 1, 2]],
    ['ordinal', [1, 2, 3, 4]],
  ])('%s ranks on published scores', (ties, expected) => {
    const found = scores(two(`rank highest first ${ties}\n${bands}`), csv);
    expect(['p', 'q', 'r', 's'].map((id) => found[id]!.rank)).toEqual(expected);
    expect(found.p!.band).toBe('high');
  });
  it('on raw scores', () => {
    const found = scores(two(`rank on raw; band on raw\n${bands}`), csv);
    expect(['p', 'q', 'r', 's'].map((id) => found[id]!.rank)).toEqual([3, 1, 2, 4]);
    expect(found.p!.band).toBe('low');
  });
  it('at every tier: rounded scores are what the parent sees', () => {
    const tiers = (scope: string) =>
      clauses(
        `round 0 half-up ${scope}\nnormalise range(0, 100) clipped\nindicator N "n" weight 100% {\n indicator A "a" weight 50% = a\n indicator B "b" weight 50% = b\n}`,
      ).replace('  round 2 half-up\n', '');
    const data = 'id,a,b,c\nx,50.4,61.4,\n';
    expect(scores(tiers('at publish'), data).x!.score).toBe(56);
    expect(scores(tiers('at every tier'), data).x!.raw).toBe(56);
    expect(scores(tiers('at publish'), data).x!.raw).toBe(55.9);
  });
});

describe('gates and bonuses', () => {
  const gate = (body: string) => two(`bands {\n low [0, 90)\n high [90, 100]\n}\ngate G "stop" {\n condition c ≥ 5\n ${body}\n}`);
  const csv = 'id,a,b,c\nx,100,100,5\ny,100,100,4.9\nz,20,20,\n';
  it('no score, not ranked, not in the mean, and a verdict', () => {
    const text = gate('verdict low; score none; not ranked; not in the mean');
    const results = scored(workspaceOf(text, { units: csv }));
    const [x, y, z] = results.units;
    expect([x!.score, x!.rank, x!.band]).toEqual([null, null, 'low']);
    expect([y!.score, y!.rank, y!.band]).toEqual([100, 1, 'high']);
    expect([z!.score, z!.rank]).toEqual([20, 2]);
    expect(results.statistics.T).toMatchObject({ mean: 60, above: 1, share: 50 });
  });
  it('a fixed score', () => {
    const [x] = scored(workspaceOf(gate('score 59'), { units: csv })).units;
    expect([x!.score, x!.rank, x!.band]).toEqual([59, 2, 'low']);
  });
  it('a bonus is capped, and never lifts a score above the scale', () => {
    const text = two('bonus "extra" = c * 2 at most 6 points');
    const { x, y, z } = scores(text, 'id,a,b,c\nx,50,50,2\ny,50,50,9\nz,99,99,9\n');
    expect([x!.score, y!.score, z!.score]).toEqual([54, 56, 100]);
  });
});

describe('formulas', () => {
  const value = (formula: string) => clauses(`normalise range(0, 1000)  clipped\nindicator A "a" weight 100% = ${formula}`);
  it.each([
    ['a + b * c', 10 + 20 * 3],
    ['(a + b) * c', 90],
    ['a - b - c', -13],
    ['-a + b', 10],
    ['a × b ÷ c', 200 / 3],
    ['least(a, b, c)', 3],
    ['greatest(a, b, c)', 20],
    ['abs(c - b)', 17],
    ['ln(a)', Math.log(10)],
    ['units.a / 50%', 20],
  ])('%s', (formula, expected) => {
    const workspace = workspaceOf(value(formula), { units: 'id,a,b,c\nx,10,20,3\n' });
    const { run } = workspace.score();
    const node = run!.plan.nodes.find((n) => n.code === 'A')!;
    expect(run!.values(node.value!)[0]).toBeCloseTo(expected, 12);
  });

  it('a score may be used by another indicator, in whatever order they stand', () => {
    const text = clauses('normalise range(0, 100) clipped\nindicator B "b" weight 50% = (A + 50) / 2\nindicator A "a" weight 50% = a');
    expect(scores(text, 'id,a,b,c\nx,80,,\n').x!.indicators.B!.score).toBe(65);
  });

  it.each([
    ['itself', 'indicator P "p" weight 100% = P', ['P', 'P']],
    ['each other', 'indicator P "p" weight 50% = Q\nindicator Q "q" weight 50% = P', ['P', 'Q', 'P']],
    ['its parent', 'indicator P "p" weight 100% { indicator Q "q" weight 100% = P }', ['P', 'Q', 'P']],
  ])('a formula that leads back to %s is found', (_, body, path) => {
    const { diagnostics } = workspaceOf(clauses(body)).analyse();
    expect(diagnostics.filter((d) => d.code === 'cycle').map((d) => d.params)).toEqual([{ path }]);
  });
});

describe('ladders and yes/no', () => {
  const text = `index T "test" { assess unit from u; scale 0..100; normalise range(0, 1) clipped
  indicator A "a" weight 50% = ladder(grade) { good: 100; fair: 60; otherwise: 10 }
  indicator B "b" weight 50% = open }
table u from "u.csv" { key = id; unit = id; id : text; grade : code list { good; fair; bad }; open : yes/no }`;
  it('points by code; yes is the top of the scale', () => {
    const found = scored(workspaceOf(text, { u: 'id,grade,open\nx,good,yes\ny,FAIR,是\nz,bad,no\nw,,否\n' })).units;
    expect(found.map((u) => u.raw)).toEqual([100, 80, 5, 0]);
  });
});
