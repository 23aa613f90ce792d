import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, isTextPlace, wordsOf } from '../grammar/index.ts';
import { applyFix } from './diagnostic-pages/page.ts';
import { engineOf } from './support/engine.ts';
import { workspaceOf } from './support/workspace.ts';

/** What many units or clauses have alike is one finding, with how many there are and the first places. */

const TABLE = 'table u from "u.csv" { key = id; id : text; x : number; y : number; z : number }';
const index = (body: string, clauses = '') => `index T "t" { assess unit from u; ${clauses}\n${body} }\n${TABLE}`;
const RATIO = 'indicator A "a" weight 100% = x / y, normalise range(0, 9) clipped';
const csv = (rows: number, row: (i: number) => string) =>
  `id,x,y,z\n${Array.from({ length: rows }, (_, i) => `u${i},${row(i)}\n`).join('')}`;

const errors = (text: string, data: string) =>
  workspaceOf(text, { u: data })
    .score()
    .diagnostics.filter((d) => d.severity === 'error');
const told = (d: Diagnostic) => ({ code: d.code, params: d.params, rows: d.rows });

interface Case {
  readonly text: string;
  readonly data: string;
  readonly plain: string;
  readonly found: readonly { readonly code: string; readonly params: object; readonly rows?: readonly number[] }[];
}

