import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { language } from '../compiler/index.ts';
import { closest, firstToken, nodesOf, spansOf, syntaxDiagnostics } from '../grammar/index.ts';
import { openProject } from '../project/index.ts';
import { codesOf, workspaceOf } from './support/workspace.ts';

/** Faults that were found once: each stays mended. */

const table = '数据表 t { 主键 = id; 评估对象 = id; id : 文本; v : 数值; w : 数值; d : 日期; 级 : 代码集 { 高等; 初等 }; 开 : 是否 }';
const index = (body: string) => `指标体系 T "试" en "test" { 评估对象 地区 取自 t; 无量纲化 上下限(0, 1) 截断\n${body}\n}\n${table}`;
const leaf = (formula: string) => index(`指标 A "甲" en "a" 权重 100% = ${formula}`);
/** Errors and warnings of a text with its data, without those about what the short texts leave unused. */
const found = (text: string, csv = 'id,v,w,d,级,开\nx,1,2,2020-01-01,高等,是\n') =>
  codesOf(workspaceOf(text, { t: csv }).score().diagnostics).filter((code) => !/^unused|^missing-label|^clause-without/.test(code));

describe('rows', () => {
  it.each([
    ['a ladder by percentages', '指标 A "甲" = 赋分(率) { 20%: 5\n 其余: 0 }'],
    ['codes that begin with a number', '规则组 x "甲" { 逐字段 { 1-2 甲 归入 C1\n 12 乙 } }'],
  ])('%s', (_, text) => {
    expect(language.parse(text).syntax).toEqual([]);
  });
});

