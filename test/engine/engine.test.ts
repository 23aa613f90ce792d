import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { findingObject, findings, type Results, type Scored, Workspace } from '../../compiler/index.ts';
import { bundleOf, comparable, engineOf } from '../support/engine.ts';
import { egovTables } from '../support/egov-tables.ts';
import { runs } from '../support/long.ts';
import { csvTable, messages, openEgov, ROOT } from '../support/workspace.ts';
import { type Generated, generated } from './methodologies.ts';

/** What the product finds, as an engine returns it: of tables instead of files. */
function findingsOf({ analysis, run, attached }: Scored) {
  const files = new Map(attached!.accounts.map((a) => [a.file, a.table]));
  return Array.from(findings(analysis.methodology!, run!, attached!), (f) => {
    const rule = { ...f.rule, indicators: f.rule.feeds.map((feed) => feed.code) };
    return { ...findingObject(f, rule, 'zh'), file: files.get(f.file)! };
  });
}

/** Equal to the last digit but for unrounded scores where logarithms were taken. */
function checkEqual(engine: Results, product: Results, transcendental: boolean): void {
  if (!transcendental) {
    expect(engine).toEqual(product);
    return;
  }
  const near = (raw: number | null) => (raw === null ? null : expect.closeTo(raw, 9));
  expect(engine).toEqual({
    ...product,
    units: product.units.map((u) => ({
      ...u,
      raw: near(u.raw),
      indicators: Object.fromEntries(Object.entries(u.indicators).map(([code, s]) => [code, { ...s, raw: near(s.raw) }])),
    })),
  });
}

