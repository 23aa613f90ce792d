import { describe, expect, it } from 'vitest';
import { exact, showExact, toDouble } from '../compiler/index.ts';
import { wordsOf } from '../grammar/index.ts';
import { engineOf } from './support/engine.ts';
import { workspaceOf } from './support/workspace.ts';

const text = (body: string) => `index T "t" { assess unit from u; ${body} }
table u from "u.csv" { key = id; id : text; x : number; k : yes/no; level : code list { high; low } }
table r from "r.csv" { key = no; unit = unit; no : text; unit : text; late : yes/no }`;
const DATA = { u: 'id,x,k,level\np,1,yes,high\nq,2,no,low\n', r: 'no,unit,late\n1,p,yes\n' };
const FORMULA = '= x, normalise range(0, 10) clipped';
const found = (body: string, data: Record<string, string> = DATA) =>
  workspaceOf(text(body), data)
    .score()
    .diagnostics.filter((d) => d.severity !== 'hint' && !/^unused|^unit-without/.test(d.code))
    .map((d) => d.code);

describe('a bonus that can only come to 0 or less', () => {
  const bonus = (value: string, cap = '5') => `indicator A "a" weight 100% ${FORMULA}\n bonus "b" = ${value} at most ${cap}`;
  it.each([
    ['0 - 1', ['bonus-never']],
    ['0 - count(r)', ['bonus-never']],
    ['-share(r, late)', ['bonus-never']],
    ['-ladder(level) { high: 3; low: 0 }', ['bonus-never']],
    ['least(x, 0)', ['bonus-never']],
    ['-A', ['bonus-never']],
    ['A - 100', ['bonus-never']],
    ['A - 15', []],
    ['2 - count(r)', []],
    ['x', []],
    // The text does not tell, the data do.
    ['0 - x', ['bonus-never']],
    ['1 - x', ['bonus-never']],
    ['1.5 - x', []],
    // Nobody earned it this time.
    ['x - 3', ['bonus-unearned']],
    ['x × 2 - 10', ['bonus-unearned']],
    ['x - x', []],
  ])('= %s', (value, codes) => {
    expect(found(bonus(value))).toEqual(codes);
  });
  it('for its cap', () => expect(found(bonus('x', '0'))).toEqual(['bonus-never']));
  it('is told of with the clause that takes points off', () => {
    const [bonusNever] = workspaceOf(text(bonus('0 - x')), DATA)
      .score()
      .diagnostics.filter((d) => d.code === 'bonus-never');
    expect(wordsOf(bonusNever!, 'en').todo).toContain('deduct');
    expect(wordsOf(bonusNever!, 'zh').todo).toContain('扣分 每个问题');
  });
});

describe('what a formula makes of a score is judged by the scores that there can be', () => {
  const reading = (a: string, b: string) => `indicator A "a" weight 50% ${a}\n indicator B "b" weight 50% = ${b}, normalise range(40, 100)`;
  it.each([
    // A score that stays above 40 does not leave the scale; one that may be less does.
    [reading('= ladder(level) { high: 80; low: 50 }', 'A'), []],
    [reading('= ladder(level) { high: 80; low: 20 }', 'A'), ['score-outside-scale']],
    [reading('= k', 'A'), ['score-outside-scale']],
    [reading('= k', 'greatest(A, 40)'), []],
    [reading('= ladder(level) { high: 80; low: 50 } { bonus "b" = k at most 30 }', 'A'), []],
    [reading('= ladder(level) { high: 80; low: 50 } { gate G "g" { condition k; score 10 } }', 'A'), ['score-outside-scale']],
    [reading('= ladder(level) { high: 80; low: 50 } { gate G "g" { condition k; score at most 10 } }', 'A'), ['score-outside-scale']],
    [
      reading(
        '{ indicator A1 "a" weight 50% = ladder(level) { high: 80; low: 50 }\n indicator A2 "a" weight 50% = ladder(level) { high: 90; low: 60 } }',
        'A',
      ),
      [],
    ],
    // A score that may leave its own scale takes others along.
    [
      'indicator A "a" weight 50% = x, normalise range(0, 1)\n indicator B "b" weight 50% = A, normalise range(0, 100)',
      ['score-outside-scale', 'score-outside-scale'],
    ],
  ])('%s', (body, codes) => expect(found(body).filter((c) => c !== 'gate-raises')).toEqual(codes));
});

