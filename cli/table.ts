import columnsOf from 'string-width';
import { inLine, withColours } from './terminal.ts';

/** Columns that a text takes in a terminal: Chinese characters are two wide, colours take no room. */
export const stringWidth = (text: string): number => columnsOf(withColours(text));

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
