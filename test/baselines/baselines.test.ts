import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Reached } from './coverage.ts';
import { goldensOf, openSample, sampleNames } from './sample.ts';
import { rendered } from './stages/all.ts';

/**
 * What each stage makes of the sample methodologies is what it made of them before. Where a change is meant,
 * `npm run baselines` writes it down, and its diff is read like the rest of the change.
 */
describe('baselines', () => {
  const reached = new Reached();

  it.each(sampleNames())('%s', (name) => {
    const folder = goldensOf(name);
    const sample = openSample(name);
    const goldens = rendered(sample);
    expect(readdirSync(folder).sort(), 'files of goldens: npm run baselines').toEqual([...goldens.keys()].sort());
    for (const [file, text] of goldens)
      expect.soft(text, `${name}/${file}: npm run baselines`).toBe(readFileSync(join(folder, file), 'utf8'));
    reached.add(
      sample,
      [...goldens].flatMap(([file, text]) => (file.endsWith('.yard') ? [text] : [])),
    );
  });

  it('reach the whole language, every method and every operation of the plan', () => {
    expect(reached.missing()).toEqual([]);
  });
});
