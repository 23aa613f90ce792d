import type { UnitColumn, UnitData } from '../compiler/index.ts';
import { LEAVES, part, whole } from './tree.ts';

/** Share of leaves without a value. */
const MISSING = 0.03;

export interface Synthetic {
  readonly parts: readonly Float64Array[];
  readonly wholes: readonly Float64Array[];
  readonly data: UnitData;
}

/** Counts and totals of every leaf: 3 % missing, and some counts beyond their total so that clipping has work. */
export function syntheticData(units: number): Synthetic {
  const random = mulberry32(78);
  const parts: Float64Array[] = [];
  const wholes: Float64Array[] = [];
  const columns = new Map<string, UnitColumn>();
  for (let leaf = 0; leaf < LEAVES; leaf++) {
    const counted = new Float64Array(units);
    const total = new Float64Array(units);
    for (let unit = 0; unit < units; unit++) {
      total[unit] = 1 + Math.floor(random() * 5000);
      counted[unit] = random() < MISSING ? Number.NaN : Math.floor(random() ** 0.4 * total[unit]! * 1.02);
    }
    parts.push(counted);
    wholes.push(total);
    columns.set(part(leaf), { values: counted, dictionary: undefined, stamp: 2 * leaf + 1 });
    columns.set(whole(leaf), { values: total, dictionary: undefined, stamp: 2 * leaf + 2 });
  }
  const list = Array.from({ length: units }, (_, i) => ({ id: String(i), name: String(i) }));
  const records = (table: string): never => {
    throw new Error(`no records ${table}`);
  };
  return { parts, wholes, data: { units: list, column: (_, column) => columns.get(column)!, records } };
}

/** A small generator whose sequence is the same everywhere. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
