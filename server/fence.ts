import { realpathSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import { paths } from '../readers/index.ts';

/**
 * What may be read in a workspace that is not trusted: what lies in its folders, links followed. A text opened without a
 * folder has its own.
 */
export class Fence {
  readonly #folders: readonly string[];

  /** @param folders of the workspace, absolute */
  constructor(folders: readonly string[]) {
    this.#folders = both(folders);
  }

  /** @param open paths of the texts that are open; those that were never saved have no folder */
  admits(path: string, open: readonly string[]): boolean {
    const folders = this.#folders.length ? this.#folders : both(open.filter((text) => isAbsolute(text)).map((text) => dirname(text)));
    const inside = (at: string) => folders.some((folder) => paths.isWithin(folder, at));
    // Only to ask where a path leads may speak to another computer: what is written as lying elsewhere is not looked at.
    return inside(path) && inside(realOf(path));
  }
}

/** Folders as they are called and where they really are. */
const both = (folders: readonly string[]): string[] => folders.flatMap((folder) => [folder, realOf(folder)]);

/** Where a path really leads; for what does not exist, where its nearest folder that does leads. */
function realOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : paths.resolve(realOf(above), path.slice(above.length).replace(/^[\\/]+/, ''));
  }
}
