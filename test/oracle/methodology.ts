import type { Fraction, RoundingMode } from './fraction.ts';

/**
 * A methodology and its data as the oracle knows them. The generator makes these, the writer prints them as text and CSV
 * for the product, and `reckon.ts` works them out: it never sees the text.
 */
export interface World {
  readonly dialect: 'zh' | 'en';
  readonly edition: number | undefined;
  /** Tables by name: `units`, `cases` (records), `parts` (their details), `extra` (another table of one row a unit). */
  readonly tables: ReadonlyMap<TableName, Table>;
  readonly conversion: Conversion;
  readonly index: Index;
  readonly rules: readonly Rule[];
}

export type TableName = 'units' | 'extra' | 'cases' | 'parts';

export interface Table {
  readonly name: TableName;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly empty: Empty;
  /** A row that is none, such as a total: its cells, by column; `not rows where …` leaves it out. */
  readonly noRow: Row | undefined;
}

/** What stands for a missing value, and what an empty cell of numbers counts as instead. */
export interface Empty {
  readonly marks: readonly string[];
  readonly blank: Amount | undefined;
}

export interface Row {
  /** The row above that it belongs to: the unit, or for details the record. */
  readonly of: number;
  /** By column. */
  readonly cells: ReadonlyMap<Column, Cell>;
}

/** What a cell is and how it is written; no value where it is empty. */
export interface Cell {
  readonly text: string;
  readonly value: Fraction | boolean | string | undefined;
}

export interface Column {
  readonly table: TableName;
  readonly name: string;
  readonly kind: 'number' | 'flag' | 'codes' | 'text' | 'date';
  /** Unit of measurement of a number. */
  readonly measure?: string | undefined;
  /** The column of the unit of measurement of each row. */
  readonly measuredIn?: Column | undefined;
  readonly percent?: boolean | undefined;
  readonly codes?: readonly Code[] | undefined;
  /** What it says itself of empty cells. */
  readonly empty?: Empty | undefined;
}

export interface Code {
  readonly code: string;
  readonly meaning?: string | undefined;
}

/** Units of measurement: how many of the base each is. */
export interface Conversion {
  readonly base: string;
  /** In the order written: `count from = amount to`. */
  readonly rows: readonly { readonly count: Amount; readonly from: string; readonly amount: Amount; readonly to: string }[];
  readonly factors: ReadonlyMap<string, Fraction>;
}

/** A number of the text as it is written. */
export interface Amount {
  readonly text: string;
  readonly value: Fraction;
}

export interface Node {
  readonly code: string;
  readonly children: readonly Node[];
  /** Of a leaf; undefined for one that takes the formula of `childrenValue` above it. */
  readonly leaf: Leaf | undefined;
  readonly weight: Amount | undefined;
  readonly marks: Amount | undefined;
  readonly aggregate: { readonly method: Aggregation; readonly equal: boolean } | undefined;
  readonly missing: MissingRule | undefined;
  readonly round: Rounding | undefined;
  readonly normalise: Normalisation | undefined;
  readonly negative: boolean | undefined;
  readonly childrenValue: Leaf | undefined;
  readonly bonuses: readonly Bonus[];
  readonly gates: readonly Gate[];
}

export type Aggregation = 'arithmetic' | 'geometric' | 'sum of points';
export type MissingRule = 'skip and re-weight' | 'zero' | 'not allowed';

export interface Rounding {
  readonly places: number;
  readonly mode: RoundingMode;
  /** Undefined where the clause does not say: at publication. */
  readonly scope: 'at publish' | 'at every tier' | undefined;
}

export interface Normalisation {
  readonly method: 'range' | 'min-max';
  readonly low: Amount | undefined;
  readonly high: Amount | undefined;
  readonly clipped: boolean;
}

export type Leaf =
  | { readonly is: 'formula'; readonly formula: Formula }
  | {
      readonly is: 'deduction';
      readonly points: Amount;
      readonly per: 'finding' | 'element';
      readonly cap: Amount | undefined;
      readonly floor: boolean;
      readonly noRecord: 'full marks' | 'missing' | undefined;
    };

export interface Bonus {
  readonly value: Numeric;
  readonly cap: Amount;
}

export interface Gate {
  readonly code: string;
  readonly condition: Truth;
  /** No score, a score or the highest one; undefined where it says nothing of the score. */
  readonly score: { readonly kind: 'none' } | { readonly kind: 'fixed' | 'cap'; readonly amount: Amount } | undefined;
  /** A band by its place, or the best one. */
  readonly verdict: { readonly band: number; readonly atMost: boolean } | undefined;
  readonly ranked: boolean;
  readonly inMean: boolean;
}

