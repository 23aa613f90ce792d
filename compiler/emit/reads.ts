import { integerProportions } from '../exact.ts';
import { type Domain, rowsOf, UNITS } from '../plan/domain.ts';
import type { StageId } from '../plan/expression.ts';
import type { Plan, PlanNode, StageOf } from '../plan/plan.ts';
import type { Rounding } from '../rounding.ts';

/** Every stage that results look at. */
export function stagesWanted(plan: Plan): StageId[] {
  const ofNode = (n: PlanNode) => [
    n.value,
    n.base,
    n.raw,
    n.published,
    ...n.bonuses.flatMap((b) => [b.value, b.given, b.after]),
    ...n.gates.flatMap((g) => [g.condition, g.closed, g.after, ...g.scores.map((s) => s.stage)]),
  ];
  return [...plan.nodes.flatMap(ofNode), plan.rank, plan.band, plan.inMean].filter((s) => s !== undefined);
}

/** The rows that a table's columns run over. */
export const domainOf = (table: string, { tables }: Plan): Domain =>
  tables.every((t) => t.name !== table || t.kind === 'units') ? UNITS : rowsOf(table);

/** How the score of a node is rounded; undefined where it is published as it is. */
export function roundingOf({ raw, published }: PlanNode, { stages }: Plan): Rounding | undefined {
  const stage = stages[published]!;
  return published !== raw && stage.op === 'round' ? stage.rounding : undefined;
}

/** Whether a leaf takes points off for what rules find. */
export const isDeduction = ({ tally }: PlanNode): boolean => tally?.rows !== undefined;

/** Weights as integers in proportion where the text gives them all; full marks as they are, and of what fits came to, which fit. */
export function weightsOf({ by, terms }: StageOf<'combine'>, { params }: Plan): readonly (number | { readonly fit: StageId })[] {
  const given = terms.flatMap(({ weight }) => ('param' in weight ? [params[weight.param]!] : []));
  if (by === 'mean' && given.length === terms.length) return integerProportions(given.map((p) => p.value));
  return terms.map(({ weight }) => ('param' in weight ? params[weight.param]!.number : { fit: weight.fitted }));
}
