import type { StageId } from '../plan/expression.ts';
import { type Seen, type Sighting, sighting } from './seen.ts';

/** A bonus that comes to less than 0 for some and to more for nobody: these data may just have nobody who earns it. */
export interface BonusWatch {
  readonly watch: 'bonus';
  readonly label: string;
  readonly value: StageId;
}

export function seenOfBonus({ label, value }: BonusWatch, { values }: Seen): Sighting[] {
  const all = values(value);
  return all.some((v) => v < 0) && !all.some((v) => v > 0) ? [sighting('bonus-unearned', { label })] : [];
}