describe('a fit to values that are all alike', () => {
  const minMax = 'indicator A "a" weight 50% = x, normalise min-max\n indicator B "b" weight 50% = x * 2, normalise min-max';
  const alike = 'id,x,k,level\np,3,,\nq,3,,\nr,,,\n';
  it('is told once an indicator, with what the author can do', () => {
    const diagnostics = workspaceOf(text(minMax), { ...DATA, u: alike })
      .score()
      .diagnostics.filter((d) => d.severity === 'error');
    expect(diagnostics.map((d) => [d.code, d.params])).toEqual([
      ['no-spread', { code: 'A', value: '3' }],
      ['no-spread', { code: 'B', value: '6' }],
    ]);
    expect(wordsOf(diagnostics[0]!, 'en').todo).toContain('range(low, high)');
  });
  it('is refused once an indicator by a compiled engine that fits anew', async () => {
    const engine = await engineOf(workspaceOf(text(minMax), DATA), 'refit');
    const rows = [
      { id: 'p', x: 3, k: '', level: '' },
      { id: 'q', x: 3, k: '', level: '' },
    ];
    try {
      engine.score({ u: rows, r: [{ no: '1', unit: 'p', late: '' }] });
      expect.unreachable();
    } catch (error) {
      expect((error as { problems: { code: string }[] }).problems.map((p) => p.code)).toEqual(['no-spread', 'no-spread']);
    }
  });
});

describe('numbers beyond what can be computed with', () => {
  const nines = (n: number) => '9'.repeat(n);
  it.each([
    ['a scale of 300 digits', `scale 0..${nines(300)}; indicator A "a" weight 100% ${FORMULA}`, 'number-too-long'],
    ['a scale of 16 digits', `scale 0..${nines(16)}; indicator A "a" weight 100% ${FORMULA}`, 'number-too-long'],
    ['a range of 400 digits', `indicator A "a" weight 100% = x, normalise range(0, ${nines(400)})`, 'number-too-long'],
    ['a range below the smallest double', `indicator A "a" weight 100% = x, normalise range(0, 0.${'0'.repeat(399)}1)`, 'number-too-long'],
    ['an empty range of 300 digits', `indicator A "a" weight 100% = x, normalise range(${nines(300)}, 0)`, 'range-empty'],
    ['a weight of 400 decimals', `indicator A "a" weight 0.${nines(400)} ${FORMULA}\n indicator B "b" weight 0.5 = k`, 'number-too-long'],
    ['rounding to 400 places', `round 400 half-up; indicator A "a" weight 100% ${FORMULA}`, 'too-many-places'],
    ['rounding to 13 places', `round 13 half-up; indicator A "a" weight 100% ${FORMULA}`, 'too-many-places'],
    ['a constant of 400 digits', `indicator A "a" weight 100% = x * ${nines(400)}, normalise range(0, 10)`, 'number-too-long'],
    ['a bonus of 400 digits', `indicator A "a" weight 100% ${FORMULA}; bonus "b" = x at most ${nines(400)}`, 'number-too-long'],
    ['points of 400 digits', `indicator A "a" weight 100% = ladder(level) { high: ${nines(400)}; low: 0 }`, 'number-too-long'],
    ['bands of 400 digits', `bands { a [0, ${nines(400)}] }; indicator A "a" weight 100% ${FORMULA}`, 'number-too-long'],
  ])('%s: a message, and no other has an infinity in it', (_, body, code) => {
    const { diagnostics } = workspaceOf(text(body), DATA).score();
    expect(diagnostics.map((d) => d.code)).toContain(code);
    for (const d of diagnostics)
      for (const locale of ['zh', 'en'] as const) {
        const { wrong, todo } = wordsOf(d, locale);
        expect(`${wrong} ${todo}`).not.toMatch(/NaN|Infinity|\d{100}/);
      }
  });
  it('the nearest double of any fraction is a number', () => {
    const [huge, other] = [10n ** 700n, 10n ** 690n];
    expect(toDouble(exact(huge, other))).toBeCloseTo(1e10, 0);
    expect(toDouble(exact(-other, huge))).toBeCloseTo(-1e-10, 15);
    expect(toDouble(exact(huge))).toBe(Number.POSITIVE_INFINITY);
    expect(showExact(exact(huge, 3n)).length).toBeLessThan(61);
  });
});

describe('bands that overlap', () => {
  const bands = (rows: string, scale = '') =>
    workspaceOf(text(`${scale}bands { ${rows} }\nindicator A "a" weight 100% ${FORMULA}`), DATA)
      .score()
      .diagnostics.flatMap((d) => (d.code.startsWith('band') ? [`${d.code} ${(d.params as { witness?: string }).witness ?? ''}`] : []));
  it.each([
    ['a [0, 60]; b [60, 100]', ['band-overlap 60']],
    // No score is above the scale: what two bands share there nobody is doubly in.
    ['a [0, 95); b 95 or more; c more than 100', ['band-outside-scale 101']],
    ['a [0, 95); b 95 or more; c (100, 120]', ['band-outside-scale 120']],
    ['c less than 0; a [0, 95); b 95 or more', ['band-outside-scale -1']],
    ['a less than 60; b 50 or more', ['band-overlap 50']],
    ['a 90 or less; b 95 or less; c more than 95', ['band-overlap 0']],
    ['a 0 or more; b 50 or more', ['band-overlap 50']],
    ['a [-5, 60); b [-5, 100]', ['band-outside-scale -5', 'band-outside-scale -5', 'band-overlap 0']],
  ])('%s', (rows, expected) => expect(bands(rows)).toEqual(expected));
  it('on another scale', () => expect(bands('a 5 or less; b 4 or more', 'scale 1..10; ')).toEqual(['band-overlap 4']));
});
