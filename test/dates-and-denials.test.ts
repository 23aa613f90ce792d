import { describe, expect, it } from 'vitest';
import { print } from '../grammar/index.ts';
import { callNames, language } from '../compiler/index.ts';
import { wordsOf } from '../grammar/index.ts';
import { applyFix } from './diagnostic-pages/page.ts';
import { codesOf, messages, workspaceOf } from './support/workspace.ts';

const CSV = 'k,n,d,g\np,7,2019-06-29,2019-6-30\nq,8,2019-07-01,甲\n';
const text = (formula: string, clause = '') => `指标体系 x "x" { 评估对象 县 取自 u; ${clause}
指标 A "a" 权重 100% = ${formula} }
数据表 u 取自 "u.csv" { 主键 = k; k : 文本; n : 数值; d : 日期; g : 代码集 { 2019-6-30; 甲 } }`;

function scores(formula: string, clause = '') {
  const { results, diagnostics } = workspaceOf(text(formula, clause), { u: CSV }).score();
  if (!results) throw new Error(messages(diagnostics).join('\n'));
  return results.units.map((u) => u.score);
}

describe('dates in the text are written as in cells', () => {
  it.each([
    ['d < 2019-06-30', [100, 0]],
    ['d < 2019-6-30', [100, 0]],
    ['d < 2019年6月30日', [100, 0]],
    ['d < 2019年06月30日', [100, 0]],
    ['d 低于 2019年6月30日 且 n > 1', [100, 0]],
    ['d ＜ ２０１９年６月３０日', [100, 0]],
    ['2019年6月30日 > d', [100, 0]],
    ['g = 2019-6-30', [100, 0]],
    ['n > 2019-06 - 2007', [100, 100]],
    ['n = 1000-5-988', [100, 0]],
  ])('%s', (formula, expected) => expect(scores(formula)).toEqual(expected));

  it.each(['2024-06-30', '2024-6-30', '2024年6月30日'])('the cut-off date %s', (date) => {
    const { analysis } = workspaceOf(text('n > 7', `数据截止 ${date}`), { u: CSV }).score();
    expect(analysis.methodology!.index.asOf).toBe('2024-06-30');
  });

  it('an impossible day is named, and what is no date learns how one is written', () => {
    const found = (clause: string) => workspaceOf(text('n > 7', clause), { u: CSV }).score().diagnostics;
    expect(codesOf(found('数据截止 2024-2-30'))).toContain('no-such-date');
    const [d] = found('数据截止 2024/6/30').filter((one) => one.code === 'syntax-expected');
    expect(wordsOf(d!, 'en').todo).toBe('write a date here, such as 2024-06-30 or 2024年6月30日');
    expect(wordsOf(d!, 'zh').todo).toBe('在此处写日期，如 2024-06-30 或 2024年6月30日');
  });
});

describe('what is denied stands in parentheses', () => {
  it.each([
    ['非 n != 7', '非 (n != 7)', [100, 0]],
    ['非 n > 7 且 n > 1', '非 (n > 7) 且 n > 1', [100, 0]],
    ['n > 1 且 非 n + 1 > 8', 'n > 1 且 非 (n + 1 > 8)', [100, 0]],
    ['非 k 开头为 "q"', '非 (k 开头为 "q")', [100, 0]],
    ['非 g 等于 甲', '非 (g 等于 甲)', [100, 0]],
    ['非 u.n > 7', '非 (u.n > 7)', [100, 0]],
    ['非 7 < n-0', '非 (7 < n-0)', [100, 0]],
    ['非 d < 2019年6月30日', '非 (d < 2019年6月30日)', [0, 100]],
  ])('%s', (formula, mended, expected) => {
    const workspace = workspaceOf(text(formula), { u: CSV });
    const errors = workspace.score().diagnostics.filter((d) => d.severity === 'error');
    expect(codesOf(errors)).toEqual(['other-notation']);
    expect(wordsOf(errors[0]!, 'en').todo).toContain('(');
    const block = { language: 'yard', kind: 'bad' as const, file: 'index.yard', also: [], content: text(formula) };
    const [fixed] = applyFix([block], errors[0]!.fix!, workspace.analyse().sources);
    expect(fixed!.content).toBe(text(mended));
    expect(scores(mended)).toEqual(expected);
  });

  it.each([
    ['非 n 已填', []],
    ['非 (n > 7)', []],
    ['非 n', ['type-mismatch']],
    ['非 n + 1', ['type-mismatch']],
  ])('%s is as it was', (formula, codes) => {
    const errors = workspaceOf(text(formula), { u: CSV })
      .score()
      .diagnostics.filter((d) => d.severity === 'error');
    expect(codesOf(errors)).toEqual(codes);
  });
});

it('a date is printed as it was written', () => {
  const source = text('d < 2019年6月30日', '数据截止 2024-6-30');
  const printed = print(language.parse(source), language, { callNames });
  expect(printed).toContain('2019年6月30日');
  expect(printed).toContain('2024-6-30');
});
