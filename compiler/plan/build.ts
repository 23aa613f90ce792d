import type { Build } from '../methods/method.ts';
import { UNITS } from './domain.ts';
import { binary } from './expression.ts';
import type { Absent, ChildTerm } from './plan.ts';
import type { Stages } from './stages.ts';

/**
 * What the methods of one node are made of: they add to the stages of the plan.
 *
 * @param terms for aggregations, the children
 */
export const builder = (stages: Stages, terms: readonly ChildTerm[] = [], absent: Absent = 'missing'): Build => ({
  number: (value) => stages.number(value),
  map: (expr) => stages.map(UNITS, expr),
  less: (a, b) => stages.operation(binary('sub', a, b)),
  fit: (of, statistic) => stages.fit(of, statistic, { over: UNITS }),
  rank: (of, highestFirst) => ({
    op: 'stage',
    stage: stages.add({ op: 'rank', over: UNITS, input: of.stage, highestFirst, ties: 'competition', population: { over: UNITS } }),
  }),
  combine: (how) => stages.add({ op: 'combine', over: UNITS, terms, absent, ...how }),
});
