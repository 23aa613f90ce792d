import { type Methodology, type RawTable, sameItems, type TableModel } from '../compiler/index.ts';
import { canonicalName, type Diagnostic } from '../grammar/index.ts';
import { type CsvFile, decode, readCsv, unreadable } from '../readers/index.ts';
import type { DataFile, DataFiles } from './data-files.ts';
import { declarable, optionsFor, type TableSource } from './data-sources.ts';
import type { Content, Host } from './host.ts';

/** The file of a table, as it is read. */
export interface TableFile extends DataFile {
  readonly source: TableSource;
}

/** A table that was read, and what it was read from. */
export interface TableRead {
  readonly path: string;
  readonly file: string;
  readonly content: Content;
  /** Undefined where the file cannot be read. */
  readonly csv: CsvFile | undefined;
  /** The text of the file, as it was decoded. */
  text(): string | undefined;
}

/** The tables of a project, read, by their names. */
export interface TablesRead {
  readonly tables: ReadonlyMap<string, TableRead>;
  /** What reading them found. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A file, and what it was read with. */
interface Known {
  readonly content: Content;
  readonly file: string;
  readonly reading: TableModel['reading'];
  /** What its encoding was guessed with, where it was. */
  readonly guessedWith: readonly unknown[] | undefined;
  readonly csv: CsvFile;
}

/** Which file each table is read from. */
export const filesOf = (sources: readonly TableSource[], files: DataFiles): TableFile[] =>
  sources.map((source) => ({ source, ...files(source.path) }));

/** Reads the tables of a project; what did not change is not read again. */
export class Tables {
  readonly #host: Host;
  readonly #known = new Map<string, Known>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** @param files the list of units before others, as its names tell how these are to be read */
  read(files: readonly TableFile[], methodology: Methodology | undefined): TablesRead {
    const list = methodology?.index.units;
    const diagnostics: Diagnostic[] = [];
    const tables = new Map<string, TableRead>();
    let units: RawTable | undefined;
    for (const { source, path, file, called } of files) {
      const { table, place } = source;
      const content = this.#host.read(path);
      const { fault } = content;
      if (fault) diagnostics.push(unreadable(called, fault, place, file));
      const csv = fault ? undefined : this.#csv(table, file, content, units, list);
      diagnostics.push(...declarable(csv?.diagnostics ?? [], source));
      const known = units;
      tables.set(canonicalName(table.name), {
        path,
        file,
        content,
        csv,
        text: () => content.text ?? (content.bytes && decode(file, content.bytes, optionsFor(table, known, list)).text),
      });
      if (table === list) units = csv?.table;
    }
    return { tables, diagnostics };
  }

  #csv(table: TableModel, file: string, content: Content, units: RawTable | undefined, list: TableModel | undefined): CsvFile {
    const known = this.#known.get(table.name);
    const guessing = [table, units, list];
    if (
      known?.content === content &&
      known.file === file &&
      sameReading(known.reading, table.reading) &&
      (!known.guessedWith || sameItems(known.guessedWith, guessing))
    )
      return known.csv;
    const csv = readCsv(file, content.text ?? content.bytes!, optionsFor(table, units, list));
    const guessed = csv.diagnostics.some((d) => d.code === 'file-decoded' || d.code === 'file-encoding');
    this.#known.set(table.name, { content, file, reading: table.reading, guessedWith: guessed ? guessing : undefined, csv });
    return csv;
  }
}

const sameReading = (a: TableModel['reading'], b: TableModel['reading']): boolean =>
  a.encoding === b.encoding && a.header?.first === b.header?.first && a.header?.last === b.header?.last;
