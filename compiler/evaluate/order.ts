import { snap } from '../rounding.ts';

export interface Ranking {
  readonly highestFirst: boolean;
  readonly ties: 'competition' | 'dense' | 'ordinal';
}

/**
 * 1-based ranks. Values are held to twelve digits before they are compared, so that units which differ only by the
 * error of floating point share a rank. Units without a value, or left out by `among`, have none (NaN). Ordinal ranks
 * keep the order of the list among equals.
 */
export function rankInto(out: Float64Array, values: Float64Array, { highestFirst, ties }: Ranking, among?: Float64Array): Float64Array {
  out.fill(Number.NaN);
  const keys = values.map((v) => (highestFirst ? -snap(v) : snap(v)));
  const order = [...keys.keys()].filter((i) => keys[i] === keys[i] && (!among || among[i] === 1));
  order.sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
  let rank = 0;
  let distinct = 0;
  order.forEach((unit, place) => {
    const tied = place > 0 && keys[unit] === keys[order[place - 1] as number];
    if (!tied) {
      rank = place + 1;
      distinct++;
    }
    out[unit] = ties === 'ordinal' ? place + 1 : ties === 'dense' ? distinct : rank;
  });
  return out;
}
