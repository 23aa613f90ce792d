import { type Dialect, sameName } from '../../grammar/index.ts';
import { aggregates } from './aggregates.ts';
import { functions } from './functions.ts';

/** The function or aggregate that spreadsheets and everyday language call by this name, as the dialect names it. */
export const knownElsewhere = (name: string, dialect: Dialect): string | undefined =>
  [...Object.values(functions), ...Object.values(aggregates)].find((f) => f.elsewhere.some((other) => sameName(other, name)))?.names[
    dialect
  ];
