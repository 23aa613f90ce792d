import type { Random } from './random.ts';

export interface GroupTarget {
  readonly weight: number;
  readonly mean: number;
  readonly above: number;
  readonly lowest: number;
  /** Highest score each region may get. */
  readonly highest: readonly number[];
}

/** The score of one region in one group, and where it has to stay. */
interface Cell {
  score: number;
  low: number;
  high: number;
}

/**
 * Whoever is above a mean, or below it, is so by at least the first of these: later rounding must not change the number
 * of those above. Each region keeps a distance of its own, or those held back would all stand on one score.
 */
const CLEARANCE = { least: 0.3, most: 4 };
const ROUNDS = 3000;
/** Chance may hold a region below the mean so often that its total is out of reach: then the guess is made anew. */
const ATTEMPTS = 20;
const CLOSE_ENOUGH = 1e-4;

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
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const guess = targets.map((target) => ({ ...target, cells: firstGuess(target, abilities, random) }));
    if (project(guess, parts)) return guess.map((g) => g.cells.map((c) => c.score));
  }
  throw new Error('The published means of the groups and the totals cannot be met together');
}

/** Moves the scores until all conditions hold; false where they do not come together. */
function project(groups: readonly (GroupTarget & { readonly cells: readonly Cell[] })[], parts: readonly number[]): boolean {
  const regions = parts.map((part, r) => ({ part, cells: groups.map((g) => ({ weight: g.weight, cell: g.cells[r] as Cell })) }));
  const weight = sum(groups.map((g) => g.weight));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { part, cells } of regions) {
      const shift = (part - sum(cells.map((c) => c.weight * c.cell.score))) / weight;
      for (const { cell } of cells) cell.score += shift;
    }
    let worst = 0;
    for (const { mean, cells } of groups) {
      const shift = mean - sum(cells.map((c) => c.score)) / cells.length;
      for (const cell of cells) {
        const free = cell.score + shift;
        cell.score = Math.min(Math.max(free, cell.low), cell.high);
        worst = Math.max(worst, Math.abs(cell.score - free));
      }
    }
    if (worst < CLOSE_ENOUGH) return true;
  }
  return false;
}

/** Scores that follow ability, with chance; the best of them are those above the mean. */
function firstGuess({ mean, above, lowest, highest }: GroupTarget, abilities: readonly number[], random: Random): Cell[] {
  const average = sum(abilities) / abilities.length;
  const cells = abilities.map((ability, r): Cell => {
    const score = mean + 0.95 * (ability - average) + random.normal(4.5);
    return { score, low: lowest, high: highest[r] as number };
  });
  const ranked = [...cells].sort((a, b) => b.score - a.score);
  for (const [rank, cell] of ranked.entries()) {
    const clearance = random.between(CLEARANCE.least, CLEARANCE.most);
    if (rank < above) cell.low = mean + clearance;
    else cell.high = Math.min(cell.high, mean - clearance);
  }
  return cells;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
