import { type BigDecimal, decimalOf, nearest, order, placesIn, plus, POWERS } from '../decimals.ts';

/** Up to here the digits of a sum are all in its double. */
const MOST_UNITS = 1e15;

/** Sums that have more digits than their doubles, by row. */
const beyond = new WeakMap<Float64Array, ReadonlyMap<number, BigDecimal>>();

/**
 * Exact sums of decimals over the rows that belong to one row above, each to the nearest double: as counts of a common
 * place where these fit, else in decimals.
 *
 * @param owner the row above that each row belongs to
 * @param values one a row, NaN where there is nothing to add
 * @param decimals the decimal of each row, where it is not the shortest of the value
 * @param column what the values are chosen from, if that is a column: its places are found once
 */
export function sumInto(
  out: Float64Array,
  owner: Int32Array,
  values: Float64Array,
  decimals?: (row: number) => BigDecimal | undefined,
  column = values,
): Float64Array {
  const places = decimals ? undefined : placesIn(column);
  if (places !== undefined && countInto(out, owner, values, POWERS[places]!)) return out;
  const totals = new Array<BigDecimal | undefined>(out.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value !== value) continue;
    const decimal = decimals ? decimals(row)! : decimalOf(value);
    const total = totals[owner[row]!];
    totals[owner[row]!] = total ? plus(total, decimal) : decimal;
  }
  const longer = new Map<number, BigDecimal>();
  for (let i = 0; i < out.length; i++) {
    const total = totals[i];
    out[i] = total ? nearest(total) : 0;
    if (total && (!Number.isFinite(out[i]) || order(decimalOf(out[i]!), total) !== 0)) longer.set(i, total);
  }
  if (longer.size) beyond.set(out, longer);
  return out;
}

/** Sums of counts of one place; false where one does not fit. */
function countInto(out: Float64Array, owner: Int32Array, values: Float64Array, power: number): boolean {
  out.fill(0);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value !== value) continue;
    const sum = out[owner[row]!]! + Math.round(value * power);
    if (!(Math.abs(sum) < MOST_UNITS)) return false;
    out[owner[row]!] = sum;
  }
  if (power !== 1) for (let i = 0; i < out.length; i++) out[i] = out[i]! / power;
  return true;
}

/** What a sum comes to, to the last digit. */
export const totalOf = (sums: Float64Array, row: number): BigDecimal => beyond.get(sums)?.get(row) ?? decimalOf(sums[row]!);

/** Whether some of the sums have more digits than their doubles. */
export const hasLonger = (sums: unknown): boolean => sums instanceof Float64Array && beyond.has(sums);
