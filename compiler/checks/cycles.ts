import { type Formula, type IndicatorModel, termsOf } from '../model.ts';
import { gathered, nodesOf } from '../nodes.ts';
import type { Check } from './check.ts';

/** Scores that a formula refers to. */
export const scoresRead = (formula: Formula): string[] => termsOf(formula).flatMap((t) => (t.term === 'score' ? [t.code] : []));

/** What a node is computed from: its children, and the nodes its formulas name. */
export function inputsOf(node: IndicatorModel): string[] {
  return [...node.children.map((c) => c.code), ...formulasOf(node).flatMap(scoresRead)];
}

const formulasOf = (node: IndicatorModel): Formula[] =>
  [node.value, ...node.bonuses.map((b) => b.value), ...node.gates.map((g) => g.condition)].filter((f) => f !== undefined);

/** Nodes with formulas that name other nodes. */
const readers = gathered((node) => (formulasOf(node).some((f) => scoresRead(f).length) ? [node] : []));

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
