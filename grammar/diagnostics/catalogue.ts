import type { Habit } from '../habits.ts';
import type { Phrase } from '../dialects.ts';
import type { SyntaxElement } from '../syntax.ts';

/**
 * Every diagnostic there is: its severity and its parameters. Diagnostics are data; the words are in `words.zh.ts` and
 * `words.en.ts`, and each code has a page in `docs/diagnostics/`. A code that is not here, or a parameter that is
 * missing, does not compile.
 */
export type Severity = 'error' | 'warning' | 'hint';

/** A thing of the language, named in the reader's words by the locale files. */
export type Thing =
  | 'index'
  | 'indicator'
  | 'table'
  | 'column'
  | 'band'
  | 'code'
  | 'unit'
  | 'gate'
  | 'published'
  | 'file'
  | 'function'
  | 'number'
  | 'text'
  | 'date'
  | 'yes/no'
  | 'code list'
  | 'points'
  | 'name'
  | 'expression'
  | 'percent'
  | 'end of line'
  | 'end of file'
  | 'label'
  | 'operator'
  | 'method'
  | 'interval'
  | 'whole number'
  | 'rule'
  | 'ruleSet'
  | 'conversion'
  | 'pattern'
  | 'record table'
  | 'data set';

/** What a clause needs to have an effect, and lacks where it stands. */
export type Need =
  | 'children'
  | 'leaf'
  | 'leaf without formula'
  | 'leaf to normalise'
  | 'formula'
  | 'normalisation'
  | 'child to hand down to'
  | 'bounds to pass'
  | 'bands'
  | 'rounding'
  | 'ranks'
  | 'weights'
  | 'score'
  | 'better band'
  | 'index'
  | 'lower cap'
  | 'edition'
  | 'details'
  | 'unique'
  | 'deduction per element'
  | 'other table'
  | 'records'
  | 'printed rows';

/** What could stand at a place: a kind of thing, or the very words. */
export type Expectation = { readonly thing: Thing } | { readonly word: string };

/** A cell of a made-up record that shows something; null where it is empty. */
export interface WitnessCell {
  readonly column: string;
  readonly value: string | number | boolean | null;
}

/** Too many digits, too large or too small, a comma that separates no thousands, or a footnote mark or exponent behind it. */
export type NumberFault = 'digits' | 'range' | 'comma' | 'note';

type None = Record<never, never>;

/** What a file says if it is in some encoding: words that are not plain ASCII. */
export interface EncodingReading {
  readonly encoding: string;
  readonly words: readonly string[];
}