const cases: Readonly<Record<string, Case>> = {
  'a division by 0 of one unit': {
    text: index(RATIO),
    data: csv(3, (i) => `1,${i},1`),
    plain: csv(3, () => '1,1,1'),
    found: [{ code: 'division-by-zero', params: { code: 'A', units: ['u0'] } }],
  },
  'divisions by 0 of many': {
    text: index(RATIO),
    data: csv(7, (i) => `1,${i === 2 ? 1 : 0},1`),
    plain: csv(3, () => '1,1,1'),
    found: [{ code: 'division-by-zero', params: { code: 'A', units: ['u0', 'u1', 'u3', 'u4', 'u5', 'u6'] }, rows: [2, 3, 5, 6, 7, 8] }],
  },
  'divisions by two columns, and in a bonus': {
    text: index(`${RATIO.replace('x / y', 'x / y + x / z')} { bonus "b" = 1 / z at most 1 }`),
    data: csv(4, (i) => `1,${i % 2},${i < 2 ? 1 : 0}`),
    plain: csv(3, () => '1,1,1'),
    found: [
      { code: 'division-by-zero', params: { code: 'A', units: ['u0', 'u2'] }, rows: [2, 4] },
      { code: 'division-by-zero', params: { code: 'A', units: ['u3'] } },
      { code: 'division-by-zero', params: { code: 'A', units: ['u2', 'u3'] }, rows: [4, 5] },
    ],
  },
  'a division by a score, which stands in no cell': {
    text: index(
      'indicator A "a" weight 50% = x, normalise range(0, 10) clipped\nindicator B "b" weight 50% = y / A, normalise range(0, 9) clipped',
    ),
    data: csv(3, (i) => `${i < 2 ? 0 : 3},1,1`),
    plain: csv(3, () => '1,1,1'),
    found: [{ code: 'division-by-zero', params: { code: 'B', units: ['u0', 'u1'], divisor: 'score' } }],
  },
  'logarithms that there are none of': {
    text: index('indicator A "a" weight 100% = ln(x), normalise range(0, 9) clipped'),
    data: csv(4, (i) => `${i - 2},1,1`),
    plain: csv(3, () => '1,1,1'),
    found: [{ code: 'not-finite', params: { code: 'A', units: ['u0', 'u1', 'u2'] }, rows: [2, 3, 4] }],
  },
  'geometric means of negative scores': {
    text: index(
      'indicator A "a" weight 50% = x\nindicator B "b" weight 50% = y',
      'scale -100..100; aggregate geometric; normalise range(-100, 100) clipped',
    ),
    data: csv(3, (i) => `${i < 2 ? -9 : 9},10,1`),
    plain: csv(3, () => '1,1,1'),
    found: [{ code: 'not-finite', params: { code: 'T', units: ['u0', 'u1'] } }],
  },
  'an infinite child of several tiers': {
    text: index(
      'indicator P "p" weight 100% { indicator Q "q" weight 100% { indicator A "a" weight 50% = x / y\nindicator B "b" weight 50% = z } }',
      'normalise range(0, 9)',
    ),
    data: csv(3, (i) => `1,${i},1`),
    plain: csv(3, () => '1,1,1'),
    found: [{ code: 'division-by-zero', params: { code: 'A', units: ['u0'] } }],
  },
  'a formula that names an infinite score, and a sum of points': {
    text: index(
      'indicator A "a" marks 50 = x / y, normalise range(0, 9)\nindicator B "b" marks 50 = A + z, normalise range(0, 9)\nindicator C "c" marks 0 = A',
    ),
    data: csv(3, (i) => `1,${i},1`),
    plain: csv(3, () => '1,1,1'),
    found: [{ code: 'division-by-zero', params: { code: 'A', units: ['u0'] } }],
  },
  'what is missing because of a fault, where nothing may be': {
    text: index(
      `indicator A "a" weight 20% = ln(x), normalise range(0, 9) clipped\nindicator B "b" weight 20% = ladder(y) { 1: 50 }
indicator C "c" weight 20% = z, normalise min-max\nindicator D "d" weight 20% { missing skip and re-weight; indicator D1 "d" weight 100% = ln(x), normalise range(0, 9) clipped }
indicator E "e" weight 20% = B + 1, normalise range(0, 99) clipped`,
      'missing not allowed',
    ),
    data: csv(3, (i) => `${i === 1 ? '' : i - 1},${i},7`),
    plain: csv(3, (i) => `1,1,${i}`),
    found: [
      { code: 'missing-not-allowed', params: { code: 'T', units: ['u1'], child: 'A' } },
      { code: 'missing-not-allowed', params: { code: 'T', units: ['u1'], child: 'D' } },
      { code: 'not-finite', params: { code: 'A', units: ['u0'] } },
      { code: 'ladder-value-unknown', params: { value: '0', column: 'y', count: 1 } },
      { code: 'ladder-value-unknown', params: { value: '2', column: 'y', count: 1 } },
      { code: 'no-spread', params: { code: 'C', value: '7' } },
      { code: 'not-finite', params: { code: 'D1', units: ['u0'] } },
    ],
  },
  'what is missing below, told where it is lacking': {
    text: index('indicator P "p" weight 100% { indicator A "a" weight 100% = x }', 'missing not allowed; normalise range(0, 9) clipped'),
    data: csv(2, (i) => `${i || ''},1,1`),
    plain: csv(3, () => '1,1,1'),
    found: [{ code: 'missing-not-allowed', params: { code: 'P', units: ['u0'], child: 'A' } }],
  },
  'what is missing where nothing may be, by indicator': {
    text: index('indicator A "a" weight 50% = x\nindicator B "b" weight 50% = y', 'missing not allowed; normalise range(0, 9) clipped'),
    data: csv(4, (i) => `${i < 3 ? '' : 1},${i < 1 ? '' : 1},1`),
    plain: csv(3, () => '1,1,1'),
    found: [
      { code: 'missing-not-allowed', params: { code: 'T', units: ['u0', 'u1', 'u2'], child: 'A' } },
      { code: 'missing-not-allowed', params: { code: 'T', units: ['u0'], child: 'B' } },
    ],
  },
};

/** Units of each fault, whichever column of a formula is to blame: an engine tells of a formula as a whole. */
const unitsOf = (found: readonly { readonly code: string; readonly params?: unknown }[]) => {
  const units = new Map<string, Set<string>>();
  for (const { code, params } of found) {
    const { units: at, ...rest } = params as { units: readonly string[] };
    const key = JSON.stringify([code, Object.entries(rest).sort()]);
    units.set(key, new Set([...(units.get(key) ?? []), ...at]));
  }
  return [...units].map(([key, at]) => [key, [...at].sort()]).sort();
};

