import type { Tab } from './messages.ts';
import { element } from './elements.ts';

/** The tabs below (or beside) the ranking. */
export class Tabs {
  readonly element: HTMLElement;
  readonly #tabs: readonly { readonly tab: Tab; readonly button: HTMLButtonElement; readonly panel: HTMLElement }[];
  current: Tab = 'indicators';

  constructor(
    parts: readonly { readonly tab: Tab; readonly title: string; readonly content: HTMLElement }[],
    private readonly chosen: () => void,
  ) {
    this.#tabs = parts.map(({ tab, title, content }) => ({
      tab,
      button: element('button', { type: 'button', role: 'tab', id: `tab-${tab}`, 'aria-controls': `panel-${tab}` }, title),
      panel: element('div', { role: 'tabpanel', id: `panel-${tab}`, 'aria-labelledby': `tab-${tab}` }, content),
    }));
    const list = element('div', { role: 'tablist' }, ...this.#tabs.map((t) => t.button));
    for (const { tab, button } of this.#tabs)
      button.addEventListener('click', () => {
        this.show(tab);
        this.chosen();
      });
    list.addEventListener('keydown', (event) => {
      const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      if (by === 0) return;
      const at = this.#tabs.findIndex((t) => t.tab === this.current);
      const next = this.#tabs[(at + by + this.#tabs.length) % this.#tabs.length];
      if (!next) return;
      this.show(next.tab);
      next.button.focus();
      this.chosen();
    });
    this.element = element('section', { class: 'tabs' }, list, ...this.#tabs.map((t) => t.panel));
    this.show('indicators');
  }

  show(tab: Tab): void {
    this.current = tab;
    for (const other of this.#tabs) {
      const on = other.tab === tab;
      other.button.ariaSelected = String(on);
      other.button.tabIndex = on ? 0 : -1;
      other.panel.hidden = !on;
    }
  }
}
