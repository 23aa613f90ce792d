import { type BigDecimal, order } from '../decimals.ts';
import type { Statistic } from '../plan/plan.ts';

/**
 * A statistic of what is not missing; missing where there is too little for it. Values that are all equal have that value as their
 * mean and no deviation, whatever their sum was rounded to. Sums run from the first row to the last, so that all engines agree.
 *
 * @param among rows that count: 1; all where undefined
 */
export function statisticOf(values: Float64Array, statistic: Statistic, among?: Float64Array): number {
  const there = inPopulation(values, among);
  switch (statistic) {
    case 'count':
      return there.length;
    case 'min':
      return extremeOf(there, 'min');
    case 'max':
      return extremeOf(there, 'max');
    case 'mean':
      return meanOf(there);
    case 'sd':
      return deviationOf(there);
  }
}

/** What is not missing of the rows that count. */
const inPopulation = (values: Float64Array, among: Float64Array | undefined): Float64Array =>
  values.filter((v, row) => v === v && (!among || among[row] === 1));

const areAlike = (values: Float64Array): boolean => values.every((v) => v === values[0]);

function meanOf(values: Float64Array): number {
  if (!values.length) return Number.NaN;
  return areAlike(values) ? values[0]! : values.reduce((sum, v) => sum + v, 0) / values.length;
}

function deviationOf(values: Float64Array): number {
  if (values.length < 2) return Number.NaN;
  if (areAlike(values)) return 0;
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1));
}

/** The smallest or the largest; missing where there is none. */
function extremeOf(values: Float64Array, which: 'min' | 'max'): number {
  let found = Number.NaN;
  for (const v of values) if (found !== found || (which === 'min' ? v < found : v > found)) found = v;
  return found;
}

/**
 * The smallest or the largest of an exact term, to the last digit.
 *
 * @param within how far, in proportion, the doubles may be from what they stand for
 */
export function extremeDecimal(
  values: Float64Array,
  which: 'min' | 'max',
  within: number,
  decimals: (row: number) => BigDecimal | undefined,
  among?: Float64Array,
): BigDecimal | undefined {
  const extreme = statisticOf(values, which, among);
  let found: BigDecimal | undefined;
  for (let row = 0; row < values.length; row++) {
    if (among && among[row] !== 1) continue;
    if (!(Math.abs(values[row]! - extreme) <= 2 * within * Math.abs(extreme))) continue;
    const decimal = decimals(row);
    if (decimal && (!found || (which === 'min' ? order(decimal, found) < 0 : order(decimal, found) > 0))) found = decimal;
    // Equal doubles that say all are equal.
    if (within === 0) break;
  }
  return found;
}
