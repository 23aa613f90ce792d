import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './support/workspace.ts';
import { main } from './support/command.ts';
import { terminalOf } from './support/terminal.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'steelyard-fault-'));
  writeFileSync(
    join(folder, 'a.yard'),
    'index x "x" { assess unit from u; indicator A "a" weight 100% = v, normalise range(0, 9) }\ntable u from "u.csv" { key = id; unit = id; id : text; v : number }\n',
  );
  writeFileSync(join(folder, 'broken.mjs'), BROKEN);
  writeFileSync(join(folder, 'u.csv'), `id,v\n${Array.from({ length: 3000 }, (_, i) => `u${i},${i % 9}`).join('\n')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the built command, its output into whatever a shell is told. */
const shell = (script: string, preload = '') =>
  spawnSync('bash', ['-o', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', S: `${process.execPath} ${preload} ${join(ROOT, 'dist', 'steelyard.js')}` },
  });
/** Something that the command needs is broken before it starts. */
const BROKEN = "Float64Array.prototype.fill = () => { throw new TypeError('injected'); };";

describe('an internal fault', () => {
  it('is a message of a few lines, with its code, what was done, where in the sources, and how to report it; it ends with 3', () => {
    const { status, stdout, stderr } = shell('$S score . --lang en | cat', '--import ./broken.mjs');
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^steelyard: internal fault \(internal\) in steelyard score\n {2}TypeError: injected\n {4}at /);
    expect(stderr).toMatch(/ at \w+ \(compiler\/[\w/-]+\.ts:\d+:\d+\)\n/);
    expect(stderr).toMatch(
      /Steelyard \d+\.\d+\.\d+, Node \d+\.\d+\.\d+, \w+ \w+\nThis is a fault of Steelyard.*Please report these lines at https:/,
    );
    expect(stderr.length).toBeLessThan(2000);
    // Not where the user keeps things.
    expect(stderr).not.toContain(folder);
    expect(stderr).not.toContain(ROOT);
  });

  it('is told in the language that was asked for', () => {
    const { terminal, err } = terminalOf();
    const broken = {
      ...terminal,
      data: () => {
        throw new RangeError('ende\u001b[31m\nmehr');
      },
    };
    expect(main(['score', folder, '--format', 'json', '--lang', 'zh'], broken)).toBe(3);
    expect(err()).toMatch(/^steelyard: 内部错误（internal），正在执行 steelyard score\n {2}RangeError: ende␛\[31m mehr\n {4}at /);
    expect(err()).toContain('这是权衡自身的错误');
  });
});

describe('where output goes', () => {
  it('a reader that stops early hears nothing of it', () => {
    expect(shell('$S score . --format csv | head -1 >/dev/null')).toMatchObject({ stderr: '' });
  });

  it('a full disk is said, and is no success', () => {
    const { status, stderr } = shell('$S score . --format csv > /dev/full');
    expect([status, stderr]).toEqual([2, 'steelyard: cannot write /dev/stdout: the disk is full\n']);
  });
});
