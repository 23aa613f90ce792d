import type { Column } from './methodology.ts';

/** The cells of one region, by table and column. */
export type Answers = Map<string, string | number>;

export const keyOf = (column: Column): string => `${column.table}.${column.name}`;

export function countAt(answers: Answers, column: Column): number {
  const value = answers.get(keyOf(column));
  if (typeof value !== 'number') throw new Error(`No count yet for ${keyOf(column)}`);
  return value;
}
