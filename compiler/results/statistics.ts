import { type BigDecimal, decimalOf } from '../decimals.ts';
import { type Rounding, roundDigits, roundRatio, snap } from '../rounding.ts';

export interface Statistics {
  /** Mean of the published scores, itself published; null where no unit has a score. */
  readonly mean: number | null;
  /** Units whose published score is above the unrounded mean of the published scores. */
  readonly above: number;
  /** `above` in percent of the units that have a score, published to two places. */
  readonly share: number | null;
}

/** Decimal places of percentages. */
const SHARE_PLACES = 2;

/**
 * Mean, number and share above the mean of published scores, exactly: published scores are decimals, so they add up as
 * decimals and a reader can recompute every figure from the printed table. Scores that are not rounded are printed with
 * twelve digits, and so is their mean.
 *
 * @param published scores as published, NaN where missing
 * @param counted 1 where a unit counts; everybody where undefined
 */
export function statistics(published: Float64Array, rounding: Rounding | undefined, counted?: Float64Array): Statistics {
  const scores: BigDecimal[] = [];
  published.forEach((score, i) => {
    if (score === score && (!counted || counted[i] === 1)) scores.push(decimalOf(rounding ? score : snap(score)));
  });
  if (!scores.length) return { mean: null, above: 0, share: null };
  const places = Math.max(...scores.map((s) => s.places));
  const units = scores.map((s) => s.units * 10n ** BigInt(places - s.places));
  const count = BigInt(units.length);
  const sum = units.reduce((a, b) => a + b, 0n);
  const above = units.filter((u) => u * count > sum).length;
  const whole = count * 10n ** BigInt(places);
  const mean = rounding ? roundRatio(sum, whole, rounding.places) : roundDigits(sum, whole);
  return { mean, above, share: shareOf(above, scores.length) };
}

/** A count in percent of another, half up to two places. */
export function shareOf(part: number, whole: number): number {
  return roundRatio(BigInt(part) * 100n, BigInt(whole), SHARE_PLACES);
}
