import { describe, expect, it } from 'vitest';
import { type Explanation, explain } from '../compiler/index.ts';
import { openEgov, workspaceOf } from './support/workspace.ts';

/** Every part of every node, as printed, must add up to the score as printed. */
function check(of: Explanation): number {
  const places = of.parts[0]?.amount?.places ?? 0;
  const sum = of.parts.reduce((total, p) => total + (p.amount?.units ?? 0), 0);
  if (of.score !== null) expect(`${of.code} ${sum}`).toBe(`${of.code} ${Math.round(of.score * 10 ** places)}`);
  return 1 + of.parts.reduce((n, p) => n + (p.part === 'child' ? check(p.of) : 0), 0);
}

describe('explanations add up exactly to what is printed', () => {
  it('for every unit and node of the example', () => {
    const { analysis, run, attached } = openEgov().score();
    for (const unit of attached!.units.keys()) expect(check(explain(analysis.methodology!, run!, attached!, unit, 'egov'))).toBe(101);
  });

  it('down to the cells', () => {
    const { analysis, run, attached } = openEgov().score();
    const { value } = explain(analysis.methodology!, run!, attached!, 0, 'A13');
    expect(value!.cells.map((c) => [c.column, c.file, c.row])).toEqual([
      ['接入统一身份认证部门数', 'data/platform.csv', 2],
      ['省直部门总数', 'data/platform.csv', 2],
    ]);
    expect(value!.value).toBeCloseTo(Number(value!.cells[0]!.text) / Number(value!.cells[1]!.text), 15);
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
    for (const unit of attached!.units.keys()) check(explain(analysis.methodology!, run!, attached!, unit, 'T'));
  });
});
