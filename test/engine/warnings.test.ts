import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Warning } from '../../compiler/index.ts';
import { comparable, engineOf } from '../support/engine.ts';
import { scored, workspaceOf } from '../support/workspace.ts';

/** An engine that is given other data than those it was compiled with warns of what the command would warn of. */

interface Case {
  readonly text: string;
  /** What gives cause, and what gives none. */
  readonly odd: Readonly<Record<string, string>>;
  readonly plain: Readonly<Record<string, string>>;
  readonly warnings: readonly Partial<Warning>[];
}

const U = 'table u from "u.csv" { key = id; id : text; x : number; y : number; k : yes/no }';
const index = (body: string, clauses = '', more = '') => `index T "t" { assess unit from u; ${clauses}\n${body} }\n${U}${more}`;
const A = 'indicator A "a" weight 100% = x, normalise range(0, 100) clipped';
const PLAIN = { u: 'id,x,y,k\np,90,1,yes\nq,70,2,no\nr,65,3,yes\n' };
const odd = (...rows: readonly string[]) => ({ u: `id,x,y,k\n${rows.join('\n')}\n` });

const LEDGER = `
table l from "l.csv" { key = no; unit = who; no : text; who : text; late : yes/no }
rule L "l" { applies to l; feeds A; require not late }`;
const deduction = (tail = '') =>
  index(`indicator A "a" marks 100 { deduct 10 per finding not below zero${tail} }`, '', LEDGER).replace('; x : number', '');
const FEW = { u: 'id,y,k\np,1,yes\nq,2,no\nr,3,no\n', l: 'no,who,late\n1,p,no\n' };
const ALL = { ...FEW, l: 'no,who,late\n1,p,no\n2,q,no\n3,r,yes\n' };

const BANDS = 'bands step 1 { good [80, 100]; fair [60, 79]; poor [0, 59] }; round 1 half-up; rank highest first competition';

