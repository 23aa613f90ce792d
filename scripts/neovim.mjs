// Opens the example in Neovim over `steelyard lsp --stdio`: its diagnostics must be those of `check`. Installs nothing.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'dist', 'steelyard.js');
let [passed, failed] = [0, 0];

function test(name, isRight, shown) {
  if (isRight) passed++;
  else failed++;
  console.log(`${isRight ? 'ok' : 'not ok'} ${name}`);
  if (!isRight) console.log(shown);
}

const version = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
if (version.error) {
  console.log('nvim is not here: skipped (Debian: apt-get install neovim)');
  console.log('0 passed, 0 failed');
  process.exit(0);
}
console.log(version.stdout.split('\n')[0]);

/** File, code and line of each, in order. */
const sorted = (list) => list.map((d) => JSON.stringify([d.file, d.code, d.line, d.message])).sort();

for (const [folder, file] of [
  ['examples/egov-2017', 'egov.yard'],
  ['examples/egov-2017', 'guides.yard'],
]) {
  const check = spawnSync(process.execPath, [bin, 'check', '--format', 'json', '--lang', 'zh', folder], { cwd: root, encoding: 'utf8' });
  const wanted = sorted(JSON.parse(check.stdout).diagnostics);
  const nvim = spawnSync('nvim', ['--headless', '--clean', '-u', 'NONE', '-c', 'luafile test/neovim/diagnostics.lua'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, STEELYARD_NODE: process.execPath, STEELYARD_BIN: bin, STEELYARD_TEXT: join(root, folder, file) },
  });
  const line = (nvim.stderr + nvim.stdout).split('\n').find((l) => l.trimStart().startsWith('{'));
  const answer = line ? JSON.parse(line) : { published: {}, hover: false };
  const found = Object.entries(answer.published).flatMap(([uri, list]) =>
    list.map((d) => ({
      file: fileURLToPath(uri).slice(join(root, folder).length + 1),
      code: d.code,
      line: d.range.start.line + 1,
      message: d.message.split('\n')[0],
    })),
  );
  test(`${file}: the diagnostics are those of check (${wanted.length})`, JSON.stringify(sorted(found)) === JSON.stringify(wanted), {
    wanted,
    found: sorted(found),
    output: nvim.stderr,
  });
  test(`${file}: a hover is answered`, answer.hover, nvim.stderr);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
