import { basics } from './basics.ts';
import type { LeafDefects } from './defect.ts';
import { fees } from './fees.ts';
import { materials } from './materials.ts';
import { process } from './process.ts';

/** All defects, in an order in which each leaf comes after those whose early defects change what it checks. */
export const defects: readonly LeafDefects[] = [
  ...process.slice(0, 1),
  ...basics.slice(0, 1),
  ...process.slice(1),
  ...materials,
  ...basics.slice(1),
  ...fees,
];
