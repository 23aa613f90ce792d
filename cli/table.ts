import columnsOf from 'string-width';
import { inLine, withColours } from './terminal.ts';

/** What stands by itself and is one column wide (ASCII, quotes and dashes, lines and blocks), or two (Han, full-width signs). */
const PLAIN = /^[ -~\u2010-\u2027\u2500-\u259f\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;
const WIDE = /[\u3000-\uff60]/g;

/**
 * Columns that a text takes in a terminal: Chinese characters are two wide, colours take no room. Where all is plain it is counted:
 * to take a text apart as Unicode says costs the first time as much as all else that a command prints.
 */
export function stringWidth(text: string): number {
  return PLAIN.test(text) ? text.length + (text.match(WIDE)?.length ?? 0) : columnsOf(withColours(text));
}

/** Pads by display width. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return side === 'left' ? text + blanks : blanks + text;
}

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/** A table in columns of equal display width, two blanks apart. Colour codes take no room. */
export function table(heads: readonly Column[], cells: readonly (readonly string[])[]): string {
  const columns = heads.map((c) => ({ ...c, title: inLine(c.title) }));
  const rows = cells.map((row) => row.map(inLine));
  const widths = columns.map((c, i) => Math.max(stringWidth(c.title), ...rows.map((r) => stringWidth(r[i] ?? ''))));
  const line = (cells: readonly string[]) =>
    columns
      .map((c, i) => pad(cells[i] ?? '', widths[i]!, c.align === 'right' ? 'right' : 'left'))
      .join('  ')
      .trimEnd();
  return [line(columns.map((c) => c.title)), line(widths.map((w) => '─'.repeat(w))), ...rows.map(line)].map((l) => `${l}\n`).join('');
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of a share between 0 and 1, drawn to an eighth of a column. */
export function bar(share: number, width: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * width * 8);
  return pad('█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]!, width);
}
