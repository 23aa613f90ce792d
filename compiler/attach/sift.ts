import { canonicalName, type Diagnostic, diagnose, seenAs } from '../../grammar/index.ts';
import { readCell } from './cells.ts';
import type { RawTable } from './raw-table.ts';
import { isNever, type Matcher, type RowTest, rowTest } from './row-test.ts';
import type { Uncomputed } from '../plan/uncomputed.ts';
import { repeatedFinding } from './repeated.ts';
import { type ColumnShape, readingOf, type Schema, type TableShape } from './schema.ts';
import { isTotalName, type NumberColumn, noteIn, type RowLook, rowsOfSums } from './summary-rows.ts';

/** A row that looks as if it were none, and the cell that says so. */
export interface OddRow {
  readonly row: number;
  readonly looks: RowLook;
  /** What stands in the cell; the key of the row where nothing in particular does. */
  readonly text: string;
  /** Column of the cell; undefined where it is not declared. */
  readonly column: ColumnShape | undefined;
  /** Whether it takes part all the same. */
  readonly kept: boolean;
}

/** A table without the rows that are none. */
export interface Sifted {
  /** The raw table itself where it has no such rows. */
  readonly raw: RawTable;
  readonly odd: readonly OddRow[];
  /** Operations of the table's condition, and the rows for which they have no result. */
  readonly uncomputed: readonly { readonly of: Uncomputed; readonly rows: readonly number[] }[];
}

/** What rows are joined by, and whether what a cell of theirs says leads anywhere. */
export interface Joining {
  readonly kind: 'list' | TableShape['kind'];
  /** Changes with what `names` answers. */
  readonly stamp: number;
  /** Whether a cell names a unit. */
  names(cell: string): boolean;
}

interface Kept {
  readonly raw: RawTable;
  readonly key: string;
  readonly sifted: Sifted;
}

/**
 * Leaves out the rows that a table says are none, and looks for others that seem to be none: totals, means, notes and
 * headers once more. Totals that could be units or records stay; what could not is left out.
 */
export class Sifter {
  readonly #matcher: Matcher | undefined;
  readonly #kept = new Map<string, Kept>();

  constructor(matcher: Matcher | undefined) {
    this.#matcher = matcher;
  }

