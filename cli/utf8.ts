import { ENCODINGS, type Encoding, encodingNamed } from '../compiler/index.ts';
import { encodingName, type Locale, wordsOf } from '../grammar/index.ts';
import { type Conversion, toUtf8 } from '../readers/index.ts';
import { type Command, lang, text } from './command.ts';
import { EXIT, UsageError } from './exit.ts';
import { localeWithout } from './locale.ts';
import { inLine, type Terminal } from './terminal.ts';
import { cannotWrite } from './write-file.ts';

export interface Utf8Options {
  readonly from?: string | undefined;
  readonly lang?: string | undefined;
}

const WORDS = {
  zh: {
    unknown: (name: string) => `没有名为“${name}”的编码，可写：${ENCODINGS.join('、')}`,
    already: (file: string) => `${file}：已是 UTF-8，没有改动\n`,
    converted: (file: string, from: string, words: readonly string[]) => `${file}：已从 ${from} 转为 UTF-8（${words.join('、')}）\n`,
    choose: (file: string) => `请写明原编码：steelyard utf8 ${file} --from 编码\n`,
  },
  en: {
    unknown: (name: string) => `there is no encoding "${name}"; one of: ${ENCODINGS.join(', ')}`,
    already: (file: string) => `${file}: is UTF-8 already, left as it is\n`,
    converted: (file: string, from: string, words: readonly string[]) => `${file}: converted from ${from} to UTF-8 (${words.join(', ')})\n`,
    choose: (file: string) => `say which it is: steelyard utf8 ${file} --from ENCODING\n`,
  },
} as const;

export const command: Command = {
  description: 'files in another encoding converted to UTF-8 / 把其他编码的文件转为 UTF-8',
  argument: { name: '<file...>', description: 'data files, texts / 数据文件或文本' },
  options: [lang(), text('--from <encoding>', 'the encoding they are in; else as their words show / 原编码，不写则按内容推断')],
  run: utf8,
};

/** Converts files to UTF-8 in place; where it is not clear what they are in, they are left as they are. */
export function utf8(files: readonly string[], options: Utf8Options, terminal: Terminal): number {
  const locale = localeWithout(options.lang);
  const w = WORDS[locale];
  const from = options.from === undefined ? undefined : encodingNamed(options.from);
  if (options.from !== undefined && !from) throw new UsageError(w.unknown(options.from));
  let failed = false;
  for (const file of files) {
    const done = converted(file, from, locale);
    if (done.outcome === 'already') terminal.out(w.already(inLine(file)));
    else if (done.outcome === 'converted')
      terminal.out(w.converted(inLine(file), encodingName(done.from.encoding), done.from.words.map(inLine)));
    else {
      failed = true;
      for (const fault of done.faults)
        terminal.err(`${inLine(wordsOf(fault, locale).wrong)}\n${fault.code === 'file-encoding' ? w.choose(inLine(file)) : ''}`);
    }
  }
  return failed ? EXIT.errors : EXIT.clean;
}

function converted(file: string, from: Encoding | undefined, locale: Locale): Conversion {
  try {
    return toUtf8(file, from);
  } catch (error) {
    throw cannotWrite(file, error, locale);
  }
}
