/** Writes the synthetic data of this example: npm run generate:egov. Nothing is written unless all figures come out. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sample } from './sample.ts';

const folder = 'examples/egov-2017';

for (const [file, text] of sample(folder)) {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(path);
}
