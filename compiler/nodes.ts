import { append } from './lists.ts';
import { type Formula, type IndicatorModel, termsOf } from './model.ts';

/** Every node below and including one, parents first, with how deep it is below the first, which is at 0. */
export function* levels(node: IndicatorModel): Generator<readonly [IndicatorModel, number]> {
  // By hand: a generator a level would hand each node up through all the levels above it.
  const waiting: [IndicatorModel, number][] = [[node, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    const [{ children }, depth] = next;
    for (let i = children.length - 1; i >= 0; i--) waiting.push([children[i]!, depth + 1]);
  }
}

/**
 * What a question finds at a node and at those below it, parents first. Nodes that did not change are asked once: the
 * answer must rest on the node and what is below it alone.
 */
export function gathered<V>(at: (node: IndicatorModel) => readonly V[]): (node: IndicatorModel) => readonly V[] {
  const known = new WeakMap<IndicatorModel, readonly V[]>();
  const gather = (node: IndicatorModel): readonly V[] => {
    const before = known.get(node);
    if (before) return before;
    // Most questions find nothing nearly everywhere: a list is made only where two are put together.
    let found = at(node);
    let made: V[] | undefined;
    for (const child of node.children) {
      const below = gather(child);
      if (!below.length) continue;
      if (!found.length) found = below;
      else if (made) append(made, below);
      else found = made = [...found, ...below];
    }
    known.set(node, found);
    return found;
  };
  return gather;
}

/** Whether something holds of a node or of one below it; nodes that did not change are asked once. */
export function some(holds: (node: IndicatorModel) => boolean): (node: IndicatorModel) => boolean {
  const known = new WeakMap<IndicatorModel, boolean>();
  const ask = (node: IndicatorModel): boolean => {
    let found = known.get(node);
    if (found === undefined) known.set(node, (found = holds(node) || node.children.some(ask)));
    return found;
  };
  return ask;
}

/** Every node below and including one, parents first. */
export const descendants = gathered((node) => [node]);

/** The formulas of a node: of its value, its bonuses and the conditions of its gates. */
export const formulasOf = (node: IndicatorModel): Formula[] =>
  [node.value, ...node.bonuses.map((b) => b.value), ...node.gates.map((g) => g.condition)].filter((f) => f !== undefined);

/** Codes of the nodes whose scores a formula names. */
export const scoresRead = (formula: Formula): string[] => termsOf(formula).flatMap((t) => (t.term === 'score' ? [t.code] : []));

/** Codes of the nodes whose scores the formulas of a node name. */
export const scoresReadBy = (node: IndicatorModel): string[] => formulasOf(node).flatMap(scoresRead);

/** The children of a node with their places in a list of all nodes, parents first, in which the node stands at `at`. */
export function childrenAt({ children }: IndicatorModel, at: number): (readonly [IndicatorModel, number])[] {
  let next = at + 1;
  return children.map((child) => {
    const place = next;
    next += descendants(child).length;
    return [child, place];
  });
}

const byCode = new WeakMap<IndicatorModel, ReadonlyMap<string, IndicatorModel>>();

/** The nodes of an index by their codes. */
export function nodesOf(index: IndicatorModel): ReadonlyMap<string, IndicatorModel> {
  let nodes = byCode.get(index);
  if (!nodes) byCode.set(index, (nodes = new Map(descendants(index).map((n) => [n.code, n]))));
  return nodes;
}
