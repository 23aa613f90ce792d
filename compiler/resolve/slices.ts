import { plainNumber } from '../../grammar/index.ts';

/** Names of parts of a text: `前18位`, `后12位`, `第19位`, `第20至31位`; `first18`, `last12`, `char19`, `chars20to31`. */
const SLICES: readonly (readonly [RegExp, (a: number, b: number) => { from: number; to: number }])[] = [
  [/^(?:前(\d+)[位个]|first_?(\d+))$/i, (n) => ({ from: 1, to: n })],
  [/^(?:后(\d+)[位个]|last_?(\d+))$/i, (n) => ({ from: -n, to: -1 })],
  [/^(?:第(\d+)[位个]|char_?(\d+))$/i, (n) => ({ from: n, to: n })],
  [/^(?:第(\d+)至(\d+)[位个]|chars_?(\d+)_?to_?(\d+))$/i, (a, b) => ({ from: a, to: b })],
];

/** Characters of a text by the name of the part, from 1; counted from the end where negative. */
export function sliceOf(name: string): { readonly from: number; readonly to: number } | undefined {
  const plain = plainNumber(name);
  for (const [pattern, read] of SLICES) {
    const numbers = pattern
      .exec(plain)
      ?.slice(1)
      .filter((n) => n !== undefined)
      .map(Number);
    if (numbers) return read(numbers[0]!, numbers[1] ?? 0);
  }
  return undefined;
}
