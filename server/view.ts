import { type Analysis, isError, type RawTable, type Scored, sameItems, type TableModel, Workspace } from '../compiler/index.ts';
import { type Diagnostic, diagnose } from '../grammar/index.ts';
import {
  type CsvFile,
  dataSources,
  declarable,
  decode,
  NO_PROJECT_FILE,
  optionsFor,
  PROJECT_FILE,
  type ProjectFile,
  paths,
  readCsv,
  readProjectFile,
  unreadable,
} from '../readers/index.ts';
import type { Content } from './files.ts';

/** Where a project is and what belongs to it. */
export interface Root {
  readonly folder: string;
  /** Whether it has a project file. */
  readonly hasFile: boolean;
  /** The one text of a project that is a single file, by its name in the folder. */
  readonly only?: string | undefined;
}

/** How a view sees files. */
export interface Reader {
  read(path: string): Content;
  list(folder: string): readonly string[];
}

interface Made<V> {
  readonly content: Content;
  readonly value: V;
}

/** A table that was read, and what it was read with. */
interface ReadTable extends Made<CsvFile> {
  readonly file: string;
  readonly reading: TableModel['reading'];
  /** What its encoding was guessed with, where it was. */
  readonly guessedWith: readonly unknown[] | undefined;
}

/**
 * One state of a project: its texts and tables as some reader sees them, and what the compiler says of them. What did
 * not change is not read again.
 */
export class View {
  readonly root: Root;
  readonly #reader: Reader;
  readonly #set: string | undefined;
  readonly #texts = new Map<string, Made<{ text: string | undefined; diagnostics: readonly Diagnostic[] }>>();
  readonly #tables = new Map<string, ReadTable>();
  #projectFile: Made<ReturnType<typeof readProjectFile>> | undefined;
  #workspace = new Workspace('.');
  #files: readonly string[] = [];
  /** Names of the texts that the workspace holds. */
  #readable = '';
  #contents: readonly Content[] = [];
  #sources: Map<string, string> | undefined;
  #reading: readonly Diagnostic[] = [];
  #dataDiagnostics: readonly Diagnostic[] = [];
  #rawTables = new Map<string, RawTable | undefined>();
  #scored: Scored | undefined;
  #analysis: Analysis | undefined;

  constructor(root: Root, reader: Reader, set: string | undefined) {
    this.root = root;
    this.#reader = reader;
    this.#set = set;
  }

