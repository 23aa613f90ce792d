/** What tells rows apart: the number of each row's value among `count` different ones; 0 where it is missing. */
export interface Key {
  readonly codes: Int32Array;
  readonly count: number;
}

/**
 * 1 where a row is like no other among those that count, else 0, and NaN where it does not count. Of several like ones
 * the first has 1 where it is not to be a finding. A row with a missing key is like no other.
 */
export function uniqueInto(out: Float64Array, keys: readonly Key[], among: Float64Array | undefined, firstCounts: boolean): void {
  const groups = groupsOf(out.length, keys, among);
  const first = new Int32Array(groups.count).fill(-1);
  for (let i = 0; i < out.length; i++) {
    const group = groups.of[i]!;
    if (group >= 0 && first[group]! < 0) first[group] = i;
    if (group < 0) out[i] = !among || among[i] === 1 ? 1 : Number.NaN;
    else out[i] = groups.sizes[group] === 1 || (!firstCounts && first[group] === i) ? 1 : 0;
  }
}

interface Groups {
  /** Number of the group of like rows each belongs to; -1 for rows that belong to none. */
  readonly of: Int32Array;
  readonly count: number;
  readonly sizes: Int32Array;
}

/** One key after the other parts the rows; a row that is alone already needs no further key. */
function groupsOf(rows: number, [first, ...more]: readonly Key[], among: Float64Array | undefined): Groups {
  const of = new Int32Array(rows).fill(-1);
  if (!first) return { of, count: 0, sizes: new Int32Array(0) };
  for (let i = 0; i < rows; i++)
    if ((!among || among[i] === 1) && first.codes[i] !== 0 && more.every((key) => key.codes[i] !== 0)) of[i] = first.codes[i]!;
  let count = first.count + 1;
  let sizes = sizesOf(of, count);
  for (const { codes, count: values } of more) {
    const numbers = new Map<number, number>();
    for (let i = 0; i < rows; i++) {
      const group = of[i]!;
      if (group < 0 || sizes[group]! < 2) continue;
      const both = group * (values + 1) + codes[i]!;
      let number = numbers.get(both);
      if (number === undefined) numbers.set(both, (number = count++));
      of[i] = number;
    }
    sizes = sizesOf(of, count);
  }
  return { of, count, sizes };
}

function sizesOf(groups: Int32Array, count: number): Int32Array {
  const sizes = new Int32Array(count);
  for (let i = 0; i < groups.length; i++) if (groups[i]! >= 0) sizes[groups[i]!] = sizes[groups[i]!]! + 1;
  return sizes;
}
