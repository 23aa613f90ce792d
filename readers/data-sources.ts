import type { TableModel } from '../compiler/index.ts';
import { canonicalName, closest, type Diagnostic, diagnose } from '../grammar/index.ts';
import type { DataSource, ProjectFile } from './project-file.ts';

/**
 * Which file each declared table is read from. Data sets map logical tables to files; a table no set names is read from
 * where its declaration says.
 *
 * @param projectFile what the project file is called in messages
 * @param set the data set; the first where undefined
 */
export function dataSources(
  project: ProjectFile,
  tables: readonly TableModel[],
  projectFile: string,
  set: string | undefined,
): { sources: { table: string; path: string }[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const chosen = project.data.get(set ?? [...project.data.keys()][0] ?? '') ?? new Map<string, DataSource>();
  const paths = new Map([...chosen].map(([table, source]) => [canonicalName(table), source.path]));
  const declared = tables.map((t) => t.name);
  for (const [name, { line }] of tables.length ? chosen : [])
    if (!declared.some((d) => canonicalName(d) === canonicalName(name)))
      diagnostics.push(
        diagnose('unknown-name', { file: projectFile, line }, { thing: 'table', name, suggestion: closest(name, declared) }),
      );
  const sources: { table: string; path: string }[] = [];
  for (const table of tables) {
    const path = paths.get(canonicalName(table.name)) ?? table.source;
    if (path === undefined) diagnostics.push(diagnose('no-source', table.place, { table: table.name }));
    else sources.push({ table: table.name, path });
  }
  return { sources, diagnostics };
}
