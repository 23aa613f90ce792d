import { Locator } from '../api/locator.ts';
import { type Attached, isError, type Scored, UnitIndex } from '../compiler/index.ts';
import { closest, type Diagnostic, type Locale, sameName } from '../grammar/index.ts';
import { isFolder, NoProject, type OpenProject, openProject } from '../readers/index.ts';

/** Exit codes of every command. */
export const EXIT = { clean: 0, errors: 1, usage: 2, fault: 3 } as const;

/** Bad arguments, or a path that cannot be read: exit code 2. */
export class UsageError extends Error {}

export interface Opened {
  readonly project: OpenProject;
  readonly scored: Scored;
  readonly diagnostics: readonly Diagnostic[];
  readonly failed: boolean;
  readonly locator: Locator;
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
  if (options.data !== undefined && !isFolder(options.data))
    throw new UsageError(localeOf(options.lang, undefined) === 'zh' ? `没有文件夹 ${options.data}` : `there is no folder ${options.data}`);
  const project = openAt(path, options);
  const data = project.readData({ folder: options.data, set: dataSetOf(project, options) });
  const scored = project.workspace.score();
  // A text that could not be read may well hold the index.
  const unread = project.diagnostics.some(isError);
  const diagnostics = [...project.diagnostics, ...data, ...scored.diagnostics.filter((d) => !(unread && d.code === 'no-index'))];
  return {
    project,
    scored,
    diagnostics,
    failed: diagnostics.some(isError),
    locator: new Locator(scored.analysis.sources, project.texts),
    locale: localeOf(options.lang, project.language),
  };
}

/** @throws UsageError if the project has no such data set */
function dataSetOf({ dataSets, language }: OpenProject, { dataSet, lang }: ProjectOptions): string | undefined {
  if (dataSet === undefined) return undefined;
  const found = dataSets.find((name) => sameName(name, dataSet));
  if (found !== undefined) return found;
  const zh = localeOf(lang, language) === 'zh';
  const named = zh ? dataSets.join('、') : dataSets.join(', ');
  if (!dataSets.length)
    throw new UsageError(
      zh ? `没有数据集“${dataSet}”：项目没有写数据集` : `there is no data set "${dataSet}": the project names no data sets`,
    );
  throw new UsageError(zh ? `没有数据集“${dataSet}”，可用的有：${named}` : `there is no data set "${dataSet}"; there are: ${named}`);
}

/** Opens a project and reads its texts. */
export function openAt(path: string, options: ProjectOptions): OpenProject {
  try {
    return openProject(path);
  } catch (error) {
    if (!(error instanceof NoProject)) throw error;
    const zh = localeOf(options.lang, undefined) === 'zh';
    throw new UsageError(
      zh
        ? `找不到指标体系：${path}（应为 .yard 文件、含 .yard 文件的文件夹或 steelyard.yaml）`
        : `no methodology at ${path} (expected a .yard file, a folder with .yard files, or a steelyard.yaml)`,
    );
  }
}

/** The language of messages: as asked, else as the project says, else as the terminal does. */
export function localeOf(asked: string | undefined, project: Locale | undefined): Locale {
  if (asked === 'zh' || asked === 'en') return asked;
  return project ?? (/^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ? 'zh' : 'en');
}

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