export interface DiagnosticParams {
  // text
  'syntax-expected': { found: Expectation; expected: readonly Expectation[] };
  'syntax-unexpected': { found: string; suggestion?: string | undefined };
  'unclosed-brace': None;
  'stray-brace': None;
  'unclosed-text': None;
  'stray-character': { character: string };
  'other-notation': { written: string; habit: Habit; instead?: string | undefined };
  'too-deep': { limit: number };
  'too-many-errors': { limit: number };
  'full-width': { sign: string; plain: string };
  'glued-number': { word: string };
  /** `places`: the digits before the decimal point are too many; else all of them. */
  'number-too-long': { digits: number; limit: number; places: boolean };
  'mixed-dialect': { word: string; instead: string };
  // names
  'unknown-name': { thing: Thing; name: string; suggestion?: string | undefined };
  /** `file` is a data file of the table that has the column all the same. */
  'unknown-column': { column: string; table?: string | undefined; suggestion?: string | undefined; file?: string | undefined };
  'ambiguous-column': { column: string; tables: readonly string[] };
  /** `name` and `sum` are how to write either; `read` is which was taken. */
  'two-readings': { written: string; read: 'name' | 'sum' | 'number'; name: string; sum: string };
  'shared-name': { name: string; table: string };
  /** `other` is what has the name already, where it is something else. */
  'duplicate-name': { thing: Thing; name: string; other?: Thing | undefined };
  'duplicate-clause': { clause: string };
  'clauses-disagree': { first: string; second: string };
  'misplaced-clause': { clause: string; inside: Thing; allowed: readonly Thing[] };
  'missing-clause': { clause: string; inside: Thing; name: string };
  cycle: { path: readonly string[] };
  'unknown-function': { name: string; suggestion?: string | undefined };
  'argument-count': { name: string; expected: number; found: number; orMore: boolean; suggestion?: string | undefined };
  'formula-too-long': { limit: number };
  'no-such-date': { date: string };
  'missing-label': { language: 'zh' | 'en'; name: string };
  'unused-table': { table: string };
  'unused-column': { table: string; column: string };
  'no-index': None;
  'several-indexes': { names: readonly string[] };
  'accept-nothing': { code: string; problem: 'unknown' | 'error'; suggestion?: string | undefined };
  'accept-idle': { code: string };
  'accept-without-reason': { code: string };
  // the method
  /** `percent` is how a weight that lacks its `%` was probably meant. */
  'weight-sum': { parent: string; sum: string; percent?: string | undefined };
  'weight-missing': { code: string; parent: string };
  'weight-mixed': { parent: string };
  'weight-unused': { code: string };
  'weight-negative': { code: string };
  'marks-sum': { parent: string; sum: string; marks: string };
  'scale-empty': { low: string; high: string };
  /** `below` or `above` is missing where the gap is at an end of the scale. */
  'band-gap': { below?: string | undefined; above?: string | undefined; witness: string };
  'band-overlap': { first: string; second: string; witness: string };
  'band-unreachable': { band: string };
  /** `places` that scores are rounded to, undefined where they are not. */
  'band-step': { step: string; places: number | undefined; raw: boolean; witness: string };
  'band-outside-scale': { band: string; witness: string; low: string; high: string };
  'no-value': { code: string };
  'value-and-children': { code: string };
  /** `others` have the same fault. */
  'not-normalised': { code: string; others: number };
  'successive-rounding': None;
  'too-many-places': { places: string; limit: number };
  'bonus-never': { label: string };
  'bonus-unearned': { label: string };
  /** What a clause would need to have an effect. */
  'clause-without-effect': { clause: string; needs: Need };
  'range-empty': { low: string; high: string };
  /** `by` what the score is made; `others` have the same fault. */
  'score-outside-scale': {
    code: string;
    low: string;
    high: string;
    by: 'normalisation' | 'formula' | 'deduction' | 'gate';
    others?: number | undefined;
  };
  'type-mismatch': { expected: readonly Thing[]; found: Thing };
  'ladder-code-unknown': { code: string; column: string; suggestion?: string | undefined };
  'ladder-code-missing': { codes: readonly string[]; column: string };
  /** `sum`: points add up. `certain`: whatever the data are; else only if every unit has every score. */
  'published-mean-outside': { code: string; mean: string; low: string; high: string; sum: boolean; certain: boolean };
  'constant-zero-division': None;
  // rules and records
  'unknown-slot': { slot: string; table: string; suggestion?: string | undefined };
  'rule-feeds-nothing': { rule: string };
  'rule-not-counted': { rule: string; code: string };
  'no-rules': { code: string };
  'no-record': { code: string; units: readonly string[] };
  'unit-mismatch': { left: string; right: string };
  /** Of a column that may hold the unit, or of a conversion that does not lead to its base. */
  'conversion-missing': { measure: string; column?: string | undefined; base?: string | undefined };
  'in-force-empty': { from: number; through: number };
  'when-never': { rule: string };
  /** `witness` is a record that shows it. */
  'requirement-constant': { rule: string; holds: boolean; witness: readonly WitnessCell[] };
  'missing-message': { language: 'zh' | 'en'; rule: string };
  'pattern-invalid': { pattern: string; problem: string };
  'pattern-unsupported': { construct: 'look-around' | 'back-reference' | 'possessive' };
  'record-column': { column: string; table: string };
  'not-records': { table: string; found: 'units' | 'elsewhere' };
  'unique-not-alone': None;
  // the data
  'project-file': { problem: 'yaml' | 'unknown-key' | 'shape' | 'version'; detail: string; reads?: string | undefined };
  'file-missing': { path: string };
  'file-unreadable': { path: string; problem: 'folder' | 'irregular' | 'permission' | 'loop' | 'outside' | 'other' };
  /** Sizes in bytes. */
  'file-too-large': { path: string; size: number; limit: number };
  'file-empty': { path: string };
  'file-binary': { path: string; looks: 'excel' | 'binary' | 'nul' };
  /** `declared` is what the text says and the file is not. */
  'file-encoding': { path: string; readings: readonly EncodingReading[]; declared?: string | undefined; line?: number | undefined };
  'file-decoded': { path: string; reading: EncodingReading };
  'encoding-unknown': { name: string; known: readonly string[] };
  'header-rows-empty': { first: number; last: number };
  'no-source': { table: string };
  /** Here and in what follows, `count` is how many rows or cells the finding stands for. */
  'csv-ragged': { cells: number; columns: number; count: number };
  'csv-quote': None;
  'csv-separator': { separator: string };
  /** `row` is where the names were looked for; `first` and `last` where they stand, undefined where the file ends before `row`. */
  'csv-header-row': { table: string; row: number; first?: number | undefined; last?: number | undefined };
  /** Letters of the first column without a name, and how many rows have something there. */
  'csv-column-unnamed': { letters: string; rows: number };
  /** Rows with a cell that holds line ends and as many separators as a row. */
  'csv-swallowed': { rows: readonly number[]; lines: number };
  'csv-column-missing': { column: string; table: string; suggestion?: string | undefined };
  'csv-column-twice': { column: string };
  /** Letters that an encoding lost: the names they stand in, the first of them, and in how many rows. */
  'name-mangled': { column: string; names: readonly string[]; rows: number };
  /** `fault` says why what looks like a number is not read. */
  'cell-type': {
    value: string;
    column: string;
    expected: Thing;
    codes?: readonly string[] | undefined;
    fault?: NumberFault | undefined;
    count: number;
  };
  /** `value` is one of the cells, `shares` of `of` numbers look like it. */
  'percent-as-share': { column: string; value: string; shares: number; of: number };
  'percent-mixed': { column: string; value: string; count: number };
  /** Of a column, or what a formula comes to for a unit. */
  'ladder-value-unknown': { value: string; column?: string | undefined; unit?: string | undefined; count: number };
  /** `like` is how the key is written in that row, where it is not written the same. */
  'key-twice': { key: string; column: string; row: number; like?: string | undefined; count: number };
  'key-empty': { column: string; count: number };
  /** Cells of a column that hold a character that nobody sees, such as this one. */
  'name-invisible': { value: string; column: string; count: number };
  'unit-unknown': { unit: string; table: string; suggestion?: string | undefined; count: number };
  /** `keys` are those of the units that may be meant; `isKey` where one of them has the text for its key, others for their name. */
  'unit-shared': { unit: string; table: string; keys: readonly string[]; isKey: boolean; count: number };
  'unit-without-row': { table: string; units: readonly string[] };
  /** Rows that seem to be no units, or no records; those that could be are scored all the same. */
  'rows-not-data': {
    table: string;
    holds: 'unit' | 'record';
    rows: readonly {
      readonly row: number;
      readonly text: string;
      readonly looks: 'total' | 'sums' | 'means' | 'note' | 'header';
      readonly kept: boolean;
    }[];
  };
  'no-units': { table: string };
  'record-cell': { value: string; column: string; expected: Thing; fault?: NumberFault | undefined; count: number };
  /** `row` is where a key stands already. */
  'row-rejected': {
    reason: 'ragged' | 'key-empty' | 'key-twice' | 'unit-empty' | 'unit-unknown' | 'orphan';
    value: string;
    column: string;
    row?: number | undefined;
    like?: string | undefined;
    suggestion?: string | undefined;
    count: number;
  };
  /** `method` is how a normalisation is called, `bounds` those it has, `suggestion` those it may be meant to have. */
  'percent-range': { code: string; method: Phrase; bounds: readonly [number, number]; suggestion: readonly [string, string] };
  'values-outside': {
    code: string;
    method: Phrase;
    bounds: readonly [number, number];
    count: number;
    outside: number;
    suggestion: readonly [string, string];
  };
  'column-constant': { column: string; code: string; value: string; count: number };
  'column-empty': { column: string; table: string; code: string };
  /** `divisor` where it stands in no cell: what is counted or added up of records, or a score. */
  'division-by-zero': { code: string; units: readonly string[]; divisor?: 'records' | 'score' };
  'not-finite': { code: string; units: readonly string[] };
  /** `code` of the rule, indicator or gate, or the name of the table, whose condition it is; `column` is what decides it. */
  'condition-not-computed': {
    where: 'rule' | 'indicator' | 'gate' | 'table';
    code: string;
    why: 'division' | 'logarithm' | 'ladder';
    column: string | undefined;
    count: number;
  };
  'no-spread': { code: string; value: string };
  'unit-in-no-band': { units: readonly string[] };
  'gate-raises': { gate: string; what: 'score' | 'band'; to: string; units: readonly string[] };
  'missing-not-allowed': { code: string; units: readonly string[]; child: string };
}

