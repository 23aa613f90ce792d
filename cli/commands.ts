import type { Command } from './command.ts';

/** Every command there is, in the order of the help: a new one is a file and a line here. None is loaded before it is named. */
export const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  score: () => import('./score.ts'),
  explain: () => import('./explain.ts'),
  findings: () => import('./findings.ts'),
  compile: () => import('./compile.ts'),
  check: () => import('./check.ts'),
  fmt: () => import('./fmt.ts'),
  utf8: () => import('./utf8.ts'),
  lsp: () => import('./lsp.ts'),
};

/** Commands by their names. */
export type Commands = Readonly<Record<string, Command>>;

/** Loads what a command line may speak of: the command that it begins with; nothing where it asks for the version; else all, for the help. */
export async function loadFor(args: readonly string[]): Promise<Commands> {
  const [first = ''] = args;
  if (first === '--version' || first === '-V') return {};
  return loadNamed(Object.hasOwn(commands, first) ? [first] : Object.keys(commands));
}

/** Loads commands. */
export async function loadNamed(names: readonly string[] = Object.keys(commands)): Promise<Commands> {
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await commands[name]!()).command] as const)));
}
