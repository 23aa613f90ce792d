import { type CallNames, type Phrase, sameName } from '../../grammar/index.ts';
import { aggregates } from './aggregates.ts';
import { functions } from './functions.ts';
import { LENGTH, textPart } from './text-parts.ts';

/** Functions and aggregates, by their names in either dialect. */
const NAMES: readonly Phrase[] = [...[...Object.values(aggregates), ...Object.values(functions)].map((f) => f.names), LENGTH];

/** What functions are called in both dialects. */
export const callNames: CallNames = (name, dialect) => {
  const names = NAMES.find(({ zh, en }) => sameName(zh, name) || sameName(en, name)) ?? textPart(name)?.names;
  return names?.[dialect];
};
