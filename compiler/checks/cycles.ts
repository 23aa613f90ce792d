import type { IndicatorModel } from '../model.ts';
import { formulasOf, gathered, nodesOf, scoresRead, scoresReadBy } from '../nodes.ts';
import type { Check } from './check.ts';

/** What a node is computed from: its children, and the nodes its formulas name. */
const inputsOf = (node: IndicatorModel): string[] => [...node.children.map((c) => c.code), ...scoresReadBy(node)];

/** Nodes with formulas that name other nodes. */
const readers = gathered((node) => (scoresReadBy(node).length ? [node] : []));

/** No score may depend on itself. Each circle is reported once, where it is first met. */
export const checkCycles: Check = ({ methodology, report }) => {
  // A tree by itself has none.
  if (!readers(methodology.index).length) return;
  const nodes = nodesOf(methodology.index);
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (code: string): void => {
    const at = path.indexOf(code);
    const node = nodes.get(code);
    if (at >= 0) {
      const circle = path.slice(at);
      const links = circle.map((c, i) => ({ node: nodes.get(c)!, next: circle[i + 1] ?? code }));
      const written = links.flatMap(({ node: n, next }) => formulasOf(n).filter((f) => scoresRead(f).includes(next)))[0];
      report('cycle', written?.place ?? node!.place, { path: [...circle, code] });
      return;
    }
    if (!node || done.has(code)) return;
    path.push(code);
    for (const input of inputsOf(node)) visit(input);
    path.pop();
    done.add(code);
  };
  for (const code of nodes.keys()) visit(code);
};
