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
export function intervalInto(out: Float64Array, values: Float64Array, intervals: readonly Interval[]): Float64Array {
  const lows = Float64Array.from(intervals, (i) => i.low);
  const highs = Float64Array.from(intervals, (i) => i.high);
  // Within these of a bound, what the double says is in doubt.
  const doubt = (bound: number) => (Number.isFinite(bound) ? DOUBT * (1 + Math.abs(bound)) : 0);
  const [lowDoubt, highDoubt] = [lows.map(doubt), highs.map(doubt)];
  for (let i = 0; i < values.length; i++) {
    const x = values[i] as number;
    let found = Number.NaN;
    for (let k = 0; k < lows.length; k++) {
      const above = x - lows[k]!;
      const below = highs[k]! - x;
      if (above > lowDoubt[k]! && below > highDoubt[k]!) {
        found = k;
        break;
      }
      // Near a bound, or beyond it: the digits decide, but only if it is near.
      if (above < -lowDoubt[k]! || below < -highDoubt[k]!) continue;
      if (x === x && holds(snap(x), intervals[k]!)) {
        found = k;
        break;
      }
    }
    out[i] = found;
  }
  return out;
}

const holds = (x: number, { low, lowIncluded, high, highIncluded }: Interval): boolean =>
  (lowIncluded ? x >= low : x > low) && (highIncluded ? x <= high : x < high);
