import { type CallNames, type Phrase, plainNumber, sameName } from '../../grammar/index.ts';
import { aggregates } from './aggregates.ts';
import { functions } from './functions.ts';

/** Functions, aggregates and parts of texts, by their names in either dialect. */
const NAMES: readonly Phrase[] = [...Object.values(aggregates), ...Object.values(functions)].map((f) => f.names);
const SLICES: readonly (readonly [RegExp, (a: string, b: string) => Phrase])[] = [
  [/^(?:前(\d+)[位个]|first_?(\d+))$/i, (n) => ({ zh: `前${n}位`, en: `first${n}` })],
  [/^(?:后(\d+)[位个]|last_?(\d+))$/i, (n) => ({ zh: `后${n}位`, en: `last${n}` })],
  [/^(?:第(\d+)[位个]|char_?(\d+))$/i, (n) => ({ zh: `第${n}位`, en: `char${n}` })],
  [/^(?:第(\d+)至(\d+)[位个]|chars_?(\d+)_?to_?(\d+))$/i, (a, b) => ({ zh: `第${a}至${b}位`, en: `chars${a}to${b}` })],
];
const LENGTH: Phrase = { zh: '长度', en: 'length' };

/** What functions are called in both dialects. */
export const callNames: CallNames = (name, dialect) => {
  const named = [...NAMES, LENGTH].find((names) => sameName(names.zh, name) || sameName(names.en, name));
  if (named) return named[dialect];
  const plain = plainNumber(name);
  for (const [pattern, spell] of SLICES) {
    const [a, b] = (pattern.exec(plain) ?? []).slice(1).filter((n) => n !== undefined);
    if (a !== undefined) return spell(a, b ?? '')[dialect];
  }
  return undefined;
};
