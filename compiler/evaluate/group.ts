import { BLOCK, type Block } from './blocks.ts';
import { TRUE, type Truth } from './truths.ts';

/**
 * Sums of what is not missing, over the rows that belong to one row above.
 *
 * @param owner the row above that each row belongs to
 * @param where the rows that count; all where undefined
 */
export function groupInto(out: Float64Array, owner: Int32Array, value: Block, where: Truth | undefined): Float64Array {
  for (let from = 0; from < owner.length; from += BLOCK) {
    const n = Math.min(BLOCK, owner.length - from);
    value.run(from, n);
    where?.run(from, n);
    for (let i = 0; i < n; i++) {
      if (where && where.data[where.offset + i] !== TRUE) continue;
      const x = value.data[value.offset + i]!;
      if (x === x) out[owner[from + i]!] = out[owner[from + i]!]! + x;
    }
  }
  return out;
}

/** What is to be summed: the values of the rows that count, NaN elsewhere. */
export function chosenInto(out: Float64Array, value: Block, where: Truth | undefined): Float64Array {
  for (let from = 0; from < out.length; from += BLOCK) {
    const n = Math.min(BLOCK, out.length - from);
    value.run(from, n);
    where?.run(from, n);
    for (let i = 0; i < n; i++) out[from + i] = where && where.data[where.offset + i] !== TRUE ? Number.NaN : value.data[value.offset + i]!;
  }
  return out;
}
