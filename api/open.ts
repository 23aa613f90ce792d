import { dialectOf, isError, type Scored } from '../compiler/index.ts';
import { type Diagnostic, type Locale, sameName } from '../grammar/index.ts';
import { isFolder, type OpenProject, openProject } from '../readers/index.ts';
import { Locator } from './locator.ts';
import type { Options } from './types.ts';

/** A project with its data, scored. */
export interface Opened {
  readonly project: OpenProject;
  readonly scored: Scored;
  readonly diagnostics: readonly Diagnostic[];
  /** How many warnings and hints the texts accept. */
  readonly accepted: number;
  readonly failed: boolean;
  readonly locator: Locator;
}

/** An option that names what is not there: a folder of data, or a data set, with those that the project has. */
export class OptionError extends Error {
  readonly option: 'data' | 'dataSet';
  readonly value: string;
  readonly dataSets: readonly string[];

  constructor(option: 'data' | 'dataSet', value: string, dataSets: readonly string[] = []) {
    super(
      option === 'data' ? `there is no folder ${value}` : `there is no data set "${value}"; there are: ${dataSets.join(', ') || 'none'}`,
    );
    this.name = 'OptionError';
    this.option = option;
    this.value = value;
    this.dataSets = dataSets;
  }
}

/**
 * Opens a `.yard` file, a folder or a `steelyard.yaml`, reads its data and scores it.
 *
 * @throws NoProject if there is no methodology at the path
 * @throws OptionError if there is no such folder or data set
 */
export function open(path: string, { data, dataSet }: Options): Opened {
  if (data !== undefined && !isFolder(data)) throw new OptionError('data', data);
  const project = openProject(path);
  const set = dataSet === undefined ? undefined : project.dataSets.find((name) => sameName(name, dataSet));
  if (dataSet !== undefined && set === undefined) throw new OptionError('dataSet', dataSet, project.dataSets);
  const ofData = project.readData({ folder: data, set });
  const scored = project.workspace.score();
  // A text that could not be read may well hold the index.
  const unread = project.diagnostics.some(isError);
  const found = [...project.diagnostics, ...ofData, ...scored.diagnostics.filter((d) => !(unread && d.code === 'no-index'))];
  const sifted = project.workspace.withoutAccepted(found);
  const diagnostics = [...sifted.diagnostics, ...sifted.idle];
  return {
    project,
    scored,
    diagnostics,
    accepted: sifted.accepted,
    failed: diagnostics.some(isError),
    locator: new Locator(scored.analysis.sources, project.texts),
  };
}

/** The language that a project is spoken of in, where nobody asks for another: as it says, else as its index is written. */
export function languageOf({ language, workspace }: OpenProject): Locale | undefined {
  return language ?? dialectOf(workspace.analyse());
}
