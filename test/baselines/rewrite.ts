import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldensOf, openSample, sampleNames } from './sample.ts';
import { rendered } from './stages/all.ts';

/** Writes the goldens of all samples anew: `npm run baselines`. Those that belong to nothing any more go. */
for (const name of sampleNames()) {
  const folder = goldensOf(name);
  const goldens = rendered(openSample(name));
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (!goldens.has(file)) rmSync(join(folder, file));
  for (const [file, text] of goldens) writeFileSync(join(folder, file), text);
}
