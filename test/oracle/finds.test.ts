import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { isError, type Results } from '../../compiler/index.ts';
import { ranEngine } from '../support/engine.ts';
import { workspaceOf } from '../support/workspace.ts';

interface Find {
  readonly text: string;
  readonly data: Readonly<Record<string, string>>;
  /** Printed scores by unit and indicator, or the codes of the errors. */
  readonly expected: Readonly<Record<string, Readonly<Record<string, number | null>>>> | readonly string[];
}

const UNITS = 'table u { key = k; unit = k; k : text; a : number; b : number; c : number }';

const INDEX = 'index x "x" { assess unit from';
const single = (value: string) => `${INDEX} u; scale 0..10; round 1 half-up\nindicator P "P" weight 100% ${value} }\n${UNITS}`;
const measured = (value: string) => `${INDEX} m; scale 0..10; round 1 half-up\nindicator P "P" weight 100% ${value} }
  table m { key = k; unit = k; k : text; days : number day; weeks : number week }
  convert spans { 1 week = 5 day }`;

/** What the oracle found wrong once, small. */
const FINDS: Readonly<Record<string, Find>> = {
  'a sum of rows below is read before and after a min-max': {
    text: `index x "x" { assess unit from u; scale 0..10; round 1 half-up
      indicator P "P" weight 50% = a, normalise min-max
      indicator Q "Q" weight 50% = count(r) * P, normalise range(0, 20) clipped { bonus "more" = count(r) at most 1 } }
      ${UNITS}
      table r { key = n; unit = k; n : text; k : text }`,
    data: { u: 'k,a,b,c\np,1,,\nq,3,,\n', r: 'n,k\n1,p\n2,q\n' },
    expected: { p: { P: 0, Q: 1, x: 0.5 }, q: { P: 10, Q: 6, x: 8 } },
  },
  'the least of days and weeks': {
    text: measured('= least(days, weeks), normalise range(0, 20) clipped'),
    data: { m: 'k,days,weeks\np,8,1\nq,4,1\n' },
    expected: { p: { P: 2.5, x: 2.5 }, q: { P: 2, x: 2 } },
  },
  'a size and a whole number keep their unit': {
    text: measured('= abs(floor(weeks)) + days, normalise range(0, 20) clipped'),
    data: { m: 'k,days,weeks\np,5,1.5\nq,5,-2\n' },
    expected: { p: { P: 5, x: 5 }, q: { P: 7.5, x: 7.5 } },
  },
  'days over weeks': {
    text: measured('= days / weeks, normalise range(0, 2) clipped'),
    data: { m: 'k,days,weeks\np,5,1\nq,5,2\n' },
    expected: { p: { P: 5, x: 5 }, q: { P: 2.5, x: 2.5 } },
  },
  'a division by zero is an error whatever else is missing': {
    text: single('= a / b + c, normalise range(0, 10) clipped'),
    data: { u: 'k,a,b,c\np,1,0,\nq,1,1,1\n' },
    expected: ['division-by-zero'],
  },
  'a division by zero is none where there is nothing to divide': {
    text: single('= a / b + c, normalise range(0, 10) clipped'),
    data: { u: 'k,a,b,c\np,,0,1\nq,1,1,1\n' },
    expected: { p: { P: null, x: null }, q: { P: 2, x: 2 } },
  },
  'a division by zero that a condition reads': {
    text: single('= c is missing or a / b > 1'),
    data: { u: 'k,a,b,c\np,1,0,\n' },
    expected: ['division-by-zero'],
  },
  'a logarithm of 0 in a comparison': {
    text: single('= ln(a) < b'),
    data: { u: 'k,a,b,c\np,0,1,\n' },
    expected: ['not-finite'],
  },
  'a logarithm of 0 that something greater hides': {
    text: single('= greatest(ln(a), b), normalise range(0, 10) clipped'),
    data: { u: 'k,a,b,c\np,0,1,\n' },
    expected: ['not-finite'],
  },
  'a number that a ladder gives no points to, beside what is missing': {
    text: single('= greatest(ladder(a) { 1: 5; 2: 10 }, ladder(b) { 1: 4; otherwise: 2 })'),
    data: { u: 'k,a,b,c\np,7,,\n' },
    expected: ['ladder-value-unknown'],
  },
  'an element that is called as another rule is': {
    text: `${INDEX} u; scale 0..10
      indicator P "P" weight 100% { deduct 2 per element not below zero } }
      ${UNITS}
      table r { key = n; unit = k; n : text; k : text; v : number }
      rule R1 "one" { applies to r; feeds P; element "R2"; require v > 5 }
      rule R2 "two" { applies to r; feeds P; require v > 6 }`,
    data: { u: 'k,a,b,c\np,,,\n', r: 'n,k,v\n1,p,1\n' },
    expected: { p: { P: 6, x: 6 } },
  },
  'marks that add up to less than the scale of a node with a weight': {
    text: `${INDEX} u; scale 0..100; normalise range(0, 10) clipped
      indicator P "P" weight 50% { indicator Q "Q" marks 10 = a; indicator R "R" marks 10 = b }
      indicator S "S" weight 50% = c }
      ${UNITS}`,
    data: { u: 'k,a,b,c\np,10,10,10\n' },
    expected: ['marks-sum'],
  },
  'a sum that a ladder gives no points to': {
    text: single('= ladder(a + b) { 3: 5; 5: 10 }'),
    data: { u: 'k,a,b,c\np,1,2,\nq,2,2,\nr,1,3,\n' },
    expected: ['ladder-value-unknown'],
  },
};

describe('what the oracle found', () => {
  it.each(Object.entries(FINDS))('%s', async (_, { text, data, expected }) => {
    const workspace = workspaceOf(text, { ...data });
    const { results, diagnostics } = workspace.score();
    const rows = Object.fromEntries(
      Object.entries(data).map(([table, csv]) => [table, Papa.parse<object>(csv.trim(), { header: true }).data]),
    );
    // What the text forbids no engine is made of.
    if (!workspace.score().analysis.plan) {
      expect(diagnostics.filter(isError).map((d) => d.code)).toEqual(expected);
      return;
    }
    const engine = ranEngine(workspace, 'refit');
    let emitted: Results | string[];
    try {
      emitted = engine.score(rows);
    } catch (error) {
      if (!(error instanceof engine.InputError)) throw error;
      emitted = [...new Set(error.problems.map((p) => p.code))];
    }
    const scoresOf = (of: Results) =>
      Object.fromEntries(
        of.units.map((u) => [u.unit, Object.fromEntries(Object.entries(u.indicators).map(([code, { score }]) => [code, score]))]),
      );
    expect(results ? scoresOf(results) : diagnostics.filter(isError).map((d) => d.code)).toEqual(expected);
    expect(Array.isArray(emitted) ? emitted : scoresOf(emitted)).toEqual(expected);
  });
});
