import { describe, expect, it } from 'vitest';
import { explain, type Results } from '../compiler/index.ts';
import { comparable, engineOf } from './support/engine.ts';
import { codesOf, scored, workspaceOf } from './support/workspace.ts';

const CSV = 'id,x,y\np,90,1\nq,70,1\nr,30,1\ns,90,0\nt,,1\nu,90,\n';

const text = (gates: string, clauses = 'rank highest first competition') => `index T "t" {
  assess unit from u; scale 0..100; round 1 half-up; ${clauses}
  bands { good [80, 100]; fair [60, 80); poor [0, 60) }
  indicator A "a" weight 100% = x, normalise range(0, 100) clipped
  ${gates}
}
table u from "u.csv" { key = id; unit = id; id : text; x : number; y : number }`;

const chinese = (gates: string) => `指标体系 T "试" {
  评估对象 单位 取自 u; 分值区间 0..100; 保留 1 位小数 四舍五入
  等级 { 优 [80, 100]; 中 [60, 80); 差 [0, 60) }
  指标 A "甲" 权重 100% = x, 无量纲化 上下限(0, 100) 截断
  ${gates}
}
数据表 u 取自 "u.csv" { 主键 = id; 评估对象 = id; id : 文本; x : 数值; y : 数值 }`;

const outcome = ({ units }: Results) =>
  units.map((u) => `${u.unit} ${u.score ?? '-'} ${u.band ?? '-'} ${u.gates.map((g) => g.gate).join('')}`);
const all = (text: string, csv = CSV) => outcome(scored(workspaceOf(text, { u: csv })));

const CAP = 'gate C "c" { condition y = 1; score at most 60 }';
const LOWER = 'gate L "l" { condition y = 1; score at most 50 }';
const FIXED = 'gate F "f" { condition y = 1; score 65 }';
const NONE = 'gate N "n" { condition y = 1; score none }';

describe('what a gate does to the score', () => {
  it.each([
    ['a cap holds what is above it and leaves what is below', [CAP], ['60 fair', '60 fair', '30 poor']],
    ['of several caps the least', [CAP, LOWER], ['50 poor', '50 poor', '30 poor']],
    ['of several caps the least, whatever their order', [LOWER, CAP], ['50 poor', '50 poor', '30 poor']],
    ['a fixed score beats a cap', [FIXED, CAP], ['65 fair', '65 fair', '65 fair']],
    ['a fixed score beats a cap, whatever their order', [CAP, FIXED], ['65 fair', '65 fair', '65 fair']],
    ['of several fixed scores the least', [FIXED, FIXED.replace('F', 'H').replace('65', '40')], ['40 poor', '40 poor', '40 poor']],
    ['no score beats all', [NONE, CAP, FIXED], ['- -', '- -', '- -']],
  ])('%s', (_, gates, [p, q, r]) => {
    const names = gates.map((g) => g[5]).join('');
    const rest = gates.some((g) => g.includes('score 6') || g.includes('score 4')) && !gates.includes(NONE) ? p : '- -';
    expect(all(text(gates.join('\n')))).toEqual([
      `p ${p} ${names}`,
      `q ${q} ${names}`,
      `r ${r} ${names}`,
      's 90 good ',
      `t ${rest} ${names}`,
      'u 90 good ',
    ]);
  });
});

describe('what a gate does to the band', () => {
  const verdict = (band: string, code = 'V') => `gate ${code} "v" { condition y = 1; verdict ${band} }`;
  it.each([
    ['at most fair', [verdict('at most fair')], ['fair', 'fair', 'poor', '-']],
    ['at most the best: nothing', [verdict('at most good')], ['good', 'fair', 'poor', '-']],
    ['a verdict', [verdict('fair')], ['fair', 'fair', 'fair', 'fair']],
    ['the worst of those given', [verdict('poor', 'W'), verdict('fair')], ['poor', 'poor', 'poor', 'poor']],
    ['the worst of those given, whatever their order', [verdict('fair'), verdict('poor', 'W')], ['poor', 'poor', 'poor', 'poor']],
    ['a verdict above a cap', [verdict('fair'), verdict('at most poor', 'W')], ['poor', 'poor', 'poor', 'poor']],
  ])('%s', (_, gates, [p, q, r, t]) => {
    const bands = scored(workspaceOf(text(gates.join('\n')), { u: CSV })).units.map((u) => u.band ?? '-');
    expect(bands).toEqual([p, q, r, 'good', t, 'good']);
  });

  it('where ranks begin with the lowest score, high scores are worse', () => {
    const bands = scored(workspaceOf(text(verdict('at most fair'), 'rank lowest first competition'), { u: CSV })).units.map((u) => u.band);
    expect(bands.slice(0, 3)).toEqual(['good', 'fair', 'fair']);
  });
});

