// Makes the .vsix: npm run package [-- OUT.vsix]. The packager is fetched on first use.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './vscode-server.mjs';

/** Makes the .vsix and gives its path. */
export function packageExtension(out, say) {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const vsix = out ? resolve(out) : join(ROOT, '.cache', `${name}-${version}.vsix`);
  mkdirSync(join(vsix, '..'), { recursive: true });
  const vsce = fetchVsce(say);
  run(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], ROOT);
  run(
    process.execPath,
    [
      vsce,
      'package',
      ...['--no-dependencies', '--no-update-package-json', '--skip-license', '--allow-missing-repository'],
      ...['--readme-path', 'client/README.md', '--out', vsix],
    ],
    ROOT,
  );
  say(`${vsix}: ${Math.round(statSync(vsix).size / 1024)} kB`);
  return vsix;
}

function fetchVsce(say) {
  const lock = join(ROOT, 'tools', 'vsce');
  const folder = join(ROOT, '.cache', 'vsce');
  const stamp = join(folder, 'complete');
  const vsce = join(folder, 'node_modules', '@vscode', 'vsce', 'vsce');
  const wanted = readFileSync(join(lock, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return vsce;
  say('fetching the packager (once) ...');
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(lock, file), join(folder, file));
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  writeFileSync(stamp, wanted);
  return vsce;
}

function run(program, args, cwd) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${program} ${args[0]} ended with ${status}\n${stdout}${stderr}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) packageExtension(process.argv[2], (text) => console.log(text));
