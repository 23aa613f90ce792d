import { calibrate } from './calibrate.ts';
import { readRows, writeTables } from './csv.ts';
import { readMethodology } from './methodology.ts';
import { createRandom } from './random.ts';
import { regions } from './regions.ts';
import { verify } from './verify.ts';

const SEED = 2017;

/**
 * The data files of the example by their path in its folder: the same bytes from the same seed.
 *
 * @throws if they would not reproduce every published figure
 */
export function sample(folder: string): ReadonlyMap<string, string> {
  const methodology = readMethodology(folder);
  const texts = writeTables(methodology, regions, calibrate(methodology, regions, createRandom(SEED)));
  verify(methodology, (table) => readRows(texts.get(table) ?? ''));
  return new Map([...texts].map(([table, text]) => [table.path, text]));
}
