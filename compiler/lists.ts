/** Appends a list to another, however long it is: a call takes no more arguments than the stack holds. */
export function append<V>(to: V[], more: Iterable<V>): void {
  for (const one of more) to.push(one);
}

/** Lists one after the other: `flat` takes many times as long, and `concat` as many arguments as there are lists. */
export function inOneList<V>(...groups: readonly Iterable<readonly V[]>[]): V[] {
  const all: V[] = [];
  for (const lists of groups) for (const list of lists) append(all, list);
  return all;
}
