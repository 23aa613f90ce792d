import type { Choice } from '../grammar/index.ts';
import { nearest } from './decimals.ts';

/** Decimal places that a score may be rounded to: as many digits as it is trusted to. */
export const MOST_PLACES = 12;

export interface Rounding {
  /** Decimal places, 0 to `MOST_PLACES`. */
  readonly places: number;
  readonly mode: Choice<'roundingMode'>;
}

/** Significant digits a computed score is trusted to: three decimal orders above the error of nested weighted means. */
const TRUSTED_DIGITS = 12;

/**
 * A double held to twelve significant digits, so that what differs only by the error of floating point compares equal:
 * 59.995 stored as 59.99499999999999 is 59.995 again.
 */
export function snap(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(TRUSTED_DIGITS)) : value;
}

/**
 * Rounds to decimal places as a person with pencil and paper would: the value is held to twelve significant digits
 * (`snap`), then rounded in decimal. `half-up` takes halves away from zero (Excel's ROUND), `half-even` to the even
 * digit (GB/T 8170-2008), `down` cuts off. The result is the double nearest to the decimal. NaN (missing) stays NaN.
 */
export function round(value: number, { places, mode }: Rounding): number {
  if (!Number.isFinite(value)) return value;
  const factor = 10 ** places;
  const scaled = Math.abs(value) * factor;
  const floor = Math.floor(scaled);
  const fraction = scaled - floor;
  // Far from every decision the double decides; near one, the decimal digits do.
  const doubt = scaled * 1e-10 + 1e-10;
  const clear = mode === 'down' ? fraction > doubt && fraction < 1 - doubt : Math.abs(fraction - 0.5) > doubt;
  const magnitude = clear ? (mode !== 'down' && fraction > 0.5 ? floor + 1 : floor) / factor : roundDecimal(Math.abs(value), places, mode);
  return value < 0 && magnitude > 0 ? -magnitude : magnitude;
}

/** Rounds the decimal digits of a snapped value. */
function roundDecimal(value: number, places: number, mode: Rounding['mode']): number {
  const [mantissa, exponent] = value.toExponential(TRUSTED_DIGITS - 1).split('e') as [string, string];
  const digits = mantissa.replace('.', '');
  const kept = Number(exponent) + 1 + places;
  if (kept < 0) return 0;
  // No digit stands behind the places: however large the value is, there is nothing to round.
  if (kept >= TRUSTED_DIGITS) return snap(value);
  const whole = Number(digits.slice(0, kept) || '0');
  const rest = digits.slice(kept);
  const half = `5${'0'.repeat(rest.length - 1)}`;
  const up = mode !== 'down' && (rest === half ? mode === 'half-up' || whole % 2 === 1 : rest > half);
  return (up ? whole + 1 : whole) / 10 ** places;
}

/** A rounded value as it is printed: all its places, an ordinary minus sign. */
export function printed(value: number, rounding: Rounding | undefined): string {
  return rounding ? round(value, rounding).toFixed(rounding.places) : String(snap(value));
}

/** n/d rounded half up to decimal places, in integers: for means and shares of counts and published scores. */
export function roundRatio(numerator: bigint, denominator: bigint, places: number): number {
  const scaled = numerator * 10n ** BigInt(places) * 2n + (numerator < 0n ? -denominator : denominator);
  return nearest({ units: scaled / (2n * denominator), places });
}

/** n/d rounded half up to the digits that scores are trusted to: for means of scores that are not rounded. */
export function roundDigits(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0;
  // How many more digits the one has than the other tells where the first digit of the quotient stands, to one place.
  const size = (n: bigint) => String(n < 0n ? -n : n).length;
  const first = size(numerator) - size(denominator);
  const magnitude = numerator < 0n ? -numerator : numerator;
  const power = 10n ** BigInt(Math.abs(first));
  const isLess = first >= 0 ? magnitude < denominator * power : magnitude * power < denominator;
  const places = TRUSTED_DIGITS - 1 - (isLess ? first - 1 : first);
  return places >= 0
    ? roundRatio(numerator, denominator, places)
    : Number(`${roundRatio(numerator, denominator * 10n ** BigInt(-places), 0)}e${-places}`);
}
