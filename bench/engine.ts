import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, type UnitData, Workspace } from '../compiler/index.ts';
import { BANDS_FROM, byHand } from './evaluation.ts';
import { compare, type Row } from './measure.ts';
import { syntheticData } from './synthetic-data.ts';
import { treeText } from './tree.ts';
import { runtime } from '../test/support/engine.ts';

interface Totals {
  readonly raw: Float64Array;
  readonly published: Float64Array;
  readonly band: Float64Array;
}

/** The emitted module against the loop written by hand: the same methodology, the same data. */
export async function* engine(): AsyncGenerator<Row> {
  const folder = mkdirSync(join('.cache', 'engines'), { recursive: true }) ?? join('.cache', 'engines');
  const at = mkdtempSync(join(folder, 'bench-'));
  const { totals } = await load(at);
  rmSync(at, { recursive: true });
  for (const { units, unit, rounds, batch } of [
    { units: 100_000, unit: 'ms', rounds: 15, batch: 1 },
    { units: 32, unit: 'µs', rounds: 15, batch: 200 },
  ] as const) {
    const synthetic = syntheticData(units);
    const [own, other] = [totals(synthetic.data), byHand(synthetic)];
    for (let i = 0; i < units; i++)
      if (
        !Object.is(own.raw[i], other.raw[i]) ||
        !Object.is(own.published[i], other.published[i]) ||
        !Object.is(own.band[i], other.bands[i])
      )
        throw new Error(`unit ${i}: ${own.raw[i]} ${own.band[i]}, by hand ${other.raw[i]} ${other.bands[i]} (bands from ${BANDS_FROM})`);
    for (let i = 0; i < 8 * batch; i++) {
      totals(synthetic.data);
      byHand(synthetic);
    }
    yield compare({
      name: `compiled engine, ${units.toLocaleString('en')} units x 78 leaves : loop by hand`,
      unit,
      rounds,
      batch,
      product: () => void totals(synthetic.data),
      reference: () => void byHand(synthetic),
    });
  }
}

async function load(folder: string): Promise<{ totals(data: UnitData): Totals }> {
  const workspace = new Workspace('bench.yard');
  workspace.setText('bench.yard', treeText());
  const { plan, methodology } = workspace.analyse();
  if (!plan || !methodology) throw new Error('the text of the bench is in error');
  const { text } = bundle(plan, methodology, 'refit', undefined, runtime()).find((a) => a.file === 'engine.mjs')!;
  const path = join(folder, 'engine.mjs');
  writeFileSync(path, text);
  return import(pathToFileURL(path).href);
}
