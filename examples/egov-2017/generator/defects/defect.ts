import type { Cells, Guide } from '../guide.ts';
import type { Random } from '../random.ts';

/** One way to spoil a guide so that a rule finds it. */
export interface Defect {
  readonly rule: string;
  /** How often it is chosen among the defects of its leaf. */
  readonly weight: number;
  /** Changes the guide; false where there is nothing to spoil. */
  readonly spoil: (guide: Guide, random: Random) => boolean;
}

/** The defects of one leaf by when they are made. */
export interface LeafDefects {
  readonly leaf: string;
  /** These also change what other rules check: they come first, and the rest is counted afterwards. */
  readonly early?: readonly Defect[];
  /** Share of the findings a leaf may have that come from those. */
  readonly share?: number;
  /** Each of these costs exactly one pass of the leaf and changes nothing else. */
  readonly late?: readonly Defect[];
  /** How many late defects a guide has room for, where that is not simply what it passes. */
  readonly room?: (guide: Guide) => number;
}

type What = string | ((random: Random, cells: Cells) => string | undefined);

/** Writes something else in a cell of the guide that holds something. */
export function cell(rule: string, weight: number, column: string, what: What): Defect {
  return { rule, weight, spoil: ({ cells }, random) => put(cells, column, what, random) };
}

/** Writes something else in a cell of one of the rows that meet a condition. */
export function row(
  rule: string,
  weight: number,
  rowsOf: (guide: Guide) => readonly Cells[],
  fits: (row: Cells) => boolean,
  column: string,
  what: What,
): Defect {
  return {
    rule,
    weight,
    spoil: (guide, random) => {
      const found = rowsOf(guide).filter(fits);
      return found.length > 0 && put(random.pick(found), column, what, random);
    },
  };
}

function put(cells: Cells, column: string, what: What, random: Random): boolean {
  const value = typeof what === 'string' ? what : what(random, cells);
  if (value === undefined || value === cells[column]) return false;
  cells[column] = value;
  return true;
}

export const materialsOf = (guide: Guide): readonly Cells[] => guide.materials;
export const stepsOf = (guide: Guide): readonly Cells[] => guide.steps;
