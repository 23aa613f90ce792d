import type { PreviewUnit } from '../../server/protocol.ts';
import { bandLook, bandOf, type Context, part } from './context.ts';
import { bar, element, flash, setAttribute, setText, stillness } from './elements.ts';
import { KeyedRows, type Row } from './keyed-rows.ts';
import { inOrder, movement, signed } from './model.ts';
import { keepEntry, rove } from './roving.ts';

/** More rows than this are put in their places without sliding there. */
const MOST_SLIDING = 120;

/** The ranking: a row a unit, with what moved since the last saved text. */
export class Ranking {
  readonly element: HTMLElement;
  readonly #rows: KeyedRows<PreviewUnit>;
  readonly #rank: HTMLElement;
  readonly #none: HTMLElement;
  #bands: readonly unknown[] = [];

  constructor(private readonly context: Context) {
    const { words } = context;
    const body = element('tbody');
    this.#rank = element('th', { scope: 'col', class: 'number' }, words.rank);
    this.#rows = new KeyedRows(
      body,
      (unit) => unit.id,
      (id) => this.#row(id),
    );
    this.#none = element('p', { class: 'nothing' }, words.notYet);
    const noun = element('th', { scope: 'col', id: 'noun' });
    this.element = element(
      'section',
      { class: 'ranking', 'aria-labelledby': 'ranking-title' },
      element('h2', { id: 'ranking-title' }, words.ranking),
      element(
        'div',
        { class: 'scroll', id: 'ranking-scroll' },
        element(
          'table',
          { role: 'grid', 'aria-labelledby': 'ranking-title' },
          element(
            'thead',
            {},
            element(
              'tr',
              {},
              this.#rank,
              element('th', { scope: 'col', class: 'move', 'aria-label': '±' }),
              noun,
              element('th', { scope: 'col', class: 'wide' }, words.score),
              element('th', { scope: 'col' }, words.band),
            ),
          ),
          body,
        ),
        this.#none,
      ),
    );
    rove(body, { act: (row) => context.choose(row.dataset.key as string) });
  }

  show(): void {
    const { preview } = this.context;
    setText(this.element.querySelector('#noun') as HTMLElement, preview.noun);
    this.#none.hidden = preview.units.length > 0;
    this.#rank.hidden = !preview.ranked;
    this.element.classList.toggle('unranked', !preview.ranked);
    const units = inOrder(preview);
    const before = this.#tops(units);
    // The look of a band may have changed under a row that did not.
    if (this.#bands !== preview.bands) this.#rows.refresh();
    this.#bands = preview.bands;
    this.#rows.show(units);
    this.#slide(before);
    keepEntry(this.#rows.body);
  }

  showChosen(): void {
    for (const row of this.#rows.body.rows) setAttribute(row, 'aria-selected', String(row.dataset.key === this.context.chosen));
  }

  #row(id: string): Row<PreviewUnit> {
    const { words } = this.context;
    const rank = element('td', { class: 'number' });
    const move = element('td', { class: 'move' });
    const name = element('span');
    const gates = element('span', { class: 'gates' });
    const score = element('span', { class: 'score' });
    const change = element('span', { class: 'change' });
    const filled = bar();
    const band = element('button', { type: 'button', class: 'band', tabindex: '-1' });
    const bandCell = element('td', {}, band);
    const row = element(
      'tr',
      { tabindex: '-1', 'aria-selected': String(id === this.context.chosen) },
      rank,
      move,
      element('th', { scope: 'row' }, name, gates),
      element('td', { class: 'wide' }, element('span', { class: 'measure' }, filled.element, score, change)),
      bandCell,
    );
    let code: string | null = null;
    band.addEventListener('click', () => code !== null && this.context.locate({ kind: 'band', code }));
    let shown = false;
    return {
      element: row,
      show: (unit) => {
        const { preview } = this.context;
        const moved = movement(unit);
        code = unit.band;
        rank.hidden = !preview.ranked;
        setText(rank, unit.rank === null ? '–' : String(unit.rank));
        setText(move, moved.places === 0 ? '' : `${moved.places > 0 ? '▲' : '▼'}${Math.abs(moved.places)}`);
        setAttribute(
          move,
          'aria-label',
          moved.places > 0 ? words.up(moved.places) : moved.places < 0 ? words.down(-moved.places) : undefined,
        );
        setAttribute(move, 'data-move', moved.places === 0 ? undefined : moved.places > 0 ? 'up' : 'down');
        setText(name, unit.name);
        setText(gates, unit.gates.map((g) => g.code).join(' '));
        setAttribute(gates, 'title', unit.gates.length ? words.stopped(unit.gates.map((g) => g.because).join('; ')) : undefined);
        if (setText(score, unit.score ?? '–') && shown) flash(score);
        setText(change, signed(moved.score));
        setAttribute(change, 'data-move', moved.score === 0 ? undefined : moved.score > 0 ? 'up' : 'down');
        const now = bandOf(preview, unit.band);
        filled.set(unit.value === null ? 0 : part(preview, unit.value), bandLook(now));
        setText(band, now?.label ?? unit.band ?? '–');
        band.disabled = unit.band === null;
        setAttribute(band, 'data-band', now && String(bandLook(now)));
        const was = moved.otherBand ? (bandOf(preview, unit.saved.band)?.label ?? unit.saved.band ?? '–') : undefined;
        setAttribute(band, 'title', was && words.wasBand(was));
        setAttribute(bandCell, 'data-was', was && `← ${was}`);
        row.classList.toggle('other-band', moved.otherBand);
        shown = true;
      },
    };
  }

  /** Where the rows stand, if they are to stand in another order: to ask has its price. */
  #tops(units: readonly PreviewUnit[]): Map<HTMLTableRowElement, number> {
    const tops = new Map<HTMLTableRowElement, number>();
    const { rows } = this.#rows.body;
    if (units.length > MOST_SLIDING || stillness() || units.every(({ id }, i) => rows[i]?.dataset.key === id)) return tops;
    for (const row of rows) tops.set(row, row.offsetTop);
    return tops;
  }

  /** Rows that changed places slide into them, so that the eye can follow. */
  #slide(before: ReadonlyMap<HTMLTableRowElement, number>): void {
    for (const [row, top] of before) {
      const by = top - row.offsetTop;
      if (by !== 0 && row.isConnected)
        row.animate([{ transform: `translateY(${by}px)` }, { transform: 'none' }], { duration: 180, easing: 'ease-out' });
    }
  }
}
