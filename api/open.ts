import { isError, type Scored } from '../compiler/index.ts';
import type { Diagnostic } from '../grammar/index.ts';
import { type OpenProject, openProject } from '../readers/index.ts';
import { Locator } from './locator.ts';
import type { Options } from './types.ts';

/** A project with its data, scored. */
export interface Opened {
  readonly project: OpenProject;
  readonly scored: Scored;
  readonly diagnostics: readonly Diagnostic[];
  readonly failed: boolean;
  readonly locator: Locator;
}

/**
 * Opens a `.yard` file, a folder or a `steelyard.yaml`, reads its data and scores it.
 *
 * @throws NoProject if there is no methodology at the path
 */
export function open(path: string, { data, dataSet }: Options): Opened {
  const project = openProject(path);
  const ofData = project.readData({ folder: data, set: dataSet });
  const scored = project.workspace.score();
  // A text that could not be read may well hold the index.
  const unread = project.diagnostics.some(isError);
  const diagnostics = [...project.diagnostics, ...ofData, ...scored.diagnostics.filter((d) => !(unread && d.code === 'no-index'))];
  return {
    project,
    scored,
    diagnostics,
    failed: diagnostics.some(isError),
    locator: new Locator(scored.analysis.sources, project.texts),
  };
}
