import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { paths } from '../readers/index.ts';

/**
 * What may be read in a workspace that is not trusted: what lies in its folders, links followed. A text opened without a
 * folder has its own.
 */
export class Fence {
  readonly #folders: readonly string[];

  /** @param folders of the workspace, absolute */
  constructor(folders: readonly string[]) {
    this.#folders = folders.map(realOf);
  }

  /** @param open paths of the texts that are open */
  admits(path: string, open: readonly string[]): boolean {
    const real = realOf(path);
    const folders = this.#folders.length ? this.#folders : open.map((text) => realOf(dirname(text)));
    return folders.some((folder) => paths.isWithin(folder, real));
  }
}

/** Where a path really leads; for what does not exist, where its nearest folder that does leads. */
function realOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : paths.resolve(realOf(above), path.slice(above.length).replace(/^[\\/]+/, ''));
  }
}
