/**
 * Writes the synthetic data of this example: node scripts/run.mjs examples/egov-2017/generator/generate.ts
 * The same seed gives the same bytes. Nothing is written unless the data reproduce every published figure.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { calibrate } from './calibrate.ts';
import { readRows, writeTables } from './csv.ts';
import { readMethodology } from './methodology.ts';
import { createRandom } from './random.ts';
import { regions } from './regions.ts';
import { verify } from './verify.ts';

const SEED = 2017;
const folder = 'examples/egov-2017';

const methodology = readMethodology(folder);
const sample = calibrate(methodology, regions, createRandom(SEED));
const texts = writeTables(methodology, regions, sample);
verify(methodology, (table) => readRows(texts.get(table) ?? ''));
for (const [table, text] of texts) {
  const path = join(folder, table.path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(path);
}
