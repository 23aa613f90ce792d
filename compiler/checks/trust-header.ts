import {
  canonicalName,
  childOf,
  childrenOf,
  closest,
  type Diagnostic,
  type DiagnosticParams,
  diagnose,
  type Dialect,
  type Edit,
  type Fix,
  isPlainName,
  isTextPlace,
  sameName,
  type TextPlace,
  textOf,
} from '../../grammar/index.ts';
import type { RawTable } from '../attach/raw-table.ts';
import type { Methodology, TableModel } from '../model.ts';
import { keyOf } from '../keys.ts';
import type { Reference, Source } from '../resolve/context.ts';
import { inQuotes } from '../resolve/runs.ts';

/** What a header can tell of names: the texts, what they declare and refer to, and the data. */
export interface Headers {
  readonly sources: readonly Source[];
  readonly methodology: Methodology;
  readonly references: readonly Reference[];
  readonly raws: ReadonlyMap<string, RawTable>;
}

/**
 * Where a text and the header of a data file call a column by different names, the file is right: it came from somewhere
 * else. A column that a formula names and no table declares, but a file has, be it under nearly that name, is to be declared as it
 * stands there; one that is declared and that the file calls otherwise is to be renamed, wherever it is named.
 */
export function trustHeader(diagnostics: readonly Diagnostic[], headers: Headers): readonly Diagnostic[] {
  if (!diagnostics.some((d) => d.code === 'unknown-column' || d.code === 'csv-column-missing')) return diagnostics;
  const meant = new Map(diagnostics.filter(isUnknown).map((d) => [d, meantBy(d, headers)]));
  // Those by which the file calls columns that are declared are declared under another name.
  const renamed = new Set(diagnostics.flatMap((d) => (isMissing(d) ? [keyOf(d.params.table, d.params.suggestion?.trim())] : [])));
  return diagnostics.map((d) => {
    if (isUnknown(d)) return undeclared(d, meant, renamed, headers);
    if (isMissing(d)) return misnamed(d, headers);
    return d;
  });
}

const isUnknown = (d: Diagnostic): d is Diagnostic<'unknown-column'> => d.code === 'unknown-column';
const isMissing = (d: Diagnostic): d is Diagnostic<'csv-column-missing'> => d.code === 'csv-column-missing';

/** A column of a file that its table does not declare. */
interface Undeclared {
  readonly table: TableModel;
  readonly raw: RawTable;
  readonly at: number;
  readonly name: string;
}

type Meant = ReadonlyMap<Diagnostic<'unknown-column'>, Undeclared | undefined>;

/** The column of a file that an unknown name is, or comes nearest to. */
function meantBy({ params: { column, table, suggestion } }: Diagnostic<'unknown-column'>, headers: Headers): Undeclared | undefined {
  const columns = [...headers.methodology.tables.values()]
    .filter((t) => table === undefined || sameName(t.name, table))
    // A name that stands alone is rather one of the units.
    .sort((a, b) => Number(a.kind !== 'units') - Number(b.kind !== 'units'))
    .flatMap((t) => undeclaredIn(t, headers));
  const same = columns.find(({ name }) => sameName(name, column));
  if (same) return same;
  const near = columns.filter((c) => table !== undefined || c.table.kind === 'units');
  const declared = suggestion === undefined ? [] : [bare(suggestion)];
  const name = closest(column, [...declared, ...near.map((c) => c.name)]);
  return name === declared[0] ? undefined : near.find((c) => c.name === name);
}

function undeclared(d: Diagnostic<'unknown-column'>, meant: Meant, renamed: ReadonlySet<string>, headers: Headers): Diagnostic {
  const column = meant.get(d);
  if (!column) return d;
  const { name, table, raw } = column;
  const declared = renamed.has(keyOf(table.name, name)) ? undefined : declaring(column, headers);
  const same = sameName(d.params.column, name);
  const params: DiagnosticParams['unknown-column'] = {
    column: d.params.column,
    table: table.name,
    file: raw.file,
    suggestion: same ? undefined : name,
  };
  return diagnose(d.code, d.place, params, { related: d.related, fix: same ? declared : renaming(d, column, meant, declared) });
}

function undeclaredIn(table: TableModel, { raws }: Headers): Undeclared[] {
  const raw = raws.get(canonicalName(table.name));
  if (!raw) return [];
  return raw.header.flatMap((cell, at) => {
    const name = cell.trim();
    return name === '' || table.columns.has(canonicalName(name)) ? [] : [{ table, raw, at, name }];
  });
}

/** A fix of one file that calls a column as its file does wherever it is meant, and declares it where its table stands in that file. */
function renaming(
  { place: { file }, params }: Diagnostic<'unknown-column'>,
  { table, name }: Undeclared,
  meant: Meant,
  declared: DeclaringFix | undefined,
): Fix | undefined {
  const alike = [...meant].filter(([d, as]) => d.place.file === file && as?.table === table && as.name === name && isWhole(d));
  // A part of a run may be a part of a name.
  if (!alike.some(([d]) => d.params === params)) return undefined;
  const text = written(name);
  const edits = alike.map(([{ place }]): Edit => ({ element: (place as TextPlace).element, text, how: 'replace' }));
  if (declared?.file !== file) return { title: { fix: 'replace-with', text }, file, edits };
  return { title: { fix: 'replace-and-declare', text, declaration: declared.title.text }, file, edits: [...edits, ...declared.edits] };
}

/** Whether the name that is unknown stands there by itself. */
const isWhole = ({ place, params }: Diagnostic<'unknown-column'>): boolean =>
  isTextPlace(place) && sameName(bare(textOf(place.element)), params.column);

/** A name without quotes of its own, and with those that it needs. */
const bare = (text: string): string => text.replace(/^[「`]|[」`]$/g, '');
const written = (name: string): string => (isPlainName(name) ? name : inQuotes(name));

const NUMBER = /^[-+−]?[\d,]*\.?\d+%?$/;

interface DeclaringFix extends Fix {
  readonly title: { readonly fix: 'declare-column'; readonly text: string };
}

/** The fix that declares a column of a file behind the last one of its table: as a number where its cells are numbers. */
function declaring({ table, raw, at, name }: Undeclared, { sources }: Headers): DeclaringFix | undefined {
  const source = sources.find((s) => s.file === table.place.file);
  const node = source && childrenOf(source.parsed.root, 'table').find((t) => childOf(t, 'codeName') === table.place.element);
  const last = node && childOf(node, 'block')?.children.findLast((c) => 'kind' in c && c.kind === 'column');
  if (!source || !last) return undefined;
  const cells = raw.rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
  const type = cells.length > 0 && cells.every((cell) => NUMBER.test(cell)) ? 'number' : 'text';
  const text = `${written(name)} : ${TYPES[type][source.parsed.dialect]}`;
  const edits: Edit[] = [{ element: last, text: `; ${text}`, how: 'after' }];
  return { title: { fix: 'declare-column', text }, file: table.place.file, edits };
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
  const text = written(name);
  // A fix edits one file, and names in the slots of messages are no elements of their own: then the author renames.
  const simple = places.every((p) => p.file === place.file && sameName(bare(textOf(p.element)), d.params.column));
  if (!simple) return d;
  const edits = [...new Set(places.map((p) => p.element))].map((element): Edit => ({ element, text, how: 'replace' }));
  return diagnose(d.code, d.place, d.params, {
    related: d.related,
    fix: { title: { fix: 'replace-with', text }, file: place.file, edits },
  });
}
