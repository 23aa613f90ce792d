import { seenAs } from '../../grammar/index.ts';
import type { Texts } from './data.ts';
import { FALSE, TRUE, UNKNOWN } from './truths.ts';
import type { Values } from './values.ts';

/** What tells rows apart: the number of each row's value among `count` different ones; 0 where it is missing. */
export interface Key {
  readonly codes: Int32Array;
  readonly count: number;
}

const seen = new WeakMap<readonly string[], Int32Array | null>();

/** Texts that look alike are alike. */
export function textKey({ codes, texts }: Texts): Key {
  let numbers = seen.get(texts);
  if (numbers === undefined) seen.set(texts, (numbers = numbersAsSeen(texts)));
  if (!numbers) return { codes, count: texts.length };
  const known = numbers;
  return { codes: codes.map((code) => known[code]!), count: texts.length };
}

/**
 * The number of the first text that looks like each; null where no two look alike. Texts of a column all differ: two can look alike
 * only where one of them looks like something else than it is.
 */
function numbersAsSeen(texts: readonly string[]): Int32Array | null {
  const looks = texts.map((text, code) => (code === 0 ? text : seenAs(text)));
  const others = looks.filter((look, code) => look !== texts[code]);
  if (!others.length) return null;
  const asTheyAre = new Set(texts);
  if (new Set(others).size === others.length && !others.some((look) => asTheyAre.has(look))) return null;
  const first = new Map<string, number>();
  const numbers = Int32Array.from(texts, (_, code) => {
    if (code === 0) return 0;
    const look = looks[code]!;
    const known = first.get(look) ?? code;
    if (known === code) first.set(look, code);
    return known;
  });
  return first.size === texts.length - 1 ? null : numbers;
}

export function numberKey(values: Float64Array): Key {
  const numbers = new Map<number, number>();
  const codes = Int32Array.from(values, (value) => {
    if (value !== value) return 0;
    const number = numbers.get(value) ?? numbers.size + 1;
    numbers.set(value, number);
    return number;
  });
  return { codes, count: numbers.size };
}

/**
 * Whether a row is like no other among those that count; not told where it does not count. Of several like ones the
 * first passes where it is not to be a finding. A row with a missing key is like no other.
 */
export function uniqueInto<V extends Values>(out: V, keys: readonly Key[], among: V | undefined, firstCounts: boolean): V {
  const unknown = out instanceof Float64Array ? Number.NaN : UNKNOWN;
  const { of, count } = groupsOf(out.length, keys, among);
  const sizes = firstCounts ? sizesOf(of, count) : undefined;
  const met = new Uint8Array(count);
  for (let i = 0; i < out.length; i++) {
    const group = of[i]!;
    if (group < 0) out[i] = !among || among[i] === TRUE ? TRUE : unknown;
    else {
      out[i] = sizes ? (sizes[group] === 1 ? TRUE : FALSE) : 1 - met[group]!;
      met[group] = 1;
    }
  }
  return out;
}

interface Groups {
  /** Number of the group of like rows each belongs to; -1 for rows that belong to none. */
  readonly of: Int32Array;
  readonly count: number;
}

/** One key after the other parts the rows. */
function groupsOf(rows: number, [first, ...more]: readonly Key[], among: Values | undefined): Groups {
  const of = new Int32Array(rows).fill(-1);
  if (!first) return { of, count: 0 };
  for (let i = 0; i < rows; i++) if ((!among || among[i] === TRUE) && first.codes[i] !== 0) of[i] = first.codes[i]!;
  for (const { codes } of more) for (let i = 0; i < rows; i++) if (codes[i] === 0) of[i] = -1;
  let count = first.count + 1;
  for (const key of more) count = part({ of, count }, key);
  return { of, count };
}

/** Parts groups by one key more: group by group, each value met in it for the first time gets a number. Returns their count. */
function part({ of, count: groups }: Groups, { codes, count: values }: Key): number {
  const sorted = sortedBy(of, groups);
  const metIn = new Int32Array(values + 1).fill(-1);
  const numberOf = new Int32Array(values + 1);
  let count = 0;
  for (let at = 0; at < sorted.length; at++) {
    const i = sorted[at]!;
    const value = codes[i]!;
    if (metIn[value] !== of[i]) {
      metIn[value] = of[i]!;
      numberOf[value] = count++;
    }
    of[i] = numberOf[value]!;
  }
  return count;
}

/** Rows that belong to a group, group by group. */
function sortedBy(of: Int32Array, groups: number): Int32Array {
  const next = sizesOf(of, groups);
  let start = 0;
  for (let group = 0; group < groups; group++) {
    const size = next[group]!;
    next[group] = start;
    start += size;
  }
  const sorted = new Int32Array(start);
  for (let i = 0; i < of.length; i++) {
    const group = of[i]!;
    if (group < 0) continue;
    sorted[next[group]!] = i;
    next[group] = next[group]! + 1;
  }
  return sorted;
}

function sizesOf(of: Int32Array, groups: number): Int32Array {
  const sizes = new Int32Array(groups);
  for (let i = 0; i < of.length; i++) if (of[i]! >= 0) sizes[of[i]!] = sizes[of[i]!]! + 1;
  return sizes;
}
