import { type ColumnModel, type Formula, type IndicatorModel, operandsOf } from '../model.ts';
import type { Watched } from './watched.ts';

/** Columns that the value of an indicator is made from: they should have some. */
export function watchColumns({ code, value }: IndicatorModel): Watched[] {
  if (!value) return [];
  return [...new Set(columnsIn(value))].map(({ table, name }) => ({
    watch: { watch: 'empty column', table, column: name, code },
    place: value.place,
    more: () => ({ related: [{ place: value.place, note: 'also-here' }] }),
  }));
}

/** What has to be there for a value: not what is asked whether it is, and not the conditions under which rows count. */
function columnsIn(formula: Formula): ColumnModel[] {
  const { term } = formula;
  if (term.term === 'column') return term.column.kind === 'text' ? [] : [term.column];
  if (term.term === 'test' && (term.test === 'present' || term.test === 'absent')) return [];
  if (term.term === 'aggregate') return 'column' in term.aggregate ? [term.aggregate.column] : [];
  return operandsOf(formula).flatMap(columnsIn);
}
