import type { BigDecimal } from '../decimals.ts';
import type { Methodology } from '../model.ts';
import type { StageId } from '../plan/expression.ts';
import type { Plan } from '../plan/plan.ts';

/** What every emitter gets: the plan and what its readers have to be told of names, nothing of texts or data. */
export interface Emission {
  readonly plan: Plan;
  readonly methodology: Methodology;
  readonly fits: Fits;
}

/**
 * What fits produced. Frozen, they are numbers of the data that the bundle was made with; refit, an engine works them out
 * from what it is given.
 */
export type Fits =
  | {
      readonly mode: 'frozen';
      value(fit: StageId): number;
      /** Of exact values, to the last digit. */
      decimal(fit: StageId): BigDecimal;
    }
  | { readonly mode: 'refit' }
  /** The methodology has none. */
  | { readonly mode: 'none' };

/** A file of a bundle. */
export interface Artefact {
  readonly file: string;
  readonly text: string;
}

/** A language that plans are written out in. */
export interface Target {
  readonly name: string;
  emit(emission: Emission): readonly Artefact[];
}
