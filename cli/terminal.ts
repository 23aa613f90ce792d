import picocolors from 'picocolors';

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

/** Stands for ESC in our own colours until they are sent: no text can hold it by chance or by design. Made with the first colour. */
let ours: string | undefined;

function coloursOf(coloured: boolean): Colours {
  const colours = picocolors.createColors(coloured);
  const paint = (name: (typeof PAINTS)[number]) => (text: string) => {
    const painted = colours[name](sent(text));
    if (!painted.includes('\u001b')) return painted;
    ours ??= `\ue000${crypto.randomUUID()}\ue000`;
    return painted.replaceAll('\u001b', ours);
  };
  return Object.fromEntries(PAINTS.map((name) => [name, paint(name)])) as Colours;
}

const sent = (text: string): string => withColours(visible(text));

/** A text with our colours as a terminal gets them. */
export const withColours = (text: string): string => (ours === undefined ? text : text.replaceAll(ours, '\u001b'));

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
