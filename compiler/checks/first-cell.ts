import type { Attached, Cell } from '../attach/attach.ts';
import type { ColumnModel } from '../model.ts';

/** The first cell of a column of the units that is not blank. */
export function firstCell({ table, name }: ColumnModel, attached: Attached): Cell | undefined {
  for (let unit = 0; unit < attached.units.length; unit++) {
    const found = attached.cell(table, name, unit);
    if (found && found.text.trim() !== '') return found;
  }
  return undefined;
}
