import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EGOV_FILES } from '../test/support/egov-tables.ts';

export const PROJECT = 'examples/egov-2017';
/** All 22,152 guides with their materials and steps. */
export const FULL = join(PROJECT, 'data', 'full');

/** Makes the full set where it is not there: it is too large to be kept in the repository. */
export function makeFullSet(): void {
  // The steps are written last.
  if (existsSync(join(FULL, EGOV_FILES.环节))) return;
  console.log('making all 22,152 guides (once) ...');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', join(PROJECT, 'generator', 'generate.ts'), '--full'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the full set cannot be made: ${stderr}`);
}
