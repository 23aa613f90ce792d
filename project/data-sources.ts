import { addClause, type Methodology, type RawTable, type TableModel } from '../compiler/index.ts';
import { canonicalName, closest, type Diagnostic, diagnose, type Place } from '../grammar/index.ts';
import type { CsvOptions } from '../readers/index.ts';
import type { DataSource, ProjectFile } from './project-file.ts';

/** The file that a table is read from, and where that is said. */
export interface TableSource {
  readonly table: TableModel;
  /** As it is written. */
  readonly path: string;
  readonly place: Place;
}

/**
 * Which file each declared table is read from. Data sets map logical tables to files; a table no set names is read from
 * where its declaration says. The list of units comes first: its names tell how others are to be read.
 *
 * @param projectFile what the project file is called in messages
 * @param set the data set; the first where undefined, or where a project has none
 */
export function dataSources(
  project: ProjectFile,
  methodology: Methodology | undefined,
  projectFile: string,
  set: string | undefined,
): { sources: TableSource[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const list = methodology?.index.units;
  const tables = [...(methodology?.tables.values() ?? [])].sort((a, b) => Number(b === list) - Number(a === list));
  const sets = [...project.data.keys()];
  const chosen = set === undefined || !sets.length ? sets[0] : sets.find((name) => canonicalName(name) === canonicalName(set));
  if (sets.length && chosen === undefined)
    diagnostics.push(
      diagnose('unknown-name', { file: projectFile, line: 1 }, { thing: 'data set', name: set!, suggestion: closest(set!, sets) }),
    );
  const named = project.data.get(chosen ?? sets[0] ?? '') ?? new Map<string, DataSource>();
  const byTable = new Map([...named].map(([table, source]) => [canonicalName(table), source]));
  const declared = tables.map((t) => t.name);
  for (const [name, { line }] of tables.length ? named : [])
    if (!declared.some((d) => canonicalName(d) === canonicalName(name)))
      diagnostics.push(
        diagnose('unknown-name', { file: projectFile, line }, { thing: 'table', name, suggestion: closest(name, declared) }),
      );
  const sources: TableSource[] = [];
  for (const table of tables) {
    const inSet = byTable.get(canonicalName(table.name));
    if (inSet) sources.push({ table, path: inSet.path, place: { file: projectFile, line: inSet.line } });
    else if (table.source) sources.push({ table, path: table.source.value, place: table.source.place });
    else diagnostics.push(diagnose('no-source', table.place, { table: table.name }));
  }
  return { sources, diagnostics };
}

/**
 * How a table is to be read: as it is declared, and, where its encoding has to be guessed, with the names in mind that
 * should occur in it.
 *
 * @param units the list of units, where it has been read
 */
export function optionsFor(table: TableModel, units: RawTable | undefined, list: TableModel | undefined): CsvOptions {
  const { header, encoding } = table.reading;
  return { table: table.name, header, encoding, names: () => expectedNames(table, units, list) };
}

function* expectedNames(table: TableModel, units: RawTable | undefined, list: TableModel | undefined): Generator<string> {
  for (const { name, codes } of table.columns.values()) {
    yield name;
    for (const { code, meaning } of codes) {
      yield code;
      if (meaning !== undefined) yield meaning;
    }
  }
  if (!units || !list || table === list) return;
  const names = new Set([list.key, list.rowLabel].flatMap((c) => (c ? canonicalName(c.name) : [])));
  const columns = units.header.flatMap((name, at) => (names.has(canonicalName(name.trim())) ? at : []));
  for (const row of units.rows) for (const at of columns) yield row[at]!.trim();
}

/** What reading the file of a table found, with what its declaration can do about it. */
export function declarable(diagnostics: readonly Diagnostic[], { table, place }: TableSource): Diagnostic[] {
  return diagnostics.map((diagnostic): Diagnostic => {
    const encoding = encodingOf(diagnostic);
    if (encoding === undefined) return diagnostic;
    const fix = table.reading.encoding ? undefined : addClause(table, { zh: `编码 "${encoding}"`, en: `encoding "${encoding}"` });
    return { ...diagnostic, fix, related: [{ place, note: 'declared-here' }] };
  });
}

/** The encoding that a file may be declared to have. */
function encodingOf({ code, params }: Diagnostic): string | undefined {
  if (code === 'file-decoded') return (params as Diagnostic<'file-decoded'>['params']).reading.encoding;
  return code === 'file-encoding' ? (params as Diagnostic<'file-encoding'>['params']).readings[0]?.encoding : undefined;
}