export interface Index extends Node {
  readonly scale: { readonly low: Amount; readonly high: Amount; readonly written: boolean };
  readonly bands: readonly Band[];
  readonly step: Amount | undefined;
  readonly bandOn: Basis | undefined;
  readonly rankOn: Basis | undefined;
  readonly ranking: { readonly order: 'highest first' | 'lowest first'; readonly ties: Ties } | 'unranked' | undefined;
}

export type Basis = 'published' | 'raw';
export type Ties = 'competition' | 'dense' | 'ordinal';

export interface Band {
  readonly code: string;
  readonly low: Amount;
  readonly lowIncluded: boolean;
  readonly high: Amount;
  readonly highIncluded: boolean;
  /** `80 or more, less than 90` instead of brackets; without the bound where the scale ends. */
  readonly inWords: boolean;
}

export type Formula = { readonly type: 'number' | 'points'; readonly of: Numeric } | { readonly type: 'yes/no'; readonly of: Truth };

export type Numeric =
  | { readonly is: 'constant'; readonly amount: Amount }
  | { readonly is: 'column'; readonly column: Column }
  | { readonly is: 'score'; readonly code: string }
  | { readonly is: 'negative'; readonly of: Numeric }
  | { readonly is: 'binary'; readonly operator: '+' | '-' | '*' | '/'; readonly left: Numeric; readonly right: Numeric }
  | { readonly is: 'call'; readonly name: FunctionName; readonly of: readonly Numeric[] }
  | { readonly is: 'length'; readonly of: Column }
  | {
      readonly is: 'ladder';
      readonly of: Column | Numeric;
      readonly rungs: readonly { readonly at: string; readonly value: Fraction | boolean | string; readonly points: Amount }[];
      readonly otherwise: Amount | undefined;
    }
  | ({ readonly is: 'aggregate'; readonly table: TableName; readonly where: Truth | undefined } & (
      | { readonly kind: 'count' }
      | { readonly kind: 'sum' | 'mean'; readonly column: Column }
      | { readonly kind: 'share'; readonly condition: Truth }
      | { readonly kind: 'pass rate'; readonly by: 'check' | 'record' }
    ));

export type FunctionName = 'least' | 'greatest' | 'ln' | 'floor' | 'abs';
export type Comparison = '=' | '≠' | '<' | '≤' | '>' | '≥';

export type Truth =
  | { readonly is: 'compare'; readonly operator: Comparison; readonly left: Numeric; readonly right: Numeric }
  | { readonly is: 'dates'; readonly operator: Comparison; readonly left: Column; readonly right: Column | string }
  | { readonly is: 'flag'; readonly column: Column }
  | { readonly is: 'said'; readonly value: boolean }
  /** A yes/no column is or is not yes or no. */
  | { readonly is: 'flagged'; readonly column: Column; readonly operator: '=' | '≠'; readonly value: boolean }
  | { readonly is: 'code'; readonly column: Column; readonly operator: '=' | '≠'; readonly code: string; readonly written: string }
  | { readonly is: 'listed'; readonly column: Column }
  | { readonly is: 'contains'; readonly column: Column; readonly text: string; readonly no: boolean }
  | { readonly is: 'starts'; readonly column: Column; readonly text: string }
  | { readonly is: 'known'; readonly of: Column | Numeric; readonly present: boolean }
  | { readonly is: 'not'; readonly of: Truth }
  | { readonly is: 'and' | 'or'; readonly left: Truth; readonly right: Truth }
  | {
      readonly is: 'some' | 'every';
      readonly table: TableName;
      readonly where: Truth | undefined;
      readonly condition: Truth;
    };

export interface Rule {
  readonly code: string;
  /** Written by itself, on the column it is about, or in a rule set. */
  readonly form: 'rule' | 'column' | 'set';
  readonly table: 'cases' | 'parts';
  readonly feeds: readonly string[];
  readonly where: Truth | undefined;
  readonly when: Truth | undefined;
  readonly require: Truth | { readonly is: 'unique'; readonly columns: readonly Column[]; readonly firstCounts: boolean | undefined };
  readonly element: string | undefined;
  readonly from: number | undefined;
  readonly through: number | undefined;
  readonly once: boolean;
}

/** The nodes of a tree, parents first. */
export const nodesOf = (node: Node): Node[] => [node, ...node.children.flatMap(nodesOf)];
