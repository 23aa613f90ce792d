import {
  type ClauseId,
  clauses,
  type Diagnostic,
  diagnose,
  type Fix,
  readTemplate,
  type SyntaxNode,
  templateWords,
  textOf,
} from '../../grammar/index.ts';
import { toDouble } from '../exact.ts';
import { intervalInto } from '../evaluate/interval.ts';
import type { Run } from '../evaluate/evaluator.ts';
import { bestFirst } from '../gates.ts';
import { language } from '../language.ts';
import { gathered } from '../nodes.ts';
import type { Bound, IndexModel, IndicatorModel } from '../model.ts';
import type { PlanNode } from '../plan/plan.ts';
import { printed, round, snap } from '../rounding.ts';

const gated = gathered((node) => (node.gates.length ? [node] : []));

/** Gates that leave a unit better off. Where low scores are the best, a gate may well raise them. */
export function checkGates(index: IndexModel, run: Run): Diagnostic[] {
  if (index.ranking?.highestFirst === false) return [];
  const nodes = gated(index);
  if (!nodes.length) return [];
  const planned = new Map(run.plan.nodes.map((n) => [n.code, n]));
  return [...nodes.flatMap((node) => checkFixedScores(node, planned.get(node.code)!, run)), ...checkVerdicts(index, run)];
}

/** The score of a node before its gates. */
const beforeGates = ({ base, bonuses }: PlanNode): number => bonuses.at(-1)?.after ?? base;

/** Gates that give a higher score than a unit has without them: what is meant is mostly a cap. */
function checkFixedScores({ gates, rounding }: IndicatorModel, node: PlanNode, run: Run): Diagnostic[] {
  return gates.flatMap(({ code, score, node: declaration }, i) => {
    if (score.kind !== 'fixed') return [];
    const to = toDouble(score.value);
    const [closed, scores] = [run.values(node.gates[i]!.closed), run.values(beforeGates(node))];
    const units = run.data.units.flatMap(({ name }, unit) =>
      closed[unit] === 1 && snap(scores[unit]!) < to ? [`${name} (${printed(scores[unit]!, rounding)})`] : [],
    );
    if (!units.length) return [];
    const fix = asCap('scoreCap', declaration, score.place.file, score.place.element as SyntaxNode);
    return [diagnose('gate-raises', score.place, { gate: code, what: 'score', to: String(snap(to)), units }, { fix })];
  });
}

/** Gates that give a better band than the score of a unit earns without them. */
function checkVerdicts(index: IndexModel, run: Run): Diagnostic[] {
  const gates = index.gates.flatMap((gate, at) => (gate.verdict && !gate.verdict.atMost ? [{ gate, verdict: gate.verdict, at }] : []));
  if (!gates.length) return [];
  const { plan, data } = run;
  const root = plan.nodes[0]!;
  const earned = bandsEarned(index, run.values(beforeGates(root)));
  const best = bestFirst(index);
  return gates.flatMap(({ gate, verdict, at }) => {
    const closed = run.values(root.gates[at]!.closed);
    const units = data.units.flatMap(({ name }, unit) => {
      const band = index.bands[earned[unit]!];
      return closed[unit] === 1 && band && best.indexOf(verdict.band) < best.indexOf(band) ? [`${name} (${band.code})`] : [];
    });
    if (!units.length) return [];
    const { file, element } = verdict.place;
    const fix = asCap('verdictCap', gate.node, file, element as SyntaxNode);
    return [diagnose('gate-raises', verdict.place, { gate: gate.code, what: 'band', to: verdict.band.code, units }, { fix })];
  });
}

/** The place of each unit's band in the order of the text, by its score before the gates. */
function bandsEarned({ bands, bandOn, rounding }: IndexModel, raw: Float64Array): Float64Array {
  const scores = bandOn === 'raw' || !rounding ? raw : raw.map((x) => round(x, rounding));
  const earned = new Float64Array(scores.length);
  const bound = (written: Bound | undefined, otherwise: number) => (written ? toDouble(written.value) : otherwise);
  const intervals = bands.map(({ low, high }) => ({
    low: bound(low, Number.NEGATIVE_INFINITY),
    lowIncluded: low?.included ?? false,
    high: bound(high, Number.POSITIVE_INFINITY),
    highIncluded: high?.included ?? false,
  }));
  intervalInto(earned, scores, intervals);
  return earned;
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
