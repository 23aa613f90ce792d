import type { PreviewIndicator, UnitRow } from '../../server/protocol.ts';
import { bandLook, bandOf, type Context, part } from './context.ts';
import { bar, element, flash, setAttribute, setText } from './elements.ts';
import { KeyedRows, type Row } from './keyed-rows.ts';
import { difference, inOrder, signed } from './model.ts';
import { keepEntry, rove } from './roving.ts';

/** The tree of indicators: weights, means, and the scores of the chosen unit with what each gives to the one above. */
export class Indicators {
  readonly element: HTMLElement;
  readonly #rows: KeyedRows<PreviewIndicator>;
  readonly #units: HTMLSelectElement;
  readonly #detail = element('p', { class: 'detail' });
  #unitRows: ReadonlyMap<string, UnitRow> = new Map();
  #shownUnit: string | undefined;
  #sameUnit = false;
  #options = '';
  #cursor: string | undefined;

  constructor(private readonly context: Context) {
    const { words } = context;
    const body = element('tbody');
    this.#units = element('select', { id: 'unit' });
    this.#units.addEventListener('change', () => context.choose(this.#units.value));
    this.#rows = new KeyedRows(
      body,
      (indicator) => indicator.code,
      () => this.#row(),
    );
    const head = (text: string, name: string, title?: string) => element('th', { scope: 'col', class: name, title }, text);
    this.element = element(
      'div',
      { class: 'indicators' },
      element('p', { class: 'bar-above' }, element('label', { for: 'unit', id: 'unit-label' }), ' ', this.#units),
      element(
        'div',
        { class: 'scroll', id: 'indicators-scroll' },
        element(
          'table',
          { role: 'treegrid', 'aria-label': words.indicators },
          element(
            'thead',
            {},
            element(
              'tr',
              {},
              head(words.indicator, 'name'),
              head(words.weight, 'number'),
              head(words.effective, 'number roomy', words.effectiveHint),
              head(words.mean, 'number'),
              head(words.above, 'number roomy'),
              element('th', { scope: 'col', class: 'wide', id: 'unit-column' }),
              head(words.contribution, 'number', words.contributionHint),
            ),
          ),
          body,
        ),
      ),
      this.#detail,
    );
    rove(body, {
      act: (row) => context.locate({ kind: 'indicator', code: row.dataset.key as string }),
      open: (row, open) => this.#open(row, open),
    });
    body.addEventListener('focusin', (event) => this.#showDetail((event.target as Element).closest('tr')?.dataset.key));
    body.addEventListener('pointerover', (event) => this.#showDetail((event.target as Element).closest('tr')?.dataset.key));
  }

  show(): void {
    const { preview } = this.context;
    setText(this.element.querySelector('#unit-label') as HTMLElement, this.context.words.chosen(preview.noun));
    this.#showUnits();
    this.#rows.show(preview.indicators);
    this.#fold();
    keepEntry(this.#rows.body);
  }

  /** The chosen unit's scores have come. */
  showUnit(): void {
    const { unitView, preview, chosen } = this.context;
    // Another unit's scores are no news of this one.
    this.#sameUnit = unitView !== undefined && unitView.unit === this.#shownUnit;
    this.#shownUnit = unitView?.unit;
    this.#unitRows = new Map(unitView?.rows.map((row) => [row.code, row]));
    setText(this.element.querySelector('#unit-column') as HTMLElement, preview.units.find((u) => u.id === chosen)?.name ?? '');
    this.#rows.refresh();
    this.#showUnits();
    this.#showDetail(this.#cursor);
  }

  /** Marks the row the cursor of the text stands in; a row folded away is stood for by the one above it. */
  showCursor(code: string | undefined): HTMLTableRowElement | undefined {
    this.#cursor = code;
    let row = code === undefined ? undefined : this.#rows.row(code);
    while (row?.hidden) row = (row.previousElementSibling as HTMLTableRowElement | null) ?? undefined;
    for (const other of this.#rows.body.querySelectorAll('.cursor')) if (other !== row) other.classList.remove('cursor');
    row?.classList.add('cursor');
    this.#showDetail(code);
    return row;
  }

  #showDetail(code: string | undefined): void {
    const detail = code === undefined ? undefined : this.#unitRows.get(code)?.detail;
    setText(this.#detail, detail ? `${code}  ${detail}` : '');
  }

  #showUnits(): void {
    const { preview, chosen } = this.context;
    const options = inOrder(preview).map((u) => ({ id: u.id, text: u.rank === null ? u.name : `${u.rank}  ${u.name}` }));
    const shown = JSON.stringify(options);
    if (shown !== this.#options && document.activeElement !== this.#units) {
      this.#options = shown;
      this.#units.replaceChildren(...options.map(({ id, text }) => element('option', { value: id }, text)));
    }
    if (chosen !== undefined) this.#units.value = chosen;
  }

  #row(): Row<PreviewIndicator> {
    const fold = element('span', { class: 'fold', 'aria-hidden': 'true' });
    const code = element('span', { class: 'code' });
    const label = element('span', { class: 'label' });
    const name = element('th', { scope: 'row', class: 'name' }, element('span', { class: 'line' }, fold, code, label));
    const weight = element('td', { class: 'number' });
    const effective = element('td', { class: 'number roomy' });
    const above = element('td', { class: 'number roomy' });
    const gives = element('td', { class: 'number' });
    const mean = element('span');
    const change = element('span', { class: 'change' });
    const score = element('span', { class: 'score' });
    const filled = bar();
    const row = element(
      'tr',
      { tabindex: '-1' },
      name,
      weight,
      effective,
      element('td', { class: 'number' }, change, mean),
      above,
      element('td', { class: 'wide' }, element('span', { class: 'measure' }, filled.element, score)),
      gives,
    );
    fold.addEventListener('click', (event) => {
      event.stopPropagation();
      this.#open(row, row.ariaExpanded !== 'true');
    });
    let shown = false;
    return {
      element: row,
      show: (indicator) => {
        const { preview } = this.context;
        row.ariaLevel = String(indicator.depth + 1);
        name.style.setProperty('--depth', String(indicator.depth));
        setText(code, indicator.code);
        setText(label, indicator.label);
        setAttribute(name, 'title', indicator.label);
        if (setText(weight, indicator.weight ?? '') && shown) flash(weight);
        setText(effective, indicator.effective ?? '');
        if (setText(mean, indicator.mean ?? '–') && shown) flash(mean);
        const moved = difference(indicator.savedMean, indicator.mean);
        setText(change, signed(moved));
        setAttribute(change, 'data-move', moved === 0 ? undefined : moved > 0 ? 'up' : 'down');
        setText(above, indicator.share === null ? '' : `${indicator.above} · ${indicator.share}`);
        const own = this.#unitRows.get(indicator.code);
        if (setText(score, own?.score ?? '–') && shown && this.#sameUnit) flash(score);
        const unit = preview.units.find((u) => u.id === this.context.chosen);
        filled.set(
          own?.value == null ? 0 : part(preview, own.value),
          indicator.depth === 0 ? bandLook(bandOf(preview, unit?.band ?? null)) : undefined,
        );
        setText(gives, own?.contribution ?? '');
        shown = true;
      },
    };
  }

  #open(row: HTMLTableRowElement, open: boolean): boolean {
    if (row.ariaExpanded === null || (row.ariaExpanded === 'true') === open) return false;
    const code = row.dataset.key as string;
    if (open) this.context.collapsed.delete(code);
    else this.context.collapsed.add(code);
    this.#fold();
    this.showCursor(this.#cursor);
    this.context.remember();
    return true;
  }

  /** Hides what is folded in, and says of each row that has rows below whether it is open. */
  #fold(): void {
    const { preview, collapsed } = this.context;
    let hiddenBelow = Number.POSITIVE_INFINITY;
    preview.indicators.forEach((indicator, i) => {
      const row = this.#rows.row(indicator.code);
      if (!row) return;
      if (indicator.depth <= hiddenBelow) hiddenBelow = Number.POSITIVE_INFINITY;
      row.hidden = indicator.depth > hiddenBelow;
      const parent = (preview.indicators[i + 1]?.depth ?? 0) > indicator.depth;
      setAttribute(row, 'aria-expanded', parent ? String(!collapsed.has(indicator.code)) : undefined);
      if (parent && collapsed.has(indicator.code)) hiddenBelow = Math.min(hiddenBelow, indicator.depth);
    });
  }
}
