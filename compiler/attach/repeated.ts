import { type Diagnostic, type DiagnosticParams, diagnose, type Fix, type Related } from '../../grammar/index.ts';

/** Codes of findings that many rows or cells may have alike: one finding stands for all of them. */
export type RepeatedCode = {
  [C in keyof DiagnosticParams]: DiagnosticParams[C] extends { readonly count: number } ? C : never;
}[keyof DiagnosticParams];

type Said<C extends RepeatedCode> = Omit<DiagnosticParams[C], 'count'>;

interface CellPlace {
  readonly file: string;
  readonly row: number;
  readonly column?: string | undefined;
}

/** What a finding is given when it is written out, once for all that are alike. */
interface More<C extends RepeatedCode> {
  readonly params?: Partial<Said<C>>;
  readonly related?: readonly Related[];
  readonly fix?: Fix | undefined;
}

interface Group {
  readonly place: CellPlace;
  readonly rows: number[];
  write(rows: readonly number[]): Diagnostic;
}

/** Different findings kept a code: who has more needs another file, not a longer list. */
const KEPT = 1000;
/** Places named in a finding: its own and those it is related to. */
const PLACES = 5;

/**
 * Findings of rows and cells, those that say the same of one column told once: at the first place, with the number of
 * all, the rows of all, and the next places as related.
 */
export class Repeated {
  readonly #groups = new Map<string, Group>();
  readonly #kept = new Map<RepeatedCode, number>();

  /**
   * @param said what tells findings apart
   * @param more asked for the first of those alike only
   */
  add<C extends RepeatedCode>(code: C, place: CellPlace, said: Partial<Said<C>>, more: () => More<C> = () => ({})): void {
    const key = JSON.stringify([code, place.file, place.column, said]);
    const known = this.#groups.get(key);
    if (known) {
      known.rows.push(place.row);
      return;
    }
    const kept = this.#kept.get(code) ?? 0;
    if (kept === KEPT) return;
    this.#kept.set(code, kept + 1);
    this.#groups.set(key, {
      place,
      rows: [place.row],
      write: (rows) => {
        const { params, related = [], fix } = more();
        const others = rows.slice(1, PLACES).map((row): Related => ({ place: { ...place, row }, note: 'also-here' }));
        const all = { ...said, ...params, count: rows.length } as unknown as DiagnosticParams[C];
        return { ...diagnose(code, place, all, { related: [...others, ...related], fix }), ...(rows.length > 1 && { rows }) };
      },
    });
  }

  /** What was found, in the order in which each was found first. */
  found(): Diagnostic[] {
    return [...this.#groups.values()].map((group) => group.write(group.rows));
  }
}
