import { Command, CommanderError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
// Not by the index of the room: that would load the readers before a command is named.
import { faultReport } from '../readers/fault-report.ts';
import { type Commands, loadFor } from './commands.ts';
import { EXIT, UsageError } from './exit.ts';
import { localeWithout } from './locale.ts';
import { inLine, type Terminal } from './terminal.ts';

/** Runs one command line; the result is the exit code. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(args, terminal, await loadFor(args));
  } catch (error) {
    return told(error, 'steelyard', undefined, terminal);
  }
}

/** The same with commands that are loaded. All but the server end at once. */
export function run(args: readonly string[], terminal: Terminal, commands: Commands): number | Promise<number> {
  let code: number | Promise<number> = EXIT.clean;
  /** For the message of a fault: which command, and in which language. */
  let doing = 'steelyard';
  let asked: string | undefined;
  const program = new Command('steelyard')
    .description('Steelyard 权衡: check, score and explain assessment methodologies\n校验、计分、解释评估指标体系')
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(--help shows how / 用法见 --help)')
    .hook('preAction', (_, action) => {
      doing = `steelyard ${action.name()}`;
      asked = action.opts().lang;
    });
  for (const [name, { description, argument, options, run }] of Object.entries(commands)) {
    const command = program.command(name).description(description).exitOverride();
    if (argument) command.argument(argument.name, argument.description, argument.otherwise);
    for (const option of options) command.addOption(option);
    command.action((...given: readonly unknown[]) => {
      code = argument ? run(given[0], given[1], terminal) : run(undefined, given[0], terminal);
    });
  }
  const fail = (error: unknown): number => told(error, doing, asked, terminal);
  try {
    program.parse([...args], { from: 'user' });
    return (code as unknown) instanceof Promise ? (code as unknown as Promise<number>).catch(fail) : code;
  } catch (error) {
    return fail(error);
  }
}

/** Says what went wrong; the result is the exit code. */
function told(error: unknown, doing: string, asked: string | undefined, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.usage;
  if (error instanceof UsageError) {
    terminal.err(`steelyard: ${inLine(error.message)}\n`);
    return EXIT.usage;
  }
  terminal.err(`steelyard: ${faultReport(error, doing, localeWithout(asked))}`);
  return EXIT.fault;
}
