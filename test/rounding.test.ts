import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalInto, type Rounding, round, roundRatio, statistics } from '../compiler/index.ts';
import { runs } from './support/long.ts';

/** Rounds n/d in integers: the truth that doubles are held against. */
function exactly(n: bigint, d: bigint, places: number, mode: Rounding['mode']): number {
  const scaled = n * 10n ** BigInt(places);
  const [whole, rest] = [scaled / d, scaled % d];
  const up = mode === 'down' ? false : 2n * rest > d || (2n * rest === d && (mode === 'half-up' || whole % 2n === 1n));
  return Number(whole + (up ? 1n : 0n)) / 10 ** places;
}

const modes = ['half-up', 'half-even', 'down'] as const;

describe('rounding', () => {
  it.each([
    [59.995, 2, 'half-up', 60],
    [89.995, 2, 'half-up', 90],
    [1.005, 2, 'half-up', 1.01],
    [2.675, 2, 'half-up', 2.68],
    [2.5, 0, 'half-even', 2],
    [3.5, 0, 'half-even', 4],
    [0.125, 2, 'half-even', 0.12],
    [72.98664, 2, 'down', 72.98],
    [0.1 + 0.2, 1, 'down', 0.3],
    [-2.5, 0, 'half-up', -3],
    [-0.001, 2, 'half-up', 0],
    [0, 2, 'half-up', 0],
    [99.9999999999, 2, 'half-up', 100],
    [1e-7, 2, 'half-up', 0],
    [65.625, 2, 'half-even', 65.62],
    // Beyond twelve digits nothing is left to round, whatever the size.
    [12345678901.234, 2, 'half-up', 12345678901.2],
    [9007199254740992, 2, 'half-up', 9007199254740000],
    [1e21, 12, 'down', 1e21],
    [1e300, 12, 'half-even', 1e300],
    [-1.5e308, 0, 'half-up', -1.5e308],
    [5e-324, 12, 'half-up', 0],
  ] as const)('%d to %d places %s is %d', (value, places, mode, expected) => {
    expect(Object.is(round(value, { places, mode }), expected)).toBe(true);
  });

  it('missing stays missing', () => {
    expect(round(Number.NaN, { places: 2, mode: 'half-up' })).toBeNaN();
  });

  it('weighted means of decimals round as exact arithmetic does, halves included', () => {
    // Likert-style scores with decimal weights: a quarter of the means end in an exact half.
    const likert = fc.record({
      scores: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 30 }),
      weights: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 30, maxLength: 30 }),
      places: fc.integer({ min: 0, max: 3 }),
      mode: fc.constantFrom(...modes),
    });
    let halves = 0;
    fc.assert(
      fc.property(likert, ({ scores, weights, places, mode }) => {
        const total = scores.reduce((sum, _, i) => sum + weights[i]!, 0);
        const sum = scores.reduce((s, x, i) => s + (x / 4) * weights[i]!, 0);
        const n = scores.reduce((s, x, i) => s + BigInt(x) * BigInt(weights[i]!), 0n);
        const d = 4n * BigInt(total);
        if (2n * ((n * 10n ** BigInt(places)) % d) === d) halves++;
        expect(round(sum / total, { places, mode })).toBe(exactly(n, d, places, mode));
      }),
      { numRuns: runs(100_000) },
    );
    expect(halves).toBeGreaterThan(10);
  });

  it('decimal halves of every size are exact halves', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom(...modes),
        (whole, places, mode) => {
          const [n, d] = [BigInt(whole) * 10n + 5n, 10n ** BigInt(places + 1)];
          expect(round(Number(n) / Number(d), { places, mode })).toBe(exactly(n, d, places, mode));
        },
      ),
      { numRuns: runs(100_000) },
    );
  });

  it('ratios of integers', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        fc.integer({ min: 0, max: 6 }),
        (n, d, places) => {
          expect(roundRatio(n, d, places)).toBe(exactly(n, d, places, 'half-up'));
        },
      ),
      { numRuns: runs(20_000) },
    );
  });
});

