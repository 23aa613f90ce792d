import type { Preview, PreviewBand, UnitView } from '../../server/protocol.ts';
import type { Place } from './messages.ts';
import type { Words } from './words.ts';

/** What the parts of the page share: what is shown now, and what they can ask for. */
export interface Context {
  readonly words: Words;
  preview: Preview;
  /** Scores of the chosen unit, as far as they have come. */
  unitView: UnitView | undefined;
  chosen: string | undefined;
  /** Keys of the rows that are folded in. */
  readonly collapsed: Set<string>;
  choose(unit: string): void;
  locate(place: Place): void;
  remember(): void;
}

/** Bands are told apart by five colours with five patterns, best first, and by their letters. */
export function bandLook(band: PreviewBand | undefined): number | undefined {
  return band && Math.round(band.position * 4);
}

export const bandOf = (preview: Preview, code: string | null): PreviewBand | undefined =>
  code === null ? undefined : preview.bands.find((b) => b.code === code);

/** Where a value lies on the scale, from 0 to 1. */
export const part = (preview: Preview, value: number): number => (value - preview.scale.low) / (preview.scale.high - preview.scale.low);
