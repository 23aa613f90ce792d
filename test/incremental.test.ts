import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descendants, explain, type RawTable, type Scored, Workspace } from '../compiler/index.ts';
import { EGOV, openEgov, scored, egovText, tablesText, csvTable } from './support/workspace.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EGOV_FILES } from './support/egov-tables.ts';
import { runs } from './support/long.ts';

const read = (): Map<string, RawTable> =>
  new Map(
    Object.entries(EGOV_FILES).map(([table, file]) => [table, csvTable(`data/${file}`, readFileSync(join(EGOV, 'data', file), 'utf8'))]),
  );

const raw = read();
/** Tables as they are on disk; a table that a test does not change is the same one, as it is in an editor. */
const tables = (): Map<string, RawTable> => new Map(raw);
/** One guide in sixteen, with its details: what changes is the same, and a fresh start is quick. */
function thinned(): Map<string, RawTable> {
  const all = tables();
  const guides = all.get('办事指南')!;
  const keep = (table: RawTable, wanted: (cells: readonly string[], i: number) => boolean): RawTable => {
    const rows = table.rows.map((_, i) => i).filter((i) => wanted(table.rows[i]!, i));
    return { ...table, rows: rows.map((i) => table.rows[i]!), rowNumbers: rows.map((i) => table.rowNumbers[i]!) };
  };
  const key = guides.header.indexOf('记录唯一标识');
  const kept = keep(guides, (_, i) => i % 16 === 0);
  const keys = new Set(kept.rows.map((cells) => cells[key]!));
  all.set('办事指南', kept);
  for (const name of ['材料', '环节']) {
    const table = all.get(name)!;
    const by = table.header.indexOf('指南');
    all.set(
      name,
      keep(table, (cells) => keys.has(cells[by]!)),
    );
  }
  return all;
}
const guidesText = readFileSync(join(EGOV, 'guides.yard'), 'utf8');

function workspace(text: string, data: ReadonlyMap<string, RawTable>): Workspace {
  const fresh = new Workspace('steelyard.yaml');
  fresh.setText('tables.yard', tablesText());
  fresh.setText('guides.yard', guidesText);
  fresh.setText('egov.yard', text);
  for (const [table, raw] of data) fresh.setTable(table, raw);
  return fresh;
}

/** Asks for all there is, as whoever prints it does. */
const everything = (w: Workspace) => JSON.stringify(scored(w));

/** Codes of the nodes whose scores a run computed anew, and how often each other kind of stage ran. */
function recomputed(before: Workspace) {
  const { run, results } = before.score();
  JSON.stringify(results);
  const ids = new Set(run!.counters.stages);
  const codes = run!.plan.nodes.filter((n) => ids.has(n.raw) || ids.has(n.base)).map((n) => n.code);
  return { codes: new Set(codes), counts: Object.fromEntries(run!.counters.computed), all: run!.counters.stages.length };
}

/** The same text with the weights of two siblings of one leaf changed so that they still sum to 100%. */
const reweighted = (text: string) => text.replace(/(指标 A11 .*? 权重) 20%/, '$1 25%').replace(/(指标 A12 .*? 权重) 20%/, '$1 15%');