export type Code = keyof DiagnosticParams;

export const severities = {
  'syntax-expected': 'error',
  'syntax-unexpected': 'error',
  'unclosed-brace': 'error',
  'stray-brace': 'error',
  'unclosed-text': 'error',
  'stray-character': 'error',
  'other-notation': 'error',
  'too-deep': 'error',
  'too-many-errors': 'error',
  'full-width': 'hint',
  'glued-number': 'hint',
  'number-too-long': 'error',
  'mixed-dialect': 'warning',
  'unknown-name': 'error',
  'unknown-column': 'error',
  'ambiguous-column': 'error',
  'two-readings': 'warning',
  'shared-name': 'warning',
  'duplicate-name': 'error',
  'duplicate-clause': 'error',
  'clauses-disagree': 'error',
  'misplaced-clause': 'error',
  'missing-clause': 'error',
  cycle: 'error',
  'unknown-function': 'error',
  'argument-count': 'error',
  'formula-too-long': 'error',
  'no-such-date': 'error',
  'missing-label': 'hint',
  'unused-table': 'warning',
  'unused-column': 'hint',
  'no-index': 'error',
  'several-indexes': 'error',
  'accept-nothing': 'warning',
  'accept-idle': 'warning',
  'accept-without-reason': 'warning',
  'weight-sum': 'error',
  'weight-missing': 'error',
  'weight-mixed': 'error',
  'weight-unused': 'warning',
  'weight-negative': 'error',
  'marks-sum': 'error',
  'scale-empty': 'error',
  'band-gap': 'error',
  'band-overlap': 'error',
  'band-unreachable': 'error',
  'band-step': 'warning',
  'band-outside-scale': 'warning',
  'no-value': 'error',
  'value-and-children': 'error',
  'not-normalised': 'error',
  'successive-rounding': 'hint',
  'too-many-places': 'error',
  'bonus-never': 'error',
  'bonus-unearned': 'warning',
  'clause-without-effect': 'warning',
  'range-empty': 'error',
  'score-outside-scale': 'warning',
  'type-mismatch': 'error',
  'ladder-code-unknown': 'error',
  'ladder-code-missing': 'error',
  'published-mean-outside': 'warning',
  'constant-zero-division': 'error',
  'unknown-slot': 'error',
  'rule-feeds-nothing': 'warning',
  'rule-not-counted': 'error',
  'no-rules': 'error',
  'no-record': 'warning',
  'unit-mismatch': 'error',
  'conversion-missing': 'error',
  'in-force-empty': 'error',
  'when-never': 'warning',
  'requirement-constant': 'warning',
  'missing-message': 'warning',
  'pattern-invalid': 'error',
  'pattern-unsupported': 'error',
  'record-column': 'error',
  'not-records': 'error',
  'unique-not-alone': 'error',
  'project-file': 'error',
  'file-missing': 'error',
  'file-unreadable': 'error',
  'file-too-large': 'error',
  'file-empty': 'error',
  'file-binary': 'error',
  'file-encoding': 'error',
  'file-decoded': 'hint',
  'encoding-unknown': 'error',
  'header-rows-empty': 'error',
  'no-source': 'error',
  'csv-ragged': 'error',
  'csv-quote': 'error',
  'csv-separator': 'error',
  'csv-header-row': 'error',
  'csv-column-unnamed': 'warning',
  'csv-swallowed': 'warning',
  'csv-column-missing': 'error',
  'csv-column-twice': 'error',
  'name-mangled': 'warning',
  'cell-type': 'error',
  'percent-as-share': 'warning',
  'percent-mixed': 'warning',
  'ladder-value-unknown': 'error',
  'key-twice': 'error',
  'key-empty': 'error',
  'name-invisible': 'warning',
  'unit-unknown': 'error',
  'unit-shared': 'error',
  'unit-without-row': 'warning',
  'rows-not-data': 'warning',
  'no-units': 'error',
  'record-cell': 'warning',
  'row-rejected': 'warning',
  'percent-range': 'warning',
  'values-outside': 'warning',
  'column-constant': 'warning',
  'column-empty': 'warning',
  'division-by-zero': 'error',
  'not-finite': 'error',
  'condition-not-computed': 'warning',
  'no-spread': 'error',
  'unit-in-no-band': 'warning',
  'gate-raises': 'warning',
  'missing-not-allowed': 'error',
} as const satisfies Record<Code, Severity>;

