import { canonicalName, closest, type Diagnostic, diagnose } from '../../grammar/index.ts';
import type { UnitColumn, UnitData } from '../evaluate/data.ts';
import { sameValues } from '../evaluate/evaluator.ts';
import type { ColumnModel, Methodology, TableModel } from '../model.ts';
import { TRUTHS } from '../truth.ts';
import { readCell } from './cells.ts';
import type { RawTable } from './raw-table.ts';

export interface Unit {
  readonly id: string;
  readonly name: string;
}

/** Data joined to the units of a methodology, with every cell's place kept. */
export interface Attached extends UnitData {
  readonly units: readonly Unit[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where the value of a unit stands, and the text of its cell. */
  cell(table: string, column: string, unit: number): Cell | undefined;
}

export interface Cell {
  readonly file: string;
  readonly row: number;
  /** Letters of the column, as a spreadsheet shows them. */
  readonly letters: string;
  readonly text: string;
}

interface Joined {
  readonly raw: RawTable;
  /** Row of each unit in `raw.rows`, -1 where it has none. */
  readonly rowOf: Int32Array;
  readonly header: ReadonlyMap<string, number>;
}

/**
 * Joins raw tables to the list of units. Columns are read when first asked for, and a column whose values are those of
 * the former attachment keeps its stamp.
 */
export class Attacher {
  #former = new Map<string, UnitColumn>();
  #stamps = 0;

