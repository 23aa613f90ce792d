import {
  canonicalName,
  type ClauseId,
  childOf,
  childrenOf,
  closest,
  documentation,
  firstToken,
  labelOf,
  listedIn,
  nameOf,
  parts,
  plainNumber,
  type SyntaxNode,
  slotOf,
  slotToken,
  T,
  textOf,
  tokensOf,
  unquote,
  wordOf,
} from '../../grammar/index.ts';
import { plainCell } from '../attach/cells.ts';
import { isUsualMark } from '../attach/declare-missing.ts';
import { ENCODINGS, encodingNamed } from '../encodings.ts';
import { language } from '../language.ts';
import type { ColumnKind, ColumnModel, Conversion, Opening, Reading, TableModel } from '../model.ts';
import { Clauses, type Context, type Source } from './context.ts';
import { replacement } from './names.ts';

/**
 * All tables of the project by canonical name.
 *
 * @param list name of the table that lists the units
 */
export function resolveTables(
  sources: readonly Source[],
  list: string,
  conversions: ReadonlyMap<string, Conversion>,
  context: Context,
): Map<string, TableModel> {
  const tables = new Map<string, TableModel>();
  const details: { table: TableModel; clause: SyntaxNode; node: SyntaxNode; file: string }[] = [];
  const converting = sources.flatMap((s) => childrenOf(s.parsed.root, 'conversion'));
  for (const { file, parsed } of sources)
    for (const node of childrenOf(parsed.root, 'table')) {
      const { clauses, read } = context.remember(node, 'table', [file, ...converting], () => {
        const clauses = new Clauses(context, file, node, 'table');
        return { clauses, read: resolveTable(file, node, clauses, conversions, context) };
      });
      const ofRecords = read.unit && read.key && read.unit !== read.key && canonicalName(read.name) !== canonicalName(list);
      const clause = clauses.get('detailOf');
      const table = clause
        ? { ...read }
        : context.remember(node, 'kind', [read, ofRecords], () => (ofRecords ? { ...read, kind: 'records' as const } : read));
      if (!table.name || !context.declare(tables, table.name, table, 'table')) continue;
      if (clause) details.push({ table, clause, node, file });
    }
  for (const { table, clause, node, file } of details) {
    // A table is no records of its own.
    tables.set(canonicalName(table.name), { ...table, kind: 'details' });
    const records = tables.get(canonicalName(nameOf(slotOf(clause, 'table'))));
    const whole = context.remember(node, 'details', [table.columns, records, file], () => ({
      ...table,
      kind: 'details' as const,
      detailOf: resolveDetailOf(table, clause, file, tables, context),
    }));
    tables.set(canonicalName(table.name), whole);
  }
  return tables;
}

/** The records that the rows of a table are details of. */
function resolveDetailOf(
  table: TableModel,
  clause: SyntaxNode,
  file: string,
  tables: ReadonlyMap<string, TableModel>,
  context: Context,
): TableModel['detailOf'] {
  const [recordsSlot, bySlot] = [slotOf(clause, 'table'), slotOf(clause, 'column')];
  if (!recordsSlot || !bySlot) return undefined;
  const name = nameOf(recordsSlot);
  const records = tables.get(canonicalName(name));
  const place = { file, element: recordsSlot };
  if (!records) {
    const suggestion = closest(
      name,
      [...tables.values()].map((t) => t.name),
    );
    context.report('unknown-name', place, { thing: 'table', name, suggestion });
    return undefined;
  }
  context.refer(place, records.place);
  if (records.kind !== 'records')
    context.report('not-records', place, { table: records.name, found: records.kind === 'units' ? 'units' : 'elsewhere' });
  const by = columnNamed(bySlot, table.name, table.columns, file, context);
  return by && records.kind === 'records' ? { records, by } : undefined;
}

function columnNamed(
  slot: SyntaxNode,
  table: string,
  columns: ReadonlyMap<string, ColumnModel>,
  file: string,
  context: Context,
): ColumnModel | undefined {
  const wanted = nameOf(slot);
  const column = columns.get(canonicalName(wanted));
  const place = { file, element: slot };
  if (column) context.refer(place, column.place);
  else {
    const suggestion = closest(
      wanted,
      [...columns.values()].map((c) => c.name),
    );
    const fix = suggestion === undefined ? undefined : replacement(file, slot, suggestion);
    context.report('unknown-column', place, { column: wanted, table, suggestion }, { fix });
  }
  return column;
}

