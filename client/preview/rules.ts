import type { PreviewRule } from '../../server/protocol.ts';
import type { Context } from './context.ts';
import { element, flash, setAttribute, setText } from './elements.ts';
import { KeyedRows, type Row } from './keyed-rows.ts';
import { signed } from './model.ts';
import { keepEntry, rove } from './roving.ts';

const SIGNS = { error: '✕', warning: '▲', info: 'ℹ' } as const;

/** The rules, and how many records each of them finds fault with. */
export class Rules {
  readonly element: HTMLElement;
  readonly #rows: KeyedRows<PreviewRule>;
  readonly #none: HTMLElement;

  constructor(private readonly context: Context) {
    const { words } = context;
    const body = element('tbody');
    this.#rows = new KeyedRows(
      body,
      (rule) => rule.code,
      () => this.#row(),
    );
    this.#none = element('p', { class: 'nothing' }, words.noRules);
    this.element = element(
      'div',
      { class: 'rules' },
      element(
        'div',
        { class: 'scroll', id: 'rules-scroll' },
        element(
          'table',
          { role: 'grid', 'aria-label': words.rules },
          element(
            'thead',
            {},
            element(
              'tr',
              {},
              element('th', { scope: 'col', class: 'name' }, words.rule),
              element('th', { scope: 'col', class: 'number' }, words.checks),
              element('th', { scope: 'col', class: 'number' }, words.findings),
            ),
          ),
          body,
        ),
        this.#none,
      ),
    );
    rove(body, { act: (row) => context.locate({ kind: 'rule', code: row.dataset.key as string }) });
  }

  show(): void {
    const { rules } = this.context.preview;
    this.#none.hidden = rules.length > 0;
    this.#rows.show(rules);
    keepEntry(this.#rows.body);
  }

  showCursor(code: string | undefined): HTMLTableRowElement | undefined {
    const row = code === undefined ? undefined : this.#rows.row(code);
    for (const other of this.#rows.body.querySelectorAll('.cursor')) if (other !== row) other.classList.remove('cursor');
    row?.classList.add('cursor');
    return row;
  }

  #row(): Row<PreviewRule> {
    const sign = element('span', { class: 'severity', role: 'img' });
    const code = element('span', { class: 'code' });
    const label = element('span', { class: 'label' });
    const name = element('th', { scope: 'row', class: 'name' }, element('span', { class: 'line' }, sign, code, label));
    const checks = element('td', { class: 'number' });
    const change = element('span', { class: 'change' });
    const findings = element('span');
    const row = element('tr', { tabindex: '-1' }, name, checks, element('td', { class: 'number' }, change, findings));
    let shown = false;
    return {
      element: row,
      show: (rule) => {
        setText(sign, SIGNS[rule.severity]);
        setAttribute(sign, 'data-severity', rule.severity);
        setAttribute(sign, 'aria-label', this.context.words.severity[rule.severity]);
        setText(code, rule.code);
        setText(label, rule.label);
        setAttribute(name, 'title', rule.label);
        setText(checks, String(rule.checks));
        if (setText(findings, String(rule.findings)) && shown) flash(findings);
        const moved = rule.savedFindings === null ? 0 : rule.findings - rule.savedFindings;
        setText(change, signed(moved));
        // More findings are worse.
        setAttribute(change, 'data-move', moved === 0 ? undefined : moved > 0 ? 'down' : 'up');
        row.classList.toggle('quiet', rule.findings === 0);
        shown = true;
      },
    };
  }
}
