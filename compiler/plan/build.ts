import type { Build } from '../methods/method.ts';
import { UNITS } from './domain.ts';
import { binary } from './expression.ts';
import type { Stages } from './stages.ts';

/** What methods are made of: they add to the stages of the plan. */
export const builder = (stages: Stages): Build => ({
  number: (value) => stages.number(value),
  less: (a, b) => stages.operation(binary('sub', a, b)),
  fit: (of, statistic) => stages.fit(of, statistic, { over: UNITS }),
  rank: (of, highestFirst) => ({
    op: 'stage',
    stage: stages.add({ op: 'rank', over: UNITS, input: of.stage, highestFirst, ties: 'competition', population: { over: UNITS } }),
  }),
});
