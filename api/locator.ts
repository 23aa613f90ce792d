import type { Source } from '../compiler/index.ts';
import { isTextPlace, type Place, type Span, type SyntaxElement, spansOf } from '../grammar/index.ts';
import type { Location } from './types.ts';

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
