import type { MethodNames, Phrase } from '../../grammar/index.ts';
import { arithmetic } from './arithmetic.ts';
import { countAsZero } from './count-as-zero.ts';
import { geometric } from './geometric.ts';
import { harmonic } from './harmonic.ts';
import type { AggregationMethod, Method, MissingRule, NormalisationMethod } from './method.ts';
import { minMax } from './min-max.ts';
import { notAllowed } from './not-allowed.ts';
import { range } from './range.ts';
import { rank } from './rank.ts';
import { skipAndReweight } from './skip-and-reweight.ts';
import { sumOfPoints } from './sum-of-points.ts';
import { zScore } from './z-score.ts';

/** Every method there is, by the slot it fills. A new method is a file and a line here. */
export const normalisations = { range, minMax, zScore, rank } as const satisfies Record<string, NormalisationMethod>;
export const aggregations = { arithmetic, geometric, harmonic, sumOfPoints } as const satisfies Record<string, AggregationMethod>;
export const missingRules = { skipAndReweight, countAsZero, notAllowed } as const satisfies Record<string, MissingRule>;

const namesOf = (table: Record<string, Method>): Record<string, Phrase> =>
  Object.fromEntries(Object.entries(table).map(([id, method]) => [id, method.names]));

/** The names of all methods, for the vocabulary of the language. */
export const methodNames: MethodNames = {
  normalisation: namesOf(normalisations),
  aggregation: namesOf(aggregations),
  missingRule: namesOf(missingRules),
};