describe('faults of many units are told once', () => {
  it.each(Object.entries(cases))('%s', async (_, { text, data, plain, found }) => {
    expect(errors(text, data).map(told)).toEqual(found);
    const engine = await engineOf(workspaceOf(text, { u: plain }));
    let problems: readonly { readonly code: string; readonly params?: unknown }[] = [];
    try {
      engine.score({ u: Papa.parse(data.trim(), { header: true }).data });
    } catch (error) {
      problems = (error as { problems: typeof problems }).problems;
    }
    const ofUnits = found.filter((f) => 'units' in f.params);
    const codes = new Set(ofUnits.map((f) => f.code));
    expect(unitsOf(problems.filter((p) => codes.has(p.code)))).toEqual(unitsOf(ofUnits));
    expect(new Set(problems.map((p) => p.code))).toEqual(new Set(found.map((f) => f.code).filter((code) => code !== 'no-spread')));
    expect(new Set(problems.map((p) => JSON.stringify(p))).size).toBe(problems.length);
  });

  it('with the first places and names, and how many there are', () => {
    const [d] = errors(
      index(RATIO),
      csv(300, () => '1,0,1'),
    );
    expect(d!.related.map(({ place }) => (isTextPlace(place) ? 'formula' : place.row))).toEqual([3, 4, 5, 6, 'formula']);
    expect(wordsOf(d!, 'en').wrong).toBe('indicator "A" of 300 units (u0, u1, u2, u3, u4 …) divides by 0');
    expect(wordsOf(d!, 'zh').wrong).toBe('计算指标“A”时，u0、u1、u2、u3、u4 等（共 300 个评估对象）的除数为 0');
    const [missing] = errors(
      index('indicator A "a" weight 100% = x', 'missing not allowed; normalise range(0, 9) clipped'),
      csv(2, () => ',,'),
    );
    expect(wordsOf(missing!, 'en').wrong).toBe('2 units (u0, u1) lack "A", and "T" allows nothing to be missing');
    expect(wordsOf(missing!, 'zh').wrong).toBe('u0、u1（共 2 个评估对象）缺少“A”，而“T”规定不得缺失');
  });

  it('and bounds that are suggested for all other values take no notice of them', () => {
    const text = index('indicator A "a" weight 100% = x / y, normalise range(0, 9)');
    const { diagnostics } = workspaceOf(text, { u: csv(3, (i) => `${20 + i},${i},1`) }).score();
    expect(diagnostics.find((d) => d.code === 'values-outside')!.params).toMatchObject({ count: 2, outside: 2, suggestion: ['11', '21'] });
  });

  it('and the message of an engine names the first of thousands', async () => {
    const engine = await engineOf(workspaceOf(index(RATIO), { u: csv(2, () => '1,1,1') }));
    const rows = Array.from({ length: 3000 }, (_, i) => ({ id: `u${i}`, x: 1, y: 0, z: 1 }));
    expect(() => engine.score({ u: rows })).toThrow(
      /^1 problem: division-by-zero \{"code":"A","units":\["u0","u1","u2","u3","u4","… \(3000\)"\]\}$/,
    );
  });
});

describe('a division by what no cell holds says what can be done', () => {
  const text = (formula: string) =>
    `${index(`indicator A "a" weight 100% = ${formula}, normalise range(0, 9) clipped`)}
table r from "r.csv" { key = no; unit = id; no : text; id : text; n : number }`;
  const data = { u: 'id,x,y,z\np,1,1,1\nq,1,1,1\n', r: 'no,id,n\n1,p,1\n' };
  it.each([
    ['x / count(r)', 'records'],
    ['x / (2 × sum(r.n))', 'records'],
    ['x / (y × count(r))', undefined],
  ])('%s', async (formula, divisor) => {
    const { diagnostics } = workspaceOf(text(formula), data).score();
    const [d] = diagnostics.filter((one) => one.severity === 'error');
    expect([d!.code, d!.params]).toEqual(['division-by-zero', { code: 'A', units: ['q'], ...(divisor && { divisor }) }]);
    if (!divisor) return;
    for (const locale of ['zh', 'en'] as const) expect(wordsOf(d!, locale).todo).not.toMatch(/empty|留空/);
    expect(d!.related).toEqual([]);
    const engine = await engineOf(workspaceOf(text(formula), { ...data, r: 'no,id,n\n1,p,1\n2,q,1\n' }));
    const rows = (table: string) => Papa.parse(table.trim(), { header: true }).data;
    expect(() => engine.score({ u: rows(data.u), r: rows(data.r) })).toThrow(/"divisor":"records"/);
  });
});

