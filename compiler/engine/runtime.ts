/**
 * What the generated code of an engine calls: reading, rounding, ranks, bands and results, which are the product's own,
 * so that they cannot differ. It is bundled into one expression that stands in every engine.
 */
import { sameName } from '../../grammar/index.ts';
import type { Texts, UnitColumn } from '../evaluate/data.ts';
import { snap } from '../rounding.ts';

export { checkDigits } from '../check-digits.ts';
export { lengthOf, slice } from '../evaluate/characters.ts';
export { extremeOf as extreme } from '../evaluate/extreme.ts';
export { intervalInto } from '../evaluate/interval.ts';
export { rankInto } from '../evaluate/order.ts';
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
