import { inputsSchema } from './inputs-schema.ts';
import { javascript } from './javascript/module.ts';
import { planJson } from './plan-json.ts';
import type { Target } from './target.ts';

/** Every target there is, in the order of the files of a bundle: a new one is a folder or file and a line here. */
export const targets: readonly Target[] = [javascript, planJson, inputsSchema];
