import type { Group } from './groups.ts';

/** What a leaf can have in one region: its checks, and between which numbers of them can be passed. */
export interface Range {
  readonly weight: number;
  readonly checks: number;
  readonly least: number;
  readonly most: number;
  /** The level it would have by its nature, in points. */
  readonly draft: number;
}

/** A region may be this far from the score aimed at: less than it is surely away from the mean. */
const LEEWAY = 0.25;
const TOLERANCE = 0.0015;

/** Levels near the drafts whose weighted mean is the one wanted, each within its bounds. */
export function levelsOf(items: readonly { weight: number; draft: number; low: number; high: number }[], level: number): number[] {
  const at = (shift: number) => items.map(({ draft, low, high }) => Math.min(high, Math.max(low, draft + shift)));
  const weight = items.reduce((sum, i) => sum + i.weight, 0);
  let [low, high] = [-100, 100];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    const mean = at(middle).reduce((sum, value, k) => sum + (items[k]?.weight as number) * value, 0) / weight;
    if (mean < level) low = middle;
    else high = middle;
  }
  return at((low + high) / 2);
}

/** Numbers of passes that give a score: the coarsest leaf first, so that the finest makes up for all rounding. */
export function fillPasses(ranges: readonly Range[], score: number): number[] {
  const passes = ranges.map(() => 0);
  const order = [...ranges.keys()].sort((a, b) => pointsOf(ranges[b] as Range) - pointsOf(ranges[a] as Range));
  let points = score;
  for (const [k, i] of order.entries()) {
    const rest = order.slice(k).map((j) => ranges[j] as Range);
    const bounded = rest.map((r) => ({ ...r, low: (100 * r.least) / r.checks, high: (100 * r.most) / r.checks }));
    const weight = rest.reduce((sum, r) => sum + r.weight, 0);
    const [level = 0] = levelsOf(bounded, points / weight);
    const { checks, least, most } = ranges[i] as Range;
    passes[i] = Math.min(most, Math.max(least, Math.round((level * checks) / 100)));
    points -= passes[i] * pointsOf(ranges[i] as Range);
  }
  return passes;
}

/** A change of some passes of one region, and of its score. */
interface Move {
  readonly r: number;
  readonly changes: readonly { readonly i: number; readonly by: number }[];
  readonly points: number;
}

/**
 * Moves single passes until the mean of the published scores of a group is met; where none of them fits any more, some
 * passes of one leaf against some of another, whose difference is finer.
 */
export function tunePasses(
  group: Group,
  aim: number,
  targets: readonly number[],
  ranges: readonly (readonly Range[])[],
  passes: number[][],
): void {
  const scores = ranges.map((ofRegion, r) => scoreOf(ofRegion, passes[r] as number[]));
  const allowed = ({ r, changes, points }: Move) =>
    Math.abs((scores[r] as number) + points - (targets[r] as number)) <= LEEWAY &&
    changes.every(({ i, by }) => {
      const range = ranges[r]?.[i];
      const moved = (passes[r]?.[i] as number) + by;
      return range !== undefined && moved >= range.least && moved <= range.most;
    });
  const gain = ({ r, points }: Move) => published((scores[r] as number) + points) - published(scores[r] as number);
  const single = singleMoves(ranges);
  const double = doubleMoves(ranges);
  for (let step = 0; step < 500; step++) {
    const miss = scores.reduce((sum, score) => sum + aim - published(score), 0);
    if (Math.abs(miss) <= TOLERANCE * scores.length) return;
    const left = (move: Move) => Math.abs(miss - gain(move));
    const better = (moves: readonly Move[]) =>
      best(
        moves.filter((m) => allowed(m) && left(m) < Math.abs(miss)),
        left,
      );
    const move = better(single) ?? better(double);
    if (!move) break;
    const ofRegion = passes[move.r] as number[];
    for (const { i, by } of move.changes) ofRegion[i] = (ofRegion[i] as number) + by;
    scores[move.r] = scoreOf(ranges[move.r] as readonly Range[], ofRegion);
  }
  throw new Error(`The mean of ${group.code} does not reach ${aim}`);
}

function singleMoves(ranges: readonly (readonly Range[])[]): Move[] {
  return ranges.flatMap((ofRegion, r) =>
    ofRegion.flatMap((range, i) => [-1, 1].map((by) => ({ r, changes: [{ i, by }], points: by * pointsOf(range) }))),
  );
}

function doubleMoves(ranges: readonly (readonly Range[])[]): Move[] {
  const steps = [1, 2, 3, 4];
  return ranges.flatMap((ofRegion, r) =>
    ofRegion.flatMap((up, i) =>
      ofRegion.flatMap((down, j) =>
        i === j
          ? []
          : steps.flatMap((a) =>
              steps.map((b) => ({
                r,
                changes: [
                  { i, by: a },
                  { i: j, by: -b },
                ],
                points: a * pointsOf(up) - b * pointsOf(down),
              })),
            ),
      ),
    ),
  );
}

function best<T>(items: readonly T[], cost: (item: T) => number): T | undefined {
  let found: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const c = cost(item);
    if (c < least) [found, least] = [item, c];
  }
  return found;
}

const pointsOf = ({ weight, checks }: Range): number => (100 * weight) / checks;
const scoreOf = (ranges: readonly Range[], passes: readonly number[]) =>
  ranges.reduce((sum, range, i) => sum + pointsOf(range) * (passes[i] as number), 0);
const published = (score: number) => Math.floor(score * 100 + 0.5 + 1e-9) / 100;
