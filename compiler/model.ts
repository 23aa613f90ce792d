import type { BinaryOperator, Choice, Dialect, SyntaxNode, TextPlace } from '../grammar/index.ts';
import type { Encoding } from './encodings.ts';
import type { Exact } from './exact.ts';
import type { AggregationMethod, ExactArgs, MissingRule, NormalisationMethod } from './methods/method.ts';
import type { FormulaFunction } from './methods/functions.ts';
import type { Rounding } from './rounding.ts';

/** A methodology with its names resolved: what checks read and what the plan is made from. */
export interface Methodology {
  readonly index: IndexModel;
  readonly tables: ReadonlyMap<string, TableModel>;
  readonly published: readonly PublishedModel[];
  /** By table, the condition under which a row is none. */
  readonly without: ReadonlyMap<string, Formula>;
  /** In the order of the text; those of columns and of rule sets where they are written. */
  readonly rules: readonly RuleModel[];
}

/** Names a thing is known by. `name` is the label as written, in whatever language. */
export interface Named {
  readonly code: string;
  readonly name: string;
  readonly labels: { readonly zh?: string | undefined; readonly en?: string | undefined };
  readonly place: TextPlace;
}

export type ProseField = 'aspect' | 'description' | 'standard' | 'source' | 'collection' | 'owner' | 'basis';

/**
 * A node of the index: the root, an inner node or a leaf. It knows what is below it and what it has from above, not where
 * it hangs: while a text is edited, the nodes that a change does not concern stay the same objects.
 */
export interface IndicatorModel extends Named {
  readonly children: readonly IndicatorModel[];
  /** The declaration. */
  readonly node: SyntaxNode;
  readonly documentation: string | undefined;
  readonly prose: Readonly<Partial<Record<ProseField, string>>>;
  readonly weight: Written<Exact> | undefined;
  readonly marks: Written<Exact> | undefined;
  readonly value: Formula | undefined;
  readonly deduction: DeductionModel | undefined;
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
  /** Whether some band could not be read, which has been said: what the others leave open it may hold. */
  readonly bandsUnread?: boolean;
  /** Scores come in steps of this size from the lowest on, as whole points do: bands need to cover these only. */
  readonly bandStep: Written<Exact> | undefined;
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
  /** By the ids of the method's parameters. */
  readonly args: Readonly<Record<string, Written<Exact>>>;
  readonly clipped: boolean;
  readonly place: TextPlace;
  /** Written on an ancestor. */
  readonly inherited: boolean;
}

/** The numbers that a normalisation was given. */
export const exactArgs = ({ args }: NormalisationUse): ExactArgs =>
  Object.fromEntries(Object.entries(args).map(([id, { value }]) => [id, value]));

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

/** Points off the full marks for what rules find. */
export interface DeductionModel {
  readonly per: Choice<'deductionUnit'>;
  readonly points: Written<Exact>;
  readonly cap: Written<Exact> | undefined;
  readonly stopsAtZero: boolean;
  /** What a unit gets that has no record for the rules to look at; undefined where nothing is said: no score. */
  readonly noRecord: Choice<'noRecord'> | undefined;
  readonly place: TextPlace;
}

export interface GateModel extends Named {
  /** The declaration. */
  readonly node: SyntaxNode;
  readonly condition: Formula | undefined;
  /** The band of a unit it stops, or the best that it may still have. */
  readonly verdict: { readonly band: BandModel; readonly atMost: boolean; readonly place: TextPlace } | undefined;
  readonly score: GateScore;
  readonly ranked: boolean;
  readonly inMean: boolean;
}

/** What a gate does to the score of a unit it stops: leaves it, holds it at a cap, sets it, takes it away. */
export type GateScore =
  | { readonly kind: 'kept' | 'none' }
  | { readonly kind: 'cap' | 'fixed'; readonly value: Exact; readonly place: TextPlace };

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

/** One row a unit, many records a unit, or many details a record. */
export type TableKind = 'units' | 'records' | 'details';

export interface TableModel {
  readonly name: string;
  readonly kind: TableKind;
  /** For details: the table of the records they belong to, and the column that holds the record's key. */
  readonly detailOf: { readonly records: TableModel; readonly by: ColumnModel } | undefined;
  readonly label: string | undefined;
  readonly place: TextPlace;
  readonly documentation: string | undefined;
  /** The path written in the text: a default that a data set may replace. */
  readonly source: Written<string> | undefined;
  readonly reading: Reading;
  /** Behind what a clause can be added, and in which words. */
  readonly opening: Opening | undefined;
  readonly columns: ReadonlyMap<string, ColumnModel>;
  readonly unit: ColumnModel | undefined;
  readonly key: ColumnModel | undefined;
  readonly rowLabel: ColumnModel | undefined;
  /** The declaration. */
  readonly node: SyntaxNode;
  /** Which of these the declaration speaks of, rightly or not. */
  readonly written: ReadonlySet<'unit' | 'key'>;
}

/** How the file of a table is read. */
export interface Reading {
  /** The rows that the names of the columns stand in, from 1; where undefined, the first that is not blank. */
  readonly header: { readonly first: number; readonly last: number } | undefined;
  /** The encoding of the file, where it is declared. */
  readonly encoding: Encoding | undefined;
}

/** The brace that the block of a declaration begins with. */
export interface Opening {
  readonly place: TextPlace;
  readonly dialect: Dialect;
}

