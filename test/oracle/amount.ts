import { Fraction, ofDouble, twelveDigits, ZERO } from './fraction.ts';

/**
 * A number that was worked out. What is made of cells and constants by `+ - x`, least, greatest, abs, sums and counts is
 * exact: it compares exactly. All else is what a computer holds in doubles: it compares at twelve digits, and `doubt` says
 * how far a careful computation in doubles may be from the value.
 */
export interface Worked {
  readonly value: Fraction;
  readonly exact: boolean;
  readonly doubt: number;
}

/** What doubles cannot promise: a decision that hangs on less than the error of careful arithmetic. Such a case is left out. */
export class Undecided extends Error {}

/** The error of one operation, as a share of its result: four times what a double needs. */
const UNIT = 2 ** -51;
/** How far the double of an exact term that was added or multiplied may be from it: an order of magnitude below twelve digits. */
const TRUSTED = 2 ** -42;

/** A cell or a constant. */
export const exactly = (value: Fraction): Worked => ({
  value,
  exact: true,
  doubt: value.isDouble ? 0 : Math.abs(value.toNumber()) * UNIT,
});
/** What is made of exact terms. */
const made = (value: Fraction, a: Worked, b: Worked): Worked => ({
  value,
  exact: true,
  doubt: a.doubt === 0 && b.doubt === 0 && value.isDouble ? 0 : Math.abs(value.toNumber()) * TRUSTED,
});
/** A number that is a double from here on. What a double holds, and what is made of such without error, is beyond doubt. */
export const nearly = (value: Fraction, doubt = 0): Worked => ({
  value,
  exact: false,
  doubt: doubt === 0 && value.isDouble ? 0 : doubt + Math.abs(value.toNumber()) * UNIT,
});

export function add(a: Worked, b: Worked): Worked {
  const value = a.value.add(b.value);
  return a.exact && b.exact ? made(value, a, b) : nearly(value, a.doubt + b.doubt);
}

export const negated = (a: Worked): Worked => ({ ...a, value: a.value.negated() });
export const subtract = (a: Worked, b: Worked): Worked => add(a, negated(b));

export function multiply(a: Worked, b: Worked): Worked {
  const value = a.value.mul(b.value);
  if (a.exact && b.exact) return made(value, a, b);
  const [p, q] = [Math.abs(a.value.toNumber()), Math.abs(b.value.toNumber())];
  return nearly(value, p * b.doubt + q * a.doubt + a.doubt * b.doubt);
}

/** The divisor is not 0. */
export function divide(a: Worked, b: Worked): Worked {
  const q = Math.abs(b.value.toNumber());
  if (!b.exact && q <= 2 * b.doubt) throw new Undecided('a divisor that may be 0');
  const value = a.value.div(b.value);
  return nearly(value, (a.doubt + Math.abs(value.toNumber()) * b.doubt) / (q - b.doubt));
}

export const least = (a: Worked, b: Worked): Worked => (a.value.compare(b.value) <= 0 ? chosen(a, b) : chosen(b, a));
export const greatest = (a: Worked, b: Worked): Worked => (a.value.compare(b.value) >= 0 ? chosen(a, b) : chosen(b, a));

/** One of two numbers. Where it is clearly that one, the doubt of the other does not matter. */
function chosen(one: Worked, other: Worked): Worked {
  if (one.exact && other.exact) return one;
  const [mine, both] = [one.doubt, one.doubt + other.doubt];
  const clear = both === 0 || Math.abs(one.value.sub(other.value).toNumber()) > 2 * both;
  return { value: one.value, exact: false, doubt: clear ? mine : both };
}

/** The least and the most that a double may be. */
const ends = (x: Worked): readonly [Fraction, Fraction] => {
  if (x.doubt === 0) return [x.value, x.value];
  const doubt = ofDouble(x.doubt);
  return [x.value.sub(doubt), x.value.add(doubt)];
};

/** What is decided of a value at twelve digits, if it is the same for all that its double may be. */
export function decided<V>(x: Worked, decide: (value: Fraction) => V, what: string): V {
  const [low, high] = ends(x);
  const found = decide(twelveDigits(low));
  if (low !== high && (decide(twelveDigits(high)) !== found || decide(twelveDigits(x.value)) !== found)) throw new Undecided(what);
  return found;
}

/** Below 0, 0 or above 0, exactly where both are exact, else at twelve digits. */
export function compare(a: Worked, b: Worked): number {
  if (a.exact && b.exact) return a.value.compare(b.value);
  const order = (p: Fraction, q: Fraction) => Math.sign(twelveDigits(p).compare(twelveDigits(q)));
  const found = order(a.value, b.value);
  for (const p of ends(a))
    for (const q of ends(b))
      if (order(p, q) !== found) throw new Undecided(`a comparison ${a.value} ${a.doubt} with ${b.value} ${b.doubt}`);
  return found;
}

/** The largest whole number not above: of a double, of its twelve digits. */
export function floor(a: Worked): Worked {
  const value = a.exact ? a.value.floor() : decided(a, (x) => x.floor(), 'a whole number');
  return { value: value === 0n ? ZERO : new Fraction(value), exact: a.exact, doubt: 0 };
}
