import type { Absent } from '../plan/plan.ts';
import { BLOCK, type Block, computed, type Hole } from './blocks.ts';

/** A child as a combination takes it. */
export interface Term {
  readonly value: Block;
  /** A multiple of its share of the weights; for sums, its full marks. */
  readonly weight: number;
  /** What stands in for it where it is missing. */
  readonly fill: number | undefined;
}

/** What is made of each child, and of the mean of that: a block that reads `it` from a hole. */
export interface Around {
  readonly it: Hole;
  readonly block: Block;
}

/**
 * Puts the scores of children together. Terms are added in the order of the children, from the left; all engines do so,
 * which is why their results agree to the last bit. A child without weight is no term of a mean: whether it is there or missing
 * changes nothing. Where nothing that counts is there, there is no mean (NaN).
 */
export function combine(
  rows: number,
  by: 'mean' | 'sum',
  terms: readonly Term[],
  absent: Absent,
  inner: Around | undefined,
  outer: Around | undefined,
): Block {
  const total = terms.reduce((sum, t) => sum + t.weight, 0);
  const shares = new Float64Array(Math.min(BLOCK, rows));
  const proportional = absent === 'proportional';
  return computed(rows, (out, at, from, n) => {
    out.fill(0, at, at + n);
    if (proportional) shares.fill(0, 0, n);
    for (const { value, weight, fill } of terms) {
      if (weight === 0 && by === 'mean') continue;
      const multiple = by === 'sum' ? 1 : weight;
      if (value.addPresent && proportional && fill === undefined && !inner) {
        value.addPresent({ values: out, at, shares }, from, n, multiple, weight);
        continue;
      }
      value.run(from, n);
      // One block makes both, so that what stands in for a child comes first.
      const stands = fill !== undefined && inner ? filled(inner, fill, from) : fill;
      const { data, offset } = inner ? through(inner, value, from, n) : value;
      if (stands !== undefined) addFilled(out, at, shares, value, data, offset, n, multiple, weight, stands);
      else if (proportional) addPresent(out, at, shares, value, data, offset, n, multiple, weight);
      else addAll(out, at, value, data, offset, n, multiple, weight !== 0);
    }
    if (by === 'mean') for (let i = 0; i < n; i++) out[at + i] = (out[at + i] as number) / (proportional ? (shares[i] as number) : total);
    else if (proportional) rescale(out, at, shares, n, total);
    if (outer) {
      const made = through(outer, { data: out, offset: at }, from, n);
      for (let i = 0; i < n; i++) out[at + i] = made.data[made.offset + i] as number;
    }
  });
}

/** What an expression makes of the values of a block. */
function through({ it, block }: Around, values: Pick<Block, 'data' | 'offset'>, from: number, n: number): Block {
  it.data = values.data;
  it.offset = values.offset;
  block.run(from, n);
  return block;
}

function filled(inner: Around, fill: number, from: number): number {
  const { data, offset } = through(inner, { data: Float64Array.of(fill), offset: 0 }, from, 1);
  return data[offset] as number;
}

type Values = Pick<Block, 'data' | 'offset'>;

/** Adds what is there, and the weights that go with it. */
function addPresent(
  sums: Float64Array,
  at: number,
  shares: Float64Array,
  there: Values,
  data: Float64Array,
  offset: number,
  n: number,
  multiple: number,
  weight: number,
): void {
  const own = there.data;
  const from = there.offset;
  for (let i = 0; i < n; i++) {
    const x = own[from + i] as number;
    if (x === x) {
      sums[at + i] = (sums[at + i] as number) + multiple * (data[offset + i] as number);
      shares[i] = (shares[i] as number) + weight;
    }
  }
}

function addFilled(
  sums: Float64Array,
  at: number,
  shares: Float64Array,
  there: Values,
  data: Float64Array,
  offset: number,
  n: number,
  multiple: number,
  weight: number,
  fill: number,
): void {
  for (let i = 0; i < n; i++) {
    const x = there.data[there.offset + i] as number;
    sums[at + i] = (sums[at + i] as number) + multiple * (x === x ? (data[offset + i] as number) : fill);
    shares[i] = (shares[i] as number) + weight;
  }
}

function addAll(
  sums: Float64Array,
  at: number,
  there: Values,
  data: Float64Array,
  offset: number,
  n: number,
  multiple: number,
  counts: boolean,
): void {
  for (let i = 0; i < n; i++) {
    const x = there.data[there.offset + i] as number;
    if (x === x || counts) sums[at + i] = (sums[at + i] as number) + multiple * (data[offset + i] as number);
  }
}

/** Points of what is there are re-scaled to the full marks of all. */
function rescale(sums: Float64Array, at: number, shares: Float64Array, n: number, total: number): void {
  for (let i = 0; i < n; i++) {
    const share = shares[i] as number;
    if (share === 0) sums[at + i] = Number.NaN;
    else if (share !== total) sums[at + i] = ((sums[at + i] as number) * total) / share;
  }
}
