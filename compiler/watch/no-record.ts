import type { StageId } from '../plan/expression.ts';
import { type Seen, type Sighting, sighting } from './seen.ts';

/**
 * Units without a record that the rules of a deduction look at: whether that is no fault or no knowledge, the text does
 * not say.
 */
export interface NoRecordWatch {
  readonly watch: 'no record';
  /** The leaf with the deduction. */
  readonly code: string;
  readonly value: StageId;
  /** How many rows of each unit its rules look at, or may. */
  readonly rows: StageId;
}

export function seenOfRecords({ code, value, rows }: NoRecordWatch, { data, values }: Seen): Sighting[] {
  if (!values(value).some(Number.isNaN)) return [];
  const counts = values(rows);
  const units = data.units.flatMap(({ called }, unit) => (counts[unit] === 0 ? [called] : []));
  return units.length ? [sighting('no-record', { code, units })] : [];
}
