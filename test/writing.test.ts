import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fmt } from '../cli/fmt.ts';
import { UsageError } from '../cli/exit.ts';
import { writeBundle } from '../cli/write-bundle.ts';
import { writeFile } from '../cli/write-file.ts';
import { terminalOf } from './support/terminal.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steelyard-writing-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...parts: string[]) => join(folder, ...parts);
const put = (path: string, text = 'mine') => {
  mkdirSync(join(at(path), '..'), { recursive: true });
  writeFileSync(at(path), text);
};
const read = (path: string) => readFileSync(at(path), 'utf8');
const message = (act: () => void): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'written';
};
/** Files of a folder and of those below it, with what they hold. */
const tree = (path = ''): Record<string, string> =>
  Object.fromEntries(
    readdirSync(at(path), { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => [join(e.parentPath, e.name).slice(at(path).length).replace(/^\//, ''), readFileSync(join(e.parentPath, e.name), 'utf8')]),
  );

describe('a file', () => {
  it('is written as a whole, keeps its mode, and leaves nothing beside it', () => {
    put('a.txt', 'before');
    chmodSync(at('a.txt'), 0o640);
    writeFile(at('a.txt'), ['one ', '', '二'], 'en');
    expect(tree()).toEqual({ 'a.txt': 'one 二' });
    expect(statSync(at('a.txt')).mode & 0o777).toBe(0o640);
  });

  it('that is a link is written where it leads, and stays a link; also where nothing is there yet', () => {
    put('real/a.txt', 'before');
    symlinkSync('real/a.txt', at('one'));
    symlinkSync(at('one'), at('two'));
    symlinkSync('real/new.txt', at('three'));
    writeFile(at('two'), ['after'], 'en');
    writeFile(at('three'), ['new'], 'en');
    expect(tree('real')).toEqual({ 'a.txt': 'after', 'new.txt': 'new' });
    for (const link of ['one', 'two', 'three']) expect(lstatSync(at(link)).isSymbolicLink()).toBe(true);
  });

  it.each<[string, string, () => void]>([
    ['a folder', 'it is a folder', () => mkdirSync(at('x'))],
    ['in no folder', 'its folder does not exist', () => {}],
    ['below a file', 'a part of the path is no folder', () => put('y')],
    ['links in a circle', 'links lead in a circle', () => symlinkSync('x', at('x'))],
  ])('%s: %s', (what, why, make) => {
    make();
    const before = tree();
    const path = what === 'in no folder' ? at('nowhere', 'x') : what === 'below a file' ? at('y', 'x') : at('x');
    expect(message(() => writeFile(path, ['new'], 'en'))).toBe(`cannot write ${path}: ${why}`);
    expect(tree()).toEqual(before);
  });

  it.runIf(existsSync('/dev/full'))('on a full disk is not written, and that is said', () => {
    expect(message(() => writeFile('/dev/full', ['new'], 'en'))).toBe('cannot write /dev/full: the disk is full');
    expect(message(() => writeFile('/dev/full', ['new'], 'zh'))).toBe('写不了 /dev/full：磁盘已满');
  });

  it('is what it was when what is to be written cannot be made', () => {
    put('a.txt', 'before');
    const parts = function* () {
      yield 'half';
      throw new Error('no more');
    };
    expect(() => writeFile(at('a.txt'), parts(), 'en')).toThrow('no more');
    expect(tree()).toEqual({ 'a.txt': 'before' });
  });

  it.runIf(process.getuid?.() !== 0)('that nobody may write, or in such a folder, is left alone', () => {
    put('locked/a.txt', 'before');
    chmodSync(at('locked', 'a.txt'), 0o444);
    expect(message(() => writeFile(at('locked', 'a.txt'), ['new'], 'en'))).toContain('no permission to write there');
    chmodSync(at('locked', 'a.txt'), 0o644);
    chmodSync(at('locked'), 0o555);
    expect(message(() => writeFile(at('locked', 'a.txt'), ['new'], 'en'))).toContain('no permission to write there');
    chmodSync(at('locked'), 0o755);
    expect(tree()).toEqual({ 'locked/a.txt': 'before' });
  });
});

describe('a bundle', () => {
  const artefact = (file: string, text: string) => ({ file, text });
  const bundle = (text: string, names: readonly string[] = ['engine.mjs', 'plan.json']) => {
    const artefacts = names.map((file) => artefact(file, text));
    const listed = artefacts.map((a) => ({
      file: a.file,
      bytes: a.text.length,
      sha256: createHash('sha256').update(a.text).digest('hex'),
    }));
    return [...artefacts, artefact('manifest.json', JSON.stringify({ steelyard: '0.1.0', index: 'x', artefacts: listed, text }))];
  };
  const write = (files: ReturnType<typeof bundle>, out = 'out') => message(() => writeBundle(at(out), files, 'en'));
  const contents = (files: ReturnType<typeof bundle>) => Object.fromEntries(files.map(({ file, text }) => [file, text]));

  it('replaces a former one, and nothing is left beside it', () => {
    expect(write(bundle('one', ['engine.mjs', 'gone.json']))).toBe('written');
    chmodSync(at('out'), 0o750);
    expect(write(bundle('two'))).toBe('written');
    expect(readdirSync(folder)).toEqual(['out']);
    expect(tree('out')).toEqual(contents(bundle('two')));
    expect(statSync(at('out')).mode & 0o777).toBe(0o750);
  });

  it('leaves alone what else is in its folder and what is beside it', () => {
    write(bundle('one', ['engine.mjs', 'gone.json']));
    const others = { 'out/notes.md': 'mine', 'out/data/a.csv': 'mine', 'out.next/a': 'mine', 'out.former/b': 'mine', '.out/c': 'mine' };
    for (const path of Object.keys(others)) put(path);
    expect(write(bundle('two'))).toBe('written');
    const expected = Object.entries(contents(bundle('two'))).map(([file, text]) => [`out/${file}`, text]);
    expect(tree()).toEqual({ ...others, ...Object.fromEntries(expected) });
    expect(readdirSync(at('out')).sort()).toEqual(['data', 'engine.mjs', 'manifest.json', 'notes.md', 'plan.json']);
  });

  it.each<[string, Record<string, string>]>([
    ['files without a manifest', { 'app.js': 'mine' }],
    ['the manifest of a web page', { 'manifest.json': '{"name":"site","icons":[]}', 'app.js': 'mine' }],
    ['a manifest that is none', { 'manifest.json': '[' }],
    ['a manifest that says steelyard, and nothing of files', { 'manifest.json': '{"steelyard":"1","index":"x"}', 'app.js': 'mine' }],
    [
      'a manifest that lists files elsewhere',
      { 'manifest.json': '{"steelyard":"1","index":"x","artefacts":[{"file":"../mine","sha256":"0"}]}', 'app.js': 'mine' },
    ],
  ])('is not written over %s', (_, files) => {
    for (const [file, text] of Object.entries(files)) put(`out/${file}`, text);
    put('mine');
    const before = tree();
    expect(write(bundle('two'))).toContain('neither empty nor an earlier bundle: it is left alone');
    expect(tree()).toEqual(before);
  });

  it('is not written over a file of its names that is not of the former one', () => {
    write(bundle('one', ['engine.mjs']));
    put('out/plan.json');
    const before = tree();
    expect(write(bundle('two'))).toContain('plan.json in');
    expect(tree()).toEqual(before);
  });

  it('is written through a link, and into an empty or a new folder', () => {
    mkdirSync(at('real'));
    symlinkSync('real', at('out'));
    expect(write(bundle('one'))).toBe('written');
    expect(write(bundle('two'))).toBe('written');
    expect(lstatSync(at('out')).isSymbolicLink()).toBe(true);
    expect(tree('real')).toEqual(contents(bundle('two')));
    expect(write(bundle('three'), 'new/folder')).toBe('written');
    put('file');
    expect(write(bundle('four'), 'file')).toContain('a part of the path is no folder');
    expect(read('file')).toBe('mine');
  });

  it('puts right what one that was killed has left', () => {
    write(bundle('one'));
    put('out/notes.md');
    // No process has this number.
    const mark = `.steelyard-${createHash('sha256').update('out').digest('hex').slice(0, 8)}-${2 ** 30}-`;
    const left = (name: string) => mkdirSync(at(`${mark}${name}`, 'next'), { recursive: true });
    left('aaaaaa');
    put(`${mark}aaaaaa/next/engine.mjs`, 'half');
    // Killed after the former one was taken away.
    left('bbbbbb');
    put('.steelyard-mine', 'mine');
    const former = at(`${mark}bbbbbb`, 'former');
    mkdirSync(former, { recursive: true });
    for (const [file, text] of Object.entries(tree('out'))) writeFileSync(join(former, file), text);
    rmSync(at('out'), { recursive: true });
    expect(write(bundle('two'))).toBe('written');
    expect(readdirSync(folder).sort()).toEqual(['.steelyard-mine', 'out']);
    expect(tree('out')).toEqual({ ...contents(bundle('two')), 'notes.md': 'mine' });
  });
});

describe('fmt', () => {
  it.each([
    ['an absolute path', () => at('else', 'x.yard')],
    ['a path out of the folder', () => '../else/x.yard'],
    ['such a path in disguise', () => 'sub/../../else/x.yard'],
  ])('refuses %s in the project file, in place and for copies', (_, path) => {
    put('proj/steelyard.yaml', `files: [a.yard, ${path()}]\n`);
    put('proj/a.yard', 'index   a "A" { }\n');
    put('else/x.yard', 'index   x "X" { }\n');
    const { terminal, err } = terminalOf();
    expect(fmt(at('proj'), { lang: 'en' }, terminal)).toBe(1);
    expect(err()).toContain('is not in the folder of the project and was left alone');
    expect(fmt(at('proj'), { lang: 'en', output: at('out') }, terminal)).toBe(1);
    expect(tree()).toEqual({
      'proj/steelyard.yaml': `files: [a.yard, ${path()}]\n`,
      'proj/a.yard': 'index a "A" { }\n',
      'else/x.yard': 'index   x "X" { }\n',
      'out/a.yard': 'index a "A" { }\n',
    });
  });

  it('formats one text of a project wherever it stands in it', () => {
    put('proj/steelyard.yaml', 'files: [a.yard, sub/b.yard]\n');
    put('proj/a.yard', 'index   a "A" { }\n');
    put('proj/sub/b.yard', 'index   b "B" { }\n');
    const { terminal, out } = terminalOf();
    expect(fmt(at('proj', 'sub', 'b.yard'), { lang: 'en' }, terminal)).toBe(0);
    expect(out()).toContain('1 file, 1 changed');
    expect([read('proj/a.yard'), read('proj/sub/b.yard')]).toEqual(['index   a "A" { }\n', 'index b "B" { }\n']);
  });
});
