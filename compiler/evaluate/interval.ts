import { snap } from '../rounding.ts';

export interface Interval {
  readonly low: number;
  readonly lowIncluded: boolean;
  readonly high: number;
  readonly highIncluded: boolean;
}

/** Within this share of a bound, a value is held to twelve digits before it is compared. */
const DOUBT = 1e-10;

/** The index of the first interval that holds each value, decided on twelve digits; NaN where none does. */
export function intervalInto(out: Float64Array, values: Float64Array, intervals: readonly Interval[]): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    let found = holding(value, intervals);
    // Only the bounds of the interval it seems to be in can be in doubt.
    if (found < 0 || isNear(value, intervals[found]!.low) || isNear(value, intervals[found]!.high)) found = holding(snap(value), intervals);
    out[i] = found < 0 ? Number.NaN : found;
  }
}

function holding(x: number, intervals: readonly Interval[]): number {
  for (let k = 0; k < intervals.length; k++) {
    const { low, lowIncluded, high, highIncluded } = intervals[k] as Interval;
    if ((lowIncluded ? x >= low : x > low) && (highIncluded ? x <= high : x < high)) return k;
  }
  return -1;
}

const isNear = (x: number, bound: number): boolean => Math.abs(x - bound) < DOUBT * (1 + Math.abs(bound));
