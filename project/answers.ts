import { type Analysis, type RawTable, type Scored, sameItems, Workspace } from '../compiler/index.ts';
import type { Root } from './root.ts';
import type { TextsRead } from './texts.ts';

/** What the compiler says of the texts of a project. */
export interface Answer {
  readonly analysis: Analysis;
  /** @param tables by their names; undefined where one cannot be read */
  score(tables: RawTables): Scored;
}

type RawTables = ReadonlyMap<string, RawTable | undefined>;

/** A workspace, what it holds, and the scores that it gave last. */
interface Held {
  readonly workspace: Workspace;
  readonly texts: readonly string[];
  tables: RawTables;
  scored: Scored | undefined;
}

/**
 * Answers of the compiler for states of one project: each is computed from what changed since the one before, and may still
 * be scored when others have followed.
 */
export class Answers {
  readonly #root: Root;
  #held: Held | undefined;

  constructor(root: Root) {
    this.#root = root;
  }

  of({ files, texts }: Pick<TextsRead, 'files' | 'texts'>): Answer {
    const names = [...texts.keys()];
    // Texts come in the order of the project, and one that is gone leaves nothing behind.
    if (!this.#held || !sameItems(names, this.#held.texts)) {
      const workspace = new Workspace(this.#root.projectFile ?? files[0] ?? '.');
      this.#held = { workspace, texts: names, tables: new Map(), scored: undefined };
    }
    const held = this.#held;
    for (const [file, text] of texts) held.workspace.setText(file, text);
    const analysis = held.workspace.analyse();
    return { analysis, score: (tables) => scoreOf(held, analysis, tables) };
  }
}

function scoreOf(held: Held, analysis: Analysis, tables: RawTables): Scored {
  if (held.scored?.analysis === analysis && sameItems([...held.tables].flat(), [...tables].flat())) return held.scored;
  for (const name of held.tables.keys()) if (!tables.has(name)) held.workspace.setTable(name, undefined);
  for (const [name, raw] of tables) held.workspace.setTable(name, raw);
  held.tables = tables;
  held.scored = held.workspace.score(analysis);
  return held.scored;
}
