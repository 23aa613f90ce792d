import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Opened, open } from '../../api/open.ts';
import { dialectOf } from '../../compiler/index.ts';
import type { Dialect } from '../../grammar/index.ts';
import { EGOV, ROOT } from '../support/workspace.ts';

/** The folder of the samples: each holds a methodology with small data, and what every stage makes of it in `goldens/`. */
export const BASELINES = join(ROOT, 'test', 'baselines');
export const GOLDENS = 'goldens';

/** Samples whose sources stand elsewhere. */
const ELSEWHERE: Readonly<Record<string, string>> = { 'egov-2017': EGOV };
/** Folders that are no samples. */
const CODE: ReadonlySet<string> = new Set(['stages']);

/** A sample methodology with its data, scored. */
export interface Sample extends Opened {
  readonly name: string;
  readonly folder: string;
  /** The dialect that it is written in. */
  readonly dialect: Dialect;
}

/** Names of the samples, which are those of their folders. */
export const sampleNames = (): string[] =>
  readdirSync(BASELINES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !CODE.has(entry.name))
    .map(({ name }) => name)
    .sort();

export const goldensOf = (name: string): string => join(BASELINES, name, GOLDENS);

export function openSample(name: string): Sample {
  const folder = ELSEWHERE[name] ?? join(BASELINES, name);
  const opened = open(folder, {});
  return { ...opened, name, folder, dialect: dialectOf(opened.scored.analysis) ?? 'en' };
}
