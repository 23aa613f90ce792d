import { type Answers, countAt, keyOf } from './answers.ts';
import { type Group, groupScore, isRatio } from './groups.ts';
import { nested } from './tendencies.ts';

const TOLERANCE = 0.0005;
/** A region gives way by no more than this in one step, so that no rank and no band changes. */
const LARGEST_STEP = 0.04;

/** Moves single counts, region by region, until the mean of the published scores of a group is met. */
export function tuneMean(group: Group, aim: number, sample: readonly Answers[]): void {
  const finest = sample.map((answers) => finestCount(group, answers));
  for (let step = 0; step < 20 * sample.length; step++) {
    const miss = aim - sample.reduce((sum, answers) => sum + published(groupScore(group, answers)), 0) / sample.length;
    if (Math.abs(miss) <= TOLERANCE) return;
    const r = step % sample.length;
    const answers = sample[r] as Answers;
    const { key, whole, pointsPerCount } = finest[r] as ReturnType<typeof finestCount>;
    const most = Math.max(1, Math.floor(LARGEST_STEP / pointsPerCount));
    const counts = Math.min(most, Math.max(1, Math.round((Math.abs(miss) * sample.length) / pointsPerCount)));
    const moved = (answers.get(key) as number) + Math.sign(miss) * counts;
    if (moved >= 0 && moved <= whole) answers.set(key, moved);
  }
  throw new Error(`The mean of ${group.code} does not reach ${aim}`);
}

/** Sorts counts that are parts of one another. Equal weights and one total: no score changes. */
export function orderNested(groups: readonly Group[], answers: Answers): void {
  const leaves = groups.flatMap((g) => g.leaves);
  for (const chain of nested) {
    const links = chain.map((code) => {
      const leaf = leaves.find((l) => l.code === code);
      if (leaf?.measure.kind !== 'ratio') throw new Error(`${code} is no ratio`);
      return { key: keyOf(leaf.measure.part), whole: keyOf(leaf.measure.whole), weight: leaf.weight };
    });
    if (links.some((l) => l.whole !== links[0]?.whole || l.weight !== links[0]?.weight))
      throw new Error(`${chain} differ in weight or total`);
    const counts = links.map((l) => answers.get(l.key) as number).sort((a, b) => b - a);
    for (const [i, { key }] of links.entries()) answers.set(key, counts[i] as number);
  }
}

/** The count of a group that moves its score least. */
function finestCount(group: Group, answers: Answers) {
  const counts = group.leaves.filter(isRatio).flatMap(({ measure, weight }) => {
    if (measure.kind !== 'ratio') return [];
    const whole = countAt(answers, measure.whole);
    return [{ key: keyOf(measure.part), whole, pointsPerCount: (100 * weight) / whole }];
  });
  const [finest] = counts.sort((a, b) => a.pointsPerCount - b.pointsPerCount);
  if (!finest) throw new Error(`${group.code} has no count to tune`);
  return finest;
}

const published = (score: number) => Math.floor(score * 100 + 0.5 + 1e-9) / 100;
