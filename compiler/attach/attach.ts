import { canonicalName, closest, type Diagnostic, diagnose } from '../../grammar/index.ts';
import type { UnitColumn, UnitData } from '../evaluate/data.ts';
import { sameValues } from '../evaluate/values.ts';
import { TRUTHS } from '../truth.ts';
import { keyOf } from '../keys.ts';
import { append, sameItems } from '../lists.ts';
import { Repeated } from './repeated.ts';
import { faultOf, nameIn, readCell } from './cells.ts';
import { lettersOf, readHeader } from './header.ts';
import { reportMangled } from './mangled.ts';
import { checkPercent } from './percent.ts';
import type { RawTable } from './raw-table.ts';
import { type Above, type Account, type AttachedRecords, aboveRecords, aboveUnits, RecordAttacher } from './records.ts';
import { type ColumnShape, declaredAt, type Schema, type TableShape } from './schema.ts';
import type { Matcher } from './row-test.ts';
import { type Joining, reportOdd, reportUncomputed, Sifter } from './sift.ts';
import { readUnits, twice, type Unit, UnitIndex } from './units.ts';

/** Data joined to the units, with every cell's place kept. */
export interface Attached extends UnitData {
  readonly units: readonly Unit[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where the value of a unit stands, and the text of its cell. */
  cell(table: string, column: string, unit: number): Cell | undefined;
  records(table: string): AttachedRecords;
  /** What became of the rows of each table of records. */
  readonly accounts: readonly Account[];
}

export interface Cell {
  readonly file: string;
  readonly row: number;
  /** Letters of the column, as a spreadsheet shows them. */
  readonly letters: string;
  readonly text: string;
}

/** What the rows of a table are joined from: the same makings, the same rows. */
interface Makings {
  readonly table: TableShape;
  readonly raw: RawTable;
  /** Stamp of the list of units. */
  readonly units: number;
  readonly list: TableShape | undefined;
}

interface Joined extends Makings {
  /** Row of each unit in `raw.rows`, -1 where it has none. */
  readonly rowOf: Int32Array;
  readonly header: ReadonlyMap<string, number>;
  readonly diagnostics: readonly Diagnostic[];
  /** Columns that were read. */
  readonly columns: Map<ColumnShape, FreshColumn>;
}

type FreshColumn = Omit<UnitColumn, 'stamp'> & { readonly diagnostics: readonly Diagnostic[] };

const sameMakings = (a: Makings, b: Makings): boolean => a.table === b.table && a.raw === b.raw && a.units === b.units && a.list === b.list;

function join(makings: Makings, units: readonly Unit[], index: UnitIndex): Joined {
  const { table, raw, list } = makings;
  const diagnostics: Diagnostic[] = [];
  const header = readHeader(table, raw, diagnostics);
  reportMangled(table, raw, header, diagnostics);
  // Where the header is another row, so are the columns that rows are measured by.
  if (header.size) reportRagged(raw, diagnostics);
  const rowOf = joinRows(table, raw, header, units, index, list, diagnostics);
  return { ...makings, rowOf, header, diagnostics, columns: new Map() };
}

/**
 * Joins raw tables to the list of units. Columns are read when first asked for, and a column whose values are those of
 * the former attachment keeps its stamp.
 */
export class Attacher {
  readonly #records = new RecordAttacher();
  readonly #sifter: Sifter;
  #kept: ReadonlyMap<string, Joined> = new Map();
  #former = new Map<string, UnitColumn>();
  #stamps = 0;
  #formerUnits = '';
  #unitStamp = 0;
  #last: { readonly made: readonly unknown[]; readonly attached: Attached } | undefined;

  /** @param matcher for conditions on rows that hold patterns */
  constructor(matcher?: Matcher) {
    this.#sifter = new Sifter(matcher);
  }

