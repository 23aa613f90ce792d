import { type Code, isTextPlace, type Place } from '../../grammar/index.ts';
import { keyOf } from '../keys.ts';
import type { StageId } from '../plan/expression.ts';
import { type BonusWatch, seenOfBonus } from './bonus.ts';
import { type ConditionWatch, seenOfCondition } from './condition.ts';
import { type EmptyColumnWatch, seenOfColumn } from './empty-column.ts';
import { type NoBandWatch, seenOfBands } from './no-band.ts';
import { type NoRecordWatch, seenOfRecords } from './no-record.ts';
import { type NormalisedWatch, seenOfNormalised } from './normalised.ts';
import { type RaisedBandWatch, seenOfVerdict } from './raised-band.ts';
import { type RaisedScoreWatch, seenOfFixedScore } from './raised-score.ts';
import type { Seen, Sighting } from './seen.ts';

/**
 * Something to look out for whenever a methodology meets data: what the stages hold tells, nothing is computed for it. Plain
 * data, so that a compiled engine looks out for the same; the text that it stands for is known to `checks/` alone.
 */
export type Watch =
  | NormalisedWatch
  | EmptyColumnWatch
  | NoRecordWatch
  | BonusWatch
  | RaisedScoreWatch
  | RaisedBandWatch
  | NoBandWatch
  | ConditionWatch;

/** What is seen of one watch; none where all is as it should be. */
export function look(watch: Watch, seen: Seen): readonly Sighting[] {
  switch (watch.watch) {
    case 'normalised':
      return seenOfNormalised(watch, seen);
    case 'empty column':
      return seenOfColumn(watch, seen);
    case 'no record':
      return seenOfRecords(watch, seen);
    case 'bonus':
      return seenOfBonus(watch, seen);
    case 'raised score':
      return seenOfFixedScore(watch, seen);
    case 'raised band':
      return seenOfVerdict(watch, seen);
    case 'no band':
      return seenOfBands(watch, seen);
    case 'condition':
      return seenOfCondition(watch, seen);
  }
}

/** The stages that a watch looks at. */
export function stagesSeen(watch: Watch): readonly StageId[] {
  switch (watch.watch) {
    case 'normalised':
    case 'bonus':
      return [watch.value];
    case 'empty column':
      return [];
    case 'no record':
      return [watch.value, watch.rows];
    case 'raised score':
    case 'raised band':
      return [watch.closed, watch.before];
    case 'no band':
      return [watch.band, watch.published];
    case 'condition':
      return [watch.rows];
  }
}

/** What a declaration finds in data: it may be accepted in both. */
export const FOUND_BY_DECLARATIONS: ReadonlySet<Code> = new Set(['condition-not-computed']);

const ABOUT_COLUMNS: ReadonlySet<Code> = new Set(['column-empty', 'column-constant']);

/** The column of a data file that a place is, as a key. */
export const columnAt = (place: Place | undefined): string | undefined =>
  !place || isTextPlace(place) || place.column === undefined ? undefined : keyOf(place.file, place.column);

/**
 * A column without values, or with the same everywhere, is told of once, however many indicators read it.
 *
 * @param joined what is told of those that say it of one column
 */
export function onceEach<D extends { readonly code: Code; readonly place?: Place | undefined }>(
  found: readonly D[],
  joined: (first: D, again: readonly D[]) => D = (first) => first,
): readonly D[] {
  if (!found.some((d) => ABOUT_COLUMNS.has(d.code))) return found;
  const first = new Map<string, D>();
  const others = new Map<D, D[]>();
  const told = found.filter((d) => {
    if (!ABOUT_COLUMNS.has(d.code)) return true;
    const key = keyOf(d.code, columnAt(d.place));
    const before = first.get(key);
    if (!before) first.set(key, d);
    else others.set(before, [...(others.get(before) ?? []), d]);
    return !before;
  });
  return told.map((d) => (others.has(d) ? joined(d, others.get(d)!) : d));
}
