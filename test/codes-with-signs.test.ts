import { describe, expect, it } from 'vitest';
import { print } from '../grammar/index.ts';
import { callNames, language } from '../compiler/index.ts';
import { messages, scored, workspaceOf } from './support/workspace.ts';

/** Numbers with signs and codes with signs in them, where lists and ladders hold them and where formulas name them. */

const DATA = 'id,n,c\nu0,-1,A-1\nu1,0,B.2\nu2,-0.5,-5\nu3,5,B+\nu4,,C-\n';
const LIST = 'code list { A-1 good; B.2 fair; -5 bad; B+; C- }';

const text = (formula: string, list = LIST) => `index T "t" { assess unit from units; scale 0..100; normalise range(0, 1)
indicator A "a" weight 100% = ${formula} }
table units from "units.csv" { key = id; id : text; n : number; c : ${list} }`;

const errorsIn = (source: string) =>
  workspaceOf(source, { units: DATA })
    .score()
    .diagnostics.filter((d) => d.severity === 'error');
const scoresOf = (source: string) => {
  expect(messages(errorsIn(source))).toEqual([]);
  return scored(workspaceOf(source, { units: DATA })).units.map((u) => u.indicators.A!.raw);
};

const READ: readonly [formula: string, scores: readonly (number | null)[]][] = [
  ['ladder(n) { -1: 100; 0: 50; otherwise: 7 }', [100, 50, 7, 7, null]],
  ['ladder(n) { −1: 100; －0.5: 50; otherwise: 7 }', [100, 7, 50, 7, null]],
  ['ladder(n) { 0: 50; -50%: 3; - 1: 4; 5: 9 }', [4, 50, 3, 9, null]],
  ['ladder(n) {\n  0: 50\n  -1: 100\n  -50%: 3\n  5: 9\n}', [100, 50, 3, 9, null]],
  ['ladder(c) { A-1: 10; B.2: 20; -5: 30; B+: 40; C-: 50 }', [10, 20, 30, 40, 50]],
  ['ladder(c) { good: 10; fair: 20; bad: 30; "B+": 40; 「C-」: 50 }', [10, 20, 30, 40, 50]],
  ['c = A-1', [100, 0, 0, 0, 0]],
  ['units.c = A-1', [100, 0, 0, 0, 0]],
  ['A-1 = c', [100, 0, 0, 0, 0]],
  ['c ≠ B.2 and c ≠ -5', [100, 0, 0, 100, 100]],
  ['c = good or c = "B+"', [100, 0, 0, 100, 0]],
  ['n = -1', [100, 0, 0, 0, null]],
];

describe('numbers and codes with signs', () => {
  it.each(READ)('%s', (formula, scores) => {
    expect(scoresOf(text(formula))).toEqual(scores);
    const lines = LIST.replace('{ ', '{\n  ').replaceAll('; ', '\n  ').replace(' }', '\n}');
    expect(scoresOf(text(formula, lines))).toEqual(scores);
    for (const dialect of ['zh', 'en'] as const) {
      const printed = print(language.parse(text(formula)), language, { dialect, callNames });
      expect(scoresOf(printed)).toEqual(scores);
      expect(print(language.parse(printed), language, { dialect, callNames })).toBe(printed);
    }
  });

  it('a code with a percent sign keeps it', () => {
    const source = text('ladder(c) { 20%: 1; 5%: 2 }', 'code list { 20%; 5% }');
    expect(scored(workspaceOf(source, { units: 'id,n,c\nu0,,20%\nu1,,5%\n' })).units.map((u) => u.indicators.A!.raw)).toEqual([1, 2]);
  });

  it.each([
    ['ladder(n) { abc: 5; otherwise: 0 }', 'type-mismatch'],
    ['ladder(n) { "5": 5; otherwise: 0 }', 'type-mismatch'],
    ['ladder(n) { 1-2: 5; otherwise: 0 }', 'type-mismatch'],
    ['ladder(n) { -1: 5; −1: 6; otherwise: 0 }', 'duplicate-name'],
    ['ladder(c) { A-2: 5; otherwise: 0 }', 'ladder-code-unknown'],
  ])('%s is found: %s', (formula, code) => {
    expect(errorsIn(text(formula)).map((d) => d.code)).toEqual([code]);
  });
});
