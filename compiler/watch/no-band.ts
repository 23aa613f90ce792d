import type { StageId } from '../plan/expression.ts';
import { printed, type Rounding } from '../rounding.ts';
import { type Seen, type Sighting, sighting } from './seen.ts';

/** Units that have a score and are in no band, whatever gates give. */
export interface NoBandWatch {
  readonly watch: 'no band';
  readonly band: StageId;
  readonly published: StageId;
  readonly rounding: Rounding | undefined;
}

export function seenOfBands({ band, published, rounding }: NoBandWatch, { data, values }: Seen): Sighting[] {
  const [bands, scores] = [values(band), values(published)];
  const units = data.units.flatMap(({ called }, i) =>
    Number.isNaN(bands[i]!) && !Number.isNaN(scores[i]!) ? [`${called} (${printed(scores[i]!, rounding)})`] : [],
  );
  return units.length ? [sighting('unit-in-no-band', { units })] : [];
}
