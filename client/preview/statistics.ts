import type { Preview } from '../../server/protocol.ts';
import { bandLook, bandOf, type Context } from './context.ts';
import { element, setAttribute, setText, svg } from './elements.ts';
import { type Bin, bins } from './distribution.ts';
import { meanOf } from './model.ts';

const WIDTH = 480;
const HEIGHT = 150;
const FOOT = 20;
const HEAD = 16;
/** More units than this are drawn as one column a band, not as a block each. */
const MOST_BLOCKS = 300;

/** Bands with their counts, and how the totals are distributed: a picture, and the same as a table. */
export class Statistics {
  readonly element: HTMLElement;
  readonly #figures = element('dl', { class: 'figures' });
  readonly #bands = element('tbody');
  readonly #picture = element('div', { class: 'picture' });
  readonly #twin = element('tbody');
  #shown: { readonly units: unknown; readonly bands: unknown; readonly chosen: unknown } | undefined;

  constructor(private readonly context: Context) {
    const { words } = context;
    const heads = (...texts: readonly string[]) =>
      element(
        'thead',
        {},
        element('tr', {}, ...texts.map((text, i) => element('th', { scope: 'col', class: i === 0 ? '' : 'number' }, text))),
      );
    this.element = element(
      'div',
      { class: 'statistics scroll', id: 'statistics-scroll' },
      this.#figures,
      element('table', { 'aria-label': words.band, class: 'bands' }, heads(words.band, words.number), this.#bands),
      element('h3', { id: 'distribution-title' }, words.distribution),
      this.#picture,
      element(
        'details',
        {},
        element('summary', {}, words.asTable),
        element('table', { 'aria-labelledby': 'distribution-title' }, heads(words.scores, words.number, words.units), this.#twin),
      ),
    );
  }

  show(): void {
    const { preview, chosen } = this.context;
    if (this.#shown?.units === preview.units && this.#shown.bands === preview.bands && this.#shown.chosen === chosen) return;
    this.#shown = { units: preview.units, bands: preview.bands, chosen };
    this.#showFigures(preview);
    this.#showBands(preview);
    const columns = bins(preview);
    this.#picture.replaceChildren(...(columns.length > 0 ? [this.#draw(columns)] : []));
    this.#twin.replaceChildren(
      ...columns.map(({ from, to, units }) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, `[${from}, ${to})`),
          element('td', { class: 'number' }, String(units.length)),
          element('td', {}, units.map((u) => u.name).join('、')),
        ),
      ),
    );
  }

  #showFigures(preview: Preview): void {
    const { words } = this.context;
    const scored = preview.units.filter((u) => u.value !== null).toSorted((a, b) => (b.value as number) - (a.value as number));
    const unit = (at: number) => {
      const found = scored.at(at);
      return found ? `${found.score} ${found.name}` : '–';
    };
    const figures = [
      [words.mean, meanOf(preview) ?? '–'],
      [words.highest, unit(0)],
      [words.lowest, unit(-1)],
    ] as const;
    this.#figures.replaceChildren(...figures.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))));
  }

  #showBands(preview: Preview): void {
    this.#bands.replaceChildren(
      ...preview.bands.map((band) => {
        const chip = element('button', { type: 'button', class: 'band', 'data-band': bandLook(band) }, band.label);
        chip.addEventListener('click', () => this.context.locate({ kind: 'band', code: band.code }));
        const saved = preview.units.filter((u) => u.saved.band === band.code).length;
        const change = element('span', { class: 'change' });
        setText(change, band.count === saved ? '' : `${saved} → `);
        return element('tr', {}, element('th', { scope: 'row' }, chip), element('td', { class: 'number' }, change, String(band.count)));
      }),
    );
  }

  #draw(columns: readonly Bin[]): SVGElement {
    const { words, preview, chosen } = this.context;
    const [first, last] = [columns[0] as Bin, columns.at(-1) as Bin];
    const highest = Math.max(...columns.map((c) => c.units.length));
    const wide = WIDTH / columns.length;
    const high = Math.min((HEIGHT - FOOT - HEAD) / highest, 18);
    const blocks = preview.units.length <= MOST_BLOCKS;
    const ground = HEIGHT - FOOT;
    const drawn = columns.flatMap(({ units }, column) => {
      const x = column * wide + 1;
      const block = (from: number, count: number, look: number | undefined, name: string, mine: boolean) => {
        const made = svg(
          'rect',
          { x, y: ground - (from + count) * high, width: Math.max(wide - 2, 1), height: Math.max(count * high - (blocks ? 1 : 0), 0.5) },
          svg('title', {}, name),
        );
        setAttribute(made, 'data-band', look === undefined ? undefined : String(look));
        if (mine) made.classList.add('mine');
        return made;
      };
      const look = (band: string | null) => bandLook(bandOf(preview, band));
      if (blocks) return units.map((u, i) => block(i, 1, look(u.band), `${u.name} ${u.score}`, u.id === chosen));
      let from = 0;
      return preview.bands.toReversed().map((band) => {
        const count = units.filter((u) => u.band === band.code).length;
        from += count;
        return block(from - count, count, look(band.code), `${band.label} ${count}`, false);
      });
    });
    const every = Math.ceil(columns.length / 8);
    const marks = columns
      .filter((_, i) => i % every === 0)
      .map((c, i) => svg('text', { x: i * every * wide + 1, y: HEIGHT - 5, class: 'mark' }, String(c.from)));
    const counts = columns.map(({ units }, i) =>
      units.length === 0
        ? ''
        : svg(
            'text',
            { x: (i + 0.5) * wide, y: ground - units.length * high - 4, class: 'mark', 'text-anchor': 'middle' },
            String(units.length),
          ),
    );
    return svg(
      'svg',
      { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-labelledby': 'picture-title picture-text' },
      svg('title', { id: 'picture-title' }, words.distribution),
      svg(
        'desc',
        { id: 'picture-text' },
        words.distributionOf(preview.units.filter((u) => u.value !== null).length, String(first.from), String(last.to)),
      ),
      svg('line', { x1: 0, x2: WIDTH, y1: ground, y2: ground, class: 'axis' }),
      ...drawn,
      ...counts,
      ...marks,
    );
  }
}
