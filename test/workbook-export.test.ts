import { expect, it } from 'vitest';
import type { Diagnostic } from '../grammar/index.ts';
import { readCsv } from '../readers/index.ts';
import { Workspace } from '../compiler/index.ts';
import { applyFix } from './diagnostic-pages/page.ts';
import { scored } from './support/workspace.ts';

/** What happens to somebody who exports a workbook of 16 cities as it is: a total below, dashes for no data, 97% as 0.97. */

const TEXT = `指标体系 zw "政务服务" en "Services" {
  评估对象 城市 取自 年报
  保留 2 位小数 四舍五入
  无量纲化 上下限(0, 1) 截断
  指标 A "按时办结率" en "In time" 权重 50% = 按时办结率
  指标 B "网办率" en "Online" 权重 50% = 网上办件 / 全部办件
}
数据表 年报 取自 "年报.csv" {
  主键 = 城市
  城市 : 文本
  按时办结率 : 数值 %
  网上办件 : 数值 件
  全部办件 : 数值 件
}`;

const CITIES = '甲 乙 丙 丁 戊 己 庚 辛 壬 癸 子 丑 寅 卯 辰 巳'.split(' ').map((c, i) => ({
  city: `${c}市`,
  rate: i === 5 ? undefined : 0.8 + (i % 9) / 50 + (i === 3 ? 0.3 : 0),
  online: 1200 + 37 * i,
  all: 2400 + 11 * i,
}));
const sum = (of: (c: (typeof CITIES)[number]) => number) => CITIES.reduce((s, c) => s + of(c), 0);
const thousands = (n: number) => (n >= 1000 ? `"${Math.floor(n / 1000)},${String(n % 1000).padStart(3, '0')}"` : String(n));
const CSV = [
  '城市,按时办结率,网上办件,全部办件',
  ...CITIES.map((c) =>
    [c.city, c.rate === undefined ? '—' : String(Number(c.rate.toFixed(4))), thousands(c.online), thousands(c.all)].join(','),
  ),
  ['合　计', '0.89', sum((c) => c.online), sum((c) => c.all)].join(','),
  '注：己市未报送。',
].join('\r\n');

/** As the methodology says, worked out here. */
const expected = CITIES.map(({ rate, online, all }) => {
  const b = (online / all) * 100;
  const score = rate === undefined ? b : (Math.min(rate, 1) * 100 + b) / 2;
  return Math.round(score * 100) / 100;
});

function open(text: string): Workspace {
  const workspace = new Workspace('index.yard');
  workspace.setText('index.yard', text);
  const { table, diagnostics } = readCsv('年报.csv', new TextEncoder().encode(`\ufeff${CSV}\r\n`));
  expect(diagnostics).toEqual([]);
  workspace.setTable('年报', table!);
  return workspace;
}

const found = (workspace: Workspace): Diagnostic[] => workspace.score().diagnostics.filter((d) => d.severity !== 'hint');

function mended(text: string, code: string): string {
  const workspace = open(text);
  const { fix } = found(workspace).find((d) => d.code === code)!;
  const block = { language: 'yard', kind: 'bad' as const, file: 'index.yard', also: [], content: text };
  return String(applyFix([block], fix!, workspace.analyse().sources)[0]!.content);
}

it('names the total, the dashes and the percentages, and is right once they are mended', () => {
  const first = found(open(TEXT));
  expect(first.map((d) => [d.code, d.severity, (d.place as { row?: number }).row]).sort()).toEqual([
    ['cell-type', 'error', 7],
    ['percent-as-share', 'warning', undefined],
    ['rows-not-data', 'warning', 18],
  ]);
  const withMark = mended(TEXT, 'cell-type');
  expect(withMark).toContain('缺失标记 "—"');
  const withoutTotal = mended(withMark, 'rows-not-data');
  const right = withoutTotal.replace('数值 %', '数值');
  expect(found(open(right))).toEqual([]);
  expect(scored(open(right)).units.map((u) => u.score)).toEqual(expected);
});

it('says which of them is left', () => {
  const withMark = mended(TEXT, 'cell-type');
  expect(
    found(open(withMark))
      .map((d) => d.code)
      .sort(),
  ).toEqual(['percent-as-share', 'rows-not-data']);
  expect(found(open(mended(withMark, 'rows-not-data'))).map((d) => d.code)).toEqual(['percent-as-share']);
});
