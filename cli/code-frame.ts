import {
  type Diagnostic,
  fixTitle,
  isTextPlace,
  type Locale,
  type Place,
  relatedNote,
  type Span,
  type SyntaxElement,
  severityName,
  spansOf,
  wordsOf,
} from '../grammar/index.ts';
import type { Source } from '../compiler/index.ts';
import { stringWidth, type Terminal } from './terminal.ts';

/** A place as readers count: lines and columns from 1, columns in characters. */
export interface Location {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly endLine?: number | undefined;
  readonly endColumn?: number | undefined;
  /** Row and column of a data file, as a spreadsheet shows them. */
  readonly row?: number | undefined;
  readonly field?: string | undefined;
}

/** Finds where elements stand, in the terms of a reader. Trees are measured once. */
export class Locator {
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #spans = new Map<string, Map<SyntaxElement, Span>>();
  readonly #lineStarts = new Map<string, number[]>();

  constructor(sources: readonly Source[], texts: ReadonlyMap<string, string>) {
    this.#sources = new Map(sources.map((s) => [s.file, s]));
    this.#texts = texts;
  }

  locate(place: Place): Location {
    if (!isTextPlace(place)) return { file: place.file, line: place.line, row: place.row, field: place.column };
    const { start, end } = this.span(place.file, place.element);
    const from = this.#position(place.file, start);
    const to = this.#position(place.file, end);
    return { file: place.file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  span(file: string, element: SyntaxElement): Span {
    const spans = this.#spans.get(file) ?? spansOf(this.#sources.get(file)!.parsed.root);
    this.#spans.set(file, spans);
    const length = this.#texts.get(file)?.length ?? 0;
    return spans.get(element) ?? { start: length, end: length };
  }

  lineText(file: string, line: number): string {
    const text = this.#texts.get(file) ?? '';
    const starts = this.#starts(file);
    return text.slice(starts[line - 1] ?? text.length, starts[line] ?? text.length).replace(/[\r\n]+$/, '');
  }

  #position(file: string, offset: number): { line: number; column: number } {
    const starts = this.#starts(file);
    let line = starts.length;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      line = (low + high) >> 1;
      if (starts[line]! <= offset) low = line + 1;
      else high = line;
    }
    const start = starts[low - 1]!;
    return { line: low, column: [...(this.#texts.get(file) ?? '').slice(start, offset)].length + 1 };
  }

  #starts(file: string): number[] {
    const known = this.#lineStarts.get(file);
    if (known) return known;
    const starts = [0, ...[...(this.#texts.get(file) ?? '').matchAll(/\r\n|\r|\n/g)].map((m) => m.index + m[0].length)];
    this.#lineStarts.set(file, starts);
    return starts;
  }
}

const LABELS = {
  zh: {
    row: (n: number) => `第 ${n} 行`,
    line: (n: number) => `第 ${n} 行`,
    field: (c: string) => `列“${c}”`,
    todo: '做法',
    fix: '可自动修复',
  },
  en: {
    row: (n: number) => `row ${n}`,
    line: (n: number) => `line ${n}`,
    field: (c: string) => `column "${c}"`,
    todo: 'what to do',
    fix: 'fix',
  },
} as const;

/** Where something is, in one short phrase. */
export function where(location: Location, locale: Locale): string {
  const l = LABELS[locale];
  if (location.column !== undefined) return `${location.file}:${location.line}:${location.column}`;
  const parts = [location.row && l.row(location.row), location.line && l.line(location.line), location.field && l.field(location.field)];
  return [location.file, ...parts.filter((p) => p)].join(' ');
}

/** Characters of a line shown on either side of what is meant. */
const CONTEXT = 60;

/** A diagnostic as a person reads it: what is wrong, the line with the place marked, what to do. */
export function frame(diagnostic: Diagnostic, locator: Locator, locale: Locale, colours: Terminal['colours']): string {
  const l = LABELS[locale];
  const location = locator.locate(diagnostic.place);
  const { wrong, todo } = wordsOf(diagnostic, locale);
  const paint = { error: colours.red, warning: colours.yellow, hint: colours.cyan }[diagnostic.severity];
  const lines = [
    `${paint(severityName(diagnostic.severity, locale))} ${colours.dim(diagnostic.code)}  ${colours.bold(where(location, locale))}`,
    `  ${wrong}`,
  ];
  if (location.column !== undefined) lines.push(...marked(location, locator, paint, colours));
  lines.push(`  ${colours.dim(`${l.todo}:`)} ${todo}`);
  if (diagnostic.fix) lines.push(`  ${colours.dim(`${l.fix}:`)} ${fixTitle(diagnostic.fix.title, locale)}`);
  for (const { place, note } of diagnostic.related)
    lines.push(`  ${colours.dim(`${relatedNote(note, locale)}:`)} ${where(locator.locate(place), locale)}`);
  return `${lines.join('\n')}\n`;
}

function marked(location: Location, locator: Locator, paint: (text: string) => string, colours: Terminal['colours']): string[] {
  const characters = [...locator.lineText(location.file, location.line!)].map((c) => (c === '\t' ? ' ' : /\p{Cc}/u.test(c) ? '�' : c));
  const from = Math.min(location.column! - 1, characters.length);
  const to = location.endLine === location.line ? Math.max(from + 1, location.endColumn! - 1) : characters.length;
  const first = Math.max(0, from - CONTEXT);
  const last = Math.min(characters.length, from + CONTEXT);
  const shown = `${first > 0 ? '…' : ''}${characters.slice(first, last).join('')}${last < characters.length ? '…' : ''}`;
  const before = stringWidth((first > 0 ? '…' : '') + characters.slice(first, from).join(''));
  const width = Math.max(1, stringWidth(characters.slice(from, Math.min(to, last)).join('')));
  const number = String(location.line);
  return [
    `  ${colours.dim(`${number} │`)} ${shown}`,
    `  ${' '.repeat(number.length)} ${colours.dim('│')} ${' '.repeat(before)}${paint('^'.repeat(width))}`,
  ];
}
