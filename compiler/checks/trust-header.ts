import {
  canonicalName,
  childOf,
  childrenOf,
  type Diagnostic,
  type DiagnosticParams,
  diagnose,
  type Dialect,
  type Edit,
  type Fix,
  isPlainName,
  isTextPlace,
  sameName,
  textOf,
} from '../../grammar/index.ts';
import type { RawTable } from '../attach/raw-table.ts';
import type { Methodology, TableModel } from '../model.ts';
import type { Reference, Source } from '../resolve/context.ts';

/** What a header can tell of names: the texts, what they declare and refer to, and the data. */
export interface Headers {
  readonly sources: readonly Source[];
  readonly methodology: Methodology;
  readonly references: readonly Reference[];
  readonly raws: ReadonlyMap<string, RawTable>;
}

/**
 * Where a text and the header of a data file call a column by different names, the file is right: it came from somewhere
 * else. A column that a formula names and no table declares, but a file has, is to be declared; one that is declared and
 * that the file calls otherwise is to be renamed, wherever it is named.
 */
export function trustHeader(diagnostics: readonly Diagnostic[], headers: Headers): readonly Diagnostic[] {
  if (!diagnostics.some((d) => d.code === 'unknown-column' || d.code === 'csv-column-missing')) return diagnostics;
  return diagnostics.map((d) => {
    if (d.code === 'unknown-column') return undeclared(d as Diagnostic<'unknown-column'>, headers) ?? d;
    if (d.code === 'csv-column-missing') return misnamed(d as Diagnostic<'csv-column-missing'>, headers);
    return d;
  });
}

function undeclared(d: Diagnostic<'unknown-column'>, headers: Headers): Diagnostic | undefined {
  const wanted = canonicalName(d.params.column);
  const tables = [...headers.methodology.tables.values()].filter(
    (t) => (d.params.table === undefined || sameName(t.name, d.params.table)) && !t.columns.has(wanted),
  );
  for (const table of tables) {
    const raw = headers.raws.get(canonicalName(table.name));
    const at = raw?.header.findIndex((name) => canonicalName(name.trim()) === wanted) ?? -1;
    if (!raw || at < 0) continue;
    const params: DiagnosticParams['unknown-column'] = { column: d.params.column, table: table.name, file: raw.file };
    return diagnose(d.code, d.place, params, { related: d.related, fix: declaring(table, raw, at, headers) });
  }
  return undefined;
}

const NUMBER = /^[-+−]?[\d,]*\.?\d+%?$/;

/** The fix that declares a column of a file behind the last one of its table: as a number where its cells are numbers. */
function declaring(table: TableModel, raw: RawTable, at: number, { sources }: Headers): Fix | undefined {
  const source = sources.find((s) => s.file === table.place.file);
  const node = source && childrenOf(source.parsed.root, 'table').find((t) => childOf(t, 'codeName') === table.place.element);
  const last = node && childOf(node, 'block')?.children.findLast((c) => 'kind' in c && c.kind === 'column');
  if (!source || !last) return undefined;
  const cells = raw.rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
  const type = cells.length > 0 && cells.every((cell) => NUMBER.test(cell)) ? 'number' : 'text';
  const name = raw.header[at]!.trim();
  const declaration = `${isPlainName(name) ? name : `「${name}」`} : ${TYPES[type][source.parsed.dialect]}`;
  const edits: Edit[] = [{ element: last, text: `; ${declaration}`, how: 'after' }];
  return { title: { fix: 'declare-column', text: declaration }, file: table.place.file, edits };
}

const TYPES: Readonly<Record<'number' | 'text', Readonly<Record<Dialect, string>>>> = {
  number: { zh: '数值', en: 'number' },
  text: { zh: '文本', en: 'text' },
};

/** The fix that calls a column as the file does: where it is declared and wherever the same file of the project names it. */
function misnamed(d: Diagnostic<'csv-column-missing'>, { references }: Headers): Diagnostic {
  const place = d.related[0]?.place;
  const name = d.params.suggestion?.trim();
  if (d.fix || name === undefined || !place || !isTextPlace(place)) return d;
  const places = [place, ...references.filter((r) => r.to.element === place.element).map((r) => r.from)];
  const written = isPlainName(name) ? name : `「${name}」`;
  // A fix edits one file, and names in the slots of messages are no elements of their own: then the author renames.
  const simple = places.every(
    (p) => p.file === place.file && canonicalName(textOf(p.element).replace(/^[「`]|[」`]$/g, '')) === canonicalName(d.params.column),
  );
  if (!simple) return d;
  const edits = [...new Set(places.map((p) => p.element))].map((element): Edit => ({ element, text: written, how: 'replace' }));
  return diagnose(d.code, d.place, d.params, {
    related: d.related,
    fix: { title: { fix: 'replace-with', text: written }, file: place.file, edits },
  });
}
