import type { Phrase, TextPlace } from '../../grammar/index.ts';
import type { RowTest } from '../attach/row-test.ts';
import type { Exact } from '../exact.ts';
import type { Rounding } from '../rounding.ts';
import type { Domain } from './domain.ts';
import type { Expr, ParamId, StageId } from './expression.ts';
import type { Why } from './uncomputed.ts';

/**
 * A stage: a vector over the rows of a domain that is cached, explained and emitted. A stage reads only stages before it
 * in `Plan.stages`. The list is closed: a method is made of these, and every back end implements them all.
 */
export type Stage = { readonly over: Domain } & (
  | { readonly op: 'map'; readonly expr: Expr }
  /** Outcomes of a rule: 1 where a row passes, 0 where it fails, missing where `when` does not hold or it cannot be told. */
  | { readonly op: 'check'; readonly when?: Expr | undefined; readonly require: Expr }
  /**
   * 1 where no other row among those for which `among` holds has the same keys, else 0; where the first does not count,
   * it has 1. A row with a missing key is like no other. Missing where `among` does not hold.
   */
  | { readonly op: 'unique'; readonly keys: readonly Expr[]; readonly among?: Expr | undefined; readonly firstCounts: boolean }
  /** The sum, over the rows of a domain that belong to one row of another above it, of what is not missing. */
  | { readonly op: 'group'; readonly from: Domain; readonly value: Expr; readonly where?: Expr | undefined }
  | Combine
  | { readonly op: 'round'; readonly input: StageId; readonly rounding: Rounding }
  /** One number over a population, of what is not missing: what a normalisation is fitted to. */
  | { readonly op: 'fit'; readonly of: StageId; readonly statistic: Statistic; readonly population: Population }
  /** 1-based ranks within a population; missing where there is no value, or the row is not of the population. */
  | {
      readonly op: 'rank';
      readonly input: StageId;
      readonly highestFirst: boolean;
      readonly ties: 'competition' | 'dense' | 'ordinal';
      readonly population: Population;
    }
  /** Index of the interval that holds the value. */
  | { readonly op: 'interval'; readonly input: StageId; readonly intervals: readonly PlanInterval[] }
);

export type StageOf<Op extends Stage['op']> = Extract<Stage, { readonly op: Op }>;

/**
 * Children put together: of a mean, `outer(sum(w inner(x)) / sum(w))`, over the children that count; of a sum, `sum(x)`. Terms
 * are added in the order of the children.
 */
export interface Combine {
  readonly op: 'combine';
  readonly by: 'mean' | 'sum';
  readonly terms: readonly ChildTerm[];
  /** Made of each child and of the mean of that, which they read as `it`; nothing where undefined. */
  readonly inner?: Expr | undefined;
  readonly outer?: Expr | undefined;
  readonly absent: Absent;
}

/** A child of a combination. */
export interface ChildTerm {
  readonly value: StageId;
  /** For means; only proportions count, and a child whose weight is 0 does not. For sums, its full marks. */
  readonly weight: Num;
  /** What stands in for a missing value. */
  readonly fill?: Expr | undefined;
}

/**
 * What comes of a child without a value that nothing stands in for: the parent has none, and that is an error in the data;
 * the parent has none; or the child is left out and the others take its weight, or its marks, in proportion.
 */
export type Absent = 'fault' | 'missing' | 'proportional';

/** A number that the text gives, or one that comes of the data. */
export type Num = { readonly param: ParamId } | { readonly fitted: StageId };

/** The rows that whatever looks at more than one of them looks at: those of a domain with a value for which `among` is 1. */
export interface Population {
  readonly over: Domain;
  readonly among?: StageId | undefined;
}

/** `sd` is that of a sample: sqrt(sum((x - mean)^2) / (n - 1)). */
export type Statistic = 'count' | 'mean' | 'sd' | 'min' | 'max';

export interface PlanInterval {
  readonly low?: ParamId | undefined;
  readonly lowIncluded: boolean;
  readonly high?: ParamId | undefined;
  readonly highIncluded: boolean;
}

/** An exact number of the text: a weight, a cut, a goalpost, a cap. What a slider would move. */
export interface Param {
  readonly value: Exact;
  /** The nearest double, and the value as text. */
  readonly number: number;
  readonly key: string;
  readonly place?: TextPlace | undefined;
}

/** What the stages of one node of the index are for. */
export interface PlanNode {
  readonly code: string;
  /** A leaf's value before normalisation. */
  readonly value?: StageId | undefined;
  /** The score before bonus and gates. */
  readonly base: StageId;
  /** What the method of the node says of how it came to that score; nothing in an engine, which explains nothing. */
  readonly steps?: readonly Step[] | undefined;
  /** What each bonus comes to, what it may give, and the score with it. */
  readonly bonuses: readonly { readonly value: StageId; readonly given: StageId; readonly after: StageId }[];
  readonly gates: readonly PlanGate[];
  /** For leaves that count what rules find. */
  readonly tally?: PlanTally | undefined;
  /** The score, unrounded. */
  readonly raw: StageId;
  readonly published: StageId;
  readonly uncomputed?: readonly PlanUncomputed[] | undefined;
}

