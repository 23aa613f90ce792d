import { randomUUID } from 'node:crypto';
import picocolors from 'picocolors';
import columnsOf from 'string-width';

/** Where a command writes, and how it may. */
export interface Terminal {
  /** What a person reads. Whatever would steer the terminal and is not one of our colours is shown, not sent. */
  out(text: string): void;
  err(text: string): void;
  /** What a program reads, as it is; shown like the rest where a person watches. */
  data(text: string): void;
  /** Colour on standard output: only on a terminal, and not against NO_COLOR. */
  readonly colours: Colours;
  /** Colour on standard error. */
  readonly errorColours: Colours;
  /** Whether a person watches: bars are drawn. */
  readonly interactive: boolean;
}

const PAINTS = ['bold', 'dim', 'red', 'green', 'yellow', 'cyan'] as const;
export type Colours = Readonly<Record<(typeof PAINTS)[number], (text: string) => string>>;

/** Something that takes text: a stream of the process, or a test. */
interface Sink {
  write(text: string): void;
  /** Whether a person watches. */
  readonly terminal: boolean;
  readonly coloured: boolean;
}

export function createTerminal(out: Sink, err: Sink): Terminal {
  return {
    out: (text) => out.write(sent(text)),
    err: (text) => err.write(sent(text)),
    data: (text) => out.write(out.terminal ? sent(text) : text),
    colours: coloursOf(out.coloured),
    errorColours: coloursOf(err.coloured),
    interactive: out.terminal,
  };
}

export function processTerminal(): Terminal {
  const wanted = !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  const sink = (stream: NodeJS.WriteStream): Sink => ({
    write: (text) => void stream.write(text),
    terminal: stream.isTTY === true,
    coloured: wanted && stream.isTTY === true,
  });
  return createTerminal(sink(process.stdout), sink(process.stderr));
}

/** Stands for ESC in our own colours until they are sent: no text can hold it by chance or by design. */
const OURS = `\ue000${randomUUID()}\ue000`;

function coloursOf(coloured: boolean): Colours {
  const colours = picocolors.createColors(coloured);
  const paint = (name: (typeof PAINTS)[number]) => (text: string) => colours[name](sent(text)).replaceAll('\u001b', OURS);
  return Object.fromEntries(PAINTS.map((name) => [name, paint(name)])) as Colours;
}

const sent = (text: string): string => visible(text).replaceAll(OURS, '\u001b');

/** Controls, and what turns the direction of writing round: a text with them reads, or does, what is not written in it. */
const STEERING = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** A control as the sign that stands for it, one column wide. */
function sign(control: string): string {
  const code = control.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : '�';
}

/** A text whose controls are shown; line ends are kept. */
const visible = (text: string): string => text.replace(STEERING, (c) => (c === '\n' ? c : sign(c)));

/** The same for what has to stay in its line: a name, a cell, a message. */
export const inLine = (text: string): string => text.replace(STEERING, sign);

/** Columns that a text takes in a terminal: Chinese characters are two wide, colours take no room. */
export const stringWidth = (text: string): number => columnsOf(text.replaceAll(OURS, '\u001b'));

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
