import type { Column, Indicator } from './methodology.ts';
import type { Random } from './random.ts';

export interface Bonus {
  readonly column: Column;
  /** What stands in the column, and the points it gives, region by region. */
  readonly cases: readonly number[];
  readonly points: readonly number[];
}

/** A region has at least so many cases. */
const FEWEST = 2;

/** Cases whose points average to a mean; some of the best are beyond the cap, so that it can be seen at work. */
export function drawBonus(bonus: NonNullable<Indicator['bonus']>, mean: number, abilities: readonly number[], random: Random): Bonus {
  const factor = bonus.factor.valueOf();
  const most = Math.floor(bonus.cap.valueOf() / factor);
  const average = sum(abilities) / abilities.length;
  const counted = abilities.map((ability) => {
    const cases = Math.round(mean / factor + 0.35 * (ability - average) + random.normal(3));
    return Math.min(most, Math.max(FEWEST, cases));
  });
  const wanted = Math.round((mean / factor) * abilities.length);
  for (let miss = wanted - sum(counted); miss !== 0; miss -= Math.sign(miss)) {
    const movable = [...counted.keys()].filter((r) => (miss > 0 ? (counted[r] as number) < most : (counted[r] as number) > FEWEST));
    const r = random.pick(movable);
    counted[r] = (counted[r] as number) + Math.sign(miss);
  }
  return {
    column: bonus.column,
    cases: counted.map((cases) => (cases === most ? cases + random.whole(0, 7) : cases)),
    points: counted.map((cases) => cases * factor),
  };
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