describe('nothing runs again whose inputs did not change', () => {
  it('a comment re-computes no stage', () => {
    const w = openEgov();
    everything(w);
    w.setText('egov.yard', `// 又及\n${egovText()}`);
    expect(recomputed(w).all).toBe(0);
    expect(recomputed(w).counts).toEqual({});
  });

  it('the same text re-computes no stage', () => {
    const w = openEgov();
    everything(w);
    expect(recomputed(w).all).toBe(0);
  });

  it("a leaf's weight leaves the models of all others the same objects, and the nodes of the plan with them", () => {
    const w = openEgov();
    const before = w.score();
    // One after the other, as they are typed.
    w.setText('egov.yard', egovText().replace(/(指标 A11 .*? 权重) 20%/, '$1 25%'));
    w.score();
    w.setText('egov.yard', reweighted(egovText()));
    const after = w.score();
    const others = (kept: ReadonlySet<unknown>, nodes: readonly { readonly code: string }[]) =>
      nodes.filter((node) => !kept.has(node)).map((node) => node.code);
    const models = (scored: Scored) => descendants(scored.analysis.methodology!.index);
    expect(others(new Set(models(before)), models(after))).toEqual(['egov', 'A', 'A1', 'A11', 'A12']);
    expect(others(new Set(before.run!.plan.nodes), after.run!.plan.nodes)).toEqual(['egov', 'A', 'A1', 'A11', 'A12']);
  });

  it('many changes leave no more behind than there is, and score as a fresh start does', () => {
    const w = openEgov();
    const { length } = w.score().run!.plan.stages;
    const weighing = (by: number) =>
      egovText()
        .replace(/(指标 A11 .*? 权重) 20%/, `$1 ${20 + by}%`)
        .replace(/(指标 A12 .*? 权重) 20%/, `$1 ${20 - by}%`);
    for (let by = 1; by < 80; by++) {
      w.setText('egov.yard', weighing(by / 8));
      expect(w.score().run!.plan.stages.length).toBeLessThan(2 * length + 20);
    }
    expect(scored(w)).toEqual(scored(workspace(weighing(79 / 8), tables())));
  });

  it("a leaf's weight re-computes its ancestors with rank, bands and statistics, and nothing else", () => {
    const w = openEgov();
    everything(w);
    w.setText('egov.yard', reweighted(egovText()));
    const { codes, counts } = recomputed(w);
    expect(codes).toEqual(new Set(['egov', 'A', 'A1']));
    // The three scores, gate included; their published values, one rank, one band with its verdict, three statistics.
    expect(counts).toMatchObject({ combine: 3, round: 3, rank: 1, interval: 1, statistics: 3 });
  });

  it('a cell re-computes the leaf that reads it and its ancestors', () => {
    const w = openEgov();
    everything(w);
    const table = tables().get('平台')!;
    const at = table.header.indexOf('接入统一身份认证部门数');
    const rows = table.rows.map((row, i) => (i === 3 ? row.map((cell, j) => (j === at ? String(Number(cell) - 1) : cell)) : row));
    w.setTable('平台', { ...table, rows });
    expect(recomputed(w).codes).toEqual(new Set(['egov', 'A', 'A1', 'A13']));
  });

  it('a change that changes no value stops where it stands', () => {
    const w = openEgov();
    everything(w);
    // 50% of everything is the same as 20% of everything.
    w.setText(
      'egov.yard',
      egovText().replace(/(指标 A11 [\s\S]*?)(?=\n {4}指标 A2)/, (block) => block.replaceAll('权重 20%', '权重 1/5')),
    );
    expect(recomputed(w).all).toBe(0);
  });
});

describe('a change moves exactly what depends on it', () => {
  it('one weight', () => {
    const before = scored(openEgov());
    const after = scored(workspace(reweighted(egovText()), tables()));
    const moved = new Set<string>();
    before.units.forEach((unit, i) => {
      for (const [code, { raw }] of Object.entries(unit.indicators)) if (after.units[i]!.indicators[code]!.raw !== raw) moved.add(code);
    });
    expect(moved).toEqual(new Set(['egov', 'A', 'A1']));
  });

  it('one cell', () => {
    const before = scored(openEgov());
    const changed = tables();
    const table = changed.get('问卷')!;
    const at = table.header.indexOf('已对接数据资源目录数');
    changed.set('问卷', { ...table, rows: table.rows.map((row, i) => (i === 7 ? row.map((c, j) => (j === at ? '1' : c)) : row)) });
    const after = scored(workspace(egovText(), changed));
    const moved = new Set<string>();
    before.units.forEach((unit, i) => {
      for (const [code, { raw }] of Object.entries(unit.indicators))
        if (after.units[i]!.indicators[code]!.raw !== raw) moved.add(`${unit.name} ${code}`);
    });
    const name = before.units[7]!.name;
    expect(moved).toEqual(new Set(['egov', 'A', 'A1', 'A15'].map((code) => `${name} ${code}`)));
  });
});

/** What an explanation says, without the objects of the model. */
const shape = (explanation: unknown): unknown =>
  JSON.parse(
    JSON.stringify(explanation, (key, value: unknown) =>
      ['model', 'place', 'node', 'element'].includes(key) ? undefined : typeof value === 'bigint' ? String(value) : value,
    ),
  );

