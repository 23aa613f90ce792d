import type { Choice, Locale } from '../../grammar/index.ts';
import type { Attached } from '../attach/attach.ts';
import type { AttachedRecords, RecordCell } from '../attach/records.ts';
import type { Unit } from '../attach/units.ts';
import { FAILED, UNCHECKED } from '../evaluate/outcomes.ts';
import type { Methodology, RuleModel } from '../model.ts';
import type { PlanRule } from '../plan/plan.ts';
import { type Field, type FindingRule, findingRule, type Wording, type WordingPart } from './finding-rule.ts';

/** A record that does not meet a rule. */
export interface Finding<R = RuleModel> {
  readonly rule: R;
  readonly unit: Unit;
  /** Key of the record, and what it is called; of the record that a detail belongs to. */
  readonly record: string;
  readonly label: string;
  /** The row that the rule was applied to. */
  readonly file: string;
  readonly row: number;
  /** Every field the rule read. */
  readonly fields: readonly FieldRead[];
  /** What is wrong, in words; in the other language where there are none in this one. */
  message(locale: Locale): string;
  advice(locale: Locale): string | undefined;
}

export interface FieldRead {
  /** Name of the column, with its table where it is not that of the rule. */
  readonly name: string;
  /** One, or one for each detail of the record. */
  readonly cells: readonly RecordCell[];
}

/** What findings are made from: the outcomes of rules, wherever they were computed. */
export interface Outcomes {
  readonly plan: { readonly rules: readonly PlanRule[] };
  outcomes(stage: number): Uint8Array;
}

export interface RuleCount {
  readonly rule: string;
  readonly severity: Choice<'severity'>;
  /** Rows, or records, that were checked, and those that failed. */
  readonly checks: number;
  readonly findings: number;
}

/** How often each rule in force was applied, and how often it found something. */
export function ruleCounts(
  severityOf: (rule: string) => Choice<'severity'>,
  run: Outcomes,
  countsOf: (outcomes: Uint8Array) => Counts = counted,
): RuleCount[] {
  return run.plan.rules.map((rule) => ({
    rule: rule.code,
    severity: severityOf(rule.code),
    ...countsOf(run.outcomes(rule.perRecord ?? rule.outcome)),
  }));
}

export type Counts = Pick<RuleCount, 'checks' | 'findings'>;

function counted(outcomes: Uint8Array): Counts {
  let checks = 0;
  let findings = 0;
  for (const outcome of outcomes) {
    if (outcome !== UNCHECKED) checks++;
    if (outcome === FAILED) findings++;
  }
  return { checks, findings };
}

/** Counts that are kept as long as the outcomes: for outcomes that nobody writes over. */
export class CountsMemo {
  readonly #kept = new WeakMap<Uint8Array, Counts>();

  of(outcomes: Uint8Array): Counts {
    let counts = this.#kept.get(outcomes);
    if (!counts) this.#kept.set(outcomes, (counts = counted(outcomes)));
    return counts;
  }
}

export interface Wanted {
  readonly rules?: ReadonlySet<string> | undefined;
  /** Index of the unit. */
  readonly unit?: number | undefined;
  /** Of the rows that fail, or the records where one counts once, those that a count looks at; all where undefined. */
  readonly among?: ((row: number) => boolean) | undefined;
}

/** Findings rule by rule, in the order of the text and of the rows. They are made one at a time: there may be many. */
export function findings(methodology: Methodology, run: Outcomes, attached: Attached, wanted: Wanted = {}): Generator<Finding> {
  const models = new Map(methodology.rules.map((r) => [r.code, r]));
  const read = new Map<string, FindingRule>();
  const ruleOf = (code: string) => {
    const rule = models.get(code)!;
    const known = read.get(code) ?? findingRule(rule);
    read.set(code, known);
    return { rule, read: known };
  };
  return findingsOf(ruleOf, run, attached, wanted);
}

/** The same for rules told by what findings need of them. */
export function* findingsOf<R>(
  ruleOf: (code: string) => { readonly rule: R; readonly read: FindingRule },
  run: Outcomes,
  attached: Pick<Attached, 'records' | 'cell' | 'units'>,
  wanted: Wanted = {},
): Generator<Finding<R>> {
  const details = new Details(attached);
  for (const planned of run.plan.rules) {
    if (wanted.rules && !wanted.rules.has(planned.code)) continue;
    const { rule, read } = ruleOf(planned.code);
    const records = attached.records(planned.table);
    for (const row of failingRows(planned, run, records)) {
      if (wanted.unit !== undefined && records.unitOf[row] !== wanted.unit) continue;
      if (wanted.among && !wanted.among(planned.perRecord === undefined ? row : records.recordOf![row]!)) continue;
      yield finding(rule, read, row, records, attached, details);
    }
  }
}

