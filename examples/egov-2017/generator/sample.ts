import { keyOf } from './answers.ts';
import { calibrate } from './calibrate.ts';
import { calibrateGuides } from './calibrate-guides.ts';
import { readRows, writeTables } from './csv.ts';
import { readMethodology } from './methodology.ts';
import { createRandom } from './random.ts';
import { regions } from './regions.ts';
import { verify } from './verify.ts';

const SEED = 2017;
/** Guides of a region in the sample; the full set has one for every permission item. */
const SAMPLED = 80;

/**
 * The data files of the example by their path in its folder: the same bytes from the same seed.
 *
 * @throws if they would not reproduce every published figure
 */
export function sample(folder: string, { full = false, seed = SEED } = {}): ReadonlyMap<string, string> {
  const methodology = readMethodology(folder);
  const random = createRandom(seed);
  const { answers, groups } = calibrate(methodology, regions, random);
  const items = keyOf({ table: '平台', name: '行政许可事项总数' });
  const counts = answers.map((ofRegion) => (full ? (ofRegion.get(items) as number) : SAMPLED));
  const guides = calibrateGuides(groups, regions, counts, random);
  const texts = writeTables(methodology, regions, answers, guides);
  verify(methodology, (table) => readRows(texts.get(table) ?? ''));
  return new Map([...texts].map(([table, text]) => [table.path, text]));
}
