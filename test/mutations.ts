import fc from 'fast-check';

/** A change that a keyboard, a merge or a broken disk could make to a text: a stretch replaced. */
export interface Mutation {
  readonly what: string;
  /** The stretch of the original that is touched, half open. */
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

export const mutate = (text: string, { from, to, by }: Mutation): string => text.slice(0, from) + by + text.slice(to);

const SIGNS = [...'{}()["“”「`；：=，%/', '\0', '//', '///', '..', '\n', '\r', '\u2028', '𠮷', '\ud800', '20%', '权重', '指标', 'index'];

/** One mutation of a text: deleted, doubled, swapped, truncated, or something typed or broken into it. */
export function mutationOf(text: string): fc.Arbitrary<Mutation> {
  const position = fc.nat({ max: text.length });
  const short = fc.tuple(position, fc.nat({ max: 40 })).map(([from, length]) => ({ from, to: Math.min(text.length, from + length) }));
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map((m) => m.index + 1)];
  const line = fc.nat({ max: lineStarts.length - 1 }).map((n) => ({ from: lineStarts[n]!, to: lineStarts[n + 1] ?? text.length }));
  const stretch = fc.oneof(short, line);
  const inserted = (what: string, by: fc.Arbitrary<string>) => fc.tuple(position, by).map(([at, s]) => ({ what, from: at, to: at, by: s }));
  return fc.oneof(
    { weight: 20, arbitrary: stretch.map(({ from, to }) => ({ what: 'deleted', from, to, by: '' })) },
    { weight: 10, arbitrary: stretch.map(({ from, to }) => ({ what: 'doubled', from, to, by: text.slice(from, to).repeat(2) })) },
    {
      weight: 10,
      arbitrary: fc.tuple(short, fc.nat({ max: 30 })).map(([{ from, to }, length]) => {
        const end = Math.min(text.length, to + length);
        return { what: 'swapped', from, to: end, by: text.slice(to, end) + text.slice(from, to) };
      }),
    },
    { weight: 5, arbitrary: position.map((from) => ({ what: 'truncated', from, to: text.length, by: '' })) },
    { weight: 20, arbitrary: inserted('typed', fc.constantFrom(...SIGNS)) },
    { weight: 10, arbitrary: inserted('random Unicode', fc.string({ unit: 'binary', minLength: 1, maxLength: 12 })) },
  );
}
