import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { check, findings, format, MethodologyError, NoProject, OptionError, score } from '../api/index.ts';
import { EGOV, openEgov } from './support/workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'steelyard-api-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a program gets that imports the package; where it is installed, `test:package` tries the same. */
describe('the package for programs', () => {
  it('scores as the workspace does', () => {
    expect(JSON.parse(JSON.stringify(score(EGOV)))).toEqual(JSON.parse(JSON.stringify(openEgov().score().results)));
  });

  it('tells what is wrong in the asked language, and where', () => {
    const path = join(folder, 'x.yard');
    writeFileSync(
      path,
      'index x "x" { assess unit from u; indicator A "a" weight 90% = a, normalise range(0, 1) }\ntable u from "u.csv" { key = id; id : text; a : number }\n',
    );
    writeFileSync(join(folder, 'u.csv'), 'id,a\np,1\n');
    expect(check(path, { locale: 'en' })).toMatchObject([
      { code: 'weight-sum', severity: 'error', file: 'x.yard', line: 1, message: expect.stringContaining('90%') },
      ...check(path).slice(1),
    ]);
    expect(check(path, { locale: 'zh' })[0]!.message).toMatch(/\p{Script=Han}/u);
    // Where nobody says otherwise, the language is that of the text.
    expect(check(path)[0]!.message).toContain('the weights');
    const chinese = join(folder, 'z.yard');
    writeFileSync(chinese, '指标体系 z "名" { }\n');
    expect(check(chinese)[0]!.message).toMatch(/\p{Script=Han}/u);
    expect(() => score(path)).toThrow(MethodologyError);
    expect(() => findings(path)).toThrow(/x\.yard:1: /);
    expect(() => check(join(folder, 'nowhere'))).toThrow(NoProject);
    expect(() => check(path, { dataSet: 'full' })).toThrow(OptionError);
    expect(() => check(path, { data: join(folder, 'nowhere') })).toThrow(OptionError);
  });

  it('formats a text', () => {
    expect(format('index   x "x" {}')).toBe(format(format('index   x "x" {}')));
    expect(format('index x "x" { }', { to: 'zh' })).toContain('指标体系');
  });
});
