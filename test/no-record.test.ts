import { describe, expect, it } from 'vitest';
import { isTextPlace, wordsOf } from '../grammar/index.ts';
import { comparable, engineOf } from './support/engine.ts';
import { scored, workspaceOf } from './support/workspace.ts';

const UNITS = 'id\np\nq\nr\ns\n';
// p has a fault, q an entry that no rule can tell, r entries of another kind only, s none.
const LEDGER = 'no,unit,kind,mended\n1,p,late,no\n2,q,late,\n3,r,rude,yes\n';

const text = (tail: string, rule = 'applies to ledger where kind = late; feeds A; require mended', more = '') => `index T "t" {
  assess unit from u
  indicator A "a" marks 100 { deduct 10 per finding not below zero${tail} }
}
table u from "u.csv" { key = id; id : text }
table ledger from "ledger.csv" { key = no; unit = unit; no : text; unit : text; kind : code list { late; rude }; mended : yes/no }
rule L "l" { ${rule} }${more}`;
const workspace = (...args: Parameters<typeof text>) => workspaceOf(text(...args), { u: UNITS, ledger: LEDGER });
const scores = (...args: Parameters<typeof text>) => scored(workspace(...args)).units.map((u) => u.score);
const found = (...args: Parameters<typeof text>) =>
  workspace(...args)
    .score()
    .diagnostics.filter((d) => d.code === 'no-record' || d.code === 'unit-without-row');

describe('a unit that has no record for a deduction to look at', () => {
  it.each([
    ['', [90, null, null, null]],
    [', no record is missing', [90, null, null, null]],
    [', no record is full marks', [90, null, 100, 100]],
  ])('gets what is said: "%s"', (tail, expected) => expect(scores(tail)).toEqual(expected));

  it('has a record where it cannot be told whether the rule applies', () => {
    const rule = 'applies to ledger; feeds A; when mended = no; require kind = rude';
    expect(scores(', no record is full marks', rule)).toEqual([90, null, 100, 100]);
  });

  it('has a record if one of several rules looks at one', () => {
    const more = '\nrule M "m" { applies to ledger where kind = rude; feeds A; require mended }';
    expect(scores(', no record is full marks', undefined, more)).toEqual([90, null, 100, 100]);
  });

  it('draws a warning that names it, with both fixes, until it is said', () => {
    const [, warning] = found('');
    expect(warning).toMatchObject({ code: 'no-record', params: { code: 'A', units: ['r', 's'] } });
    expect(wordsOf(warning!, 'en').wrong).toContain('r, s');
    expect(warning!.choices!.map((c) => c.edits[0]!.text)).toEqual([', no record is full marks', ', no record is missing']);
    expect(isTextPlace(warning!.place)).toBe(true);
    for (const tail of [', no record is full marks', ', no record is missing']) expect(found(tail)).toEqual([]);
  });

  it('is still missed where something else reads the table', () => {
    const both = text(', no record is full marks').replace(
      'indicator A "a" marks 100',
      'indicator B "b" marks 10 = count(ledger), normalise range(0, 9) clipped\n indicator A "a" marks 90',
    );
    expect(
      workspaceOf(both, { u: UNITS, ledger: LEDGER })
        .score()
        .diagnostics.map((d) => d.code),
    ).toContain('unit-without-row');
  });

  it('is as in Chinese', () => {
    const source = text('')
      .replace('deduct 10 per finding not below zero', '扣分 每个问题 扣 10 分 扣完为止，无记录计满分')
      .replace('index T', '指标体系 T');
    expect(scored(workspaceOf(source, { u: UNITS, ledger: LEDGER })).units.map((u) => u.score)).toEqual([90, null, 100, 100]);
  });

  it('in a compiled engine too', async () => {
    const of = workspace(', no record is full marks');
    const engine = await engineOf(of);
    const rows = (csv: string) => {
      const [head, ...lines] = csv
        .trim()
        .split('\n')
        .map((line) => line.split(','));
      return lines.map((line) => Object.fromEntries(head!.map((name, i) => [name, line[i]])));
    };
    const plain = (results: object) => JSON.parse(JSON.stringify(results));
    expect(plain(comparable(engine.score({ u: rows(UNITS), ledger: rows(LEDGER) })))).toEqual(plain(comparable(scored(of))));
  });
});
