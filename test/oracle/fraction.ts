const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Exact fractions of whole numbers without limit, and what is done with them on paper. Nothing of the product is used
 * here: this is what it is held against.
 */
export class Fraction {
  readonly n: bigint;
  readonly d: bigint;

  /** n/d in lowest terms; the sign is in `n`. */
  constructor(n: bigint, d = 1n) {
    if (d === 0n) throw new RangeError('a fraction over 0');
    if (d < 0n) [n, d] = [-n, -d];
    const by = d === 1n || n === 0n ? d : greatestDivisor(n < 0n ? -n : n, d);
    this.n = by === 1n ? n : n / by;
    this.d = by === 1n ? d : d / by;
  }

  /** A plain decimal: `-12.5`. */
  static of(decimal: string | number): Fraction {
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(decimal));
    if (!match) throw new RangeError(`${decimal} is no plain decimal`);
    const [, sign, whole, places = ''] = match as unknown as [string, string, string, string | undefined];
    return new Fraction(BigInt(`${sign}${whole}${places}`), 10n ** BigInt(places.length));
  }

  add(o: Fraction): Fraction {
    return this.d === o.d ? new Fraction(this.n + o.n, this.d) : new Fraction(this.n * o.d + o.n * this.d, this.d * o.d);
  }
  sub(o: Fraction): Fraction {
    return this.add(o.negated());
  }
  mul(o: Fraction): Fraction {
    return new Fraction(this.n * o.n, this.d * o.d);
  }
  div(o: Fraction): Fraction {
    return new Fraction(this.n * o.d, this.d * o.n);
  }
  negated(): Fraction {
    return new Fraction(-this.n, this.d);
  }
  abs(): Fraction {
    return this.n < 0n ? this.negated() : this;
  }
  /** Below 0, 0 or above 0, as this is below, equal to or above the other. */
  compare(o: Fraction): number {
    const difference = this.n * o.d - o.n * this.d;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  equals(o: Fraction): boolean {
    return this.n === o.n && this.d === o.d;
  }
  least(o: Fraction): Fraction {
    return this.compare(o) <= 0 ? this : o;
  }
  greatest(o: Fraction): Fraction {
    return this.compare(o) >= 0 ? this : o;
  }
  get isZero(): boolean {
    return this.n === 0n;
  }
  get isNegative(): boolean {
    return this.n < 0n;
  }
  /** The largest whole number that is not above it. */
  floor(): bigint {
    const whole = this.n / this.d;
    return this.n < 0n && whole * this.d !== this.n ? whole - 1n : whole;
  }

  /** Whether a double holds it without error. */
  get isDouble(): boolean {
    return (this.d & (this.d - 1n)) === 0n && bits(this.n) <= 53;
  }

  /** To within a few units of the last place of a double. */
  toNumber(): number {
    if (this.n === 0n) return 0;
    const shift = bits(this.n) - bits(this.d) - 64;
    const scaled = shift > 0 ? this.n / (this.d << BigInt(shift)) : (this.n << BigInt(-shift)) / this.d;
    return Number(scaled) * 2 ** shift;
  }

  /** A decimal with so many places; only of what has no more. */
  toFixed(places: number): string {
    const scaled = new Fraction(this.n * 10n ** BigInt(places), this.d);
    if (scaled.d !== 1n) throw new RangeError(`${this.n}/${this.d} has more than ${places} places`);
    const digits = String(scaled.n < 0n ? -scaled.n : scaled.n).padStart(places + 1, '0');
    const whole = places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits;
    return scaled.n < 0n ? `-${whole}` : whole;
  }

  toString(): string {
    return this.d === 1n ? String(this.n) : `${this.n}/${this.d} (${this.toNumber()})`;
  }
}

export const ZERO = new Fraction(0n);
export const ONE = new Fraction(1n);
export const whole = (n: number | bigint): Fraction => new Fraction(BigInt(n));
export const tenTo = (power: number): Fraction =>
  power >= 0 ? new Fraction(10n ** BigInt(power)) : new Fraction(1n, 10n ** BigInt(-power));
