/**
 * What the package gives to other programs: plain data, the same as the command prints with `--format json`. These types
 * stand by themselves, so that who imports the package needs nothing else to check against them.
 */

export type Locale = 'zh' | 'en';
export type Severity = 'error' | 'warning' | 'hint';

/** What a caller may name. */
export type OptionName = 'data' | 'dataSet' | 'unit' | 'indicator';

/** An option that names what is not there, or several units at once, with what could be named instead, where that is known. */
export interface OptionProblem extends Error {
  readonly option: OptionName;
  readonly value: string;
  readonly choices: readonly string[];
}

/** Where a project's data come from, and how it is spoken of. */
export interface Options {
  /** A folder to take the data files from, by their names. */
  readonly data?: string | undefined;
  /** A data set of the project file; else its first. */
  readonly dataSet?: string | undefined;
  /** Language of messages; else that of the project, else that of its text. */
  readonly locale?: Locale | undefined;
}

/** A place as readers count: lines and columns from 1, columns in characters; rows as a spreadsheet shows them. */
export interface Location {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly endLine?: number | undefined;
  readonly endColumn?: number | undefined;
  /** Row of a data file, the first being 1. */
  readonly row?: number | undefined;
  /** Name of a column of a data file. */
  readonly field?: string | undefined;
}

/** Something wrong in a methodology or its data. Each code has a page in the documentation. */
export interface Diagnostic extends Location {
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly advice: string;
  /** What the message is made of. */
  readonly params: object;
  /** All rows of a data file that it stands for, where it stands for several. */
  readonly rows?: readonly number[];
  readonly related: readonly (Location & { readonly note: string })[];
  /** What a quick fix would do, where there is one. */
  readonly fix?: string | undefined;
}

export interface Score {
  /** As published; null where there is none. */
  readonly score: number | null;
  /** Unrounded. */
  readonly raw: number | null;
}

export interface UnitResult extends Score {
  /** Key of the unit. */
  readonly unit: string;
  readonly name: string;
  readonly rank: number | null;
  readonly band: string | null;
  /** Gates that stop the unit, with the cells and scores that made them. */
  readonly gates: readonly Gate[];
  /** By code. */
  readonly indicators: Readonly<Record<string, Score>>;
}

export interface Gate {
  readonly gate: string;
  /** Code of the node it stands at. */
  readonly indicator: string;
  readonly cells: readonly { readonly table: string; readonly column: string; readonly row: number; readonly text: string }[];
  readonly scores: readonly { readonly indicator: string; readonly score: number | null }[];
}

export interface Statistics {
  readonly name: string;
  readonly mean: number | null;
  /** Units above the mean, and their share in percent. */
  readonly above: number;
  readonly share: number | null;
}

export interface Results {
  /** Code of the index: also the key of the total in `statistics`. */
  readonly index: string;
  readonly name: string;
  readonly edition: number | null;
  /** In the order of the list of units. */
  readonly units: readonly UnitResult[];
  readonly statistics: Readonly<Record<string, Statistics>>;
  /** Share in percent of the units that have a score. */
  readonly bands: readonly { readonly name: string; readonly count: number; readonly share: number | null }[];
  /** What became of the rows of each table of records. */
  readonly records: readonly {
    readonly table: string;
    readonly file: string;
    readonly read: number;
    readonly scored: number;
    readonly rejected: number;
    /** Cells that count as missing since they are not of the type of their column. */
    readonly unreadable: number;
  }[];
  readonly rules: readonly {
    readonly rule: string;
    readonly severity: 'error' | 'warning' | 'info';
    readonly checks: number;
    readonly findings: number;
  }[];
  /** What the data gave cause to warn of, but for what the text accepts. */
  readonly warnings: readonly Warning[];
}

/** A warning that the data give cause for, as compiled engines give it too: `params` is what its words are made of. */
export interface Warning {
  readonly code: string;
  /** Of what was read; a warning of what came of it is at no place in the data, and its `params` say what it is about. */
  readonly file?: string | undefined;
  readonly row?: number | undefined;
  /** All rows that it stands for, where it stands for several. */
  readonly rows?: readonly number[] | undefined;
  readonly column?: string | undefined;
  readonly params: object;
}

