import { type Diagnostic, diagnose } from '../../grammar/index.ts';
import type { Attached } from '../attach/attach.ts';
import { type ColumnModel, type Formula, type IndicatorModel, operandsOf } from '../model.ts';

/** Columns without a single value that the value of an indicator is made from, though there are rows. */
export function checkEmptyColumns({ code, value }: IndicatorModel, attached: Attached): Diagnostic[] {
  if (!value) return [];
  return [...new Set(columnsIn(value))].flatMap((column) => {
    const file = fileIfEmpty(column, attached);
    if (file === undefined) return [];
    const params = { column: column.name, table: column.table, code };
    return [diagnose('column-empty', { file, column: column.name }, params, { related: [{ place: value.place, note: 'also-here' }] })];
  });
}

/** What has to be there for a value: not what is asked whether it is, and not the conditions under which rows count. */
function columnsIn(formula: Formula): ColumnModel[] {
  const { term } = formula;
  if (term.term === 'column') return term.column.kind === 'text' ? [] : [term.column];
  if (term.term === 'test' && (term.test === 'present' || term.test === 'absent')) return [];
  if (term.term === 'aggregate') return 'column' in term.aggregate ? [term.aggregate.column] : [];
  return operandsOf(formula).flatMap(columnsIn);
}

const known = new WeakMap<object, boolean>();

/** The file of a column none of whose rows has a value. */
function fileIfEmpty({ table, name }: ColumnModel, attached: Attached): string | undefined {
  const records = attached.accounts.some((a) => a.table === table) ? attached.records(table) : undefined;
  const column = records ? records.column(name) : attached.column(table, name);
  let empty = known.get(column);
  if (empty === undefined)
    known.set(column, (empty = 'values' in column ? column.values.every(Number.isNaN) : column.codes.every((text) => text === 0)));
  if (!empty) return undefined;
  if (records) return records.rows ? records.cell(name, 0).file : undefined;
  for (let unit = 0; unit < attached.units.length; unit++) {
    const cell = attached.cell(table, name, unit);
    if (cell) return cell.file;
  }
  return undefined;
}
