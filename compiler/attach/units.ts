import { canonicalName, type Diagnostic, diagnose, seenAs, unseenIn } from '../../grammar/index.ts';
import { append } from '../lists.ts';
import { nameIn } from './cells.ts';
import { Repeated } from './repeated.ts';
import type { RawTable } from './raw-table.ts';
import type { Schema } from './schema.ts';

export interface Unit {
  readonly id: string;
  readonly name: string;
  /** Its name in print; its key stands behind it where other units have the same. */
  readonly called: string;
}

/** The list of units. */
export function readUnits({ list, tables }: Schema, raw: RawTable | undefined, diagnostics: Diagnostic[]): Unit[] {
  if (!list || !raw || !list.key || !tables.size) return [];
  const header = raw.header.map((name) => canonicalName(name));
  const keyAt = header.indexOf(canonicalName(list.key.name));
  const nameAt = list.rowLabel ? header.indexOf(canonicalName(list.rowLabel.name)) : -1;
  if (keyAt < 0) return [];
  reportUnseen(raw, [keyAt, nameAt], diagnostics);
  const units: { id: string; name: string }[] = [];
  const repeated = new Repeated();
  const seen = new Map<string, { readonly id: string; readonly row: number }>();
  raw.rows.forEach((row, i) => {
    const id = nameIn(row[keyAt] ?? '', list.key!);
    const key = seenAs(id);
    const rowNumber = raw.rowNumbers[i] as number;
    const place = { file: raw.file, row: rowNumber, column: list.key!.name };
    const first = seen.get(key);
    if (key === '') repeated.add('key-empty', place, { column: list.key!.name });
    else if (first) repeated.add('key-twice', place, twice(id, first.id, list.key!.name, first.row));
    else {
      seen.set(key, { id, row: rowNumber });
      units.push({ id, name: nameIn((nameAt >= 0 ? row[nameAt] : undefined) ?? '', list.rowLabel ?? list.key!) || id });
    }
  });
  append(diagnostics, repeated.found());
  if (!units.length) diagnostics.push(diagnose('no-units', { file: raw.file }, { table: list.name }));
  const called = calledApart(units, (u) => u.id);
  return units.map((unit, i) => ({ ...unit, called: called[i]! }));
}

/** Keys and names that hold what nobody sees: they are compared without it, but stand in what is printed and passed on. */
function reportUnseen(raw: RawTable, columns: readonly number[], diagnostics: Diagnostic[]): void {
  const repeated = new Repeated();
  for (const at of new Set(columns)) {
    const column = raw.header[at]?.trim() ?? '';
    raw.rows.forEach((row, i) => {
      const value = row[at]?.trim() ?? '';
      if (unseenIn(value))
        repeated.add('name-invisible', { file: raw.file, row: raw.rowNumbers[i]!, column }, { column }, () => ({ params: { value } }));
    });
  }
  append(diagnostics, repeated.found());
}

/** What a message says of a key that is there already, and of how it is written there where that is not the same. */
export const twice = (key: string, first: string, column: string, row: number) => ({
  key,
  column,
  row,
  like: first === key ? undefined : first,
});

/** What units are called in print, one after the other: by name, with the key behind a name that is not theirs alone. */
export function calledApart<U extends { readonly name: string }>(units: readonly U[], keyOf: (unit: U) => string): string[] {
  const count = new Map<string, number>();
  const names = units.map(({ name }) => seenAs(name));
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  return units.map((unit, i) => (count.get(names[i]!) === 1 ? unit.name : `${unit.name} (${keyOf(unit)})`));
}

/** Units that a text may mean: those it is the name of, and one it may be the key of. */
export interface Shared {
  readonly keys: readonly string[];
  /** Whether it is the key of one of them. */
  readonly isKey: boolean;
}

/** Units by what a cell may call them: their key, or their printed name. */
export class UnitIndex {
  readonly #units: readonly Unit[];
  #names: readonly string[] | undefined;
  readonly #byKey = new Map<string, number>();
  readonly #byText = new Map<string, number | number[]>();

  constructor(units: readonly Unit[]) {
    this.#units = units;
    for (const [i, { id, name }] of units.entries()) {
      this.#byKey.set(seenAs(id), i);
      this.#add(seenAs(id), i);
      this.#add(seenAs(name), i);
    }
  }

  #add(text: string, unit: number): void {
    const known = this.#byText.get(text);
    if (known === undefined) this.#byText.set(text, unit);
    else if (typeof known !== 'number') {
      if (!known.includes(unit)) known.push(unit);
    } else if (known !== unit) this.#byText.set(text, [known, unit]);
  }

  get isEmpty(): boolean {
    return this.#units.length === 0;
  }

  withKey(key: string): number | undefined {
    return this.#byKey.get(seenAs(key));
  }

  /** The unit that a cell names, or the units that it may mean. */
  find(text: string): number | Shared | undefined {
    const wanted = seenAs(text);
    const found = this.#byText.get(wanted);
    if (found === undefined || typeof found === 'number') return found;
    return { keys: found.map((unit) => this.#units[unit]!.id), isKey: this.#byKey.has(wanted) };
  }

  names(): Iterable<string> {
    this.#names ??= this.#units.flatMap(({ id, name }) => (id === name ? [id] : [id, name]));
    return this.#names;
  }
}