/** Rows that fail; where a record counts once, the first of its rows that does. */
function* failingRows(rule: PlanRule, run: Outcomes, records: AttachedRecords): Generator<number> {
  const outcomes = run.outcomes(rule.outcome);
  const seen = new Set<number>();
  for (let row = 0; row < outcomes.length; row++) {
    if (outcomes[row] !== FAILED) continue;
    if (rule.perRecord !== undefined) {
      const record = records.recordOf![row]!;
      if (seen.has(record)) continue;
      seen.add(record);
    }
    yield row;
  }
}

/** Rows of the details of each record, found when first asked for. */
class Details {
  readonly #attached: Pick<Attached, 'records'>;
  readonly #rows = new Map<string, Map<number, number[]>>();

  constructor(attached: Pick<Attached, 'records'>) {
    this.#attached = attached;
  }

  of(table: string, record: number): readonly number[] {
    let rows = this.#rows.get(table);
    if (!rows) {
      rows = new Map();
      const { recordOf } = this.#attached.records(table);
      recordOf?.forEach((owner, row) => {
        const known = rows!.get(owner);
        if (known) known.push(row);
        else rows!.set(owner, [row]);
      });
      this.#rows.set(table, rows);
    }
    return rows.get(record) ?? [];
  }
}

function finding<R>(
  rule: R,
  read: FindingRule,
  row: number,
  records: AttachedRecords,
  attached: Pick<Attached, 'records' | 'cell' | 'units'>,
  details: Details,
): Finding<R> {
  const cellsOf = ({ table, column, from }: Field): readonly RecordCell[] => {
    if (from === 'own') return [records.cell(column, row)];
    if (from === 'record') return [attached.records(table).cell(column, records.recordOf![row]!)];
    if (from === 'details') return details.of(table, row).map((detail) => attached.records(table).cell(column, detail));
    const cell = attached.cell(table, column, records.unitOf[row]!);
    return cell ? [cell] : [];
  };
  const fields = read.fields.map((field): FieldRead => ({ name: field.name, cells: cellsOf(field) }));
  const { file, row: number } = records.cell('', row);
  // Of details none of whose cells are shown, what was read is how many there are.
  const counts = read.details
    .map((table) => ({ name: table, count: details.of(table, row).length }))
    .filter(({ name, count }) => count === 0 || !read.fields.some((f) => f.from === 'details' && f.table === name))
    .map(({ name, count }): FieldRead => ({ name, cells: [{ file, row: number, letters: '', text: String(count) }] }));
  const owner = read.records === undefined ? undefined : attached.records(read.records);
  const textsOf = (field: number) => fields[field]?.cells.map((c) => c.text.trim()) ?? [];
  const write = (wording: Wording, locale: Locale) =>
    (wording[locale] ?? wording.zh ?? wording.en)
      ?.map((part) => written(part, read.fields, textsOf, records.positionOf(row), locale))
      .join('');
  return {
    rule,
    unit: attached.units[records.unitOf[row]!]!,
    record: records.keyOf(row),
    label: owner ? owner.labelOf(records.recordOf![row]!) : records.labelOf(row),
    file,
    row: number,
    // Columns of details that are not there say nothing.
    fields: [...fields.filter(({ cells }) => cells.length), ...counts],
    message: (locale) => write(read.message, locale) ?? read.name,
    advice: (locale) => write(read.advice, locale),
  };
}

const EMPTY = { zh: '（空）', en: '(empty)' } as const;

/** A part of a message: codes by their meaning, numbers with their unit of measurement. */
function written(
  part: WordingPart,
  fields: readonly Field[],
  textsOf: (field: number) => readonly string[],
  position: number,
  locale: Locale,
): string {
  if (part.part === 'text') return part.text;
  if (part.part === 'position') return String(position);
  const field = fields[part.field]!;
  const measure = field.measuredIn === undefined ? field.measure : meaning(fields[field.measuredIn]!, textsOf(field.measuredIn)[0] ?? '');
  const texts = textsOf(part.field).map((text) => {
    if (text === '') return EMPTY[locale];
    return measure && measure !== '%' && /\d$/.test(text) ? `${text} ${measure}` : meaning(field, text);
  });
  return texts.join(locale === 'zh' ? '、' : ', ');
}

/** A cell may hold the name of something that every object has. */
const meaning = ({ meanings }: Field, text: string): string => (meanings && Object.hasOwn(meanings, text) ? meanings[text]! : text);
