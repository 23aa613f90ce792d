/** Appends a list to another, however long it is: a call takes no more arguments than the stack holds. */
export function append<V>(to: V[], more: Iterable<V>): void {
  for (const one of more) to.push(one);
}

/** Lists one after the other: `flat` takes many times as long, and `concat` as many arguments as there are lists. */
export function inOneList<V>(lists: readonly (readonly V[])[]): V[] {
  let count = 0;
  for (const list of lists) count += list.length;
  const all = new Array<V>(count);
  let at = 0;
  for (const list of lists) for (const one of list) all[at++] = one;
  return all;
}

/** Whether two lists hold the same objects. */
export const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((x, i) => x === b[i]);
