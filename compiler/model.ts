import type { Choice, SyntaxNode, TextPlace } from '../grammar/index.ts';
import type { Exact } from './exact.ts';
import type { AggregationMethod, MissingRule, NormalisationMethod } from './methods/method.ts';
import type { FormulaFunction } from './methods/functions.ts';
import type { Rounding } from './rounding.ts';

/** A methodology with its names resolved: what checks read and what the plan is made from. */
export interface Methodology {
  readonly index: IndexModel;
  readonly tables: ReadonlyMap<string, TableModel>;
  readonly published: readonly PublishedModel[];
}

/** Names a thing is known by. `name` is the label as written, in whatever language. */
export interface Named {
  readonly code: string;
  readonly name: string;
  readonly labels: { readonly zh?: string | undefined; readonly en?: string | undefined };
  readonly place: TextPlace;
}

export type ProseField = 'aspect' | 'description' | 'standard' | 'source' | 'collection' | 'owner' | 'basis';

/** A node of the index: the root, an inner node or a leaf. */
export interface IndicatorModel extends Named {
  readonly parent: IndicatorModel | undefined;
  readonly children: readonly IndicatorModel[];
  /** The declaration. */
  readonly node: SyntaxNode;
  readonly documentation: string | undefined;
  readonly prose: Readonly<Partial<Record<ProseField, string>>>;
  readonly weight: Written<Exact> | undefined;
  readonly marks: Written<Exact> | undefined;
  readonly value: Formula | undefined;
  readonly normalisation: NormalisationUse | undefined;
  readonly direction: Choice<'direction'>;
  readonly aggregation: AggregationUse;
  readonly missing: MissingRule;
  readonly rounding: Rounding | undefined;
  readonly everyTier: boolean;
  readonly bonuses: readonly BonusModel[];
  readonly gates: readonly GateModel[];
  /** Lowest and highest score of this node. */
  readonly scale: { readonly low: Exact; readonly high: Exact };
}

export interface IndexModel extends IndicatorModel {
  readonly edition: number | undefined;
  readonly reported: number | undefined;
  readonly asOf: string | undefined;
  /** What the units are called. */
  readonly noun: string;
  readonly units: TableModel | undefined;
  readonly bands: readonly BandModel[];
  /** Scores come in steps of this size from the lowest on, as whole points do: bands need to cover these only. */
  readonly bandStep: Exact | undefined;
  readonly bandOn: Choice<'basis'>;
  readonly rankOn: Choice<'basis'>;
  /** Undefined for an index that prints no ranks. */
  readonly ranking: { readonly highestFirst: boolean; readonly ties: Choice<'ties'> } | undefined;
}

/** Something with the place it is written at. */
export interface Written<V> {
  readonly value: V;
  readonly place: TextPlace;
}

export interface NormalisationUse {
  readonly method: NormalisationMethod;
  readonly parameters: readonly Written<Exact>[];
  readonly clipped: boolean;
  readonly place: TextPlace;
  /** Written on an ancestor. */
  readonly inherited: boolean;
}

export interface AggregationUse {
  readonly method: AggregationMethod;
  readonly equal: boolean;
}

export interface BonusModel {
  readonly label: string;
  readonly value: Formula;
  readonly cap: Written<Exact>;
  readonly place: TextPlace;
}

export interface GateModel extends Named {
  readonly condition: Formula | undefined;
  readonly verdict: BandModel | undefined;
  /** The score of a unit it stops; undefined for none. */
  readonly score: Written<Exact> | undefined;
  /** Whether it says anything about the score. */
  readonly keepsScore: boolean;
  readonly ranked: boolean;
  readonly inMean: boolean;
}

export interface BandModel extends Named {
  readonly low: Bound | undefined;
  readonly high: Bound | undefined;
}

export interface Bound {
  readonly value: Exact;
  readonly included: boolean;
  readonly place: TextPlace;
}

export type ColumnKind = 'text' | 'number' | 'date' | 'yes/no' | 'code list';

export interface TableModel {
  readonly name: string;
  readonly label: string | undefined;
  readonly place: TextPlace;
  readonly documentation: string | undefined;
  /** The path written in the text: a default that a data set may replace. */
  readonly source: string | undefined;
  readonly columns: ReadonlyMap<string, ColumnModel>;
  readonly unit: ColumnModel | undefined;
  readonly key: ColumnModel | undefined;
  readonly rowLabel: ColumnModel | undefined;
  /** Which of these the declaration speaks of, rightly or not. */
  readonly written: ReadonlySet<'unit' | 'key'>;
}

export interface ColumnModel {
  readonly table: string;
  readonly name: string;
  readonly kind: ColumnKind;
  /** Unit of measurement of a number; `%` for percentages, whose cells are read as shares of 100. */
  readonly measure: string | undefined;
  /** Codes of a code list, in order, with their meaning where given. */
  readonly codes: readonly { readonly code: string; readonly meaning: string | undefined; readonly place: TextPlace }[];
  readonly label: string | undefined;
  readonly documentation: string | undefined;
  readonly place: TextPlace;
}

/** A typed formula. `points` are scores already, `number` is not. */
export interface Formula {
  readonly term: Term;
  readonly type: FormulaType;
  readonly place: TextPlace;
}

export type FormulaType = 'number' | 'points' | 'yes/no' | 'text' | 'date' | 'code list' | 'unknown';

export type Term =
  | { readonly term: 'number'; readonly value: Exact; readonly place: TextPlace }
  | { readonly term: 'truth'; readonly value: boolean }
  | { readonly term: 'text'; readonly value: string; readonly place: TextPlace }
  | { readonly term: 'date'; readonly value: string }
  | { readonly term: 'column'; readonly column: ColumnModel; readonly place: TextPlace }
  | { readonly term: 'score'; readonly code: string; readonly place: TextPlace }
  | { readonly term: 'prefix'; readonly operator: 'neg' | 'not'; readonly operand: Formula }
  | { readonly term: 'binary'; readonly operator: Operator; readonly left: Formula; readonly right: Formula; readonly place: TextPlace }
  | { readonly term: 'call'; readonly function: FormulaFunction; readonly args: readonly Formula[] }
  | {
      readonly term: 'ladder';
      readonly input: Formula;
      readonly rungs: readonly LadderRung[];
      readonly otherwise: Written<Exact> | undefined;
      readonly place: TextPlace;
    }
  | { readonly term: 'broken' };

export interface LadderRung {
  readonly at: string | number;
  readonly points: Written<Exact>;
  readonly place: TextPlace;
}

export type Operator = 'add' | 'sub' | 'mul' | 'div' | 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'and' | 'or';

export interface PublishedModel {
  readonly source: string;
  readonly place: TextPlace;
  readonly figures: readonly PublishedFigure[];
  readonly bands: readonly {
    readonly band: string;
    readonly count: number;
    readonly share: string;
    readonly members: readonly string[];
    readonly place: TextPlace;
  }[];
  readonly top: readonly { readonly count: number; readonly members: readonly string[]; readonly place: TextPlace }[];
}

/** One row of a published table; what is not printed is undefined. Texts are as printed. */
export interface PublishedFigure {
  readonly code: string;
  readonly mean: string | undefined;
  readonly above: string | undefined;
  readonly share: string | undefined;
  readonly place: TextPlace;
}

/** Every node below and including one, parents first. */
export function* descendants(node: IndicatorModel): Generator<IndicatorModel> {
  yield node;
  for (const child of node.children) yield* descendants(child);
}
