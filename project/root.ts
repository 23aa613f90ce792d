import { basename, dirname, join, relative } from 'node:path';
import { paths } from '../readers/index.ts';
import type { Host } from './host.ts';
import { PROJECT_FILE } from './project-file.ts';
import { decodedOf, projectIn } from './texts.ts';

/** Where a project is and what belongs to it. */
export interface Root {
  readonly folder: string;
  /** The name of its project file in the folder, where it has one. */
  readonly projectFile?: string | undefined;
  /** The one text of a project that is a single file, by its name in the folder. */
  readonly only?: string | undefined;
}

/** Tells roots apart. */
export const idOf = ({ folder, projectFile, only }: Root): string => [folder, only ?? projectFile].filter((part) => part).join('/');

/** The project of a folder: that of its project file, else of all texts in it. */
export function rootOfFolder(folder: string, host: Host): Root | undefined {
  return withProjectFile(folder, host) ?? (host.textsIn(folder).length ? { folder } : undefined);
}

/** The project that a text in an editor is part of: that of the project file above, if it names the text; else of its folder. */
export function rootOfText(path: string, host: Host): Root {
  const own = dirname(path);
  const root = nearest(own, (folder) => withProjectFile(folder, host));
  if (!root) return { folder: own };
  return namesText(root, path, host) ? root : { folder: own, only: basename(path) };
}

/** The project that a file is asked for as: a project file, a text that the project file beside it names, or the text alone. */
export function rootOfFile(path: string, host: Host): Root {
  const folder = dirname(path);
  if (/\.ya?ml$/i.test(path)) return { folder, projectFile: basename(path) };
  const beside = withProjectFile(folder, host);
  return beside && namesText(beside, path, host) ? beside : { folder, only: basename(path) };
}

/** The project that a folder is asked for as. Above it, only a project file tells that something belongs together. */
export const rootFrom = (folder: string, host: Host): Root | undefined =>
  rootOfFolder(folder, host) ?? nearest(dirname(folder), (above) => withProjectFile(above, host));

const withProjectFile = (folder: string, host: Host): Root | undefined =>
  host.isFile(join(folder, PROJECT_FILE)) ? { folder, projectFile: PROJECT_FILE } : undefined;

/** What is found in a folder, or in the nearest one above that has it. */
export function nearest<T>(folder: string, find: (folder: string) => T | undefined): T | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const found = find(at);
    if (found !== undefined) return found;
    if (dirname(at) === at) return undefined;
  }
}

/** A project that names no files has all of its own folder. */
function namesText({ folder, projectFile }: Root, path: string, host: Host): boolean {
  const file = paths.written(relative(folder, path));
  const { files } = projectIn(projectFile!, decodedOf(projectFile!, host.read(join(folder, projectFile!)))).project;
  return files ? files.some((f) => paths.same(paths.written(f), file)) : !file.includes('/');
}
