import { basename, isAbsolute, relative, resolve } from 'node:path';
import { paths } from '../readers/index.ts';
import type { Root } from './root.ts';
import { pathIn } from './texts.ts';

/** Where a data file is, and how it is spoken of. */
export interface DataFile {
  readonly path: string;
  /** What places and outputs call it. */
  readonly file: string;
  /** What a message calls it that says why it cannot be read. */
  readonly called: string;
}

/** Finds the file that is meant by a path as it is written. */
export type DataFiles = (written: string) => DataFile;

/** In an editor a file keeps its whole path, so that it can be opened from a message. */
export const inEditor =
  (root: Root): DataFiles =>
  (written) => {
    const file = paths.written(written);
    return { path: pathIn(root, file), file, called: file };
  };

/** In outputs no file has an absolute path. */
export const inOutputs =
  (root: Root): DataFiles =>
  (written) => ({ path: pathIn(root, written), file: paths.shown(root.folder, written), called: written });

/** The files of the same names in another folder. */
export const inFolder =
  ({ folder }: Root, other: string): DataFiles =>
  (written) => {
    const name = basename(paths.written(written));
    const path = resolve(other, name);
    const isNear = paths.isWithin(folder, path) || !isAbsolute(other);
    const file = isNear ? paths.written(relative(folder, path)) : `${basename(other)}/${name}`;
    return { path, file, called: file };
  };
