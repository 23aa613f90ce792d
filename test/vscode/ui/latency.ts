import { until } from '../mocha.ts';
import type { Window } from './window.ts';

const KEYPRESSES = 40;
const PAUSE_MS = 300;

/**
 * Types a digit and takes it back, over and over, behind a piece of the text where each leaves a text without errors and
 * other scores; measures from the key's event in the window to the change in the page of the preview. Both clocks count
 * from 1970.
 */
export async function latencies(window: Window, piece: string): Promise<{ readonly p50: number; readonly p95: number }> {
  const { page, preview } = window;
  await window.goBehind(piece);
  await preview.locator('.ranking tbody').evaluate((ranking) => {
    const changes: number[] = [];
    Object.assign(globalThis, { changes });
    new MutationObserver(() => changes.push(performance.timeOrigin + performance.now())).observe(ranking, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await page.evaluate(() => {
    const keys: number[] = [];
    Object.assign(globalThis, { keys });
    addEventListener('keydown', () => keys.push(performance.timeOrigin + performance.now()), { capture: true });
  });
  const changes = () => preview.locator('main').evaluate(() => (globalThis as unknown as { changes: number[] }).changes);
  for (let i = 0; i < KEYPRESSES; i++) {
    const before = (await changes()).length;
    await page.keyboard.press(i % 2 === 0 ? '7' : 'Backspace');
    // Asking while it works would slow it down.
    await page.waitForTimeout(PAUSE_MS);
    await until('a change in the panel', async () => (await changes()).length > before, 10_000);
  }
  const keys = await page.evaluate(() => (globalThis as unknown as { keys: number[] }).keys);
  const seen = await changes();
  const waits = keys.map((key) => seen.find((change) => change >= key)! - key).toSorted((a, b) => a - b);
  const at = (part: number) => Math.round(waits[Math.min(waits.length - 1, Math.floor(part * waits.length))]!);
  return { p50: at(0.5), p95: at(0.95) };
}
