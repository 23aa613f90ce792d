import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { faultReport } from '../readers/index.ts';
import { check } from './check.ts';
import { compile } from './compile.ts';
import { explain } from './explain.ts';
import { findings } from './findings.ts';
import { fmt } from './fmt.ts';
import { lsp } from './lsp.ts';
import { score } from './score.ts';
import { EXIT, localeOf, UsageError } from './session.ts';
import { inLine, type Terminal } from './terminal.ts';
import { utf8 } from './utf8.ts';

const path = 'a .yard file, a folder, or a steelyard.yaml; this folder if left out / 文件、文件夹或项目文件，不写即当前文件夹';

/** Runs one command line; the result is the exit code. */
export function main(args: readonly string[], terminal: Terminal): number {
  let code: number = EXIT.clean;
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
  const lang = () => new Option('--lang <lang>', 'language of messages / 语言').choices(['zh', 'en']);
  const data = () => new Option('--data <dir>', 'take the data files from this folder / 数据文件夹');
  const dataSet = () =>
    new Option('--data-set <name>', 'the data set of the project; else its first / 数据集，不写即第一个').argParser(notEmpty);
  const command = (name: string, description: string) => program.command(name).description(description).exitOverride().addOption(lang());

  command('score', 'ranking, indicators and bands / 计分：排名、指标、等级')
    .argument('[path]', path, '.')
    .addOption(dataSet())
    .addOption(data())
    .addOption(new Option('--format <format>', 'output / 输出格式').choices(['table', 'json', 'csv']).default('table'))
    .option('--unit <name>', 'only this unit / 只列一个评估对象', notEmpty)
    .action((p, options) => {
      code = score(p, options, terminal);
    });
  command('explain', "how a unit's score came about, down to the cells / 解释得分，直到数据单元格")
    .argument('[path]', path, '.')
    .requiredOption('--unit <name>', 'the unit, by name or code / 评估对象', notEmpty)
    .option('--indicator <code>', 'this indicator instead of the total / 某一指标', notEmpty)
    .addOption(dataSet())
    .addOption(data())
    .addOption(new Option('--format <format>', 'output / 输出格式').choices(['text', 'json']).default('text'))
    .action((p, options) => {
      code = explain(p, options, terminal);
    });
  command('findings', 'records that do not meet the rules / 规则查出的问题')
    .argument('[path]', path, '.')
    .addOption(dataSet())
    .addOption(data())
    .option('--unit <name>', 'only of this unit / 只列一个评估对象', notEmpty)
    .option('--rule <code>', 'only of this rule / 只列一条规则', notEmpty)
    .addOption(new Option('--format <format>', 'output / 输出格式').choices(['table', 'json', 'jsonl', 'csv']).default('table'))
    .option('-o, --output <file>', 'write to this file / 写入文件', notEmpty)
    .action((p, options) => {
      code = findings(p, options, terminal);
    });
  command('compile', 'a folder that scores without Steelyard / 编译为可独立计分的文件夹')
    .argument('[path]', path, '.')
    .requiredOption('-o, --output <dir>', 'write to this folder / 写入文件夹', notEmpty)
    .addOption(dataSet())
    .addOption(data())
    .addOption(new Option('--fit <fit>', 'what is fitted to data / 按数据拟合的数值').choices(['frozen', 'refit']).default('frozen'))
    .action((p, options) => {
      code = compile(p, options, terminal);
    });
  command('check', 'find what is wrong in methodology and data / 校验指标体系和数据')
    .argument('[path...]', path, ['.'])
    .addOption(dataSet())
    .addOption(data())
    .addOption(new Option('--format <format>', 'output / 输出格式').choices(['text', 'json']).default('text'))
    .action((paths, options) => {
      code = check(paths, options, terminal);
    });
  command('fmt', 'texts in the house style, or in the other dialect / 整理文本的格式，或译成另一种写法')
    .argument('[path]', path, '.')
    .option('--check', 'write nothing, list what would change / 只列出待整理的文件')
    .addOption(new Option('--to <dialect>', 'translate the words of the language / 把语言的词译成').choices(['zh', 'en']))
    .option('-o, --output <dir>', 'write copies to this folder / 另存到文件夹', notEmpty)
    .action((p, options) => {
      code = fmt(p, options, terminal);
    });
  command('utf8', 'files in another encoding converted to UTF-8 / 把其他编码的文件转为 UTF-8')
    .argument('<file...>', 'data files, texts / 数据文件或文本')
    .option('--from <encoding>', 'the encoding they are in; else as their words show / 原编码，不写则按内容推断', notEmpty)
    .action((files, options) => {
      code = utf8(files, options, terminal);
    });
  program
    .command('lsp')
    .description('language server for editors / 编辑器用的语言服务')
    .exitOverride()
    // Read by the server itself, from the command line.
    .addOption(new Option('--stdio', 'over standard input and output / 用标准输入输出').conflicts('socket'))
    .option('--socket <port>', 'over this port of the loopback / 用本机端口')
    .action((options) => {
      if (!options.stdio && options.socket === undefined) throw new UsageError('lsp: --stdio / --socket PORT');
      lsp().catch((error) => {
        terminal.err(faultMessage(error, doing, asked));
        process.exitCode = EXIT.fault;
      });
    });

  try {
    program.parse([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.usage;
    if (error instanceof UsageError) {
      terminal.err(`steelyard: ${inLine(error.message)}\n`);
      return EXIT.usage;
    }
    terminal.err(faultMessage(error, doing, asked));
    return EXIT.fault;
  }
  return code;
}

const faultMessage = (error: unknown, doing: string, lang: string | undefined): string =>
  `steelyard: ${faultReport(error, doing, localeOf(lang, undefined))}`;

function notEmpty(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError(localeOf(undefined, undefined) === 'zh' ? '不能为空' : 'it is empty');
  return value;
}
