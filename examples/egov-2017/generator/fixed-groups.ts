import { combinationsOf, type Group, type Option } from './groups.ts';
import type { Random } from './random.ts';

export interface FixedGroup {
  readonly scores: readonly number[];
  /** What each region answers, leaf by leaf. */
  readonly answers: readonly (readonly Option[])[];
}

/** Half the width of what rounds to the printed mean, less a margin. */
const TOLERANCE = 0.0035;

/**
 * A group without a ratio can take a few dozen scores only. Regions are dealt one near their ability, then single
 * answers are changed until the mean is met, nobody crossing it.
 */
export function fixGroup(group: Group, mean: number, above: number, abilities: readonly number[], random: Random): FixedGroup {
  const combinations = combinationsOf(group.leaves);
  const ranked = abilities.map((ability, i) => ({ i, ability: ability + random.normal(7) })).sort((a, b) => b.ability - a.ability);
  const isAbove = new Set(ranked.slice(0, above).map(({ i }) => i));
  const allowed = (region: number) => combinations.filter((c) => (isAbove.has(region) ? c.points > mean + 0.05 : c.points < mean - 0.05));
  const chosen = abilities.map((ability, region) => {
    const wanted = mean + 0.6 * (ability - average(abilities)) + random.normal(4);
    return nearest(allowed(region), (c) => Math.abs(c.points - wanted) + random.between(0, 12));
  });
  const miss = () => chosen.reduce((sum, c) => sum + c.points, 0) / chosen.length - mean;
  for (let step = 0; step < 100_000; step++) {
    const before = Math.abs(miss());
    if (before <= TOLERANCE) return { scores: chosen.map((c) => c.points), answers: chosen.map((c) => c.options) };
    const region = random.whole(0, chosen.length - 1);
    const held = chosen[region] as (typeof chosen)[number];
    const neighbours = allowed(region).filter((c) => c.options.filter((o, i) => o !== held.options[i]).length === 1);
    if (!neighbours.length) continue;
    chosen[region] = random.pick(neighbours);
    // Now and then a step back, or the search would sit in the first dead end.
    if (Math.abs(miss()) > before && random.next() > 0.05) chosen[region] = held;
  }
  throw new Error(`No answers to ${group.code} give the mean ${mean} with ${above} regions above it`);
}

const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

function nearest<T>(items: readonly T[], cost: (item: T) => number): T {
  let best: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const c = cost(item);
    if (c < least) [best, least] = [item, c];
  }
  if (best === undefined) throw new Error('Nothing to choose from');
  return best;
}
