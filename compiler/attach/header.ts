import { canonicalName, closest, type Diagnostic, diagnose } from '../../grammar/index.ts';
import { addClause } from './add-clause.ts';
import { joinHeader } from './join-header.ts';
import type { RawTable } from './raw-table.ts';
import { declaredAt, type TableShape } from './schema.ts';

/**
 * Where each column stands, by canonical name. Declared columns that are not there, or are there twice, are reported;
 * where the names stand in other rows, that alone is said, and no column stands anywhere.
 */
export function readHeader(table: TableShape, raw: RawTable, diagnostics: Diagnostic[]): Map<string, number> {
  const header = new Map<string, number>();
  const twice: Diagnostic[] = [];
  raw.header.forEach((name, i) => {
    const key = canonicalName(name.trim());
    const declared = table.columns.has(key);
    if (header.has(key) && declared)
      twice.push(diagnose('csv-column-twice', { file: raw.file, row: raw.headerRow, column: name }, { column: name }));
    else header.set(key, i);
  });
  const missing = [...table.columns].filter(([key]) => !header.has(key));
  const elsewhere = missing.length ? headerElsewhere(table, raw, table.columns.size - missing.length) : undefined;
  if (elsewhere) {
    diagnostics.push(headerRow(table, raw, elsewhere));
    return new Map();
  }
  if (raw.unnamed) {
    const { column, rows } = raw.unnamed;
    diagnostics.push(diagnose('csv-column-unnamed', { file: raw.file, row: raw.headerRow }, { letters: lettersOf(column), rows }));
  }
  diagnostics.push(...twice);
  const undeclared = missing.length ? raw.header.filter((name) => !table.columns.has(canonicalName(name.trim()))) : [];
  for (const [, column] of missing)
    diagnostics.push(
      diagnose(
        'csv-column-missing',
        { file: raw.file, row: raw.headerRow },
        { column: column.name, table: table.name, suggestion: closest(column.name, undeclared) },
        { related: declaredAt(column) },
      ),
    );
  return header;
}

/** Rows that names are joined from. */
const MOST_JOINED = 3;

interface Rows {
  readonly first: number;
  readonly last: number;
}

/**
 * The rows among the first ones that hold more of the declared names than the header does, and half of them at least;
 * undefined where there are none.
 *
 * @param found how many the header holds
 */
function headerElsewhere({ columns }: TableShape, { top = [] }: RawTable, found: number): Rows | undefined {
  let best: Rows | undefined;
  let most = Math.max(found, Math.ceil(columns.size / 2) - 1);
  for (let count = 1; count <= MOST_JOINED; count++)
    for (let i = 0; i + count <= top.length; i++) {
      const rows = top.slice(i, i + count);
      const names = new Set(joinHeader(rows.map((r) => r.cells)).map(canonicalName));
      const held = [...columns.keys()].filter((key) => names.has(key)).length;
      if (held <= most) continue;
      most = held;
      best = { first: rows[0]!.row, last: rows.at(-1)!.row };
    }
  return best;
}

function headerRow(table: TableShape, raw: RawTable, { first, last }: Rows): Diagnostic {
  const clause =
    first === last
      ? { zh: `表头第${first}行`, en: `header row ${first}` }
      : { zh: `表头第${first}-${last}行`, en: `header rows ${first}..${last}` };
  return diagnose(
    'csv-header-row',
    { file: raw.file, row: raw.headerRow },
    { table: table.name, row: raw.headerRow, first, last },
    { fix: addClause(table, clause), related: table.opening ? [{ place: table.opening.place, note: 'declared-here' }] : [] },
  );
}

/** 0 is A, 25 is Z, 26 is AA. */
export function lettersOf(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : lettersOf(Math.floor(column / 26) - 1) + lettersOf(column % 26);
}
