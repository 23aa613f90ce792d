import type { Phrase } from '../../grammar/index.ts';
import type { BigDecimal } from '../decimals.ts';
import type { Facts } from '../engine/engine.ts';
import type { Named } from '../model.ts';
import type { StageId } from '../plan/expression.ts';
import type { Plan } from '../plan/plan.ts';
import type { Built } from './code.ts';

/**
 * What every target gets: the plan, what its readers are told of names, rules and warnings, and what fits came to. Plain data;
 * no text, no tree, no model, and no data that are scored.
 */
export interface Emission extends Pick<Facts, 'name' | 'edition' | 'watches' | 'accepted' | 'rules'> {
  readonly plan: Plan;
  /** Of the nodes, by code. */
  readonly labels: ReadonlyMap<string, Label>;
  readonly fits: Fits;
  readonly runtime: Runtime;
}

/** What a node is called, and the codes of those that it rests on. */
export interface Label extends Pick<Named, 'name' | 'labels'> {
  /** In the order of the terms of its combination. */
  readonly children: readonly string[];
  /** Those whose scores the formula of its value names. */
  readonly scoresRead: readonly string[];
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

/** Bundled sources for engines in JavaScript: the runtime, and the pattern engine where a rule needs it. */
export interface Runtime {
  readonly runtime: Built;
  readonly patterns: Built;
}

/** A file of a bundle. */
export interface Artefact {
  readonly file: string;
  readonly text: string;
}

/** A form that plans are written out in. */
export interface Target {
  readonly name: string;
  /** The files that it writes, and what each is. */
  readonly files: readonly { readonly file: string; readonly doc: Phrase }[];
  /** @returns the texts of the files, in their order */
  emit(emission: Emission): readonly string[];
}
