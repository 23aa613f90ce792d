import { type Code, type Diagnostic, diagnose, type Fix, type Related, type TextPlace } from '../../grammar/index.ts';
import type { Seen, Sighting } from '../watch/seen.ts';
import { look, type Watch } from '../watch/watch.ts';

/** A watch with what the author of the text is told of what it sees. */
export interface Watched {
  readonly watch: Watch;
  /** Where the cause stands. */
  readonly place: TextPlace;
  /** What it is to the author, where that is more than it is to who only has other data. */
  readonly code?: Code | undefined;
  readonly more?: (sighting: Sighting) => {
    readonly related?: readonly Related[];
    readonly fix?: Fix | undefined;
    readonly choices?: readonly Fix[];
  };
}

/** What is seen of a watch, as findings for the author. */
export const told = ({ watch, place, code, more }: Watched, seen: Seen): Diagnostic[] =>
  look(watch, seen).map((s) => ({ ...diagnose(code ?? s.code, s.place ?? place, s.params, more?.(s)), ...(s.rows && { rows: s.rows }) }));