  /** The texts, as messages name them. */
  get files(): readonly string[] {
    if (!this.#analysis) this.analysis();
    return this.#files;
  }

  /** Every content the answers rest on, in order: equal lists mean equal answers. */
  get contents(): readonly Content[] {
    return this.#contents;
  }

  /** Files of data tables by the table's name, as messages name them. */
  get sources(): ReadonlyMap<string, string> {
    if (!this.#sources) this.scored();
    return this.#sources!;
  }

  get project(): ProjectFile {
    return this.#projectFile?.value.project ?? NO_PROJECT_FILE;
  }

  /** What raw data a table has. */
  raw(table: string): RawTable | undefined {
    return this.#rawTables.get(table);
  }

  /** What was read of a file, by the tables that are read from it. */
  rawOf(file: string): RawTable[] {
    return [...this.#rawTables.values()].filter((raw): raw is RawTable => raw?.file === file);
  }

  /** Whether the file of a table is in UTF-8, as an editor takes it. */
  isUtf8(table: string): boolean {
    const encoding = this.#tables.get(table)?.value.encoding;
    return encoding === undefined || encoding === 'utf-8';
  }

  pathOf(file: string): string {
    return this.root.folder === '' ? file : paths.resolve(this.root.folder, file);
  }

  content(file: string): Content {
    return this.#reader.read(this.pathOf(file));
  }

  /** What the texts tell. */
  analysis(): Analysis {
    const contents: Content[] = [];
    const reading: Diagnostic[] = [];
    this.#readProjectFile(contents, reading);
    const texts = new Map<string, string>();
    const files = this.#fileNames();
    for (const file of files) {
      const { text, diagnostics } = this.#text(file, contents);
      reading.push(...diagnostics);
      if (text !== undefined) texts.set(file, text);
    }
    // Texts come in the order of the project, and one that is gone leaves nothing behind.
    if (JSON.stringify([...texts.keys()]) !== this.#readable) this.#startOver(files, texts);
    for (const [file, text] of texts) this.#workspace.setText(file, text);
    this.#files = files;
    this.#reading = reading;
    const analysis = this.#workspace.analyse();
    if (analysis !== this.#analysis) this.#scored = undefined;
    this.#analysis = analysis;
    this.#contents = contents;
    return analysis;
  }

  /** What the texts alone have for diagnostics, reading them included. */
  textDiagnostics(): readonly Diagnostic[] {
    return this.#workspace.withoutAccepted(this.#ofTexts()).diagnostics;
  }

  #ofTexts(): readonly Diagnostic[] {
    const analysis = this.analysis();
    return [...this.#reading, ...this.#judged(analysis.diagnostics)];
  }

  /** What texts and data tell. */
  scored(): Scored {
    const analysis = this.analysis();
    this.#readTables(analysis);
    this.#scored ??= this.#workspace.score();
    return this.#scored;
  }

  /** What only the data have for diagnostics, and what the texts accept without need. */
  dataDiagnostics(): Diagnostic[] {
    const scored = this.scored();
    const ofData = [...this.#dataDiagnostics, ...scored.diagnostics.slice(scored.analysis.diagnostics.length)];
    const { idle } = this.#workspace.withoutAccepted([...this.#ofTexts(), ...ofData]);
    return [...this.#workspace.withoutAccepted(ofData).diagnostics, ...idle];
  }

  /** Everything that `check` would say. */
  diagnostics(): Diagnostic[] {
    return [...this.textDiagnostics(), ...this.dataDiagnostics()];
  }

  /** The scores, if nothing at all is in error. */
  good(): Scored | undefined {
    const scored = this.scored();
    return scored.results && !this.diagnostics().some(isError) ? scored : undefined;
  }

  /** A text that could not be read may well hold the index. */
  #judged(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    return this.#reading.some(isError) ? diagnostics.filter((d) => d.code !== 'no-index') : diagnostics;
  }

  #readProjectFile(contents: Content[], reading: Diagnostic[]): void {
    if (!this.root.hasFile) return;
    const { text, diagnostics } = this.#text(PROJECT_FILE, contents);
    reading.push(...diagnostics);
    const content = this.content(PROJECT_FILE);
    if (this.#projectFile?.content !== content)
      this.#projectFile = {
        content,
        value: text === undefined ? { project: NO_PROJECT_FILE, diagnostics: [] } : readProjectFile(PROJECT_FILE, text),
      };
    reading.push(...this.#projectFile!.value.diagnostics);
  }

  #fileNames(): string[] {
    if (this.root.only !== undefined) return [this.root.only];
    const named = this.project.files ?? this.#reader.list(this.root.folder).filter((f) => f.endsWith('.yard'));
    return [...new Set(named.map((f) => paths.written(f)))];
  }

  #startOver(files: readonly string[], texts: ReadonlyMap<string, string>): void {
    this.#readable = JSON.stringify([...texts.keys()]);
    this.#workspace = new Workspace(this.root.hasFile ? PROJECT_FILE : (files[0] ?? '.'));
    this.#rawTables = new Map();
    this.#scored = undefined;
    this.#analysis = undefined;
  }

  #text(file: string, contents: Content[]): { text: string | undefined; diagnostics: readonly Diagnostic[] } {
    const content = this.content(file);
    contents.push(content);
    const known = this.#texts.get(file);
    if (known?.content === content) return known.value;
    const value = content.misread
      ? { text: undefined, diagnostics: decode(file, content.misread).diagnostics.map(inError) }
      : content.text !== undefined
        ? { text: content.text, diagnostics: [] }
        : content.bytes
          ? decode(file, content.bytes)
          : { text: undefined, diagnostics: [unreadable(file, content.fault!)] };
    this.#texts.set(file, { content, value });
    return value;
  }

  #readTables(analysis: Analysis): void {
    const { methodology } = analysis;
    const list = methodology?.index.units;
    const { sources, diagnostics } = dataSources(this.project, methodology, PROJECT_FILE, this.#set);
    const contents: Content[] = [...this.#contents];
    const now = new Map<string, RawTable | undefined>();
    let units: RawTable | undefined;
    for (const source of sources) {
      const { table, place } = source;
      const file = paths.written(source.path);
      const content = this.content(file);
      contents.push(content);
      if (content.fault) diagnostics.push(unreadable(file, content.fault, place));
      const read = content.fault ? undefined : this.#table(table, file, content, units, list);
      diagnostics.push(...declarable(read?.diagnostics ?? [], source));
      now.set(table.name, read?.table);
      if (table === list) units = read?.table;
    }
    for (const name of new Set([...this.#rawTables.keys(), ...now.keys()])) {
      if (this.#rawTables.get(name) === now.get(name)) continue;
      this.#workspace.setTable(name, now.get(name));
      this.#scored = undefined;
    }
    this.#rawTables = now;
    this.#sources = new Map(sources.map(({ table, path }) => [table.name, paths.written(path)]));
    this.#dataDiagnostics = diagnostics;
    this.#contents = contents;
  }

  #table(table: TableModel, file: string, content: Content, units: RawTable | undefined, list: TableModel | undefined): CsvFile {
    const known = this.#tables.get(table.name);
    const guessing = [table, units, list];
    if (
      known?.content === content &&
      known.file === file &&
      sameReading(known.reading, table.reading) &&
      (!known.guessedWith || sameItems(known.guessedWith, guessing))
    )
      return known.value;
    const value = readCsv(file, content.text ?? content.bytes!, optionsFor(table, units, list));
    const guessed = value.diagnostics.some((d) => d.code === 'file-decoded' || d.code === 'file-encoding');
    this.#tables.set(table.name, { content, file, reading: table.reading, guessedWith: guessed ? guessing : undefined, value });
    return value;
  }
}

/** What is read by its encoding from the disk stands garbled in the editor: there it cannot be gone on with. */
function inError(d: Diagnostic): Diagnostic {
  if (d.code !== 'file-decoded') return d;
  const { path, reading } = (d as Diagnostic<'file-decoded'>).params;
  return diagnose('file-encoding', d.place, { path, readings: [reading] });
}

const sameReading = (a: TableModel['reading'], b: TableModel['reading']): boolean =>
  a.encoding === b.encoding && a.header?.first === b.header?.first && a.header?.last === b.header?.last;