describe('texts', () => {
  it.each([
    ['an impossible date does not crash', leaf('t.d >= 2017-13-01'), ['no-such-date']],
    ['a fraction of a decimal place', index('保留 2.5 位小数 四舍五入\n指标 A "甲" en "a" 权重 100% = v'), ['type-mismatch']],
    ['a formula of 600 terms', leaf(Array(600).fill('v').join(' + ')), ['formula-too-long']],
    ['a formula of 600 signs', leaf(`${'-'.repeat(1200)}v`), ['formula-too-long']],
    ['a formula of 500 terms', leaf(Array(500).fill('v').join(' + ')), []],
    ['clauses outside any block', `分值区间 0..10\n${leaf('v')}`, ['misplaced-clause']],
    ['bands twice', index('等级 { 高 [0, 100] }\n等级 { 低 [0, 100] }\n指标 A "甲" en "a" 权重 100% = v'), ['duplicate-clause']],
    ['ranked and unranked', index('排名 从高到低 并列跳号\n不排名\n指标 A "甲" en "a" 权重 100% = v'), ['clauses-disagree']],
    ['a negative weight', index('指标 A "甲" en "a" 权重 120% = v\n指标 B "乙" en "b" 权重 -20% = w'), ['weight-negative']],
    ['a misspelt code without quotes', leaf('t.级 = 高登'), ['ladder-code-unknown']],
    ['an English ladder over yes and no', leaf('ladder(开) { yes: 100; no: 20 }'), ['mixed-dialect']],
    ['a ladder by percentages', leaf('赋分(t.w) { 20%: 5; 50%: 100; 其余: 0 }'), []],
    ['a truth written twice', leaf('赋分(开) { 是: 100; yes: 50; 否: 0 }'), ['duplicate-name']],
    ['the smaller of a score and a number', leaf('取最低(w, 60) , 无量纲化 上下限(0, 100) 截断'), []],
    ['a score held by a function', index('指标 A "甲" en "a" 权重 50% = v\n指标 B "乙" en "b" 权重 50% = 取最低(A, 60)'), []],
    ['the wrong number of bounds, once', leaf('v, 无量纲化 上下限(1) 截断'), ['argument-count']],
    ['a wrong key, once', leaf('v').replace('主键 = id', '主键 = ip'), ['unknown-column']],
    ['a column that hides an indicator', index('指标 W "乙" en "w" 权重 50% = w\n指标 C "丙" en "c" 权重 50% = W'), ['shared-name']],
  ])('%s', (_, text, codes) => {
    expect(found(text)).toEqual(codes);
  });

  it.each([
    ['the last of several', '指标体系 x "名" { 指标 A "甲" { 指标 B "乙" { 说明 好 } }', 1],
    ['before a table', `指标体系 x "名" { 指标 A "甲" 权重 100% { = t.a }\n${table}`, 1],
    ['an inner one', '指标体系 x "名" { 等级 { 高 [0, 1]\n 指标 A "甲" { 说明 好 } }', 1],
    ['none', '指标体系 x "名" { 指标 A "甲" { 说明 好 } }', 0],
  ])('a missing brace is found: %s', (_, text, count) => {
    const codes = codesOf(syntaxDiagnostics('x.yard', language.parse(text), language));
    expect(codes.filter((c) => c === 'unclosed-brace')).toHaveLength(count);
  });

  it('what the lexer finds at the beginning of a line is found in the tree', () => {
    const parsed = language.parse('指标体系 x "名" {\n  说明 "文"\n  权重20%\n  # 备注\n}');
    const spans = spansOf(parsed.root);
    for (const d of syntaxDiagnostics('x.yard', parsed, language)) expect('element' in d.place && spans.has(d.place.element)).toBe(true);
  });

  it.each([
    ['assess 地区 from 名单', '评估对象'],
    ['round 2 half-up', '保留'],
  ])('%s in a Chinese file: the word of that clause, and no fix that would break it', (clause, instead) => {
    const found = syntaxDiagnostics('x.yard', language.parse(`指标体系 x "名" { ${clause} }`), language).filter(
      (d) => d.code === 'mixed-dialect',
    );
    expect(found[0]).toMatchObject({ params: { instead }, fix: undefined });
  });

  it('a fix keeps quotes where they are needed', () => {
    const text = leaf('t.「清单 公布」').replace('v : 数值', '「清单 公开」 : 数值');
    const [diagnostic] = workspaceOf(text)
      .analyse()
      .diagnostics.filter((d) => d.code === 'unknown-column');
    expect(diagnostic!.fix!.edits[0]!.text).toBe('「清单 公开」');
  });

  it('a circle through a bonus is shown at the bonus', () => {
    const text = index('指标 P "甲" en "p" 权重 100% { 指标 Q "乙" en "q" 权重 100% = v\n加分 "圈" = P 最高 1 分 }');
    const { sources, diagnostics } = workspaceOf(text).analyse();
    const circle = diagnostics.find((d) => d.code === 'cycle')!;
    const bonus = [...nodesOf(sources[0]!.parsed.root, 'clause')].find((n) => n.name === 'bonus')!;
    const spans = spansOf(sources[0]!.parsed.root);
    const at = spans.get((circle.place as { element: typeof bonus }).element)!;
    expect(at.start).toBeGreaterThan(spans.get(firstToken(bonus)!)!.start);
  });

  it('names are guessed only where they are alike', () => {
    expect(closest('指标体糸', ['指标', '指标体系'])).toBe('指标体系');
    expect(closest('叉', ['优'])).toBeUndefined();
  });
});

