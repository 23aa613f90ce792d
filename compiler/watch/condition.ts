import { type DiagnosticParams, sameName } from '../../grammar/index.ts';
import type { PlanUncomputed } from '../plan/plan.ts';
import { type Seen, type Sighting, sighting } from './seen.ts';

/** Rows of records for which a condition cannot be computed although nothing is missing: what has no result counts as missing there. */
export interface ConditionWatch extends Omit<PlanUncomputed, 'root'> {
  readonly watch: 'condition';
  /** What the condition is of, and its code. */
  readonly where: DiagnosticParams['condition-not-computed']['where'];
  readonly code: string;
}

export function seenOfCondition({ where, code, why, column, table, rows }: ConditionWatch, { data, outcomes }: Seen): Sighting[] {
  const found = rowsIn(outcomes(rows));
  if (!found.length) return [];
  const records = data.records(table);
  const own = column && sameName(column.table, table) ? column.column : undefined;
  const cells = found.map((row) => records.cell(own ?? '', row));
  const [{ file, row }] = cells as [(typeof cells)[number]];
  return [
    {
      ...sighting('condition-not-computed', { where, code, why, column: column?.column, count: found.length }, { file, row, column: own }),
      ...(cells.length > 1 && { rows: cells.map((cell) => cell.row) }),
    },
  ];
}

const known = new WeakMap<Uint8Array, readonly number[]>();

/** The rows for which something holds. Nobody writes over outcomes. */
function rowsIn(outcomes: Uint8Array): readonly number[] {
  let found = known.get(outcomes);
  if (!found) known.set(outcomes, (found = [...outcomes.keys()].filter((row) => outcomes[row] === 1)));
  return found;
}
