import type { Formula, IndicatorModel } from '../model.ts';
import type { PlanNode } from '../plan/plan.ts';
import type { Watched } from './watched.ts';

/**
 * Bonuses that nobody earns and that come to less than 0 for some: a bonus never takes points off. Where something is taken from
 * nothing or from a number, points off were meant, which its author has to be told; else these data may just have nobody who
 * earns it.
 */
export const watchBonuses = ({ bonuses }: IndicatorModel, node: PlanNode): Watched[] =>
  bonuses.map(({ label, place, value }, i) => ({
    watch: { watch: 'bonus', label, value: node.bonuses[i]!.value },
    place,
    code: takesOff(value) ? 'bonus-never' : undefined,
  }));

/** `0 - x`, `-x`, `1 - x` */
const takesOff = ({ term }: Formula): boolean =>
  (term.term === 'prefix' && term.operator === 'neg') ||
  (term.term === 'binary' && term.operator === 'sub' && term.left.term.term === 'number');
