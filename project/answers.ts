import { type Analysis, type RawTable, type Scored, sameItems, Workspace } from '../compiler/index.ts';
import type { Root } from './root.ts';
import type { TextsRead } from './texts.ts';

/**
 * Answers of the compiler for states of one project, in whatever order they are asked for: each is computed from what
 * changed since the one before.
 */
export class Answers {
  readonly #root: Root;
  #workspace = new Workspace('.');
  /** Names of the texts that the workspace holds, and of its tables. */
  #texts: readonly string[] | undefined;
  #tables: ReadonlySet<string> = new Set();
  #scored: { readonly scored: Scored; readonly tables: readonly unknown[] } | undefined;

  constructor(root: Root) {
    this.#root = root;
  }

  analyse({ files, texts }: Pick<TextsRead, 'files' | 'texts'>): Analysis {
    const names = [...texts.keys()];
    // Texts come in the order of the project, and one that is gone leaves nothing behind.
    if (!this.#texts || !sameItems(names, this.#texts)) {
      this.#workspace = new Workspace(this.#root.projectFile ?? files[0] ?? '.');
      this.#texts = names;
      this.#tables = new Set();
      this.#scored = undefined;
    }
    for (const [file, text] of texts) this.#workspace.setText(file, text);
    return this.#workspace.analyse();
  }

  /** @param tables by their names; undefined where one cannot be read */
  score(read: Pick<TextsRead, 'files' | 'texts'>, tables: ReadonlyMap<string, RawTable | undefined>): Scored {
    const analysis = this.analyse(read);
    const items = [...tables].flat();
    if (this.#scored?.scored.analysis === analysis && sameItems(this.#scored.tables, items)) return this.#scored.scored;
    for (const name of this.#tables) if (!tables.has(name)) this.#workspace.setTable(name, undefined);
    for (const [name, raw] of tables) this.#workspace.setTable(name, raw);
    this.#tables = new Set(tables.keys());
    const scored = this.#workspace.score();
    this.#scored = { scored, tables: items };
    return scored;
  }
}
