import { type Diagnostic, type DiagnosticParams, diagnose, type FilePlace, type Fix, type Related } from '../../grammar/index.ts';

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
        const { params, related, fix } = more();
        const all = { ...said, ...params, count: rows.length } as unknown as DiagnosticParams[C];
        return repeatedFinding(code, place, rows, { params: all, related, fix });
      },
    });
  }

  /** What was found, in the order in which each was found first. */
  found(): Diagnostic[] {
    return [...this.#groups.values()].map((group) => group.write(group.rows));
  }
}

/**
 * One finding for all rows that have it: at the first, with the next as related.
 *
 * @param place of the first of the rows
 */
export function repeatedFinding<C extends keyof DiagnosticParams>(
  code: C,
  place: CellPlace,
  rows: readonly number[],
  {
    params,
    related = [],
    fix,
  }: { readonly params: DiagnosticParams[C]; readonly related?: readonly Related[] | undefined; readonly fix?: Fix | undefined },
): Diagnostic {
  return {
    ...diagnose(code, place, params, { related: [...alsoAt(place, rows), ...related], fix }),
    ...(rows.length > 1 && { rows }),
  };
}

/** The next places of a finding that stands for several rows. */
export const alsoAt = (place: FilePlace | undefined, rows: readonly number[] = []): Related[] =>
  place ? rows.slice(1, PLACES).map((row): Related => ({ place: { ...place, row }, note: 'also-here' })) : [];