describe('what designers write', () => {
  const marks = (clause: string, child = '分值') =>
    `指标体系 T "试" en "test" { 评估对象 地区 取自 t; ${clause}
 指标 A "甲" en "a" ${child} 60${child === '权重' ? '%' : '分'} = 赋分(级) { 高等: 60分, 初等: 0分 }\n 指标 B "乙" en "b" ${child} 40${child === '权重' ? '%' : ''} = 赋分(开) { 是: 40; 否: 0 } }\n${table}`;

  it('full marks add up without saying so', () => {
    const { results } = workspaceOf(marks(''), { t: 'id,v,w,d,级,开\nx,,,,高等,是\ny,,,,初等,是\n' }).score();
    expect(results!.units.map((u) => u.score)).toEqual([100, 40]);
  });

  it.each([
    ['a mean of full marks', marks('合成 加权平均'), ['clauses-disagree']],
    ['a sum of weights', marks('合成 得分相加', '权重'), ['missing-clause', 'missing-clause']],
    ['a gate that says nothing', index('指标 A "甲" en "a" 权重 100% = v\n单项否决 G "停" en "stop" { 情形 v > 9 }'), ['missing-clause']],
    [
      'a gate beyond the scale',
      index('指标 A "甲" en "a" 权重 100% = v\n单项否决 G "停" en "stop" { 情形 v > 9; 得分 120 }'),
      ['score-outside-scale'],
    ],
    ['full-width dots of a range', index('分值区间 ０．．１００\n指标 A "甲" en "a" 权重 100% = v'), []],
    [
      'a band that is no interval',
      index('等级 {\n 优 80以上\n 中 60～79\n 差 不满60\n}\n指标 A "甲" en "a" 权重 100% = v'),
      ['other-notation'],
    ],
  ])('%s', (_, text, codes) => {
    expect(found(text).filter((c) => c !== 'full-width')).toEqual(codes);
  });

  it.each(['保留2位小数四舍五入', '指标A "甲"', '评估对象单位取自名单'])('the fix of %s loses nothing', (clause) => {
    const [d] = syntaxDiagnostics('x.yard', language.parse(`指标体系 x "名" {\n${clause}\n}`), language);
    expect(d!.fix!.title).toEqual({ fix: 'insert-blank' });
    expect(d!.fix!.edits[0]!.text.replace(' ', '')).toBe(clause.split(' ')[0]);
  });

  it('the geometric mean of a negative score is an error, not missing', () => {
    const text = `index T "t" { assess unit from u; scale 0..100; aggregate geometric
 indicator A "a" weight 50% = v, normalise range(0, 1)\n indicator B "b" weight 50% = w, normalise range(0, 1) clipped }
table u from "u.csv" { key = id; unit = id; id : text; v : number; w : number }`;
    expect(codesOf(workspaceOf(text, { u: 'id,v,w\nx,-0.1,1\n' }).score().diagnostics)).toContain('not-finite');
  });
});

