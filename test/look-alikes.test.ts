import { describe, expect, it } from 'vitest';
import { canonicalName, sameName, seenAs, unseenIn, wordsOf } from '../grammar/index.ts';
import { codesOf, scored, workspaceOf } from './support/workspace.ts';
import { engineOf } from './support/engine.ts';

describe('names that a person cannot tell apart are the same name', () => {
  it.each([
    ['an accent in two ways', 'S\u00e3o Tom\u00e9', 'Sa\u0303o Tome\u0301'],
    ['a no-break blank', 'N\u00a0P', 'N P'],
    ['an ideographic blank', '甲\u3000乙', '甲 乙'],
    ['two blanks', 'N  P', 'N P'],
    ['blanks around', ' \u3000甲\u00a0', '甲'],
    ['a line end in a header', '人均\nGDP', '人均 GDP'],
    ['full-width brackets', '内蒙古（自治区）', '内蒙古(自治区)'],
    ['full-width letters', 'Ａ１－２', 'A1-2'],
    ['half-width katakana', 'ｶﾞ', 'ガ'],
    ['a radical from a PDF', '⽅', '方'],
    ['a ligature from a PDF', 'oﬃce', 'office'],
    ['a zero-width blank', '甲\u200b市', '甲市'],
    ['a byte order mark', '\ufeff甲市', '甲市'],
    ['a word joiner', '甲\u2060市', '甲市'],
    ['a soft hyphen', 'Luxem\u00adbourg', 'Luxembourg'],
    ['a direction mark', '\u202aA1\u202c', 'A1'],
    ['a variant of a character', '邊\u{e0100}', '邊'],
    ['a hyphen that does not break', 'Guinea\u2011Bissau', 'Guinea-Bissau'],
    ['an apostrophe', 'Côte d\u2019Ivoire', "Côte d'Ivoire"],
    ['a dot in a name', '阿里木\u2022买买提', '阿里木·买买提'],
    ['a compatibility ideograph', '\uf9d1', '六'],
  ])('%s', (_, a, b) => {
    expect(seenAs(a)).toBe(seenAs(b));
    expect(sameName(a, b)).toBe(true);
  });

  it.each([
    ['5²', '52'],
    ['①', '1'],
    ['10³', '103'],
    ['㊿', '50'],
    ['½', '1/2'],
    ['Ⅱ', 'II'],
    ['㎡', 'm2'],
    ['合　计', '合计'],
    ['A-1', 'A1'],
    ['A—1', 'A-1'],
    ['', '甲'],
  ])('%s is not %s', (a, b) => {
    expect(sameName(a, b)).toBe(false);
  });

  it('case carries no meaning in names, and stays in texts', () => {
    expect(canonicalName('ÉTAT Ａ')).toBe(canonicalName('état a'));
    expect(seenAs('R1')).not.toBe(seenAs('r1'));
  });

  it('is a form of its own', () => {
    for (const text of ['甲（乙）', 'e\u0301 ', '\u200b', 'x\u3000\u3000y', 'ﾊﾟ']) expect(seenAs(seenAs(text))).toBe(seenAs(text));
  });
});

describe('what cannot be seen', () => {
  it.each<[string, string | undefined, string | undefined]>([
    ['o\u200bx', 'U+200B', 'o'],
    ['\ufeff甲', 'U+FEFF', undefined],
    ['甲\u202e乙', 'U+202E', '甲'],
    ['R1\u200d', 'U+200D', '1'],
    ['نمی\u200cخواهم', undefined, undefined],
    ['क्\u200dष', undefined, undefined],
    ['👩\u200d🌾', undefined, undefined],
    ['São Tomé\n（x）', undefined, undefined],
  ])('%j', (text, character, after) => {
    const found = unseenIn(text);
    expect(found?.character).toBe(character);
    expect(found?.after).toBe(after);
  });
});

const TEXT = `index t "t" { assess region from r; normalise range(0, 100) clipped
  indicator A "a" weight 100% = d.a }
table r { key = code; row label = name; code : text; name : text }
table d { unit = who; who : text; a : number }`;
const RECORDS = `index t "t" { assess region from r; normalise range(0, 10) clipped
  indicator A "a" weight 50% = count(b)
  indicator B "b" weight 50% = pass rate(b, by check) }
table r { key = code; row label = name; code : text; name : text }
table b { key = id; unit = who; id : text; who : text; note : text; kind : code list { "（一）"; 2 } }
table c { detail of b by of; of : text; n : number }
rule U "u" { applies to b; feeds B; require note is unique }`;
const found = (text: string, csv: Record<string, string>) =>
  workspaceOf(text, csv)
    .score()
    .diagnostics.filter((d) => d.severity !== 'hint' && !d.code.startsWith('unused'));
const LIST = 'code,name\n1,São Tomé\n2,甲市\n3,内蒙古（自治区）\n';

