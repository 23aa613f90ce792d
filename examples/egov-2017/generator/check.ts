/** Verifies the data as they stand in the folder: node scripts/run.mjs examples/egov-2017/generator/check.ts */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRows } from './csv.ts';
import { readMethodology } from './methodology.ts';
import { verify } from './verify.ts';

const folder = 'examples/egov-2017';

verify(readMethodology(folder), (table) => readRows(readFileSync(join(folder, table.path), 'utf8')));
console.log('Every published figure is reproduced.');
