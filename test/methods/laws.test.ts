import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AggregationMethod,
  aggregations,
  exact,
  type Interval,
  isError,
  type MissingRule,
  missingRules,
  type NormalisationMethod,
  normalisations,
  type Results,
  type Workspace,
} from '../../compiler/index.ts';
import { addsUp } from '../support/adds-up.ts';
import { ranEngine } from '../support/engine.ts';
import { runs } from '../support/long.ts';
import { workspaceOf } from '../support/workspace.ts';

/** What holds of every method of the catalogue, whatever it is: a method that is listed is tested here. */

const SCALES = [
  [0, 100],
  [-50, 50],
  [1, 7],
] as const;
type Scale = (typeof SCALES)[number];

const table = (columns: readonly string[]) =>
  `table u from "u.csv" { key = id; unit = id; id : text; ${columns.map((c) => `${c} : number`).join('; ')} }`;
const csv = (columns: readonly string[], rows: readonly (readonly (number | undefined)[])[]) =>
  `id,${columns.join(',')}\n${rows.map((row, i) => `u${i},${row.map((v) => v ?? '').join(',')}\n`).join('')}`;

/** The score of the index and of its first indicator by unit; undefined where the data are refused. */
function scoresOf(workspace: Workspace): { readonly x: number | null; readonly total: number | null }[] | undefined {
  const { results } = workspace.score();
  return results?.units.map(({ indicators }) => ({ x: indicators.A?.score ?? null, total: indicators.T!.score }));
}

/** Evaluator and engines say the same, and the parts of every explanation add up. */
function holdsOfAll(workspace: Workspace, rows: readonly object[]): void {
  const scored = workspace.score();
  if (!scored.analysis.plan) throw new Error(scored.diagnostics.map((d) => d.code).join());
  if (scored.results) addsUp(scored);
  for (const fit of ['refit', ...(scored.results ? (['frozen'] as const) : [])] as const) {
    const engine = ranEngine(workspace, fit);
    let said: Results | undefined;
    try {
      said = engine.score({ u: rows });
    } catch (error) {
      if (!(error instanceof engine.InputError)) throw error;
    }
    const scores = (results: Results | undefined) => results?.units.map(({ score, rank, indicators }) => ({ score, rank, indicators }));
    expect(scores(said)).toEqual(scores(scored.results));
  }
}

const rowsOf = (columns: readonly string[], rows: readonly (readonly (number | undefined)[])[]) =>
  rows.map((row, i) => Object.fromEntries([['id', `u${i}`], ...columns.map((c, j) => [c, row[j] ?? null] as const)]));

const decimal = (low: number, high: number) => fc.integer({ min: low * 100, max: high * 100 }).map((n) => n / 100);
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * (1 + Math.abs(a) + Math.abs(b));
const within = (x: number, { low, high }: Interval) => x >= low - 1e-9 * (1 + Math.abs(low)) && x <= high + 1e-9 * (1 + Math.abs(high));

describe.each(Object.entries(normalisations as Record<string, NormalisationMethod>))('normalisation %s', (_, method) => {
  const ids = Object.keys(method.parameters);
  const args = fc.uniqueArray(decimal(-100, 100), { minLength: ids.length, maxLength: ids.length }).map((a) => a.sort((x, y) => x - y));
  const values = fc.array(fc.oneof({ weight: 5, arbitrary: decimal(-100, 100) }, { weight: 1, arbitrary: fc.constant(undefined) }), {
    minLength: 2,
    maxLength: 12,
  });
  const use = fc.record({ args, values, scale: fc.constantFrom(...SCALES), negative: fc.boolean(), clipped: fc.boolean() });

  const written = ({ args, scale, negative, clipped }: { args: readonly number[]; scale: Scale; negative: boolean; clipped: boolean }) =>
    `index T "t" { assess unit from u; scale ${scale[0]}..${scale[1]}; missing skip and re-weight
  indicator A "a" weight 100% = x, ${negative ? 'negative, ' : ''}normalise ${method.names.en}${args.length ? `(${args.join(', ')})` : ''}${clipped ? ' clipped' : ''} }
${table(['x'])}`;
  const exactOf = (numbers: readonly number[]) =>
    Object.fromEntries(ids.map((id, i) => [id, exact(BigInt(Math.round(numbers[i]! * 100)), 100n)]));
  const isHeld = (numbers: readonly number[]) => {
    const { low, high } = method.yields({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }, exactOf(numbers), false);
    return low >= 0 && high <= 1;
  };
  const workspaceFor = (of: Parameters<typeof written>[0], values: readonly (number | undefined)[]) =>
    workspaceOf(written(of), {
      u: csv(
        ['x'],
        values.map((v) => [v]),
      ),
    });

  it('keeps to its range and its direction; evaluator and engines agree; parts add up', () => {
    let scored = 0;
    fc.assert(
      fc.property(use, ({ values, ...said }) => {
        const of = { ...said, clipped: said.clipped || !isHeld(said.args) };
        const workspace = workspaceFor(of, values);
        holdsOfAll(
          workspace,
          rowsOf(
            ['x'],
            values.map((v) => [v]),
          ),
        );
        const scores = scoresOf(workspace);
        if (!scores) return;
        scored++;
        const [low, high] = of.scale;
        scores.forEach(({ x }, i) => {
          expect(x === null).toBe(values[i] === undefined);
          if (x !== null) expect(within(x, { low, high })).toBe(true);
          scores.forEach(({ x: y }, j) => {
            const [a, b] = of.negative ? [values[j], values[i]] : [values[i], values[j]];
            if (x === null || y === null || a === undefined || b === undefined) return;
            if (a >= b) expect(x).toBeGreaterThanOrEqual(y - 1e-9);
            if (a === b) expect(x).toBe(y);
          });
        });
      }),
      { numRuns: runs(400) },
    );
    expect(scored).toBeGreaterThan(runs(400) / 3);
  });

  it('turns a change of units into none, unless the text gives numbers in them', () => {
    if (ids.length) return;
    fc.assert(
      fc.property(use, decimal(1, 9), decimal(-50, 50), ({ values, ...of }, factor, shift) => {
        const clipped = { ...of, clipped: true };
        const [own, other] = [values, values.map((v) => v && Math.round(v * 100 * factor * 100 + shift * 10_000) / 10_000)].map((x) =>
          scoresOf(workspaceFor(clipped, x)),
        );
        if (!own || !other || values.some((v) => v === 0)) return;
        own.forEach(({ x }, i) => {
          if (x !== null) expect(near(x, other[i]!.x!)).toBe(true);
        });
      }),
      { numRuns: runs(200) },
    );
  });

  it('says so where all values are alike and it needs them to differ', () => {
    const { results, diagnostics } = workspaceFor(
      { args: ids.map((_, i) => i), scale: [0, 100], negative: false, clipped: true },
      [0.1, 0.1, 0.1],
    ).score();
    if (method.goalposts) expect(results).toBeDefined();
    else expect(diagnostics.filter(isError).map((d) => d.code)).toEqual(results ? [] : ['no-spread']);
  });
});

