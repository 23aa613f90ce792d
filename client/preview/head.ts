import type { Context } from './context.ts';
import { element, setAttribute, setText } from './elements.ts';
import { meanOf, movements } from './model.ts';

/** The announcement waits for the typing to stop: each keystroke read out would drown everything else. */
const QUIET_AFTER = 1_500;

/** The title, whether the numbers are those of the text, and what moved. */
export class Head {
  readonly element: HTMLElement;
  readonly #title = element('h1');
  readonly #health = element('span', { class: 'health' });
  readonly #mean = element('span', { class: 'mean' });
  readonly #moved = element('span', { class: 'moved' });
  readonly #spoken = element('p', { class: 'unseen', 'aria-live': 'polite' });
  #timer: ReturnType<typeof setTimeout> | undefined;
  #first = true;

  constructor(private readonly context: Context) {
    this.element = element(
      'header',
      {},
      this.#title,
      element('p', { class: 'facts' }, this.#health, this.#mean, this.#moved),
      this.#spoken,
    );
  }

  show(connected: boolean): void {
    const { preview, words } = this.context;
    const { stale, errors, warnings, findings } = preview.health;
    const title = preview.title || 'Steelyard';
    setText(this.#title, preview.edition === null ? title : `${title} · ${words.edition(preview.edition)}`);
    const state = !connected ? 'disconnected' : stale ? 'stale' : 'live';
    setAttribute(this.#health, 'data-state', state);
    const problems = [
      errors > 0 ? words.errors(errors) : '',
      warnings > 0 ? words.warnings(warnings) : '',
      findings > 0 ? words.foundInData(findings) : '',
    ].filter((text) => text !== '');
    setText(this.#health, [words[state], ...problems].join(' · '));
    setText(this.#mean, `${words.mean} ${meanOf(preview) ?? '–'}`);
    const { ranks, bands, scores } = movements(preview);
    setText(this.#moved, ranks + bands + scores === 0 ? words.unchanged : words.moved(ranks, bands, scores));
    this.#moved.classList.toggle('some', ranks + bands + scores > 0);
    document.body.classList.toggle('stale', stale || !connected);
    clearTimeout(this.#timer);
    // What stands there when the page opens is read by whoever goes there.
    if (!this.#first)
      this.#timer = setTimeout(() => setText(this.#spoken, this.element.querySelector('.facts')?.textContent ?? ''), QUIET_AFTER);
    this.#first = false;
  }
}
