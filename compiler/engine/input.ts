import { canonicalName } from '../../grammar/index.ts';
import type { RawTable } from '../attach/raw-table.ts';
import type { PlanTable } from '../plan/plan.ts';

/** A cell as a program has it: what a sheet would show, or the value itself. Empty where there is nothing. */
export type Value = string | number | bigint | boolean | null | undefined;
export type Row = Readonly<Record<string, Value>>;
/** A table as rows, or as columns of equal length. */
export type Table = readonly Row[] | Readonly<Record<string, ArrayLike<Value>>>;
export type Tables = Readonly<Record<string, Table>>;

/** Something an engine cannot work with, and where. */
export interface Problem {
  readonly code: string;
  readonly table?: string | undefined;
  /** As a spreadsheet shows it: the header is row 1. The first of `rows` where several rows have the same problem. */
  readonly row?: number | undefined;
  readonly rows?: readonly number[] | undefined;
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

/** Of long lists the first: a message is no place for thousands of units. */
const firstOf = (_: string, value: unknown): unknown =>
  Array.isArray(value) && value.length > 5 ? [...value.slice(0, 5), `… (${value.length})`] : value;

const shown = ({ code, table, row, rows, column, params }: Problem): string =>
  [
    code,
    table && `in ${table}`,
    row && `row ${row}`,
    rows && `and ${rows.length - 1} more`,
    column && `column ${column}`,
    params && JSON.stringify(params, firstOf),
  ]
    .filter((s) => s)
    .join(' ');

/** Tables as the product reads them from files, by canonical name. @throws InputError */
export function rawTables(tables: Tables, declared: readonly PlanTable[]): Map<string, RawTable> {
  if (!isObject(tables)) throw new InputError([{ code: 'tables-type', params: { value: described(tables) } }]);
  const problems = new Problems();
  const given = byCanonicalName(tables);
  const raw = new Map<string, RawTable>();
  for (const table of declared) {
    const [data, another] = given.get(canonicalName(table.name)) ?? [];
    const at = { table: table.name };
    if (another) problems.add({ code: 'table-twice', ...at });
    else if (!data?.value) problems.add({ code: 'table-missing', ...at });
    else if (Array.isArray(data.value)) raw.set(canonicalName(table.name), fromRows(table, data.value, problems));
    else if (isObject(data.value)) raw.set(canonicalName(table.name), fromColumns(table, data.value as Columns, problems));
    else problems.add({ code: 'table-type', ...at, params: { value: described(data.value) } });
  }
  problems.raise();
  return raw;
}

type Columns = Readonly<Record<string, unknown>>;

/** Problems, those of one kind in one column told once. */
class Problems {
  readonly #found = new Map<string, { problem: Problem; rows: number[] }>();

  add(problem: Problem): void {
    const { row, ...alike } = problem;
    const key = JSON.stringify(alike);
    const known = this.#found.get(key);
    if (known) known.rows.push(row!);
    else this.#found.set(key, { problem, rows: [row!] });
  }

  raise(): void {
    if (this.#found.size)
      throw new InputError([...this.#found.values()].map(({ problem, rows }) => (rows.length > 1 ? { ...problem, rows } : problem)));
  }
}

/** What is given under each name; more than one where spellings differ. */
function byCanonicalName(given: object): Map<string, { readonly key: string; readonly value: unknown }[]> {
  const found = new Map<string, { key: string; value: unknown }[]>();
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const name = canonicalName(key);
    const known = found.get(name);
    if (known) known.push({ key, value });
    else found.set(name, [{ key, value }]);
  }
  return found;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

const table = (file: string, header: readonly string[], rows: readonly (readonly string[])[]): RawTable => ({
  file,
  header,
  headerRow: 1,
  rows,
  rowNumbers: rows.map((_, i) => i + FIRST),
  unclosed: new Set(),
});

/** Number of the first row below the header. */
const FIRST = 2;

function fromRows({ name, columns }: PlanTable, rows: readonly unknown[], problems: Problems): RawTable {
  const spellings = new Map<string, Set<string>>();
  const seen = new Set<string>();
  rows.forEach((row, i) => {
    if (!isObject(row)) {
      problems.add({ code: 'row-type', table: name, row: i + FIRST, params: { value: described(row) } });
      return;
    }
    for (const key of Object.keys(row)) {
      if (seen.has(key)) continue;
      seen.add(key);
      const canonical = canonicalName(key);
      spellings.set(canonical, (spellings.get(canonical) ?? new Set()).add(key));
    }
  });
  const present = columns.flatMap((c) => {
    const keys = [...(spellings.get(canonicalName(c.name)) ?? (rows.length ? [] : [c.name]))];
    if (keys.length > 1) problems.add({ code: 'csv-column-twice', table: name, column: c.name, params: { column: c.name } });
    return keys.length ? [{ column: c, key: keys[0]! }] : [];
  });
  return table(
    name,
    present.map(({ column }) => column.name),
    rows.map((row, i) =>
      isObject(row) ? present.map(({ column, key }) => cellOf(ownValue(row, key), name, i + FIRST, column, problems)) : [],
    ),
  );
}

/** What a row has of its own: every object has a `constructor`, which is no cell. */
const ownValue = (row: object, key: string): unknown => (Object.hasOwn(row, key) ? (row as Record<string, unknown>)[key] : undefined);

function fromColumns({ name, columns }: PlanTable, data: Columns, problems: Problems): RawTable {
  const given = byCanonicalName(data);
  const present = columns.flatMap((column) => {
    const [one, another] = given.get(canonicalName(column.name)) ?? [];
    if (!one) return [];
    const at = { table: name, column: column.name };
    if (another) problems.add({ code: 'csv-column-twice', ...at, params: { column: column.name } });
    if (isList(one.value)) return [{ column, values: one.value }];
    problems.add({ code: 'column-type', ...at, params: { value: described(one.value) } });
    return [];
  });
  const length = present[0]?.values.length ?? 0;
  for (const { column, values } of present)
    if (values.length !== length)
      problems.add({ code: 'column-length', table: name, column: column.name, params: { length: values.length, expected: length } });
  return table(
    name,
    present.map(({ column }) => column.name),
    Array.from({ length }, (_, i) => present.map(({ column, values }) => cellOf(values[i], name, i + FIRST, column, problems))),
  );
}

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) ||
  (ArrayBuffer.isView(value) && 'length' in value) ||
  (isObject(value) && Number.isSafeInteger((value as { length?: unknown }).length));

/** A value as the cell of a sheet; what no cell can hold is a problem. */
function cellOf(value: unknown, table: string, row: number, column: PlanTable['columns'][number], problems: Problems): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'undefined':
      return '';
    case 'boolean':
      return value ? '是' : '否';
    case 'bigint':
      return String(value);
    case 'number':
      if (Number.isFinite(value)) return String(value);
      break;
    default:
      if (value === null) return '';
  }
  const { name, kind } = column;
  problems.add({ code: 'cell-type', table, row, column: name, params: { value: described(value), column: name, expected: kind } });
  return '';
}

/** What a value is, where it is none of those that can be read. */
function described(value: unknown): string {
  if (typeof value === 'number' || value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'array';
  return value instanceof Date ? 'Date' : typeof value;
}
