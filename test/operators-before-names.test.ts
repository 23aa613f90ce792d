import { describe, expect, it } from 'vitest';
import { print, wordsOf } from '../grammar/index.ts';
import { callNames, language } from '../compiler/index.ts';
import { messages, scored, workspaceOf } from './support/workspace.ts';

/** Words of the language are of several words, `or more`: where one of these is a name, it is that name. */

const NAMES = ['more', 'less', 'others', 'ranked', 'allowed', 'missing', 'present', 'unique', 'valid', 'most'];
const UNITS = `id,a,x,${NAMES.join(',')}\nu,no,1,${NAMES.map(() => 'no').join(',')}\nv,no,5,${NAMES.map(() => 'yes').join(',')}\n`;
const OTHER = 'id,y,z\nu,no,1\nv,yes,2\n';
const english = (formula: string, more = '') => `index T "t" { assess unit from units; scale 0..100
indicator A "a" weight 100% = ${formula}
${more} }
table units from "units.csv" { key = id; id : text; a : yes/no; x : number; ${NAMES.map((n) => `${n} : yes/no`).join('; ')} }
table more from "more.csv" { unit = id; id : text; y : yes/no; z : number }
table less from "less.csv" { unit = id; id : text; y : yes/no; z : number }`;

const scores = (text: string, data: Record<string, string>) => {
  const errors = workspaceOf(text, data)
    .score()
    .diagnostics.filter((d) => d.severity === 'error');
  expect(messages(errors)).toEqual([]);
  return scored(workspaceOf(text, data)).units.map((u) => u.indicators.A!.raw);
};
const printed = (text: string, dialect?: 'zh' | 'en') => print(language.parse(text), language, { dialect, callNames });
const EN = { units: UNITS, more: OTHER, less: OTHER };

const READ: readonly [formula: string, scores: readonly number[]][] = [
  ['a or more', [0, 100]],
  ['a or less', [0, 100]],
  ['a or more.y', [0, 100]],
  ['a or less.y', [0, 100]],
  ['(a or more)', [0, 100]],
  ['not (more or less)', [100, 0]],
  ['a or more and x > 2', [0, 100]],
  ['x > 2 or more', [0, 100]],
  ['x > -2 or more', [100, 100]],
  ['x > 200% or less', [0, 100]],
  ['x > more.z or less.y', [0, 100]],
  ['x is missing or more', [0, 100]],
  ['a or not ranked', [100, 0]],
  ['not ranked', [100, 0]],
  ['not allowed and not a', [100, 0]],
  ['least(ladder(more) { yes: 100; no: 0 }, 100)', [0, 100]],
  ['a or missing', [0, 100]],
  ['missing is missing or present is missing', [0, 0]],
  ['a or unique and valid and most', [0, 100]],
];

describe('operators before names', () => {
  it.each(READ)('%s', (formula, expected) => {
    const text = english(formula);
    expect(scores(text, EN)).toEqual(expected);
    for (const dialect of ['en', 'zh'] as const) {
      const again = printed(text, dialect);
      expect(scores(again, EN)).toEqual(expected);
      expect(printed(again, dialect)).toBe(again);
    }
  });

  it('of gates and rows', () => {
    const gate = 'gate F "f" { condition not ranked; score none; not ranked }';
    const text = english('x > 0 and not ranked', gate).replace('key = id;', 'key = id; not rows where not more and x > 7;');
    expect(scored(workspaceOf(text, EN)).units.map((u) => u.gates.length)).toEqual([1, 0]);
  });

  it.each([
    ['甲 或 以上', [0, 100]],
    ['甲 或 以下', [0, 100]],
    ['数 > 2 或 以上', [0, 100]],
    ['数 > 2 或 名单.以上', [0, 100]],
    ['甲 或 已填', [0, 100]],
    ['数 高于 不满', [0, 100]],
  ])('%s', (formula, expected) => {
    const text = `指标体系 T "t" { 评估对象 县 取自 名单; 分值区间 0..100
指标 A "a" 权重 100% = ${formula} }
数据表 名单 取自 "units.csv" { 主键 = id; id : 文本; 甲 : 是否; 数 : 数值; 以上 : 是否; 以下 : 是否; 已填 : 是否; 不满 : 数值 }`;
    const data = { 名单: 'id,甲,数,以上,以下,已填,不满\nu,否,1,否,否,否,3\nv,否,5,是,是,是,3\n' };
    expect(scores(text, data)).toEqual(expected);
    expect(scores(printed(text), data)).toEqual(expected);
  });

  it('bands keep their words', () => {
    const bands = 'bands { good 60 or more; fair [-5, 60); poor less than -5 }\n';
    const text = english('a or more').replace('scale 0..100', `scale -10..100; ${bands}`).replace('weight 100% =', 'weight 100% = ');
    const found = workspaceOf(text, EN)
      .score()
      .diagnostics.filter((d) => d.severity === 'error');
    expect(messages(found)).toEqual([]);
  });

  it.each([
    ['x 2 or more', 'other-notation'],
    ['ladder(x) { 2 or more: 5; otherwise: 1 }', 'other-notation'],
    ['a and others', 'other-notation'],
    ['x > 2 or moer', 'unknown-column'],
    ['ladder(a = yes, not ranked) { yes: 1; no: 0 }', 'syntax-expected'],
    ['least(1, not ranked)', 'unknown-column'],
  ])('%s is said to be none', (formula, code) => {
    const [first] = workspaceOf(english(formula), EN)
      .score()
      .diagnostics.filter((d) => d.severity === 'error');
    expect(first?.code).toBe(code);
    if (formula === 'least(1, not ranked)') expect(wordsOf(first!, 'en').todo).toContain('not 「ranked」');
    if (formula === 'a and others') expect(wordsOf(first!, 'en').todo).toContain('and 「others」');
  });
});
