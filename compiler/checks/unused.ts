import type { ColumnModel } from '../model.ts';
import type { Check } from './check.ts';

/** Tables and columns that nothing reads. */
export const checkUnused: Check = ({ methodology, references, report }) => {
  const read = new Set(references.map((r) => r.to.element));
  for (const table of methodology.tables.values()) {
    const columns = [...table.columns.values()];
    const isUsed = (c: ColumnModel) => read.has(c.place.element) && c !== table.unit && c !== table.key && c !== table.rowLabel;
    // Records may be counted without a look at any of their columns.
    if (!columns.some(isUsed) && methodology.index.units !== table && !read.has(table.place.element)) {
      report('unused-table', table.place, { table: table.name });
      continue;
    }
    for (const column of columns)
      if (!read.has(column.place.element)) report('unused-column', column.place, { table: table.name, column: column.name });
  }
};
