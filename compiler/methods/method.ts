import type { Phrase } from '../../grammar/index.ts';
import type { Exact } from '../exact.ts';
import type { Expr } from '../plan/expression.ts';
import type { Mean, MissingTreatment } from '../plan/plan.ts';

/** What every method says of itself: for completion, hovers and the reference. */
export interface Method {
  readonly names: Phrase;
  readonly doc: Phrase;
  readonly formula: string;
  /** Paper, standard or handbook the formula is taken from. */
  readonly source: string;
}

/** The bounds of a normalisation as expressions of the plan. */
export interface Bounds {
  readonly low: Expr;
  readonly high: Expr;
}

/** What a fit may ask of the values of all units. */
export interface Population {
  statistic(which: 'min' | 'max'): Expr;
}

/**
 * A normalisation takes a value to [0, 1], 1 being best for a positive indicator; the scale of the node stretches it.
 */
export interface NormalisationMethod extends Method {
  /** Numbers in parentheses after the name. */
  readonly parameters: readonly string[];
  /** Bounds that may lie inside the range of the values, so that a score can leave its scale unless clipped. */
  readonly mayLeaveScale: boolean;
  /** A check of the written parameters: the code of the finding, if any. */
  check?(parameters: readonly Exact[]): 'range-empty' | undefined;
  bounds(parameters: readonly Expr[], population: Population): Bounds;
}

export interface AggregationMethod extends Method {
  readonly mean: Mean;
}

export interface MissingRule extends Method {
  readonly treatment: MissingTreatment;
}
