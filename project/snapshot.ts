import {
  type Analysis,
  isError,
  type Methodology,
  type RawTable,
  type Results,
  type Scored,
  type Sifted,
  sameItems,
  withoutAccepted,
} from '../compiler/index.ts';
import { canonicalName, type Diagnostic, type Locale } from '../grammar/index.ts';
import type { Answers } from './answers.ts';
import type { DataFiles } from './data-files.ts';
import { dataSources } from './data-sources.ts';
import type { Host } from './host.ts';
import { PROJECT_FILE, type ProjectFile } from './project-file.ts';
import type { Root } from './root.ts';
import { filesOf, type Tables } from './tables.ts';
import { pathIn, type TextsRead } from './texts.ts';

/** What snapshots of one project are made by: it remembers what was read and computed for the last. */
export interface Makers {
  readonly tables: Tables;
  readonly answers: Answers;
  readonly dataFiles: DataFiles;
  /** The data set; the first where undefined. */
  readonly set: string | undefined;
}

/** Scores with the methodology they were computed by. */
export interface Good {
  readonly methodology: Methodology;
  readonly results: Results;
  readonly scored: Scored;
}

/**
 * A project as it stands at one moment, and what the compiler says of it. Nothing in it changes; each answer is computed
 * when it is first asked for, and once. Data files are read when an answer first rests on them.
 */
export class Snapshot {
  readonly root: Root;
  readonly #read: TextsRead;
  readonly #makers: Makers;
  readonly #answer = once(() => this.#makers.answers.of(this.#read));
  readonly #located = once(() => {
    const { set, dataFiles } = this.#makers;
    const { sources, diagnostics } = dataSources(this.project, this.analysis.methodology, this.root.projectFile ?? PROJECT_FILE, set);
    return { files: filesOf(sources, dataFiles), diagnostics };
  });
  readonly #sources = once(() => new Map(this.#located().files.map(({ source, file }) => [source.table.name, file])));
  readonly #tables = once(() => this.#makers.tables.read(this.#located().files, this.analysis.methodology));
  readonly #scored = once(() => {
    const raws = [...this.#tables().tables].map(([name, { csv }]) => [name, csv?.table] as const);
    return this.#answer().score(new Map(raws));
  });
  readonly #ofTexts = once(() => [...this.reading, ...this.#judged(this.analysis.diagnostics)]);
  readonly #readingData = once(() => [...this.#located().diagnostics, ...this.#tables().diagnostics]);
  readonly #textDiagnostics = once(() => withoutAccepted(this.#ofTexts(), this.analysis.sources, () => undefined).diagnostics);
  readonly #dataDiagnostics = once(() => {
    const ofData = [...this.readingData, ...this.scored.diagnostics.slice(this.analysis.diagnostics.length)];
    return [...this.#withoutAccepted(ofData).diagnostics, ...this.sifted.idle];
  });
  readonly #sifted = once(() => this.#withoutAccepted([...this.reading, ...this.readingData, ...this.#judged(this.scored.diagnostics)]));
  readonly #diagnostics = once(() => [...this.sifted.diagnostics, ...this.sifted.idle]);
  readonly #good = once((): Good | undefined => {
    const { scored } = this;
    const { methodology } = this.analysis;
    const isGood = methodology && scored.results && !this.diagnostics.some(isError);
    return isGood ? { methodology, results: scored.results, scored } : undefined;
  });

  constructor(root: Root, read: TextsRead, makers: Makers) {
    this.root = root;
    this.#read = read;
    this.#makers = makers;
  }

  /** The folder that paths in messages are relative to. */
  get folder(): string {
    return this.root.folder;
  }

  get project(): ProjectFile {
    return this.#read.project;
  }

  get language(): Locale | undefined {
    return this.project.language;
  }

  /** Names of the data sets; the first is the default. */
  get dataSets(): readonly string[] {
    return [...this.project.data.keys()];
  }

  /** The texts that belong to the project, as messages name them, be they readable or not. */
  get files(): readonly string[] {
    return this.#read.files;
  }

  /** What can be read, the project file included, by the names that messages have for it. */
  get texts(): ReadonlyMap<string, string> {
    const { projectText, texts } = this.#read;
    return projectText === undefined ? texts : new Map([[this.root.projectFile!, projectText], ...texts]);
  }

  /** What reading the texts found. */
  get reading(): readonly Diagnostic[] {
    return this.#read.diagnostics;
  }

  /** What finding and reading the data found. */
  get readingData(): readonly Diagnostic[] {
    return this.#readingData();
  }

  /** What the texts tell. */
  get analysis(): Analysis {
    return this.#answer().analysis;
  }

  /** Files of data tables by the table's name, as messages name them. */
  get sources(): ReadonlyMap<string, string> {
    return this.#sources();
  }

  /** What texts and data tell. */
  get scored(): Scored {
    return this.#scored();
  }

  /** What the texts alone have for diagnostics, reading them included. */
  get textDiagnostics(): readonly Diagnostic[] {
    return this.#textDiagnostics();
  }

  /** What only the data have for diagnostics, and what the texts accept without need. */
  get dataDiagnostics(): readonly Diagnostic[] {
    return this.#dataDiagnostics();
  }

  /** Everything that there is to say, less what the texts accept. */
  get sifted(): Sifted {
    return this.#sifted();
  }

  /** Everything that `check` says. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics();
  }

  /** The scores, if nothing at all is in error. */
  get good(): Good | undefined {
    return this.#good();
  }

  /** Where a file is that messages name. */
  pathOf(file: string): string {
    return pathIn(this.root, file);
  }

  /** What raw data a table has. */
  raw(table: string): RawTable | undefined {
    return this.#table(table)?.csv?.table;
  }

  /** What was read of a file, by the tables that are read from it. */
  rawOf(file: string): RawTable[] {
    return [...this.#tables().tables.values()].flatMap(({ csv }) => (csv?.table?.file === file ? csv.table : []));
  }

  /** Whether the file of a table is in UTF-8, as an editor takes it. */
  isUtf8(table: string): boolean {
    const encoding = this.#table(table)?.csv?.encoding;
    return encoding === undefined || encoding === 'utf-8';
  }

  /** The text of the file that a table was read from, as it was decoded; undefined where it was not read. */
  dataText(table: string): { readonly file: string; readonly text: string } | undefined {
    const read = this.#table(table);
    const text = read?.csv?.table && read.text();
    return text === undefined ? undefined : { file: read!.file, text };
  }

  /** Whether it still stands, the texts having been read again. */
  stands(read: TextsRead, host: Host): boolean {
    if (!sameItems(read.files, this.#read.files) || !sameItems(read.contents, this.#read.contents)) return false;
    if (!this.#tables.isMade()) return true;
    return [...this.#tables().tables.values()].every(({ path, content }) => host.read(path) === content);
  }

  #table(name: string) {
    return this.#tables().tables.get(canonicalName(name));
  }

  #withoutAccepted(diagnostics: readonly Diagnostic[]): Sifted {
    return withoutAccepted(diagnostics, this.analysis.sources, (table) => this.raw(table)?.file);
  }

  /** A text that could not be read may well hold the index. */
  #judged(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    return this.reading.some(isError) ? diagnostics.filter((d) => d.code !== 'no-index') : diagnostics;
  }
}

/** Computes when it is first asked, and remembers. */
function once<T>(compute: () => T): { (): T; isMade(): boolean } {
  let made: { readonly value: T } | undefined;
  return Object.assign(() => (made ??= { value: compute() }).value, { isMade: () => made !== undefined });
}
