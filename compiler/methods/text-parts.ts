import { type Phrase, plainNumber, sameName } from '../../grammar/index.ts';

/** Characters of a text, from 1; counted from the end where negative. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

interface NamedSlice {
  readonly pattern: RegExp;
  readonly names: (a: string, b: string) => Phrase;
  readonly slice: (a: number, b: number) => Slice;
}

/** Names of parts of a text: `前18位`, `后12位`, `第19位`, `第20至31位`; `first18`, `last12`, `char19`, `chars20to31`. */
const SLICES: readonly NamedSlice[] = [
  {
    pattern: /^(?:前(\d+)[位个]|first_?(\d+))$/i,
    names: (n) => ({ zh: `前${n}位`, en: `first${n}` }),
    slice: (n) => ({ from: 1, to: n }),
  },
  {
    pattern: /^(?:后(\d+)[位个]|last_?(\d+))$/i,
    names: (n) => ({ zh: `后${n}位`, en: `last${n}` }),
    slice: (n) => ({ from: -n, to: -1 }),
  },
  {
    pattern: /^(?:第(\d+)[位个]|char_?(\d+))$/i,
    names: (n) => ({ zh: `第${n}位`, en: `char${n}` }),
    slice: (n) => ({ from: n, to: n }),
  },
  {
    pattern: /^(?:第(\d+)至(\d+)[位个]|chars_?(\d+)_?to_?(\d+))$/i,
    names: (a, b) => ({ zh: `第${a}至${b}位`, en: `chars${a}to${b}` }),
    slice: (a, b) => ({ from: a, to: b }),
  },
];

/** A part of a text by its name in either dialect: which characters it has, and what it is called in both. */
export function textPart(name: string): (Slice & { readonly names: Phrase }) | undefined {
  const plain = plainNumber(name);
  for (const { pattern, names, slice } of SLICES) {
    const [a, b = '0'] = (pattern.exec(plain) ?? []).slice(1).filter((n) => n !== undefined);
    if (a !== undefined) return { ...slice(Number(a), Number(b)), names: names(a, b) };
  }
  return undefined;
}

/** The number of characters of a text, not of bytes. */
export const LENGTH: Phrase = { zh: '长度', en: 'length' };
export const isLength = (name: string): boolean => sameName(name, LENGTH.zh) || sameName(name, LENGTH.en);
