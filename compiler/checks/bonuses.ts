import { toDouble } from '../exact.ts';
import type { BonusModel, IndicatorModel } from '../model.ts';
import { gathered, nodesOf } from '../nodes.ts';
import type { Check } from './check.ts';
import { Ranges } from './ranges.ts';

const withBonuses = gathered((node: IndicatorModel): BonusModel[] => [...node.bonuses]);

/** A bonus only adds: one that can only be 0 or less was meant to take points off. */
export const checkBonuses: Check = ({ methodology, report }) => {
  const bonuses = withBonuses(methodology.index);
  if (!bonuses.length) return;
  const ranges = new Ranges(nodesOf(methodology.index));
  for (const { label, value, cap, place } of bonuses)
    if (Math.min(ranges.formula(value).high, toDouble(cap.value)) <= 0) report('bonus-never', place, { label });
};