export const sum = (of: readonly Fraction[]): Fraction => of.reduce((a, b) => a.add(b), ZERO);

/** A double as the fraction that it is, to 300 binary places. */
export function ofDouble(value: number): Fraction {
  const shift = 300 - Math.max(0, Math.ceil(Math.log2(Math.abs(value) || 1)));
  return new Fraction(BigInt(value * 2 ** shift), 1n << BigInt(shift));
}

export type RoundingMode = 'half-up' | 'half-even' | 'down';

/** To a whole number: halves away from zero, halves to the even number, or towards zero. */
export function toWhole(value: Fraction, mode: RoundingMode): bigint {
  const { n, d } = value.abs();
  const [quotient, rest] = [n / d, n % d];
  const half = 2n * rest - d;
  const up = mode !== 'down' && (half > 0n || (half === 0n && (mode === 'half-up' || quotient % 2n === 1n)));
  const magnitude = up ? quotient + 1n : quotient;
  return value.n < 0n ? -magnitude : magnitude;
}

/** Rounded to decimal places; to tens, hundreds and so on where there are less than none. */
export const toPlaces = (value: Fraction, places: number, mode: RoundingMode): Fraction =>
  whole(toWhole(value.mul(tenTo(places)), mode)).mul(tenTo(-places));

/** Held to twelve significant digits, halves away from zero. */
export function twelveDigits(value: Fraction): Fraction {
  if (value.isZero) return value;
  const { n, d } = value.abs();
  // The power of ten of the first digit: guessed from the lengths, then corrected.
  let power = digits(n) - digits(d);
  if ((power >= 0 ? d * 10n ** BigInt(power) : d) > (power >= 0 ? n : n * 10n ** BigInt(-power))) power--;
  return toPlaces(value, 11 - power, 'half-up');
}

/** The natural logarithm of a value above 0, to some forty digits: `ln(m 2^k) = k ln 2 + 2 artanh((m - 1) / (m + 1))`. */
export function logarithm(value: Fraction): Fraction {
  const power = bits(value.n) - bits(value.d);
  const mantissa = power >= 0 ? new Fraction(value.n, value.d << BigInt(power)) : new Fraction(value.n << BigInt(-power), value.d);
  return new Fraction(BigInt(power) * LN2 + twiceArtanh(mantissa.sub(ONE).div(mantissa.add(ONE))), ACCURACY);
}

const ACCURACY = 10n ** 40n;

function twiceArtanh(x: Fraction): bigint {
  const scaled = (x.n * ACCURACY) / x.d;
  const square = (scaled * scaled) / ACCURACY;
  let [term, total] = [scaled, 0n];
  for (let k = 1n; term !== 0n; k += 2n) {
    total += term / k;
    term = (term * square) / ACCURACY;
  }
  return 2n * total;
}

const LN2 = twiceArtanh(new Fraction(1n, 3n));

/** The exponential function, to some forty digits: `exp(k ln 2 + r) = 2^k exp(r)`. */
export function exponential(value: Fraction): Fraction {
  const scaled = (value.n * ACCURACY) / value.d;
  const power = scaled / LN2;
  const rest = scaled - power * LN2;
  let [term, total] = [ACCURACY, 0n];
  for (let k = 1n; term !== 0n; k++) {
    total += term;
    term = (term * rest) / (k * ACCURACY);
  }
  return power >= 0n ? new Fraction(total << power, ACCURACY) : new Fraction(total, ACCURACY << -power);
}

const digits = (n: bigint): number => String(n < 0n ? -n : n).length;
const bits = (n: bigint): number => (n < 0n ? -n : n).toString(2).length;

/** Of two numbers above 0. */
function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (x > SAFE || y > SAFE) {
    if (!y) return x;
    [x, y] = [y, x % y];
  }
  let [p, q] = [Number(x), Number(y)];
  while (q) [p, q] = [q, p % q];
  return BigInt(p);
}
