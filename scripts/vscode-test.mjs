// The suites that need a real VS Code, on the oldest version supported and on the newest: npm run test:vscode
//   [-- --version 1.100|newest] [--part host|ui] [--grep PATTERN]
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { packageExtension } from './package.mjs';
import { fetchVsCode, ROOT, VERSIONS, versionOf, which } from './vscode-server.mjs';

const { values: options } = parseArgs({
  options: { version: { type: 'string' }, part: { type: 'string' }, grep: { type: 'string' } },
});
const WORK = join(ROOT, '.cache', 'vscode-test');
const SCREENSHOTS = join(ROOT, '.cache', 'screenshots');
const SHIM = join(ROOT, 'scripts', 'vscode-shim');
/** What VS Code calls the versions. */
const DESKTOP = { '1.100': '1.100.3', newest: 'stable' };

const say = (text) => console.log(text);
const totals = { passed: 0, failed: 0 };
rmSync(WORK, { recursive: true, force: true });
mkdirSync(WORK, { recursive: true });
const vsix = packageExtension(join(WORK, 'steelyard.vsix'), say);
await bundle();

for (const version of options.version ? [options.version] : VERSIONS) {
  if (options.part !== 'ui') await part(`extension host, VS Code ${version}`, (counts) => host(version, counts));
  if (options.part !== 'host') await part(`window, VS Code ${version}`, (counts) => ui(version, counts));
}
say(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);

/** A part writes its counts to a file; one that dies without is a failure. */
async function part(name, run) {
  say(`\n== ${name}`);
  const counts = join(WORK, `counts-${totals.passed}-${totals.failed}-${Date.now()}.json`);
  let problem;
  try {
    await run(counts);
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  const { passed, failed } = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 1 };
  totals.passed += passed;
  // A suite that passed and then fell over has not passed.
  totals.failed += failed || (problem ? 1 : 0);
  if (problem) say(`!! ${name}: ${problem}`);
  say(`-- ${name}: ${passed} passed, ${failed} failed`);
}

async function host(version, counts) {
  const project = example(`host-${version}`);
  await runTests({
    ...(await launcher(version)),
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: join(WORK, 'host.cjs'),
    launchArgs: [project, '--disable-extensions'],
    extensionTestsEnv: { STEELYARD_COUNTS: counts, STEELYARD_VSCODE: version, STEELYARD_GREP: options.grep ?? '' },
  });
}

/** VS Code desktop where it can be had; else the shim. */
async function launcher(version) {
  if (!process.env.CI) {
    try {
      return { vscodeExecutablePath: await downloadAndUnzipVSCode({ version: DESKTOP[version] }) };
    } catch (error) {
      say(`VS Code desktop cannot be had (${error instanceof Error ? error.message : error})`);
    }
  }
  prepare();
  const code = fetchVsCode(version, say);
  say(`in place of VS Code desktop: VS Code ${versionOf(code)} as a server, its window in Chromium (scripts/vscode-shim)`);
  return { vscodeExecutablePath: SHIM };
}

async function ui(version, counts) {
  prepare();
  const code = fetchVsCode(version, say);
  say(`VS Code ${versionOf(code)} as a server, the packaged extension, Chromium`);
  const env = {
    STEELYARD_CODE: code,
    STEELYARD_PROJECT: example(`ui-${version}`),
    STEELYARD_VSIX: vsix,
    STEELYARD_VERSION: version,
    STEELYARD_SCREENSHOTS: SCREENSHOTS,
  };
  const child = spawn(process.execPath, [join(WORK, 'ui.mjs')], {
    stdio: 'inherit',
    env: { ...process.env, ...env, STEELYARD_COUNTS: counts, STEELYARD_GREP: options.grep ?? '' },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
  const status = await new Promise((resolve) => child.on('exit', resolve));
  if (status !== 0) throw new Error(`ended with ${status}`);
}

/** A copy of the example to edit. */
function example(name) {
  const folder = join(WORK, name, 'egov-2017');
  cpSync(join(ROOT, 'examples', 'egov-2017'), folder, {
    recursive: true,
    filter: (path) => !/[\\/](generator|full)$/.test(path),
  });
  return folder;
}

async function bundle() {
  const shared = { bundle: true, platform: 'node', target: 'node20', packages: 'external', logLevel: 'error', sourcemap: 'inline' };
  await build({
    ...shared,
    entryPoints: ['test/vscode/host/index.ts'],
    outfile: join(WORK, 'host.cjs'),
    format: 'cjs',
    external: ['vscode'],
  });
  await build({
    ...shared,
    entryPoints: ['test/vscode/ui/index.ts'],
    outfile: join(WORK, 'ui.mjs'),
    format: 'esm',
    // The launcher stays where it is: it finds its files by its own place.
    plugins: [
      {
        name: 'launcher',
        setup: ({ onResolve }) =>
          onResolve({ filter: /vscode-server\.mjs$/ }, () => ({ path: join(ROOT, 'scripts', 'vscode-server.mjs'), external: true })),
      },
    ],
  });
  writeFileSync(join(WORK, 'package.json'), '{}');
}

/** On a bare machine: a browser, a file search, and letters to draw Chinese with. */
function prepare() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !which('apt-get')) return;
  const wanted = [
    ...(which('chromium') || process.env.CHROMIUM ? [] : ['chromium']),
    ...(which('rg') ? [] : ['ripgrep']),
    ...(spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim() ? [] : ['fonts-noto-cjk']),
  ];
  if (wanted.length === 0) return;
  say(`installing ${wanted.join(', ')} ...`);
  const apt = (...args) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  apt('update', '-qq');
  if (apt('install', '-y', '-qq', '--no-install-recommends', ...wanted).status !== 0)
    throw new Error(`apt-get could not install ${wanted.join(', ')}`);
}
