// Draws client/icons/steelyard.png, the icon of the extension, from the SVG beside it: node scripts/icon.mjs
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from './vscode-server.mjs';

const folder = join(import.meta.dirname, '..', 'client', 'icons');
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
await page.setContent(`<style>body { margin: 0 }</style>${readFileSync(join(folder, 'steelyard.svg'), 'utf8')}`);
await page.locator('svg').screenshot({ path: join(folder, 'steelyard.png'), omitBackground: true });
await browser.close();