  attach(methodology: Methodology, raw: ReadonlyMap<string, RawTable>): Attached {
    const diagnostics: Diagnostic[] = [];
    const units = readUnits(methodology, raw, diagnostics);
    const byName = indexUnits(units);
    const joined = new Map<string, Joined>();
    for (const [key, table] of methodology.tables) {
      const data = raw.get(key);
      if (!data) continue;
      const header = readHeader(table, data, diagnostics);
      joined.set(key, { raw: data, rowOf: joinRows(table, data, header, units, byName, methodology.index.units, diagnostics), header });
    }
    const columns = new Map<string, UnitColumn>();
    const former = this.#former;
    this.#former = columns;
    const read = (model: ColumnModel): UnitColumn => {
      const key = `${canonicalName(model.table)} ${canonicalName(model.name)}`;
      const done = columns.get(key);
      if (done) return done;
      const table = joined.get(canonicalName(model.table));
      const fresh = readColumn(model, table, units.length, diagnostics);
      const last = former.get(key);
      const same = last && sameValues(last.values, fresh.values) && sameTexts(last.dictionary, fresh.dictionary);
      const column = same ? last : { ...fresh, stamp: ++this.#stamps };
      columns.set(key, column);
      return column;
    };
    for (const table of methodology.tables.values())
      if (joined.has(canonicalName(table.name))) for (const column of table.columns.values()) read(column);
    const modelOf = (table: string, column: string) => methodology.tables.get(canonicalName(table))?.columns.get(canonicalName(column));
    return {
      units,
      diagnostics,
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
}

const sameTexts = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.length === b.length && a.every((x, i) => x === b[i]));

function readHeader(table: TableModel, raw: RawTable, diagnostics: Diagnostic[]): Map<string, number> {
  const header = new Map<string, number>();
  raw.header.forEach((name, i) => {
    const key = canonicalName(name.trim());
    const declared = table.columns.has(key);
    if (header.has(key) && declared)
      diagnostics.push(diagnose('csv-column-twice', { file: raw.file, row: raw.headerRow, column: name }, { column: name }));
    else header.set(key, i);
  });
  for (const [key, column] of table.columns)
    if (!header.has(key)) {
      const undeclared = raw.header.filter((name) => !table.columns.has(canonicalName(name.trim())));
      diagnostics.push(
        diagnose(
          'csv-column-missing',
          { file: raw.file, row: raw.headerRow },
          { column: column.name, table: table.name, suggestion: closest(column.name, undeclared) },
          { related: [{ place: column.place, note: 'declared-here' }] },
        ),
      );
    }
  return header;
}

/** The list of units, from the table that the index assesses. */
function readUnits({ index, tables }: Methodology, raws: ReadonlyMap<string, RawTable>, diagnostics: Diagnostic[]): Unit[] {
  const list = index.units;
  const raw = list && raws.get(canonicalName(list.name));
  if (!list || !raw || !list.key || !tables.size) return [];
  const header = raw.header.map((name) => canonicalName(name.trim()));
  const keyAt = header.indexOf(canonicalName(list.key.name));
  const nameAt = list.rowLabel ? header.indexOf(canonicalName(list.rowLabel.name)) : -1;
  if (keyAt < 0) return [];
  const units: Unit[] = [];
  const seen = new Map<string, number>();
  raw.rows.forEach((row, i) => {
    const id = (row[keyAt] ?? '').trim();
    const rowNumber = raw.rowNumbers[i] as number;
    const place = { file: raw.file, row: rowNumber, column: list.key!.name };
    const first = seen.get(id);
    if (id === '') diagnostics.push(diagnose('key-empty', place, { column: list.key!.name }));
    else if (first !== undefined) diagnostics.push(diagnose('key-twice', place, { key: id, column: list.key!.name, row: first }));
    else {
      seen.set(id, rowNumber);
      units.push({ id, name: (nameAt >= 0 ? row[nameAt] : undefined)?.trim() || id });
    }
  });
  if (!units.length) diagnostics.push(diagnose('no-units', { file: raw.file }, { table: list.name }));
  return units;
}

/** Units by what a cell may call them: their key, or their printed name where no other unit shares it. */
function indexUnits(units: readonly Unit[]): Map<string, number> {
  const byName = new Map<string, number>();
  const shared = new Set<string>();
  for (const [i, { name }] of units.entries()) {
    if (byName.has(name)) shared.add(name);
    byName.set(name, i);
  }
  for (const name of shared) byName.delete(name);
  for (const [i, { id }] of units.entries()) byName.set(id, i);
  return byName;
}

/** Finds each unit's row. Units are named by their key or by their printed name. */
function joinRows(
  table: TableModel,
  raw: RawTable,
  header: ReadonlyMap<string, number>,
  units: readonly Unit[],
  byName: ReadonlyMap<string, number>,
  list: TableModel | undefined,
  diagnostics: Diagnostic[],
): Int32Array {
  const rowOf = new Int32Array(units.length).fill(-1);
  const column = table === list ? table.key : table.unit;
  const at = column && header.get(canonicalName(column.name));
  if (!column || at === undefined || !list) return rowOf;
  raw.rows.forEach((row, i) => {
    const text = (row[at] ?? '').trim();
    const unit = byName.get(text);
    const place = { file: raw.file, row: raw.rowNumbers[i], column: column.name };
    if (text === '') {
      if (table !== list) diagnostics.push(diagnose('key-empty', place, { column: column.name }));
    } else if (unit === undefined) {
      if (table !== list)
        diagnostics.push(diagnose('unit-unknown', place, { unit: text, table: list.name, suggestion: closest(text, byName.keys()) }));
    } else if ((rowOf[unit] as number) >= 0) {
      if (table !== list)
        diagnostics.push(
          diagnose('key-twice', place, { key: text, column: column.name, row: raw.rowNumbers[rowOf[unit] as number] as number }),
        );
    } else rowOf[unit] = i;
  });
  const without = units.filter((_, unit) => (rowOf[unit] as number) < 0).map((u) => u.name);
  if (without.length) diagnostics.push(diagnose('unit-without-row', { file: raw.file }, { table: table.name, units: without }));
  return rowOf;
}

function readColumn(model: ColumnModel, table: Joined | undefined, units: number, diagnostics: Diagnostic[]): Omit<UnitColumn, 'stamp'> {
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
      else
        diagnostics.push(
          diagnose(
            'cell-type',
            { file: table.raw.file, row: table.raw.rowNumbers[row], column: model.name },
            { value: cell.trim(), column: model.name, expected: model.kind === 'number' ? 'number' : model.kind, codes: codesOf(model) },
            { related: [{ place: model.place, note: 'declared-here' }] },
          ),
        );
    }
  if (model.measure === '%' && table && at !== undefined && looksLikeShares(table, at))
    diagnostics.push(
      diagnose(
        'percent-as-share',
        { file: table.raw.file, column: model.name },
        { column: model.name },
        { related: [{ place: model.place, note: 'declared-here' }] },
      ),
    );
  const dictionary =
    model.kind === 'code list'
      ? model.codes.map((c) => c.code)
      : model.kind === 'text'
        ? [...texts.keys()]
        : model.kind === 'yes/no'
          ? TRUTHS
          : undefined;
  return { values, dictionary };
}

/** Spreadsheets show 90% and export 0.9. */
function looksLikeShares({ raw, rowOf }: Joined, at: number): boolean {
  const cells = [...rowOf].flatMap((row) => (row < 0 ? [] : (raw.rows[row]?.[at]?.trim() ?? ''))).filter((cell) => cell !== '');
  const values = cells.map((cell) => Number(cell));
  return values.some((v) => v > 0 && v < 1) && values.every((v) => v <= 1);
}

function codesOf(model: ColumnModel): readonly string[] | undefined {
  if (model.kind === 'code list') return model.codes.map((c) => c.code);
  return model.kind === 'yes/no' ? ['是', '否', 'yes', 'no'] : undefined;
}

/** 0 is A, 25 is Z, 26 is AA. */
function lettersOf(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : lettersOf(Math.floor(column / 26) - 1) + lettersOf(column % 26);
}
