import { intervalInto } from '../evaluate/interval.ts';
import type { StageId } from '../plan/expression.ts';
import { type Rounding, round } from '../rounding.ts';
import { type Seen, type Sighting, sighting } from './seen.ts';

/** A gate that gives a band, which may be better than what the score of a unit earns without it. */
export interface RaisedBandWatch {
  readonly watch: 'raised band';
  readonly gate: string;
  readonly to: string;
  readonly closed: StageId;
  /** The score before all gates. */
  readonly before: StageId;
  /** How a score is rounded before it is given a band. */
  readonly rounding: Rounding | undefined;
  /** The bands in the order of the text, open ends undefined; `worse` are those worse than the band that the gate gives. */
  readonly bands: readonly {
    readonly code: string;
    readonly low: number | undefined;
    readonly lowIncluded: boolean;
    readonly high: number | undefined;
    readonly highIncluded: boolean;
    readonly worse: boolean;
  }[];
}

export function seenOfVerdict({ gate, to, closed, before, rounding, bands }: RaisedBandWatch, { data, values }: Seen): Sighting[] {
  const stops = values(closed);
  if (!stops.includes(1)) return [];
  const raw = values(before);
  const earned = new Float64Array(raw.length);
  intervalInto(
    earned,
    rounding ? raw.map((x) => round(x, rounding)) : raw,
    bands.map((b) => ({ ...b, low: b.low ?? Number.NEGATIVE_INFINITY, high: b.high ?? Number.POSITIVE_INFINITY })),
  );
  const units = data.units.flatMap(({ called }, unit) => {
    const band = bands[earned[unit]!];
    return stops[unit] === 1 && band?.worse ? [`${called} (${band.code})`] : [];
  });
  return units.length ? [sighting('gate-raises', { gate, what: 'band', to, units })] : [];
}
