import { type ClauseId, clauses, type Fix, readTemplate, type SyntaxNode, templateWords, textOf } from '../../grammar/index.ts';
import { toDouble } from '../exact.ts';
import { bestFirst } from '../gates.ts';
import { language } from '../language.ts';
import { gathered } from '../nodes.ts';
import type { IndexModel, IndicatorModel } from '../model.ts';
import type { Plan, PlanNode } from '../plan/plan.ts';
import type { Watched } from './watched.ts';

const gated = gathered((node) => (node.gates.length ? [node] : []));

/** Gates that may leave a unit better off. Where low scores are the best, a gate may well raise them. */
export function watchGates(index: IndexModel, plan: Plan): Watched[] {
  if (index.ranking?.highestFirst === false) return [];
  const nodes = gated(index);
  if (!nodes.length) return [];
  const planned = new Map(plan.nodes.map((n) => [n.code, n]));
  return [...nodes.flatMap((node) => fixedScores(node, planned.get(node.code)!)), ...verdicts(index, plan.nodes[0]!)];
}

/** The score of a node before its gates. */
const beforeGates = ({ base, bonuses }: PlanNode): number => bonuses.at(-1)?.after ?? base;

function fixedScores({ gates, rounding }: IndicatorModel, node: PlanNode): Watched[] {
  return gates.flatMap(({ code, score, node: declaration }, i) => {
    if (score.kind !== 'fixed') return [];
    const { closed } = node.gates[i]!;
    const { file, element } = score.place;
    return {
      watch: { watch: 'raised score', gate: code, to: toDouble(score.value), closed, before: beforeGates(node), rounding },
      place: score.place,
      more: () => ({ fix: asCap('scoreCap', declaration, file, element as SyntaxNode) }),
    };
  });
}

function verdicts(index: IndexModel, root: PlanNode): Watched[] {
  return index.gates.flatMap(({ code, verdict, node }, at) => {
    if (!verdict || verdict.atMost) return [];
    const best = bestFirst(index);
    const worse = new Set(best.slice(best.indexOf(verdict.band) + 1));
    const bands = index.bands.map((band) => ({
      code: band.code,
      low: band.low && toDouble(band.low.value),
      lowIncluded: band.low?.included ?? false,
      high: band.high && toDouble(band.high.value),
      highIncluded: band.high?.included ?? false,
      worse: worse.has(band),
    }));
    const rounding = index.bandOn === 'raw' ? undefined : index.rounding;
    const { closed } = root.gates[at]!;
    const { file, element } = verdict.place;
    return {
      watch: { watch: 'raised band', gate: code, to: verdict.band.code, closed, before: beforeGates(root), rounding, bands },
      place: verdict.place,
      more: () => ({ fix: asCap('verdictCap', node, file, element as SyntaxNode) }),
    };
  });
}

/** The clause as a cap: the words that make it one stand before what is in its slot. */
function asCap(id: ClauseId & ('scoreCap' | 'verdictCap'), gate: SyntaxNode, file: string, slot: SyntaxNode): Fix {
  const dialect = language.dialectOf(gate) ?? 'zh';
  const [words] = templateWords(readTemplate(clauses[id][dialect])) as [string];
  const text = textOf(slot);
  const [, ...more] = words.split(' ');
  return {
    title: { fix: 'replace-with', text: `${words} ${text}` },
    file,
    edits: [{ element: slot, text: `${more.join(' ')} ${text}`, how: 'replace' }],
  };
}
