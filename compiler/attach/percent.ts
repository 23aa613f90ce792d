import { type Diagnostic, diagnose } from '../../grammar/index.ts';
import { isMissing, plainCell } from './cells.ts';
import { readNumber } from './numbers.ts';
import { type ColumnShape, declaredAt } from './schema.ts';
import { Repeated } from './repeated.ts';

/**
 * Whether the cells of a `%` column are shares of one: spreadsheets show 90% and export 0.9, which would count as 0.9%. Most of
 * the cells tell, so that a single rate above 100% does not hide it. Where some cells have a percent sign, the others that
 * look like shares are named one by one.
 *
 * @param cells texts with the numbers of their rows
 */
export function checkPercent(model: ColumnShape, file: string, cells: Iterable<readonly [string, number]>): Diagnostic[] {
  let [numbers, signed] = [0, 0];
  const shares: { text: string; value: number; row: number }[] = [];
  const known = new Map<string, { readonly value: number; readonly signed: boolean } | undefined>();
  for (const [cell, row] of cells) {
    if (!known.has(cell)) known.set(cell, numberIn(cell, model));
    const found = known.get(cell);
    // Nothing is nothing, of 1 as of 100.
    if (!found || found.value === 0) continue;
    numbers++;
    if (found.signed) signed++;
    else if (Math.abs(found.value) <= 1) shares.push({ text: cell.trim(), value: found.value, row });
  }
  const example = shares.find(({ value }) => Math.abs(value) < 1);
  if (!example) return [];
  if (signed) {
    const repeated = new Repeated();
    for (const { text, row } of shares)
      repeated.add('percent-mixed', { file, row, column: model.name }, { column: model.name, value: text }, () => ({
        related: declaredAt(model),
      }));
    return repeated.found();
  }
  if (shares.length * 2 <= numbers) return [];
  const params = { column: model.name, value: example.text, shares: shares.length, of: numbers };
  return [diagnose('percent-as-share', { file, column: model.name }, params, { related: declaredAt(model) })];
}

/** The number that stands in a cell, and whether a percent sign does. */
function numberIn(cell: string, model: ColumnShape) {
  if (isMissing(cell, model)) return undefined;
  const plain = plainCell(cell);
  const signed = plain.endsWith('%');
  const value = readNumber(signed ? plain.slice(0, -1).trim() : plain, false);
  return typeof value === 'number' ? { value, signed } : undefined;
}
