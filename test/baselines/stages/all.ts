import type { Sample } from '../sample.ts';
import { inputs, types } from './contract.ts';
import { diagnostics } from './diagnostics.ts';
import { engine } from './engine.ts';
import { explanation } from './explanation.ts';
import { findings } from './findings.ts';
import { formatted } from './formatted.ts';
import { model } from './model.ts';
import { plan } from './plan.ts';
import { scores } from './scores.ts';
import type { Stage } from './stage.ts';
import { tree } from './tree.ts';

/** From text to scores. */
const stages: readonly Stage[] = [
  tree,
  diagnostics,
  model,
  plan,
  engine,
  types,
  inputs,
  scores,
  findings,
  explanation,
  formatted('zh'),
  formatted('en'),
];

/** What all stages make of a sample, by file. */
export const rendered = (sample: Sample): ReadonlyMap<string, string> =>
  new Map(
    stages.flatMap(({ file, render }) => {
      const text = render(sample);
      return text === undefined ? [] : [[file, text] as const];
    }),
  );
