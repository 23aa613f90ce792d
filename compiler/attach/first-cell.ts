import type { Attached, Cell } from './attach.ts';

/** The first cell of a column of the units that is not blank. */
export function firstCell(
  { table, name }: { readonly table: string; readonly name: string },
  { units, cell }: Pick<Attached, 'units' | 'cell'>,
): Cell | undefined {
  for (let unit = 0; unit < units.length; unit++) {
    const found = cell(table, name, unit);
    if (found && found.text.trim() !== '') return found;
  }
  return undefined;
}
