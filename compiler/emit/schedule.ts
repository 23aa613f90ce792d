import { isUnits } from '../plan/domain.ts';
import type { StageId } from '../plan/expression.ts';
import type { Plan, Stage } from '../plan/plan.ts';
import { stagesBelow } from '../plan/reads.ts';
import type { Fits } from './target.ts';

/** One pass over the units: first what can be done row by row, then what looks at all rows at once. */
export interface Pass {
  readonly rowwise: readonly StageId[];
  readonly whole: readonly StageId[];
}

/** In which passes the stages over the units are computed that some wanted ones need, themselves included. */
export interface Schedule {
  /** All of them, each after those that it reads. */
  readonly stages: readonly StageId[];
  /** A rank, a band or a statistic of all rows ends a pass, and what reads them is of the next. */
  readonly passes: readonly Pass[];
  has(id: StageId): boolean;
  /** Whether its values are needed after the pass: its whole vector is kept. */
  isKept(id: StageId): boolean;
  /** What is read once, in the same pass, by a stage that takes an expression: computed where it is read, in no pass of its own. */
  isInline(id: StageId): boolean;
}

/** Stages over the units that are no sums of rows below. */
export const isOfUnits = (stage: Stage): boolean =>
  stage.op === 'combine' ||
  stage.op === 'round' ||
  stage.op === 'rank' ||
  stage.op === 'interval' ||
  (stage.op === 'map' && isUnits(stage.over));

/** Stages that look at all rows at once, or are simplest done so. */
const isWhole = (stage: Stage): boolean => stage.op === 'rank' || stage.op === 'interval';

/** Makes the schedule of some stages over the units. */
export function scheduleOf(wanted: Iterable<StageId>, { stages }: Plan, fits: Fits): Schedule {
  const reads = (id: StageId) => readsOf(stages[id]!, stages, fits);
  const kept = new Set(wanted);
  const needed = reached(kept, reads)
    .filter((id) => isOfUnits(stages[id]!))
    .sort((a, b) => a - b);
  const levels = new Map<StageId, number>();
  const users = new Map<StageId, number>();
  for (const id of needed) {
    let level = 0;
    for (const { stage: read, whole } of reads(id)) {
      const made = stages[read]!;
      if (!isOfUnits(made)) continue;
      users.set(read, (users.get(read) ?? 0) + 1);
      const after = whole || isWhole(made) || isWhole(stages[id]!) ? 1 : 0;
      if (after) kept.add(read);
      level = Math.max(level, (levels.get(read) ?? 0) + after);
    }
    levels.set(id, level);
    for (const { stage: read } of reads(id)) if (levels.has(read) && levels.get(read)! < level) kept.add(read);
  }
  const isInline = (id: StageId) => stages[id]!.op === 'map' && !kept.has(id) && (users.get(id) ?? 0) === 1;
  const last = Math.max(0, ...levels.values());
  const passes = Array.from({ length: last + 1 }, (_, level): Pass => {
    const here = needed.filter((id) => levels.get(id) === level);
    return {
      rowwise: here.filter((id) => !isWhole(stages[id]!) && !isInline(id)),
      whole: here.filter((id) => isWhole(stages[id]!)),
    };
  });
  return { stages: needed, passes, has: (id) => levels.has(id), isKept: (id) => kept.has(id), isInline };
}

type Read = { readonly stage: StageId; readonly whole: boolean };

/** Wanted stages and all that they read. */
function reached(wanted: Iterable<StageId>, reads: (id: StageId) => readonly Read[]): StageId[] {
  const seen = new Set<StageId>();
  const visit = (id: StageId): void => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const { stage } of reads(id)) visit(stage);
  };
  for (const id of wanted) visit(id);
  return [...seen];
}

/** Stages that a stage reads; `whole` where it needs all rows of it. */
function readsOf(stage: Stage, stages: readonly Stage[], fits: Fits): readonly Read[] {
  const all = isWhole(stage);
  return stagesBelow(stage).flatMap((id): Read[] => {
    const read = stages[id]!;
    if (read.op !== 'fit') return [{ stage: id, whole: all }];
    // What a fit came to is a number of the engine, or worked out of all that it was made to.
    return fits.mode === 'frozen' ? [] : stagesBelow(read).map((of) => ({ stage: of, whole: true }));
  });
}