export const codes = Object.keys(severities) as Code[];

/** A place in a methodology: an element of a tree, free of offsets until somebody shows it. */
export interface TextPlace {
  readonly file: string;
  readonly element: SyntaxElement;
}

/** A place in a data or project file. Rows count as a spreadsheet shows them: the header is row 1. */
export interface FilePlace {
  readonly file: string;
  readonly row?: number | undefined;
  readonly column?: string | undefined;
  /** 1-based line, for files that are not tables. */
  readonly line?: number | undefined;
}

export type Place = TextPlace | FilePlace;

export const isTextPlace = (place: Place): place is TextPlace => 'element' in place;

/** One replacement of a fix: the element's own text is replaced, or text is put right behind it. */
export interface Edit {
  readonly element: SyntaxElement;
  readonly text: string;
  readonly how: 'replace' | 'after';
}

/** The one sensible repair of a diagnostic. Titles are words of the locale files. */
export interface Fix {
  readonly title: FixTitle;
  readonly file: string;
  readonly edits: readonly Edit[];
}

export type FixTitle =
  | { readonly fix: 'replace-with'; readonly text: string }
  | { readonly fix: 'without-quotes'; readonly text: string }
  | { readonly fix: 'declare-column'; readonly text: string }
  | { readonly fix: 'replace-and-declare'; readonly text: string; readonly declaration: string }
  /** `text` as it is put behind what stands there. */
  | { readonly fix: 'add'; readonly text: string }
  | { readonly fix: 'rescale-weights' }
  | { readonly fix: 'add-percent-signs' }
  | { readonly fix: 'add-clipping' }
  | { readonly fix: 'insert-blank' }
  | { readonly fix: 'remove' }
  | { readonly fix: 'accept'; readonly code: string }
  | { readonly fix: 'close-text' }
  | { readonly fix: 'stop-at-zero' }
  | { readonly fix: 'declare-missing'; readonly mark: string }
  | { readonly fix: 'leave-out-rows'; readonly count: number }
  | { readonly fix: 'add-clause'; readonly clause: string };

