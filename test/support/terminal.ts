import picocolors from 'picocolors';
import type { Terminal } from '../../cli/terminal.ts';

/** A terminal that keeps what is written, for commands that run in the process of a test. */
export function terminalOf(): { readonly terminal: Terminal; out(): string; err(): string } {
  const [out, err]: [string[], string[]] = [[], []];
  const colours = picocolors.createColors(false);
  return {
    terminal: {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      colours,
      errorColours: colours,
      interactive: false,
    },
    out: () => out.join(''),
    err: () => err.join(''),
  };
}
