import { InvalidArgumentError, Option } from 'commander';
import { localeWithout } from './locale.ts';
import type { Terminal } from './terminal.ts';

/** A command: its words in both languages, what it takes, and what it does. Its name stands in `commands.ts`. */
export interface Command {
  readonly description: string;
  /** What it is given besides options. */
  readonly argument?: { readonly name: string; readonly description: string; readonly otherwise?: string | readonly string[] };
  readonly options: readonly Option[];
  /**
   * @param given the argument: a text, or a list of texts where its name ends in dots
   * @param options by their names
   * @returns the exit code
   */
  run(given: unknown, options: unknown, terminal: Terminal): number | Promise<number>;
}

const PATH = 'a .yard file, a folder, or a steelyard.yaml; this folder if left out / 文件、文件夹或项目文件，不写即当前文件夹';

/** The argument of commands that open a project. */
export const path = { name: '[path]', description: PATH, otherwise: '.' } as const;
/** The same, for several. */
export const paths = { name: '[path...]', description: PATH, otherwise: ['.'] } as const;

export const lang = (): Option => new Option('--lang <lang>', 'language of messages / 语言').choices(['zh', 'en']);
export const data = (): Option => new Option('--data <dir>', 'take the data files from this folder / 数据文件夹');
export const dataSet = (): Option => text('--data-set <name>', 'the data set of the project; else its first / 数据集，不写即第一个');

/** An option that holds a text. */
export const text = (flags: string, description: string): Option => new Option(flags, description).argParser(notEmpty);

/** One of some words; the first where it is left out. */
export const choice = (flags: string, description: string, ...words: readonly [string, ...string[]]): Option =>
  new Option(flags, description).choices(words).default(words[0]);

/** How a command writes out what it has found. */
export const format = (...formats: readonly [string, ...string[]]): Option => choice('--format <format>', 'output / 输出格式', ...formats);

function notEmpty(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError(localeWithout(undefined) === 'zh' ? '不能为空' : 'it is empty');
  return value;
}
