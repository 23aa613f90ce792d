import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bins } from '../../client/preview/distribution.ts';
import { difference, inOrder, meanOf, movement, movements, patched, signed } from '../../client/preview/model.ts';
import type { Preview, PreviewPatch, PreviewUnit } from '../../server/protocol.ts';

const unit = (
  id: string,
  score: number | null,
  rank: number | null,
  band: string | null,
  saved: Partial<PreviewUnit['saved']> = {},
): PreviewUnit => ({
  id,
  name: id.toUpperCase(),
  score: score === null ? null : score.toFixed(2),
  value: score,
  rank,
  band,
  gates: [],
  saved: { score: score === null ? null : score.toFixed(2), rank, band, ...saved },
});

const preview: Preview = {
  project: 'file:///p',
  title: 'Demo',
  edition: 2024,
  noun: 'country',
  version: 7,
  health: { stale: false, errors: 0, warnings: 1, findings: 3 },
  scale: { low: 0, high: 100 },
  ranked: true,
  bands: [
    { code: 'high', label: 'High', count: 1, position: 0 },
    { code: 'low', label: 'Low', count: 2, position: 1 },
  ],
  units: [unit('a', 40, 2, 'low'), unit('b', 80, 1, 'high'), unit('c', null, null, null), unit('d', 20, 3, 'low')],
  indicators: [
    { code: 'demo', label: 'Demo', depth: 0, weight: null, effective: null, mean: '46.67', savedMean: '46.67', above: 1, share: '33.33%' },
    { code: 'A', label: 'A', depth: 1, weight: '100%', effective: '100%', mean: '46.67', savedMean: '46.67', above: 1, share: '33.33%' },
  ],
  rules: [{ code: 'R-1', label: 'Rule', severity: 'error', checks: 10, findings: 3, savedFindings: 3 }],
};
const patch = (changes: Partial<PreviewPatch>): PreviewPatch => ({
  project: preview.project,
  version: 8,
  health: preview.health,
  ...changes,
});

describe('patches of the preview', () => {
  it('replace the rows they name and leave all others the same objects', () => {
    const moved = unit('d', 90, 1, 'high', { rank: 3, band: 'low', score: '20.00' });
    const after = patched(preview, patch({ units: [moved] }))!;
    expect(after.version).toBe(8);
    expect(after.units.map((u) => u.id)).toEqual(['a', 'b', 'c', 'd']);
    expect(after.units[3]).toBe(moved);
    expect(after.units[0]).toBe(preview.units[0]);
    expect(after.indicators).toBe(preview.indicators);
  });

  it('that skip a version or belong elsewhere are refused, and one that holds all of it fits anything', () => {
    expect(patched(preview, patch({ version: 9 }))).toBeUndefined();
    expect(patched(preview, patch({ project: 'file:///q' }))).toBeUndefined();
    expect(patched(preview, patch({ version: 30, whole: { ...preview, version: 30 } }))?.version).toBe(30);
  });

  it('after any of them, the order is the ranking', () => {
    const ranks = fc.array(fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(ranks, ranks, (before, after) => {
        const units = before.map((rank, i) => unit(`u${i}`, 10, rank, 'low'));
        const changed = after.slice(0, units.length).map((rank, i) => unit(`u${i}`, 20, rank, 'low'));
        const shown = inOrder(patched({ ...preview, units }, patch({ units: changed }))!).map((u) => u.rank ?? 99);
        expect(shown).toEqual(shown.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('the order of units', () => {
  it('is by rank, with those without one last', () => expect(inOrder(preview).map((u) => u.id)).toEqual(['b', 'a', 'd', 'c']));
  it('is by band and then as listed where nothing is ranked', () => {
    const unranked = { ...preview, ranked: false, units: preview.units.map((u) => ({ ...u, rank: null })) };
    expect(inOrder(unranked).map((u) => u.id)).toEqual(['b', 'a', 'd', 'c']);
  });
});

describe('what moved since the last saved text', () => {
  it('is told in places, bands and points as printed', () => {
    expect(movement(unit('x', 80.1, 2, 'high', { rank: 5, band: 'low', score: '79.95' }))).toEqual({
      places: 3,
      otherBand: true,
      score: 0.15,
    });
    expect(movement(unit('x', 80, null, 'high', { rank: 5 })).places).toBe(0);
  });
  it('is counted', () => {
    const units = [unit('a', 40, 2, 'low', { rank: 1, band: 'high' }), unit('b', 80, 1, 'high', { score: '79.00' })];
    expect(movements({ ...preview, units })).toEqual({ ranks: 1, bands: 1, scores: 1 });
  });
  it('is a difference of decimals, not of doubles', () => {
    expect(difference('0.1', '0.3')).toBe(0.2);
    expect(difference('9.95', '10')).toBe(0.05);
    expect(difference(null, '10')).toBe(0);
    expect([signed(0.2), signed(-3), signed(0)]).toEqual(['+0.2', '−3', '']);
  });
  it('stands under the mean of the whole index', () => expect(meanOf(preview)).toBe('46.67'));
});

describe('the distribution', () => {
  it('puts every score into exactly one part of it', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 200 }), (values) => {
        const units = values.map((value, i) => unit(`u${i}`, value, i, 'low'));
        const found = bins({ ...preview, units });
        expect(found.flatMap((b) => b.units)).toHaveLength(values.length);
        expect(found.length).toBeLessThanOrEqual(40);
        for (const { from, to, units } of found)
          for (const { value } of units) {
            expect(value!).toBeGreaterThanOrEqual(from - 1e-9);
            expect(value!).toBeLessThanOrEqual(to + 1e-9);
          }
      }),
      { numRuns: 5000 },
    );
  });
  it.each([[[0, 5e-324]], [[50, 50.00000000000001]], [[99.99999999999999, 100]]])('takes %j for scores of one place', (values) => {
    const units = values.map((value, i) => unit(`u${i}`, value, i, 'low'));
    expect(bins({ ...preview, units }).flatMap((b) => b.units)).toHaveLength(2);
  });
  it('has round edges, and none where nobody has a score', () => {
    expect(bins(preview).every(({ from, to }) => from % 5 === 0 && to % 5 === 0)).toBe(true);
    expect(bins({ ...preview, units: [unit('c', null, null, null)] })).toEqual([]);
  });
});
