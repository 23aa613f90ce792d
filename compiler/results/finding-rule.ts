import type { Locale } from '../../grammar/index.ts';
import { type ColumnModel, type Formula, type MessagePart, type RuleModel, termsOf } from '../model.ts';

/** What findings need of a rule: which cells it reads, and how it words a fault. Plain data, so that it can be shipped. */
export interface FindingRule {
  readonly name: string;
  /** For rules over details: the table of their records. */
  readonly records: string | undefined;
  /** Columns in the order in which the rule names them: what it requires first. */
  readonly fields: readonly Field[];
  /** Tables of details that it looks at. */
  readonly details: readonly string[];
  readonly message: Wording;
  readonly advice: Wording;
}

/** A column a rule reads, and how its rows relate to those of the rule. */
export interface Field {
  /** Name of the column, with its table where it is not that of the rule. */
  readonly name: string;
  readonly table: string;
  readonly column: string;
  readonly from: 'own' | 'record' | 'details' | 'unit';
  readonly measure: string | undefined;
  /** The field in which its unit of measurement stands. */
  readonly measuredIn: number | undefined;
  /** What codes mean. */
  readonly meanings: Readonly<Record<string, string>> | undefined;
}

export type Wording = { readonly [L in Locale]?: readonly WordingPart[] | undefined };
export type WordingPart = Exclude<MessagePart, { part: 'value' }> | { readonly part: 'value'; readonly field: number };

export function findingRule(rule: RuleModel): FindingRule {
  const columns: ColumnModel[] = [];
  const add = (column: ColumnModel) => {
    for (const c of [column, ...(column.measuredIn ? [column.measuredIn.column] : [])]) if (!columns.includes(c)) columns.push(c);
  };
  const formulas = [rule.requirement, rule.when, rule.where].filter((f) => f !== undefined);
  for (const formula of formulas) for (const column of columnsIn(formula)) add(column);
  for (const wording of [rule.message, rule.advice])
    for (const parts of [wording.zh, wording.en]) for (const part of parts ?? []) if (part.part === 'value') add(part.column);
  const details = new Set(
    formulas.flatMap((f) => [...termsOf(f)].flatMap((t) => (t.term === 'aggregate' ? [t.aggregate.table.name] : []))),
  );
  const { table } = rule;
  const fields = columns.map((column): Field => {
    const own = column.table === table.name;
    const from = own ? 'own' : column.table === table.detailOf?.records.name ? 'record' : details.has(column.table) ? 'details' : 'unit';
    const meanings = Object.fromEntries(column.codes.flatMap(({ code, meaning }) => (meaning ? [[code, meaning]] : [])));
    return {
      name: own ? written(column.name) : `${written(column.table)}.${written(column.name)}`,
      table: column.table,
      column: column.name,
      from,
      measure: column.measure,
      measuredIn: column.measuredIn && columns.indexOf(column.measuredIn.column),
      meanings: Object.keys(meanings).length ? meanings : undefined,
    };
  });
  const worded = (parts: readonly MessagePart[] | undefined) =>
    parts?.map((part): WordingPart => (part.part === 'value' ? { part: 'value', field: columns.indexOf(part.column) } : part));
  return {
    name: rule.name,
    records: table.detailOf?.records.name,
    fields,
    details: [...details],
    message: { zh: worded(rule.message.zh), en: worded(rule.message.en) },
    advice: { zh: worded(rule.advice.zh), en: worded(rule.advice.en) },
  };
}

/** A name as a formula has it: in quotes where a dot of its own would be taken for the one between table and column. */
function written(name: string): string {
  if (!/[.「」]/.test(name)) return name;
  return name.includes('」') ? `\`${name}\`` : `「${name}」`;
}

function* columnsIn(formula: Formula): Generator<ColumnModel> {
  for (const term of termsOf(formula))
    if (term.term === 'column') yield term.column;
    else if (term.term === 'unique') yield* term.columns;
    else if (term.term === 'aggregate' && 'column' in term.aggregate) yield term.aggregate.column;
}