export interface Related {
  readonly place: Place;
  readonly note: 'first-here' | 'also-here' | 'opened-here' | 'declared-here';
}

export interface Diagnostic<C extends Code = Code> {
  readonly code: C;
  readonly severity: Severity;
  readonly params: DiagnosticParams[C];
  readonly place: Place;
  readonly related: readonly Related[];
  readonly fix?: Fix | undefined;
  /** Repairs of which the author has to choose one: the first keeps what the text means now. */
  readonly choices?: readonly Fix[] | undefined;
  /** All rows that a finding of several stands for, the first being that of its place. */
  readonly rows?: readonly number[] | undefined;
}

/** Makes a diagnostic; severity comes from the catalogue. */
export function diagnose<C extends Code>(
  code: C,
  place: Place,
  params: DiagnosticParams[C],
  more: { related?: readonly Related[]; fix?: Fix | undefined; choices?: readonly Fix[] } = {},
): Diagnostic {
  return { code, severity: severities[code], params, place, related: more.related ?? [], fix: more.fix, choices: more.choices };
}

/** All the repairs that a diagnostic offers. */
export const fixesOf = ({ fix, choices = [] }: Diagnostic): readonly Fix[] => (fix ? [fix, ...choices] : choices);

/** What a locale has to say of a code: what is wrong, and what to do about it. */
export type Words = {
  readonly [C in Code]: (params: DiagnosticParams[C]) => { readonly wrong: string; readonly todo: string };
};

/** Encodings as people call them. */
const ENCODING_NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (big-endian)',
  gb18030: 'GB 18030 (GBK)',
  big5: 'Big5',
};
export const encodingName = (encoding: string): string => ENCODING_NAMES[encoding] ?? encoding.replace(/^windows/, 'Windows');

/** Whether a file holds data, which come from a spreadsheet as a rule, rather than the text of a methodology. */
export const holdsData = (path: string): boolean => !/\.ya(rd|ml)$/i.test(path);
