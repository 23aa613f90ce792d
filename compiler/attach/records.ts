import { canonicalName, closest, type Diagnostic, type DiagnosticParams, seenAs } from '../../grammar/index.ts';
import type { RecordColumn, RecordData, Texts } from '../evaluate/data.ts';
import { append } from '../lists.ts';
import { movedFix } from './add-clause.ts';
import { Repeated } from './repeated.ts';
import { codeOf, faultOf, isMissing, nameIn, readCell } from './cells.ts';
import { lettersOf, readHeader } from './header.ts';
import { reportMangled } from './mangled.ts';
import { checkPercent } from './percent.ts';
import type { RawTable } from './raw-table.ts';
import { type ColumnShape, declaredAt, readingOf, type Schema, type TableShape } from './schema.ts';
import { type Shared, twice, type UnitIndex } from './units.ts';

/** What became of the rows of a table of records. */
export interface Account {
  readonly table: string;
  readonly file: string;
  readonly read: number;
  readonly scored: number;
  readonly rejected: number;
  /** Cells that are not of the type of their column, and count as missing. */
  readonly unreadable: number;
}

/** Records joined to the units, or details joined to their records, with every cell's place kept. */
export interface AttachedRecords extends RecordData {
  readonly model: TableShape;
  readonly account: Account;
  readonly diagnostics: readonly Diagnostic[];
  /** Key of each row; for details, of the record. */
  keyOf(row: number): string;
  /** What a row is called in print. */
  labelOf(row: number): string;
  /** Which of the details of its record a row is, from 1. */
  positionOf(row: number): number;
  cell(column: string, row: number): RecordCell;
}

export interface RecordCell {
  readonly file: string;
  readonly row: number;
  readonly letters: string;
  readonly text: string;
}

interface Kept {
  readonly raw: RawTable;
  readonly shape: string;
  readonly above: number;
  readonly records: AttachedRecords;
}

/**
 * Attaches tables of records. A table is read anew only if its file, its declaration or what it belongs to changed; a
 * column that came out the same keeps its stamp.
 */
export class RecordAttacher {
  readonly #kept = new Map<string, Kept>();
  #stamps = 0;