describe('normalisations that are not clipped are told of once', () => {
  const leaf = (code: string, weight: string, more = '') =>
    `indicator ${code} "${code}" weight ${weight} = x, normalise range(0, 9)${more}`;
  const text = (more = '', clauses = '') => index([leaf('A', '40%'), leaf('B', '40%', more), leaf('C', '20%')].join('\n'), clauses);
  const shown = (source: string) => {
    const workspace = workspaceOf(source);
    const { diagnostics, accepted, idle } = workspace.withoutAccepted(workspace.analyse().diagnostics);
    return { found: diagnostics.filter((d) => d.code === 'score-outside-scale'), accepted, idle, workspace };
  };

  it('with all of them, and one fix', () => {
    const { found, workspace } = shown(text());
    expect(found.map((d) => [d.params, d.related.length])).toEqual([
      [{ code: 'A', low: '-∞', high: '∞', by: 'normalisation', others: 2 }, 2],
    ]);
    expect(wordsOf(found[0]!, 'en').wrong).toBe('the score of "A" can leave the scale: -∞..∞; so can that of 2 other indicators');
    expect(wordsOf(found[0]!, 'zh').wrong).toBe('指标“A”的得分可能超出分值区间：-∞..∞（另有 2 项指标也会超出）');
    const block = { language: 'yard', kind: 'bad' as const, file: 'index.yard', also: [], content: text() };
    const [fixed] = applyFix([block], found[0]!.fix!, workspace.analyse().sources);
    expect(String(fixed!.content).match(/range\(0, 9\) clipped/g)).toHaveLength(3);
  });

  it('those that are accepted apart', () => {
    const { found, accepted, idle } = shown(text(' { accept score-outside-scale "may go beyond" }'));
    expect([found.length, (found[0]!.params as { others: number }).others, accepted, idle.length]).toEqual([1, 1, 1, 0]);
    expect(shown(text('', 'accept score-outside-scale "all may"'))).toMatchObject({ found: [], accepted: 3, idle: [] });
  });

  it('those that have it from above, each with its own acceptance', () => {
    const inherited = (more = '', clauses = '') =>
      index(
        ['A', 'B', 'C'].map((code) => `indicator ${code} "x" weight 1/3 = x${code === 'A' ? more : ''}`).join('\n'),
        `normalise range(0, 9); ${clauses}`,
      );
    const { found, workspace } = shown(inherited());
    expect(found.map((d) => [d.params, d.related])).toEqual([[{ code: 'A', low: '-∞', high: '∞', by: 'normalisation', others: 2 }, []]]);
    const block = { language: 'yard', kind: 'bad' as const, file: 'index.yard', also: [], content: inherited() };
    const [fixed] = applyFix([block], found[0]!.fix!, workspace.analyse().sources);
    expect(String(fixed!.content).match(/clipped/g)).toHaveLength(1);
    const one = shown(inherited(' { accept score-outside-scale "may" }'));
    expect([one.found.map((d) => d.params), one.accepted, one.idle]).toEqual([
      [{ code: 'B', low: '-∞', high: '∞', by: 'normalisation', others: 1 }],
      1,
      [],
    ]);
    expect(shown(inherited('', 'accept score-outside-scale "may"'))).toMatchObject({ found: [], accepted: 3, idle: [] });
    const tier = `index T "t" { assess unit from u; normalise range(0, 9)
indicator G "g" weight 100% { accept score-outside-scale "may"; indicator A "a" weight 100% = x } }\n${TABLE}`;
    expect(shown(tier)).toMatchObject({ found: [], accepted: 1, idle: [] });
  });

  it('one formula from above is told once', () => {
    const text = `index T "t" { assess unit from u; children = ladder(x) { 1: 500 }
indicator A "a" weight 50%\nindicator B "b" weight 50% { accept score-outside-scale "may" } }\n${TABLE}`;
    expect(shown(text)).toMatchObject({ found: [{ params: { code: 'A' } }], accepted: 1, idle: [] });
    expect(shown(text.replace(/ \{ accept[^}]*\}/, '')).found).toMatchObject([{ params: { code: 'A', others: 1 } }]);
  });

  it('one alone is as it was', () => {
    expect(shown(text().replaceAll(/, normalise range\(0, 9\)(?=\nindicator)/g, ', normalise range(0, 9) clipped')).found).toMatchObject([
      { params: { code: 'C', low: '-∞', high: '∞', by: 'normalisation' }, related: [] },
    ]);
  });
});
