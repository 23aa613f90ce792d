import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readRegularFile } from '../readers/index.ts';
import type { Content, Host } from './host.ts';

/** How names of methodology texts end. */
const TEXT = '.yard';

/** Whether a path leads to a folder. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    // A link that leads round in a circle, or a folder on the way that may not be entered.
    return false;
  }
}

/** A disk as it is. A command takes one snapshot of it, so that it has one revision. */
export const disk: Host = {
  revision: 0,

  read(path: string): Content {
    const read = readRegularFile(path);
    return 'bytes' in read ? { bytes: read.bytes } : { fault: read };
  },

  textsIn(folder: string): string[] {
    try {
      // Only of what is named as a text does it matter whether it is a folder: there may be a hundred thousand other files.
      return readdirSync(folder)
        .filter((name) => name.endsWith(TEXT) && !isFolder(join(folder, name)))
        .sort();
    } catch {
      return [];
    }
  },

  isFile(path: string): boolean {
    try {
      return lstatSync(path, { throwIfNoEntry: false }) !== undefined && !isFolder(path);
    } catch {
      return false;
    }
  },
};