function resolveTable(
  file: string,
  node: SyntaxNode,
  clauses: Clauses,
  conversions: ReadonlyMap<string, Conversion>,
  context: Context,
): TableModel {
  const code = childOf(node, 'codeName');
  const name = nameOf(code);
  const columns = new Map<string, ColumnModel>();
  const measured: { column: ColumnDraft; by: SyntaxNode }[] = [];
  const ofTable = { marks: marksOf(clauses), blank: blankOf(clauses), but: identifying(clauses) };
  for (const part of parts(node)) {
    if (part.kind !== 'column') continue;
    const column = resolveColumn(file, name, part, ofTable, context);
    context.declare(columns, column.name, column, 'column');
    const type = childOf(part, 'columnType');
    const by = type && childOf(type, 'codeName');
    if (by) measured.push({ column, by });
  }
  for (const { column, by } of measured) {
    const units = columnNamed(by, name, columns, file, context);
    const conversion = units && conversionFor(units, column, conversions, context);
    if (units && conversion) column.measuredIn = { column: units, conversion };
  }
  const columnOf = (id: 'unit' | 'key' | 'rowLabel'): ColumnModel | undefined => {
    const clause = clauses.get(id);
    const slot = clause && slotOf(clause, 'column');
    return slot && columnNamed(slot, name, columns, file, context);
  };
  const source = tokensOf(node).find((t) => t.tokenType === T.Text);
  return {
    name,
    kind: 'units',
    detailOf: undefined,
    label: labelOf(node).name,
    place: { file, element: code ?? node },
    node,
    documentation: documentation(node),
    source: source && { value: unquote(source.image), place: { file, element: source } },
    reading: readingOf(clauses, context),
    opening: openingOf(node, file),
    columns,
    unit: columnOf('unit'),
    key: columnOf('key'),
    rowLabel: columnOf('rowLabel'),
    written: new Set((['unit', 'key'] as const).filter((id) => clauses.get(id))),
  };
}

/** How the file is read, as clauses of the table say. */
function readingOf(clauses: Clauses, context: Context): Reading {
  const number = (clause: SyntaxNode, slot: string) => Number(plainNumber(slotToken(clause, slot)?.image ?? '0'));
  const [row, rows, encoding] = [clauses.get('headerRow'), clauses.get('headerRows'), clauses.get('encoding')];
  const clause = row ?? rows;
  let header: Reading['header'];
  if (clause) {
    const span = row
      ? { first: number(row, 'row'), last: number(row, 'row') }
      : { first: number(clause, 'first'), last: number(clause, 'last') };
    // What is no whole number has been reported.
    if (span.first >= 1 && span.last >= span.first) header = Number.isInteger(span.first) && Number.isInteger(span.last) ? span : undefined;
    else context.report('header-rows-empty', clauses.place(clause), span);
  }
  const slot = encoding && slotToken(encoding, 'encoding');
  const known = slot && encodingNamed(wordOf(slot));
  if (slot && !known) context.report('encoding-unknown', clauses.place(slot), { name: wordOf(slot), known: ENCODINGS });
  return { header, encoding: known };
}

function openingOf(node: SyntaxNode, file: string): Opening | undefined {
  const head = language.vocabulary.find(firstToken(node)?.image ?? '');
  const brace = tokensOf(childOf(node, 'block') ?? node).find((t) => t.tokenType === T.LBrace);
  return brace && { place: { file, element: brace }, dialect: head?.dialects[0] ?? 'zh' };
}

/** The conversion for all units of measurement that a column may hold. */
function conversionFor(
  units: ColumnModel,
  column: ColumnModel,
  conversions: ReadonlyMap<string, Conversion>,
  context: Context,
): Conversion | undefined {
  if (units.kindUnknown) return undefined;
  if (!units.codes.length)
    context.report(
      'type-mismatch',
      column.place,
      { expected: ['code list'], found: units.kind },
      { related: [{ place: units.place, note: 'declared-here' }] },
    );
  const measures = units.codes.map(({ code, meaning, place }) => ({ measure: meaning ?? code, place }));
  const [first] = measures;
  const conversion = first && conversions.get(first.measure);
  for (const { measure, place } of measures) {
    const own = conversions.get(measure);
    if (!own) context.report('conversion-missing', place, { measure, column: column.name });
    else if (conversion && own !== conversion) context.report('unit-mismatch', place, { left: first.measure, right: measure });
  }
  return conversion;
}

