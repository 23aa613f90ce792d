import type { NumberFault } from '../../grammar/index.ts';

/** How numbers are written: with a decimal point or without, with an exponent, or with thousands separated where every group fits. */
const NUMBER = /^([+-]?)(?:(\d+(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d{1,5}))?|([1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?))\s*(%?)$/;
/** A footnote mark or an exponent behind what ends with a digit. */
const NOTED = /\d[%\s]*(?:[\u00b2\u00b3\u00b9\u2070-\u2079\u2460-\u24ff\u2776-\u2793*†‡§¶#]|[([]\d{1,2}[)\]])+$/u;
const WITH_COMMAS = /^[+-]?\d+(?:,\d+)+(?:\.\d*)?\s*%?$/;

/**
 * The number that a plain text says; a percentage is a share. What has more digits than a double can tell apart is no
 * number: two that differ must never be equal. Where a text looks like a number and is not read as one, why.
 *
 * @param percent whether it is a percentage without its sign, too
 */
export function readNumber(text: string, percent: boolean): number | NumberFault | undefined {
  const plain = text.replaceAll('\u2212', '-');
  const match = NUMBER.exec(plain);
  if (!match) return WITH_COMMAS.test(plain) ? 'comma' : NOTED.test(plain) ? 'note' : undefined;
  const [, sign = '', simple, exponent = '0', grouped = '', mark] = match;
  const decimal = simple ?? grouped.replaceAll(',', '');
  const shift = Number(exponent) - (mark || percent ? 2 : 0);
  // Shifted as a decimal: 12.3 divided by 100 is not the double nearest to 0.123.
  const value = Number(shift ? `${decimal}e${shift}` : decimal);
  if (!Number.isFinite(value) || (value === 0 && /[1-9]/.test(decimal))) return 'range';
  if ((decimal.length > ALWAYS_HELD || value < NORMAL) && !isHeld(significant(decimal), value)) return 'digits';
  return sign === '-' && value ? -value : value;
}

/** Every decimal of so many digits has a double that stands for it alone. */
const ALWAYS_HELD = 15;
/** Smaller doubles have fewer digits. */
const NORMAL = 2 ** -1022;

/** Whether digits are those of a double as programs write it out: the shortest that tell it from all others, or more of its own. */
function isHeld(digits: string, value: number): boolean {
  if (significant(exponential(value)) === digits) return true;
  return digits.length >= 17 && digits.length <= 100 && significant(exponential(value, digits.length - 1)) === digits;
}

const exponential = (value: number, places?: number): string => value.toExponential(places).replace(/e.*/, '');

/** The digits from the first that is not 0 to the last. */
function significant(decimal: string): string {
  const digits = decimal.replace('.', '');
  let [from, to] = [0, digits.length];
  while (from < to && digits[from] === '0') from++;
  while (to > from && digits[to - 1] === '0') to--;
  return digits.slice(from, to);
}
