import { describe, expect, it } from 'vitest';
import { descendants } from '../compiler/index.ts';
import { wordsOf } from '../grammar/index.ts';
import { shown } from './support/formulas.ts';
import { workspaceOf } from './support/workspace.ts';

/** What a formula is read as among some codes and columns, and what is said of it. */
function read(
  formula: string,
  codes: readonly string[],
  columns = ['a', 'b', 'c'],
  more = '',
): { read: string; said: string[]; words: string } {
  const leaves = codes.map((code) => `  indicator ${code} "${code}" weight 1% = t.v, normalise range(0, 1)`);
  const declared = columns.map((c) => `${c} : number`).join('; ');
  const text = `index idx "X" { assess unit from t; aggregate arithmetic
${leaves.join('\n')}
  indicator Z "Z" weight 1% = ${formula}, normalise range(0, 1)
}
table t { key = k; unit = k; k : text; v : number; ${declared} }
${more}`;
  const { methodology, diagnostics } = workspaceOf(text).analyse();
  const value = [...descendants(methodology!.index)].find((n) => n.code === 'Z')?.value;
  const said = diagnostics.filter((d) => /^(?:unknown|two-readings|ambiguous|syntax|argument)/.test(d.code));
  return {
    read: value ? shown(value) : 'nothing',
    said: said.map((d) => d.code),
    words: said.map((d) => Object.values(wordsOf(d, 'en')).join(': ')).join('\n'),
  };
}

