import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, posix, relative, resolve } from 'node:path';
import { Workspace } from '../compiler/index.ts';
import type { Diagnostic, Locale } from '../grammar/index.ts';
import { readCsv } from './csv.ts';
import { dataSources } from './data-sources.ts';
import { NO_PROJECT_FILE, PROJECT_FILE, type ProjectFile, readProjectFile } from './project-file.ts';
import { decode, unreadable } from './text.ts';

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
  let project = NO_PROJECT_FILE;
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

function readBytes(folder: string, file: string, diagnostics: Diagnostic[]): Uint8Array | undefined {
  try {
    return readFileSync(resolve(folder, file));
  } catch (error) {
    diagnostics.push(unreadable(file, (error as NodeJS.ErrnoException).code));
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

/** Reads the tables of a data set; with a folder, the same file names are looked up there instead. */
function readTables(
  folder: string,
  project: ProjectFile,
  workspace: Workspace,
  options: { folder?: string | undefined; set?: string | undefined },
): Diagnostic[] {
  const tables = [...(workspace.analyse().methodology?.tables.values() ?? [])];
  const { sources, diagnostics } = dataSources(project, tables, PROJECT_FILE, options.set);
  for (const { table, path } of sources) {
    const file = options.folder === undefined ? path : relative(folder, resolve(options.folder, basename(path)));
    const bytes = readBytes(folder, file, diagnostics);
    if (!bytes) continue;
    const { table: raw, diagnostics: found } = readCsv(file, bytes);
    diagnostics.push(...found);
    if (raw) workspace.setTable(table, raw);
  }
  return diagnostics;
}
