import { type Answers, countAt, keyOf } from './answers.ts';
import { type Indicator, type Measure, measureOf } from './methodology.ts';

/** A second-level indicator with its leaves: the unit of calibration, since that is the level that is published. */
export interface Group {
  readonly code: string;
  /** The first-level indicator it belongs to. */
  readonly dimension: string;
  /** Share of the total score. */
  readonly weight: number;
  readonly leaves: readonly Leaf[];
}

export interface Leaf {
  readonly code: string;
  /** Share of the group. */
  readonly weight: number;
  readonly measure: Measure;
  /** The scores it can take, each with what is answered; empty for a ratio or a pass rate, which can take any. */
  readonly options: readonly Option[];
}

export interface Option {
  readonly answer: string;
  readonly points: number;
}

export function groupsOf(root: Indicator): Group[] {
  return root.children.flatMap((dimension) =>
    dimension.children.map((group) => ({
      code: group.code,
      dimension: dimension.code,
      weight: dimension.weight.mul(group.weight).valueOf(),
      leaves: group.children.map((leaf) => ({
        code: leaf.code,
        weight: leaf.weight.valueOf(),
        measure: measureOf(leaf),
        options: optionsOf(measureOf(leaf)),
      })),
    })),
  );
}

function optionsOf(measure: Measure): Option[] {
  if (measure.kind === 'ladder') return measure.rungs.map(({ code, points }) => ({ answer: code, points: points.valueOf() }));
  if (measure.kind === 'yes/no')
    return [
      { answer: '是', points: 100 },
      { answer: '否', points: 0 },
    ];
  return [];
}

export const isRatio = (leaf: Leaf): boolean => leaf.measure.kind === 'ratio';

/** Scored by checking the guides. */
export const isChecked = (group: Group): boolean => group.leaves.every((leaf) => leaf.measure.kind === 'records');

/** Every way to answer some leaves, with the points that they contribute to the group. */
export function combinationsOf(leaves: readonly Leaf[]): { readonly options: readonly Option[]; readonly points: number }[] {
  return leaves.reduce<{ options: readonly Option[]; points: number }[]>(
    (found, leaf) =>
      found.flatMap((c) => leaf.options.map((o) => ({ options: [...c.options, o], points: c.points + leaf.weight * o.points }))),
    [{ options: [], points: 0 }],
  );
}

/** The score of a leaf in floating point: good enough to search with; verify.ts has the last word. */
export function leafScore(leaf: Leaf, answers: Answers): number {
  const { measure } = leaf;
  if (measure.kind === 'ratio') return (100 * countAt(answers, measure.part)) / countAt(answers, measure.whole);
  if (measure.kind === 'records') throw new Error(`${leaf.code} is scored by the guides`);
  const answer = answers.get(keyOf(measure.column));
  return leaf.options.find((o) => o.answer === answer)?.points ?? Number.NaN;
}

export const groupScore = (group: Group, answers: Answers): number =>
  group.leaves.reduce((sum, leaf) => sum + leaf.weight * leafScore(leaf, answers), 0);
