import { type Answers, keyOf } from './answers.ts';
import { type Bonus, drawBonus } from './bonus.ts';
import { fillGroup, setCode } from './fill.ts';
import { orderNested, tuneMean } from './fine-tune.ts';
import { fixGroup } from './fixed-groups.ts';
import { drawGroupScores } from './group-scores.ts';
import { type Group, groupsOf, isChecked, isRatio } from './groups.ts';
import type { Indicator, Methodology } from './methodology.ts';
import type { Random } from './random.ts';
import type { Region } from './regions.ts';
import { drawSizes, type Sizes } from './sizes.ts';
import { figures } from './targets.ts';
import { drawTotals } from './totals.ts';

/** Group means are aimed a little above what is printed, so that the means of their parents round as printed too. */
const LIFT = 0.0015;
/** Room left under 100 where a bonus comes on top. */
const BELOW_TOP = 99.4;
/** Nobody is perfect in a group of counts: the most a region can get lies between these. */
const HIGHEST = { from: 96, to: 99.6 };
/** Nor is anybody hopeless; of the many checks of the guides, the greater part is always passed. */
const LOWEST = { usual: 22, checked: 62 };

/** What the guides have to come to in a group: a mean, and the score of each region. */
export interface GroupScores {
  readonly group: Group;
  readonly aim: number;
  readonly scores: readonly number[];
}

export interface Calibrated {
  readonly answers: readonly Answers[];
  /** What is left to the guides. */
  readonly groups: readonly GroupScores[];
}

/**
 * The answers of every region, made so that scoring them gives the published figures: totals first, then the scores of
 * the second-level groups that make them up, then answers that give these scores. Of the groups that the guides are checked
 * for, the scores are handed on.
 */
export function calibrate(methodology: Methodology, regions: readonly Region[], random: Random): Calibrated {
  const { root } = methodology;
  const groups = groupsOf(root);
  // Groups with a ratio or a pass rate can take any score; those without are dealt first, and the others make up for them.
  const free = groups.filter((g) => g.leaves.some(isRatio) || isChecked(g));
  const rigid = groups.filter((g) => !free.includes(g));
  const aimOf = (g: Group) => printed(g.code) + (free.includes(g) ? LIFT : 0);
  const aboveOf = (g: Group) => figures[g.code]?.above ?? 0;
  const carriers = root.children.filter((d) => d.bonus);

  const meanTotal = sum(groups.map((g) => g.weight * aimOf(g))) + sum(carriers.map((d) => d.weight.valueOf() * meanBonus(d)));
  const totals = drawTotals(regions, meanTotal, random);
  const bonuses = new Map<string, Bonus>();
  for (const d of carriers) if (d.bonus) bonuses.set(d.code, drawBonus(d.bonus, meanBonus(d), totals, random));
  const dealt = rigid.map((group) => ({ group, ...fixGroup(group, aimOf(group), aboveOf(group), totals, random) }));

  const parts = totals.map((total, r) => {
    const fromRigid = sum(dealt.map((d) => d.group.weight * (d.scores[r] as number)));
    const fromBonus = sum(carriers.map((d) => d.weight.valueOf() * (bonuses.get(d.code)?.points[r] ?? 0)));
    return total - fromRigid - fromBonus;
  });
  // Rigid groups and whole cases hit their means only nearly: the difference is spread over all regions.
  const slack = sum(free.map((g) => g.weight * aimOf(g))) - sum(parts) / parts.length;
  const scores = drawGroupScores(
    free.map((g) => ({
      weight: g.weight,
      mean: aimOf(g),
      above: aboveOf(g),
      lowest: isChecked(g) ? LOWEST.checked : LOWEST.usual,
      highest: totals.map((_, r) => {
        const usual = random.between(HIGHEST.from, HIGHEST.to);
        const bonus = bonuses.get(g.dimension);
        return bonus ? Math.min(usual, BELOW_TOP - (bonus.points[r] as number)) : usual;
      }),
    })),
    parts.map((part) => part + slack),
    totals,
    random,
  );

  const sample = drawSizes(regions, random).map((sizes, r) => {
    const answers = sizesAsAnswers(methodology, sizes);
    for (const [i, group] of free.entries()) if (!isChecked(group)) fillGroup(group, scores[i]?.[r] as number, answers, random);
    for (const { group, answers: chosen } of dealt)
      for (const [i, leaf] of group.leaves.entries()) setCode(leaf.measure, chosen[r]?.[i]?.answer as string, answers);
    for (const bonus of bonuses.values()) answers.set(keyOf(bonus.column), bonus.cases[r] as number);
    // Of 168 attempts: nobody comes near the gate.
    answers.set(keyOf(methodology.gate.part), random.whole(0, (totals[r] as number) > meanTotal ? 2 : 5));
    return answers;
  });
  for (const group of free) if (!isChecked(group)) tuneMean(group, aimOf(group), sample);
  for (const answers of sample) orderNested(groups, answers);
  const checked = free.flatMap((group, i) => (isChecked(group) ? [{ group, aim: aimOf(group), scores: scores[i] as number[] }] : []));
  return { answers: sample, groups: checked };
}

const printed = (code: string): number => Number(figures[code]?.mean);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** What the published mean of a dimension has over the means of its groups. */
function meanBonus(dimension: Indicator): number {
  return printed(dimension.code) - sum(dimension.children.map((c) => c.weight.valueOf() * (printed(c.code) + LIFT)));
}

/** A size goes into every table that has its column. */
function sizesAsAnswers(methodology: Methodology, sizes: Sizes): Answers {
  const columns = methodology.tables.flatMap((t) => t.columns.map(({ name }) => ({ table: t.name, name })));
  return new Map(columns.filter((c) => sizes.has(c.name)).map((c) => [keyOf(c), sizes.get(c.name) as number]));
}
