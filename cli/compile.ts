import { bundleOf, lacksData, runtime } from '../api/bundle.ts';
import { type FitMode, isError } from '../compiler/index.ts';
import { type Command, choice, data, dataSet, lang, path, text } from './command.ts';
import { frames, summary } from './report.ts';
import { EXIT } from './exit.ts';
import { open } from './session.ts';
import { inLine, type Terminal } from './terminal.ts';
import { writeBundle } from './write-bundle.ts';

export interface CompileOptions {
  readonly output: string;
  readonly data?: string | undefined;
  readonly dataSet?: string | undefined;
  readonly fit: FitMode;
  readonly lang?: string | undefined;
}

const WORDS = {
  zh: {
    written: (folder: string, files: number, size: string) => `已写入 ${folder}：${files} 个文件，共 ${size}`,
    engine: (size: string, patterns: string | undefined) => `引擎 ${size}${patterns ? `，其中格式引擎 ${patterns}` : ''}`,
    fits: { frozen: '拟合值：固定为本次数据', refit: '拟合值：每次按所给数据重算', none: '没有需要拟合的数值' },
    noData: '拟合值要按数据固定，而数据有误或缺失；改正数据，或用 --fit refit',
  },
  en: {
    written: (folder: string, files: number, size: string) => `wrote ${folder}: ${files} files, ${size}`,
    engine: (size: string, patterns: string | undefined) => `engine ${size}${patterns ? `, of which patterns ${patterns}` : ''}`,
    fits: { frozen: 'fits: frozen at these data', refit: 'fits: worked out anew from the data given', none: 'nothing is fitted to data' },
    noData: 'fits are to be frozen at the data, and these are missing or in error: mend them, or use --fit refit',
  },
} as const;

export const command: Command = {
  description: 'a folder that scores without Steelyard / 编译为可独立计分的文件夹',
  argument: path,
  options: [
    lang(),
    text('-o, --output <dir>', 'write to this folder / 写入文件夹').makeOptionMandatory(),
    dataSet(),
    data(),
    choice('--fit <fit>', 'what is fitted to data / 按数据拟合的数值', 'frozen', 'refit'),
  ],
  run: compile,
};

/** Compiles a methodology into a folder that scores without Steelyard. Refuses while the text is in error. */
export function compile(path: string, options: CompileOptions, terminal: Terminal): number {
  const opened = open(path, options);
  const { locale, locator, diagnostics } = opened;
  const w = WORDS[locale];
  const { plan, diagnostics: ofText } = opened.scored.analysis;
  const textErrors = [...opened.project.reading, ...ofText].filter(isError);
  if (!plan || textErrors.length) {
    terminal.err(frames(textErrors, locator, locale, terminal.errorColours) + summary(textErrors, locale));
    return EXIT.errors;
  }
  // Only what is frozen needs data.
  if (lacksData(opened, options.fit)) {
    terminal.err(`${frames(diagnostics, locator, locale, terminal.errorColours)}${w.noData}\n`);
    return EXIT.errors;
  }
  const { files, fit } = bundleOf(opened, options.fit);
  writeBundle(options.output, files, locale);
  const size = (text: string) => `${(Buffer.byteLength(text) / 1000).toFixed(0)} kB`;
  const engine = files.find((a) => a.file === 'engine.mjs')!.text;
  const { patterns } = runtime();
  const ofPatterns = engine.includes(patterns.trim()) ? size(patterns) : undefined;
  terminal.out(
    `${w.written(inLine(options.output), files.length, size(files.map((f) => f.text).join('')))}\n${w.engine(size(engine), ofPatterns)}\n${w.fits[fit]}\n`,
  );
  return EXIT.clean;
}