const cases: Readonly<Record<string, Case>> = {
  'scores in no band': {
    text: index(A, BANDS),
    odd: odd('p,79.5,1,yes', 'q,59.24,1,no', 'r,80,2,no'),
    plain: PLAIN,
    warnings: [{ code: 'unit-in-no-band', params: { units: ['p (79.5)', 'q (59.2)'] } }],
  },
  'scores in no band, raw': {
    text: index(A, `${BANDS}; band on raw`),
    odd: odd('p,79.5,1,yes', 'q,80,1,no'),
    plain: PLAIN,
    warnings: [{ code: 'unit-in-no-band', params: { units: ['p (79.5)'] } }],
  },
  'a gate that raises a score': {
    text: index(`${A}\n gate G "g" { condition y = 1; score 65 }`, BANDS),
    odd: odd('p,90,1,yes', 'q,30,1,no', 'r,64.9,1,no'),
    plain: PLAIN,
    warnings: [{ code: 'gate-raises', params: { gate: 'G', what: 'score', to: '65', units: ['q (30.0)', 'r (64.9)'] } }],
  },
  'a gate of an indicator that raises a score with its bonus': {
    text: index(`${A} { bonus "b" = y at most 5\n gate G "g" { condition k; score 50 } }`),
    odd: odd('p,90,1,yes', 'q,46,2,yes', 'r,40,3,no', 's,46,5,yes'),
    plain: PLAIN,
    warnings: [{ code: 'gate-raises', params: { gate: 'G', what: 'score', to: '50', units: ['q (48)'] } }],
  },
  'a gate that raises a band': {
    text: index(`${A}\n gate G "g" { condition y = 1; verdict fair }`, BANDS),
    odd: odd('p,90,1,yes', 'q,30,1,no', 'r,64.9,1,no'),
    plain: PLAIN,
    warnings: [{ code: 'gate-raises', params: { gate: 'G', what: 'band', to: 'fair', units: ['q (poor)'] } }],
  },
  'a gate where low scores are the best': {
    text: index(`${A}\n gate G "g" { condition y = 1; score 65; verdict fair }`, BANDS.replace('highest', 'lowest')),
    odd: odd('p,90,1,yes', 'q,30,1,no'),
    plain: PLAIN,
    warnings: [],
  },
  'units without a record': {
    text: deduction(),
    odd: FEW,
    plain: ALL,
    warnings: [{ code: 'unit-without-row' }, { code: 'no-record', params: { code: 'A', units: ['q', 'r'] } }],
  },
  'units without a record, of whom it is said what they get': {
    text: deduction(', no record is full marks'),
    odd: FEW,
    plain: ALL,
    warnings: [],
  },
  'values outside their bounds': {
    text: index(A.replace('100)', '1)')),
    odd: odd('p,90,1,yes', 'q,70,2,no', 'r,30,3,no'),
    plain: odd('p,0.9,1,yes', 'q,0.7,2,no'),
    warnings: [{ code: 'values-outside', params: { code: 'A', bounds: [0, 1], count: 3, outside: 3, suggestion: ['30', '90'] } as object }],
  },
  'percentages held against hundredths': {
    text: index(A).replace('x : number', 'x : number %'),
    odd: odd('p,90,1,yes', 'q,70,2,no'),
    plain: odd('p,1400%,1,yes', 'q,5000%,2,no'),
    warnings: [{ code: 'percent-range', params: { code: 'A', bounds: [0, 100], suggestion: ['0', '1'] } as object }],
  },
  'percentages that look like shares': {
    text: index(A.replace('100)', '1)')).replace('x : number', 'x : number %'),
    odd: odd('p,0.9,1,yes', 'q,0.7,2,no', 'r,0.5,2,no'),
    plain: odd('p,90,1,yes', 'q,70,2,no'),
    warnings: [{ code: 'percent-as-share', file: 'u', column: 'x' }],
  },
  'a column of equal values': {
    text: index(A),
    odd: odd('p,90,1,yes', 'q,90,2,no', 'r,90,2,no'),
    plain: PLAIN,
    warnings: [{ code: 'column-constant', file: 'u', column: 'x', params: { column: 'x', code: 'A', value: '90', count: 3 } }],
  },
  'a column without values, that two read': {
    text: index(`${A.replace('100%', '50%')}\n indicator B "b" weight 50% = x + y, normalise range(0, 100) clipped`),
    odd: odd('p,,1,yes', 'q,,2,no'),
    plain: PLAIN,
    warnings: [{ code: 'column-empty', file: 'u', column: 'x', params: { column: 'x', table: 'u', code: 'A' } }],
  },
  'a column of records without values': {
    text: index('indicator A "a" weight 100% = share(l, late), normalise range(0, 1) clipped\n')
      .concat('\ntable l from "l.csv" { key = no; unit = who; no : text; who : text; late : yes/no; n : number }')
      .replace('share(l, late)', 'mean(l.n)'),
    odd: { u: PLAIN.u, l: 'no,who,late,n\n1,p,no,\n2,q,no,\n3,r,no,\n' },
    plain: { u: PLAIN.u, l: 'no,who,late,n\n1,p,no,0.2\n2,q,no,0.5\n3,r,no,0.1\n' },
    warnings: [{ code: 'column-empty', file: 'l', column: 'n' }],
  },
  'a bonus that nobody earns': {
    text: index(`${A} { bonus "b" = y - 3 at most 5 }`),
    odd: odd('p,90,1,yes', 'q,70,3,no'),
    plain: odd('p,90,1,yes', 'q,70,8,no'),
    warnings: [{ code: 'bonus-unearned', params: { label: 'b' } }],
  },
  'units of one name': {
    text: index(`${A}\n gate G "g" { condition y = 1; score 65 }`).replace('key = id;', 'key = id; unit = name; name : text;'),
    odd: { u: 'id,name,x,y,k\np,n,90,1,\nq,n,30,1,\n' },
    plain: { u: 'id,name,x,y,k\np,n,90,1,\nq,m,70,1,\n' },
    warnings: [{ code: 'gate-raises' }],
  },
  'what the indicator accepts': {
    text: index(
      `${A} { accept column-constant "no place in the text"; accept values-outside "so"; normalise range(0, 1) clipped }`,
    ).replace(', normalise range(0, 100) clipped', ''),
    odd: odd('p,90,1,yes', 'q,70,2,no', 'r,30,3,no'),
    plain: odd('p,0.9,1,yes', 'q,0.7,2,no'),
    warnings: [],
  },
  'what the index accepts': {
    text: index(`${A}\n gate G "g" { condition y = 1; score 65 }`, `${BANDS}; accept unit-in-no-band "so"`),
    odd: odd('p,79.5,1,yes', 'q,30,1,no', 'r,59.5,2,no'),
    plain: PLAIN,
    warnings: [{ code: 'gate-raises' }],
  },
  'what a gate accepts': {
    text: index(`${A}\n gate G "g" { condition y = 1; score 65; accept gate-raises "meant" }\n gate H "h" { condition k; score 50 }`),
    odd: odd('p,79.5,1,no', 'q,30,1,yes'),
    plain: PLAIN,
    warnings: [{ code: 'gate-raises', params: { gate: 'H', what: 'score', to: '50', units: ['q (30)'] } }],
  },
  'what a table accepts': {
    text: index(A).replace('key = id;', 'key = id; accept column-constant "so";'),
    odd: odd('p,90,1,yes', 'q,90,2,no', 'r,90,2,no'),
    plain: PLAIN,
    warnings: [],
  },
  'what a column accepts, and its neighbour does not': {
    text: index(`${A.replace('100%', '50%')}\n indicator B "b" weight 50% = y, normalise range(0, 10) clipped`).replace(
      'x : number;',
      'x : number accept column-constant "so";',
    ),
    odd: odd('p,90,2,yes', 'q,90,2,no', 'r,90,2,no'),
    plain: PLAIN,
    warnings: [{ code: 'column-constant', column: 'y' }],
  },
};

const rowsOf = (tables: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(tables).map(([table, csv]) => [table, Papa.parse(csv.trim(), { header: true }).data]));
const plainly = <V>(value: V): V => JSON.parse(JSON.stringify(value));

describe('an engine warns as the command does', () => {
  it.each(Object.entries(cases))('%s', async (_, { text, odd, plain, warnings }) => {
    const engine = await engineOf(workspaceOf(text, plain));
    const said = plainly(engine.score(rowsOf(odd)).warnings);
    expect(said).toEqual(plainly(comparable(scored(workspaceOf(text, odd))).warnings));
    expect(said).toMatchObject(warnings);
    expect(said).toHaveLength(warnings.length);
    expect(engine.score(rowsOf(plain)).warnings).toEqual([]);
  });
});

it('a bonus that points off were meant by is an error to its author, and no reason not to score other data', async () => {
  const text = index(`${A} { bonus "b" = 3 - y at most 5 }`);
  const engine = await engineOf(workspaceOf(text, PLAIN));
  expect(plainly(engine.score(rowsOf(odd('p,90,4,yes'))).warnings)).toEqual([{ code: 'bonus-unearned', params: { label: 'b' } }]);
});
