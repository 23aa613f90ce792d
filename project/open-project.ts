import { resolve } from 'node:path';
import { inFolder, inOutputs } from './data-files.ts';
import { disk, isFolder } from './disk.ts';
import { rootFrom, rootOfFile } from './root.ts';
import type { Snapshot } from './snapshot.ts';
import { Snapshots } from './snapshots.ts';

/** Which data are read: those of a data set, the first where undefined; from their own places, or from another folder by the same names. */
export interface OpenOptions {
  readonly set?: string | undefined;
  readonly folder?: string | undefined;
}

/** A path that names no project: nothing there, or nothing of ours. */
export class NoProject extends Error {}

/**
 * A project on disk, as it stands: that of a `.yard` file, a folder or a `steelyard.yaml`. A folder without a project file
 * is a project of all its `.yard` files; a folder inside a project finds it above.
 *
 * @throws NoProject if the path cannot be read or holds no methodology
 */
export function openProject(path: string, { set, folder }: OpenOptions = {}): Snapshot {
  const whole = resolve(path);
  const root = disk.isFile(whole) ? rootOfFile(whole, disk) : isFolder(whole) ? rootFrom(whole, disk) : undefined;
  if (!root) throw new NoProject(path);
  const dataFiles = folder === undefined ? inOutputs(root) : inFolder(root, folder);
  return new Snapshots(root, disk, { dataFiles, set }).take();
}
