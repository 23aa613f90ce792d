import type { Phrase } from '../../grammar/index.ts';
import type { Exact } from '../exact.ts';
import type { Expr } from '../plan/expression.ts';
import type { Absent, Combine, Statistic, Step } from '../plan/plan.ts';
import type { Interval } from './interval.ts';

/** What every method says of itself: for completion, hovers and the reference. */
export interface Method {
  readonly names: Phrase;
  readonly doc: Phrase;
  readonly formula: string;
  /** Paper, standard or handbook the formula is taken from. */
  readonly source: string;
}

/** A number that a method takes in parentheses: by its name, or by its place in the order of the parameters. */
export interface Parameter {
  readonly names: Phrase;
  readonly doc: Phrase;
  /** What it is where the text does not give it; the text must where undefined. */
  readonly default?: Exact | undefined;
}

/** The values of parameters by their ids, exact as the text has them, or as expressions of the plan. */
export type ExactArgs = Readonly<Record<string, Exact>>;
export type Args = Readonly<Record<string, Expr>>;

/** Stages of the plan, and expressions over them, for a method to be made of. */
export interface Build {
  number(value: Exact): Expr;
  /** The difference, as exact as its terms are. */
  less(a: Expr, b: Expr): Expr;
  /** A statistic over the population of a stage: one number. */
  fit(of: ReadStage, statistic: Statistic): Expr & { readonly op: 'stage' };
  /** 1-based ranks in the population of a stage. */
  rank(of: ReadStage, highestFirst: boolean): Expr;
}

/** A stage as an operand. */
export type ReadStage = Expr & { readonly op: 'stage' };

/** A leaf that is normalised: its value, and whether less of it is better. */
export interface LeafValue {
  readonly x: ReadStage;
  readonly negative: boolean;
}

/**
 * A normalisation takes a value to a share of the scale: 0 is its lowest point, 1 its highest, and more is better. The scale of
 * the node stretches it.
 */
export interface NormalisationMethod extends Method {
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Where the share is the way between two numbers of the text, these: what becomes 0 and what becomes 1. */
  goalposts?(args: ExactArgs): { readonly low: Exact; readonly high: Exact };
  lower(value: LeafValue, args: Args, build: Build): { readonly share: Expr; readonly steps: readonly Step[] };
  /** The shares it can come to, given what the value can be; `negative` where less is better. */
  yields(value: Interval, args: ExactArgs, negative: boolean): Interval;
}

/** How a parent puts the scores of its children together. */
export interface AggregationMethod extends Method {
  /** What children bear: weights, of which only proportions count, or full marks. */
  readonly takes: 'weights' | 'marks';
  /** The scores that it can be taken of. */
  readonly domain: Interval;
  /** Whether it is a sum of multiples of the scores: steps of theirs make steps of it. */
  readonly isLinear: boolean;
  /** How the children are put together, whichever they are and whatever is missing. */
  lower(build: Build): { readonly how: Omit<Combine, 'op' | 'terms' | 'absent'>; readonly steps: readonly Step[] };
  /** The scores it can come to, given those that the children that count can have. */
  yields(children: readonly Interval[]): Interval;
  /** Between what the mean of the scores of all units lies, given those of the children, where every unit has every score. */
  meansWithin(children: readonly Exact[]): { readonly low: Exact; readonly high: Exact };
}

/** What becomes of a child without a score: what stands in for it, and what comes of the parent where nothing does. */
export interface MissingRule extends Method {
  readonly absent: Absent;
  readonly fill?: Exact | undefined;
}
