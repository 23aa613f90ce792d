import { type Seen, type Sighting, sighting } from './seen.ts';

/** A column without a single value that an indicator is made from, though there are rows. */
export interface EmptyColumnWatch {
  readonly watch: 'empty column';
  readonly table: string;
  readonly column: string;
  /** The indicator. */
  readonly code: string;
}

export function seenOfColumn({ table, column, code }: EmptyColumnWatch, { data }: Seen): Sighting[] {
  const file = fileIfEmpty(table, column, data);
  return file === undefined ? [] : [sighting('column-empty', { column, table, code }, { file, column })];
}

const known = new WeakMap<object, boolean>();

/** The file of a column none of whose rows has a value. */
function fileIfEmpty(table: string, name: string, data: Seen['data']): string | undefined {
  const records = data.accounts.some((a) => a.table === table) ? data.records(table) : undefined;
  const column = records ? records.column(name) : data.column(table, name);
  let empty = known.get(column);
  if (empty === undefined)
    known.set(column, (empty = 'values' in column ? column.values.every(Number.isNaN) : column.codes.every((text) => text === 0)));
  if (!empty) return undefined;
  if (records) return records.rows ? records.cell(name, 0).file : undefined;
  for (let unit = 0; unit < data.units.length; unit++) {
    const cell = data.cell(table, name, unit);
    if (cell) return cell.file;
  }
  return undefined;
}
