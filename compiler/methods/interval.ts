/** The lowest and the highest value something can take. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const ANY: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** What holds all of some intervals. */
export const hull = (all: readonly Interval[]): Interval => ({
  low: Math.min(...all.map((i) => i.low)),
  high: Math.max(...all.map((i) => i.high)),
});

export const only = (value: number): Interval => ({ low: value, high: value });

/** From the least to the greatest of some values; anything where one of them is none. */
export const spanned = (ends: readonly number[]): Interval =>
  ends.some(Number.isNaN) ? ANY : { low: Math.min(...ends), high: Math.max(...ends) };
