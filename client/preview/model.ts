import type { Preview, PreviewPatch, PreviewUnit } from '../../server/protocol.ts';

/** The preview after a patch, or nothing where the patch does not follow on what is there. */
export function patched(preview: Preview, patch: PreviewPatch): Preview | undefined {
  if (patch.project !== preview.project) return undefined;
  if (patch.whole) return patch.whole;
  if (patch.version !== preview.version + 1) return undefined;
  return {
    ...preview,
    version: patch.version,
    health: patch.health,
    units: replaced(preview.units, patch.units, (u) => u.id),
    bands: replaced(preview.bands, patch.bands, (b) => b.code),
    indicators: replaced(preview.indicators, patch.indicators, (i) => i.code),
    rules: replaced(preview.rules, patch.rules, (r) => r.code),
  };
}

function replaced<T>(rows: readonly T[], changed: readonly T[] | undefined, key: (row: T) => string): readonly T[] {
  if (!changed?.length) return rows;
  const byKey = new Map(changed.map((row) => [key(row), row]));
  return rows.map((row) => byKey.get(key(row)) ?? row);
}

/** Units in the order they are published: by rank, or without ranks by band; those without either come last. */
export function inOrder(preview: Preview): readonly PreviewUnit[] {
  const positions = new Map(preview.bands.map((b) => [b.code, b.position]));
  const place = (unit: PreviewUnit) =>
    (preview.ranked ? unit.rank : unit.band === null ? null : (positions.get(unit.band) ?? null)) ?? Number.POSITIVE_INFINITY;
  // Infinity minus Infinity is no number.
  return preview.units.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** What a unit has moved since the last saved text: places up (or down, negative), and whether into another band. */
export function movement(unit: PreviewUnit): { readonly places: number; readonly otherBand: boolean; readonly score: number } {
  const { rank, saved } = unit;
  return {
    places: rank !== null && saved.rank !== null ? saved.rank - rank : 0,
    otherBand: unit.band !== saved.band,
    score: difference(saved.score, unit.score),
  };
}

/** How many units hold another rank, band or score than under the last saved text. */
export function movements(preview: Preview): { readonly ranks: number; readonly bands: number; readonly scores: number } {
  let [ranks, bands, scores] = [0, 0, 0];
  for (const unit of preview.units) {
    if (unit.rank !== unit.saved.rank) ranks++;
    if (unit.band !== unit.saved.band) bands++;
    if (unit.score !== unit.saved.score) scores++;
  }
  return { ranks, bands, scores };
}

/** The mean of the whole index: that of its first row. */
export const meanOf = (preview: Preview): string | null => preview.indicators.find((i) => i.depth === 0)?.mean ?? null;

/** The difference of two printed numbers; 0 where there is nothing to compare. */
export function difference(before: string | null, after: string | null): number {
  if (before === null || after === null || before === after) return 0;
  const decimals = Math.max(...[before, after].map((text) => (text.split('.')[1] ?? '').length));
  const [from, to] = [Number.parseFloat(before), Number.parseFloat(after)];
  // Printed numbers are decimals; their difference is printed with as many places.
  return Number.isNaN(from) || Number.isNaN(to) ? 0 : Number((to - from).toFixed(decimals));
}

/** A difference as it is shown: `+1.25`, `−0.5`, nothing for none. */
export const signed = (value: number): string => (value === 0 ? '' : value > 0 ? `+${value}` : `−${-value}`);
