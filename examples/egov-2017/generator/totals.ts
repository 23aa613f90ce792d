import type { Random } from './random.ts';
import type { Region } from './regions.ts';
import { bands, leaders } from './targets.ts';

/** No total comes nearer than this to another one or to the edge of a band: rounding must not decide a rank. */
const GAP = 0.12;

/**
 * The total score aimed at for every region: the leaders in their published order, the other regions dealt at random,
 * the bands filled as published, and the mean met. Nothing lies between the mean and the edge of the band above it.
 */
export function drawTotals(regions: readonly Region[], mean: number, random: Random): number[] {
  const others = random.shuffled(regions.map((r) => r.name).filter((name) => !leaders.includes(name)));
  const order = [...leaders, ...others];
  const [veryHigh = 0, high = 0] = bands.map((b) => b.count ?? 0);
  const named = leaders.length - veryHigh;
  const lower = regions.length - veryHigh - high;
  for (let attempt = 0; attempt < 1000; attempt++) {
    const upper = [
      ...ladderOf(veryHigh, 90.4, 95.6, random),
      ...ladderOf(named, 85.8, 89.6, random),
      ...ladderOf(high - named, 80.3, 85.4, random),
    ];
    const missing = mean * regions.length - upper.reduce((a, b) => a + b, 0);
    const draft = ladderOf(lower, 55, 79.5, random);
    const shift = (missing - draft.reduce((a, b) => a + b, 0)) / lower;
    const rest = draft.map((total) => total + shift);
    const fits = (rest[0] as number) < 79.5 && (rest.at(-1) as number) > 54 && rest.every((t) => Math.abs(t - 65) > GAP);
    const inLowest = rest.filter((t) => t < 65).length;
    if (!fits || inLowest < 2 || inLowest > lower - 3) continue;
    const totals = new Map(order.map((name, i) => [name, [...upper, ...rest][i] as number]));
    return regions.map((r) => totals.get(r.name) as number);
  }
  throw new Error('No set of totals fits the published bands and mean');
}

/** Some numbers between two bounds, highest first, none nearer than the gap to the next. */
function ladderOf(count: number, low: number, high: number, random: Random): number[] {
  const room = high - low - (count - 1) * GAP;
  return Array.from({ length: count }, () => random.between(0, room))
    .sort((a, b) => a - b)
    .map((x, i) => low + x + i * GAP)
    .reverse();
}
