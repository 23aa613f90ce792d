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
  isTextPlace,
  type Locale,
  type Place,
  relatedNote,
  type Severity,
  type Span,
  type SyntaxElement,
  wordsOf,
} from '../grammar/index.ts';
import { CsvCells } from './csv-cells.ts';
import type { Files } from './files.ts';
import { spansIn } from './positions.ts';
import { DIAGNOSTIC_PAGES } from './settings.ts';
import type { View } from './view.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Hint,
};

/** Cells marked for one finding. */
const MARKED = 500;

const UNUSED: ReadonlySet<Code> = new Set(['unused-table', 'unused-column', 'weight-unused']);

/** Diagnostics of a view in the terms of the protocol, by the path of their file. */
export function toLsp(diagnostics: readonly Diagnostic[], view: View, files: Files, locale: Locale): Map<string, LspDiagnostic[]> {
  const places = new Places(view, files);
  places.want(diagnostics.flatMap((d) => [d.place, ...d.related.map((r) => r.place)]));
  const found = new Map<string, LspDiagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { path, range } = places.locate(diagnostic.place);
    const { wrong, todo } = wordsOf(diagnostic, locale);
    const list = found.get(path) ?? [];
    found.set(path, list);
    const shown: LspDiagnostic = {
      range,
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
    list.push(shown);
    // One entry in the list of problems; what it stands for is seen, and told, at the other cells as well.
    for (const row of diagnostic.rows?.slice(1, MARKED) ?? [])
      list.push({ ...shown, range: places.locate({ ...diagnostic.place, row } as Place).range, severity: DiagnosticSeverity.Hint });
  }
  return found;
}

/** Finds places of diagnostics in the files of a view. Trees are walked once for all that is wanted. */
export class Places {
  readonly #view: View;
  readonly #files: Files;
  readonly #spans = new Map<string, Map<SyntaxElement, Span>>();

  constructor(view: View, files: Files) {
    this.#view = view;
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
      const root = this.#view.analysis().sources.find((s) => s.file === file)?.parsed.root;
      if (!root) continue;
      const spans = this.#spans.get(file) ?? new Map();
      for (const [element, span] of spansIn(root, elements)) spans.set(element, span);
      this.#spans.set(file, spans);
    }
  }

  locate(place: Place): { path: string; range: Range } {
    const path = this.#view.pathOf(place.file);
    const document = this.#files.document(path);
    if (!isTextPlace(place)) return { path, range: fileRange(document, place.row, place.column, place.line) };
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
function fileRange(document: TextDocument, row: number | undefined, column: string | undefined, line: number | undefined): Range {
  if (line !== undefined) return lineRange(document, line - 1);
  if (row === undefined && column === undefined) return lineRange(document, 0);
  const cells = csvCells(document);
  return rangeOf(document, cells.cell(row ?? 1, column === undefined ? undefined : columnNamed(document, column)));
}

function lineRange(document: TextDocument, line: number): Range {
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).replace(/[\r\n]+$/, '');
  const indent = text.length - text.trimStart().length;
  return { start: { line, character: indent }, end: { line, character: Math.max(indent, text.trimEnd().length) } };
}

/** The number of a column by its name in the header, from 0. */
export function columnNamed(document: TextDocument, name: string): number | undefined {
  const at = headerOf(document).indexOf(canonicalName(name.trim()));
  return at < 0 ? undefined : at;
}

const headers = new WeakMap<TextDocument, { version: number; names: string[] }>();

/** Canonical names in the first row that is not blank. */
export function headerOf(document: TextDocument): string[] {
  const known = headers.get(document);
  if (known?.version === document.version) return known.names;
  const first = /^[^\r\n]*[^\s,][^\r\n]*/m.exec(document.getText())?.[0] ?? '';
  const names = first.split(',').map((cell) => canonicalName(cell.trim().replace(/^"|"$/g, '').replaceAll('""', '"').trim()));
  headers.set(document, { version: document.version, names });
  return names;
}
