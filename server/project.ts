import { type Methodology, type Results, sameItems, type Scored } from '../compiler/index.ts';
import { PROJECT_FILE, paths } from '../readers/index.ts';
import type { Content, Files } from './files.ts';
import { type Root, View } from './view.ts';

/** Scores with the methodology they were computed by. */
export interface Good {
  readonly methodology: Methodology;
  readonly results: Results;
  readonly scored: Scored;
}

/** A project as it is being edited, and as it was saved last. */
export class Project {
  readonly id: string;
  readonly live: View;
  readonly #files: Files;
  readonly #root: Root;
  readonly #dataSet: string | undefined;
  #saved: { readonly contents: readonly Content[]; readonly good: Good | undefined } | undefined;
  #lastGood: Good | undefined;

  constructor(id: string, root: Root, files: Files, dataSet: string | undefined) {
    this.id = id;
    this.#root = root;
    this.#files = files;
    this.#dataSet = dataSet;
    this.live = new View(root, files, dataSet);
  }

  get folder(): string {
    return this.#root.folder;
  }

  /** Whether a path is one of its texts or data files, or its project file. */
  reads(path: string): boolean {
    return this.fileAt(path) !== undefined;
  }

  /** A path as messages name it. */
  fileAt(path: string): string | undefined {
    return this.#filesRead().find((f) => paths.same(this.live.pathOf(f), path));
  }

  #filesRead(): string[] {
    return [...(this.#root.hasFile ? [PROJECT_FILE] : []), ...this.live.files, ...this.live.sources.values()];
  }

  /** Paths of everything it reads. */
  pathsRead(): string[] {
    return this.#filesRead().map((f) => this.live.pathOf(f));
  }

  /** The scores as the texts stand, or undefined while anything is in error. */
  good(): Good | undefined {
    const scored = this.live.good();
    const good = scored && goodOf(scored);
    if (good && good.results !== this.#lastGood?.results) this.#lastGood = good;
    return good;
  }

  /** The scores as they were the last time that nothing was in error: those of the saved texts where there are no others. */
  lastGood(): Good | undefined {
    return this.good() ?? this.#lastGood ?? this.saved();
  }

  /** The scores of what is saved; undefined where that is in error. */
  saved(): Good | undefined {
    const files = this.#filesRead();
    const dirty = files.some((f) => this.#files.isDirty(this.live.pathOf(f)));
    if (!dirty) {
      this.#saved = { contents: this.#savedContents(files), good: this.good() };
      return this.#saved.good;
    }
    if (this.#saved && sameItems(this.#saved.contents, this.#savedContents(files))) return this.#saved.good;
    const view = new View(this.#root, { read: (p) => this.#files.saved(p), list: (folder) => this.#files.list(folder) }, this.#dataSet);
    const scored = view.good();
    this.#saved = { contents: this.#savedContents(files), good: scored && goodOf(scored) };
    return this.#saved.good;
  }

  #savedContents(files: readonly string[]): Content[] {
    return files.map((f) => this.#files.saved(this.live.pathOf(f)));
  }
}

function goodOf(scored: Scored): Good | undefined {
  const { methodology } = scored.analysis;
  return methodology && scored.results ? { methodology, results: scored.results, scored } : undefined;
}
