import { FALSE, TRUE, UNKNOWN } from './truths.ts';
import type { Values } from './values.ts';

/** What tells rows apart: the number of each row's value among `count` different ones; 0 where it is missing. */
export interface Key {
  readonly codes: Int32Array;
  readonly count: number;
}

/**
 * Whether a row is like no other among those that count; not told where it does not count. Of several like ones the
 * first passes where it is not to be a finding. A row with a missing key is like no other.
 */
export function uniqueInto<V extends Values>(out: V, keys: readonly Key[], among: V | undefined, firstCounts: boolean): V {
  const unknown = out instanceof Float64Array ? Number.NaN : UNKNOWN;
  const groups = groupsOf(out.length, keys, among);
  const met = new Uint8Array(groups.count);
  for (let i = 0; i < out.length; i++) {
    const group = groups.of[i]!;
    if (group < 0) out[i] = !among || among[i] === TRUE ? TRUE : unknown;
    else {
      out[i] = firstCounts ? (groups.sizes[group] === 1 ? TRUE : FALSE) : 1 - met[group]!;
      met[group] = 1;
    }
  }
  return out;
}

interface Groups {
  /** Number of the group of like rows each belongs to; -1 for rows that belong to none. */
  readonly of: Int32Array;
  readonly count: number;
  readonly sizes: Int32Array;
}

/** One key after the other parts the rows; a row that is alone already stays so. */
function groupsOf(rows: number, [first, ...more]: readonly Key[], among: Values | undefined): Groups {
  const of = new Int32Array(rows).fill(-1);
  if (!first) return { of, count: 0, sizes: new Int32Array(0) };
  for (let i = 0; i < rows; i++) if ((!among || among[i] === TRUE) && first.codes[i] !== 0) of[i] = first.codes[i]!;
  for (const { codes } of more) for (let i = 0; i < rows; i++) if (codes[i] === 0) of[i] = -1;
  let groups: Groups = { of, count: first.count + 1, sizes: sizesOf(of, first.count + 1) };
  for (const key of more) groups = parted(groups, key);
  return groups;
}

/** Groups by one key more: group by group, each value met in it for the first time is a group of its own. */
function parted({ of, sizes }: Groups, { codes, count: values }: Key): Groups {
  const sorted = sortedBy(of, sizes);
  const parted = new Int32Array(of.length).fill(-1);
  const metIn = new Int32Array(values + 1).fill(-1);
  const numberOf = new Int32Array(values + 1);
  let count = 0;
  for (let at = 0; at < sorted.length; at++) {
    const i = sorted[at]!;
    const value = codes[i]!;
    if (metIn[value] !== of[i]) {
      metIn[value] = of[i]!;
      numberOf[value] = count++;
    }
    parted[i] = numberOf[value]!;
  }
  return { of: parted, count, sizes: sizesOf(parted, count) };
}

/** Rows that belong to a group, group by group. */
function sortedBy(of: Int32Array, sizes: Int32Array): Int32Array {
  const next = new Int32Array(sizes.length);
  let start = 0;
  for (let group = 0; group < sizes.length; group++) {
    next[group] = start;
    start += sizes[group]!;
  }
  const sorted = new Int32Array(start);
  for (let i = 0; i < of.length; i++) {
    const group = of[i]!;
    if (group < 0) continue;
    sorted[next[group]!] = i;
    next[group] = next[group]! + 1;
  }
  return sorted;
}

function sizesOf(groups: Int32Array, count: number): Int32Array {
  const sizes = new Int32Array(count);
  for (let i = 0; i < groups.length; i++) if (groups[i]! >= 0) sizes[groups[i]!] = sizes[groups[i]!]! + 1;
  return sizes;
}
