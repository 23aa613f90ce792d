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
