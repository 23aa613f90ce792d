import { describe, expect, it } from 'vitest';
import { isTextPlace, wordsOf } from '../grammar/index.ts';
import { comparable, ranEngine } from './support/engine.ts';
import { scored, workspaceOf } from './support/workspace.ts';

/** Conditions on records for which some rows have no result: it counts as missing, and is told with its rows. */

const UNITS = 'id,d\na,1\nb,0\n';
const CASES = 'no,id,n,ok\n1,a,10,8\n2,a,0,5\n3,b,0,0\n4,b,,0\n5,b,4,1\n6,b,8,8\n';
const PARTS = 'no,q\n1,2\n1,0\n6,0\n';

const methodology = (formula: string, more = '', tables = '') => `index T "t" { assess unit from units; scale 0..100
  indicator K "k" weight 50% = 1 + 1, normalise range(0, 100)
  indicator A "a" weight 50% = ${formula}${/pass rate/.test(formula) ? ', normalise range(0, 1)' : ', normalise range(0, 100)'}
  ${tables ? '' : more.startsWith('gate') ? more : ''} }
table units from "units.csv" { key = id; id : text; d : number }
table cases from "cases.csv" { key = no; unit = id; no : text; id : text; n : number; ok : number ${tables} }
table parts from "parts.csv" { detail of cases by no; no : text; q : number }
${more.startsWith('gate') ? '' : more}`;

const RATE = 'pass rate(cases, by check)';
const rule = (text: string) => `rule R "r" { applies to cases; feeds A; ${text} }`;

/** What is written, what A comes to for each unit, and what is told: whose condition, why, of which column, in which rows. */
const CONDITIONS: readonly [formula: string, more: string, values: readonly (number | null)[], told: readonly string[]][] = [
  ['count(cases where ok / n > 0.5)', '', [1, 1], ['indicator A division n 3,4']],
  ['count(cases where not (ok / n > 0.5))', '', [0, 1], ['indicator A division n 3,4']],
  ['count(cases where n > 0 and ok / n > 0.5)', '', [1, 1], []],
  ['count(cases where ok / n > 0.5 and n > 0)', '', [1, 1], []],
  ['count(cases where n = 0 or ok / n > 0.5)', '', [2, 2], []],
  ['count(cases where n > 3 or ok / n > 0.5)', '', [1, 2], ['indicator A division n 3,4']],
  ['100 * share(cases, ok / n > 0.5)', '', [100, 50], ['indicator A division n 3,4']],
  ['100 * share(cases where n > 0, ok / n > 0.5)', '', [100, 50], []],
  ['mean(cases.ok where ok / n > 0.5)', '', [8, 8], ['indicator A division n 3,4']],
  ['sum(cases.ok where ok / (n - 4) < 0)', '', [5, 0], ['indicator A division n 6']],
  ['sum(cases.ok where ok / d < 9)', '', [13, 0], ['indicator A division d 4,5,6,7']],
  ['count(cases where ln(n) > 2)', '', [1, 1], ['indicator A logarithm n 3,4']],
  ['count(cases where ladder(n) { 10: 1; 4: 2; 8: 3 } > 1)', '', [0, 2], ['indicator A ladder n 3,4']],
  ['count(cases where ladder(n) { 10: 1; otherwise: 2 } > 1)', '', [1, 3], []],
  ['count(cases where (ok / n) is missing)', '', [1, 2], ['indicator A division n 3,4']],
  ['count(cases where some(parts, n / q > 1))', '', [1, 0], ['indicator A division q 3,4']],
  ['count(cases where count(parts) / sum(parts.q) > 0)', '', [1, 0], ['indicator A division undefined 3,4,5,6,7']],
  ['1 + 1', `gate F "f" { condition count(cases where ok / n > 0.5) > 7; score at most 60 }`, [2, 2], ['gate F division n 3,4']],
  [RATE, rule('require ok / n >= 0.5'), [1, 0.5], ['rule R division n 3,4']],
  [RATE, rule('when ok / n > 0; require ok > 1'), [1, 0.5], ['rule R division n 3,4']],
  [RATE, rule('when n > 0; require ok / n >= 0.5'), [1, 0.5], []],
  [RATE, rule('require ok / n >= 0.5 and n / ok < 9'), [1, 0.5], ['rule R division n 3,4', 'rule R division ok 4']],
  ['pass rate(cases where ok / n > 0.5, by check)', rule('require ok > 0'), [1, 1], ['indicator A division n 3,4']],
  [
    'pass rate(cases, by record)',
    'rule R "r" { applies to parts; feeds A; count once per record; require n / q > 1 }',
    [1, null],
    ['rule R division q 3,4'],
  ],
];

