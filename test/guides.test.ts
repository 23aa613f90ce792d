import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Row, readRows } from '../examples/egov-2017/generator/csv.ts';
import { checksByLeaf, findingsByRule } from '../examples/egov-2017/generator/rules/index.ts';
import { sample } from '../examples/egov-2017/generator/sample.ts';
import { findings, type RawTable, type Scored, type Workspace } from '../compiler/index.ts';
import { csvTable, EGOV, openEgov, workspaceOf } from './support/workspace.ts';

const FILES = { 办事指南: 'service-guides.csv', 材料: 'materials.csv', 环节: 'steps.csv' } as const;
type Table = keyof typeof FILES;
const textOf = (table: Table) => readFileSync(join(EGOV, 'data', FILES[table]), 'utf8');

/** The counts of the product against those of a plain loop over the rows that shares no code with it. */
function checkCounts({ run, results, attached }: Scored, rows: readonly (readonly Row[])[]): void {
  const [guides, materials, steps] = rows as [Row[], Row[], Row[]];
  expect(new Map(results!.rules.map((r) => [r.rule, r.findings]))).toEqual(
    new Map([...findingsByRule(guides, materials, steps)].sort(inOrderOf(results!.rules.map((r) => r.rule)))),
  );
  const byLeaf = checksByLeaf(guides, materials, steps);
  expect(byLeaf.size).toBe(28);
  for (const [leaf, byRegion] of byLeaf) {
    const { tally } = run!.plan.nodes.find((n) => n.code === leaf)!;
    attached!.units.forEach(({ id }, unit) => {
      const { checks, passes } = byRegion.get(id)!;
      expect([leaf, id, run!.values(tally!.checks)[unit], run!.values(tally!.passes)[unit]]).toEqual([leaf, id, checks, passes]);
    });
  }
}
const inOrderOf = (codes: readonly string[]) => (a: readonly [string, unknown], b: readonly [string, unknown]) =>
  codes.indexOf(a[0]) - codes.indexOf(b[0]);

describe('the guides of the example', () => {
  let scored: Scored;
  beforeAll(() => {
    scored = openEgov().score();
  });

  it('are 80 of each of 32 regions, checked by at least 40 rules that feed all 28 leaves of C', () => {
    const { records, rules } = scored.results!;
    expect(records.map((r) => [r.table, r.read, r.scored, r.rejected, r.unreadable])).toEqual([
      ['办事指南', 2560, 2560, 0, 0],
      ['材料', 9330, 9330, 0, 0],
      ['环节', 11466, 11466, 0, 0],
    ]);
    expect(rules.length).toBeGreaterThanOrEqual(40);
    expect(rules.filter((r) => r.findings === 0)).toEqual([]);
    const fed = new Set(scored.run!.plan.rules.flatMap((r) => r.feeds));
    const leaves = scored.run!.plan.nodes.filter((n) => /^C\d\d$/.test(n.code));
    expect(leaves.map((n) => fed.has(n.code))).toEqual(Array(28).fill(true));
    const tables = scored.analysis.methodology!.tables;
    expect(tables.get('办事指南')!.columns.size).toBe(33 + 1);
  });

  it('have as many findings of each rule, and checks of each leaf, as a plain loop counts', () => {
    checkCounts(scored, [readRows(textOf('办事指南')), readRows(textOf('材料')), readRows(textOf('环节'))]);
  });

  it('list each finding with its record, its row, every field read and a message in both languages', () => {
    const all = [...findings(scored.analysis.methodology!, scored.run!, scored.attached!)];
    expect(all.length).toBe(scored.results!.rules.reduce((sum, r) => sum + r.findings, 0));
    const rows = { 办事指南: readRows(textOf('办事指南')), 材料: readRows(textOf('材料')), 环节: readRows(textOf('环节')) };
    for (const f of all.filter((_, i) => i % 97 === 0)) {
      const table = f.rule.table.name as Table;
      const row = rows[table][f.row - 2]!;
      expect(f.file).toBe(`data/${FILES[table]}`);
      expect(f.record).toBe(row.指南 ?? row.记录唯一标识);
      // CL-01 counts rows: of a guide without materials it read that there are none.
      if (f.rule.code === 'CL-01') expect(f.fields.map((field) => [field.name, field.cells[0]!.text])).toEqual([['材料', '0']]);
      expect(f.fields.length).toBeGreaterThan(0);
      for (const { name, cells } of f.fields)
        if (row[name] !== undefined) expect([f.rule.code, name, cells[0]!.text]).toEqual([f.rule.code, name, row[name]]);
      for (const message of [f.message('zh'), f.message('en')]) {
        expect(message.length).toBeGreaterThan(3);
        expect(message).not.toMatch(/[{}]|undefined/);
      }
      expect(f.message('zh')).not.toBe(f.message('en'));
    }
  });

  it.runIf(process.env.STEELYARD_LONG)('count the same when all 22,152 are there', () => {
    const texts = sample(EGOV, { full: true });
    const workspace = openEgov();
    for (const [table, file] of [
      ...Object.entries(FILES),
      ['地区名单', 'regions.csv'],
      ['平台', 'platform.csv'],
      ['问卷', 'questionnaire.csv'],
      ['指南', 'guides.csv'],
    ])
      workspace.setTable(table!, csvTable(file!, texts.get(`data/${file}`)!));
    const full = workspace.score();
    expect(full.results!.records[0]!.scored).toBe(22_152);
    expect(full.results!.statistics.egov).toMatchObject({ mean: 79.95, above: 21 });
    checkCounts(
      full,
      Object.values(FILES).map((file) => readRows(texts.get(`data/${file}`)!)),
    );
  });
});

