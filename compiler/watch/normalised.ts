import type { DiagnosticParams } from '../../grammar/index.ts';
import type { StageId } from '../plan/expression.ts';
import { snap } from '../rounding.ts';
import { firstCell } from '../attach/first-cell.ts';
import { type Seen, type Sighting, sighting } from './seen.ts';

/**
 * Values that are normalised to given bounds that cannot be meant for them: all or nearly all lie outside, percentages are
 * held against bounds in hundredths, or a column says the same of every unit.
 */
export interface NormalisedWatch {
  readonly watch: 'normalised';
  /** The indicator. */
  readonly code: string;
  readonly value: StageId;
  /** What the normalisation is called. */
  readonly method: DiagnosticParams['values-outside']['method'];
  readonly bounds: readonly [number, number];
  /** A hundredth of the bounds, where the values are percentages. */
  readonly hundredths: readonly [number, number] | undefined;
  /** The column of numbers that the values are, as they stand. */
  readonly column: { readonly table: string; readonly column: string } | undefined;
}

/** Values that are outside in such a share are not: they are what the bounds were not made for. */
const NEARLY_ALL = 0.9;
/** Fewer values than this have to be outside one and all. */
const MANY = 10;
/** Fewer equal values are no wonder. */
const CONSTANT_FROM = 3;
/** A percentage is 1 at 100%: a range that goes so far was meant for numbers up to 100. */
const MEANT_IN_PERCENT = 10;

export function seenOfNormalised(watch: NormalisedWatch, seen: Seen): Sighting[] {
  const { code, method, bounds, hundredths } = watch;
  const [low, high] = bounds;
  const { count, outside, least, most } = among(seen.values(watch.value), low, high);
  if (!count) return [];
  const same = least === most && count >= CONSTANT_FROM ? constant(watch, seen, count) : [];
  if (same.length) return same;
  const said = (lowest: number, highest: number) => ({ code, method, bounds, suggestion: [String(lowest), String(highest)] as const });
  if (hundredths && high >= MEANT_IN_PERCENT && most <= high / MEANT_IN_PERCENT && outside < count)
    return [sighting('percent-range', said(...hundredths))];
  if (count < 2 || (count < MANY ? outside < count : outside < NEARLY_ALL * count)) return [];
  const [from, to] = least === most ? [Math.min(least, 0), Math.max(most, 0)] : [least, most];
  return from === to ? [] : [sighting('values-outside', { ...said(...around(from, to)), count, outside })];
}

/** How many values there are, how many of them lie outside, the least and the greatest. */
function among(values: Float64Array, low: number, high: number) {
  let [count, outside, least, most] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    // What is no number is missing, or was told where it is made.
    if (!Number.isFinite(value)) continue;
    count++;
    if (value < low || value > high) outside++;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { count, outside, least, most };
}

/** Bounds that hold all values, with two digits of what lies between them: 9.2 and 87.6 make 9 and 88. */
function around(least: number, most: number): [number, number] {
  const step = 10 ** (Math.floor(Math.log10(most - least)) - 1);
  const inverse = 10 ** -Math.round(Math.log10(step));
  const [low, high] = [Math.floor(snap(least / step)), Math.ceil(snap(most / step))];
  // By whole numbers, so that 0.3 is not 0.30000000000000004.
  return step < 1 ? [low / inverse, high / inverse] : [low * step, high * step];
}

/** A column that is an indicator by itself and has the same value everywhere tells no unit from another. */
function constant({ code, column: read }: NormalisedWatch, { data }: Seen, count: number): Sighting[] {
  if (!read) return [];
  const { table, column } = read;
  const cell = firstCell({ table, name: column }, data);
  return cell ? [sighting('column-constant', { column, code, value: cell.text.trim(), count }, { file: cell.file, column })] : [];
}
