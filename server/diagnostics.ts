import {
  type Diagnostic as LspDiagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Code,
  canonicalName,
  type Diagnostic,
  type FilePlace,
  isTextPlace,
  type Locale,
  type Place,
  relatedNote,
  type Severity,
  type Span,
  type SyntaxElement,
  wordsOf,
} from '../grammar/index.ts';
import type { RawTable } from '../compiler/index.ts';
import type { Snapshot } from '../project/index.ts';
import { CsvCells } from './csv-cells.ts';
import type { Files } from './files.ts';
import { spansIn } from './positions.ts';
import { DIAGNOSTIC_PAGES } from './settings.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Hint,
};

/** Cells marked for one finding. */
const MARKED = 500;

const UNUSED: ReadonlySet<Code> = new Set(['unused-table', 'unused-column', 'weight-unused']);

/** Diagnostics of a snapshot in the terms of the protocol, by the path of their file. */
export function toLsp(diagnostics: readonly Diagnostic[], snapshot: Snapshot, files: Files, locale: Locale): Map<string, LspDiagnostic[]> {
  const places = new Places(snapshot, files);
  places.want(diagnostics.flatMap((d) => [d.place, ...d.related.map((r) => r.place)]));
  const found = new Map<string, LspDiagnostic[]>();
  for (const diagnostic of diagnostics) {
    const shown = asShown(diagnostic, places, files, locale);
    for (const place of placesOf(diagnostic)) {
      const { path, range } = places.locate(place);
      const list = found.get(path) ?? [];
      found.set(path, list);
      list.push({ range, ...shown });
    }
    // One entry in the list of problems; what it stands for is seen, and told, at the other cells as well.
    for (const row of diagnostic.rows?.slice(1, MARKED) ?? []) {
      const { path, range } = places.locate({ ...diagnostic.place, row } as Place);
      found.get(path)!.push({ ...shown, range, severity: DiagnosticSeverity.Hint });
    }
  }
  return found;
}

/** Of files that cannot be opened to look at what is said of them. */
const NO_FILE: ReadonlySet<Code> = new Set(['file-missing', 'file-unreadable', 'file-too-large']);

/** Where a diagnostic is shown: what is said of a file that nobody can open, where it is named too. */
const placesOf = ({ code, place, related }: Diagnostic): Place[] => [place, ...(NO_FILE.has(code) ? related.map((r) => r.place) : [])];

function asShown(diagnostic: Diagnostic, places: Places, files: Files, locale: Locale): Omit<LspDiagnostic, 'range'> {
  const { wrong, todo } = wordsOf(diagnostic, locale);
  return {
    severity: SEVERITIES[diagnostic.severity],
    code: diagnostic.code,
    codeDescription: { href: `${DIAGNOSTIC_PAGES}/${diagnostic.code}.md` },
    source: 'steelyard',
    message: `${wrong}\n${todo}`,
    ...(UNUSED.has(diagnostic.code) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(diagnostic.related.length && {
      relatedInformation: diagnostic.related.map(({ place, note }): DiagnosticRelatedInformation => {
        const at = places.locate(place);
        return { location: { uri: files.uriOf(at.path), range: at.range }, message: relatedNote(note, locale) };
      }),
    }),
  };
}

/** Finds places of diagnostics in the files of a snapshot. Trees are walked once for all that is wanted. */
export class Places {
  readonly #snapshot: Snapshot;
  readonly #files: Files;
  readonly #spans = new Map<string, Map<SyntaxElement, Span>>();

  constructor(snapshot: Snapshot, files: Files) {
    this.#snapshot = snapshot;
    this.#files = files;
  }

  /** Announces what will be asked for. */
  want(places: readonly Place[]): void {
    const wanted = new Map<string, Set<SyntaxElement>>();
    for (const place of places)
      if (isTextPlace(place)) {
        const elements = wanted.get(place.file) ?? new Set();
        wanted.set(place.file, elements.add(place.element));
      }
    for (const [file, elements] of wanted) {
      const root = this.#snapshot.analysis.sources.find((s) => s.file === file)?.parsed.root;
      if (!root) continue;
      const spans = this.#spans.get(file) ?? new Map();
      for (const [element, span] of spansIn(root, elements)) spans.set(element, span);
      this.#spans.set(file, spans);
    }
  }

  locate(place: Place): { path: string; range: Range } {
    const path = this.#snapshot.pathOf(place.file);
    const document = this.#files.document(path);
    if (!isTextPlace(place)) return { path, range: fileRange(document, place, () => this.#snapshot.rawOf(place.file)) };
    if (!this.#spans.get(place.file)?.has(place.element)) this.want([place]);
    const end = document.getText().length;
    const span = this.#spans.get(place.file)?.get(place.element) ?? { start: end, end };
    return { path, range: rangeOf(document, span) };
  }
}

export const rangeOf = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

const cellsOf = new WeakMap<TextDocument, { version: number; cells: CsvCells }>();

/** The cells of a data file, found once a version. */
export function csvCells(document: TextDocument): CsvCells {
  const known = cellsOf.get(document);
  if (known?.version === document.version) return known.cells;
  const cells = new CsvCells(document.getText());
  cellsOf.set(document, { version: document.version, cells });
  return cells;
}

/** A row, a cell or a line of a file; its beginning where nothing more is known. */
function fileRange(document: TextDocument, { row, column, line }: FilePlace, rawTables: () => readonly RawTable[]): Range {
  if (line !== undefined) return lineRange(document, line - 1);
  if (row === undefined && column === undefined) return lineRange(document, 0);
  const raws = rawTables();
  const at = column === undefined ? undefined : raws.map((raw) => columnNamed(raw, column)).find((found) => found !== undefined);
  return rangeOf(document, csvCells(document).cell(row ?? raws[0]?.headerRow ?? 1, at));
}

function lineRange(document: TextDocument, line: number): Range {
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).replace(/[\r\n]+$/, '');
  const indent = text.length - text.trimStart().length;
  return { start: { line, character: indent }, end: { line, character: Math.max(indent, text.trimEnd().length) } };
}

/** The number of a column by its name in the header, from 0. */
export function columnNamed(raw: RawTable, name: string): number | undefined {
  const wanted = canonicalName(name.trim());
  const at = raw.header.findIndex((cell) => canonicalName(cell.trim()) === wanted);
  return at < 0 ? undefined : at;
}

const before = (a: Range['start'], b: Range['start']): boolean => a.line < b.line || (a.line === b.line && a.character < b.character);

/** Whether two ranges have a place in common, be it an edge. */
export const overlap = (a: Range, b: Range): boolean => !before(a.end, b.start) && !before(b.end, a.start);
