import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RawTable, type Results, Workspace } from '../../compiler/index.ts';
import { type Diagnostic, wordsOf } from '../../grammar/index.ts';
import { openProject } from '../../project/index.ts';
import { readCsv } from '../../readers/index.ts';

/** The repository. */
export const ROOT = join(import.meta.dirname, '..', '..');
export const EGOV = join(ROOT, 'examples', 'egov-2017');

export const egovText = (): string => readFileSync(join(EGOV, 'egov.yard'), 'utf8');
export const tablesText = (): string => readFileSync(join(EGOV, 'tables.yard'), 'utf8');

/** The example, opened with its data. */
export function openEgov(): Workspace {
  const project = openProject(EGOV);
  const workspace = new Workspace('steelyard.yaml');
  for (const file of project.files) workspace.setText(file, project.texts.get(file)!);
  for (const table of project.sources.keys()) workspace.setTable(table, project.raw(table));
  return workspace;
}

/** A workspace from texts and CSV written in a test. */
export function workspaceOf(text: string, csv: Record<string, string> = {}): Workspace {
  const workspace = new Workspace('index.yard');
  workspace.setText('index.yard', text);
  for (const [table, content] of Object.entries(csv)) workspace.setTable(table, csvTable(`${table}.csv`, content));
  return workspace;
}

export function csvTable(file: string, content: string): RawTable {
  const { table } = readCsv(file, new TextEncoder().encode(content));
  if (!table) throw new Error(`${file} cannot be read`);
  return table;
}

export function scored(workspace: Workspace): Results {
  const { results, diagnostics } = workspace.score();
  if (!results) throw new Error(messages(diagnostics).join('\n'));
  return results;
}

export const messages = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map((d) => `${d.code}: ${wordsOf(d, 'en').wrong}`);
export const codesOf = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map((d) => d.code);
