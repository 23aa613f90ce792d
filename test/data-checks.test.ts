import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../grammar/index.ts';
import { wordsOf } from '../grammar/index.ts';
import { applyFix } from './diagnostic-pages/page.ts';
import { engineOf } from './support/engine.ts';
import { codesOf, openEgov, workspaceOf } from './support/workspace.ts';

/** Checks of what the data hold: percentages, values outside their bounds, columns that say nothing. */

const text = (formula: string, type: string, more = '') => `index t "t" { assess county from r
  indicator A "a" weight 100% = ${formula}
}
table r { key = name; name : text; v : ${type} }
${more}`;
const csv = (cells: readonly string[]) => `name,v\n${cells.map((c, i) => `u${i},"${c}"\n`).join('')}`;
const found = (source: string, tables: Record<string, string>): Diagnostic[] =>
  workspaceOf(source, tables)
    .score()
    .diagnostics.filter((d) => d.severity !== 'hint' && !d.code.startsWith('unused') && d.code !== 'score-outside-scale');
const cells = (type: string, list: string, formula = 'v, normalise range(0, 1) clipped') =>
  found(text(formula, type), { r: csv(list.split(' ')) });

describe('percentages', () => {
  it.each<[string, string[]]>([
    ['0.92 1.05 0.88', ['percent-as-share']],
    ['0.92 1 0.88', ['percent-as-share']],
    ['0.92 0.95 0.88 12.5', ['percent-as-share']],
    ['０.９２ ０．８ ０．７', ['percent-as-share']],
    ['.92 9.5e-1 0', ['percent-as-share']],
    ['-0.05 0.12 0.3', ['percent-as-share']],
    ['0.5 40 60', []],
    ['95 88 100', []],
    ['95% 88% 0.5%', []],
    ['1 0 1', []],
    ['95% 0.90', ['percent-mixed']],
    ['95％ 0.90 ０.８８ 1', ['percent-mixed', 'percent-mixed', 'percent-mixed']],
    ['95% 90', []],
  ])('%s', (list, codes) => {
    const diagnostics = cells('number %', list).filter((d) => d.code.startsWith('percent'));
    expect(codesOf(diagnostics)).toEqual(codes);
    for (const d of diagnostics) expect(d.severity).toBe('warning');
  });

  it('are named at the row where they are mixed, those that are alike once', () => {
    const [mixed] = cells('number %', '95% 0.90 93% 0.90');
    expect(mixed).toMatchObject({
      code: 'percent-mixed',
      params: { value: '0.90', count: 2 },
      place: { row: 3, column: 'v' },
      rows: [3, 5],
    });
  });

  it('of records, too, and in an engine', async () => {
    const source = `index t "t" { assess county from r; indicator A "a" weight 100% = mean(b.v), normalise range(0, 1) clipped }
table r { key = name; name : text }
table b { key = id; unit = who; id : text; who : text; v : number % }`;
    const tables = { r: 'name\n甲\n', b: 'id,who,v\n1,甲,0.95\n2,甲,0.90\n3,甲,1.4\n' };
    const diagnostics = found(source, tables);
    expect(diagnostics).toMatchObject([{ code: 'percent-as-share', params: { shares: 2, of: 3 }, place: { file: 'b.csv', column: 'v' } }]);
    const engine = await engineOf(workspaceOf(source, tables));
    const rows = [{ id: '1', who: '甲', v: '0.95' }];
    expect((engine.score({ r: [{ name: '甲' }], b: rows }) as unknown as { warnings: unknown[] }).warnings).toMatchObject([
      { code: 'percent-as-share' },
    ]);
  });

  it.each<[string, string, boolean]>([
    ['v, normalise range(0, 100) clipped', 'number %', true],
    ['v, normalise range(0, 100)', 'number %', true],
    ['greatest(v, 0%), normalise range(0, 100) clipped', 'number %', false],
    ['-v, normalise range(-100, 100)', 'number %', true],
    ['v * 100, normalise range(0, 100) clipped', 'number %', false],
    ['v, normalise range(0, 1) clipped', 'number %', false],
    ['v, normalise range(0, 2)', 'number %', false],
    ['v, normalise range(0, 100) clipped', 'number', false],
  ])('%s of %s', (formula, type, warned) => {
    expect(codesOf(cells(type, '90 80 70', formula)).includes('percent-range')).toBe(warned);
  });

  it('held against hundredths have a fix', () => {
    const source = text('v, normalise range(0, 100) clipped', 'number %');
    expect(fixed(source, { r: csv(['90', '80', '70']) })).toContain('range(0, 1)');
  });
});

function fixed(source: string, tables: Record<string, string>): string {
  const workspace = workspaceOf(source, tables);
  const { fix } = workspace.score().diagnostics.find((d) => d.fix && d.code !== 'score-outside-scale')!;
  const block = { language: 'yard', kind: 'bad' as const, file: 'index.yard', also: [], content: source };
  return String(applyFix([block], fix!, workspace.analyse().sources)[0]!.content);
}