const each = Object.values(aggregations as Record<string, AggregationMethod>).flatMap((method) =>
  Object.values(missingRules as Record<string, MissingRule>).map((rule) => [method.names.en, rule.names.en, method, rule] as const),
);

describe.each(each)('aggregation %s, missing %s', (_, __, method, rule) => {
  const COLUMNS = ['a', 'b', 'c'] as const;
  const worth = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }));
  const score = fc.oneof(
    { weight: 6, arbitrary: decimal(0, 100) },
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
  const rows = fc.array(fc.tuple(score, score, score), { minLength: 1, maxLength: 8 });

  /** Children from 0 to 100, whose parent's scale is what full marks come to. */
  const written = (weights: readonly number[], order: readonly number[] = [0, 1, 2]) => {
    const total = weights.reduce((a, b) => a + b);
    const marks = method.takes === 'marks';
    const children = order.map((i) => {
      const bears = marks ? `marks ${weights[i]! * 100}` : `weight ${weights[i]}/${total}`;
      return `indicator ${COLUMNS[i]!.toUpperCase()} "x" ${bears} = ${COLUMNS[i]}${marks ? ` * ${weights[i]}` : ''}, normalise range(0, ${marks ? Math.max(1, weights[i]! * 100) : 100}) clipped`;
    });
    return `index T "t" { assess unit from u; scale 0..${marks ? total * 100 : 100}; aggregate ${method.names.en}; missing ${rule.names.en}
  ${children.join('\n  ')} }
${table(COLUMNS)}`;
  };
  const totals = (weights: readonly number[], values: readonly (readonly (number | undefined)[])[], order?: readonly number[]) =>
    scoresOf(workspaceOf(written(weights, order), { u: csv(COLUMNS, values) }))?.map(({ total }) => total);

  it('keeps to its range, whatever the order of the children; evaluator and engines agree; parts add up', () => {
    fc.assert(
      fc.property(worth, rows, (weights, values) => {
        // A child of 0 marks has no scale.
        if (method.takes === 'marks' && weights.includes(0)) return;
        const workspace = workspaceOf(written(weights), { u: csv(COLUMNS, values) });
        holdsOfAll(workspace, rowsOf(COLUMNS, values));
        const found = totals(weights, values);
        const turned = totals(weights, values, [2, 0, 1]);
        expect(turned === undefined).toBe(found === undefined);
        found?.forEach((total, i) => {
          expect(turned![i] === null).toBe(total === null);
          if (total === null) return;
          expect(near(total, turned![i]!)).toBe(true);
          const children = values[i]!.flatMap((v, k) => {
            if (!weights[k]) return [];
            const x = v ?? (rule.fill && Number(rule.fill));
            const own = method.takes === 'marks' && x !== undefined ? x * weights[k]! : x;
            return own === undefined ? [] : [{ low: own, high: own }];
          });
          const whole = children.length === weights.filter((w) => w).length;
          // Points of what is there are re-scaled.
          if (whole || method.takes === 'weights') expect(within(total, method.yields(children))).toBe(true);
        });
      }),
      { numRuns: runs(300) },
    );
  });

  it('is what its children all are, and grows with each of them', () => {
    fc.assert(
      fc.property(worth, decimal(0, 100), decimal(0, 100), (weights, x, y) => {
        if (method.takes === 'marks' && weights.includes(0)) return;
        const [low, high] = [Math.min(x, y), Math.max(x, y)];
        const [alike, less, more] = totals(weights, [
          [x, x, x],
          [low, x, x],
          [high, x, x],
        ]) as number[];
        if (method.takes === 'weights') expect(near(alike!, x)).toBe(true);
        expect(more!).toBeGreaterThanOrEqual(less! - 1e-9);
      }),
      { numRuns: runs(200) },
    );
  });

  it('refuses what it cannot be taken of', () => {
    if (method.domain.low === Number.NEGATIVE_INFINITY) return;
    const text = written([1, 1, 2])
      .replaceAll(', normalise range(0, 100) clipped', ', normalise range(-100, 0)')
      .replace('scale 0..100', 'scale -100..0');
    const { results, diagnostics } = workspaceOf(text, { u: csv(COLUMNS, [[-1, -2, -3]]) }).score();
    expect([results, diagnostics.filter(isError).map((d) => d.code)]).toEqual([undefined, expect.arrayContaining(['not-finite'])]);
  });
});