describe('a declared code is that code in a formula', () => {
  it.each<[formula: string, codes: string[], read: string, said?: string[]]>([
    ['P-1', ['P-1'], '<P-1>'],
    ['JB.30 / 2', ['JB.30'], '(<JB.30> div 2)'],
    ['A1-1 × 50% + A1-2 × 50%', ['A1-1', 'A1-2'], '((<A1-1> mul 0.5) add (<A1-2> mul 0.5))'],
    ['a-1', ['A-2'], '(t.a sub 1)'],
    // The longest that is declared.
    ['P-1-b', ['P-1'], '(<P-1> sub t.b)'],
    ['A-1-b', ['A-1', 'A-1-b'], '<A-1-b>', ['two-readings']],
    ['P-1-2', ['P-1'], '(<P-1> sub 2)'],
    ['A-1-2', ['A-1'], '(<A-1> sub 2)', ['two-readings']],
    ['P-1-2-3', ['P-1-2'], '(<P-1-2> sub 3)'],
    ['JB.30-JB.31', ['JB.30', 'JB.31'], 'broken', ['unknown-column']],
    ['JB.30 - JB.31', ['JB.30', 'JB.31'], '(<JB.30> sub <JB.31>)'],
    // Both make sense.
    ['A-1', ['A', 'A-1'], '<A-1>', ['two-readings']],
    ['a-1', ['A-1'], '<A-1>', ['two-readings']],
    ['a-b', ['A-B'], '<A-B>', ['two-readings']],
    ['a-x', ['A-X'], '<A-X>'],
    ['A - 1', ['A-1'], '(t.a sub 1)'],
    ['A -1', ['A-1'], '(t.a sub 1)'],
    ['「A」-1', ['A-1'], '(t.a sub 1)'],
    ['「A-1」-1', ['A', 'A-1'], '(<A-1> sub 1)'],
    ['t.a', ['t.a'], '<t.a>', ['two-readings']],
    ['「t」.a', ['t.a'], 't.a'],
    ['t . a', ['t.a'], 't.a'],
    // Numbers, percentages, precedence, signs before.
    ['a-1.5', ['A-1'], '(t.a sub 1.5)'],
    ['a-1.5', ['A-1.5'], '<A-1.5>', ['two-readings']],
    ['a-1%', ['A-1'], '(t.a sub 0.01)'],
    ['x-1-2%', ['X-1'], '(<X-1> sub 0.02)'],
    ['a.b-1', [], '(broken sub 1)', ['unknown-name']],
    ['t.a-1', [], '(t.a sub 1)'],
    ['t.a-t.b', [], '(t.a sub t.b)'],
    ['t.a-1-b', [], '((t.a sub 1) sub t.b)'],
    ['2 × a-1', ['Q-1'], '((2 mul t.a) sub 1)'],
    ['2 × X-1', ['X-1'], '(2 mul <X-1>)'],
    ['-X-1', ['X-1'], 'neg <X-1>'],
    ['-a-1', [], '(neg t.a sub 1)'],
    ['a-b × 2', [], '(t.a sub (t.b mul 2))'],
    ['a-b-c', [], '((t.a sub t.b) sub t.c)'],
    ['c / a-b', [], '((t.c div t.a) sub t.b)'],
    ['least(X-1, a-b)', ['X-1'], 'least(<X-1>, (t.a sub t.b))'],
    ['a-abs(b)', [], '(t.a sub abs(t.b))'],
    ['X-1-abs(b)', ['X-1'], '(<X-1> sub abs(t.b))'],
    ['100-X-1', ['X-1'], '(100 sub <X-1>)'],
    ['(a)-1', ['a-1'], '(t.a sub 1)'],
    // Behind the front: named where it could be meant.
    ['a-X-1', ['X-1'], 'broken', ['unknown-column']],
    ['b-A-1', ['A-1'], '((t.b sub t.a) sub 1)', ['two-readings']],
    // Width and case carry no meaning.
    ['ａ－１', ['A-1'], '<A-1>', ['two-readings']],
    ['甲-1', ['甲-1'], '<甲-1>'],
    ['A-权重', ['A-权重'], '<A-权重>'],
    // What begins with a digit is a number.
    ['1-2', ['1-2'], '(1 sub 2)', ['two-readings']],
    ['「1-2」', ['1-2'], '<1-2>'],
    ['1 - 2', ['1-2'], '(1 sub 2)'],
    ['1.1 × 2', ['1.1'], '(1.1 mul 2)', ['two-readings']],
    ['1.10 × 2', ['1.1'], '(1.1 mul 2)'],
    ['a-1.1', ['1.1'], '(t.a sub 1.1)'],
    ['1.1-1.2', ['1.1', '1.2'], '(1.1 sub 1.2)', ['two-readings', 'two-readings']],
  ])('%s among %j', (formula, codes, expected, said = []) => {
    const found = read(formula, codes);
    expect({ read: found.read, said: found.said }).toEqual({ read: expected, said });
  });

  it.each([
    ['GDP-2017', ['「GDP-2017」'], 't.GDP-2017', []],
    ['GDP-2017', ['「GDP-2017」', 'GDP'], 't.GDP-2017', ['two-readings']],
    ['GDP-2017', ['GDP'], '(t.GDP sub 2017)', []],
    ['t.GDP-2017', ['「GDP-2017」', 'GDP'], '(t.GDP sub 2017)', []],
  ])('%s among columns %j', (formula, columns, expected, said) => {
    const found = read(formula, [], columns);
    expect({ read: found.read, said: found.said }).toEqual({ read: expected, said });
  });

  it('a table may have such a name, too', () => {
    const more =
      'table d-2017 { key = k; unit = k; k : text; w : number }\ntable r.1 { key = i; unit = k; i : text; k : text; n : number }';
    expect(read('d-2017.w', [], ['a'], more)).toMatchObject({ read: 'd-2017.w', said: [] });
    expect(read('d-2017.w-1', [], ['a'], more)).toMatchObject({ read: '(d-2017.w sub 1)', said: [] });
    expect(read('sum(r.1.n)', [], ['a'], more)).toMatchObject({ read: 'sum(r.1)', said: [] });
    expect(read('count(r.1)', [], ['a'], more)).toMatchObject({ read: 'count(r.1)', said: [] });
  });

  it.each([
    ['A3-2 / 2', ['A3-1'], 'no table has a column "A3-2": did you mean 「A3-1」?'],
    ['JB.31', ['JB.30'], 'no table has a column "JB.31": did you mean 「JB.30」?'],
    ['A3-2-b', ['A3-1'], 'no table has a column "A3-2": did you mean 「A3-1」?'],
    [
      'A-1',
      ['A', 'A-1'],
      '"A-1" is read as one name, but "A - 1" would make sense as well: write 「A-1」 for the name, "A - 1" for the other',
    ],
    ['1-2', ['1-2'], '"1-2" is reckoned here, but an indicator has the code "1-2": write 「1-2」 for the name, "1 - 2" for the other'],
    ['1.1', ['1.1'], '"1.1" is a number here, but an indicator has the code "1.1": write 「1.1」 for the name, "1.10" for the number'],
    [
      'b-A-1',
      ['A-1'],
      '"A-1" is reckoned here, but an indicator has the code "A-1": write "b - 「A-1」" for the name, "b - A - 1" for the other',
    ],
  ])('%s among %j is named', (formula, codes, words) => {
    expect(read(formula, codes, ['a', 'b']).words).toBe(words);
  });
});