describe('the emitted module', () => {
  const tables = egovTables();

  it('scores and validates the example as the product does, from rows and from columns', async () => {
    const workspace = openEgov();
    const scored = workspace.score();
    const engine = await engineOf(workspace);
    expect(engine.score(tables)).toEqual(comparable(scored.results!));
    expect(engine.validate(tables)).toEqual(findingsOf(scored));
    const columns = Object.fromEntries(
      Object.entries(tables).map(([table, rows]) => [
        table,
        Object.fromEntries(Object.keys(rows[0]!).map((c) => [c, rows.map((r) => r[c])])),
      ]),
    );
    expect(engine.score(columns)).toEqual(comparable(scored.results!));
  });

  it('says what is wrong with tables it cannot score', async () => {
    const engine = await engineOf(openEgov());
    const problems = (change: object) => {
      try {
        engine.score({ ...tables, ...change });
      } catch (error) {
        if (error instanceof engine.InputError) return error.problems;
        throw error;
      }
      return [];
    };
    expect(problems({ 平台: undefined })).toEqual([{ code: 'table-missing', table: '平台' }]);
    const platform = tables.平台!;
    expect(problems({ 平台: platform.map((row, i) => (i === 2 ? { ...row, 办件总量: '许多' } : row)) })).toMatchObject([
      { code: 'cell-type', table: '平台', row: 4, column: '办件总量' },
    ]);
    expect(problems({ 平台: platform.map((row, i) => (i === 0 ? { ...row, 监测次数: 0 } : row)) })).toMatchObject([
      { code: 'division-by-zero', params: { code: 'egov', units: ['北京'] } },
    ]);
    expect(problems({ 平台: platform.map(({ 办件总量: _, ...row }) => row) })).toMatchObject([
      { code: 'csv-column-missing', params: { column: '办件总量' } },
    ]);
  });

  it('a frozen bundle scores one unit alone as among all; refit, it fits what it is given', async () => {
    const text = `index x "x" { assess unit from units; normalise min-max; round 2 half-up
indicator A "a" weight 50% = a; indicator B "b" weight 50% = b, negative }
table units from "u.csv" { key = id; unit = id; id : text; a : number; b : number }`;
    const workspace = new Workspace('x.yard');
    workspace.setText('x.yard', text);
    const rows = [
      { id: 'p', a: 1, b: 7 },
      { id: 'q', a: 3, b: 2 },
      { id: 'r', a: 11, b: 4 },
    ];
    workspace.setTable('units', csvTable('u.csv', Papa.unparse(rows)));
    const all = workspace.score().results!;
    const frozen = await engineOf(workspace, 'frozen');
    for (const [i, row] of rows.entries()) expect(frozen.score({ units: [row] }).units[0]!.score).toBe(all.units[i]!.score);
    const refit = await engineOf(workspace, 'refit');
    expect(refit.score({ units: rows }).units).toEqual(all.units);
    const fewer = new Workspace('x.yard');
    fewer.setText('x.yard', text);
    fewer.setTable('units', csvTable('u.csv', Papa.unparse(rows.slice(0, 2))));
    expect(refit.score({ units: rows.slice(0, 2) }).units).toEqual(fewer.score().results!.units);
    const notes = (fit: 'frozen' | 'refit') => JSON.parse(bundleOf(workspace, fit).find((a) => a.file === 'plan.json')!.text);
    expect([notes('frozen').fits, notes('refit').fits]).toEqual(['frozen', 'refit']);
    // By the stage of each fit.
    const { stages, fitted } = notes('frozen');
    expect(Object.entries(fitted).map(([id, value]) => [stages[Number(id)].statistic, value])).toEqual([
      ['min', 1],
      ['max', 11],
      ['min', 2],
      ['max', 7],
    ]);
  });

  const check = async ({ text, rows, transcendental }: Generated): Promise<'scored' | 'refused'> => {
    const workspace = new Workspace('x.yard');
    workspace.setText('x.yard', text);
    for (const [table, data] of Object.entries(rows)) {
      const columns = Object.keys(
        data[0] ??
          {
            units: { id: 1 },
            cases: { no: 1, id: 1, name: 1, kind: 1, days: 1, measure: 1, limit: 1, fee: 1 },
            parts: { no: 1, part: 1, qty: 1 },
          }[table]!,
      );
      workspace.setTable(
        table,
        csvTable(`${table}.csv`, `${Papa.unparse({ fields: columns, data: data.map((r) => columns.map((c) => r[c])) })}\n`),
      );
    }
    const scored = workspace.score();
    if (!scored.analysis.plan) throw new Error(`${messages(scored.analysis.diagnostics).join('\n')}\n${text}`);
    const engine = await engineOf(workspace, 'refit');
    if (!scored.results) {
      const expected = scored.diagnostics.filter((d) => d.severity === 'error').map((d) => d.code);
      let found: string[] = [];
      try {
        engine.score(rows);
      } catch (error) {
        found = (error as InstanceType<typeof engine.InputError>).problems.map((p) => p.code);
      }
      expect(found.sort()).toEqual(expected.sort());
      return 'refused';
    }
    checkEqual(engine.score(rows), comparable(scored.results), transcendental);
    expect(engine.validate(rows)).toEqual(findingsOf(scored));
    const frozen = await engineOf(workspace, 'frozen');
    checkEqual(frozen.score(rows), comparable(scored.results), transcendental);
    const { run, attached } = scored;
    const totals = frozen.totals(attached!);
    const root = run!.plan.nodes[0]!;
    expect([...totals.published]).toEqual([...run!.values(root.published)]);
    if (run!.plan.band !== undefined) expect([...totals.band!]).toEqual([...run!.values(run!.plan.band)]);
    if (run!.plan.rank !== undefined) expect([...totals.ranks()!]).toEqual([...run!.values(run!.plan.rank)]);
    return 'scored';
  };

  it('equals the evaluator on generated methodologies with generated data', async () => {
    const outcomes = { scored: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(generated, async (g) => {
        outcomes[await check(g)]++;
      }),
      { numRuns: runs(500) },
    );
    // Both kinds must have occurred, or one of them was not tested.
    expect(outcomes.scored).toBeGreaterThan(runs(500) / 4);
    expect(outcomes.refused).toBeGreaterThan(0);
  });

  it('has types that a program can be checked against', () => {
    const declarations = bundleOf(openEgov()).find((a) => a.file === 'engine.d.mts')!.text;
    const folder = join(ROOT, '.cache', 'engines', 'types');
    mkdirSync(folder, { recursive: true });
    const program = `import { score, validate, type Band, type Tables } from './engine.mjs';
declare const tables: Tables;
const results = score(tables);
const band: Band | null = results.units[0]!.band;
const mean: number | null = results.statistics.C11.mean;
const lines: string[] = validate(tables, { locale: 'en' }).map((f) => f.message);
// @ts-expect-error there is no such indicator
results.statistics.Z9;
// @ts-expect-error a table is missing
score({ 平台: [] });
console.log(band, mean, lines);
`;
    writeFileSync(join(folder, 'engine.d.mts'), declarations);
    writeFileSync(join(folder, 'program.mts'), program);
    execFileSync(
      process.execPath,
      [
        join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'),
        '--noEmit',
        '--strict',
        '--module',
        'nodenext',
        '--target',
        'es2023',
        '--skipLibCheck',
        '--ignoreConfig',
        join(folder, 'program.mts'),
      ],
      { encoding: 'utf8' },
    );
  });
});