describe('values outside their bounds', () => {
  const twelve = '9.2 15 22 30 41 48 55 61 70 76 80 87.6';
  it.each<[string, string, string | undefined, string | undefined]>([
    ['range(0, 1) clipped', twelve, 'all 12 values', 'range(9, 88)'],
    ['range(0, 1)', twelve, 'all 12 values', 'range(9, 88)'],
    ['range(0, 10)', twelve, '11 of 12', 'range(9, 88)'],
    ['range(0, 20)', twelve, undefined, undefined],
    ['range(0, 1) clipped', '90 80', 'all 2', 'range(80, 90)'],
    ['range(0, 1) clipped', '0.5 80', undefined, undefined],
    ['range(0, 1) clipped', '1 1 1', undefined, undefined],
    ['range(10, 100)', '0.11 0.29 0.3', 'all 3', 'range(0.11, 0.3)'],
    ['range(0, 1) clipped', '123456 234567 345678', 'all 3', 'range(120000, 350000)'],
    ['range(0, 1) clipped', '-5 -3 -9.5', 'all 3', 'range(-9.5, -3)'],
    ['range(0, 1) clipped', '90', undefined, undefined],
  ])('%s: %s', (method, list, wrong, todo) => {
    const diagnostics = cells('number', list, `v, normalise ${method}`).filter((d) => d.code === 'values-outside');
    expect(diagnostics).toHaveLength(wrong ? 1 : 0);
    if (!wrong) return;
    expect(wordsOf(diagnostics[0]!, 'en').wrong).toContain(wrong);
    expect(wordsOf(diagnostics[0]!, 'en').todo).toContain(todo);
    const source = text(`v, normalise ${method}`, 'number');
    const after = fixed(source, { r: csv(list.split(' ')) });
    expect(after).toContain(todo);
    expect(codesOf(found(after, { r: csv(list.split(' ')) }))).toEqual([]);
  });

  it('of a normalisation written above are named at the formula', () => {
    const source = text('v', 'number').replace('from r', 'from r; normalise range(0, 1) clipped');
    const [warning] = found(source, { r: csv(['90', '80']) });
    expect(warning).toMatchObject({ code: 'values-outside', fix: undefined });
    expect(warning!.related).toHaveLength(1);
  });
});

describe('columns that say nothing', () => {
  it.each<[string, string, string, string[]]>([
    ['a constant', 'v, normalise range(0, 10)', '5 5 5', ['column-constant']],
    ['a constant out of bounds', 'v, normalise range(0, 1) clipped', '5 5 5', ['column-constant']],
    ['two equal ones', 'v, normalise range(0, 10)', '5 5', []],
    ['a constant divisor', '10 / v, normalise range(0, 10)', '5 5 5', []],
    ['different ones', 'v, normalise range(0, 10)', '5 5 6', []],
    ['nothing', 'v, normalise range(0, 10)', '  ', ['column-empty']],
    ['nothing, asked for', 'v is present', '  ', []],
    ['nothing in one cell', 'v, normalise range(0, 10)', '5  6', []],
  ])('%s', (_, formula, list, codes) => {
    expect(codesOf(cells('number', list, formula))).toEqual(codes);
  });

  it('under min-max an error says it all', () => {
    expect(codesOf(cells('number', '5 5 5', 'v, normalise min-max'))).toEqual(['no-spread']);
  });

  it.each([
    ['one without a score', 'min-max', 'range(0, 10)', ['no-spread']],
    ['the other without a score', 'range(0, 10)', 'min-max', ['no-spread']],
    ['both without', 'min-max', 'min-max', ['no-spread', 'no-spread']],
    ['both with', 'range(0, 10)', 'range(0, 20)', ['column-constant']],
  ])('a constant that two indicators read: %s', (_, a, b, codes) => {
    const source = `index t "t" { assess county from r
  indicator A "a" weight 50% = v, normalise ${a} clipped
  indicator B "b" weight 50% = v, normalise ${b} clipped
}
table r { key = name; name : text; v : number }`.replaceAll('min-max clipped', 'min-max');
    const diagnostics = found(source, { r: 'name,v\n甲,5\n乙,5\n丙,5\n' });
    expect(codesOf(diagnostics)).toEqual(codes);
    if (codes[0] === 'column-constant') expect(diagnostics[0]!.related).toHaveLength(2);
  });

  it.each([
    ['code list { x; y }', 'ladder(v) { x: 1; y: 0 }', ['column-empty']],
    ['yes/no', 'v', ['column-empty']],
    ['text', 'v is present', []],
  ])('nothing in a column of type %s', (type, formula, codes) => {
    expect(codesOf(cells(type, '  ', formula))).toEqual(codes);
  });

  it('are told of once, whoever reads them; of records too', () => {
    const source = `index t "t" { assess county from r; normalise range(0, 10)
  indicator A "a" weight 50% = v + w
  indicator B "b" weight 50% = v + mean(b.n)
}
table r { key = name; name : text; v : number; w : number }
table b { key = id; unit = who; id : text; who : text; n : number }`;
    const diagnostics = found(source, { r: 'name,v,w\n甲,,1\n乙,,2\n', b: 'id,who,n\n1,甲,\n2,乙,\n' });
    expect(diagnostics.map((d) => [d.code, d.place.file, (d.place as { column: string }).column])).toEqual([
      ['column-empty', 'r.csv', 'v'],
      ['column-empty', 'b.csv', 'n'],
    ]);
  });
});

it('the example has none of these', () => {
  const codes = new Set(codesOf(openEgov().score().diagnostics));
  for (const code of [
    'percent-as-share',
    'percent-mixed',
    'percent-range',
    'values-outside',
    'column-constant',
    'column-empty',
    'rows-not-data',
  ])
    expect(codes).not.toContain(code);
});
