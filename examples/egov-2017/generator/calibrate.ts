import { type Answers, keyOf } from './answers.ts';
import { fillGroup, setCode } from './fill.ts';
import { orderNested, tuneMean } from './fine-tune.ts';
import { type FixedGroup, fixGroup } from './fixed-groups.ts';
import { drawGroupScores } from './group-scores.ts';
import { type Group, groupsOf, isRatio } from './groups.ts';
import type { Indicator, Methodology } from './methodology.ts';
import type { Random } from './random.ts';
import type { Region } from './regions.ts';
import { drawSizes } from './sizes.ts';
import { figures } from './targets.ts';
import { drawTotals } from './totals.ts';

/** Group means are aimed a little above what is printed, so that the means of their parents round as printed too. */
const LIFT = 0.0015;
/** Room left under 100 for a dimension that carries a bonus. */
const BELOW_TOP = 99.4;
/** Nobody is perfect in a group of counts: the most a region can get lies between these. */
const HIGHEST = { from: 96, to: 99.6 };

/** The answers of every region, made so that scoring them gives the published figures. */
export function calibrate(methodology: Methodology, regions: readonly Region[], random: Random): Answers[] {
  const { root } = methodology;
  const groups = groupsOf(root);
  const printed = (code: string) => Number(figures[code]?.mean);
  const bonusMean = new Map(root.children.filter((d) => d.bonus).map((d) => [d, meanBonus(d, printed)]));

  const free = groups.filter((g) => g.leaves.some(isRatio));
  const aims = new Map(groups.map((g) => [g, printed(g.code) + (free.includes(g) ? LIFT : 0)]));
  const meanTotal =
    groups.reduce((sum, g) => sum + g.weight * (aims.get(g) as number), 0) +
    root.children.reduce((sum, d) => sum + d.weight.valueOf() * (bonusMean.get(d) ?? 0), 0);
  const abilities = drawTotals(regions, meanTotal, random);

  const bonuses = new Map([...bonusMean].map(([d, mean]) => [d, drawBonuses(d, mean, abilities, random)]));
  const fixed = new Map<Group, FixedGroup>();
  for (const g of groups) if (!free.includes(g)) fixed.set(g, fixGroup(g, printed(g.code), figures[g.code]?.above ?? 0, abilities, random));

  const bonusOver = (d: Indicator, r: number) => bonuses.get(d)?.points[r] ?? 0;
  const parentOf = (g: Group) => root.children.find((d) => d.children.some((c) => c.code === g.code)) as Indicator;
  const parts = abilities.map((total, r) => {
    const fromFixed = [...fixed].reduce((sum, [g, f]) => sum + g.weight * (f.scores[r] as number), 0);
    const fromBonus = root.children.reduce((sum, d) => sum + d.weight.valueOf() * bonusOver(d, r), 0);
    return total - fromFixed - fromBonus;
  });
  // The discrete groups hit their means only nearly: the difference is spread over all regions.
  const slack = free.reduce((sum, g) => sum + g.weight * (aims.get(g) as number), 0) - parts.reduce((a, b) => a + b, 0) / parts.length;
  const scores = drawGroupScores(
    free.map((g) => ({
      weight: g.weight,
      mean: aims.get(g) as number,
      above: figures[g.code]?.above ?? 0,
      highest: abilities.map((_, r) =>
        Math.min(random.between(HIGHEST.from, HIGHEST.to), parentOf(g).bonus ? BELOW_TOP - bonusOver(parentOf(g), r) : 100),
      ),
    })),
    parts.map((p) => p + slack),
    abilities,
    random,
  );

  const sample = drawSizes(regions, random).map((sizes, r) => {
    const answers: Answers = new Map();
    for (const table of methodology.tables)
      for (const { name } of table.columns) if (sizes.has(name)) answers.set(keyOf({ table: table.name, name }), sizes.get(name) as number);
    free.forEach((g, i) => fillGroup(g, scores[i]![r]!, answers, random));
    for (const [g, f] of fixed) g.leaves.forEach((leaf, i) => setCode(leaf.measure, f.answers[r]![i]!.answer, answers));
    for (const [d, b] of bonuses) if (d.bonus) answers.set(keyOf(d.bonus.column), b.cases[r] as number);
    // Nobody comes near the gate.
    answers.set(keyOf(methodology.gate.part), random.whole(0, abilities[r]! > 80 ? 2 : 5));
    return answers;
  });
  for (const g of free) tuneMean(g, aims.get(g) as number, sample);
  for (const answers of sample) orderNested(groups, answers);
  return sample;
}

/** The bonus that makes up what the published mean of a dimension has over the means of its groups, in whole cases. */
function meanBonus(dimension: Indicator, printed: (code: string) => number): number {
  const fromGroups = dimension.children.reduce((sum, c) => sum + c.weight.valueOf() * (printed(c.code) + LIFT), 0);
  return printed(dimension.code) - fromGroups;
}

/** Cases and the points they give; the best are beyond the cap, so that it can be seen at work. */
function drawBonuses(
  dimension: Indicator,
  mean: number,
  abilities: readonly number[],
  random: Random,
): { cases: number[]; points: number[] } {
  if (!dimension.bonus) throw new Error(`${dimension.code} has no bonus`);
  const factor = dimension.bonus.factor.valueOf();
  const cap = dimension.bonus.cap.valueOf();
  const most = Math.floor(cap / factor);
  const average = abilities.reduce((a, b) => a + b, 0) / abilities.length;
  const counted = abilities.map((ability) =>
    Math.min(most, Math.max(2, Math.round(mean / factor + 0.35 * (ability - average) + random.normal(3)))),
  );
  const wanted = Math.round((mean / factor) * abilities.length);
  for (let miss = wanted - counted.reduce((a, b) => a + b, 0); miss !== 0; miss -= Math.sign(miss)) {
    const movable = counted.map((c, i) => ({ c, i })).filter(({ c }) => (miss > 0 ? c < most : c > 2));
    const { i } = random.pick(movable);
    counted[i] = (counted[i] as number) + Math.sign(miss);
  }
  return {
    cases: counted.map((c) => (c === most ? c + random.whole(0, 7) : c)),
    points: counted.map((c) => c * factor),
  };
}