/** How the score of a unit came about, from one node down to cells. */
export interface Explanation extends ExplainedNode {
  /** Key of the unit. */
  readonly unit: string;
  readonly name: string;
  readonly rank: number | null;
  readonly band: string | null;
  /** Gates that stop the unit, at whatever node. */
  readonly gates: readonly Gate[];
}

/** A node: the amounts of its parts add up to its score, as decimals. */
export interface ExplainedNode extends Score {
  /** Code of the node. */
  readonly indicator: string;
  readonly label: string;
  /** What a leaf is made from. */
  readonly value?: ExplainedValue;
  readonly parts: readonly ExplainedPart[];
}

export type ExplainedPart =
  | {
      readonly part: 'child';
      readonly amount: number;
      /** How it counts; null where it is missing and left out. */
      readonly counted: ExplainedShare | null;
      readonly of: ExplainedNode;
    }
  /** The score of a leaf; what unevenness costs under a geometric mean; what rounding adds. */
  | { readonly part: 'value' | 'rounding'; readonly amount: number }
  /** What the method itself says: `imbalance`, what unevenness costs under a mean that rewards balance. */
  | { readonly part: 'step'; readonly step: string; readonly label: string; readonly amount: number }
  | { readonly part: 'bonus'; readonly amount: number; readonly label: string; readonly read: ExplainedRead }
  | {
      readonly part: 'gate';
      /** Null where the gate leaves no score. */
      readonly amount: number | null;
      readonly label: string;
      /** Whether it stops the unit; null where its condition cannot be told, which stops nobody. */
      readonly closed: boolean | null;
      /** The band that it gives where it stops the unit, or the best that it leaves; absent where it gives none. */
      readonly verdict?: { readonly band: string; readonly atMost: boolean };
      readonly read: ExplainedRead;
    };

/** Shares are from 0 to 1. */
export type ExplainedShare =
  | {
      readonly by: 'weight';
      /** The weight as the text has it; absent where all weigh the same. */
      readonly written?: string;
      /** Its share of the weights of all children, what those that count have of them, and its share of these. */
      readonly weight: number;
      readonly present: number;
      readonly share: number;
    }
  /** Full marks of the children that are there, and of all: points are re-scaled from the one to the other. */
  | { readonly by: 'points'; readonly present: number; readonly all: number };

/** A formula, what it comes to, and what it read: each cell and each score once. */
export interface ExplainedRead {
  readonly formula: string;
  readonly value: number | null;
  readonly cells: readonly {
    readonly table: string;
    readonly column: string;
    readonly file: string;
    readonly row: number;
    readonly text: string;
    /** What the empty cell counts as, where its column says so. */
    readonly blank?: string;
  }[];
  readonly scores: readonly { readonly indicator: string; readonly score: number | null }[];
}

export interface ExplainedValue extends ExplainedRead {
  /** What the normalisation took from the values of all units, by name: `min` and `max` of min-max. */
  readonly fit?: Readonly<Record<string, number>>;
  /** What rules came to, where they are counted. */
  readonly rules?: ExplainedRules;
}

/** Checks of a unit, how many of them pass, and the first findings of each rule. */
export interface ExplainedRules {
  readonly checks: number;
  readonly passes: number;
  readonly rules: readonly {
    readonly rule: string;
    readonly checks: number;
    readonly passes: number;
    readonly findings: readonly Finding[];
  }[];
}

/** A record that does not meet a rule. */
export interface Finding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** Key of the unit. */
  readonly unit: string;
  /** Key of the record. */
  readonly record: string;
  readonly file: string;
  readonly row: number;
  /** Codes of the indicators it counts in. */
  readonly indicators: readonly string[];
  /** What was read, by column; of details, the cell of each. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly message: string;
  readonly advice?: string | undefined;
  readonly basis?: string | undefined;
}

/** A file of a bundle. */
export interface Artefact {
  readonly file: string;
  readonly text: string;
}
