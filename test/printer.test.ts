import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callNames, language } from '../compiler/index.ts';
import { DIALECTS, type Dialect, print, syntaxDiagnostics } from '../grammar/index.ts';
import { openProject } from '../project/index.ts';
import { mutate, mutationOf } from './mutations.ts';
import { Coverage } from './printing/coverage.ts';
import { brokenTexts, tokensOfText } from './printing/left-alone.ts';
import { Writer } from './printing/texts.ts';
import { commentsOf, shapeOf } from './printing/tree.ts';
import { runs } from './support/long.ts';
import { EGOV, egovText, openEgov, ROOT, tablesText } from './support/workspace.ts';

const printed = (text: string, dialect?: Dialect): string => print(language.parse(text), language, { dialect, callNames });
const faulty = (text: string): boolean => {
  const { syntax, lexical } = language.parse(text);
  return syntax.length > 0 || lexical.some((f) => f.what !== 'full-width' && f.what !== 'glued-number');
};
const guidesText = () => readFileSync(join(EGOV, 'guides.yard'), 'utf8');

/** The laws of a text without errors, written in a dialect. */
function holdsFor(text: string, dialect: Dialect): void {
  const other = dialect === 'zh' ? 'en' : 'zh';
  const before = language.parse(text);
  const own = printed(text, dialect);
  const after = language.parse(own);
  expect(after.syntax.map((f) => [f.what, f.token.image])).toEqual([]);
  expect(shapeOf(after.root, true)).toEqual(shapeOf(before.root, true));
  expect(commentsOf(after.root).sort()).toEqual(commentsOf(before.root).sort());
  expect(printed(own, dialect)).toBe(own);

  const translated = printed(text, other);
  const there = language.parse(translated);
  expect(there.syntax.map((f) => [f.what, f.token.image])).toEqual([]);
  expect(shapeOf(there.root, false)).toEqual(shapeOf(before.root, false));
  if (there.dialect === other) expect(syntaxDiagnostics('x.yard', there, language).filter((d) => d.code === 'mixed-dialect')).toEqual([]);
  expect(printed(translated, dialect)).toBe(own);
}

describe('texts written from the dialect table', () => {
  it.each(DIALECTS)('%s: printed once is printed for good, says the same, and comes back from a translation', (dialect) => {
    const coverage = new Coverage(dialect);
    let [all, whole] = [0, 0];
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const text = new Writer(g, dialect).file();
        all++;
        // A name that is a word of the language may read as that word: seldom what was meant, or whole.
        if (faulty(text)) return;
        whole++;
        coverage.add(language.parse(text).root);
        holdsFor(text, dialect);
      }),
      // A text of hundreds of choices takes minutes to shrink.
      // So many reach every word.
      { numRuns: Math.max(200, runs(2000)), endOnFailure: true },
    );
    console.log(`${dialect}: ${whole} of ${all} texts are without errors; reached ${coverage.summary()}`);
    expect(whole / all).toBeGreaterThan(0.9);
    expect(coverage.missing()).toEqual([]);
  });
});

describe('methodologies', () => {
  const conformance = join(ROOT, 'test', 'conformance');
  const files = [EGOV, conformance].flatMap((folder) =>
    readdirSync(folder)
      .filter((f) => f.endsWith('.yard'))
      .map((f) => join(folder, f)),
  );
  it.each(files)('%s', (file) => {
    const text = readFileSync(file, 'utf8');
    holdsFor(text, language.parse(text).dialect);
  });

  it('score the same in either dialect', () => {
    const scores = (rewrite: (text: string) => string) => {
      const workspace = openEgov();
      for (const [file, text] of openProject(EGOV).texts) if (file.endsWith('.yard')) workspace.setText(file, rewrite(text));
      const { results, diagnostics } = workspace.score();
      expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
      return results;
    };
    const original = scores((text) => text);
    expect(original).toBeDefined();
    expect(scores((text) => printed(text))).toEqual(original);
    expect(scores((text) => printed(text, 'en'))).toEqual(original);
  });
});

describe('what is not understood', () => {
  const sample = `${egovText().split('\n').slice(0, 45).join('\n')}
${egovText().slice(egovText().indexOf('  单项否决'))}${tablesText().slice(0, 1500)}${guidesText().slice(0, 7000)}`;

  it('stays byte for byte, and of the rest nothing is lost', () => {
    fc.assert(
      fc.property(mutationOf(sample), (mutation) => {
        const text = mutate(sample, mutation);
        const parsed = language.parse(text);
        const out = printed(text);
        expect(tokensOfText(language.parse(out))).toEqual(tokensOfText(parsed));
        expect(brokenTexts(parsed).filter((broken) => !out.includes(broken))).toEqual([]);
        expect(printed(out) === out).toBe(true);
      }),
      { numRuns: runs(2000) },
    );
  });

  it.each([
    [
      'a clause, with its blanks',
      '指标体系 x "名" {\n   评估年渡   2017\n   发布年份   2018\n}',
      '指标体系 x "名" {\n   评估年渡   2017\n  发布年份 2018\n}\n',
    ],
    [
      'a header, with its block',
      '指标   A "名" 权重 {\n权重   20%\n}\n指标   B "名"',
      '指标   A "名" 权重 {\n权重   20%\n}\n指标 B "名"\n',
    ],
    ['a text without its end', '指标体系 x "名 { }\n指标   B "名"', '指标体系 x "名 { }\n指标 B "名"\n'],
    [
      'a character that is a blank elsewhere',
      '\u2028指标   A "名"\n\u2029\n\v指标   B "名" \u0085',
      '\u2028指标   A "名"\n\u2029\n\v指标   B "名" \u0085\n',
    ],
    ['a brace without its other', '指标   A "名" {\n}\n}\n指标   B "名"', '指标 A "名" { }\n}\n指标 B "名"\n'],
    [
      'what shares its line',
      '数据表   t {\n  甲 :   文本;   乙 : 数  ; 丙 :   文本 // 注\n  丁 :   文本\n}',
      '数据表 t {\n  甲 :   文本;   乙 : 数  ; 丙 :   文本 // 注\n  丁 : 文本\n}\n',
    ],
  ])('%s', (_, text, expected) => {
    expect(faulty(text)).toBe(true);
    expect(printed(text)).toBe(expected);
  });

  it('a text of nothing is printed as nothing', () => {
    expect(printed('')).toBe('');
    expect(printed(' \n\n')).toBe('');
    expect(printed('// 只有注释')).toBe('// 只有注释\n');
  });

  it('200 levels, and chains of thousands, are no trouble', () => {
    const levels = [...Array(199).keys()];
    const deep = `指标体系 deep "深" {\n${levels.map((i) => `指标 L${i} "层" {`).join('\n')}\n${'}'.repeat(200)}`;
    const out = printed(deep);
    expect(printed(out)).toBe(out);
    expect(printed(`指标 Z "z" = 1${' + 1'.repeat(10_000)}`)).toContain('+ 1');
    expect(printed(`指标 Z "z" = ${'('.repeat(150)}1${')'.repeat(150)}`)).toContain('((1))');
  });
});