/**
 * A number that a method shows on the way to a score. What `adds` is a part of the score; the `rest` is what is left of it
 * between the parts and the whole; others are `shown`.
 */
export type Step = { readonly step: string; readonly name: Phrase } & (
  | { readonly amount: 'adds' | 'shown'; readonly stage: StageId }
  | { readonly amount: 'rest' }
);

export interface PlanGate {
  readonly code: string;
  /** 1 or 0, missing where what it reads is. */
  readonly condition: StageId;
  /** 1 where the gate stops the unit; a missing condition does not. */
  readonly closed: StageId;
  /** The score before and after it. Gates are applied as `gateOrder` says, whatever the order of the text. */
  readonly before: StageId;
  readonly after: StageId;
  /** Index of the band it gives, or of the best that it leaves. */
  readonly verdict?: { readonly band: number; readonly atMost: boolean } | undefined;
  /** What its condition reads: columns of the units, and scores of nodes. */
  readonly columns: readonly { readonly table: string; readonly column: string }[];
  readonly scores: readonly { readonly code: string; readonly stage: StageId }[];
  readonly ranked: boolean;
  readonly inMean: boolean;
}

/** What the stages of one rule are for. Rules that are not in force have none. */
export interface PlanRule {
  readonly code: string;
  /** The table whose rows are checked. */
  readonly table: string;
  /** An outcome for each of these rows. */
  readonly outcome: StageId;
  /** Where a record counts once: the outcome of each record, of the table above. */
  readonly perRecord?: StageId | undefined;
  readonly feeds: readonly string[];
  readonly uncomputed?: readonly PlanUncomputed[] | undefined;
}

/** An operation in a condition on records that has no result for some of them: there it is missing, which is told. */
export interface PlanUncomputed {
  readonly why: Why;
  /** What decides it, such as the divisor, if it reads a column. */
  readonly column?: { readonly table: string; readonly column: string } | undefined;
  readonly table: string;
  /** The value or outcome whose condition it is. */
  readonly root: StageId;
  /** A `check` over the rows of the table: 1 where it tells. */
  readonly rows: StageId;
}

/**
 * What the rules that feed a leaf come to, as numbers of checks and of passes of each unit; by record, of the records.
 */
export interface PlanTally {
  readonly rules: readonly { readonly code: string; readonly checks: StageId; readonly passes: StageId }[];
  readonly checks: StageId;
  readonly passes: StageId;
  /** For deductions: rows that a rule looks at, or may: all but those for which it is known that it does not apply. */
  readonly rows?: StageId | undefined;
}

/** A logical table, as its readers have to deliver it. */
export interface PlanTable {
  readonly name: string;
  readonly kind: 'units' | 'records' | 'details';
  readonly key?: string | undefined;
  readonly unit?: string | undefined;
  readonly rowLabel?: string | undefined;
  readonly detailOf?: { readonly table: string; readonly by: string } | undefined;
  /** The condition under which a row is none. */
  readonly without?: RowTest | undefined;
  /** For records: whether it is said what a unit gets that has none. */
  readonly mayLack: boolean;
  readonly columns: readonly {
    readonly name: string;
    readonly kind: 'text' | 'number' | 'date' | 'yes/no' | 'code list';
    readonly measure?: string | undefined;
    readonly codes: readonly string[];
    /** Texts of cells that mean that there is no value. */
    readonly missing: readonly string[];
    /** What an empty cell counts as, as a cell that says it; missing where there is none. */
    readonly blank?: string | undefined;
    /** Whether some rule checks that its codes are in the list. */
    readonly checked: boolean;
  }[];
}

/**
 * What is computed, free of data: expressions and stages over logical tables. Codes name the nodes; labels and places
 * stay with the model.
 */
export interface Plan {
  /**
   * Plans that follow each other while a text is edited share this list and that of the params; both only grow. There may
   * then be stages that no node leads to any more.
   */
  readonly stages: readonly Stage[];
  readonly params: readonly Param[];
  /** What each stage is to its node or rule, and the rows it runs over: where one has taken the place of another, both have one name. */
  readonly slots: readonly string[];
  /** All nodes in the order of the model, the root first, parents before children. */
  readonly nodes: readonly PlanNode[];
  readonly tables: readonly PlanTable[];
  /** The rules in force. */
  readonly rules: readonly PlanRule[];
  /** Table that lists the units. */
  readonly units: string;
  readonly rank?: StageId | undefined;
  /** Index of the band of each unit, verdicts of gates included. */
  readonly band?: StageId | undefined;
  readonly bands: readonly string[];
  /** 1 where a unit counts in means and shares. */
  readonly inMean?: StageId | undefined;
}

/** Whether a child counts in what a combination comes to: it has a weight. */
export const countsIn = ({ weight }: ChildTerm, { params }: Pick<Plan, 'params'>): boolean =>
  'fitted' in weight || !params[weight.param]!.value.equals(0);
