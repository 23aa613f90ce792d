/**
 * Writes the synthetic data of this example: npm run generate:egov. Nothing is written unless all figures come out.
 *
 *   --full      a guide for each of the 22,152 permission items, into data/full
 *   --out DIR   into another folder
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { sample } from './sample.ts';

const folder = 'examples/egov-2017';
const { values } = parseArgs({ options: { full: { type: 'boolean', default: false }, out: { type: 'string' } } });
const out = values.out ?? join(folder, values.full ? 'data/full' : 'data');

mkdirSync(out, { recursive: true });
for (const [file, text] of sample(folder, { full: values.full })) {
  const path = join(out, basename(file));
  writeFileSync(path, text);
  console.log(path);
}