describe('units', () => {
  it('are found by names that look like theirs', () => {
    const workspace = workspaceOf(TEXT, { r: LIST, d: 'who,a\nSa\u0303o\u00a0Tome\u0301,50\n甲市\u200b,60\n内蒙古(自治区),80\n' });
    expect(scored(workspace).units.map((u) => u.score)).toEqual([50, 60, 80]);
    expect(codesOf(found(TEXT, { r: LIST, d: 'ｗho\u200b,a\n1,50\n2,60\n３,80\n' }))).toEqual([]);
  });

  it('are told apart by case', () => {
    expect(codesOf(found(TEXT, { r: 'code,name\nR1,P\nr1,Q\n', d: 'who,a\nR1,1\nr1,2\n' }))).toEqual([]);
  });

  it.each([
    ['Ré', 'Re\u0301'],
    ['R1', 'R1\u200b'],
    ['R(1)', 'R（1）'],
    ['R 1', 'R\u00a01'],
  ])('keys that look alike are one key twice: %j, %j', (one, other) => {
    const diagnostics = found(TEXT, { r: `code,name\n${one},P\n${other},Q\n`, d: `who,a\n${one},1\n` });
    const twice = diagnostics.find((d) => d.code === 'key-twice')!;
    expect(twice.params).toMatchObject({ key: other, like: one, row: 2 });
    expect(wordsOf(twice, 'en').wrong).toMatch(/U\+/);
    expect(wordsOf(twice, 'zh').wrong).toMatch(/U\+/);
  });

  it('what no unit is called is shown with what cannot be seen in it', () => {
    const [unknown] = found(TEXT, { r: LIST, d: 'who,a\n乙\u200b市,50\n1,1\n2,1\n3,1\n' });
    expect(wordsOf(unknown!, 'en').wrong).toContain('"乙\u200b市" holds an invisible U+200B after "乙"');
    const amount = TEXT.replace('d.a', 'd.amount').replace('a : number', 'amount : number');
    const [missing] = found(amount, { r: LIST, d: 'who,amo\u200bumt\n1,1\n2,2\n3,3\n' });
    expect(wordsOf(missing!, 'en').wrong).toContain('holds an invisible U+200B after "o"');
    const [greek] = found(TEXT, { r: 'code,name\nA1,x\n', d: 'who,a\n\u03911,50\nA1,1\n' });
    expect(wordsOf(greek!, 'en').wrong).toContain('U+0391 here, U+0041 there');
  });

  it('whose key or name holds what cannot be seen are named', () => {
    const csv = { r: 'code,name\n1,甲\u200b\n2,乙\u00ad\n3,丙\n', d: 'who,a\n1,1\n2,2\n3,3\n' };
    const [warning, ...more] = found(TEXT, csv);
    expect(more).toEqual([]);
    expect(warning).toMatchObject({ code: 'name-invisible', severity: 'warning', params: { count: 2, column: 'name' }, place: { row: 2 } });
  });
});

describe('a name that is not of one unit alone', () => {
  const SHARED = 'code,name\n0110105,朝阳区\n0220104,朝阳区\n9,南关区\n';
  const CLASH = 'code,name\n1,2\n2,乙\n';

  it.each([
    [SHARED, '朝阳区', ['0110105', '0220104'], false],
    [CLASH, '2', ['1', '2'], true],
  ])('is an error at a table of units, at records and in an engine: %#', async (list, name, keys, isKey) => {
    const [first] = found(TEXT, { r: list, d: `who,a\n${name},60\n` });
    expect(first).toMatchObject({ code: 'unit-shared', severity: 'error', params: { unit: name, keys, isKey }, place: { row: 2 } });
    for (const key of keys) expect(wordsOf(first!, 'zh').wrong).toContain(key);
    const csv = { r: list, b: `id,who,note,kind\nx,${name},n,2\ny,${name},m,2\n`, c: 'of,n\n' };
    expect(found(RECORDS, csv).filter((d) => d.code === 'unit-shared')).toMatchObject([{ params: { keys }, place: { row: 2 } }]);
    const good = workspaceOf(TEXT, { r: 'code,name\n1,甲\n', d: 'who,a\n1,60\n' });
    const engine = await engineOf(good);
    const rows = list
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => ({ code: line.split(',')[0], name: line.split(',')[1] }));
    expect(() => engine.score({ r: rows, d: [{ who: name, a: 60 }] })).toThrow(/unit-shared/);
  });

  it('is no error where keys stand, and is printed with its key', () => {
    const workspace = workspaceOf(TEXT, { r: SHARED, d: 'who,a\n0110105,50\n0220104,60\n南关区,70\n' });
    expect(scored(workspace).units.map((u) => u.score)).toEqual([50, 60, 70]);
    expect(workspace.score().attached!.units.map((u) => u.called)).toEqual(['朝阳区 (0110105)', '朝阳区 (0220104)', '南关区']);
  });
});

describe('records', () => {
  const list = 'code,name\n1,甲\n';
  it('keys that look alike, details, codes and unique texts', () => {
    const workspace = workspaceOf(RECORDS, {
      r: list,
      b: 'id,who,note,kind\nR1,1,é（1）,(一)\nR1\u200b,1,b,2\nR2,甲\u200b,e\u0301(1),（一）\nR3,1,d,2²\n',
      c: 'of,n\nR\u200b2,1\nＲ3,2\n',
    });
    const { diagnostics, attached, results } = workspace.score();
    expect(codesOf(diagnostics.filter((d) => d.severity === 'warning'))).toEqual(['row-rejected', 'record-cell']);
    expect(diagnostics.find((d) => d.code === 'row-rejected')!.params).toMatchObject({ reason: 'key-twice', like: 'R1', row: 2 });
    expect(attached!.records('b').rows).toBe(3);
    expect(attached!.records('c').rows).toBe(2);
    expect(results!.rules).toMatchObject([{ rule: 'U', checks: 3, findings: 2 }]);
  });
});
