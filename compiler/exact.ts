import Fraction from 'fraction.js';
import { type BigDecimal, decimalOf, nearest } from './decimals.ts';
import { plainNumber, type SyntaxNode, T, tokensOf } from '../grammar/index.ts';

/** An exact number of the text: weights, cuts, goalposts and marks never pass through binary floating point. */
export type Exact = Fraction;

export const exact = (numerator: number | bigint, denominator: number | bigint = 1): Exact =>
  new Fraction(BigInt(numerator), BigInt(denominator));

export const ZERO = exact(0);
export const ONE = exact(1);

/** A decimal numeral, plain or full-width, as an exact number; undefined for any other text, as slots of a broken clause may hold. */
export function readNumber(text: string): Exact | undefined {
  const plain = plainNumber(text);
  return /^[0-9]+(?:\.[0-9]+)?$/.test(plain) ? new Fraction(plain) : undefined;
}

/** An amount of the text (`20`, `-5`, `20%`, `1/3`), or undefined where it is broken or divides by zero. */
export function readAmount(node: SyntaxNode): Exact | undefined {
  const tokens = tokensOf(node);
  const numbers = tokens.flatMap((t) => (t.tokenType === T.Number ? (readNumber(t.image) ?? []) : []));
  const [first, second] = numbers;
  if (!first) return undefined;
  if (second?.equals(0)) return undefined;
  const magnitude = second ? first.div(second) : tokens.some((t) => t.tokenType === T.Percent) ? first.div(100) : first;
  return tokens[0]?.tokenType === T.Number ? magnitude : magnitude.neg();
}

/** The double nearest to a number, however many digits it has. */
export function toDouble(value: Exact): number {
  const [n, d] = [value.n, value.d];
  if (n <= MOST_WHOLE && d <= MOST_WHOLE) return (Number(value.s) * Number(n)) / Number(d);
  const decimal = decimalOfExact(value);
  if (decimal) return nearest(decimal);
  // 64 bits of the quotient, the last of which says whether there are more: rounded once, to the nearest.
  const shift = BITS - bitsOf(n) + bitsOf(d);
  const [top, bottom] = shift > 0 ? [n << BigInt(shift), d] : [n, d << BigInt(-shift)];
  const quotient = (top / bottom) | (top % bottom ? 1n : 0n);
  // In two steps: a number near the smallest double is a power of two further than any double.
  const half = Math.trunc(shift / 2);
  return Number(value.s) * Number(quotient) * 2 ** -half * 2 ** (half - shift);
}

/** Whole numbers up to here are exact in doubles. */
const MOST_WHOLE = 2n ** 53n;
const BITS = 64;
const bitsOf = (value: bigint): number => value.toString(2).length;

/** A number as a decimal; undefined for one that has none, such as 1/3. */
export function decimalOfExact({ s, n, d }: Exact): BigDecimal | undefined {
  const [rest, twos] = without(2n, d);
  const [last, fives] = without(5n, rest);
  if (last !== 1n) return undefined;
  const places = Math.max(twos, fives);
  return { units: (s * n * 10n ** BigInt(places)) / d, places };
}

/** What is left of a number without a factor, and how often it had it. */
function without(factor: bigint, value: bigint): [bigint, number] {
  let [rest, times] = [value, 0];
  while (rest % factor === 0n) {
    rest /= factor;
    times++;
  }
  return [rest, times];
}

/** Longer than this, no number is written out in a message. */
const LONGEST = 60;

/** Shown as a decimal where it has one, else as a fraction. */
export function showExact(value: Exact): string {
  const decimal = value.toString(30);
  const text = decimal.includes('(') || decimal.length > 24 ? value.toFraction() : decimal;
  return text.length > LONGEST ? roughly(value) : text;
}

/** Six digits and a power of ten, whatever the size. */
function roughly(value: Exact): string {
  const double = toDouble(value);
  if (Number.isFinite(double) && double !== 0) return double.toPrecision(6);
  const sign = value.s < 0n ? '-' : '';
  const [large, small] = value.n > value.d ? [value.n, value.d] : [value.d, value.n];
  return `${sign}1e${value.n > value.d ? '+' : '-'}${String(large / small).length - 1}`;
}

/** Shown in percent where that is a decimal, else as a fraction. */
export function showShare(value: Exact): string {
  const percent = value.mul(100).toString(30);
  return percent.includes('(') || percent.length > 24 ? showExact(value) : `${percent}%`;
}

/** A double as the shortest decimal that it is the nearest to. */
export function decimalExact(value: number): Exact {
  const { units, places } = decimalOf(value);
  return exact(units, 10n ** BigInt(places));
}

/** The least and the greatest of some numbers. */
export function extremes(values: readonly Exact[]): { readonly low: Exact; readonly high: Exact } {
  const sorted = [...values].sort((a, b) => a.compare(b));
  return { low: sorted[0]!, high: sorted.at(-1)! };
}

export const sumOf = (values: readonly Exact[]): Exact => values.reduce((sum, v) => sum.add(v), ZERO);

/**
 * Weights as the smallest integers in the same proportion. Weighted sums of decimal data are then exact in a double
 * until the one division at the end.
 */
export function integerProportions(weights: readonly Exact[]): number[] {
  const denominator = weights.reduce((lcm, w) => (lcm * w.d) / gcd(lcm, w.d), 1n);
  const numerators = weights.map((w) => (w.s * w.n * denominator) / w.d);
  const divisor = numerators.reduce((g, n) => gcd(g, n), 0n) || 1n;
  return numerators.map((n) => Number(n / divisor));
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y) [x, y] = [y, x % y];
  return x;
}
