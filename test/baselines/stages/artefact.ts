import { type Artefact, type Built, bundle, hasFits } from '../../../compiler/index.ts';
import type { Sample } from '../sample.ts';

/** The bundled sources change with whatever bundles them, and are the product's own: their place is kept. */
const RUNTIME = { runtime: '// [the runtime]' as Built, patterns: '// [the pattern engine]' as Built };

/** What is the same in every bundle is shown by this sample alone. */
export const SHOWS_ALL = 'egov-2017';

const made = new WeakMap<Sample, readonly Artefact[]>();

/** A file of the bundle of a sample; none where it cannot be compiled. */
export function artefact(sample: Sample, file: string): string | undefined {
  const { analysis, run } = sample.scored;
  const { plan, methodology } = analysis;
  if (!plan || (hasFits(plan) && !run)) return undefined;
  let files = made.get(sample);
  if (!files) made.set(sample, (files = bundle(plan, methodology!, 'frozen', run, RUNTIME)));
  return files.find((f) => f.file === file)!.text;
}