describe('a condition on records that has no result for some of them', () => {
  it.each(CONDITIONS)('%s %s', (formula, more, values, told) => {
    const workspace = workspaceOf(methodology(formula, more), { units: UNITS, cases: CASES, parts: PARTS });
    const { run, diagnostics } = workspace.score();
    const results = scored(workspace);
    const value = run!.values(run!.plan.nodes.find((n) => n.code === 'A')!.value!);
    expect([...value].map((v) => (Number.isNaN(v) ? null : v))).toEqual(values);
    const found = diagnostics.filter((d) => d.code === 'condition-not-computed');
    expect(
      found.map(({ params, rows, place }) => {
        const { where, code, why, column } = params as Record<string, string>;
        return `${where} ${code} ${why} ${column} ${rows ?? (place as { row: number }).row}`;
      }),
    ).toEqual(told);
    expect(found.every((d) => d.severity === 'warning' && d.related.some((r) => isTextPlace(r.place)))).toBe(true);

    const engine = ranEngine(workspace);
    const emitted = engine.score({ units: rowsOf(UNITS), cases: rowsOf(CASES), parts: rowsOf(PARTS) });
    expect(comparable(emitted)).toEqual(comparable(results));
  });

  it('is told of rows of a table, which stay', async () => {
    const workspace = workspaceOf(methodology('count(cases)', '', '; not rows where ok / n > 0.7'), {
      units: UNITS,
      cases: CASES,
      parts: PARTS,
    });
    const results = scored(workspace);
    expect(results.units.map((u) => u.indicators.A!.raw)).toEqual([1, 3]);
    const [first, ...others] = results.warnings;
    expect(first).toMatchObject({ code: 'condition-not-computed', rows: [3, 4], column: 'n' });
    expect(others.every((w) => w.code === 'row-rejected')).toBe(true);
    const engine = ranEngine(workspace);
    expect(comparable(engine.score({ units: rowsOf(UNITS), cases: rowsOf(CASES), parts: rowsOf(PARTS) })).warnings).toEqual(
      comparable(results).warnings,
    );
  });

  it('is the same live as from the beginning', () => {
    const data = { units: UNITS, cases: CASES, parts: PARTS };
    const live = workspaceOf(methodology(RATE, rule('require ok / n >= 0.5')), data);
    live.score();
    for (const require of ['n > 0 and ok / n >= 0.5', 'ok / n >= 0.6', 'ok >= 0.5', 'ok / n >= 0.5']) {
      const text = methodology(RATE, rule(`require ${require}`));
      live.setText('index.yard', text);
      const fresh = workspaceOf(text, data);
      const said = (w: typeof live) => w.score().diagnostics.map(({ code, place, params }) => [code, isTextPlace(place) || place, params]);
      expect(said(live)).toEqual(said(fresh));
      expect(live.score().results).toEqual(fresh.score().results);
    }
  });

  it('may be accepted where the condition stands', () => {
    const text = methodology(RATE, rule('require ok / n >= 0.5; accept condition-not-computed "none to ask"'));
    const workspace = workspaceOf(text, { units: UNITS, cases: CASES, parts: PARTS });
    const { diagnostics } = workspace.score();
    const { accepted, diagnostics: left, idle } = workspace.withoutAccepted(diagnostics);
    expect([accepted, left.filter((d) => d.code === 'condition-not-computed'), idle]).toEqual([1, [], []]);
    const { warnings } = ranEngine(workspace).score({ units: rowsOf(UNITS), cases: rowsOf(CASES), parts: rowsOf(PARTS) });
    expect(warnings.filter((w) => w.code === 'condition-not-computed')).toEqual([]);
  });

  it('says in both languages what to write', () => {
    const workspace = workspaceOf(methodology(RATE, rule('require ok / n >= 0.5')), { units: UNITS, cases: CASES, parts: PARTS });
    const found = workspace.score().diagnostics.find((d) => d.code === 'condition-not-computed')!;
    expect(wordsOf(found, 'en')).toEqual({
      wrong: 'the condition of rule "R" cannot be computed, as in 1 other row: it divides by "n", which is 0; the result counts as missing',
      todo: 'mend the data, or let the condition ask first: "n > 0 and …", in a rule "when n > 0"',
    });
    expect(wordsOf(found, 'zh').wrong).toBe('规则“R”的条件算不出来（另有 1 行相同）：除数“n”为 0，按缺失处理');
  });
});

const rowsOf = (csv: string): Record<string, string>[] => {
  const [header, ...rows] = csv.trim().split('\n');
  const names = header!.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, i) => [names[i]!, cell])));
};
