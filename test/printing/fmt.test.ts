import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../support/command.ts';
import { terminalOf } from '../support/terminal.ts';
import { EGOV } from '../support/workspace.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'steelyard-fmt-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function steelyard(...args: string[]) {
  const { terminal, out, err } = terminalOf();
  const code = main([...args, '--lang', 'en'], terminal);
  return { code, out: out(), err: err() };
}
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const read = (path: string) => readFileSync(path, 'utf8');

describe('fmt', () => {
  it('writes what changes, and only that', () => {
    const at = join(folder, 'project');
    cpSync(EGOV, at, { recursive: true });
    expect(steelyard('fmt', at).code).toBe(0);
    const times = () => readdirSync(at).map((f) => statSync(join(at, f)).mtimeMs);
    const before = times();
    expect(steelyard('fmt', at, '--check')).toEqual({ code: 0, out: '', err: '' });
    expect(steelyard('fmt', at)).toEqual({ code: 0, out: '3 files, 0 changed\n', err: '' });
    expect(times()).toEqual(before);
    expect(readdirSync(at).filter((f) => f.endsWith('.tmp'))).toEqual([]);
  });

  it('--check writes nothing and fails where something would change', () => {
    const path = write('typed.yard', '指标体系   x "名"');
    expect(steelyard('fmt', path, '--check')).toEqual({ code: 1, out: 'would format typed.yard\n', err: '' });
    expect(read(path)).toBe('指标体系   x "名"');
    expect(steelyard('fmt', path)).toEqual({ code: 0, out: 'formatted typed.yard\n1 file, 1 changed\n', err: '' });
    expect(read(path)).toBe('指标体系 x "名"\n');
  });

  it('--to translates in place, or into another folder, and the scores stay', () => {
    const at = join(folder, 'translated');
    cpSync(EGOV, at, { recursive: true });
    const before = steelyard('score', at, '--format', 'json');
    expect(steelyard('fmt', at, '--to', 'en').code).toBe(0);
    expect(read(join(at, 'egov.yard'))).toContain('\nindex egov ');
    expect(JSON.parse(steelyard('score', at, '--format', 'json').out)).toEqual(JSON.parse(before.out));
    const copies = join(folder, 'copies');
    expect(steelyard('fmt', at, '--to', 'zh', '-o', copies).out).toBe(`3 files, written to ${copies}\n`);
    steelyard('fmt', join(folder, 'project'));
    for (const file of ['egov.yard', 'tables.yard', 'guides.yard'])
      expect(read(join(copies, file))).toBe(read(join(folder, 'project', file)));
  });

  it('goes around syntax errors, and translates nothing that has them', () => {
    const broken = '指标体系 x "名" {\n评估年渡 2017\n}\n';
    const path = write('broken.yard', broken);
    const translated = steelyard('fmt', path, '--to', 'en');
    expect([translated.code, translated.err]).toEqual([1, expect.stringContaining('broken.yard')]);
    expect(read(path)).toBe(broken);
    const formatted = steelyard('fmt', path);
    expect([formatted.code, formatted.err]).toEqual([0, expect.stringContaining('left as they stand')]);
    expect(steelyard('fmt', join(folder, 'nothing.yard')).code).toBe(2);
  });
});

describe('the English twin of the example', () => {
  const twin = join(EGOV, 'english');
  const texts = (from: string) => Object.fromEntries(['tables.yard', 'guides.yard', 'egov.yard'].map((f) => [f, read(join(from, f))]));

  it('is what fmt --to en prints of it, and the way back too', () => {
    expect(steelyard('fmt', EGOV, '--to', 'en', '-o', join(folder, 'to-en')).code).toBe(0);
    expect(texts(join(folder, 'to-en'))).toEqual(texts(twin));
    expect(steelyard('fmt', twin, '--to', 'zh', '-o', join(folder, 'to-zh')).code).toBe(0);
    expect(texts(join(folder, 'to-zh'))).toEqual(texts(EGOV));
  });

  it('scores the same', () => {
    const scores = (path: string) => steelyard('score', path, '--format', 'json').out.replaceAll('"../data/', '"data/');
    expect(scores(twin)).toBe(scores(EGOV));
  });
});
