import { snap } from '../rounding.ts';

export interface Interval {
  readonly low: number;
  readonly lowIncluded: boolean;
  readonly high: number;
  readonly highIncluded: boolean;
}

/** A value nearer to a bound than this share of it is held to twelve digits before it is compared. */
const DOUBT = 1e-10;

/** The index of the first interval that holds each value, decided on twelve digits; NaN where none does. */
export function intervalInto(out: Float64Array, values: Float64Array, intervals: readonly Interval[]): void {
  const bounds = intervals.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
  const edges = Float64Array.from(new Set(bounds));
  for (let i = 0; i < values.length; i++) {
    let value = values[i] as number;
    for (const edge of edges) if (Math.abs(value - edge) < DOUBT * (1 + Math.abs(edge))) value = snap(value);
    let found = Number.NaN;
    for (let k = 0; k < intervals.length; k++)
      if (holds(intervals[k] as Interval, value)) {
        found = k;
        break;
      }
    out[i] = found;
  }
}

const holds = ({ low, lowIncluded, high, highIncluded }: Interval, x: number): boolean =>
  (lowIncluded ? x >= low : x > low) && (highIncluded ? x <= high : x < high);
