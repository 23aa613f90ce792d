import { languageOf, type Opened as OpenedProject, OptionError, open as openProjectAt } from '../api/open.ts';
import { type Attached, UnitIndex } from '../compiler/index.ts';
import { closest, type Locale } from '../grammar/index.ts';
import { NoProject, openProject, type Snapshot } from '../project/index.ts';
import { UsageError } from './exit.ts';
import { localeAsked, localeOfTerminal, localeWithout } from './locale.ts';

export interface Opened extends OpenedProject {
  readonly locale: Locale;
}

export interface ProjectOptions {
  /** A folder to take the data files from. */
  readonly data?: string | undefined;
  /** A data set of the project; its first where undefined. */
  readonly dataSet?: string | undefined;
  readonly lang?: string | undefined;
}

/** Opens a project, reads its data and scores it. */
export function open(path: string, options: ProjectOptions): Opened {
  try {
    const opened = openProjectAt(path, options);
    return { ...opened, locale: localeOf(options.lang, opened.project) };
  } catch (error) {
    throw asUsage(error, path, options.lang);
  }
}

/** Opens a project and reads its texts. */
export function openAt(path: string, options: ProjectOptions): Snapshot {
  try {
    return openProject(path);
  } catch (error) {
    throw asUsage(error, path, options.lang);
  }
}

/** What cannot be opened as asked, in words. */
function asUsage(error: unknown, path: string, lang: string | undefined): unknown {
  const zh = localeWithout(lang) === 'zh';
  if (error instanceof NoProject)
    return new UsageError(
      zh
        ? `找不到指标体系：${path}（应为 .yard 文件、含 .yard 文件的文件夹或 steelyard.yaml）`
        : `no methodology at ${path} (expected a .yard file, a folder with .yard files, or a steelyard.yaml)`,
    );
  if (!(error instanceof OptionError)) return error;
  const { option, value, choices: dataSets } = error;
  if (option === 'data') return new UsageError(zh ? `没有文件夹 ${value}` : `there is no folder ${value}`);
  if (!dataSets.length)
    return new UsageError(
      zh ? `没有数据集“${value}”：项目没有写数据集` : `there is no data set "${value}": the project names no data sets`,
    );
  return new UsageError(
    zh ? `没有数据集“${value}”，可用的有：${dataSets.join('、')}` : `there is no data set "${value}"; there are: ${dataSets.join(', ')}`,
  );
}

/** The language of messages: as asked, as the project says, as the terminal does, and where all are silent, as the text is written. */
export const localeOf = (asked: string | undefined, project: Snapshot): Locale =>
  localeAsked(asked) ?? project.language ?? localeOfTerminal() ?? languageOf(project) ?? 'en';

/** Index of a unit by its key or its name. @throws UsageError for a name that is none, or not of one unit alone */
export function unitNamed(name: string, attached: Attached, locale: Locale): number {
  const unit = new UnitIndex(attached.units).find(name);
  if (typeof unit === 'number') return unit;
  if (unit)
    throw new UsageError(
      locale === 'zh'
        ? `“${name}”可指 ${unit.keys.length} 个评估对象，请改写主键：${unit.keys.join('、')}`
        : `"${name}" may mean ${unit.keys.length} units; write the key of the one that is meant: ${unit.keys.join(', ')}`,
    );
  const like = closest(
    name,
    attached.units.map((u) => u.name),
  );
  throw new UsageError(
    locale === 'zh'
      ? `没有评估对象“${name}”${like ? `，是否想写“${like}”？` : ''}`
      : `there is no unit "${name}"${like ? `; did you mean "${like}"?` : ''}`,
  );
}
