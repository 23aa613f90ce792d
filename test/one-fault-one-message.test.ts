import { describe, expect, it } from 'vitest';
import { language } from '../compiler/index.ts';
import { childrenOf, syntaxDiagnostics, wordsOf } from '../grammar/index.ts';
import { codesOf, workspaceOf } from './support/workspace.ts';

/** A slip is told once, where it is: what it leads to is not told as well. */

const TABLE = 'table u from "u.csv" { key = id; id : text; x : number; y : number; kind : code list { red; green; blue }; d : date }';
const index = (body: string, table = TABLE) => `index T "t" { assess unit from u; normalise range(0, 9) clipped\n${body}\n}\n${table}\n`;
const LEAF = 'indicator A "a" weight 100% = x';
const DATA = { u: 'id,x,y,kind,d\np,1,2,red,2020-01-01\nq,2,3,green,2020-01-02\n' };

/** All errors, those of the grammar too; warnings are another matter. */
function errors(text: string, data: Record<string, string> = DATA): string[] {
  const workspace = workspaceOf(text, data);
  return codesOf(workspace.score().diagnostics.filter((d) => d.severity === 'error'));
}

describe('in the text', () => {
  it.each<[string, string, string[]]>([
    ['a band with a colon', index(`bands { a: 80-100 }\n${LEAF}`), ['other-notation']],
    [
      'a band that is not read, and a gate that gives it',
      index(`bands { a 80-100; b [0, 80) }\n${LEAF}\ngate G "g" { condition x > 1; verdict a }`),
      ['other-notation'],
    ],
    ['bands with colons', index(`bands { a: [80, 100]; b: [0, 80) }\n${LEAF}`), ['syntax-expected', 'syntax-expected']],
    ['a code list with points', index(LEAF, TABLE.replace('{ red; green; blue }', '{ red: 1; green; blue }')), ['syntax-expected']],
    ['an unclosed quote in the line of an index', index(LEAF).replace('"t" {', '"t {'), ['unclosed-text']],
    ['the same in Chinese quotes', index(LEAF).replace('"t" {', '“t{'), ['unclosed-text']],
    ['an unclosed quote in the line of a table', index(LEAF).replace('"u.csv" {', '"u.csv {'), ['unclosed-text']],
    ['a text in quotes of two kinds', index(LEAF).replace('"a" weight', '“a" weight'), ['other-notation']],
    ['the same the other way round', index(LEAF).replace('"a" weight', '"a” weight'), ['other-notation']],
    [
      'an unclosed quote before more of a head',
      index('indicator G "g weight 100% {\n indicator A "a" weight 100% = x }'),
      ['unclosed-text', 'weight-missing'],
    ],
    ['an unknown band', index(`bands { good [0, 100] }\n${LEAF}\ngate G "g" { condition x > 1; verdict excellent }`), ['unknown-name']],
    ['a gate whose score is being written', index(`${LEAF}\ngate G "g" { condition x > 1; score at most }`), ['syntax-expected']],
    ['a gate whose condition is being written', index(`${LEAF}\ngate G "g" { condition ; score none }`), ['syntax-expected']],
    ['a key that is no column', index(LEAF, TABLE.replace('key = id', 'key = ident')), ['unknown-column']],
    ['a list that is no table', index(LEAF).replace('from u;', 'from v;'), ['unknown-name']],
    [
      'an unknown type',
      index('indicator A "a" weight 50% = x + y\nindicator B "b" weight 50% = least(x, 2)', TABLE.replace('x : number', 'x : num')),
      ['syntax-expected'],
    ],
    [
      'an unknown type of codes',
      index(
        'indicator A "a" weight 100% = ladder(kind) { red: 1; otherwise: 0 }',
        TABLE.replace('code list { red; green; blue }', 'codes'),
      ),
      ['syntax-expected'],
    ],
    ['codes in order', index('indicator A "a" weight 100% = kind > 3'), ['type-mismatch']],
    ['codes in order, the other way round', index('indicator A "a" weight 100% = 3 < kind'), ['type-mismatch']],
    ['a misspelt rung', index('indicator A "a" weight 100% = ladder(kind) { red: 1; gren: 5; blue: 3 }'), ['ladder-code-unknown']],
    [
      'a rung that means nothing, and one that lacks',
      index('indicator A "a" weight 100% = ladder(kind) { red: 1; purple: 5; blue: 3 }'),
      ['ladder-code-unknown', 'ladder-code-missing'],
    ],
  ])('%s', (_, text, codes) => {
    expect(errors(text)).toEqual(codes);
  });

  it('a message that is being written opens no block', () => {
    const rule =
      'table r from "r.csv" { key = n; unit = id; n : text; id : text }\nrule R "r" { applies to r; message "{n\n require n is present }';
    const { root, ...parsed } = language.parse(index(LEAF) + rule);
    expect(codesOf(syntaxDiagnostics('x.yard', { root, ...parsed }, language))).toEqual(['unclosed-text']);
    expect(childrenOf(root, 'rule')).toHaveLength(1);
  });
});

