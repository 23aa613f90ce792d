import { checkBands } from './bands.ts';
import { checkBonuses } from './bonuses.ts';
import { type Check, ofEachNode } from './check.ts';
import { checkClausesOfNodes, checkClausesOfRules } from './clauses-without-effect.ts';
import { checkCycles } from './cycles.ts';
import { checkLabels } from './labels.ts';
import { checkLeaves } from './leaves.ts';
import { checkNormalised } from './normalised.ts';
import { checkPublishedFigures } from './published-figures.ts';
import { checkClausesOfGates, checkRequiredClauses } from './required-clauses.ts';
import { checkMessages } from './messages.ts';
import { checkRounding, checkRoundingBelow } from './rounding.ts';
import { checkRules } from './rules.ts';
import { checkSatisfiable } from './satisfiable.ts';
import { checkScoreRange } from './score-range.ts';
import { checkUnused } from './unused.ts';
import { checkWeights } from './weights.ts';

/** Every check of the model. */
export const modelChecks: readonly Check[] = [
  checkRequiredClauses,
  ofEachNode([checkClausesOfGates, checkLeaves, checkWeights, checkRoundingBelow, checkClausesOfNodes]),
  checkNormalised,
  checkBands,
  checkRounding,
  checkScoreRange,
  checkBonuses,
  checkCycles,
  checkLabels,
  checkRules,
  checkClausesOfRules,
  checkSatisfiable,
  checkMessages,
  checkUnused,
  checkPublishedFigures,
];