export interface ColumnModel {
  readonly table: string;
  readonly name: string;
  readonly kind: ColumnKind;
  /** Whether its type could not be read, which has been said: no formula over it is of the wrong kind. */
  readonly kindUnknown?: true;
  /** Unit of measurement of a number; `%` for percentages, whose cells are read as shares of 100. */
  readonly measure: string | undefined;
  /** The column in which the unit of measurement of each row stands. */
  readonly measuredIn: { readonly column: ColumnModel; readonly conversion: Conversion } | undefined;
  /** Codes of a code list, in order, with their meaning where given. */
  readonly codes: readonly { readonly code: string; readonly meaning: string | undefined; readonly place: TextPlace }[];
  /** What in its cells means that there is no value, the marks of its table included. */
  readonly missing: readonly string[];
  /** What an empty cell counts as, as a cell that says it; missing where undefined. */
  readonly blank: string | undefined;
  readonly label: string | undefined;
  readonly documentation: string | undefined;
  readonly place: TextPlace;
  /** The declaration, with its constraints. */
  readonly node: SyntaxNode;
}

/** Units of measurement that convert into each other. */
export interface Conversion {
  /** The unit everything is converted to. */
  readonly base: string;
  /** How many of the base one unit is. */
  readonly factors: ReadonlyMap<string, { readonly value: Exact; readonly place: TextPlace | undefined }>;
}

/** A rule over records. */
export interface RuleModel extends Named {
  /** What declares it: a rule, a set of them, or a constraint of a column. */
  readonly node: SyntaxNode;
  readonly severity: Choice<'severity'>;
  readonly table: TableModel;
  readonly where: Formula | undefined;
  readonly when: Formula | undefined;
  readonly requirement: Formula;
  readonly feeds: readonly { readonly code: string; readonly place: TextPlace }[];
  readonly element: string | undefined;
  readonly message: Messages;
  readonly advice: Messages;
  readonly basis: string | undefined;
  readonly definition: string | undefined;
  /** First and last edition it is in force in. */
  readonly from: number | undefined;
  readonly through: number | undefined;
  readonly once: boolean;
  /** Of equal records, whether the first is a finding too. */
  readonly firstCounts: boolean;
}

/** A text with slots, in each language it is written in. */
export type Messages = { readonly [L in 'zh' | 'en']?: readonly MessagePart[] | undefined };
export type MessagePart =
  | { readonly part: 'text'; readonly text: string }
  | { readonly part: 'value'; readonly column: ColumnModel }
  /** Which of the details of its record a row is, from 1. */
  | { readonly part: 'position' };

export function inForce(rule: RuleModel, edition: number | undefined): boolean {
  return edition === undefined || ((rule.from ?? edition) <= edition && edition <= (rule.through ?? edition));
}

/** A typed formula. `points` are scores already, `number` is not. */
export interface Formula {
  readonly term: Term;
  readonly type: FormulaType;
  /** Unit of measurement of a number, where it has one. */
  readonly measure?: string | undefined;
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
  | {
      readonly term: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Formula;
      readonly right: Formula;
      readonly place: TextPlace;
    }
  | { readonly term: 'call'; readonly function: FormulaFunction; readonly args: readonly Formula[] }
  | {
      readonly term: 'ladder';
      readonly input: Formula;
      readonly rungs: readonly LadderRung[];
      readonly otherwise: Written<Exact> | undefined;
      readonly place: TextPlace;
    }
  | { readonly term: 'test'; readonly test: TestKind; readonly operand: Formula; readonly pattern?: Pattern | undefined }
  /** No two records are equal in all of these. */
  | { readonly term: 'unique'; readonly columns: readonly ColumnModel[] }
  /** Characters of a text, from 1; counted from its end where negative. */
  | { readonly term: 'slice'; readonly operand: Formula; readonly from: number; readonly to: number }
  | { readonly term: 'length'; readonly operand: Formula }
  | { readonly term: 'convert'; readonly operand: Formula; readonly factor: Exact }
  | { readonly term: 'aggregate'; readonly aggregate: Aggregate }
  | { readonly term: 'broken' };

export type TestKind = 'present' | 'absent' | 'listed' | 'matches' | 'contains' | 'containsNo' | 'valid';

/** RE2 syntax. */
export interface Pattern {
  readonly source: string;
  readonly ignoreCase: boolean;
}

/** Many records or details made into one value. */
export type Aggregate = {
  readonly table: TableModel;
  readonly where: Formula | undefined;
  readonly place: TextPlace;
} & (
  | { readonly kind: 'count' }
  | { readonly kind: 'mean' | 'sum'; readonly column: ColumnModel }
  | { readonly kind: 'share' | 'some' | 'every'; readonly condition: Formula }
  /** Of the checks, or of the records, that the rules feeding the indicator make. */
  | { readonly kind: 'passRate'; readonly by: Choice<'passBasis'> }
);

export interface LadderRung {
  /** A code, or the number for ladders over numbers. */
  readonly at: string | Exact;
  readonly points: Written<Exact>;
  readonly place: TextPlace;
}

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

/** The formulas directly inside one. */
export function operandsOf({ term }: Formula): readonly Formula[] {
  switch (term.term) {
    case 'prefix':
    case 'test':
    case 'slice':
    case 'length':
    case 'convert':
      return [term.operand];
    case 'binary':
      return [term.left, term.right];
    case 'call':
      return term.args;
    case 'ladder':
      return [term.input];
    case 'aggregate':
      return [term.aggregate.where, 'condition' in term.aggregate ? term.aggregate.condition : undefined].filter((f) => f !== undefined);
    default:
      return [];
  }
}

const termsKnown = new WeakMap<Formula, readonly Term[]>();

/** A formula and all that it is made of. Asked for by many checks: found once a formula. */
export function termsOf(formula: Formula): readonly Term[] {
  let terms = termsKnown.get(formula);
  if (!terms) {
    const operands = operandsOf(formula);
    terms = operands.length ? [formula.term, ...operands.flatMap(termsOf)] : [formula.term];
    termsKnown.set(formula, terms);
  }
  return terms;
}