describe('in the data', () => {
  it('the cells of a row that has too many', () => {
    const text = index('indicator A "a" weight 50% = x\nindicator B "b" weight 50% = y');
    expect(errors(text, { u: 'id,x,y,kind,d\np,one,1,2,red,2020-01-01\nq,2,3,green,2020-01-02\n' })).toEqual(['csv-ragged']);
    expect(errors(text, { u: 'id,x,y,kind,d\np,one,1,2,red\nq,2,3,green,2020-01-02\n' })).toEqual(['cell-type', 'cell-type', 'cell-type']);
  });

  const OTHERS = `table o from "o.csv" { unit = id; id : text; z : number }
table r from "r.csv" { key = n; unit = id; n : text; id : text }`;
  const others = { o: 'id,z\np,1\nq,2\n', r: 'n,id\n1,p\n2,q\n' };
  const both = index('indicator A "a" weight 50% = z\nindicator B "b" weight 50% = count(r)') + OTHERS;
  it.each<[string, Record<string, string>, string[]]>([
    ['a list of units without its key', { ...others, u: 'name,x,y,kind,d\np,1,1,red,2020-01-01\n' }, ['csv-column-missing']],
    ['a list of units without units', { ...others, u: 'id,x,y,kind,d\n' }, ['no-units']],
    ['another table with too many cells in a row', { ...others, ...DATA, o: 'id,z\nx,p,1\nq,2\n' }, ['csv-ragged']],
  ])('%s', (_, data, codes) => {
    const { diagnostics } = workspaceOf(both, data).score();
    expect(codesOf(diagnostics.filter((d) => d.severity === 'error' || d.code === 'row-rejected'))).toEqual(codes);
  });

  it('a cell of several lines is one line in its message, and a long one is shortened', () => {
    const unit = `"West\nRegion ${'x'.repeat(200)}"`;
    const { diagnostics } = workspaceOf(both, { ...DATA, ...others, o: `id,z\n${unit},1\nq,2\n` }).score();
    const [d] = diagnostics.filter((one) => one.code === 'unit-unknown');
    for (const locale of ['zh', 'en'] as const) {
      expect(wordsOf(d!, locale).wrong).toMatch(/West Region x+…/);
      expect(wordsOf(d!, locale).wrong.length).toBeLessThan(140);
    }
  });
});

it('in Chinese a name in Latin letters stands apart from what follows', () => {
  const text = index(LEAF).replace('normalise', 'missing not allowed; normalise');
  const told = (id: string) => {
    const { diagnostics } = workspaceOf(text, { u: `id,x,y,kind,d\n${id},,2,red,\n` }).score();
    return wordsOf(diagnostics.find((d) => d.code === 'missing-not-allowed')!, 'zh').wrong;
  };
  expect(told('Mill Lane')).toMatch(/^Mill Lane 缺少“A”/);
  expect(told('5')).toMatch(/^5 缺少/);
  expect(told('磨坊巷')).toMatch(/^磨坊巷缺少/);
  expect(told('磨坊（东）')).toMatch(/^磨坊（东）缺少/);
});
