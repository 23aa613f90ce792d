import { describe, expect, it } from 'vitest';
import { codesOf, csvTable, messages, scored, workspaceOf } from './support/workspace.ts';

const text = (requirement: string) => `
指标体系 x "试" { 评估对象 地区 取自 名单; 无量纲化 上下限(0, 1) 截断; 指标 A "甲" 权重 100% = 合格率(指南, 按检查项) }
数据表 名单 取自 "名单.csv" { 主键 = 代码; 代码 : 文本 }
数据表 指南 取自 "指南.csv" { 主键 = 编号; 评估对象 = 地区; 编号 : 文本; 地区 : 文本; 文 : 文本 }
规则 R "格式" { 适用 指南; 归入 A; 要求 ${requirement} }`;
const LIST = '代码\n北\n';

/** Findings of a requirement on the text of one guide each, by their index. */
function failing(requirement: string, texts: readonly string[]): number[] {
  const csv = `编号,地区,文\n${texts.map((t, i) => `${i},北,"${t.replaceAll('"', '""')}"`).join('\n')}\n`;
  const workspace = workspaceOf(text(requirement), { 名单: LIST });
  workspace.setTable('指南', csvTable('指南.csv', csv));
  const { run, diagnostics } = workspace.score();
  if (!run) throw new Error(messages(diagnostics).join('\n'));
  const outcomes = run.outcomes(run.plan.rules[0]!.outcome);
  return [...outcomes.keys()].filter((i) => outcomes[i] === 0);
}

describe('patterns', () => {
  it.each<[string, readonly string[], readonly number[]]>([
    ['文 格式 /[0-9]{2}/', ['12', '123', 'x12'], [1, 2]],
    ['文 出现 /[0-9]{2}/', ['12', '123', 'x1'], [2]],
    ['文 不得出现 /等$/', ['执照等', '等级'], [0]],
    ['文 出现 /test/i', ['TEST', 'Tes'], [1]],
    ['文 出现 "a.b"', ['a.b', 'axb'], [1]],
    ['文 格式 /https?:\\/\\/[^ \\/]+\\/?/', ['http://a.cn/', 'a.cn'], [1]],
    ['文 格式 /\\p{Han}{2}/', ['北京', '北𠮷', 'ab'], [2]],
    ['长度(文) = 2', ['北𠮷', 'abc', '𠮷𠮷'], [1]],
    ['前1位(文) = "𠮷"', ['𠮷林', '吉林'], [1]],
  ])('%s', (requirement, texts, expected) => {
    expect(failing(requirement, texts)).toEqual(expected);
  });

  it.each([
    ['(?=甲)乙', 'pattern-unsupported'],
    ['甲(?!乙)', 'pattern-unsupported'],
    ['(?<=甲)乙', 'pattern-unsupported'],
    ['(甲)\\1', 'pattern-unsupported'],
    ['甲++', 'pattern-unsupported'],
    ['[甲', 'pattern-invalid'],
    ['甲{1001}', 'pattern-invalid'],
    ['(甲', 'pattern-invalid'],
  ])('/%s/ is %s, and nothing is scored', (pattern, code) => {
    const workspace = workspaceOf(text(`文 出现 /${pattern}/`), { 名单: LIST, 指南: '编号,地区,文\n1,北,x\n' });
    const { diagnostics, results } = workspace.score();
    expect(codesOf(diagnostics)).toContain(code);
    expect(results).toBeUndefined();
  });

  it('a slash divides where nothing says that a pattern follows', () => {
    const workspace = workspaceOf(
      `指标体系 x "试" { 评估对象 地区 取自 名单; 无量纲化 上下限(0, 1) 截断; 指标 A "甲" 权重 100% = 格式 / 总数 / 出现 }
数据表 名单 取自 "名单.csv" { 主键 = 代码; 评估对象 = 代码; 代码 : 文本; 格式 : 数值; 总数 : 数值; 出现 : 数值 }`,
      { 名单: '代码,格式,总数,出现\n北,1,2,2\n' },
    );
    expect(scored(workspace).units[0]!.score).toBe(25);
  });
});

describe('nothing in a file can hang anything', () => {
  // A backtracking engine takes longer than the universe has lasted for the first of these. The limits are generous: the
  // machine may be busy, and it is hanging that is tested, not speed.
  const quickly = (run: () => void) => {
    const start = performance.now();
    run();
    expect(performance.now() - start).toBeLessThan(20_000);
  };

  it('^(a+)+$ on a megabyte', () => {
    quickly(() => expect(failing('文 出现 /^(a+)+$/', [`${'a'.repeat(1_000_000)}!`])).toEqual([0]));
  });

  it('10,000 alternatives', () => {
    const pattern = Array.from({ length: 10_000 }, (_, i) => `w${i}z`).join('|');
    quickly(() => expect(failing(`文 出现 /${pattern}/`, ['w9'.repeat(1500), 'w77z', 'w9999z!'])).toEqual([0]));
  });

  it('cells of 1,000,000 characters', () => {
    const long = '甲'.repeat(999_999);
    quickly(() =>
      expect(failing('文 不得出现 /乙$/ 且 长度(文) ≤ 1000000 且 后1位(文) = "甲"', [`${long}甲`, `${long}乙`, `${long}甲甲`])).toEqual([
        1, 2,
      ]),
    );
  });

  it('a large pattern looks at the front of a huge cell only, as the reference says', () => {
    // About 900 steps: the first hundred thousand characters or so.
    const text = `${'ab'.repeat(200_000)}c`;
    quickly(() => expect(failing('文 出现 /a[ab]{899}c/', [text, `${'ab'.repeat(500)}c`])).toEqual([0]));
  });

  it('a pattern that is too large is refused', () => {
    const workspace = workspaceOf(text('文 出现 /(\\p{L}{1000}){900}/'), { 名单: LIST, 指南: '编号,地区,文\n1,北,x\n' });
    quickly(() => expect(codesOf(workspace.score().diagnostics)).toContain('pattern-invalid'));
  });

  it('rules of 500 terms, and 2,000 rules', () => {
    const long = Array(250).fill('文 已填').join(' 且 ');
    quickly(() => expect(failing(long, ['a', ''])).toEqual([1]));
    const many = Array.from({ length: 2000 }, (_, i) => `规则 R${i} "r" { 适用 指南; 归入 A; 要求 长度(文) ≠ ${i} }`).join('\n');
    quickly(() =>
      expect(scored(workspaceOf(text('文 已填') + many, { 名单: LIST, 指南: '编号,地区,文\n1,北,abc\n' })).rules).toHaveLength(2001),
    );
  });
});