describe('bands at exact edges', () => {
  const cuts = [
    { low: 90, lowIncluded: true, high: 100, highIncluded: true },
    { low: 80, lowIncluded: true, high: 90, highIncluded: false },
    { low: 65, lowIncluded: true, high: 80, highIncluded: false },
    { low: 0, lowIncluded: true, high: 65, highIncluded: false },
  ];
  const bandOf = (value: number) => {
    const out = new Float64Array(1);
    intervalInto(out, Float64Array.of(value), cuts);
    return out[0];
  };

  it('a weighted mean that is exactly a cut belongs above it, whatever the floating point error', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(90, 80, 65),
        fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 40 }),
        (cut, weights) => {
          // Scores in pairs around the cut, so that the true mean is the cut.
          const pairs = weights.map((w, i) => ({ w, x: cut + (i % 2 ? -0.1 : 0.1) * (i + 1 - (i % 2)) }));
          const even = pairs.slice(0, pairs.length - (pairs.length % 2)).map((p, i) => ({ ...p, w: weights[i - (i % 2)]! }));
          const mean = even.reduce((s, p) => s + (p.w / 7) * p.x, 0) / even.reduce((s, p) => s + p.w / 7, 0);
          expect(bandOf(mean)).toBe([90, 80, 65].indexOf(cut));
        },
      ),
      { numRuns: runs(20_000) },
    );
  });

  it.each([
    [90, 0],
    [89.99, 1],
    [80, 1],
    [79.999999, 2],
    [65, 2],
    [0, 3],
    [100, 0],
  ])('%d is in band %d', (value, band) => {
    expect(bandOf(value)).toBe(band);
  });

  it('a value in no band has none', () => {
    expect(bandOf(101)).toBeNaN();
  });
});

describe('statistics of published scores', () => {
  it('add up exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 60 }), (scores) => {
        const sum = BigInt(scores.reduce((a, b) => a + b, 0));
        const count = BigInt(scores.length);
        const above = scores.filter((s) => BigInt(s) * count > sum).length;
        const result = statistics(
          Float64Array.from(scores, (s) => s / 100),
          { places: 2, mode: 'half-up' },
        );
        expect(result).toEqual({
          mean: exactly(sum, count * 100n, 2, 'half-up'),
          above,
          share: exactly(BigInt(above) * 100n, count, 2, 'half-up'),
        });
      }),
      { numRuns: runs(20_000) },
    );
  });

  const of = (scores: readonly number[], places?: number) =>
    statistics(Float64Array.from(scores), places === undefined ? undefined : { places, mode: 'half-up' });

  it.each([
    // Scores that are not rounded count as they are printed, with twelve digits.
    [[12345.6789, 12345.6788], undefined, { mean: 12345.67885, above: 1, share: 50 }],
    [[9007.1, 9007.2, 9007.3], undefined, { mean: 9007.2, above: 1, share: 33.33 }],
    [[123456789.125, 123456789.126], undefined, { mean: 123456789.126, above: 1, share: 50 }],
    [[0.1 + 0.2, 0.3], undefined, { mean: 0.3, above: 0, share: 0 }],
    [[0.00000000012345, 0.00000000012347], undefined, { mean: 0.00000000012346, above: 1, share: 50 }],
    [[1, 1, 2], undefined, { mean: 1.33333333333, above: 1, share: 33.33 }],
    [[-1, -2], undefined, { mean: -1.5, above: 1, share: 50 }],
    [[9007199254740.91, 9007199254740.93], 2, { mean: 9007199254740.92, above: 1, share: 50 }],
    [[1e300, 3e300], 12, { mean: 2e300, above: 1, share: 50 }],
    [[1e300, 3e300], undefined, { mean: 2e300, above: 1, share: 50 }],
    [[1e-300, 3e-300], undefined, { mean: 2e-300, above: 1, share: 50 }],
  ])('of %j at %s places', (scores, places, expected) => {
    expect(of(scores, places)).toEqual(expected);
  });

  it('of nobody are nothing', () => {
    expect(statistics(Float64Array.of(Number.NaN), { places: 2, mode: 'half-up' })).toEqual({ mean: null, above: 0, share: null });
  });
});