describe('caps in both dialects', () => {
  it.each([
    ['得分 最高 60 分；判定 不高于 差', '60 差'],
    ['得分 不高于 60 分；判定 最高 差', '60 差'],
    ['得分最高60分', '60 中'],
  ])('%s', (clauses, p) => {
    const source = chinese(`单项否决 C "停" { 情形 y = 1；${clauses} }`).replaceAll('；', ';');
    expect(all(source)[0]).toBe(`p ${p} C`);
  });
  it('a cap and a fixed score, or two verdicts, contradict each other', () => {
    const gate = 'gate C "c" { condition y = 1; score at most 60; score 50; verdict fair; verdict at most poor }';
    expect(codesOf(workspaceOf(text(gate)).analyse().diagnostics).filter((c) => c === 'clauses-disagree')).toHaveLength(2);
  });
});

describe('a unit that a gate stops is marked', () => {
  const gates = `gate C "c" { condition y = 1 and y < 2; score at most 60 }\ngate D "d" { condition A > 80; not ranked }`;
  it('with the cells and scores that made it', () => {
    const [p, , , s, , u] = scored(workspaceOf(text(gates), { u: CSV })).units;
    expect(p!.gates).toEqual([
      { gate: 'C', indicator: 'T', cells: [{ table: 'u', column: 'y', row: 2, text: '1' }], scores: [] },
      { gate: 'D', indicator: 'T', cells: [], scores: [{ indicator: 'A', score: 90 }] },
    ]);
    expect(s!.gates.map((g) => g.gate)).toEqual(['D']);
    expect(u!.gates.map((g) => g.gate)).toEqual(['D']);
  });
  it('in the explanation too, and its parts add up', () => {
    const { analysis, run, attached } = workspaceOf(text(`${CAP}\n${FIXED}`), { u: CSV }).score();
    const of = (unit: number) => explain(analysis.methodology!, run!, attached!, unit, 'T');
    const gatesOf = (unit: number) => of(unit).parts.flatMap((p) => (p.part === 'gate' ? [[p.closed, p.amount?.units]] : []));
    expect(gatesOf(0)).toEqual([
      [true, -30000],
      [true, 5000],
    ]);
    expect(gatesOf(5)).toEqual([
      [null, 0],
      [null, 0],
    ]);
    expect(of(0).parts.reduce((sum, p) => sum + (p.amount?.units ?? 0), 0)).toBe(65000);
  });
  it('by the compiled engine as well', async () => {
    const workspace = workspaceOf(text(`${gates}\ngate V "v" { condition y = 1; verdict at most fair }`), { u: CSV });
    const engine = await engineOf(workspace);
    const rows = CSV.trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [id, x, y] = line.split(',');
        return { id, x, y };
      });
    const results = JSON.stringify(comparable(scored(workspace)));
    expect(JSON.parse(JSON.stringify(comparable(engine.score({ u: rows }))))).toEqual(JSON.parse(results));
  });
});

describe('a gate that leaves a unit better off', () => {
  const raises = (gate: string, clauses?: string) =>
    workspaceOf(text(gate, clauses), { u: CSV })
      .score()
      .diagnostics.filter((d) => d.code === 'gate-raises');
  it.each([
    ['a fixed score', FIXED, { gate: 'F', what: 'score', to: '65', units: ['r (30.0)'] }, 'at most 65'],
    [
      'a verdict',
      'gate V "v" { condition y = 1; verdict fair }',
      { gate: 'V', what: 'band', to: 'fair', units: ['r (poor)'] },
      'at most fair',
    ],
  ])('%s is named with the units, and the fix makes a cap of it', (_, gate, params, put) => {
    const [found, ...more] = raises(gate);
    expect([found!.params, more]).toEqual([params, []]);
    expect(found!.fix!.edits.map((e) => e.text)).toEqual([put]);
  });
  it.each([
    ['a cap', CAP],
    ['no score', NONE],
    ['a score that is lower than all', FIXED.replace('65', '1')],
    ['the worst band', 'gate V "v" { condition y = 1; verdict poor }'],
    ['a cap on the band', 'gate V "v" { condition y = 1; verdict at most good }'],
    ['a gate that is closed for those above it', 'gate F "f" { condition x > 80; score 65 }'],
  ])('%s does not', (_, gate) => expect(raises(gate)).toEqual([]));
  it('where low scores are the best, a higher one is worse', () => expect(raises(FIXED, 'rank lowest first competition')).toEqual([]));
  it('at a node below, too', () => {
    const below = text('').replace('clipped', 'clipped { gate F "f" { condition y = 1; score 65 } }');
    const found = workspaceOf(below, { u: CSV })
      .score()
      .diagnostics.filter((d) => d.code === 'gate-raises');
    expect(found).toHaveLength(1);
  });
});
