import { canonicalName, closest, type Diagnostic, diagnose } from '../../grammar/index.ts';
import type { RawTable } from './raw-table.ts';
import { declaredAt, type TableShape } from './schema.ts';

/** Where each column stands, by canonical name. Declared columns that are not there, or are there twice, are reported. */
export function readHeader(table: TableShape, raw: RawTable, diagnostics: Diagnostic[]): Map<string, number> {
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
          { related: declaredAt(column) },
        ),
      );
    }
  return header;
}

/** 0 is A, 25 is Z, 26 is AA. */
export function lettersOf(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : lettersOf(Math.floor(column / 26) - 1) + lettersOf(column % 26);
}
