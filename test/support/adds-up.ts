import { expect } from 'vitest';
import { type Explanation, explain, type Scored, toDouble } from '../../compiler/index.ts';

/** An amount is printed to its last place: it is off by half a unit of it at the most, and by what doubles lose. */
const HALF = 0.5 + 1e-6;
/** Amounts have so many places more than what is published. */
const EXTRA_PLACES = 2;

/** Every part of every score of every unit, as printed, adds up to the score as printed. */
export function addsUp({ analysis, run, attached }: Scored): void {
  const { index } = analysis.methodology!;
  for (const unit of attached!.units.keys()) adds(explain(analysis.methodology!, run!, attached!, unit, index.code));
}

/**
 * Parts add up, what rounding makes of it is no more than the roundings there are, and children count with the weights that are
 * shown.
 *
 * @returns how many scores were looked at
 */
export function adds(of: Explanation): number {
  const places = of.parts[0]?.amount?.places ?? 0;
  const unit = 10 ** -places;
  const sum = of.parts.reduce((total, p) => total + (p.amount?.units ?? 0), 0);
  if (of.score !== null) expect(`${of.code} ${sum}`).toBe(`${of.code} ${Math.round(of.score * 10 ** places)}`);
  const rounding = of.parts.find((p) => p.part === 'rounding')?.amount.units ?? 0;
  // Each amount is rounded once, and the published score.
  const published = of.model.rounding ? HALF * 10 ** EXTRA_PLACES : HALF;
  expect(Math.abs(rounding)).toBeLessThanOrEqual(of.parts.length * HALF + published);
  for (const part of of.parts) {
    if (part.part !== 'child' || part.counted === null) continue;
    const { counted, of: child, amount } = part;
    const read = (child.model.everyTier ? child.score : child.raw) ?? 0;
    const factor = counted.by === 'weight' ? toDouble(counted.share) : toDouble(counted.all.div(counted.present));
    expect(Math.abs(amount.units * unit - read * factor)).toBeLessThanOrEqual(HALF * unit);
  }
  return 1 + of.parts.reduce((n, p) => n + (p.part === 'child' ? adds(p.of) : 0), 0);
}