describe('after any changes the answers equal those of a fresh start', () => {
  const weights = [...egovText().matchAll(/权重 (\d+)%/g)].map((m) => m.index);
  const edit = fc.oneof(
    fc.record({ edit: fc.constant('weight' as const), at: fc.nat({ max: weights.length - 1 }), by: fc.integer({ min: 1, max: 99 }) }),
    fc.record({
      edit: fc.constant('cell' as const),
      table: fc.constantFrom('平台', '问卷', '指南'),
      row: fc.nat({ max: 31 }),
      column: fc.nat({ max: 40 }),
      by: fc.constantFrom('', '0', '1', '7', '20'),
    }),
    fc.record({
      edit: fc.constant('clause' as const),
      from: fc.constantFrom('合成 加权平均', '合成 加权几何平均', '剔除 权重按比例分摊', '计零分', '保留 2 位小数', '并列跳号', '截断'),
      to: fc.constantFrom('合成 加权平均', '合成 加权几何平均', '计零分', '保留 1 位小数', '并列不跳号'),
    }),
    fc.record({ edit: fc.constant('undo' as const) }),
  );

  it('scores, diagnostics and statistics', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        let text = egovText();
        const data = thinned();
        const live = workspace(text, data);
        live.score();
        for (const e of edits) {
          if (e.edit === 'weight') text = text.slice(0, weights[e.at]!) + text.slice(weights[e.at]!).replace(/\d+%/, `${e.by}%`);
          else if (e.edit === 'clause') text = text.replace(e.from, e.to);
          else if (e.edit === 'undo') text = egovText();
          else {
            const table = data.get(e.table)!;
            data.set(e.table, {
              ...table,
              rows: table.rows.map((row, i) => (i === e.row ? row.map((c, j) => (j === e.column + 1 && /^\d+$/.test(c) ? e.by : c)) : row)),
            });
          }
          if (text.length !== egovText().length)
            weights.splice(0, weights.length, ...[...text.matchAll(/权重 (\d+)%/g)].map((m) => m.index));
          live.setText('egov.yard', text);
          for (const [name, raw] of data) live.setTable(name, raw);
          const now = live.score();
          const fresh = workspace(text, data).score();
          expect(now.diagnostics.map((d) => [d.code, d.params])).toEqual(fresh.diagnostics.map((d) => [d.code, d.params]));
          expect(now.results).toEqual(fresh.results);
        }
        weights.splice(0, weights.length, ...[...egovText().matchAll(/权重 (\d+)%/g)].map((m) => m.index));
      }),
      { numRuns: runs(300) },
    );
  });

  /** Turns of a text that leave it sound, each independent of the others. */
  const TURNS: readonly (readonly [file: 'egov.yard' | 'guides.yard', from: string | RegExp, to: string])[] = [
    ['egov.yard', /(指标 A11 .*? 权重) 20%([\s\S]*?指标 A12 .*? 权重) 20%/, '$1 25%$2 15%'],
    ['egov.yard', /(指标 E11 .*? 权重) 34%([\s\S]*?指标 E12 .*? 权重) 33%/, '$1 33%$2 34%'],
    ['egov.yard', '合成 加权平均', '合成 加权几何平均'],
    ['egov.yard', '保留 2 位小数', '保留 1 位小数'],
    ['egov.yard', '仅公布时', '每级'],
    ['egov.yard', '最高 10 分', '最高 3 分'],
    ['egov.yard', /\n {4}加分 "在线办理创新.*/, ''],
    ['egov.yard', '≥ 5%', '≥ 0%'],
    ['egov.yard', '不参与排名; 不计入均值', '参与排名'],
    // Scores that rest on other scores, near and far.
    ['egov.yard', '= 平台.站内搜索可用', '= 取最低(A11, A13)'],
    ['egov.yard', '= 平台.用户评价可用', '= 取最高(A21, C)'],
    ['egov.yard', /单项否决 F1 [\s\S]*?\n {2}\}/, ''],
    ['egov.yard', '// 文中印出的数字', '// 注\n// 文中印出的数字'],
    // Rules that count elsewhere, otherwise, or not at all.
    ['guides.yard', '归入 C11 "31 位编码"', '归入 C12 "31 位编码"'],
    ['guides.yard', '不超过 200 且', '不超过 12 且'],
    ['guides.yard', /规则 JB-33 [\s\S]*?\n\}/, ''],
    ['guides.yard', '(法规|规定)', '(法律|法规|规定)'],
  ];

  it('of turns that leave all sound: scores, explanations and findings', () => {
    const turned = (on: ReadonlySet<number>) => {
      const texts = { 'egov.yard': egovText(), 'guides.yard': guidesText };
      for (const turn of on) {
        const [file, from, to] = TURNS[turn]!;
        texts[file] = texts[file].replace(from, to);
      }
      return texts;
    };
    const data = thinned();
    const UPPER = ['egov', 'A', 'A1', 'A21', 'C1', 'C11', 'D', 'E41'];
    const explained = (w: Workspace) => {
      const { analysis, run, attached, results, diagnostics } = w.score();
      const { methodology } = analysis;
      const parts = run && methodology && attached ? UPPER.map((code) => shape(explain(methodology, run, attached, 3, code))) : [];
      return { diagnostics: diagnostics.map((d) => [d.code, d.params]), results, parts };
    };
    let sound = 0;
    fc.assert(
      fc.property(fc.array(fc.nat({ max: TURNS.length - 1 }), { minLength: 2, maxLength: 10 }), (turns) => {
        const on = new Set<number>();
        const live = workspace(egovText(), data);
        live.score();
        for (const turn of turns) {
          if (!on.delete(turn)) on.add(turn);
          const texts = turned(on);
          live.setText('egov.yard', texts['egov.yard']);
          live.setText('guides.yard', texts['guides.yard']);
          const fresh = workspace(texts['egov.yard'], data);
          fresh.setText('guides.yard', texts['guides.yard']);
          const now = explained(live);
          expect(now).toEqual(explained(fresh));
          if (now.results) sound++;
        }
      }),
      { numRuns: runs(50) },
    );
    expect(sound).toBeGreaterThan(runs(50));
  });
});
