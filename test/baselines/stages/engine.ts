import { runInNewContext } from 'node:vm';
import { artefact, SHOWS_ALL } from './artefact.ts';
import { laidOut } from './laid-out.ts';
import { shortened } from './shortened.ts';
import type { Stage } from './stage.ts';

/** What engines know of the methodology: a text that they read as JSON. */
const FACTS = /^const FACTS = JSON\.parse\((.*)\);$/m;
/** The engine of the example would fill eight thousand lines. */
const MOST_LINES = 1500;
/** Functions that stand in every engine. */
const OPERATIONS = /^const order = (?:.*\n)*?const OUTCOME = .*$/m;

/** The engine that is generated of the plan, its facts laid out so that a diff shows which one changed. */
export const engine: Stage = {
  file: 'engine.mjs',
  render: (sample) => {
    const text = artefact(sample, 'engine.mjs');
    if (text === undefined) return undefined;
    const brief = sample.name === SHOWS_ALL ? text : text.replace(OPERATIONS, '// [operations]');
    const shown = brief.replace(FACTS, (_, literal: string) => `const FACTS = ${laidOut(JSON.parse(runInNewContext(literal)))};`);
    return shortened(shown, MOST_LINES);
  },
};