  /** The same as the last time for the same rows, read in the same way. */
  sift(table: TableShape, raw: RawTable, test: RowTest | undefined, joining: Joining): Sifted {
    const name = canonicalName(table.name);
    const key = JSON.stringify([readingOf(table), joining.kind, joining.stamp, test]);
    const kept = this.#kept.get(name);
    if (kept?.raw === raw && kept.key === key) return kept.sifted;
    const sifted = sift(table, raw, test, joining, this.#matcher);
    this.#kept.set(name, { raw, key, sifted });
    return sifted;
  }

  forgetOthers(tables: ReadonlyMap<string, unknown>): void {
    for (const name of this.#kept.keys()) if (!tables.has(name)) this.#kept.delete(name);
  }
}

function sift(table: TableShape, raw: RawTable, test: RowTest | undefined, joining: Joining, matcher: Matcher | undefined): Sifted {
  const header = new Map<string, number>();
  raw.header.forEach((name, i) => {
    const key = canonicalName(name);
    if (!header.has(key)) header.set(key, i);
  });
  const asked = (expr: RowTest['expr']) => rowTest({ expr, params: test!.params }, table, header, matcher);
  const isOut = test && !isNever(test) ? asked(test.expr) : () => false;
  const rows = [...raw.rows.keys()].filter((i) => !isOut(raw.rows[i]!));
  const odd = test && isNever(test) ? [] : oddRows(table, raw, rows, header, joining);
  const uncomputed = (test?.uncomputed ?? []).map((of) => {
    const tells = asked(of.expr);
    return { of, rows: [...raw.rows.keys()].filter((i) => tells(raw.rows[i]!)).map((i) => raw.rowNumbers[i]!) };
  });
  const out = new Set(odd.filter((o) => !o.kept).map((o) => o.row));
  const left = rows.filter((i) => !out.has(i));
  if (left.length === raw.rows.length) return { raw, odd, uncomputed };
  return { raw: { ...raw, rows: left.map((i) => raw.rows[i]!), rowNumbers: left.map((i) => raw.rowNumbers[i]!) }, odd, uncomputed };
}

function oddRows(
  table: TableShape,
  raw: RawTable,
  rows: readonly number[],
  header: ReadonlyMap<string, number>,
  joining: Joining,
): OddRow[] {
  const at = (column: ColumnShape | undefined) => (column ? header.get(canonicalName(column.name)) : undefined);
  const { kind } = joining;
  const keyAt = at(kind === 'details' ? table.detailOf?.by : kind === 'units' ? table.unit : table.key);
  const unitAt = kind === 'list' || kind === 'details' ? undefined : at(table.unit);
  // Where no column is said to hold the name, any text may be it.
  const texts = kind === 'list' && !table.rowLabel ? [...table.columns.values()].filter((c) => c.kind === 'text').map(at) : [];
  const naming = [...new Set([keyAt, unitAt, at(table.rowLabel), ...texts])].filter((i) => i !== undefined);
  const columnAt = new Map([...table.columns.values()].map((c) => [at(c), c]));
  const cellsOf = (i: number) => raw.rows[i]!;
  const cell = (i: number, column: number | undefined) => (column === undefined ? '' : (cellsOf(i)[column] ?? '').trim());
  const odd: OddRow[] = [];
  const seen = new Set<string>();
  let notes = false;
  for (const i of rows) {
    const cells = cellsOf(i);
    const key = seenAs(cell(i, keyAt));
    const joins = key !== '' && !seen.has(key) && (unitAt === undefined || joining.names(cell(i, unitAt))) && kind !== 'details';
    if (kind === 'list' || kind === 'records') seen.add(key);
    // A row that names a unit of the list is about it, whatever it is called.
    if (kind === 'units' && joins) continue;
    const first = cells.findIndex((c) => c.trim() !== '');
    const found = (looks: RowLook, column: number, kept: boolean) =>
      odd.push({ row: i, looks, text: cells[column]!.trim(), column: columnAt.get(column), kept });
    if (first >= 0 && isHeader(cells, raw.header)) found('header', keyAt !== undefined && key !== '' ? keyAt : first, false);
    else if (
      first >= 0 &&
      isNote(cells, first, raw.header.length, notes) &&
      !(joins && kind === 'records') &&
      (key === '' || first === keyAt || kind !== 'list')
    ) {
      found('note', first, false);
      notes = true;
    } else {
      const told = joins ? naming.filter((c) => c !== unitAt) : naming;
      const total = (naming.some((c) => cell(i, c) !== '') ? told : [first]).find((c) => isTotalName(cell(i, c)));
      if (total !== undefined) found('total', total, joins);
    }
  }
  if (kind !== 'list' && kind !== 'units') return odd;
  const named = new Set(odd.map((o) => o.row));
  const rest = rows.filter((i) => !named.has(i));
  for (const [place, looks] of rowsOfSums(rest.length, numbersOf(table, raw, rest, at))) {
    const i = rest[place]!;
    const joins = keyAt !== undefined && cell(i, keyAt) !== '' && (kind === 'list' || joining.names(cell(i, keyAt)));
    if (kind === 'units' && joins) continue;
    const column = naming.find((c) => cell(i, c) !== '') ?? keyAt ?? 0;
    odd.push({ row: i, looks, text: cell(i, column), column: columnAt.get(column), kept: joins });
  }
  return odd.sort((a, b) => a.row - b.row);
}

/** Whether a row has the names of the columns for cells: the header of a page that follows. */
function isHeader(cells: readonly string[], header: readonly string[]): boolean {
  let same = 0;
  for (const [i, cell] of cells.entries()) {
    if (cell.trim() === '') continue;
    if (canonicalName(cell) !== canonicalName(header[i] ?? '')) return false;
    same++;
  }
  return same * 2 > header.length;
}

/** A cell that holds a number, whatever its column. */
const NUMERIC = /^[+\-−]?[\d０-９][\d０-９.,．，]*\s*[%％]?$/;
/** What goes on a note: its next point, or a sentence. */
const GOES_ON = /^[(（]?[\d一二三四五六七八九十]+[.、)）:：]|[：:。；]|.{15}/;

/** @param notes whether notes have begun in a row above */
function isNote(cells: readonly string[], first: number, columns: number, notes: boolean): boolean {
  const kind = noteIn(cells[first]!);
  if (!kind && !notes && !cells[first]!.includes('。')) return false;
  const others = cells.filter((cell, i) => i !== first && cell.trim() !== '');
  const alone = !others.length && columns > 1;
  if (kind === 'set off') return !others.some((cell) => NUMERIC.test(cell.trim()));
  return alone && (kind === 'glued' || GOES_ON.test(cells[first]!.trim()));
}

/** The numbers of the given rows, by column. What is no number is none here. */
function numbersOf(
  table: TableShape,
  raw: RawTable,
  rows: readonly number[],
  at: (column: ColumnShape) => number | undefined,
): NumberColumn[] {
  const columns: NumberColumn[] = [];
  for (const column of table.columns.values()) {
    const place = column.kind === 'number' ? at(column) : undefined;
    if (place === undefined) continue;
    let places = 0;
    const values = Float64Array.from(rows, (i) => {
      const text = (raw.rows[i]![place] ?? '').trim();
      const fraction = /[.．](\d+)[%％]?$/.exec(text)?.[1]?.length ?? 0;
      const value = readCell(text, column, new Map());
      if (value === undefined) return Number.NaN;
      // Percentages are read as shares, two places further down.
      places = Math.max(places, fraction + (column.measure === '%' || /[%％]$/.test(text) ? 2 : 0));
      return value;
    });
    columns.push({ values, places });
  }
  return columns;
}

/** The one warning about the rows of a table that seem to be none, with all their places. */
export function reportOdd(table: TableShape, raw: RawTable, odd: readonly OddRow[], leaveOut: Schema['leaveOut']): Diagnostic[] {
  const [first] = odd;
  if (!first) return [];
  const placeOf = ({ row, column }: OddRow) => ({ file: raw.file, row: raw.rowNumbers[row]!, column: column?.name });
  const related = odd.slice(1, PLACES_NAMED + 1).map((o) => ({ place: placeOf(o), note: 'also-here' as const }));
  const declared = table.place ? [{ place: table.place, note: 'declared-here' as const }] : [];
  const rows = odd.map((o) => ({ row: raw.rowNumbers[o.row]!, text: o.text, looks: o.looks, kept: o.kept }));
  const found = diagnose(
    'rows-not-data',
    placeOf(first),
    { table: table.name, holds: table.kind === 'units' ? 'unit' : 'record', rows },
    { related: [...related, ...declared], fix: leaveOut?.(table, odd, raw) },
  );
  return [odd.length > 1 ? { ...found, rows: rows.map((r) => r.row) } : found];
}

/** What the condition of a table could not be computed for: these rows are taken to be data. */
export function reportUncomputed(table: TableShape, raw: RawTable, uncomputed: Sifted['uncomputed']): Diagnostic[] {
  const related = table.place ? [{ place: table.place, note: 'declared-here' as const }] : [];
  return uncomputed.flatMap(({ of: { why, column }, rows: [first, ...others] }) =>
    first === undefined
      ? []
      : [
          repeatedFinding('condition-not-computed', { file: raw.file, row: first, column: column?.column }, [first, ...others], {
            params: { where: 'table', code: table.name, why, column: column?.column, count: others.length + 1 },
            related,
          }),
        ],
  );
}

/** Where a message about many rows names the others. */
const PLACES_NAMED = 20;
