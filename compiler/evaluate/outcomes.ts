import { BLOCK, type Block, fromBytes } from './blocks.ts';

/** What a rule says of a row, in one byte. */
export const FAILED = 0;
export const PASSED = 1;
export const UNCHECKED = 2;

/** Outcomes of all rows: unchecked where `when` does not hold, or where it cannot be told whether the requirement does. */
export function checkInto(out: Uint8Array, when: Block | undefined, require: Block): Uint8Array {
  for (let from = 0; from < out.length; from += BLOCK) {
    const n = Math.min(BLOCK, out.length - from);
    require.run(from, n);
    const { data, offset } = require;
    if (!when) {
      for (let i = 0; i < n; i++) {
        const x = data[offset + i]!;
        out[from + i] = x === 1 ? PASSED : x === 0 ? FAILED : UNCHECKED;
      }
      continue;
    }
    when.run(from, n);
    for (let i = 0; i < n; i++) {
      const x = data[offset + i]!;
      out[from + i] = when.data[when.offset + i] !== 1 || x !== x ? UNCHECKED : x;
    }
  }
  return out;
}

const AS_NUMBERS = Float64Array.of(0, 1, Number.NaN);

/** Outcomes as an operand: 1, 0, or missing. */
export const outcomesAsNumbers = (outcomes: Uint8Array): Block => fromBytes(outcomes, AS_NUMBERS);
