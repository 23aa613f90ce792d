/**
 * Exact decimals, for the few rows in which doubles are in doubt. What a cell or a stored number stands for is the
 * shortest decimal of its double: 0.1 is a tenth.
 */
export interface BigDecimal {
  /** An integer count of the last place. */
  readonly units: bigint;
  /** Decimal places, not negative. */
  readonly places: number;
}

/** Up to here whole numbers are their doubles, and so are their sums and products. */
export const MOST_WHOLE = Number.MAX_SAFE_INTEGER;

/** A number of fewer digits is the only such decimal of its double. */
const MOST_UNITS = 1e15;
/** Places tried before a double is written out and read digit by digit. */
const COMMON_PLACES = 9;
/** Powers of ten up to here are exact in doubles. */
const MOST_POWER = 22;

/** 10 ** places. */
export const POWERS: Readonly<Float64Array> = Float64Array.from({ length: MOST_POWER + 1 }, (_, i) => Number(`1e${i}`));

/** The shortest decimal of a finite double. */
export function decimalOf(value: number): BigDecimal {
  for (let places = 0; places <= COMMON_PLACES; places++) {
    const units = Math.round(value * POWERS[places]!);
    if (Math.abs(units) < MOST_UNITS && units / POWERS[places]! === value) return { units: BigInt(units), places };
  }
  const [mantissa, exponent = '0'] = String(value).split('e') as [string, string?];
  const [whole, fraction = ''] = mantissa.split('.') as [string, string?];
  return shifted({ units: BigInt(whole + fraction), places: 0 }, Number(exponent) - fraction.length);
}

/** A decimal times a power of ten. */
const shifted = ({ units, places }: BigDecimal, by: number): BigDecimal =>
  by >= places ? { units: units * 10n ** BigInt(by - places), places: 0 } : { units, places: places - by };

/** The double nearest to a decimal. */
export function nearest({ units, places }: BigDecimal): number {
  const count = Number(units);
  if (Math.abs(count) <= MOST_WHOLE && places <= MOST_POWER) return count / POWERS[places]!;
  return Number(`${units}e-${places}`);
}

/** Two decimals as counts of one place. */
function aligned(a: BigDecimal, b: BigDecimal): [bigint, bigint, number] {
  if (a.places === b.places) return [a.units, b.units, a.places];
  return a.places < b.places
    ? [a.units * 10n ** BigInt(b.places - a.places), b.units, b.places]
    : [a.units, b.units * 10n ** BigInt(a.places - b.places), a.places];
}

export function plus(a: BigDecimal, b: BigDecimal): BigDecimal {
  const [x, y, places] = aligned(a, b);
  return { units: x + y, places };
}

export const negative = ({ units, places }: BigDecimal): BigDecimal => ({ units: -units, places });
export const minus = (a: BigDecimal, b: BigDecimal): BigDecimal => plus(a, negative(b));
export const times = (a: BigDecimal, b: BigDecimal): BigDecimal => ({ units: a.units * b.units, places: a.places + b.places });
export const absolute = (a: BigDecimal): BigDecimal => (a.units < 0n ? negative(a) : a);

/** Below 0, 0 or above 0, as the first is less than the second, equal or greater. */
export function order(a: BigDecimal, b: BigDecimal): number {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export const lesser = (a: BigDecimal, b: BigDecimal): BigDecimal => (order(a, b) > 0 ? b : a);
export const greater = (a: BigDecimal, b: BigDecimal): BigDecimal => (order(a, b) < 0 ? b : a);

/** The largest whole number that is not above a decimal. */
export function wholeBelow({ units, places }: BigDecimal): BigDecimal {
  const one = 10n ** BigInt(places);
  const rest = units % one;
  return { units: (units - rest) / one - (rest < 0n ? 1n : 0n), places: 0 };
}

/** The double nearest to the sum of the decimals of two doubles: 9000050.05 + -9000000 is 50.05. */
export function added(x: number, y: number): number {
  for (let places = 0; places <= COMMON_PLACES; places++) {
    const power = POWERS[places]!;
    const [a, b] = [Math.round(x * power), Math.round(y * power)];
    if (Math.abs(a) >= MOST_UNITS || Math.abs(b) >= MOST_UNITS) break;
    if (a / power === x && b / power === y) return (a + b) / power;
  }
  return nearest(plus(decimalOf(x), decimalOf(y)));
}

const enough = new WeakMap<Float64Array, { readonly places: number | undefined }>();

/** Decimal places that are enough for all of some doubles, NaN aside; undefined where some have more digits than is common. */
export function placesIn(values: Float64Array): number | undefined {
  let known = enough.get(values);
  if (!known) enough.set(values, (known = { places: findPlaces(values) }));
  return known.places;
}

function findPlaces(values: Float64Array): number | undefined {
  let places = 0;
  for (const value of values) {
    if (value !== value) continue;
    for (;;) {
      const units = Math.round(value * POWERS[places]!);
      if (Math.abs(units) < MOST_UNITS && units / POWERS[places]! === value) break;
      if (++places > COMMON_PLACES) return undefined;
    }
  }
  return places;
}

const largest = new WeakMap<Float64Array, number>();

/** The largest size in a vector of whole numbers that doubles hold, NaN aside; infinity where some are none. */
export function mostIn(values: Float64Array): number {
  let most = largest.get(values);
  if (most === undefined) largest.set(values, (most = sizeIn(values)));
  return most;
}

function sizeIn(values: Float64Array): number {
  let most = 0;
  for (const value of values) {
    if (value !== value) continue;
    if (!Number.isInteger(value)) return Number.POSITIVE_INFINITY;
    most = Math.max(most, Math.abs(value));
  }
  return most <= MOST_WHOLE ? most : Number.POSITIVE_INFINITY;
}