describe('one cell of one guide', () => {
  const tables = () => new Map((Object.keys(FILES) as Table[]).map((t) => [t, csvTable(FILES[t], textOf(t))]));

  function change(table: RawTable, row: number, column: string, to: string): RawTable {
    const at = table.header.indexOf(column);
    return { ...table, rows: table.rows.map((cells, i) => (i === row ? cells.map((cell, j) => (j === at ? to : cell)) : cells)) };
  }

  const found = ({ analysis, run, attached }: Scored) =>
    new Set([...findings(analysis.methodology!, run!, attached!)].map((f) => `${f.rule.code} ${f.file} ${f.row}`));
  const difference = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((x) => !b.has(x));

  /** A workspace that has scored, and the tables it has scored. */
  function scoredWorkspace(): { workspace: Workspace; raw: Map<Table, RawTable> } {
    const workspace = openEgov();
    const raw = tables();
    for (const [table, data] of raw) workspace.setTable(table, data);
    workspace.score();
    return { workspace, raw };
  }

  it.each<[Table, string, string, string[], string[]]>([
    ['办事指南', '办理地点', '', ['JB-32', 'JB-33'], ['C16']],
    ['办事指南', '监督投诉方式', '', ['JB-39', 'JB-40'], ['C17']],
    ['材料', '材料名称', '其他材料', ['CL-02', 'CL-03', 'CL-04'], ['C25']],
    ['环节', '环节要求', '', ['LC-04'], ['C31']],
  ])('%s.%s: only the rules that read it run again, and only what they feed moves', (table, column, to, rules, leaves) => {
    const { workspace, raw } = scoredWorkspace();
    const before = workspace.score();
    // A row whose cell no rule objects to.
    const at = raw.get(table)!.header.indexOf(column);
    const faulty = new Set([...found(before)].map((f) => f.split(' ').slice(1).join(' ')));
    const row = raw.get(table)!.rows.findIndex((cells, i) => cells[at] !== '' && !faulty.has(`${FILES[table]} ${i + 2}`));
    workspace.setTable(table, change(raw.get(table)!, row, column, to));
    const after = workspace.score();

    const { plan, counters } = after.run!;
    const again = new Set(counters.stages);
    const checked = plan.rules.filter((r) => again.has(r.outcome)).map((r) => r.code);
    expect(checked.filter((code) => !rules.includes(code))).toEqual([]);
    const moved = after.results!.units.flatMap((unit, u) =>
      Object.entries(unit.indicators).flatMap(([code, { raw: score }]) =>
        score !== before.results!.units[u]!.indicators[code]!.raw ? [`${unit.name} ${code}`] : [],
      ),
    );
    expect(new Set(moved.map((m) => m.split(' ')[0])).size).toBe(1);
    const expected = [...new Set(leaves.flatMap((leaf) => [leaf, leaf.slice(0, 2), 'C', 'egov']))];
    expect(new Set(moved.map((m) => m.split(' ')[1]))).toEqual(new Set(expected));
    const [now, then] = [found(after), found(before)];
    const place = `${FILES[table]} ${row + 2}`;
    for (const f of [...difference(now, then), ...difference(then, now)]) {
      expect(rules).toContain(f.split(' ')[0]);
      expect(f.endsWith(place)).toBe(true);
    }
    expect(difference(now, then).length).toBeGreaterThan(0);
    // And the answers are those of a fresh start.
    const fresh = openEgov();
    for (const [name, data] of raw) fresh.setTable(name, name === table ? change(data, row, column, to) : data);
    expect(after.results).toEqual(fresh.score().results);
  });

  it('a comment runs no rule again, one rule its own only', () => {
    const { workspace } = scoredWorkspace();
    const text = readFileSync(join(EGOV, 'guides.yard'), 'utf8');
    workspace.setText('guides.yard', `// 又及\n${text}`);
    expect(workspace.score().run!.counters.stages).toEqual([]);
    workspace.setText('guides.yard', text.replace('/测试|test|xxx|待定/i', '/测试/'));
    const { run } = workspace.score();
    const again = new Set(run!.counters.stages);
    expect(run!.plan.rules.filter((r) => again.has(r.outcome)).map((r) => r.code)).toEqual(['JB-04']);
  });
});

