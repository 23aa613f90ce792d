import { canonicalName } from '../../grammar/index.ts';
import type { RawTable } from '../attach/raw-table.ts';
import type { PlanTable } from '../plan/plan.ts';

/** A cell as a program has it: what a sheet would show, or the value itself. Empty where there is nothing. */
export type Value = string | number | boolean | null | undefined;
export type Row = Readonly<Record<string, Value>>;
/** A table as rows, or as columns of equal length. */
export type Table = readonly Row[] | Readonly<Record<string, ArrayLike<Value>>>;
export type Tables = Readonly<Record<string, Table>>;

/** Something an engine cannot work with, and where. */
export interface Problem {
  readonly code: string;
  readonly table?: string | undefined;
  /** As a spreadsheet shows it: the header is row 1. */
  readonly row?: number | undefined;
  readonly column?: string | undefined;
  readonly params?: unknown;
}

/** Tables that cannot be scored. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      `${problems.length} problem${problems.length === 1 ? '' : 's'}: ${problems.slice(0, 5).map(shown).join('; ')}${problems.length > 5 ? ' …' : ''}`,
    );
    this.name = 'InputError';
    this.problems = problems;
  }
}

const shown = ({ code, table, row, column, params }: Problem): string =>
  [code, table && `in ${table}`, row && `row ${row}`, column && `column ${column}`, params && JSON.stringify(params)]
    .filter((s) => s)
    .join(' ');

/** Tables as the product reads them from files, by canonical name. */
export function rawTables(tables: Tables, declared: readonly PlanTable[]): Map<string, RawTable> {
  const given = new Map(Object.entries(tables).map(([name, table]) => [canonicalName(name), table]));
  const problems: Problem[] = [];
  const raw = new Map<string, RawTable>();
  for (const table of declared) {
    const data = given.get(canonicalName(table.name));
    if (!data) problems.push({ code: 'table-missing', table: table.name });
    else
      raw.set(
        canonicalName(table.name),
        Array.isArray(data) ? fromRows(table, data) : fromColumns(table, data as Exclude<Table, readonly Row[]>, problems),
      );
  }
  if (problems.length) throw new InputError(problems);
  return raw;
}

const table = (file: string, header: readonly string[], rows: readonly (readonly string[])[]): RawTable => ({
  file,
  header,
  headerRow: 1,
  rows,
  rowNumbers: rows.map((_, i) => i + 2),
  unclosed: new Set(),
});

function fromRows({ name, columns }: PlanTable, rows: readonly Row[]): RawTable {
  const names = new Map<string, string>();
  for (const row of rows) for (const key of Object.keys(row)) if (!names.has(key)) names.set(key, canonicalName(key));
  const keyOf = (column: string) => [...names].find(([, canonical]) => canonical === canonicalName(column))?.[0];
  const present = columns.flatMap((c) => {
    const key = rows.length ? keyOf(c.name) : c.name;
    return key === undefined ? [] : [{ name: c.name, key }];
  });
  return table(
    name,
    present.map((c) => c.name),
    rows.map((row) => present.map(({ key }) => text(row[key]))),
  );
}

function fromColumns({ name, columns }: PlanTable, data: Readonly<Record<string, ArrayLike<Value>>>, problems: Problem[]): RawTable {
  const given = new Map(Object.entries(data).map(([key, values]) => [canonicalName(key), values]));
  const present = columns.flatMap((c) => {
    const values = given.get(canonicalName(c.name));
    return values ? [{ name: c.name, values }] : [];
  });
  const length = present[0]?.values.length ?? 0;
  for (const { name: column, values } of present)
    if (values.length !== length)
      problems.push({ code: 'column-length', table: name, column, params: { length: values.length, expected: length } });
  return table(
    name,
    present.map((c) => c.name),
    Array.from({ length }, (_, row) => present.map(({ values }) => text(values[row]))),
  );
}

/** A value as the cell of a sheet. NaN is an empty one. */
function text(value: Value): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'number' ? (Number.isNaN(value) ? '' : String(value)) : value;
}
