import type { StageId } from '../plan/expression.ts';
import { printed, type Rounding, snap } from '../rounding.ts';
import { type Seen, type Sighting, sighting } from './seen.ts';

/** A gate that gives a score, which may be higher than what a unit has without it: what is meant is mostly a cap. */
export interface RaisedScoreWatch {
  readonly watch: 'raised score';
  readonly gate: string;
  readonly to: number;
  readonly closed: StageId;
  /** The score before all gates. */
  readonly before: StageId;
  readonly rounding: Rounding | undefined;
}

export function seenOfFixedScore({ gate, to, closed, before, rounding }: RaisedScoreWatch, { data, values }: Seen): Sighting[] {
  const [stops, scores] = [values(closed), values(before)];
  const units = data.units.flatMap(({ called }, unit) =>
    stops[unit] === 1 && snap(scores[unit]!) < to ? [`${called} (${printed(scores[unit]!, rounding)})`] : [],
  );
  return units.length ? [sighting('gate-raises', { gate, what: 'score', to: String(snap(to)), units })] : [];
}
