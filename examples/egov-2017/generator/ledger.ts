import type { Defect } from './defects/defect.ts';
import type { Guide } from './guide.ts';
import type { Random } from './random.ts';
import { countsOf, leaves } from './rules/index.ts';

/** Whether a change of a guide may stay, given its counts before and after. */
type Accept = (before: Int32Array, after: Int32Array) => boolean;

/** The guides of one region with their checks and passes, kept up to date while defects are made. */
export class Ledger {
  readonly #counts: Int32Array[];
  readonly #totals: Int32Array;

  constructor(readonly guides: readonly Guide[]) {
    this.#counts = guides.map((guide) => countsOf(guide));
    this.#totals = new Int32Array(2 * leaves.length);
    for (const counts of this.#counts) for (const [k, n] of counts.entries()) this.#totals[k] = (this.#totals[k] as number) + n;
  }

  checks(leaf: string): number {
    return this.#totals[2 * leaves.indexOf(leaf)] as number;
  }

  passes(leaf: string): number {
    return this.#totals[2 * leaves.indexOf(leaf) + 1] as number;
  }

  /** Spoils a guide, counts it again, and undoes all of it unless that is accepted. */
  attempt(i: number, spoil: Defect['spoil'], random: Random, accept: Accept): boolean {
    const guide = this.guides[i] as Guide;
    const { cells, materials, steps } = guide;
    guide.cells = { ...cells };
    guide.materials = materials.map((row) => ({ ...row }));
    guide.steps = steps.map((row) => ({ ...row }));
    if (spoil(guide, random)) {
      const before = this.#counts[i] as Int32Array;
      const after = countsOf(guide);
      if (accept(before, after)) {
        this.#counts[i] = after;
        for (const [k, n] of after.entries()) this.#totals[k] = (this.#totals[k] as number) + n - (before[k] as number);
        return true;
      }
    }
    Object.assign(guide, { cells, materials, steps });
    return false;
  }
}

/** Exactly one pass of one leaf less, and nothing else. */
export function onlyOnePassOf(leaf: string): Accept {
  const passes = 2 * leaves.indexOf(leaf) + 1;
  return (before, after) => after.every((n, k) => n === (before[k] as number) - (k === passes ? 1 : 0));
}
