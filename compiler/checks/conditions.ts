import type { TextPlace } from '../../grammar/index.ts';
import { alsoAt } from '../attach/repeated.ts';
import type { IndicatorModel, Methodology } from '../model.ts';
import { nodesOf } from '../nodes.ts';
import type { Plan, PlanNode, PlanUncomputed } from '../plan/plan.ts';
import type { ConditionWatch } from '../watch/condition.ts';
import type { Watched } from './watched.ts';

/** Conditions on records that have no result for some of them. One that several declarations read is told with the first. */
export function watchConditions({ index, rules }: Pick<Methodology, 'index' | 'rules'>, plan: Plan): Watched[] {
  const told = new Set<number>();
  const watched = (of: PlanUncomputed, where: ConditionWatch['where'], code: string, place: TextPlace): Watched[] => {
    if (told.has(of.rows)) return [];
    told.add(of.rows);
    const { root: _, ...rest } = of;
    const related = { place, note: 'declared-here' } as const;
    return [
      { watch: { watch: 'condition', where, code, ...rest }, place, more: (s) => ({ related: [...alsoAt(s.place, s.rows), related] }) },
    ];
  };
  const places = new Map(rules.map((r) => [r.code, r.place]));
  return [
    ...plan.rules.flatMap(({ code, uncomputed }) => uncomputed?.flatMap((of) => watched(of, 'rule', code, places.get(code)!)) ?? []),
    ...plan.nodes
      .filter((node) => node.uncomputed)
      .flatMap((node) => {
        const model = nodesOf(index).get(node.code)!;
        return node.uncomputed!.flatMap((of) => watched(of, ...ownerOf(of, node, model)));
      }),
  ];
}

/** What a condition stands in: a gate, a bonus, or what the node itself is made of. */
function ownerOf({ root }: PlanUncomputed, node: PlanNode, model: IndicatorModel): [ConditionWatch['where'], string, TextPlace] {
  const gate = model.gates[node.gates.findIndex((g) => g.condition === root)];
  if (gate) return ['gate', gate.code, gate.condition?.place ?? gate.place];
  const bonus = model.bonuses[node.bonuses.findIndex((b) => b.value === root)];
  return ['indicator', model.code, bonus?.place ?? model.value?.place ?? model.place];
}
