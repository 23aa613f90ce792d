import { snap } from '../rounding.ts';

export interface Interval {
  readonly low: number;
  readonly lowIncluded: boolean;
  readonly high: number;
  readonly highIncluded: boolean;
}

/** The index of the first interval that holds each value, decided on twelve digits; NaN where none does. */
export function intervalInto(out: Float64Array, values: Float64Array, intervals: readonly Interval[]): void {
  for (let i = 0; i < values.length; i++) {
    const value = snap(values[i] as number);
    out[i] = value === value ? intervals.findIndex((interval) => holds(interval, value)) : Number.NaN;
    if (out[i] === -1) out[i] = Number.NaN;
  }
}

const holds = ({ low, lowIncluded, high, highIncluded }: Interval, x: number): boolean =>
  (lowIncluded ? x >= low : x > low) && (highIncluded ? x <= high : x < high);
