import type { Preview, PreviewPatch } from '../../server/protocol.ts';
import type { Context } from './context.ts';
import { element } from './elements.ts';
import { Head } from './head.ts';
import { Indicators } from './indicators.ts';
import type { PageState, Place, ToEditor, ToPage } from './messages.ts';
import { inOrder, patched } from './model.ts';
import { Ranking } from './ranking.ts';
import { Rules } from './rules.ts';
import { Statistics } from './statistics.ts';
import { Tabs } from './tabs.ts';
import { type Words, wordsFor } from './words.ts';

/** What a page in VS Code is given to talk to the editor. */
interface Host {
  postMessage(message: ToEditor): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}
declare function acquireVsCodeApi(): Host;

/** The page of the preview: takes messages in, and draws at most twice a frame. */
class Page {
  readonly #words: Words = wordsFor(document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');
  readonly #root = document.querySelector('main') as HTMLElement;
  #state: PageState;
  #parts:
    | { context: Context; head: Head; ranking: Ranking; indicators: Indicators; statistics: Statistics; rules: Rules; tabs: Tabs }
    | undefined;
  #connected = true;
  /** The frame that ends the time in which nothing is drawn again. */
  #frame = 0;
  #again = false;
  #unitCame = false;
  #cursor: Place | null = null;

  constructor(private readonly host: Host) {
    this.#state = host.getState() ?? {};
    this.#state = { ...this.#state, uri: document.body.dataset.uri ?? this.#state.uri ?? '' };
    host.setState(this.#state);
    window.addEventListener('message', (event: MessageEvent<ToPage>) => this.#take(event.data));
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') host.postMessage({ type: 'back' });
    });
    document.addEventListener('scroll', () => this.#remember(), { capture: true, passive: true });
    host.postMessage({ type: 'ready' });
  }

  #take(message: ToPage): void {
    switch (message.type) {
      case 'preview':
        this.#connected = true;
        this.#open(message.preview);
        break;
      case 'patch':
        this.#patch(message.patch);
        break;
      case 'unit':
        if (message.view.unit !== this.#parts?.context.chosen) break;
        this.#parts.context.unitView = message.view;
        this.#unitCame = true;
        this.#draw();
        break;
      case 'cursor':
        this.#cursor = message.place;
        this.#follow(message.moved);
        break;
      case 'nothing':
        this.#parts = undefined;
        this.#root.replaceChildren(element('p', { class: 'nothing' }, this.#words.nothing));
        break;
      case 'disconnected':
        this.#connected = false;
        this.#draw();
        break;
    }
  }

  #open(preview: Preview): void {
    if (this.#parts) this.#parts.context.preview = preview;
    else this.#build(preview);
    const { context } = this.#parts!;
    if (!preview.units.some((u) => u.id === context.chosen)) {
      const first = inOrder(preview)[0];
      if (first) this.#choose(first.id);
    } else this.host.postMessage({ type: 'choose', unit: context.chosen as string });
    this.#draw();
  }

  #patch(patch: PreviewPatch): void {
    if (!this.#parts) return;
    const { context } = this.#parts;
    const preview = patched(context.preview, patch);
    if (preview) {
      context.preview = preview;
      this.#draw();
    } else this.host.postMessage({ type: 'refresh' });
  }

  #build(preview: Preview): void {
    const context: Context = {
      words: this.#words,
      preview,
      unitView: undefined,
      chosen: this.#state.unit,
      collapsed: new Set(this.#state.collapsed),
      choose: (unit) => this.#choose(unit),
      locate: (place) => this.host.postMessage({ type: 'locate', place }),
      remember: () => this.#remember(),
    };
    const head = new Head(context);
    const ranking = new Ranking(context);
    const indicators = new Indicators(context);
    const statistics = new Statistics(context);
    const rules = new Rules(context);
    const tabs = new Tabs(
      [
        { tab: 'indicators', title: this.#words.indicators, content: indicators.element },
        { tab: 'statistics', title: this.#words.statistics, content: statistics.element },
        { tab: 'rules', title: this.#words.rules, content: rules.element },
      ],
      () => {
        this.#draw();
        this.#remember();
      },
    );
    tabs.show(this.#state.tab ?? 'indicators');
    this.#parts = { context, head, ranking, indicators, statistics, rules, tabs };
    this.#root.replaceChildren(head.element, element('div', { class: 'parts' }, ranking.element, tabs.element));
    this.#render();
    for (const [id, top] of Object.entries(this.#state.scroll ?? {})) document.getElementById(id)?.scrollTo({ top });
  }

  #choose(unit: string): void {
    if (!this.#parts) return;
    const { context } = this.#parts;
    if (context.chosen !== unit) context.unitView = undefined;
    context.chosen = unit;
    this.#unitCame = true;
    this.host.postMessage({ type: 'choose', unit });
    this.#remember();
    this.#draw();
  }

  /** At once; again in this frame only when it ends, whatever else has come by then. */
  #draw(): void {
    if (this.#frame) {
      this.#again = true;
      return;
    }
    this.#render();
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#again) this.#render();
      this.#again = false;
    });
  }

  #render(): void {
    if (!this.#parts) return;
    const { head, ranking, indicators, statistics, rules, tabs } = this.#parts;
    // The ranking first: it asks where its rows stand, which costs least before anything was written.
    ranking.show();
    ranking.showChosen();
    head.show(this.#connected);
    // What is not on screen is drawn when it is turned to.
    if (tabs.current === 'indicators') {
      indicators.show();
      if (this.#unitCame) indicators.showUnit();
      this.#unitCame = false;
    } else if (tabs.current === 'statistics') statistics.show();
    else rules.show();
    this.#mark();
  }

  /** Follows the cursor of the text, but never moves what the reader is busy with. */
  #follow(moved: boolean): void {
    if (!this.#parts) return;
    const { tabs } = this.#parts;
    const busy = !moved || document.hasFocus();
    const kind = this.#cursor?.kind;
    if (!busy && tabs.current !== 'statistics' && (kind === 'rule' || kind === 'indicator')) {
      tabs.show(kind === 'rule' ? 'rules' : 'indicators');
      this.#render();
    }
    const row = this.#mark();
    if (row && !busy) row.scrollIntoView({ block: 'nearest' });
  }

  #mark(): HTMLTableRowElement | undefined {
    const { indicators, rules } = this.#parts!;
    const of = (kind: Place['kind']) => (this.#cursor?.kind === kind ? this.#cursor.code : undefined);
    return [indicators.showCursor(of('indicator')), rules.showCursor(of('rule'))].find((row) => row !== undefined);
  }

  #remember(): void {
    if (!this.#parts) return;
    const { context, tabs } = this.#parts;
    const scroll = { ...this.#state.scroll };
    for (const area of document.querySelectorAll('.scroll')) if (area.clientHeight > 0) scroll[area.id] = area.scrollTop;
    this.#state = {
      uri: this.#state.uri ?? '',
      ...(context.chosen === undefined ? {} : { unit: context.chosen }),
      tab: tabs.current,
      collapsed: [...context.collapsed],
      scroll,
    };
    this.host.setState(this.#state);
  }
}

new Page(acquireVsCodeApi());
