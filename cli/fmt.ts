import { mkdirSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { callNames, isError, language } from '../compiler/index.ts';
import { type Dialect, type Locale, print, syntaxDiagnostics } from '../grammar/index.ts';
import { EXIT, localeOf, openAt } from './session.ts';
import type { Terminal } from './terminal.ts';

export interface FmtOptions {
  readonly check?: boolean | undefined;
  readonly to?: string | undefined;
  readonly output?: string | undefined;
  readonly lang?: string | undefined;
}

/** Writes texts in the house style, or in the other dialect. */
export function fmt(path: string, options: FmtOptions, terminal: Terminal): number {
  const project = openAt(path, options);
  const locale = localeOf(options.lang, project.language);
  const say = words(locale);
  const only = statSync(path).isFile() && path.endsWith('.yard') ? basename(path) : undefined;
  const files = [...project.texts].filter(([file]) => file.endsWith('.yard') && (only === undefined || file === only));
  let failed = false;
  for (const { place } of project.diagnostics.filter(isError)) {
    terminal.err(say.unread(place.file));
    failed = true;
  }
  let changes = 0;
  for (const [file, text] of files) {
    const parsed = language.parse(text);
    const faulty = syntaxDiagnostics(file, parsed, language).some(isError);
    if (faulty) terminal.err(options.to ? say.untranslated(file) : say.around(file));
    if (faulty && options.to) {
      failed = true;
      continue;
    }
    const printed = print(parsed, language, { dialect: options.to as Dialect | undefined, callNames });
    const changed = printed !== text;
    if (changed) changes++;
    if (options.check) {
      if (changed) terminal.out(say.wouldChange(file));
    } else if (options.output !== undefined) write(resolve(options.output, file.replace(/^(?:\.\.\/)+/, '')), printed);
    else if (changed) {
      write(join(project.folder, file), printed);
      terminal.out(say.changed(file));
    }
  }
  if (!options.check) terminal.out(say.summary(files.length, changes, options.output));
  return failed || (options.check && changes > 0) ? EXIT.errors : EXIT.clean;
}

/** Writes a file as a whole or not at all: a disk that is full must not cost anybody their text. */
function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const stats = statSync(path, { throwIfNoEntry: false });
  const target = stats ? realpathSync(path) : path;
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  writeFileSync(draft, text, stats ? { mode: stats.mode } : {});
  renameSync(draft, target);
}

function words(locale: Locale) {
  return locale === 'zh'
    ? {
        unread: (file: string) => `${file}：读不出来，没有整理（check 说明原因）\n`,
        around: (file: string) => `${file}：有语法错误，出错之处保持原样（check 说明原因）\n`,
        untranslated: (file: string) => `${file}：有语法错误，没有翻译（check 说明原因）\n`,
        changed: (file: string) => `已整理 ${file}\n`,
        wouldChange: (file: string) => `待整理 ${file}\n`,
        summary: (files: number, changes: number, output: string | undefined) =>
          output === undefined ? `${files} 个文件，改动 ${changes} 个\n` : `${files} 个文件，写入 ${output}\n`,
      }
    : {
        unread: (file: string) => `${file}: cannot be read and was left alone (check tells why)\n`,
        around: (file: string) => `${file}: has syntax errors, which were left as they stand (check tells why)\n`,
        untranslated: (file: string) => `${file}: has syntax errors and was not translated (check tells why)\n`,
        changed: (file: string) => `formatted ${file}\n`,
        wouldChange: (file: string) => `would format ${file}\n`,
        summary: (files: number, changes: number, output: string | undefined) =>
          `${files} file${files === 1 ? '' : 's'}, ${output === undefined ? `${changes} changed` : `written to ${output}`}\n`,
      };
}
