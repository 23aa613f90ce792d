import { type Answers, countAt, keyOf } from './answers.ts';
import { combinationsOf, type Group, isRatio, type Leaf } from './groups.ts';
import type { Measure } from './methodology.ts';
import type { Random } from './random.ts';
import { ease } from './tendencies.ts';

/** Ratios stay between these, in points, where the score of the group leaves the choice. */
const USUAL = { low: 12, high: 98.5 };

/**
 * Answers of one region to the leaves of a group that give a score: codes for the ladders near that score, then counts
 * that make up the rest. The totals that ratios are taken of are there already.
 */
export function fillGroup(group: Group, score: number, answers: Answers, random: Random): void {
  const ratios = group.leaves.filter(isRatio);
  const coded = group.leaves.filter((leaf) => !isRatio(leaf));
  const ratioWeight = ratios.reduce((sum, leaf) => sum + leaf.weight, 0);
  const tastes = coded.map((leaf) => score + (ease[leaf.code] ?? 0) + random.normal(12));
  let best: { cost: number; level: number; codes: readonly string[] } | undefined;
  for (const { options, points: fromCodes } of combinationsOf(coded)) {
    const level = (score - fromCodes) / ratioWeight;
    const outside = Math.max(0, USUAL.low - level, level - USUAL.high);
    let cost = (ratioWeight * (level - score)) ** 2 / 4 + 1e4 * outside ** 2;
    for (const [i, { points }] of options.entries()) cost += (coded[i] as Leaf).weight * (points - (tastes[i] as number)) ** 2;
    if (!best || cost < best.cost) best = { cost, level, codes: options.map((o) => o.answer) };
  }
  if (!best || best.level < 0 || best.level > 100) throw new Error(`No answers to ${group.code} give a score of ${score}`);
  for (const [i, leaf] of coded.entries()) setCode(leaf.measure, best.codes[i] as string, answers);
  fillRatios(ratios, best.level, answers, random);
}

export function setCode(measure: Measure, code: string, answers: Answers): void {
  if (measure.kind === 'ladder' || measure.kind === 'yes/no') answers.set(keyOf(measure.column), code);
}

/** Counts whose ratios average to a level: the coarsest leaf first, so that the finest makes up for all rounding. */
function fillRatios(ratios: readonly Leaf[], level: number, answers: Answers, random: Random): void {
  // Near the ends of the scale there is no room to differ.
  const spread = Math.min(1, (100 - level) / 14, level / 14);
  const drafts = ratios
    .map((leaf) => ({ leaf, whole: wholeOf(leaf, answers), draft: level + spread * ((ease[leaf.code] ?? 0) + random.normal(5)) }))
    .sort((a, b) => b.leaf.weight / b.whole - a.leaf.weight / a.whole);
  let weight = ratios.reduce((sum, leaf) => sum + leaf.weight, 0);
  let points = weight * level;
  for (const [i, { leaf, whole, draft }] of drafts.entries()) {
    const value = hold(draft + shiftTo(points / weight, drafts.slice(i)));
    const count = Math.min(whole, Math.max(0, Math.round((value * whole) / 100)));
    if (leaf.measure.kind === 'ratio') answers.set(keyOf(leaf.measure.part), count);
    points -= (leaf.weight * 100 * count) / whole;
    weight -= leaf.weight;
  }
}

const hold = (value: number) => Math.min(99.8, Math.max(1, value));

/** By how much all drafts must move for their mean, each held within the scale, to meet the level. */
function shiftTo(level: number, drafts: readonly { leaf: Leaf; draft: number }[]): number {
  const weight = drafts.reduce((sum, d) => sum + d.leaf.weight, 0);
  let low = -100;
  let high = 100;
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    const mean = drafts.reduce((sum, d) => sum + d.leaf.weight * hold(d.draft + middle), 0) / weight;
    if (mean < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function wholeOf(leaf: Leaf, answers: Answers): number {
  return leaf.measure.kind === 'ratio' ? countAt(answers, leaf.measure.whole) : Number.NaN;
}
