// Takes the command line of a VS Code desktop under test, and runs its extension tests in a VS Code server with Chromium
// for its window. STEELYARD_VSCODE says which version.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumPath, fetchVsCode, startVsCode } from './vscode-server.mjs';

const NO_RESULT = 91;
const LIMIT_MS = Number(process.env.STEELYARD_TEST_LIMIT ?? 300_000);

const options = new Map();
const folders = [];
for (const arg of process.argv.slice(2)) {
  const [, name, value] = /^--([\w-]+)(?:=(.*))?$/.exec(arg) ?? [];
  if (name) options.set(name, [...(options.get(name) ?? []), value ?? '']);
  else folders.push(arg);
}

const home = mkdtempSync(join(tmpdir(), 'vscode-'));
const userSettings = options
  .get('user-data-dir')
  ?.map((dir) => join(dir, 'User', 'settings.json'))
  .find(existsSync);
const settings = userSettings ? JSON.parse(readFileSync(userSettings, 'utf8')) : {};
const code = fetchVsCode(process.env.STEELYARD_VSCODE ?? 'newest', (text) => console.log(text));
const installed = options.get('extensions-dir')?.[0];
if (installed && existsSync(installed)) cpSync(installed, join(home, 'extensions'), { recursive: true });
const server = await startVsCode(code, { home, settings, testing: true });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });

let ending = false;
async function end(status) {
  if (ending) return;
  ending = true;
  await browser.close().catch(() => {});
  server.stop();
  await server.exited;
  rmSync(home, { recursive: true, force: true });
  process.exit(status);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void end(130));

const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
/** Lines of VS Code's own that the extension host logs too. */
const NOISE = new RegExp(
  [
    'vsda|open-vsx|serviceWorker|spdlog|native-watchdog|build/Release|DEP0040|punycode|trace-deprecation',
    'AccountPolicyGate|AgentHost|Creating a socket|authentication provider|workbench\\.js|^%c',
  ].join('|'),
);
await page.exposeFunction('codeAutomationLog', (_type, args) => {
  const line = format(...args);
  if (!NOISE.test(line)) console.log(line);
});
await page.exposeFunction('codeAutomationExit', (status) => void end(status));
const remote = (path) => `vscode-remote://127.0.0.1:${server.port}${path}`;
const payload = [
  ...(options.get('extensionDevelopmentPath') ?? []).map((path) => ['extensionDevelopmentPath', remote(path)]),
  ['extensionTestsPath', remote(options.get('extensionTestsPath')[0])],
  ['skipWelcome', 'true'],
  ['skipReleaseNotes', 'true'],
];
setTimeout(() => {
  console.log(`no result after ${LIMIT_MS / 1000} s`);
  void end(NO_RESULT);
}, LIMIT_MS).unref();
await page.goto(`${server.url}?${new URLSearchParams({ folder: folders[0], payload: JSON.stringify(payload) })}`);
