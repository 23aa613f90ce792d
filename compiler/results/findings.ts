import type { Locale } from '../../grammar/index.ts';
import type { Attached } from '../attach/attach.ts';
import type { AttachedRecords, RecordCell } from '../attach/records.ts';
import type { Unit } from '../attach/units.ts';
import { FAILED, UNCHECKED } from '../evaluate/outcomes.ts';
import type { Run } from '../evaluate/evaluator.ts';
import { type ColumnModel, type Formula, type MessagePart, type Methodology, type RuleModel, termsOf } from '../model.ts';
import type { PlanRule } from '../plan/plan.ts';

/** A record that does not meet a rule. */
export interface Finding {
  readonly rule: RuleModel;
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
  readonly column: ColumnModel;
  /** One, or one for each detail of the record. */
  readonly cells: readonly RecordCell[];
}

export interface RuleCount {
  readonly rule: string;
  readonly severity: RuleModel['severity'];
  /** Rows, or records, that were checked, and those that failed. */
  readonly checks: number;
  readonly findings: number;
}

/** How often each rule in force was applied, and how often it found something. */
export function ruleCounts(methodology: Methodology, run: Run): RuleCount[] {
  const models = new Map(methodology.rules.map((r) => [r.code, r]));
  return run.plan.rules.map((rule) => {
    const outcomes = run.outcomes(rule.perRecord ?? rule.outcome);
    let checks = 0;
    let findings = 0;
    for (const outcome of outcomes) {
      if (outcome !== UNCHECKED) checks++;
      if (outcome === FAILED) findings++;
    }
    return { rule: rule.code, severity: models.get(rule.code)!.severity, checks, findings };
  });
}

export interface Wanted {
  readonly rules?: ReadonlySet<string> | undefined;
  /** Index of the unit. */
  readonly unit?: number | undefined;
}

/** Findings rule by rule, in the order of the text and of the rows. They are made one at a time: there may be many. */
export function* findings(methodology: Methodology, run: Run, attached: Attached, wanted: Wanted = {}): Generator<Finding> {
  const models = new Map(methodology.rules.map((r) => [r.code, r]));
  const details = new Details(attached);
  for (const rule of run.plan.rules) {
    if (wanted.rules && !wanted.rules.has(rule.code)) continue;
    const model = models.get(rule.code)!;
    const records = attached.records(rule.table);
    const fields = fieldsOf(model);
    for (const row of failingRows(rule, run, records)) {
      if (wanted.unit !== undefined && records.unitOf[row] !== wanted.unit) continue;
      yield finding(model, fields, row, records, attached, details);
    }
  }
}

/** Rows that fail; where a record counts once, the first of its rows that does. */
function* failingRows(rule: PlanRule, run: Run, records: AttachedRecords): Generator<number> {
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

/** A column a rule reads, and how its rows relate to those of the rule. */
interface Field {
  readonly name: string;
  readonly column: ColumnModel;
  readonly from: 'own' | 'record' | 'details' | 'unit';
}

/** Columns in the order in which the rule names them: what it requires first. */
function fieldsOf(rule: RuleModel): Field[] {
  const found = new Map<ColumnModel, Field>();
  const { table } = rule;
  const add = (column: ColumnModel) => {
    if (found.has(column)) return;
    const own = column.table === table.name;
    const from = own ? 'own' : column.table === table.detailOf?.records.name ? 'record' : isUnits(rule, column) ? 'unit' : 'details';
    found.set(column, { name: own ? column.name : `${column.table}.${column.name}`, column, from });
  };
  const addMeasured = (column: ColumnModel) => {
    add(column);
    if (column.measuredIn) add(column.measuredIn.column);
  };
  for (const formula of [rule.requirement, rule.when, rule.where])
    if (formula) for (const column of columnsIn(formula)) addMeasured(column);
  for (const parts of [rule.message.zh, rule.message.en])
    for (const part of parts ?? []) if (part.part === 'value') addMeasured(part.column);
  return [...found.values()];
}

function* columnsIn(formula: Formula): Generator<ColumnModel> {
  for (const term of termsOf(formula)) {
    if (term.term === 'column') yield term.column;
    else if (term.term === 'unique') yield* term.columns;
    else if (term.term === 'aggregate' && 'column' in term.aggregate) yield term.aggregate.column;
  }
}

const isUnits = (rule: RuleModel, column: ColumnModel): boolean => {
  for (const formula of [rule.requirement, rule.when, rule.where])
    for (const term of formula ? termsOf(formula) : [])
      if (term.term === 'aggregate' && term.aggregate.table.name === column.table) return false;
  return true;
};

/** Rows of the details of each record, found when first asked for. */
class Details {
  readonly #attached: Attached;
  readonly #rows = new Map<string, Map<number, number[]>>();

  constructor(attached: Attached) {
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

function finding(
  rule: RuleModel,
  fields: readonly Field[],
  row: number,
  records: AttachedRecords,
  attached: Attached,
  details: Details,
): Finding {
  const cellsOf = ({ column, from }: Field): readonly RecordCell[] => {
    if (from === 'own') return [records.cell(column.name, row)];
    if (from === 'record') return [attached.records(column.table).cell(column.name, records.recordOf![row]!)];
    if (from === 'details') return details.of(column.table, row).map((detail) => attached.records(column.table).cell(column.name, detail));
    const cell = attached.cell(column.table, column.name, records.unitOf[row]!);
    return cell ? [cell] : [];
  };
  const read = fields.map((field): FieldRead => ({ name: field.name, column: field.column, cells: cellsOf(field) }));
  const owner = rule.table.detailOf && attached.records(rule.table.detailOf.records.name);
  const { file, row: number } = records.cell('', row);
  const valueOf = (column: ColumnModel) => read.find((f) => f.column === column)?.cells.map((c) => c.text.trim()) ?? [];
  const write = (parts: readonly MessagePart[] | undefined, locale: Locale) =>
    parts?.map((part) => written(part, valueOf, records.positionOf(row), locale)).join('');
  return {
    rule,
    unit: attached.units[records.unitOf[row]!]!,
    record: records.keyOf(row),
    label: owner ? owner.labelOf(records.recordOf![row]!) : records.labelOf(row),
    file,
    row: number,
    fields: read,
    message: (locale) => write(rule.message[locale] ?? rule.message.zh ?? rule.message.en, locale) ?? rule.name,
    advice: (locale) => write(rule.advice[locale] ?? rule.advice.zh ?? rule.advice.en, locale),
  };
}

const EMPTY = { zh: '（空）', en: '(empty)' } as const;

/** A part of a message: codes by their meaning, numbers with their unit of measurement. */
function written(part: MessagePart, valueOf: (column: ColumnModel) => readonly string[], position: number, locale: Locale): string {
  if (part.part === 'text') return part.text;
  if (part.part === 'position') return String(position);
  const { column } = part;
  const meaning = (of: ColumnModel, text: string) => of.codes.find((c) => c.code === text)?.meaning ?? text;
  const unit = column.measuredIn ? meaning(column.measuredIn.column, valueOf(column.measuredIn.column)[0] ?? '') : (column.measure ?? '');
  const texts = valueOf(column).map((text) =>
    text === '' ? EMPTY[locale] : `${meaning(column, text)}${unit && unit !== '%' && /\d$/.test(text) ? ` ${unit}` : ''}`,
  );
  return texts.join(locale === 'zh' ? '、' : ', ');
}
