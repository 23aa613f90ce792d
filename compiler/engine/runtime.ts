/**
 * What the generated code of an engine calls: reading, rounding, ranks, bands and results, which are the product's own,
 * so that they cannot differ. It is bundled into one expression that stands in every engine.
 */
import { sameName } from '../../grammar/index.ts';
import type { Texts, UnitColumn } from '../evaluate/data.ts';
import { type BigDecimal, decimalOf, MOST_WHOLE, order } from '../decimals.ts';
import { snap } from '../rounding.ts';

export { checkDigits } from '../check-digits.ts';
export {
  absolute,
  added,
  decimalOf,
  greater,
  lesser,
  minus,
  mostIn as most,
  nearest,
  negative,
  order,
  plus,
  times,
  wholeBelow,
} from '../decimals.ts';
export { lengthOf, slice } from '../evaluate/characters.ts';
export { extremeDecimal, statisticOf as statistic } from '../evaluate/statistic.ts';
export { intervalInto } from '../evaluate/interval.ts';
export { rankInto } from '../evaluate/order.ts';
export { hasLonger, sumInto, totalOf } from '../evaluate/sums.ts';
export { numberKey, textKey, uniqueInto } from '../evaluate/unique.ts';
export { round, snap } from '../rounding.ts';
export { createEngine } from './engine.ts';
export { InputError } from './input.ts';

/** A value that is made when it is first asked for. */
export function lazy<V>(make: () => V): () => V {
  let made: { value: V } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The number of a code in the dictionary of a column; -1 where no unit has it. */
export const codeIn = ({ dictionary }: UnitColumn, code: string): number =>
  dictionary?.findIndex((spelling) => sameName(spelling, code)) ?? -1;

export const among = (codes: readonly string[]): ((text: string) => boolean) => {
  const listed = new Set(codes);
  return (text) => listed.has(text);
};

export const textsOfUnits = ({ values, dictionary }: UnitColumn): Texts => ({
  codes: Int32Array.from(values, (v) => (v === v ? v + 1 : 0)),
  texts: ['', ...(dictionary ?? [])],
});

/** What a test says of each different text of a column; missing for the missing one. */
export const tableOf = ({ texts }: Texts, test: (text: string) => number | boolean): (() => Float64Array) =>
  lazy(() => Float64Array.from(texts, (text, code) => (code === 0 ? Number.NaN : Number(test(text)))));

/** Points by the number of a code in a column's dictionary. */
export function ladderOf({ dictionary }: UnitColumn, rungs: readonly (readonly [string, number])[], otherwise: number): Float64Array {
  return Float64Array.from(dictionary ?? [], (spelling) => rungs.findLast(([at]) => sameName(spelling, at))?.[1] ?? otherwise);
}

export const rungs = (all: readonly (readonly [number, number])[]): Map<number, number> =>
  new Map(all.map(([at, points]) => [snap(at), points]));
export const rung = (points: ReadonlyMap<number, number>, x: number, otherwise: number): number =>
  x !== x ? Number.NaN : (points.get(snap(x)) ?? otherwise);

/** A number of an exact ladder: its double, its decimal and its points. */
type ExactRung = readonly [number, BigDecimal, number];
interface ExactRungs {
  readonly all: readonly ExactRung[];
  /** Points by those doubles that say all. */
  readonly byDouble: ReadonlyMap<number, number>;
}

export const exactRungs = (all: readonly ExactRung[]): ExactRungs => ({
  all,
  byDouble: new Map(all.filter(([number, decimal]) => isShortest(number, decimal)).map(([number, , points]) => [number, points])),
});
const isShortest = (number: number, decimal: BigDecimal): boolean => Number.isFinite(number) && order(decimalOf(number), decimal) === 0;

export const rungOf = ({ byDouble }: ExactRungs, x: number, otherwise: number): number =>
  x !== x ? Number.NaN : (byDouble.get(x) ?? otherwise);

/** The same for a number that its double does not say: see `exact-terms.ts` of the generated code. */
export function rungNear(
  rungs: ExactRungs,
  x: number,
  otherwise: number,
  near: number,
  inDoubles: () => boolean,
  decimal: (row: number) => BigDecimal,
  row: number,
): number {
  if (x !== x || inDoubles()) return rungOf(rungs, x, otherwise);
  const found = rungs.all.find(
    ([number, at]) => Math.abs(x - number) <= near * (Math.abs(x) + Math.abs(number)) && order(at, decimal(row)) === 0,
  );
  return found ? found[2] : otherwise;
}

/** A size, if it is one of whole numbers that doubles hold; else infinity. */
export const held = (size: number): number => (size <= MOST_WHOLE ? size : Number.POSITIVE_INFINITY);
export const sizeOf = (value: number): number => (Number.isInteger(value) ? Math.abs(value) : Number.POSITIVE_INFINITY);
export const never = (): boolean => false;
