import { runInNewContext } from 'node:vm';
import { type Built, bundle, hasFits } from '../../../compiler/index.ts';
import { shortened } from './shortened.ts';
import type { Stage } from './stage.ts';

/** The bundled sources change with whatever bundles them, and are the product's own: their place is kept. */
const RUNTIME = { runtime: '// [the runtime]' as Built, patterns: '// [the pattern engine]' as Built };
/** What engines know of the methodology: a text that they read as JSON. */
const FACTS = /^const FACTS = JSON\.parse\((.*)\);$/m;
/** Longer parts of it are laid out. */
const WIDTH = 120;
/** The engine of the example would fill eight thousand lines. */
const MOST_LINES = 1500;
/** Functions that stand in every engine: they are shown once. */
const OPERATIONS = /^const order = (?:.*\n)*?const OUTCOME = .*$/m;
const SHOWS_OPERATIONS = 'egov-2017';

/** The engine that is generated of the plan, its facts laid out so that a diff shows which one changed. */
export const engine: Stage = {
  file: 'engine.mjs',
  render: ({ name, scored: { analysis, run } }) => {
    const { plan, methodology } = analysis;
    if (!plan || (hasFits(plan) && !run)) return undefined;
    const { text } = bundle(plan, methodology!, 'frozen', run, RUNTIME).find(({ file }) => file === 'engine.mjs')!;
    const brief = name === SHOWS_OPERATIONS ? text : text.replace(OPERATIONS, '// [operations]');
    const shown = brief.replace(FACTS, (_, literal: string) => `const FACTS = ${laidOut(JSON.parse(runInNewContext(literal)), '')};`);
    return shortened(shown, MOST_LINES);
  },
};

function laidOut(value: unknown, indent: string): string {
  const line = JSON.stringify(value);
  if (line.length <= WIDTH || typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = Object.entries(value).map(([key, part]) => `${inner}${isList ? '' : `${JSON.stringify(key)}: `}${laidOut(part, inner)}`);
  return `${isList ? '[' : '{'}\n${parts.join(',\n')}\n${indent}${isList ? ']' : '}'}`;
}
