import { Answers } from './answers.ts';
import type { DataFiles } from './data-files.ts';
import type { Host } from './host.ts';
import type { Root } from './root.ts';
import { type Makers, Snapshot } from './snapshot.ts';
import { Tables } from './tables.ts';
import { Texts } from './texts.ts';

/** Which data are read, and what they are called. */
export interface DataOptions {
  readonly dataFiles: DataFiles;
  /** The data set; the first where undefined. */
  readonly set: string | undefined;
}

/** A project seen through a host, one snapshot after the other. What did not change is neither read nor computed again. */
export class Snapshots {
  readonly #root: Root;
  readonly #host: Host;
  readonly #texts: Texts;
  readonly #makers: Makers;
  #last: { readonly revision: number; readonly snapshot: Snapshot } | undefined;

  constructor(root: Root, host: Host, { dataFiles, set }: DataOptions) {
    this.#root = root;
    this.#host = host;
    this.#texts = new Texts(root, host);
    this.#makers = { tables: new Tables(host), answers: new Answers(root), dataFiles, set };
  }

  /** The project as it stands: the same object until something that it was made of is another. */
  take(): Snapshot {
    const { revision } = this.#host;
    const last = this.#last;
    if (last?.revision === revision) return last.snapshot;
    const read = this.#texts.read();
    const snapshot = last?.snapshot.stands(read, this.#host) ? last.snapshot : new Snapshot(this.#root, read, this.#makers);
    this.#last = { revision, snapshot };
    return snapshot;
  }

  /** The snapshot that was taken last, however the project stands by now. */
  last(): Snapshot {
    return this.#last?.snapshot ?? this.take();
  }
}
