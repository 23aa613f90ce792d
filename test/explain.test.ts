import { describe, expect, it } from 'vitest';
import { explain, showDecimal, showExact } from '../compiler/index.ts';
import { adds } from './support/adds-up.ts';
import { openEgov, workspaceOf } from './support/workspace.ts';

describe('explanations add up exactly to what is printed', () => {
  it('for every unit and node of the example', () => {
    const { analysis, run, attached } = openEgov().score();
    for (const unit of attached!.units.keys()) expect(adds(explain(analysis.methodology!, run!, attached!, unit, 'egov'))).toBe(101);
  });

  it.each([
    'aggregate arithmetic',
    'aggregate geometric',
    'aggregate arithmetic equal weights',
    'missing zero',
    'round 0 half-up',
    'unranked',
  ])('with %s, a bonus, a gate and missing values', (clause) => {
    const weight = (w: string) => (clause.includes('equal') ? '' : `weight ${w}`);
    const text = `index T "t" { assess unit from u; scale 0..100; ${clause.startsWith('round') ? clause : `round 2 half-up; ${clause}`}; normalise range(0, 100) clipped
  indicator A "a" ${weight('1/3')} = a
  indicator B "b" ${weight('1/3')} = b
  indicator C "c" ${weight('1/3')} = a / 3
  bonus "more" = b at most 5
  gate G "stop" { condition a > 90; score 1 } }
table u from "u.csv" { key = id; unit = id; id : text; a : number; b : number }`;
    const { analysis, run, attached } = workspaceOf(text, { u: 'id,a,b\nw,33,67.77\nx,,12.345\ny,95,1\nz,99.99,\nv,0.01,0.02\n' }).score();
    for (const unit of attached!.units.keys()) adds(explain(analysis.methodology!, run!, attached!, unit, 'T'));
  });
});

describe('how children count', () => {
  const text = (clauses: string, children: readonly string[]) => `index T "t" { assess unit from u; scale 0..100; ${clauses}
  ${children.join('\n  ')} }
table u from "u.csv" { key = id; unit = id; id : text; a : number; b : number; c : number; k : yes/no }`;
  const weighted = ['a 1/3', 'b 1/3', 'c 1/3'].map((c) => {
    const [column, weight] = c.split(' ');
    return `indicator ${column!.toUpperCase()} "x" weight ${weight} = ${column}, normalise range(0, 100) clipped`;
  });
  const parts = (text: string, csv: string) => {
    const { analysis, run, attached } = workspaceOf(text, { u: csv }).score();
    return explain(analysis.methodology!, run!, attached!, 0, 'T').parts.filter((p) => p.part === 'child');
  };
  const show = (all: ReturnType<typeof parts>) =>
    all.map(({ counted, amount }) => {
      if (!counted) return `left out ${showDecimal(amount)}`;
      if (counted.by === 'points') return `${showExact(counted.all)}/${showExact(counted.present)} ${showDecimal(amount)}`;
      return `${counted.written} ${showExact(counted.weight)} of ${showExact(counted.present)} = ${showExact(counted.share)} ${showDecimal(amount)}`;
    });

  it('a missing child leaves its weight to the others, which count as much as is said', () =>
    expect(show(parts(text('round 2 half-up', weighted), 'id,a,b,c,k\np,10,20,,\n'))).toEqual([
      '1/3 1/3 of 2/3 = 0.5 5.0000',
      '1/3 1/3 of 2/3 = 0.5 10.0000',
      'left out 0.0000',
    ]));

  it('a child without weight is there, although it gives nothing', () => {
    const children = [weighted[0]!.replace('1/3', '0%'), weighted[1]!.replace('1/3', '100%')];
    expect(show(parts(text('round 2 half-up', children), 'id,a,b,c,k\np,10,20,,\n'))).toEqual([
      '0% 0 of 1 = 0 0.0000',
      '100% 1 of 1 = 1 20.0000',
    ]);
    expect(show(parts(text('round 2 half-up', children), 'id,a,b,c,k\np,10,,,\n'))).toEqual(['0% 0 of 0 = 0 0.0000', 'left out 0.0000']);
  });

  it('points are re-scaled to the full marks of all; where all are missing, none has an amount', () => {
    const children = [
      'indicator A "x" marks 60 { indicator A1 "x" marks 40 = a / 10, normalise range(0, 1) clipped\n indicator A2 "x" marks 20 = k }',
      'indicator B "x" marks 40 = b / 3, normalise range(0, 1) clipped',
    ];
    const found = parts(text('round 2 half-up', children), 'id,a,b,c,k\np,,1,,\n');
    expect(show(found)).toEqual(['left out 0.0000', '100/40 33.3333']);
    expect(show(found[0]!.of.parts.filter((p) => p.part === 'child'))).toEqual(['left out 0.0000', 'left out 0.0000']);
  });

  it('a cell that a formula reads twice is named once; comments in a formula are not part of it; a fit has its bounds', () => {
    const leaf = 'indicator A "x" weight 100% = a + // once\n   a, normalise min-max';
    const { analysis, run, attached } = workspaceOf(text('', [leaf]), { u: 'id,a,b,c,k\np,10,,,\nq,30,,,\n' }).score();
    const { value } = explain(analysis.methodology!, run!, attached!, 0, 'A');
    expect(value).toMatchObject({
      formula: 'a + a',
      value: 20,
      steps: [
        { step: 'min', value: 20 },
        { step: 'max', value: 60 },
      ],
    });
    expect(value!.cells.map((c) => c.column)).toEqual(['a']);
  });

  it('a bonus and a gate say what they read', () => {
    const clauses = 'bonus "more" = b + b at most 5\n gate G "stop" { condition Z < 20 and c is missing; score none }';
    const { analysis, run, attached } = workspaceOf(text('', [weighted[0]!.replace('A', 'Z').replace('1/3', '100%'), clauses]), {
      u: 'id,a,b,c,k\np,10,1,,\n',
    }).score();
    const read = explain(analysis.methodology!, run!, attached!, 0, 'T').parts.flatMap((p) =>
      p.part === 'bonus' || p.part === 'gate'
        ? [[p.read.formula, p.read.value, p.read.cells.map((c) => c.column), p.read.scores.map((s) => s.model.code)]]
        : [],
    );
    expect(read).toEqual([
      ['b + b', 2, ['b'], []],
      ['Z < 20 and c is missing', 1, ['c'], ['Z']],
    ]);
  });
});

describe('scores that are not rounded', () => {
  it('are published to the digits that they are trusted to, and kept as they are', () => {
    const text = `index T "t" { assess unit from u; scale 0..1
  indicator A "a" weight 50% = x, normalise range(0, 1) clipped\n  indicator B "b" weight 50% = y, normalise range(0, 1) clipped }
table u from "u.csv" { key = id; unit = id; id : text; x : number; y : number }`;
    const [unit] = workspaceOf(text, { u: 'id,x,y\np,0.1,0.7\n' }).score().results!.units;
    expect(unit!.score).toBe(0.4);
    expect(unit!.indicators.A!.score).toBe(0.1);
    expect(unit!.raw).toBeCloseTo(0.4, 12);
  });
});
