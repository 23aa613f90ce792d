import { type BigDecimal, order } from '../decimals.ts';

/** The smallest or the largest of what is not missing; missing where all is. */
export function extremeOf(values: Float64Array, which: 'min' | 'max'): number {
  let found = Number.NaN;
  for (const v of values) if (v === v && (found !== found || (which === 'min' ? v < found : v > found))) found = v;
  return found;
}

/**
 * The same of an exact term, to the last digit.
 *
 * @param within how far, in proportion, the doubles may be from what they stand for
 */
export function extremeDecimal(
  values: Float64Array,
  which: 'min' | 'max',
  within: number,
  decimals: (row: number) => BigDecimal | undefined,
): BigDecimal | undefined {
  const extreme = extremeOf(values, which);
  let found: BigDecimal | undefined;
  for (let row = 0; row < values.length; row++) {
    if (!(Math.abs(values[row]! - extreme) <= 2 * within * Math.abs(extreme))) continue;
    const decimal = decimals(row);
    if (decimal && (!found || (which === 'min' ? order(decimal, found) < 0 : order(decimal, found) > 0))) found = decimal;
    // Equal doubles that say all are equal.
    if (within === 0) break;
  }
  return found;
}
