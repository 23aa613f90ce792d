// Opens the example in a real VS Code in the browser, on loopback, with the extension: npm run try [-- FOLDER]
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageExtension } from './package.mjs';
import { fetchVsCode, installVsix, ROOT, startVsCode, versionOf } from './vscode-server.mjs';

const say = (text) => console.log(text);
const folder = resolve(process.argv[2] ?? join(ROOT, 'examples', 'egov-2017'));
if (!existsSync(folder)) {
  say(`there is no folder ${folder}`);
  process.exit(1);
}

const major = Number(process.versions.node.split('.')[0]);
const brings = process.platform === 'linux' && process.arch === 'x64';
// The newest comes with the Node it needs for Linux only; elsewhere it takes one that is new enough.
const code = fetchVsCode(brings || major >= 24 ? 'newest' : '1.100', say);
const home = join(ROOT, '.cache', 'try');
const extensions = join(home, 'extensions');
const vsix = packageExtension(join(ROOT, '.cache', 'try.vsix'), say);
installOnce();

const server = await startVsCode(code, {
  home,
  extensions,
  settings: { 'steelyard.previewAtStart': true },
});
const url = `${server.url}?${new URLSearchParams({ folder, ...openFirst() })}`;
say(`\nVS Code ${versionOf(code)} with Steelyard:\n\n  ${url}\n`);
say('Change a weight, and see who moves. (The preview opens again by F1 and "Steelyard: Open Live Preview".)');
say('Ctrl-C ends it.');
openBrowser();

let ending = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    ending = true;
    server.stop();
  });
process.on('exit', server.stop);
await server.exited;
if (!ending) say('VS Code has ended.');
process.exit(ending ? 0 : 1);

/** Installed again only where the extension has changed. */
function installOnce() {
  const stamp = join(home, 'installed');
  const hash = createHash('sha256').update(readFileSync(vsix)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  rmSync(extensions, { recursive: true, force: true });
  mkdirSync(extensions, { recursive: true });
  installVsix(code, vsix, home, extensions);
  writeFileSync(stamp, hash);
}

/** What the address says to open: the first text. */
function openFirst() {
  const [text] = readdirSync(folder)
    .filter((name) => name.endsWith('.yard'))
    .sort();
  if (!text) return {};
  const file = `vscode-remote://127.0.0.1:${server.port}${join(folder, text)}`;
  return { payload: JSON.stringify([['openFile', file]]) };
}

/** Where there is a desktop to open it on. */
function openBrowser() {
  const desktop = process.platform === 'linux' ? process.env.DISPLAY || process.env.WAYLAND_DISPLAY : true;
  if (!desktop || process.env.CI) return;
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url.replaceAll('&', '^&')]
        : ['xdg-open', url];
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