  /** The same object as the last time where neither tables nor what is said of them changed. */
  attach(schema: Schema, raw: ReadonlyMap<string, RawTable>): Attached {
    const checked = [...schema.checkedCodes].map(([table, columns]) => JSON.stringify([table, ...columns]));
    const without = [...schema.without].map((condition) => JSON.stringify(condition));
    const made = [schema.list, ...schema.tables.values(), ...raw.keys(), ...raw.values(), ...checked, ...without, ...schema.mayLack];
    if (this.#last && sameItems(this.#last.made, made)) return this.#last.attached;
    const attached = this.#attach(schema, raw);
    this.#last = { made, attached };
    return attached;
  }

  #attach(schema: Schema, raw: ReadonlyMap<string, RawTable>): Attached {
    const diagnostics: Diagnostic[] = [];
    this.#sifter.forgetOthers(schema.tables);
    const sift = (table: TableShape, joining: Joining): RawTable | undefined => {
      const key = canonicalName(table.name);
      const data = raw.get(key);
      if (!data) return undefined;
      const sifted = this.#sifter.sift(table, data, schema.without.get(key), joining);
      append(diagnostics, reportUncomputed(table, data, sifted.uncomputed));
      append(diagnostics, reportOdd(table, data, sifted.odd, schema.leaveOut));
      return sifted.raw;
    };
    const list = schema.list && sift(schema.list, { kind: 'list', stamp: 0, names: () => true });
    const units = readUnits(schema, list, diagnostics);
    const names = JSON.stringify(units);
    if (names !== this.#formerUnits) {
      this.#formerUnits = names;
      this.#unitStamp++;
    }
    const index = new UnitIndex(units);
    const kept = this.#kept;
    const joined = new Map<string, Joined>();
    this.#kept = joined;
    const siftOther = (table: TableShape) =>
      sift(table, { kind: table.kind, stamp: this.#unitStamp, names: (cell) => index.find(cell) !== undefined });
    for (const [key, table] of schema.tables) {
      const data = table.kind !== 'units' ? undefined : table === schema.list ? list : siftOther(table);
      if (!data) continue;
      const made = { table, raw: data, units: this.#unitStamp, list: schema.list };
      const last = kept.get(key);
      joined.set(key, last && sameMakings(last, made) ? last : join(made, units, index));
    }
    for (const { diagnostics: found } of joined.values()) append(diagnostics, found);
    const columns = new Map<string, UnitColumn>();
    const former = this.#former;
    this.#former = columns;
    const read = (model: ColumnShape): UnitColumn => {
      const key = keyOf(canonicalName(model.table), canonicalName(model.name));
      const done = columns.get(key);
      if (done) return done;
      const table = joined.get(canonicalName(model.table));
      const last = former.get(key);
      const known = table?.columns.get(model);
      const fresh = known ?? readColumn(model, table, units.length, schema.declareMissing);
      table?.columns.set(model, fresh);
      append(diagnostics, fresh.diagnostics);
      const same = last && sameValues(last.values, fresh.values) && sameTexts(last.dictionary, fresh.dictionary);
      const column = same ? last : { values: fresh.values, dictionary: fresh.dictionary, stamp: ++this.#stamps };
      columns.set(key, column);
      return column;
    };
    for (const table of schema.tables.values())
      if (joined.has(canonicalName(table.name))) for (const column of table.columns.values()) read(column);
    const records = this.#attachRecords(schema, siftOther, index);
    for (const { diagnostics: found } of records.values()) append(diagnostics, found);
    for (const { model, unitOf, account } of records.values())
      if (model.kind === 'records' && !schema.mayLack.has(canonicalName(model.name)))
        reportLacking(model, account.file, units, new Set(unitOf), diagnostics);
    const modelOf = (table: string, column: string) => schema.tables.get(canonicalName(table))?.columns.get(canonicalName(column));
    return {
      units,
      diagnostics,
      accounts: [...records.values()].map((r) => r.account),
      records: (table) => {
        const found = records.get(canonicalName(table));
        if (!found) throw new Error(`no records ${table}`);
        return found;
      },
      column: (table, column) => {
        const model = modelOf(table, column);
        if (!model) throw new Error(`no column ${table}.${column}`);
        return read(model);
      },
      cell: (table, column, unit) => {
        const found = joined.get(canonicalName(table));
        const row = found?.rowOf[unit] ?? -1;
        const at = found?.header.get(canonicalName(column));
        if (!found || row < 0 || at === undefined) return undefined;
        return {
          file: found.raw.file,
          row: found.raw.rowNumbers[row] as number,
          letters: lettersOf(at),
          text: found.raw.rows[row]?.[at] ?? '',
        };
      },
    };
  }

  /** Tables of records, then those of their details. A table without data, or whose records have none, has no rows. */
  #attachRecords(schema: Schema, sift: (table: TableShape) => RawTable | undefined, index: UnitIndex): Map<string, AttachedRecords> {
    const found = new Map<string, AttachedRecords>();
    const tables = [...schema.tables].filter(([, t]) => t.kind !== 'units');
    const attach = (key: string, table: TableShape, above: Above) => {
      const data = sift(table) ?? {
        file: table.name,
        header: [...table.columns.values()].map((c) => c.name),
        headerRow: 1,
        rows: [],
        rowNumbers: [],
        unclosed: new Set(),
      };
      found.set(key, this.#records.attach(table, data, above, schema.checkedCodes.get(key) ?? new Set(), schema.declareMissing));
    };
    for (const [key, table] of tables)
      if (table.kind === 'records') attach(key, table, aboveUnits(index, this.#unitStamp, schema.list?.name ?? ''));
    for (const [key, table] of tables) {
      const records = table.detailOf && found.get(canonicalName(table.detailOf.records.name));
      if (records) attach(key, table, aboveRecords(records));
    }
    this.#records.forgetOthers(found);
    return found;
  }
}

/** Whether a row has other cells than the header. */
const isRagged = (raw: RawTable, row: number): boolean => raw.rows[row]!.length !== raw.header.length;

function reportRagged(raw: RawTable, diagnostics: Diagnostic[]): void {
  const columns = raw.header.length;
  const ragged = [...raw.rows.keys()].filter((i) => isRagged(raw, i) && !raw.unclosed.has(raw.rowNumbers[i]!));
  const repeated = new Repeated();
  for (const i of ragged) repeated.add('csv-ragged', { file: raw.file, row: raw.rowNumbers[i]! }, { cells: raw.rows[i]!.length, columns });
  append(diagnostics, repeated.found());
}

function reportLacking(
  table: TableShape,
  file: string,
  units: readonly Unit[],
  having: ReadonlySet<number>,
  diagnostics: Diagnostic[],
): void {
  const without = units.filter((_, unit) => !having.has(unit)).map((u) => u.called);
  if (without.length) diagnostics.push(diagnose('unit-without-row', { file }, { table: table.name, units: without }));
}

const sameTexts = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && sameItems(a, b));

/** Finds each unit's row. Units are named by their key or by their printed name; those of the list by their key. */
function joinRows(
  table: TableShape,
  raw: RawTable,
  header: ReadonlyMap<string, number>,
  units: readonly Unit[],
  index: UnitIndex,
  list: TableShape | undefined,
  diagnostics: Diagnostic[],
): Int32Array {
  const rowOf = new Int32Array(units.length).fill(-1);
  const column = table === list ? table.key : table.unit;
  const at = column && header.get(canonicalName(column.name));
  if (!column || at === undefined || !list) return rowOf;
  const textOf = (row: number) => nameIn(raw.rows[row]![at] ?? '', column);
  // What is wrong with the list is found where it is read, and without it nobody can tell who is meant.
  if (!units.length) return rowOf;
  if (table === list) {
    raw.rows.forEach((_, i) => {
      const unit = index.withKey(textOf(i));
      if (unit !== undefined && rowOf[unit]! < 0) rowOf[unit] = i;
    });
    return rowOf;
  }
  const repeated = new Repeated();
  raw.rows.forEach((_, i) => {
    const text = textOf(i);
    const unit = index.find(text);
    const place = { file: raw.file, row: raw.rowNumbers[i]!, column: column.name };
    if (isRagged(raw, i) && typeof unit !== 'number') return;
    if (text === '') repeated.add('key-empty', place, { column: column.name });
    else if (unit === undefined)
      repeated.add('unit-unknown', place, { unit: text, table: list.name }, () => ({
        params: { suggestion: closest(text, index.names()) },
      }));
    else if (typeof unit !== 'number') repeated.add('unit-shared', place, { unit: text, table: list.name, ...unit });
    else if (rowOf[unit]! < 0) rowOf[unit] = i;
    else {
      const first = rowOf[unit]!;
      repeated.add('key-twice', place, twice(text, textOf(first), column.name, raw.rowNumbers[first]!));
    }
  });
  append(diagnostics, repeated.found());
  reportLacking(table, raw.file, units, new Set([...units.keys()].filter((unit) => rowOf[unit]! >= 0)), diagnostics);
  return rowOf;
}

function readColumn(model: ColumnShape, table: Joined | undefined, units: number, declare: Schema['declareMissing']): FreshColumn {
  const repeated = new Repeated();
  const values = new Float64Array(units).fill(Number.NaN);
  const texts = new Map<string, number>();
  const at = table?.header.get(canonicalName(model.name));
  if (table && at !== undefined)
    for (let unit = 0; unit < units; unit++) {
      const row = table.rowOf[unit] as number;
      if (row < 0) continue;
      const cell = table.raw.rows[row]?.[at] ?? '';
      const value = readCell(cell, model, texts);
      if (value !== undefined) values[unit] = value;
      // In a row that has too many or too few cells, they stand under the wrong names: that has been said.
      else if (!isRagged(table.raw, row))
        repeated.add(
          'cell-type',
          { file: table.raw.file, row: table.raw.rowNumbers[row]!, column: model.name },
          { value: cell.trim(), column: model.name, expected: model.kind },
          () => ({
            params: { codes: codesOf(model), fault: faultOf(cell, model) },
            related: declaredAt(model),
            fix: declare?.(model, cell),
          }),
        );
    }
  const diagnostics = repeated.found();
  if (model.measure === '%' && table && at !== undefined) {
    const { raw, rowOf } = table;
    const cells = [...rowOf].flatMap((row) =>
      row < 0 || isRagged(raw, row) ? [] : [[raw.rows[row]![at] ?? '', raw.rowNumbers[row]!] as const],
    );
    append(diagnostics, checkPercent(model, raw.file, cells));
  }
  const dictionary =
    model.kind === 'code list'
      ? model.codes.map((c) => c.code)
      : model.kind === 'text'
        ? [...texts.keys()]
        : model.kind === 'yes/no'
          ? TRUTHS
          : undefined;
  return { values, dictionary, diagnostics };
}

function codesOf(model: ColumnShape): readonly string[] | undefined {
  if (model.kind === 'code list') return model.codes.map((c) => c.code);
  return model.kind === 'yes/no' ? ['是', '否', 'yes', 'no'] : undefined;
}
