import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { bundleOf, lacksData, MANIFEST, runtime } from '../api/bundle.ts';
import { type Artefact, type FitMode, isError } from '../compiler/index.ts';
import type { Locale } from '../grammar/index.ts';
import { frames, summary } from './report.ts';
import { EXIT, open, UsageError } from './session.ts';
import type { Terminal } from './terminal.ts';

export interface CompileOptions {
  readonly output: string;
  readonly data?: string | undefined;
  readonly fit: FitMode;
  readonly lang?: string | undefined;
}

const WORDS = {
  zh: {
    written: (folder: string, files: number, size: string) => `已写入 ${folder}：${files} 个文件，共 ${size}`,
    engine: (size: string, patterns: string | undefined) => `引擎 ${size}${patterns ? `，其中格式引擎 ${patterns}` : ''}`,
    fits: { frozen: '拟合值：固定为本次数据', refit: '拟合值：每次按所给数据重算', none: '没有需要拟合的数值' },
    notOurs: (folder: string) => `${folder} 不是空文件夹，也不是以前编译的结果，不会覆盖`,
    unwritable: (folder: string, why: string) => `写不了 ${folder}：${why}`,
    noData: '拟合值要按数据固定，而数据有误或缺失；改正数据，或用 --fit refit',
  },
  en: {
    written: (folder: string, files: number, size: string) => `wrote ${folder}: ${files} files, ${size}`,
    engine: (size: string, patterns: string | undefined) => `engine ${size}${patterns ? `, of which patterns ${patterns}` : ''}`,
    fits: { frozen: 'fits: frozen at these data', refit: 'fits: worked out anew from the data given', none: 'nothing is fitted to data' },
    notOurs: (folder: string) => `${folder} is neither empty nor an earlier bundle: it is left alone`,
    unwritable: (folder: string, why: string) => `cannot write ${folder}: ${why}`,
    noData: 'fits are to be frozen at the data, and these are missing or in error: mend them, or use --fit refit',
  },
} as const;

/** Compiles a methodology into a folder that scores without Steelyard. Refuses while the text is in error. */
export function compile(path: string, options: CompileOptions, terminal: Terminal): number {
  const opened = open(path, options);
  const { locale, locator, diagnostics } = opened;
  const w = WORDS[locale];
  const { plan, diagnostics: ofText } = opened.scored.analysis;
  const textErrors = [...opened.project.diagnostics, ...ofText].filter(isError);
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
    `${w.written(options.output, files.length, size(files.map((f) => f.text).join('')))}\n${w.engine(size(engine), ofPatterns)}\n${w.fits[fit]}\n`,
  );
  return EXIT.clean;
}

/**
 * Puts a whole folder in place of the former one. It is written beside it first; a compilation that is killed leaves the
 * former bundle, or, between the last two renames, both whole under their own names: the next one puts that right.
 */
function writeBundle(output: string, files: readonly Artefact[], locale: Locale): void {
  const target = resolve(output);
  const [next, former] = [`${target}.next`, `${target}.former`];
  const w = WORDS[locale];
  try {
    if (!existsSync(target) && existsSync(former)) renameSync(former, target);
    if (existsSync(target) && readdirSync(target).length && !existsSync(join(target, MANIFEST))) throw new UsageError(w.notOurs(output));
    mkdirSync(dirname(target), { recursive: true });
    for (const left of [next, former]) rmSync(left, { recursive: true, force: true });
    mkdirSync(next);
    for (const { file, text } of files) writeFileSync(join(next, basename(file)), text);
    if (existsSync(target)) renameSync(target, former);
    renameSync(next, target);
    rmSync(former, { recursive: true, force: true });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(w.unwritable(output, (error as Error).message));
  }
}
