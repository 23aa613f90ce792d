import { loadNamed } from '../../cli/commands.ts';
import { run } from '../../cli/main.ts';
import { createTerminal, type Terminal } from '../../cli/terminal.ts';

const loaded = await loadNamed();

/** A command line in this process, to its end: of commands that are loaded only the server takes its time. */
export const main = (args: readonly string[], terminal: Terminal): number => run(args, terminal, loaded) as number;

/** What a command printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, in a folder, as where nobody watches: a process of its own takes half a second to start. */
export function runIn(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  const written = { out: '', err: '' };
  const sink = (to: 'out' | 'err') => ({
    write: (text: string) => {
      written[to] += text;
    },
    terminal: false,
    coloured: false,
  });
  const [before, cwd] = [{ ...process.env }, process.cwd()];
  Object.assign(process.env, env);
  process.chdir(folder);
  try {
    return { code: main(args, createTerminal(sink('out'), sink('err'))), ...written };
  } finally {
    process.chdir(cwd);
    for (const name of Object.keys(env)) if (before[name] === undefined) delete process.env[name];
    Object.assign(process.env, before);
  }
}
