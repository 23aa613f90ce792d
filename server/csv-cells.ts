import { separatorNamed } from '../readers/index.ts';

/** Where the cells of a CSV text stand. Rows are counted as the reader counts them: records, from 1, blank ones too. */
export class CsvCells {
  readonly #text: string;
  readonly #separator: number;
  /** Offset of each record. */
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    const separator = separatorNamed(text)?.charCodeAt(0) ?? COMMA;
    this.#separator = separator;
    let quoted = false;
    let atCellStart = true;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (quoted) {
        if (c !== QUOTE) continue;
        if (text.charCodeAt(i + 1) === QUOTE) i++;
        else quoted = false;
        continue;
      }
      if (c === QUOTE && atCellStart) quoted = true;
      const ends = c === LINE_FEED || (c === RETURN && text.charCodeAt(i + 1) !== LINE_FEED);
      atCellStart = c === separator || ends;
      if (ends) this.#starts.push(i + 1);
    }
  }

  /** Offsets of a cell, its quotes included; of the whole record where there is no such cell. */
  cell(row: number, column: number | undefined): { start: number; end: number } {
    const cells = this.#cellsOf(row - 1);
    const whole = { start: cells[0]!.start, end: cells.at(-1)!.end };
    return column === undefined ? whole : (cells[column] ?? whole);
  }

  /** Row and column, both as in `cell`, of what stands at an offset. */
  at(offset: number): { row: number; column: number } {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    const column = this.#cellsOf(low).findIndex((cell) => offset <= cell.end);
    return { row: low + 1, column };
  }

  #cellsOf(record: number): { start: number; end: number }[] {
    const text = this.#text;
    const from = this.#starts[record] ?? text.length;
    const to = this.#starts[record + 1] ?? text.length;
    let end = to;
    while (end > from && (text.charCodeAt(end - 1) === LINE_FEED || text.charCodeAt(end - 1) === RETURN)) end--;
    const cells: { start: number; end: number }[] = [];
    let start = from;
    let quoted = false;
    for (let i = from; i < end; i++) {
      const c = text.charCodeAt(i);
      if (c === QUOTE && quoted && text.charCodeAt(i + 1) === QUOTE) i++;
      else if (c === QUOTE && (quoted || i === start)) quoted = !quoted;
      else if (c === this.#separator && !quoted) {
        cells.push({ start, end: i });
        start = i + 1;
      }
    }
    cells.push({ start, end });
    return cells;
  }
}

const QUOTE = 34;
const COMMA = 44;
const LINE_FEED = 10;
const RETURN = 13;

/** The number of a column from its letters, from 0. */
export function columnOfLetters(letters: string): number {
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
