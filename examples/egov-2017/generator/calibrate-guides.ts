import { cleanGuides } from './clean-guide.ts';
import type { GroupScores } from './calibrate.ts';
import type { Guide } from './guide.ts';
import { defects } from './defects/index.ts';
import { Ledger } from './ledger.ts';
import { fillPasses, levelsOf, type Range, tunePasses } from './pass-counts.ts';
import type { Random } from './random.ts';
import type { Region } from './regions.ts';
import { roomOf, spoilEarly, spoilLate } from './spoil.ts';
import { ease } from './tendencies.ts';

/** Levels of leaves lie between these before the guides are there. */
const USUAL = { low: 20, high: 99.7 };

/**
 * Guides of all regions whose pass rates give the scores of their groups: clean ones first, then defects that change
 * what is checked, then, the checks being counted, exactly as many others as the scores ask for.
 */
export function calibrateGuides(
  groups: readonly GroupScores[],
  regions: readonly Region[],
  counts: readonly number[],
  random: Random,
): Guide[] {
  const drafts = regions.map((_, r) => new Map(groups.flatMap(({ group, scores }) => draftLevels(group, scores[r] as number, random))));
  const ledgers = regions.map((region, r) => {
    const ledger = new Ledger(cleanGuides(region, counts[r] as number, random));
    spoilEarly(ledger, drafts[r] as Map<string, number>, random);
    return ledger;
  });
  const rooms = ledgers.map((ledger) => roomOf(ledger.guides));
  for (const { group, aim, scores } of groups) {
    const ranges = ledgers.map((ledger, r) =>
      group.leaves.map(({ code, weight }): Range => {
        const most = ledger.passes(code);
        const least = Math.max(0, most - Math.floor(rooms[r]?.get(code) ?? 0));
        return { weight, checks: ledger.checks(code), least, most, draft: drafts[r]?.get(code) as number };
      }),
    );
    const passes = ranges.map((ofRegion, r) => fillPasses(ofRegion, scores[r] as number));
    tunePasses(group, aim, scores, ranges, passes);
    const leaves = group.leaves.map(({ code }, i) => ({ code, i })).sort((a, b) => turnOf(a.code) - turnOf(b.code));
    for (const [r, ledger] of ledgers.entries())
      for (const { code, i } of leaves) spoilLate(ledger, code, passes[r]?.[i] as number, random);
  }
  return ledgers.flatMap((ledger) => ledger.guides);
}

const turnOf = (leaf: string) => defects.findIndex((d) => d.leaf === leaf);

/** How the leaves of a group share its score, some being harder than others. */
function draftLevels({ leaves }: GroupScores['group'], score: number, random: Random): [string, number][] {
  // Near the top of the scale there is no room to differ.
  const spread = Math.min(1, (100 - score) / 14);
  const items = leaves.map(({ code, weight }) => ({ weight, draft: score + spread * ((ease[code] ?? 0) + random.normal(4)), ...USUAL }));
  const levels = levelsOf(items, score);
  return leaves.map(({ code }, i) => [code, levels[i] as number]);
}
