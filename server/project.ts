import { sameItems } from '../compiler/index.ts';
import { type Content, type Good, inEditor, idOf, type Root, type Snapshot, Snapshots } from '../project/index.ts';
import { paths } from '../readers/index.ts';
import type { Files } from './files.ts';

/** A project as it is being edited, and as it was saved last. */
export class Project {
  readonly id: string;
  readonly #files: Files;
  readonly #root: Root;
  readonly #dataSet: string | undefined;
  readonly #edited: Snapshots;
  #saved: { readonly contents: readonly Content[]; readonly good: Good | undefined } | undefined;
  #lastGood: Good | undefined;

  constructor(root: Root, files: Files, dataSet: string | undefined) {
    this.id = idOf(root);
    this.#root = root;
    this.#files = files;
    this.#dataSet = dataSet;
    this.#edited = new Snapshots(root, files, { dataFiles: inEditor(root), set: dataSet });
  }

  /** As the editor has it: one snapshot until something is edited. */
  get live(): Snapshot {
    return this.#edited.take();
  }

  get folder(): string {
    return this.#root.folder;
  }

  /** Whether a path is one of its texts or data files, or its project file, as they were looked at last. */
  reads(path: string): boolean {
    return this.fileAt(path) !== undefined;
  }

  /** A path as messages name it. */
  fileAt(path: string): string | undefined {
    const last = this.#edited.last();
    return filesOf(last).find((f) => paths.same(last.pathOf(f), path));
  }

  /** Paths of everything it reads. */
  pathsRead(): string[] {
    const last = this.#edited.last();
    return filesOf(last).map((f) => last.pathOf(f));
  }

  /** The scores as the texts stand, or undefined while anything is in error. */
  good(): Good | undefined {
    const { good } = this.live;
    if (good) this.#lastGood = good;
    return good;
  }

  /** The scores as they were the last time that nothing was in error: those of the saved texts where there are no others. */
  lastGood(): Good | undefined {
    return this.good() ?? this.#lastGood ?? this.saved();
  }

  /** The scores of what is saved; undefined where that is in error. */
  saved(): Good | undefined {
    const all = this.pathsRead();
    const contents = all.map((path) => this.#files.saved(path));
    if (!all.some((path) => this.#files.isDirty(path))) this.#saved = { contents, good: this.good() };
    else if (!this.#saved || !sameItems(this.#saved.contents, contents))
      this.#saved = {
        contents,
        good: new Snapshots(this.#root, this.#files.asSaved, { dataFiles: inEditor(this.#root), set: this.#dataSet }).take().good,
      };
    return this.#saved.good;
  }
}

/** Everything that a snapshot reads, as messages name it. */
const filesOf = ({ root, files, sources }: Snapshot): string[] => [
  ...(root.projectFile ? [root.projectFile] : []),
  ...files,
  ...sources.values(),
];