describe('bands of scores in steps', () => {
  const bands = (step: string, rows: string, clauses: string, leaf: string) =>
    `index x "n" { assess unit from u; scale 0..40; ${clauses}; bands ${step} { ${rows} }\n ${leaf} }
table u from "u.csv" { key = id; unit = id; id : text; v : number; k : yes/no; level : code list { high; low } }`;
  const PLAIN = 'indicator A "a" weight 100% = v, normalise range(0, 1) clipped';
  const POINTS = `indicator A "a" marks 30 = ladder(level) { high: 30; low: 12 }\n indicator B "b" marks 10 = k`;
  const WHOLE = 'a [36, 40]; b [30, 35]; c [0, 29]';
  const HALVES = 'a [36, 40]; b [30, 35.5]; c [0, 29.5]';
  it.each([
    ['step 1', WHOLE, 'round 0 half-up', PLAIN, []],
    ['', WHOLE, 'round 0 half-up', PLAIN, ['band-gap', 'band-gap']],
    ['step 1', 'a [36, 40]; b [30, 34]; c [0, 29]', 'round 0 half-up', PLAIN, ['band-gap']],
    ['step 0.5', 'a [36, 40]; b [30, 35]; c [0, 30)', 'round 0 half-up', PLAIN, ['band-gap']],
    ['step 0.5', HALVES, 'round 0 half-up', PLAIN, []],
    // Scores that are finer than the steps, for want of rounding or for all it does.
    ['step 1', WHOLE, 'round 1 half-up', PLAIN, ['band-step 29.5']],
    ['step 0.5', HALVES, 'round 1 half-up', PLAIN, ['band-step 29.8']],
    ['step 0.5', HALVES, 'round 2 down', PLAIN, ['band-step 29.75']],
    ['step 1', WHOLE, 'rank highest first dense', PLAIN, ['band-step 29.5']],
    ['step 1', WHOLE, 'round 0 half-up; band on raw', PLAIN, ['band-step 29.5']],
    ['step 1', 'a [36, 40]; b [30, 36); c [0, 30)', 'round 1 half-up', PLAIN, []],
    // Whole points add up to whole points.
    ['step 1', WHOLE, 'rank highest first dense', POINTS, []],
    ['step 1', WHOLE, 'band on raw', POINTS, []],
    ['step 1', WHOLE, 'round 1 half-up', POINTS, []],
    ['step 1', WHOLE, 'round 1 half-up', `${POINTS}\n bonus "x" = v at most 1`, ['band-step 29.5']],
    ['step 1', WHOLE, 'round 1 half-up', POINTS.replace('12', '19.5'), ['band-step 29.5']],
    ['step 1', WHOLE, 'rank highest first dense', `${POINTS}\n gate G "x" { condition v > 1; score 29.5 }`, ['band-step 29.5']],
  ])('%s { %s }, %s, %s', (step, rows, clauses, leaf, codes) => {
    const found = workspaceOf(bands(step, rows, clauses, leaf))
      .analyse()
      .diagnostics.filter((d) => d.code.startsWith('band'));
    expect(found.map((d) => ('witness' in d.params && d.code === 'band-step' ? `${d.code} ${d.params.witness}` : d.code))).toEqual(codes);
  });

  it('a score in no band is named, and counts where shares are worked out', () => {
    const text = bands('step 1', WHOLE, 'round 1 half-up', PLAIN);
    const { results, diagnostics } = workspaceOf(text, { u: 'id,v,k,level\np,0.7375,,\nq,1,,\nr,,,\n' }).score();
    expect(diagnostics.find((d) => d.code === 'unit-in-no-band')!.params).toEqual({ units: ['p (29.5)'] });
    expect(results!.bands.map((b) => [b.count, b.share])).toEqual([
      [1, 50],
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('data', () => {
  const head = 'id,v,w,d,级,开\n';
  it.each([
    [
      'a bonus that divides by zero',
      index('指标 A "甲" en "a" 权重 100% = v\n加分 "多" = v / w 最高 10 分'),
      `${head}x,5,0,,,\n`,
      ['division-by-zero'],
    ],
    [
      'a gate that divides by zero',
      index('指标 A "甲" en "a" 权重 100% = v\n单项否决 G "停" en "stop" { 情形 v / w >= 5%; 得分 不计 }'),
      `${head}x,0,0,,,\n`,
      ['division-by-zero'],
    ],
    ['a logarithm is not a division', leaf('自然对数(v) / w'), `${head}x,-5,10,,,\n`, ['not-finite']],
    ['min-max of equal values is not a division', leaf('v / w, 无量纲化 极差法'), `${head}x,1,2,,,\ny,1,2,,,\n`, ['no-spread']],
    ['lone commas are no row', leaf('v'), `${head}x,1,2,,,\n,,,,,\n`, []],
    ['a blank line before the header', leaf('v'), `\n${head}x,1,2,,,\n`, []],
    ['nothing but commas', leaf('v'), ',,,\n,,,\n', undefined],
  ])('%s', (_, text, csv, codes) => {
    if (codes) expect(found(text, csv)).toEqual(codes);
    else expect(() => found(text, csv)).toThrow();
  });

  it('a printed name that two units share names neither', () => {
    const text = `指标体系 T "试" { 评估对象 地区 取自 t; 无量纲化 上下限(0, 1) 截断\n指标 A "甲" 权重 100% = v }
数据表 t { 主键 = id; 行说明 = 名; id : 文本; 名 : 文本 }\n数据表 u { 评估对象 = 地区; 地区 : 文本; v : 数值 }`;
    const codes = codesOf(workspaceOf(text, { t: 'id,名\n1,东\n2,东\n', u: '地区,v\n1,1\n东,2\n' }).score().diagnostics);
    expect(codes).toContain('unit-shared');
  });
});

describe('projects', () => {
  const folder = (files: Record<string, string>) => {
    const at = mkdtempSync(join(tmpdir(), 'steelyard-fault-'));
    for (const [name, content] of Object.entries(files)) {
      if (content === 'a folder') mkdirSync(join(at, name));
      else writeFileSync(join(at, name), content);
    }
    return at;
  };
  const problems = (at: string) => {
    return codesOf(openProject(at).diagnostics).filter((c) => !/^unused|^missing-label|^clause-without/.test(c));
  };
  const files = { 'm.yard': leaf('v').replace('数据表 t {', '数据表 t 取自 "t.csv" {'), 't.csv': 'id,v,w,d,级,开\nx,1,2,,,\n' };

  it.each([
    ['steelyard.yaml is a folder', { ...files, 'steelyard.yaml': 'a folder' }, []],
    ['no list of files: all of the folder', { ...files, 'steelyard.yaml': 'name: x\n' }, []],
    ['one file named twice', { ...files, 'steelyard.yaml': 'files: [m.yard, ./m.yard]\n' }, []],
    [
      'a data set for a table that is not there',
      { ...files, 'steelyard.yaml': 'files: [m.yard]\ndata: { sample: { tt: t.csv } }\n' },
      ['unknown-name'],
    ],
    ['broken YAML, once', { ...files, 'steelyard.yaml': 'files: [m.yard\n' }, ['project-file']],
    ['an unknown entry', { ...files, 'steelyard.yaml': 'langauge: zh\n' }, ['project-file']],
    ['a missing text is not a missing index', { 'steelyard.yaml': 'files: [n.yard]\n' }, ['file-missing']],
  ])('%s', (_, content, codes) => {
    expect(problems(folder(content))).toEqual(codes);
  });
});

describe('patterns', () => {
  it.each([
    ['behind a clause of the column that ends with a number', 'table t { key = k; k : text blank is 0 matches /a|b/ (R1) }'],
    ['behind one that ends with a text', 'table t { key = k; k : text missing "NA", "-" matches /a|b/ (R1) }'],
    ['behind a name that ends with a number', 'rule R1 "R" { applies to t; require GDP-2017 matches /a|b/ }'],
  ])('are read %s', (_, text) => {
    expect(language.parse(text).syntax).toEqual([]);
  });
});

describe('rows that were not understood', () => {
  it.each([
    ['an interval in a ladder', leaf('赋分(t.v) { [0, 1): 4\n 1: 5; 其余: 0 }')],
    ['a sign in a ladder', leaf('赋分(t.v) { * : 4\n 1: 5; 其余: 0 }')],
    ['a sign in bands', index('等级 { [0, 60) 低\n 高 [60, 100] }\n指标 A "甲" en "a" 权重 100% = v')],
    ['a bracket in a code list', index('指标 A "甲" en "a" 权重 100% = v').replace('高等; 初等', '[高等]\n 初等')],
    ['a sign in figures', `${leaf('v')}\n公布 "报告" { 表 { 指标 均值\n [A] 1\n A 50 } }`],
    ['a sign in fields', `${leaf('v')}\n规则组 x { 适用 t; 逐字段 { : v\n R1 v }; 要求 该字段 已填 }`],
  ])('are one finding, and the braces around are closed: %s', (_, text) => {
    const codes = codesOf(syntaxDiagnostics('x.yard', language.parse(text), language)).filter((c) => c !== 'mixed-dialect');
    expect(codes).toHaveLength(1);
    expect(codes).not.toContain('unclosed-brace');
    expect(found(text)).not.toContain('duplicate-name');
  });
});
