import { roundRatio } from '../rounding.ts';
import type { Rounding } from '../rounding.ts';

export interface Statistics {
  /** Mean of the published scores, itself published; null where no unit has a score. */
  readonly mean: number | null;
  /** Units whose published score is above the unrounded mean of the published scores. */
  readonly above: number;
  /** `above` in percent of the units that have a score, published to two places. */
  readonly share: number | null;
}

/** Decimal places of percentages, and of means where scores are not rounded. */
const SHARE_PLACES = 2;
const UNROUNDED_PLACES = 12;

/**
 * Mean, number and share above the mean of published scores, exactly: published scores are decimals, so they add up as
 * integers and a reader can recompute every figure from the printed table.
 *
 * @param published scores as published, NaN where missing
 * @param counted 1 where a unit counts; everybody where undefined
 */
export function statistics(published: Float64Array, rounding: Rounding | undefined, counted?: Float64Array): Statistics {
  const factor = 10 ** (rounding?.places ?? UNROUNDED_PLACES);
  const scores: bigint[] = [];
  published.forEach((score, i) => {
    if (score === score && (!counted || counted[i] === 1)) scores.push(BigInt(Math.round(score * factor)));
  });
  if (!scores.length) return { mean: null, above: 0, share: null };
  const count = BigInt(scores.length);
  const sum = scores.reduce((a, b) => a + b, 0n);
  const above = scores.filter((s) => s * count > sum).length;
  const mean = roundRatio(sum, count * BigInt(factor), rounding?.places ?? UNROUNDED_PLACES);
  return { mean, above, share: shareOf(above, scores.length) };
}

/** A count in percent of another, half up to two places. */
export function shareOf(part: number, whole: number): number {
  return roundRatio(BigInt(part) * 100n, BigInt(whole), SHARE_PLACES);
}
