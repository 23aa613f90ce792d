import { canonicalName, type Diagnostic, diagnose } from '../../grammar/index.ts';
import type { RawTable } from './raw-table.ts';
import type { Schema } from './schema.ts';

export interface Unit {
  readonly id: string;
  readonly name: string;
}

/** The list of units. */
export function readUnits({ list, tables }: Schema, raws: ReadonlyMap<string, RawTable>, diagnostics: Diagnostic[]): Unit[] {
  const raw = list && raws.get(canonicalName(list.name));
  if (!list || !raw || !list.key || !tables.size) return [];
  const header = raw.header.map((name) => canonicalName(name.trim()));
  const keyAt = header.indexOf(canonicalName(list.key.name));
  const nameAt = list.rowLabel ? header.indexOf(canonicalName(list.rowLabel.name)) : -1;
  if (keyAt < 0) return [];
  const units: Unit[] = [];
  const seen = new Map<string, number>();
  raw.rows.forEach((row, i) => {
    const id = (row[keyAt] ?? '').trim();
    const rowNumber = raw.rowNumbers[i] as number;
    const place = { file: raw.file, row: rowNumber, column: list.key!.name };
    const first = seen.get(id);
    if (id === '') diagnostics.push(diagnose('key-empty', place, { column: list.key!.name }));
    else if (first !== undefined) diagnostics.push(diagnose('key-twice', place, { key: id, column: list.key!.name, row: first }));
    else {
      seen.set(id, rowNumber);
      units.push({ id, name: (nameAt >= 0 ? row[nameAt] : undefined)?.trim() || id });
    }
  });
  if (!units.length) diagnostics.push(diagnose('no-units', { file: raw.file }, { table: list.name }));
  return units;
}

/** Units by what a cell may call them: their key, or their printed name where no other unit shares it. */
export function indexUnits(units: readonly Unit[]): Map<string, number> {
  const byName = new Map<string, number>();
  const shared = new Set<string>();
  for (const [i, { name }] of units.entries()) {
    if (byName.has(name)) shared.add(name);
    byName.set(name, i);
  }
  for (const name of shared) byName.delete(name);
  for (const [i, { id }] of units.entries()) byName.set(id, i);
  return byName;
}
