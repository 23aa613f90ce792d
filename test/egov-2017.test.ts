import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sample } from '../examples/egov-2017/generator/sample.ts';
import type { Results } from '../compiler/index.ts';
import { bands, level2, means, overall, topTen } from './egov-2017.figures.ts';
import { EGOV, openEgov, ROOT, scored } from './support/workspace.ts';

let results: Results;
beforeAll(() => {
  results = scored(openEgov());
});

describe('the seed: every published figure comes out of the scoring', () => {
  it('has 5, 17 and 78 indicators and 32 units', () => {
    const codes = Object.keys(results.statistics);
    expect(codes).toHaveLength(101);
    expect(codes.filter((c) => /^[A-E]$/.test(c))).toHaveLength(5);
    expect(codes.filter((c) => /^[A-E]\d$/.test(c))).toHaveLength(17);
    expect(codes.filter((c) => /^[A-E]\d\d$/.test(c))).toHaveLength(78);
    expect(results.units).toHaveLength(32);
  });

  it.each(level2)('$code: mean $mean, $above above ($share%)', ({ code, mean, above, share }) => {
    expect(results.statistics[code]).toMatchObject({ mean, above, share });
  });

  it.each(means)('$code: mean $mean', ({ code, mean }) => {
    expect(results.statistics[code]?.mean).toBe(mean);
  });

  it('total', () => {
    expect(results.index).toBe('egov');
    expect(results.name).toBe('省级政府网上政务服务能力');
    expect(results.statistics.egov).toMatchObject(overall);
  });

  it('bands', () => {
    expect(results.bands.slice(0, 2)).toEqual(bands);
    expect(results.bands.reduce((sum, b) => sum + b.count, 0)).toBe(32);
    const top = results.units.filter((u) => u.band === '非常高').map((u) => u.name);
    expect(new Set(top)).toEqual(new Set(topTen.slice(0, 5)));
  });

  it('the first ten, in order and without ties', () => {
    const ranked = [...results.units].sort((a, b) => a.rank! - b.rank!);
    expect(ranked.slice(0, 10).map((u) => u.name)).toEqual(topTen);
    expect(ranked.map((u) => u.rank)).toEqual(ranked.map((_, i) => i + 1));
  });

  it('no unit scores between the mean and the next band, as the article implies', () => {
    expect(results.units.filter((u) => u.score! > 79.95 && u.score! < 80)).toEqual([]);
  });
});

describe('the data', () => {
  it('are what the generator makes, to the byte', () => {
    for (const [file, text] of sample(EGOV)) expect([file, readFileSync(join(EGOV, file), 'utf8') === text]).toEqual([file, true]);
  });
});

describe('npm start', () => {
  it('prints the same as JSON, whatever the language', () => {
    for (const lang of ['zh', 'en']) {
      const run = spawnSync(
        process.execPath,
        [join(ROOT, 'dist/steelyard.js'), 'score', 'examples/egov-2017', '--format', 'json', '--lang', lang],
        {
          cwd: ROOT,
          encoding: 'utf8',
        },
      );
      expect(run.stderr).toBe('');
      expect(JSON.parse(run.stdout)).toEqual(results);
    }
  });
});
