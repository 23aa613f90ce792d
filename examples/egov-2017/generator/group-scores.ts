import type { Random } from './random.ts';

export interface GroupTarget {
  readonly weight: number;
  readonly mean: number;
  readonly above: number;
  /** Highest score each region may get. */
  readonly highest: readonly number[];
}

/**
 * Whoever is above a mean, or below it, is so by at least the first of these: later rounding must not change the number
 * of those above. Each region keeps a distance of its own, or those held back would all stand on one score.
 */
const CLEARANCE = { least: 0.3, most: 4 };
const LOWEST = 22;

/**
 * Scores of the regions in each group such that every group has its mean and its number of regions above it, and every
 * region its part of the total. All three conditions are convex once it is settled who is above; projecting on one
 * after the other converges to scores that meet all of them, near the first guess.
 *
 * @param parts the weighted sum of a region over these groups
 * @param abilities the total of a region
 */
export function drawGroupScores(
  targets: readonly GroupTarget[],
  parts: readonly number[],
  abilities: readonly number[],
  random: Random,
): number[][] {
  const regions = parts.map((_, r) => r);
  const mean = abilities.reduce((a, b) => a + b, 0) / abilities.length;
  const weight = targets.reduce((sum, t) => sum + t.weight, 0);
  const scores = targets.map((t) => abilities.map((ability) => t.mean + 0.95 * (ability - mean) + random.normal(4.5)));
  const bounds = targets.map((t, g) => {
    const ranked = [...regions].sort((a, b) => scores[g]![b]! - scores[g]![a]!);
    const above = new Set(ranked.slice(0, t.above));
    return regions.map((r) => {
      const clearance = random.between(CLEARANCE.least, CLEARANCE.most);
      const highest = t.highest[r] as number;
      return above.has(r) ? { low: t.mean + clearance, high: highest } : { low: LOWEST, high: Math.min(t.mean - clearance, highest) };
    });
  });
  for (let round = 0; round < 20_000; round++) {
    for (const r of regions) {
      const shift = ((parts[r] as number) - targets.reduce((sum, t, g) => sum + t.weight * scores[g]![r]!, 0)) / weight;
      for (const row of scores) row[r] = row[r]! + shift;
    }
    targets.forEach((t, g) => {
      const row = scores[g] as number[];
      const shift = t.mean - row.reduce((a, b) => a + b, 0) / row.length;
      for (const r of regions) row[r] = row[r]! + shift;
    });
    let worst = 0;
    targets.forEach((_, g) => {
      for (const r of regions) {
        const { low, high } = bounds[g]![r]!;
        const held = Math.min(Math.max(scores[g]![r]!, low), high);
        worst = Math.max(worst, Math.abs(held - scores[g]![r]!));
        scores[g]![r] = held;
      }
    });
    if (worst < 1e-4) return scores;
  }
  throw new Error('The published means of the groups and the totals cannot be met together');
}
