import type { Cells } from './guide.ts';
import type { Random } from './random.ts';
import { demands, stepNames } from './wording/process.ts';

/** Four or five steps; the limits of those that count add up to the promise. */
export function cleanSteps(guide: string, workingDays: number, random: Random): Cells[] {
  const more = random.next() < 0.5 ? [random.pick(stepNames.more)] : [];
  const inside = [random.pick(stepNames.accept), ...more, random.pick(stepNames.examine), random.pick(stepNames.decide)];
  const limits = shareOut(workingDays, inside.length, random);
  // What follows the decision has a limit of its own and is not part of the promise.
  const steps = [...inside.map((name, i) => ({ name, limit: limits[i] as number, counted: '是' })), deliver(random)];
  return steps.map(({ name, limit, counted }, i) => ({
    指南: guide,
    环节序号: String(i + 1),
    环节名称: name,
    环节时限: String(limit),
    计入承诺时限: counted,
    环节要求: demands[name] as string,
  }));
}

const deliver = (random: Random) => ({ name: random.pick(stepNames.deliver), limit: random.pick([1, 3, 10]), counted: '否' });

/** Half days, the longest part going to the step before the last. */
function shareOut(days: number, parts: number, random: Random): number[] {
  const limits = Array.from({ length: parts }, () => (days ? random.pick([0.5, 0.5, 1]) : 0));
  const rest = days - limits.reduce((a, b) => a + b, 0);
  limits[parts - 2] = (limits[parts - 2] as number) + rest;
  return limits;
}
