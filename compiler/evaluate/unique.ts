/** What tells rows apart: numbers, or numbers of texts. Missing is NaN. */
export type Keys = (row: number) => number;

/**
 * 1 where a row is like no other among those that count, else 0, and NaN where it does not count. Of several like ones
 * the first has 1 where it is not to be a finding. A row with a missing key is like no other.
 */
export function uniqueInto(out: Float64Array, keys: readonly Keys[], counts: (row: number) => boolean, firstCounts: boolean): void {
  const rows = out.length;
  const groups = groupsOf(rows, keys, counts);
  const size = new Int32Array(rows);
  const first = new Int32Array(rows).fill(-1);
  for (let i = 0; i < rows; i++) {
    const group = groups[i]!;
    if (group < 0) continue;
    size[group] = size[group]! + 1;
    if (first[group]! < 0) first[group] = i;
  }
  for (let i = 0; i < rows; i++) {
    const group = groups[i]!;
    if (group < 0) out[i] = counts(i) ? 1 : Number.NaN;
    else out[i] = size[group] === 1 || (!firstCounts && first[group] === i) ? 1 : 0;
  }
}

/** Number of the group of like rows each belongs to; -1 for rows that belong to none. One key after the other refines it. */
function groupsOf(rows: number, keys: readonly Keys[], counts: (row: number) => boolean): Int32Array {
  const groups = new Int32Array(rows).fill(-1);
  for (let i = 0; i < rows; i++) if (counts(i)) groups[i] = 0;
  for (const key of keys) {
    const numbers = new Map<number, Map<number, number>>();
    let next = 0;
    for (let i = 0; i < rows; i++) {
      if (groups[i]! < 0) continue;
      const value = key(i);
      if (value !== value) {
        groups[i] = -1;
        continue;
      }
      let inner = numbers.get(groups[i]!);
      if (!inner) numbers.set(groups[i]!, (inner = new Map()));
      let number = inner.get(value);
      if (number === undefined) inner.set(value, (number = next++));
      groups[i] = number;
    }
  }
  return groups;
}