  /**
   * @param above stamp of the list of units, or of the records that the details belong to
   * @param checked columns whose codes rules check: what is not in the list is left to them
   */
  attach(table: TableShape, raw: RawTable, above: Above, checked: ReadonlySet<string>, declare: Schema['declareMissing']): AttachedRecords {
    const key = canonicalName(table.name);
    const shape = shapeOf(table, checked);
    const kept = this.#kept.get(key);
    if (kept && kept.raw === raw && kept.shape === shape && kept.above === above.stamp) return redeclared(kept.records, table, declare);
    const fresh = readRecords(table, raw, above, checked, declare);
    const columns = new Map<string, RecordColumn>();
    for (const [name, column] of fresh.columns) {
      const former = kept?.records.model.columns.has(name) ? kept.records.column(name) : undefined;
      columns.set(name, former && sameColumn(former, column) ? former : { ...column, stamp: ++this.#stamps });
    }
    const former = kept?.records;
    const sameRows =
      former && sameArrays(former.unitOf, fresh.unitOf) && sameArrays(former.recordOf, fresh.recordOf) && sameKeys(former, fresh);
    const records: AttachedRecords = {
      ...fresh,
      stamp: sameRows ? former.stamp : ++this.#stamps,
      column: (name) => columns.get(canonicalName(name))!,
    };
    this.#kept.set(key, { raw, shape, above: above.stamp, records });
    return records;
  }

  /** Ends the life of tables that are not among these any more. */
  forgetOthers(tables: ReadonlyMap<string, unknown>): void {
    for (const key of this.#kept.keys()) if (!tables.has(key)) this.#kept.delete(key);
  }
}

/** The same rows of a table whose declaration stands elsewhere now: what was found points there. */
function redeclared(records: AttachedRecords, table: TableShape, declare: Schema['declareMissing']): AttachedRecords {
  if (records.model === table) return records;
  const diagnostics = records.diagnostics.map((d) => {
    const ofColumn = d.related.some((r) => r.note === 'declared-here') && 'column' in d.params;
    const column = ofColumn ? table.columns.get(canonicalName(d.params.column as string)) : undefined;
    if (!column) return d.fix ? { ...d, fix: movedFix(d.fix, table) } : d;
    const related = [...d.related.filter((r) => r.note !== 'declared-here'), ...declaredAt(column)];
    return d.code === 'record-cell' ? { ...d, related, fix: declare?.(column, (d.params as { value: string }).value) } : { ...d, related };
  });
  return { ...records, model: table, diagnostics };
}

/** What the rows of a table belong to: units by what they may be called, or records by their key. */
export interface Above {
  readonly stamp: number;
  /** What the list of units is called. */
  readonly list: string;
  /** Whether there are no units at all: why has been said where their list is read. */
  readonly isEmpty: boolean;
  find(name: string): number | Shared | undefined;
  names(): Iterable<string>;
  /** For records: the unit of each. */
  readonly unitOf?: Int32Array | undefined;
}

export const aboveUnits = (index: UnitIndex, stamp: number, list: string): Above => ({
  stamp,
  list,
  isEmpty: index.isEmpty,
  find: (name) => index.find(name),
  names: () => index.names(),
});

export function aboveRecords(records: AttachedRecords): Above {
  // The rows of records that were attached once are theirs for good, whoever declares them now.
  let byKey = rowsByKey.get(records.keyOf);
  if (!byKey) {
    byKey = new Map<string, number>();
    for (let row = 0; row < records.rows; row++) byKey.set(seenAs(records.keyOf(row)), row);
    rowsByKey.set(records.keyOf, byKey);
  }
  const found = byKey;
  return { stamp: records.stamp, list: '', isEmpty: false, find: (key) => found.get(seenAs(key)), names: () => [], unitOf: records.unitOf };
}

const rowsByKey = new WeakMap<AttachedRecords['keyOf'], Map<string, number>>();

/** Why a row is no record, and the column at fault: none where the whole row is. */
type Rejection = Omit<DiagnosticParams['row-rejected'], 'column' | 'count' | 'suggestion'> & { readonly of?: ColumnShape | undefined };
type Cells = { readonly values: Float64Array } | Texts;
type Fresh = Omit<AttachedRecords, 'stamp' | 'column'> & { readonly columns: ReadonlyMap<string, Cells> };

function readRecords(
  table: TableShape,
  raw: RawTable,
  above: Above,
  checked: ReadonlySet<string>,
  declare: Schema['declareMissing'],
): Fresh {
  const diagnostics: Diagnostic[] = [];
  const header = readHeader(table, raw, diagnostics);
  reportMangled(table, raw, header, diagnostics);
  const at = (column: ColumnShape | undefined) => (column ? header.get(canonicalName(column.name)) : undefined);
  const by = table.detailOf?.by;
  const keyAt = at(by ?? table.key);
  const ownerAt = at(by ?? table.unit);
  const repeated = new Repeated();
  // What a row belongs to cannot be told without its column, and that the column is missing has been said.
  const rows = keyAt === undefined || ownerAt === undefined || above.isEmpty ? [] : raw.rows;
  const accepted: number[] = [];
  const owners: number[] = [];
  const seen = new Map<string, { readonly key: string; readonly row: number }>();
  let rejected = 0;
  /** The record or unit a row belongs to, or why it is left out. */
  const ownerOf = (cells: readonly string[], row: number): number | Rejection | 'shared' => {
    if (cells.length !== raw.header.length) return { reason: 'ragged', value: String(cells.length) };
    const key = nameIn(cells[keyAt!]!, (by ?? table.key)!);
    const name = nameIn(cells[ownerAt!]!, (by ?? table.unit)!);
    if (!by) {
      if (key === '') return { of: table.key, reason: 'key-empty', value: '' };
      const first = seen.get(seenAs(key));
      if (first) {
        const { like } = twice(key, first.key, '', first.row);
        return { of: table.key, reason: 'key-twice', value: key, row: first.row, ...(like !== undefined && { like }) };
      }
      seen.set(seenAs(key), { key, row });
    }
    const of = by ?? table.unit;
    if (name === '') return { of, reason: by ? 'key-empty' : 'unit-empty', value: '' };
    const found = above.find(name);
    if (found === undefined) return { of, reason: by ? 'orphan' : 'unit-unknown', value: name };
    if (typeof found === 'number') return found;
    repeated.add('unit-shared', { file: raw.file, row, column: table.unit!.name }, { unit: name, table: above.list, ...found });
    return 'shared';
  };
  for (const [i, cells] of rows.entries()) {
    const row = raw.rowNumbers[i]!;
    const owner = ownerOf(cells, row);
    if (typeof owner === 'number') {
      accepted.push(i);
      owners.push(owner);
    } else if (++rejected && owner !== 'shared') {
      const { of, ...why } = owner;
      repeated.add(
        'row-rejected',
        { file: raw.file, row, column: of?.name },
        { column: of?.name ?? String(raw.header.length), ...why },
        () => ({
          params: { suggestion: why.reason === 'unit-unknown' ? closest(why.value, above.names()) : undefined },
        }),
      );
    }
  }
  const recordOf = by ? Int32Array.from(owners) : undefined;
  const unitOf = recordOf ? recordOf.map((record) => above.unitOf![record]!) : Int32Array.from(owners);
  let unreadable = 0;
  const percentages: Diagnostic[] = [];
  const columns = new Map<string, Cells>();
  for (const [name, model] of table.columns) {
    const isList = model.kind === 'code list';
    const report = (i: number, value: string) => {
      // A code that the list lacks is kept as it stands: it equals no other.
      if (!isList) unreadable++;
      const place = { file: raw.file, row: raw.rowNumbers[i]!, column: model.name };
      repeated.add('record-cell', place, { value, column: model.name, expected: model.kind }, () => ({
        params: { fault: faultOf(value, model) },
        related: declaredAt(model),
        fix: declare?.(model, value),
      }));
    };
    const place = header.get(name);
    columns.set(name, readColumn(model, raw, accepted, place, checked.has(canonicalName(model.name)) ? () => {} : report));
    if (model.measure === '%' && place !== undefined)
      append(
        percentages,
        checkPercent(
          model,
          raw.file,
          accepted.map((i) => [raw.rows[i]![place] ?? '', raw.rowNumbers[i]!] as const),
        ),
      );
  }
  append(diagnostics, repeated.found());
  append(diagnostics, percentages);
  const positions = recordOf && positionsIn(recordOf);
  const text = (row: number, column: number | undefined) => (column === undefined ? '' : (raw.rows[accepted[row]!]?.[column] ?? ''));
  const labelAt = at(table.rowLabel);
  return {
    model: table,
    rows: accepted.length,
    unitOf,
    recordOf,
    columns,
    diagnostics,
    account: { table: table.name, file: raw.file, read: raw.rows.length, scored: accepted.length, rejected, unreadable },
    keyOf: (row) => text(row, keyAt).trim(),
    labelOf: (row) => text(row, labelAt).trim(),
    positionOf: (row) => positions?.[row] ?? 1,
    cell: (column, row) => {
      const found = header.get(canonicalName(column));
      return {
        file: raw.file,
        row: raw.rowNumbers[accepted[row]!]!,
        letters: found === undefined ? '' : lettersOf(found),
        text: text(row, found),
      };
    },
  };
}

/** One column of the rows that are scored. */
function readColumn(
  model: ColumnShape,
  raw: RawTable,
  accepted: readonly number[],
  at: number | undefined,
  report: (i: number, value: string) => void,
): Cells {
  const isText = model.kind === 'text' || model.kind === 'code list';
  // Cells repeat themselves: each different one is read once.
  const known = new Map<string, number>();
  if (!isText) {
    const values = new Float64Array(accepted.length).fill(Number.NaN);
    if (at === undefined) return { values };
    for (let row = 0; row < accepted.length; row++) {
      const cell = raw.rows[accepted[row]!]![at]!;
      let value = known.get(cell);
      if (value === undefined) {
        const read = readCell(cell, model, new Map());
        value = read ?? Number.NaN;
        if (read !== undefined) known.set(cell, value);
        else report(accepted[row]!, cell.trim());
      }
      values[row] = value;
    }
    return { values };
  }
  const codes = new Int32Array(accepted.length);
  const texts = [''];
  if (at === undefined) return { codes, texts };
  const numberOf = new Map<string, number>([['', 0]]);
  const listed = new Set(model.codes.map((c) => c.code));
  for (let row = 0; row < accepted.length; row++) {
    const cell = raw.rows[accepted[row]!]![at]!;
    let code = known.get(cell);
    if (code === undefined) {
      const text = isMissing(cell, model) ? '' : model.kind === 'text' ? cell : spelled(model, cell.trim());
      code = numberOf.get(text) ?? texts.length;
      if (code === texts.length) {
        texts.push(text);
        numberOf.set(text, code);
      }
      known.set(cell, code);
    }
    if (code && model.codes.length && !listed.has(texts[code]!)) report(accepted[row]!, cell.trim());
    codes[row] = code;
  }
  return { codes, texts };
}

/** A code as its list spells it; what the list does not hold stays as it is, for rules to find. */
const spelled = (model: ColumnShape, cell: string): string => model.codes[codeOf(cell, model) ?? -1]?.code ?? cell;

/** Which of the rows with the same record each is, from 1. */
function positionsIn(recordOf: Int32Array): Int32Array {
  const count = new Map<number, number>();
  return recordOf.map((record) => {
    const position = (count.get(record) ?? 0) + 1;
    count.set(record, position);
    return position;
  });
}

/** What of a declaration decides how a table is read. */
function shapeOf(table: TableShape, checked: ReadonlySet<string>): string {
  return JSON.stringify([readingOf(table), [...table.columns.keys()].filter((name) => checked.has(name))]);
}

/** What details are matched by. */
function sameKeys(a: AttachedRecords, b: Fresh): boolean {
  for (let row = 0; row < a.rows; row++) if (a.keyOf(row) !== b.keyOf(row)) return false;
  return true;
}

function sameColumn(a: Cells, b: Cells): boolean {
  if ('values' in a || 'values' in b) return 'values' in a && 'values' in b && sameArrays(a.values, b.values);
  return sameArrays(a.codes, b.codes) && a.texts.length === b.texts.length && a.texts.every((t, i) => t === b.texts[i]);
}

function sameArrays(a: Float64Array | Int32Array | undefined, b: Float64Array | Int32Array | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}
