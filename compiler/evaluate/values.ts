/** The values of one stage; outcomes of rules take a byte each. */
export type Values = Float64Array | Uint8Array;

/** Whether two vectors are the same, missing values included. */
export function sameValues(a: Values, b: Values): boolean {
  return a.length === b.length && a.every((x, i) => Object.is(x, b[i]));
}
