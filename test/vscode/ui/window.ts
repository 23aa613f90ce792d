import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { chromiumPath, installVsix, startVsCode } from '../../../scripts/vscode-server.mjs';
import { until } from '../mocha.ts';

const given = (name: string): string => process.env[`STEELYARD_${name}`] as string;
export const project = given('PROJECT');
const screenshots = given('SCREENSHOTS');

/** A VS Code window on the copy of the example, with the packaged extension. */
export class Window {
  /** Faults that the browser reports of the preview's page. */
  readonly faults: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
    private readonly stop: () => void,
  ) {}

  static async open(): Promise<Window> {
    const home = join(tmpdir(), `steelyard-window-${process.pid}`);
    rmSync(home, { recursive: true, force: true });
    const extensions = join(home, 'extensions');
    mkdirSync(extensions, { recursive: true });
    installVsix(given('CODE'), given('VSIX'), home, extensions);
    const server = await startVsCode(given('CODE'), { home, extensions });
    const stop = () => {
      server.stop();
      void server.exited.then(() => rmSync(home, { recursive: true, force: true }));
    };
    // However this ends, no VS Code stays behind.
    process.once('exit', stop);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const window = new Window(page, browser, stop);
    page.on('console', (message) => {
      const { url } = message.location();
      if (/preview\.js|steelyard/.test(url) || /Content Security Policy.*(preview|steelyard)/.test(message.text()))
        if (message.type() === 'error') window.faults.push(message.text());
    });
    await page.goto(`${server.url}?${new URLSearchParams({ folder: project })}`);
    await page.locator('.explorer-folders-view').waitFor({ timeout: 60_000 });
    return window;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.stop();
  }

  /** The page of the preview. */
  get preview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  row(part: 'ranking' | 'indicators' | 'rules', key: string): Locator {
    return this.preview.locator(`.${part} tr[data-key="${key}"]`);
  }

  async command(name: string): Promise<void> {
    await this.pick('F1', `>${name}`, name);
  }

  /** Opens a file by a part of its path. */
  async file(name: string): Promise<void> {
    await this.pick('Control+P', name, name.split('/').at(-1)!);
    await this.page
      .locator('.tab.active')
      .filter({ hasText: name.split('/').at(-1)! })
      .waitFor();
  }

  /** Opens a list by a key, filters it, and takes the entry of that name. */
  async pick(key: string, filter: string, name: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input:visible').first();
    // A list that is just closing takes the key along with it.
    await until('a list to pick from', async () => {
      await this.page.keyboard.press(key);
      return input.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
    });
    await input.fill(filter);
    await this.page.locator(`.quick-input-list .monaco-list-row[aria-label^="${name}" i]`).first().click();
  }

  /** From wherever the focus is. That a page of an extension was clicked reaches the window late, and may undo it. */
  async focusText(): Promise<void> {
    await until('the focus in the text', async () => {
      await this.page.keyboard.press('Control+1');
      await this.page.waitForTimeout(300);
      return (await this.line()) > 0 && this.textHasFocus();
    });
  }

  textHasFocus(): Promise<boolean> {
    return this.page.evaluate(() => document.activeElement?.closest('.monaco-editor') != null);
  }

  /** Puts the cursor right behind a piece of the text, which gets the focus. */
  async goBehind(piece: string): Promise<void> {
    const { keyboard } = this.page;
    await this.focusText();
    await keyboard.press('Control+Home');
    await keyboard.press('Control+F');
    const input = this.page.locator('.find-widget.visible .find-part textarea').first();
    await input.waitFor();
    await input.fill(piece);
    // Enter goes on from the beginning of the text: to the first match.
    await keyboard.press('Enter');
    await this.page.locator('.find-widget.visible .matchesCount').filter({ hasText: /^1 of/ }).waitFor();
    await keyboard.press('Escape');
    await until(`“${piece}”, selected`, async () =>
      (await this.page.locator('#status\\.editor\\.selection').textContent())?.includes('selected'),
    );
    await keyboard.press('ArrowRight');
  }

  /** The line the status bar says the cursor is in. */
  async line(): Promise<number> {
    const shown = this.page.locator('#status\\.editor\\.selection');
    return (await shown.count()) === 0 ? 0 : Number(/\d+/.exec((await shown.textContent()) ?? '')?.[0]);
  }

  /** Writes something else for the end of a piece of the text, key by key. */
  async retype(before: string, old: string, text: string): Promise<void> {
    await this.goBehind(before + old);
    for (const _ of old) await this.page.keyboard.press('Backspace');
    await this.page.keyboard.type(text);
  }

  async picture(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.page.screenshot({ path: join(screenshots, `${name}-${given('VERSION')}.png`) });
  }
}

/** The line, from 1, of a piece of a text. */
export function lineOf(text: string, piece: string): number {
  const at = text.indexOf(piece);
  if (at < 0) throw new Error(`“${piece}” is not in the text`);
  return text.slice(0, at).split('\n').length;
}
