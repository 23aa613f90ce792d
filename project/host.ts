import type { Fault } from '../readers/index.ts';

/** What a file holds: a text in an editor, bytes on disk, or the fault that keeps it from being read. */
export interface Content {
  readonly text?: string;
  readonly bytes?: Uint8Array;
  readonly fault?: Fault;
  /** The bytes on disk, where the editor took them for UTF-8 and shows a text that nobody wrote. */
  readonly misread?: Uint8Array;
}

/**
 * What projects are read through: a disk, or an editor whose open texts stand before what is on disk. Paths are absolute.
 */
export interface Host {
  /** Another number whenever anything may read otherwise than before. */
  readonly revision: number;
  /** The same object means the same content. */
  read(path: string): Content;
  /** Names of the methodology texts in a folder, sorted; none where it cannot be listed. */
  textsIn(folder: string): readonly string[];
  /** Whether something stands there that is no folder, be it one that cannot be read: that will be said. */
  isFile(path: string): boolean;
}
