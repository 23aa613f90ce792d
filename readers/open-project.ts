import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, posix, relative, resolve } from 'node:path';
import { type TableModel, Workspace } from '../compiler/index.ts';
import { canonicalName, closest, type Diagnostic, diagnose, type Locale } from '../grammar/index.ts';
import { readCsv } from './csv.ts';
import { type DataSource, type ProjectFile, readProjectFile } from './project-file.ts';
import { decode } from './text.ts';

const PROJECT_FILE = 'steelyard.yaml';

/** A project on disk, its texts read into a workspace. */
export interface OpenProject {
  /** The folder that paths in messages are relative to. */
  readonly folder: string;
  readonly language: Locale | undefined;
  readonly workspace: Workspace;
  /** Texts by their path in messages, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  /** What reading the files found. */
  readonly diagnostics: readonly Diagnostic[];
  /** Reads the data files into the workspace; returns what that found. */
  readData(options: { folder?: string | undefined; set?: string | undefined }): Diagnostic[];
}

/** A path that names no project: nothing there, or nothing of ours. */
export class NoProject extends Error {}

/**
 * Opens a `.yard` file, a folder or a `steelyard.yaml`. A folder without a project file is a project of all its `.yard`
 * files; a folder inside a project finds it above.
 *
 * @throws NoProject if the path cannot be read or holds no methodology
 */
export function openProject(path: string): OpenProject {
  const { folder, projectFile, files } = locate(resolve(path));
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  let project: ProjectFile = { name: undefined, files: undefined, language: undefined, data: new Map() };
  if (projectFile) {
    const read = readText(folder, basename(projectFile), diagnostics);
    if (read !== undefined) {
      const result = readProjectFile(basename(projectFile), read);
      project = result.project;
      diagnostics.push(...result.diagnostics);
      texts.set(basename(projectFile), read);
    }
  }
  const workspace = new Workspace(projectFile ? basename(projectFile) : (files[0] ?? '.'));
  for (const file of new Set((project.files ?? files).map((f) => posix.normalize(f)))) {
    const text = readText(folder, file, diagnostics);
    if (text === undefined) continue;
    texts.set(file, text);
    workspace.setText(file, text);
  }
  return {
    folder,
    language: project.language,
    workspace,
    texts,
    diagnostics,
    readData: (options) => readTables(folder, project, workspace, options),
  };
}

function locate(path: string): { folder: string; projectFile: string | undefined; files: string[] } {
  const stats = statOf(path);
  if (stats.isFile()) {
    const folder = dirname(path);
    if (/\.ya?ml$/.test(path)) return { folder, projectFile: path, files: methodologiesIn(folder) };
    const beside = join(folder, PROJECT_FILE);
    if (isFile(beside) && namesFile(beside, basename(path))) return { folder, projectFile: beside, files: methodologiesIn(folder) };
    return { folder, projectFile: undefined, files: [basename(path)] };
  }
  for (let folder = path; ; folder = dirname(folder)) {
    const projectFile = join(folder, PROJECT_FILE);
    const files = methodologiesIn(folder);
    if (isFile(projectFile)) return { folder, projectFile, files };
    // Above the folder that was asked for, only a project file tells that something belongs together.
    if (files.length && folder === path) return { folder, projectFile: undefined, files };
    if (dirname(folder) === folder) throw new NoProject(path);
  }
}

const methodologiesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((f) => f.endsWith('.yard') && isFile(join(folder, f)))
    .sort();

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

function statOf(path: string) {
  try {
    return statSync(path);
  } catch {
    throw new NoProject(path);
  }
}

function namesFile(projectFile: string, file: string): boolean {
  const { text } = decode(projectFile, readFileSync(projectFile));
  const files = text === undefined ? undefined : readProjectFile(projectFile, text).project.files;
  // A project that names no files has all of its folder.
  return files?.some((f) => posix.normalize(f) === file) ?? true;
}

const PROBLEMS: Readonly<Record<string, 'folder' | 'permission'>> = { EISDIR: 'folder', EACCES: 'permission', EPERM: 'permission' };

function readBytes(folder: string, file: string, diagnostics: Diagnostic[]): Uint8Array | undefined {
  try {
    return readFileSync(resolve(folder, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    diagnostics.push(
      code === 'ENOENT'
        ? diagnose('file-missing', { file }, { path: file })
        : diagnose('file-unreadable', { file }, { path: file, problem: PROBLEMS[code ?? ''] ?? 'other' }),
    );
    return undefined;
  }
}

function readText(folder: string, file: string, diagnostics: Diagnostic[]): string | undefined {
  const bytes = readBytes(folder, file, diagnostics);
  if (!bytes) return undefined;
  const { text, diagnostics: found } = decode(file, bytes);
  diagnostics.push(...found);
  return text;
}

/**
 * Data sets map logical tables to files; a table no set names is read from where its declaration says. With a folder,
 * the same file names are looked up there instead.
 */
function readTables(
  folder: string,
  project: ProjectFile,
  workspace: Workspace,
  options: { folder?: string | undefined; set?: string | undefined },
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const set = project.data.get(options.set ?? [...project.data.keys()][0] ?? '') ?? new Map<string, DataSource>();
  const sources = new Map([...set].map(([table, source]) => [canonicalName(table), source.path]));
  const tables: readonly TableModel[] = [...(workspace.analyse().methodology?.tables.values() ?? [])];
  const declared = tables.map((t) => t.name);
  for (const [name, { line }] of tables.length ? set : [])
    if (!declared.some((d) => canonicalName(d) === canonicalName(name)))
      diagnostics.push(
        diagnose('unknown-name', { file: PROJECT_FILE, line }, { thing: 'table', name, suggestion: closest(name, declared) }),
      );
  for (const table of tables) {
    const source = sources.get(canonicalName(table.name)) ?? table.source;
    if (source === undefined) {
      diagnostics.push(diagnose('no-source', table.place, { table: table.name }));
      continue;
    }
    const file = options.folder === undefined ? source : relative(folder, resolve(options.folder, basename(source)));
    const bytes = readBytes(folder, file, diagnostics);
    if (!bytes) continue;
    const { table: raw, diagnostics: found } = readCsv(file, bytes);
    diagnostics.push(...found);
    if (raw) workspace.setTable(table.name, raw);
  }
  return diagnostics;
}
