import { createTerminal, type Terminal } from '../../cli/terminal.ts';

/** A terminal, or a pipe, that keeps what is written, for commands that run in the process of a test. */
export function terminalOf(watched = false): { readonly terminal: Terminal; out(): string; err(): string } {
  const [out, err]: [string[], string[]] = [[], []];
  const sink = (written: string[]) => ({ write: (text: string) => void written.push(text), terminal: watched, coloured: watched });
  return {
    terminal: createTerminal(sink(out), sink(err)),
    out: () => out.join(''),
    err: () => err.join(''),
  };
}
