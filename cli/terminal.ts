import picocolors from 'picocolors';
import stringWidth from 'string-width';

/** Where a command writes, and how it may. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Colour on standard output: only on a terminal, and not against NO_COLOR. */
  readonly colours: ReturnType<typeof picocolors.createColors>;
  /** Colour on standard error. */
  readonly errorColours: ReturnType<typeof picocolors.createColors>;
  /** Whether a person watches: bars are drawn. */
  readonly interactive: boolean;
}

export function processTerminal(): Terminal {
  const wanted = !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colours: picocolors.createColors(wanted && process.stdout.isTTY === true),
    errorColours: picocolors.createColors(wanted && process.stderr.isTTY === true),
    interactive: process.stdout.isTTY === true,
  };
}

/** Pads by display width: Chinese characters are two columns wide. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return side === 'left' ? text + blanks : blanks + text;
}

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/** A table in columns of equal display width, two blanks apart. Colour codes take no room. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
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

export { stringWidth };
