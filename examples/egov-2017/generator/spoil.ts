import type { Defect } from './defects/defect.ts';
import { defects } from './defects/index.ts';
import { repeat } from './defects/repeats.ts';
import type { Guide } from './guide.ts';
import { type Ledger, onlyOnePassOf } from './ledger.ts';
import type { Random } from './random.ts';
import { check, leaves } from './rules/index.ts';

/** Share of the findings on names and codes that are repetitions. */
const REPEATS = 0.04;
/** Misses in a row before all guides are gone through. */
const PATIENCE = 60;
/** Of what a leaf passes, so much can be spoiled without touching anything else. */
const ROOM = 0.6;

/**
 * Makes the defects that change what is checked, up to a share of the findings that a level, in points, allows a leaf.
 */
export function spoilEarly(ledger: Ledger, levels: ReadonlyMap<string, number>, random: Random): void {
  const { guides } = ledger;
  for (const { leaf, early, share = 0 } of defects) {
    const allowed = () => (1 - (levels.get(leaf) as number) / 100) * ledger.checks(leaf);
    const findings = () => ledger.checks(leaf) - ledger.passes(leaf);
    if (leaf === 'C11') repeatSome(ledger, REPEATS * allowed(), random);
    if (!early) continue;
    const budget = Math.floor(share * allowed() + random.next());
    const [checks, passes] = [2 * leaves.indexOf(leaf), 2 * leaves.indexOf(leaf) + 1];
    for (let misses = 0; findings() < budget && misses < PATIENCE; ) {
      const most = allowed() - findings() + 1;
      const more = (before: Int32Array, after: Int32Array) => {
        const added = (after[checks] as number) - (after[passes] as number) - (before[checks] as number) + (before[passes] as number);
        return added > 0 && added <= most;
      };
      misses = ledger.attempt(random.whole(0, guides.length - 1), choose(early, random).spoil, random, more) ? 0 : misses + 1;
    }
  }
}

function repeatSome(ledger: Ledger, wanted: number, random: Random): void {
  let left = Math.floor(wanted + random.next());
  for (let tries = 0; left > 0 && tries < PATIENCE; tries++) {
    const i = random.whole(1, ledger.guides.length - 1);
    const spoil = () => repeat(ledger.guides, i, random);
    if (ledger.attempt(i, spoil, random, () => true)) left -= 1;
  }
}

/** Makes the other defects, one pass each, until the leaf has no more passes than wanted. */
export function spoilLate(ledger: Ledger, leaf: string, wanted: number, random: Random): void {
  const late = defects.find((d) => d.leaf === leaf)?.late ?? [];
  const accept = onlyOnePassOf(leaf);
  const last = ledger.guides.length - 1;
  for (let misses = 0; ledger.passes(leaf) > wanted && misses < PATIENCE; )
    misses = ledger.attempt(random.whole(0, last), choose(late, random).spoil, random, accept) ? 0 : misses + 1;
  // Few places are left: they are found by looking everywhere.
  const places =
    ledger.passes(leaf) > wanted ? random.shuffled(ledger.guides.flatMap((_, i) => late.map((defect) => ({ i, defect })))) : [];
  for (const { i, defect } of places) while (ledger.passes(leaf) > wanted && ledger.attempt(i, defect.spoil, random, accept));
  if (ledger.passes(leaf) !== wanted) throw new Error(`${leaf} has ${ledger.passes(leaf)} passes where ${wanted} are wanted`);
}

/** How many passes of each leaf the late defects can surely take away. */
export function roomOf(guides: readonly Guide[]): ReadonlyMap<string, number> {
  const room = new Map(defects.map((d) => [d.leaf, 0]));
  for (const guide of guides) {
    const spoilt = new Set<string>();
    check(guide, guide.repeats ?? [], (code, leaf, passed) => {
      const of = defects.find((d) => d.leaf === leaf);
      // Of a leaf that counts guides, one finding takes away all.
      if (!passed || of?.room || !of?.late?.some((d) => d.rule === code) || (leaf.startsWith('C5') && spoilt.has(leaf))) return;
      spoilt.add(leaf);
      room.set(leaf, (room.get(leaf) as number) + ROOM);
    });
    for (const { leaf, room: own } of defects) if (own) room.set(leaf, (room.get(leaf) as number) + ROOM * own(guide));
  }
  return room;
}

function choose(defects: readonly Defect[], random: Random): Defect {
  let left = random.between(
    0,
    defects.reduce((sum, d) => sum + d.weight, 0),
  );
  return defects.find((d) => (left -= d.weight) < 0) ?? (defects[0] as Defect);
}
