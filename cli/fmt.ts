import { mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, posix, resolve, win32 } from 'node:path';
import { Option } from 'commander';
import { callNames, isError, language } from '../compiler/index.ts';
import { type Dialect, type Locale, print, syntaxDiagnostics } from '../grammar/index.ts';
import { paths } from '../readers/index.ts';
import { type Command, lang, path, text } from './command.ts';
import { EXIT } from './exit.ts';
import { localeOf, openAt } from './session.ts';
import { inLine, type Terminal } from './terminal.ts';
import { cannotWrite, writeFile } from './write-file.ts';

export interface FmtOptions {
  readonly check?: boolean | undefined;
  readonly to?: string | undefined;
  readonly output?: string | undefined;
  readonly lang?: string | undefined;
}

export const command: Command = {
  description: 'texts in the house style, or in the other dialect / 整理文本的格式，或译成另一种写法',
  argument: path,
  options: [
    lang(),
    new Option('--check', 'write nothing, list what would change / 只列出待整理的文件'),
    new Option('--to <dialect>', 'translate the words of the language / 把语言的词译成').choices(['zh', 'en']),
    text('-o, --output <dir>', 'write copies to this folder / 另存到文件夹'),
  ],
  run: fmt,
};

/** Writes texts in the house style, or in the other dialect. */
export function fmt(path: string, options: FmtOptions, terminal: Terminal): number {
  const project = openAt(path, options);
  const locale = localeOf(options.lang, project);
  const say = words(locale);
  const only = statSync(path).isFile() && path.endsWith('.yard') ? realpathSync(path) : undefined;
  const at = (file: string) => paths.resolve(project.folder, file);
  const files = [...project.texts].filter(([file]) => file.endsWith('.yard') && (only === undefined || realpathSync(at(file)) === only));
  let failed = false;
  // What an encoding was is a guess: a text must not be written back by it.
  const guessed = new Set(project.reading.flatMap((d) => (d.code === 'file-decoded' ? d.place.file : [])));
  for (const { place } of project.reading.filter(isError)) {
    terminal.err(say.unread(inLine(place.file)));
    failed = true;
  }
  let changes = 0;
  for (const [file, text] of files) {
    if (isOutside(file)) {
      terminal.err(say.outside(inLine(file)));
      failed = true;
      continue;
    }
    if (guessed.has(file) && options.output === undefined) {
      terminal.err(say.encoded(inLine(file)));
      failed = true;
      continue;
    }
    const parsed = language.parse(text);
    const faulty = syntaxDiagnostics(file, parsed, language).some(isError);
    if (faulty) terminal.err(options.to ? say.untranslated(inLine(file)) : say.around(inLine(file)));
    if (faulty && options.to) {
      failed = true;
      continue;
    }
    const printed = print(parsed, language, { dialect: options.to as Dialect | undefined, callNames });
    const changed = printed !== text;
    if (changed) changes++;
    if (options.check) {
      if (changed) terminal.out(say.wouldChange(inLine(file)));
    } else if (options.output !== undefined) writeCopy(options.output, file, printed, locale);
    else if (changed) {
      writeFile(at(file), [printed], locale);
      terminal.out(say.changed(inLine(file)));
    }
  }
  if (!options.check) terminal.out(say.summary(files.length, changes, options.output && inLine(options.output)));
  return failed || (options.check && changes > 0) ? EXIT.errors : EXIT.clean;
}

/**
 * Whether a project file names a text that is not of its own folder. Who formats a project does not mean another's texts,
 * and there is no place for a copy of them.
 */
const isOutside = (file: string): boolean =>
  isAbsolute(file) || win32.isAbsolute(file) || /^\.\.(?:\/|$)/.test(posix.normalize(file.replaceAll('\\', '/')));

function writeCopy(folder: string, file: string, text: string, locale: Locale): void {
  const path = resolve(folder, file);
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw cannotWrite(path, error, locale);
  }
  writeFile(path, [text], locale);
}

function words(locale: Locale) {
  return locale === 'zh'
    ? {
        outside: (file: string) => `${file}：不在项目文件夹里，没有整理；要整理它，请直接写出它的路径\n`,
        encoded: (file: string) => `${file}：不是 UTF-8 编码，没有整理；先转存：steelyard utf8 ${file}\n`,
        unread: (file: string) => `${file}：读不出来，没有整理（check 说明原因）\n`,
        around: (file: string) => `${file}：有语法错误，出错之处保持原样（check 说明原因）\n`,
        untranslated: (file: string) => `${file}：有语法错误，没有翻译（check 说明原因）\n`,
        changed: (file: string) => `已整理 ${file}\n`,
        wouldChange: (file: string) => `待整理 ${file}\n`,
        summary: (files: number, changes: number, output: string | undefined) =>
          output === undefined ? `${files} 个文件，改动 ${changes} 个\n` : `${files} 个文件，写入 ${output}\n`,
      }
    : {
        outside: (file: string) => `${file}: is not in the folder of the project and was left alone; to format it, name its own path\n`,
        encoded: (file: string) => `${file}: is not UTF-8 and was left alone; convert it first: steelyard utf8 ${file}\n`,
        unread: (file: string) => `${file}: cannot be read and was left alone (check tells why)\n`,
        around: (file: string) => `${file}: has syntax errors, which were left as they stand (check tells why)\n`,
        untranslated: (file: string) => `${file}: has syntax errors and was not translated (check tells why)\n`,
        changed: (file: string) => `formatted ${file}\n`,
        wouldChange: (file: string) => `would format ${file}\n`,
        summary: (files: number, changes: number, output: string | undefined) =>
          `${files} file${files === 1 ? '' : 's'}, ${output === undefined ? `${changes} changed` : `written to ${output}`}\n`,
      };
}
