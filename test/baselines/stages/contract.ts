import { artefact, SHOWS_ALL } from './artefact.ts';
import { laidOut } from './laid-out.ts';
import type { Stage } from './stage.ts';

/** Types of results, which all engines share. */
const RESULTS = /^export interface Score \{(?:.*\n)*/m;

/** What users of an engine write against: the types of its tables, codes and results. */
export const types: Stage = {
  file: 'engine.d.mts',
  render: (sample) => {
    const text = artefact(sample, 'engine.d.mts');
    return sample.name === SHOWS_ALL ? text : text?.replace(RESULTS, '// [results]\n');
  },
};

/** The schema of the tables that it takes. */
export const inputs: Stage = {
  file: 'inputs.schema.json',
  render: (sample) => {
    const text = artefact(sample, 'inputs.schema.json');
    return text && `${laidOut(JSON.parse(text))}\n`;
  },
};
