import type { IndicatorModel, Methodology } from '../model.ts';
import { descendants } from '../nodes.ts';
import type { Plan, PlanNode } from '../plan/plan.ts';
import { watchBonuses } from './bonuses-unearned.ts';
import { watchConditions } from './conditions.ts';
import { watchColumns } from './empty-columns.ts';
import { watchGates } from './gates-raise.ts';
import { watchRecords } from './no-record.ts';
import { watchNormalised } from './normalised-values.ts';
import { watchBands } from './units-in-no-band.ts';
import type { Watched } from './watched.ts';

/** What is to be looked out for at a node. */
export const watchesAt = (model: IndicatorModel, node: PlanNode): Watched[] => [
  ...watchNormalised(model, node),
  ...watchColumns(model),
  ...watchRecords(model, node),
  ...watchBonuses(model, node),
];

type Whole = Pick<Methodology, 'index' | 'rules'>;

/** What rests on more of an index than one node. */
export const watchesOverAll = (whole: Whole, plan: Plan): Watched[] => [
  ...watchConditions(whole, plan),
  ...watchGates(whole.index, plan),
  ...watchBands(whole.index, plan),
];

/** All that is to be looked out for. */
export const watchesOf = (whole: Whole, plan: Plan): Watched[] => [
  ...descendants(whole.index).flatMap((model, at) => watchesAt(model, plan.nodes[at]!)),
  ...watchesOverAll(whole, plan),
];
