import type { Cells, Guide } from '../guide.ts';

/** True or false where a rule checks a row, undefined where it does not. */
export type Verdict = boolean | undefined;

/** One rule, written by hand from its wording in guides.yard: nothing here knows the language or its compiler. */
export interface Rule {
  readonly code: string;
  readonly leaf: string;
  /** What the rows are that it looks at. */
  readonly on: 'guide' | 'material' | 'step';
  readonly test: (row: Cells, guide: Guide) => Verdict;
  /** Several rows of one guide count once. */
  readonly oncePerGuide?: true;
}

type Test = Rule['test'];

export const onGuide = (code: string, leaf: string, test: Test): Rule => ({ code, leaf, on: 'guide', test });
export const onMaterial = (code: string, leaf: string, test: Test): Rule => ({ code, leaf, on: 'material', test });
export const onStep = (code: string, leaf: string, test: Test): Rule => ({ code, leaf, on: 'step', test });

export const filled = (cell: string | undefined): boolean => cell !== undefined && cell.trim() !== '';

/** The test where a condition holds; elsewhere the row is not checked. */
export const when = (condition: boolean, test: () => Verdict): Verdict => (condition ? test() : undefined);

/** Sevenths of a working day: the smallest unit in which working days, calendar days and months are all whole. */
const SEVENTHS: Readonly<Record<string, number>> = { 工作日: 7, 自然日: 5, 月: 22 * 7 };

export const sevenths = (limit: string | undefined, unit: string | undefined): number => Number(limit) * (SEVENTHS[unit ?? ''] as number);
