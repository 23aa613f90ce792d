/**
 * Published indices reproduced by the product: node scripts/run.mjs test/conformance/conformance.ts
 * The data are nobody's of this project and stay outside the repository; an oracle whose folder is absent is skipped.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/workspace.ts';
import { egdi } from './egdi.ts';
import type { Check, Oracle } from './oracle.ts';

/** A new oracle is a file and a line here. */
const oracles: readonly Oracle[] = [egdi];

/** Contradictions printed a check: enough to see a pattern. */
const SHOWN = 10;

const data = join(ROOT, '..', 'shared', 'conformance');
let passed = 0;
let failed = 0;

function print({ name, note, wrong }: Check): void {
  const ok = wrong.length === 0;
  if (ok) passed++;
  else failed++;
  console.log(`${ok ? 'ok' : 'not ok'} ${name}${note ? ` (${note})` : ''}`);
  for (const line of wrong.slice(0, SHOWN)) console.log(`    ${line}`);
  if (wrong.length > SHOWN) console.log(`    and ${wrong.length - SHOWN} more`);
}

for (const oracle of oracles) {
  const path = join(data, oracle.folder);
  if (existsSync(path)) for (const check of oracle.checks(path)) print(check);
  else console.log(`skipped ${oracle.name}: no data in ../shared/conformance/${oracle.folder}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
