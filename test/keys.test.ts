import { describe, expect, it } from 'vitest';
import { findingObject, findings } from '../compiler/index.ts';
import { engineOf } from './support/engine.ts';
import { csvTable, scored, workspaceOf } from './support/workspace.ts';

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

describe('names that make the same text when one is put behind the other', () => {
  it.each([
    ['a blank', 'a b', 'c', 'a', 'b c'],
    ['a dot', 'a.b', 'c', 'a', 'b.c'],
    ['a comma', 'a,b', 'c', 'a', 'b,c'],
    ['quotes', 'a","b', 'c', 'a', 'b","c'],
    ['nothing', 'ab', 'c', 'a', 'bc'],
  ])('with %s between them: each table is read for itself', async (_, one, c1, other, c2) => {
    const text = `index x "x" { assess unit from u; normalise range(0, 100) clipped
  indicator A "a" weight 50% = 「${one}」.「${c1}」; indicator B "b" weight 50% = 「${other}」.「${c2}」 }
table u from "u.csv" { key = id; unit = id; id : text }
table 「${one}」 from "1.csv" { unit = id; id : text; 「${c1}」 : number }
table 「${other}」 from "2.csv" { unit = id; id : text; 「${c2}」 : number }`;
    const workspace = workspaceOf(text, { u: 'id\nx\ny\n' });
    workspace.setTable(one, csvTable('1.csv', `id,${quoted(c1)}\nx,10\ny,20\n`));
    workspace.setTable(other, csvTable('2.csv', `id,${quoted(c2)}\nx,70\ny,90\n`));
    const results = scored(workspace);
    expect(results.units.map((u) => [u.indicators.A!.score, u.indicators.B!.score, u.score])).toEqual([
      [10, 70, 40],
      [20, 90, 55],
    ]);
    const engine = await engineOf(workspace);
    const rows = (column: string, x: number, y: number) => [
      { id: 'x', [column]: x },
      { id: 'y', [column]: y },
    ];
    const tables = { u: [{ id: 'x' }, { id: 'y' }], [one]: rows(c1, 10, 20), [other]: rows(c2, 70, 90) };
    expect(engine.score(tables).units).toEqual(results.units);
  });
});

describe('findings', () => {
  const text = `index x "x" { assess unit from u; indicator A "a" weight 100% = pass rate(「r」, by check), normalise range(0, 1) }
table u from "u.csv" { key = id; unit = id; id : text; 「b.c」 : number; v : number }
table 「r」 from "r.csv" { key = no; unit = id; no : text; id : text; 「u.v」 : number; kind : code list { 1 one; 「__proto__」 "two" } }
rule R "r" { applies to 「r」; feeds A; require 「u.v」 > 5 and 「u」.v > 5 and u.「b.c」 > 5 and kind = 1; message "{kind}" }`;
  const found = (kind: string) => {
    const workspace = workspaceOf(text, { u: 'id,b.c,v\nx,1,2\n', r: `no,id,u.v,kind\n1,x,3,${kind}\n` });
    const { analysis, run, attached } = workspace.score();
    const [finding] = findings(analysis.methodology!, run!, attached!);
    return findingObject(finding!, { ...finding!.rule, indicators: [] }, 'en');
  };

  it('name every cell that was read, whatever dots its names hold', () => {
    expect(found('1').fields).toEqual({ '「u.v」': '3', 'u.v': '2', 'u.「b.c」': '1', kind: '1' });
  });

  it.each([
    ['1', 'one'],
    ['__proto__', 'two'],
    ['constructor', 'constructor'],
    ['toString', 'toString'],
  ])('show the cell %s as %s', (cell, shown) => {
    expect(found(cell).message).toBe(shown);
  });
});

describe('rows that are passed to an engine', () => {
  it('have the cells that are their own, whatever every object has', async () => {
    const text = `index x "x" { assess unit from u; normalise range(0, 10); indicator A "a" weight 100% = constructor + 0 }
table u from "u.csv" { key = id; unit = id; id : text; constructor : number; toString : text }`;
    const engine = await engineOf(workspaceOf(text, { u: 'id,constructor,toString\nx,1,a\ny,,\n' }));
    const bare = Object.assign(Object.create(null), { id: 'z', constructor: 2 });
    const { units } = engine.score({ u: [{ id: 'x', constructor: 1, toString: 'a' }, { id: 'y' }, bare] });
    expect(units.map((u) => u.score)).toEqual([10, null, 20]);
  });
});
