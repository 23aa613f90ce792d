import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../mocha.ts';
import { latencies } from './latency.ts';
import { lineOf, project, Window } from './window.ts';

const egov = readFileSync(join(project, 'egov.yard'), 'utf8');
const A_WEIGHT = '"Service-mode completeness" 权重 ';
const B_WEIGHT = '"Service-item coverage" 权重 ';

/** From a key to the page of the preview, at the 95th percentile. */
const BAR_MS = 150;

describe('the window', () => {
  let window: Window;
  before(async function () {
    this.timeout(120_000);
    window = await Window.open();
    await window.file('egov.yard');
    await window.page.locator('#steelyard\\.steelyard\\.steelyard\\.status, [id*="steelyard.status"]').first().waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window.picture(`failed-${this.currentTest.title.slice(0, 24).replaceAll(' ', '-')}`);
  });
  after(() => window.close());

  const ranking = async () =>
    window.preview.locator('.ranking tbody tr').evaluateAll((rows) => rows.map((r) => r.children[2]?.textContent));
  const health = async () => (await window.preview.locator('.health').textContent()) ?? '';

  it('opens the preview beside the text, which keeps the focus', async () => {
    await window.command('Steelyard: Open Live Preview');
    await until('32 rows', async () => (await ranking()).length === 32);
    assert.deepEqual((await ranking()).slice(0, 3), ['浙江', '江苏', '贵州']);
    await window.goBehind('数据截止');
    await window.picture('1-opened');
  });

  it('tells mean and health in the status bar', async () => {
    const text = await window.page.locator('[id*="steelyard.status"]').first().textContent();
    assert.match(text ?? '', /79\.95/);
  });

  it('marks the row of the declaration the cursor stands in', async () => {
    await window.goBehind('指标 A13 ');
    await until('the row of A13', async () => (await window.preview.locator('.indicators tr.cursor').getAttribute('data-key')) === 'A13');
  });

  it('goes to the declaration of a row that is clicked', async () => {
    await window.row('indicators', 'B2').click();
    const line = lineOf(egov, '指标 B2 ');
    await until('the declaration of B2', async () => (await window.line()) === line);
  });

  it('is used by keyboard alone: arrows, Enter to the text, Escape back', async () => {
    await window.row('indicators', 'B2').focus();
    await window.page.keyboard.press('ArrowDown');
    await window.page.keyboard.press('ArrowDown');
    await window.page.keyboard.press('Enter');
    const line = lineOf(egov, '指标 B22 ');
    await until('the declaration of B22', async () => (await window.line()) === line);
    await window.row('indicators', 'B2').focus();
    await window.page.keyboard.press('ArrowLeft');
    assert.equal(await window.row('indicators', 'B2').getAttribute('aria-expanded'), 'false');
    assert.equal(await window.row('indicators', 'B22').isVisible(), false);
    await window.page.keyboard.press('ArrowRight');
    assert.equal(await window.row('indicators', 'B22').isVisible(), true);
    await window.page.keyboard.press('Escape');
    await until('the focus in the text', () => window.textHasFocus());
  });

  it('shows the scores of the unit that is chosen', async () => {
    await window.row('ranking', (await window.preview.locator('.ranking tbody tr').nth(4).getAttribute('data-key'))!).click();
    await until('the scores of 安徽', async () => (await window.preview.locator('#unit-column').textContent()) === '安徽');
    await until('its total', async () => (await window.row('indicators', 'egov').locator('.score').textContent()) === '90.59');
  });

  it('keeps the last good values, dimmed, while the text is broken', async () => {
    await window.retype(A_WEIGHT, '20', '60');
    // Typed sign by sign, the text is broken in another way first: "权重 %".
    await until('dimmed values, for one error', async () => {
      const dimmed = (await window.preview.locator('body.stale').count()) === 1;
      return dimmed && /\b1 error/.test(await health());
    });
    assert.equal((await ranking())[0], '浙江');
    await until('a squiggle', async () => (await window.page.locator('.squiggly-error').count()) > 0);
    await window.picture('2-broken');
  });

  it('shows who moves when a weight is typed', async () => {
    const before = await ranking();
    await window.retype(A_WEIGHT, '60', '35');
    await window.retype(B_WEIGHT, '20', '5');
    await until(
      'another ranking',
      async () => (await window.preview.locator('body.stale').count()) === 0 && String(await ranking()) !== String(before),
    );
    assert.ok((await window.preview.locator('.ranking td[data-move]').count()) > 3, 'moves are shown');
    assert.match((await window.preview.locator('.moved').textContent()) ?? '', /ranks?/);
    await window.page.waitForTimeout(900);
    await window.picture('3-moved');
  });

  it('shows statistics with a picture and its twin, and rules with their findings', async () => {
    await window.preview.locator('#tab-statistics').click();
    const drawn = await window.preview.locator('.picture rect').count();
    assert.equal(drawn, 32);
    await window.preview.locator('summary').click();
    const counted = await window.preview.locator('details tbody td.number').evaluateAll((cells) => cells.map((c) => Number(c.textContent)));
    assert.equal(
      counted.reduce((a, b) => a + b, 0),
      32,
    );
    await window.picture('4-statistics');
    await window.preview.locator('#tab-rules').click();
    assert.ok((await window.preview.locator('.rules tbody tr').count()) > 60);
    await window.picture('5-rules');
    await window.preview.locator('#tab-indicators').click();
  });

  it('follows the text back to what is saved', async () => {
    await window.focusText();
    await window.command('File: Revert File');
    await until('the saved values', async () => /Same as saved/.test((await window.preview.locator('.moved').textContent()) ?? ''));
  });

  it('moves when a data file is written', async () => {
    const platform = join(project, 'data', 'platform.csv');
    const text = readFileSync(platform, 'utf8');
    const mean = () => window.row('indicators', 'A12').locator('td').nth(2).textContent();
    const before = await mean();
    writeFileSync(platform, text.replaceAll('五级', '一级'));
    await until('another mean of A12', async () => (await mean()) !== before);
    writeFileSync(platform, text);
    await until('the first mean again', async () => (await mean()) === before);
  });

  it('answers every keypress in the panel', async function () {
    this.timeout(300_000);
    const { p50, p95 } = await latencies(window, '平台.在线办理创新案例数 × 0.5');
    // Said and not asserted: what else the machine does is in it.
    console.log(`      keypress -> panel DOM: p50 ${p50} ms, p95 ${p95} ms, ${p95 <= BAR_MS ? 'within' : 'over'} the bar of ${BAR_MS} ms`);
  });

  it('completes a Chinese name by its initials', async () => {
    await window.retype('平台.', '接入统一身份认证部门数', 'jrty');
    const suggestion = window.page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: '接入统一身份认证部门数' });
    await suggestion.first().waitFor();
    await window.picture('6-completion');
    await window.page.keyboard.press('Escape');
    await window.command('File: Revert File');
  });

  it('comes back as it was after the window is loaded again', async function () {
    this.timeout(120_000);
    await window.preview.locator('#tab-rules').click();
    // VS Code keeps what the page remembers when it closes the window itself.
    await Promise.all([window.page.waitForEvent('load'), window.command('Developer: Reload Window')]);
    await until(
      'the rules, still chosen',
      async () => (await window.preview.locator('#tab-rules[aria-selected="true"]').count()) === 1,
      60_000,
    );
    await until('32 rows', async () => (await ranking()).length === 32, 30_000);
    assert.equal(await window.preview.locator('.ranking tr[aria-selected="true"] th').textContent(), '安徽');
  });

  it('draws in high contrast and in the dark', async () => {
    for (const [theme, picture] of [
      ['Dark High Contrast', '7-high-contrast'],
      ['Dark Modern', '8-dark'],
    ] as const) {
      await window.command('Preferences: Color Theme');
      await window.page.waitForTimeout(1_000);
      await window.page.keyboard.type(theme);
      await window.page.waitForTimeout(500);
      await window.page.keyboard.press('Enter');
      await window.page.waitForTimeout(1_500);
      await window.picture(picture);
    }
  });

  it('breaks no rule of its content-security policy', () => {
    assert.deepEqual(window.faults, []);
  });
});