type ColumnDraft = { -readonly [K in keyof ColumnModel]: ColumnModel[K] };

const KINDS: Readonly<Record<string, ColumnKind>> = {
  textType: 'text',
  numberType: 'number',
  dateType: 'date',
  yesNoType: 'yes/no',
  codeListType: 'code list',
};

/** What a table says of the empty cells of its columns. */
interface OfTable {
  readonly marks: readonly string[];
  readonly blank: string | undefined;
  /** Canonical names of the columns that it does not concern. */
  readonly but: ReadonlySet<string>;
}

/** Columns by which rows are told apart: what means nothing elsewhere may well be a name here (NA is Namibia). */
const identifying = (clauses: Clauses): Set<string> =>
  new Set((['key', 'unit', 'rowLabel', 'detailOf'] as const).map((id) => canonicalName(nameOf(slotIn(clauses, id, 'column')))));

const slotIn = (clauses: Clauses, id: ClauseId, slot: string) => {
  const clause = clauses.get(id);
  return clause && slotOf(clause, slot);
};

const marksOf = (clauses: Clauses): string[] => {
  const slot = slotIn(clauses, 'missingMarks', 'marks');
  return slot ? tokensOf(slot).flatMap((t) => (t.tokenType === T.Text ? [plainCell(unquote(t.image))] : [])) : [];
};

const blankOf = (clauses: Clauses): string | undefined => {
  const slot = slotIn(clauses, 'blank', 'value');
  return slot && plainNumber(textOf(slot));
};

function resolveColumn(file: string, table: string, node: SyntaxNode, ofTable: OfTable, context: Context): ColumnDraft {
  const nameToken = tokensOf(node)[0];
  const type = childOf(node, 'columnType');
  const typeTokens = type ? tokensOf(type) : [];
  const role = language.vocabulary.find(typeTokens[0]?.image ?? '')?.roles.find((r) => r.id in KINDS)?.id;
  const list = type && childOf(type, 'codeList');
  const codes = new Map<string, ColumnModel['codes'][number]>();
  for (const item of list ? childrenOf(list, 'code') : []) {
    const literal = childOf(item, 'literal');
    const code = literal ? listedIn(literal) : '';
    const meaning = labelOf(item).name ?? wordOf(tokensOf(item)[0]);
    context.declare(codes, code, { code, meaning: meaning || undefined, place: { file, element: item } }, 'code');
  }
  const name = nameOf(nameToken);
  const kind = KINDS[role ?? ''] ?? 'text';
  const kindUnknown = role === undefined;
  const clauses = new Clauses(context, file, node, 'column');
  const own = { marks: marksOf(clauses), blank: blankOf(clauses) };
  if (own.blank !== undefined && kind !== 'number' && !kindUnknown)
    context.report('type-mismatch', { file, element: clauses.get('blank')! }, { expected: ['number'], found: kind });
  const label = labelOf(node);
  const marks = slotIn(clauses, 'missingMarks', 'marks');
  // `missing "NA" "—"` would have a label of "—".
  if (marks && label.name !== undefined && isUsualMark(label.name)) {
    const written = childOf(node, 'label')!;
    const last = tokensOf(marks).at(-1)!;
    const instead = `${last.image}${/\p{Script=Han}/u.test(textOf(clauses.get('missingMarks')!)) ? '、' : ', '}${textOf(written)}`;
    const edits = [
      { element: last, text: instead, how: 'replace' as const },
      { element: written, text: '', how: 'replace' as const },
    ];
    context.report(
      'other-notation',
      { file, element: written },
      { written: textOf(written), habit: 'mark', instead },
      { fix: { title: { fix: 'replace-with', text: instead }, file, edits } },
    );
  }
  const concerned = !ofTable.but.has(canonicalName(name));
  return {
    table,
    name,
    kind,
    ...(kindUnknown && { kindUnknown }),
    measure: typeTokens[1] && !childOf(type!, 'codeName') ? nameOf(typeTokens[1]).replace('％', '%') : undefined,
    measuredIn: undefined,
    missing: [...new Set([...(concerned ? ofTable.marks : []), ...own.marks])],
    blank: kind === 'number' ? (own.blank ?? (concerned ? ofTable.blank : undefined)) : undefined,
    codes: [...codes.values()],
    label: label.name,
    documentation: documentation(node),
    place: { file, element: nameToken ?? node },
    node,
  };
}
