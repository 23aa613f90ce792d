import { dialectOf, isError, type Scored } from '../compiler/index.ts';
import { type Diagnostic, type Locale, sameName } from '../grammar/index.ts';
import { isFolder, openProject, type Snapshot } from '../project/index.ts';
import { Locator } from './locator.ts';
import type { OptionName, OptionProblem, Options } from './types.ts';

/** A project with its data, scored. */
export interface Opened {
  readonly project: Snapshot;
  readonly scored: Scored;
  readonly diagnostics: readonly Diagnostic[];
  /** How many warnings and hints the texts accept. */
  readonly accepted: number;
  readonly failed: boolean;
  readonly locator: Locator;
}

const THINGS = { data: 'folder', dataSet: 'data set', unit: 'unit', indicator: 'indicator' } as const;

/** An option that names what is not there, or several units at once: with what could be named instead, where that is known. */
export class OptionError extends Error implements OptionProblem {
  readonly option: OptionName;
  readonly value: string;
  readonly choices: readonly string[];

  constructor(option: OptionName, value: string, choices: readonly string[] = [], isShared = false) {
    const instead = choices.length ? `: ${choices.join(', ')}` : '';
    super(
      isShared
        ? `"${value}" may mean ${choices.length} units, with the keys${instead}`
        : `there is no ${THINGS[option]} "${value}"${instead && `; there ${choices.length === 1 ? 'is' : 'are'}${instead}`}`,
    );
    this.name = 'OptionError';
    this.option = option;
    this.value = value;
    this.choices = choices;
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
  const project = openProject(path, { folder: data, set: dataSet });
  const { dataSets } = project;
  if (dataSet !== undefined && !dataSets.some((name) => sameName(name, dataSet))) throw new OptionError('dataSet', dataSet, dataSets);
  const { scored, diagnostics } = project;
  return {
    project,
    scored,
    diagnostics,
    accepted: project.sifted.accepted,
    failed: diagnostics.some(isError),
    locator: new Locator(scored.analysis.sources, project.texts),
  };
}

/** The language that a project is spoken of in, where nobody asks for another: as it says, else as its index is written. */
export function languageOf({ language, analysis }: Snapshot): Locale | undefined {
  return language ?? dialectOf(analysis);
}
