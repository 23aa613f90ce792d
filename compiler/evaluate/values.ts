import { hasLonger } from './sums.ts';

/** The values of one stage; outcomes of rules take a byte each. */
export type Values = Float64Array | Uint8Array;

/** Whether two vectors are the same, missing values included. */
export function sameValues(a: Values, b: Values): boolean {
  // Sums may differ in digits that their doubles do not have.
  if (hasLonger(a) || hasLonger(b)) return false;
  return a.length === b.length && a.every((x, i) => Object.is(x, b[i]));
}
