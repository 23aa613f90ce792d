import { lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { type RawTable, Workspace } from '../compiler/index.ts';
import { canonicalName, type Diagnostic, type Locale } from '../grammar/index.ts';
import { readCsv } from './csv.ts';
import { dataSources, declarable, optionsFor } from './data-sources.ts';
import { paths } from './paths.ts';
import { NO_PROJECT_FILE, PROJECT_FILE, type ProjectFile, readProjectFile } from './project-file.ts';
import { readRegularFile } from './regular-file.ts';
import { decode, type Known, unreadable } from './text.ts';

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
  /** Names of the data sets; the first is the default. */
  readonly dataSets: readonly string[];
  /** Reads the data files into the workspace; returns what that found. */
  readData(options: DataOptions): Diagnostic[];
  /** The text of the file that a table was read from, as it was decoded; undefined where it was not read. */
  dataText(table: string): DataText | undefined;
}

/** A data file as messages name it, and its text. */
export interface DataText {
  readonly file: string;
  readonly text: string;
}

/** Which data are read: those of a data set, the first where undefined, or the same file names in another folder. */
export interface DataOptions {
  readonly folder?: string | undefined;
  readonly set?: string | undefined;
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
  for (const file of new Set((project.files ?? files).map((f) => paths.written(f)))) {
    const text = readText(folder, file, diagnostics);
    if (text === undefined) continue;
    texts.set(file, text);
    workspace.setText(file, text);
  }
  const read = new Map<string, () => DataText | undefined>();
  return {
    folder,
    language: project.language,
    dataSets: [...project.data.keys()],
    workspace,
    texts,
    diagnostics,
    readData: (options) => readTables(folder, project, workspace, options, read),
    dataText: (table) => read.get(canonicalName(table))?.(),
  };
}

function locate(path: string): { folder: string; projectFile: string | undefined; files: string[] } {
  if (!isThere(path)) throw new NoProject(path);
  if (!isFolder(path)) {
    const folder = dirname(path);
    if (/\.ya?ml$/i.test(path)) return { folder, projectFile: path, files: methodologiesIn(folder) };
    const beside = join(folder, PROJECT_FILE);
    if (isFileName(beside) && namesFile(beside, basename(path))) return { folder, projectFile: beside, files: methodologiesIn(folder) };
    return { folder, projectFile: undefined, files: [basename(path)] };
  }
  for (let folder = path; ; folder = dirname(folder)) {
    const projectFile = join(folder, PROJECT_FILE);
    if (isFileName(projectFile)) return { folder, projectFile, files: methodologiesIn(folder) };
    // Above the folder that was asked for, only a project file tells that something belongs together.
    const files = folder === path ? methodologiesIn(folder) : [];
    if (files.length) return { folder, projectFile: undefined, files };
    if (dirname(folder) === folder) throw new NoProject(path);
  }
}

/** Whether something is there that is no folder, be it one that cannot be read: that will be said. */
const isFileName = (path: string): boolean => isThere(path) && !isFolder(path);

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** @throws NoProject if the folder cannot be listed */
function methodologiesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((f) => f.endsWith('.yard') && !isFolder(join(folder, f)))
      .sort();
  } catch {
    throw new NoProject(folder);
  }
}

/** Whether a path leads to a folder. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    // A link that leads round in a circle, or a folder on the way that may not be entered.
    return false;
  }
}

function namesFile(projectFile: string, file: string): boolean {
  const read = readRegularFile(projectFile);
  const text = 'bytes' in read ? decode(projectFile, read.bytes).text : undefined;
  const files = text === undefined ? undefined : readProjectFile(projectFile, text).project.files;
  // A project that names no files has all of its folder.
  return files?.some((f) => paths.same(paths.written(f), file)) ?? true;
}

function readText(folder: string, file: string, diagnostics: Diagnostic[]): string | undefined {
  const read = readRegularFile(paths.resolve(folder, file));
  if (!('bytes' in read)) {
    diagnostics.push(unreadable(file, read));
    return undefined;
  }
  const { text, diagnostics: found } = decode(file, read.bytes);
  diagnostics.push(...found);
  return text;
}

/** Reads the tables of a data set; with a folder, the same file names are looked up there instead. */
function readTables(
  folder: string,
  project: ProjectFile,
  workspace: Workspace,
  { folder: other, set }: DataOptions,
  texts: Map<string, () => DataText | undefined>,
): Diagnostic[] {
  const { methodology } = workspace.analyse();
  const list = methodology?.index.units;
  const { sources, diagnostics } = dataSources(project, methodology, PROJECT_FILE, set);
  let units: RawTable | undefined;
  for (const source of sources) {
    const { table, place } = source;
    const { file, path } = other === undefined ? within(folder, source.path) : beside(folder, other, source.path);
    const read = readRegularFile(path);
    if (!('bytes' in read)) {
      diagnostics.push(unreadable(other === undefined ? source.path : file, read, place, file));
      continue;
    }
    const options = optionsFor(table, units, list);
    const { table: raw, diagnostics: found } = readCsv(file, read.bytes, options);
    diagnostics.push(...declarable(found, source));
    if (raw) {
      workspace.setTable(table.name, raw);
      texts.set(canonicalName(table.name), () => textAgain(file, path, options));
    }
    if (table === list) units = raw;
  }
  return diagnostics;
}

/** Reads a file anew: hardly anybody asks for the text of data, which may be long. */
function textAgain(file: string, path: string, known: Known): DataText | undefined {
  const read = readRegularFile(path);
  const text = 'bytes' in read ? decode(file, read.bytes, known).text : undefined;
  return text === undefined ? undefined : { file, text };
}

/** Where a file is, and what messages and outputs call it. */
interface Location {
  readonly file: string;
  readonly path: string;
}

const within = (folder: string, written: string): Location => ({
  file: paths.shown(folder, written),
  path: paths.resolve(folder, written),
});

/** The file of the same name in another folder. */
function beside(folder: string, other: string, written: string): Location {
  const name = basename(paths.written(written));
  const path = resolve(other, name);
  if (paths.isWithin(folder, path) || !isAbsolute(other)) return { file: paths.written(relative(folder, path)), path };
  return { file: `${basename(other)}/${name}`, path };
}
