import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  check,
  type ExplainedNode,
  type Explanation,
  explain,
  findings,
  format,
  MethodologyError,
  NoProject,
  OptionError,
  type Results,
  score,
} from '../api/index.ts';
import type { Results as Made } from '../compiler/index.ts';
import { runIn } from './support/command.ts';
import { encode } from './support/encode.ts';
import { EGOV, openEgov } from './support/workspace.ts';

/** What is declared for other programs is what is made, with nothing left out: the types would not fit otherwise. */
const fits = (made: Made): Results => made;
const fitsBack = (declared: Results): Made => declared;
void [fits, fitsBack];

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

  it('explains a score down to the cells, as the command does', () => {
    const first = score(EGOV).units[0]!;
    const whole = explain(EGOV, first.unit, { locale: 'en' });
    expect(whole).toMatchObject({ unit: first.unit, rank: first.rank, band: first.band, score: first.score });
    const nodes = (node: ExplainedNode): ExplainedNode[] => [node, ...node.parts.flatMap((p) => (p.part === 'child' ? nodes(p.of) : []))];
    for (const node of nodes(whole)) {
      expect(node.score).toBe(first.indicators[node.indicator]!.score);
      const sum = node.parts.reduce((total, { amount }) => total + (amount ?? 0), 0);
      expect(sum).toBeCloseTo(node.score ?? 0, 6);
    }
    const leaves = nodes(whole).filter((node) => node.value);
    expect(leaves.some(({ value }) => value!.cells.some(({ file, row }) => file.endsWith('.csv') && row > 1))).toBe(true);
    expect(leaves.some(({ value }) => value!.rules?.rules.some((r) => r.findings.length))).toBe(true);
    const part: Explanation = explain(EGOV, first.name, { indicator: 'a1', locale: 'zh' });
    expect(part.indicator).toBe('A1');
    expect(
      JSON.parse(runIn(folder, ['explain', EGOV, '--unit', first.name, '--indicator', 'A1', '--format', 'json', '--lang', 'zh']).out),
    ).toEqual(JSON.parse(JSON.stringify(part)));
    expect(() => explain(EGOV, 'nobody')).toThrow(/there is no unit "nobody"/);
    expect(() => explain(EGOV, first.unit, { indicator: 'nothing' })).toThrow(OptionError);
  });

  it('asks for the key where several units have the name', () => {
    const path = join(folder, 'shared.yard');
    writeFileSync(
      path,
      'index x "x" { assess unit from s; indicator A "a" weight 100% = a, normalise range(0, 1) }\ntable s from "s.csv" { key = id; row label = n; id : text; n : text; a : number }\n',
    );
    writeFileSync(join(folder, 's.csv'), 'id,n,a\np,Twin,1\nq,Twin,0\n');
    expect(() => explain(path, 'Twin')).toThrow(/"Twin" may mean 2 units, with the keys: p, q/);
    expect(explain(path, 'q').score).toBe(0);
  });

  it('warns of a file whose encoding had to be told from what it holds', () => {
    const path = join(folder, 'old.yard');
    writeFileSync(
      path,
      '指标体系 x "名" { 评估对象 县 取自 o; 指标 A "甲" 权重 100% = a, 无量纲化 上下限(0, 1) }\n数据表 o 取自 "o.csv" { 主键 = 县; 县 : 文本; a : 数值 }\n',
    );
    writeFileSync(join(folder, 'o.csv'), encode('gb18030', '县,a\n安吉县,1\n德清县,0\n长兴县,1\n'));
    const [warning] = score(path).warnings;
    expect(warning).toMatchObject({ code: 'file-decoded', file: 'o.csv', params: { reading: { encoding: 'gb18030' } } });
    expect(check(path).map((d) => d.code)).toContain('file-decoded');
    expect(JSON.parse(runIn(folder, ['score', path, '--format', 'json']).out).warnings[0].code).toBe('file-decoded');
  });

  it('formats a text', () => {
    expect(format('index   x "x" {}')).toBe(format(format('index   x "x" {}')));
    expect(format('index x "x" { }', { to: 'zh' })).toContain('指标体系');
  });
});