/** Examples of real names and codes, with what the rules of the example must say of them. */
describe('rules on real examples', () => {
  const base = (): { guides: RawTable; materials: RawTable } => ({
    guides: csvTable('service-guides.csv', textOf('办事指南')),
    materials: csvTable('materials.csv', textOf('材料')),
  });

  /** Whether a rule objects to a row in which a column has another value. */
  function objects(rule: string, table: '办事指南' | '材料', column: string, values: readonly string[]): boolean[] {
    const { guides, materials } = base();
    const workspace = openEgov();
    const raw = table === '材料' ? materials : guides;
    const at = raw.header.indexOf(column);
    const key = raw.header.indexOf('指南');
    // One row a guide: findings that count once a record must not hide behind one another.
    const rows = [...new Map(raw.rows.map((cells, i) => [table === '材料' ? cells[key] : String(i), i])).values()].slice(0, values.length);
    const changed = raw.rows.map((cells, i) => (rows.includes(i) ? cells.map((c, j) => (j === at ? values[rows.indexOf(i)]! : c)) : cells));
    const kept = table === '材料' ? changed.filter((_, i) => rows.includes(i)) : changed;
    const numbers = table === '材料' ? raw.rowNumbers.filter((_, i) => rows.includes(i)) : raw.rowNumbers;
    workspace.setTable(table, { ...raw, rows: kept, rowNumbers: numbers });
    const { analysis, run, attached } = workspace.score();
    const found = new Set([...findings(analysis.methodology!, run!, attached!, { rules: new Set([rule]) })].map((f) => f.row));
    return rows.map((i) => found.has(raw.rowNumbers[i]!));
  }

  it.each<[string, '办事指南' | '材料', string, readonly (readonly [string, boolean])[]]>([
    [
      'CL-02',
      '材料',
      '材料名称',
      [
        ['根据有关法律法规应提交的其他材料', true],
        ['其他相关材料', true],
        ['营业执照等', true],
        ['消防验收合格证等材料', true],
        ['其他', true],
        ['等级保护备案证明', false],
        ['职业技能等级证书', false],
        ['高等学校学历证明', false],
        ['法定代表人身份证明', false],
      ],
    ],
    [
      'JB-14',
      '办事指南',
      '实施主体编码',
      [
        ['12441500196720244T', false],
        ['11341702730007167P', false],
        ['11441700007280420Y', false],
        ['11330800MB0R57773W', false],
        ['11440100007482575H', false],
        ['11511301008778183N', false],
        ['91350211M0000XUF46', true],
        ['91350100M000100Y4Z', true],
      ],
    ],
    [
      'JB-15',
      '办事指南',
      '实施编码',
      [
        ['12441500196720244T3442199806003', false],
        ['11440100007482575H3440118009000', false],
        ['511A0138000000-511602000000-000-115113010833722043-1-00', true],
      ],
    ],
    [
      'JB-37',
      '办事指南',
      '咨询方式',
      [
        ['0577-88888888', false],
        ['12345', false],
        ['0577 88888888', true],
      ],
    ],
  ])('%s', (rule, table, column, examples) => {
    expect(
      objects(
        rule,
        table,
        column,
        examples.map(([value]) => value),
      ),
    ).toEqual(examples.map(([, objected]) => objected));
  });

  it('LC-06: steps of 5 and 10 days and a promise of 20 disagree under "equals", and agree under "no more than"', () => {
    const { guides } = base();
    const [key, promise, unit] = ['记录唯一标识', '承诺办结时限', '承诺办结时限单位'].map((c) => guides.header.indexOf(c)) as [
      number,
      number,
      number,
    ];
    const cells = guides.rows[0]!.map((c, j) => (j === promise ? '20' : j === unit ? '工作日' : c));
    const steps = `指南,环节序号,环节名称,环节时限,计入承诺时限,环节要求\n${cells[key]},1,受理,5,是,a\n${cells[key]},2,审查,10,是,b\n${cells[key]},3,决定,0,是,c\n`;
    const found = (text: string) => {
      const workspace = openEgov();
      workspace.setText('guides.yard', text);
      workspace.setTable('办事指南', { ...guides, rows: guides.rows.map((r, i) => (i === 0 ? cells : r)) });
      workspace.setTable('环节', csvTable('steps.csv', steps));
      const { analysis, run, attached } = workspace.score();
      return [...findings(analysis.methodology!, run!, attached!, { rules: new Set(['LC-06']) })].map((f) => f.record);
    };
    const text = readFileSync(join(EGOV, 'guides.yard'), 'utf8');
    expect(found(text)).toEqual([cells[key]]);
    const atMost = text.replace(/(要求 合计\(环节\.环节时限[^\n]*\)) 等于/, '$1 不超过');
    expect(atMost).not.toBe(text);
    expect(found(atMost)).toEqual([]);
  });

  it('JB-22 of the exchange tables: recipients and topics are tested one by one, not by parity', () => {
    expect(crossed('(对象 = 法人) = 法人主题 已填 且 (对象 = 自然人) = 自然人主题 已填')).toBe(true);
  });
});

/** A guide for legal entities whose topics are those of natural persons: a parity test misses it. */
function crossed(requirement: string): boolean {
  const workspace = workspaceOf(
    `
指标体系 x "试" { 评估对象 地区 取自 名单; 无量纲化 上下限(0, 1) 截断; 指标 A "甲" 权重 100% = 合格率(指南, 按检查项) }
数据表 名单 取自 "名单.csv" { 主键 = 代码; 代码 : 文本 }
数据表 指南 取自 "指南.csv" { 主键 = 编号; 评估对象 = 地区; 编号 : 文本; 地区 : 文本; 对象 : 代码集 { 自然人; 法人 }; 自然人主题 : 文本; 法人主题 : 文本 }
规则 R "一致" { 适用 指南; 归入 A; 要求 ${requirement} }`,
    { 名单: '代码\n北\n', 指南: '编号,地区,对象,自然人主题,法人主题\n1,北,法人,户籍,\n' },
  );
  return workspace.score().results!.rules[0]!.findings === 1;
}
