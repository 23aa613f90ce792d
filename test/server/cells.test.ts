import { DiagnosticSeverity } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { edited, marked, type Scene, scene, textAt } from './check.ts';
import { positionAt } from './client.ts';

/* biome-ignore lint/suspicious/noExplicitAny: what a server answers is looked at field by field. */
type Any = any;

const TEXT = `指标体系 x "总体" {
  评估对象 城市 取自 名单
  无量纲化 上下限(0, 100) 截断
  指标 A "甲" 权重 100% = 甲率
}
数据表 名单 取自 "list.csv" {
  主键 = 编号
  编号 : 文本
  甲率 : 数值 "率"
  户数 : 数值 未填按 0 计
}
`;
const LIST = '编号,甲率,户数\n甲,1,5\n乙,—,\n丙,4,7\n丁,—,\n戊,—,9\n己,85①,\n';
const FILES = { 'index.yard': TEXT, 'list.csv': LIST };

const actionsAt = (s: Scene, file: string, offset: number) => {
  const at = positionAt(s.client.text(s.uris[file]!), offset);
  return s.client.ask<Any[]>('textDocument/codeAction', {
    textDocument: { uri: s.uris[file] },
    range: { start: at, end: at },
    context: { diagnostics: [] },
  });
};

describe('what many cells hold', () => {
  it('is one problem, seen at each of the cells', async () => {
    const s = await scene(FILES);
    const uri = s.uris['list.csv']!;
    const found = s.client.published.get(uri)!.map((d) => [d.severity, d.range.start.line, textAt(s, uri, d.range)]);
    expect(found).toEqual([
      [DiagnosticSeverity.Error, 2, '—'],
      [DiagnosticSeverity.Hint, 4, '—'],
      [DiagnosticSeverity.Hint, 5, '—'],
      [DiagnosticSeverity.Error, 6, '85①'],
    ]);
    const [first, second] = s.client.published.get(uri)!;
    expect(first!.message).toBe(second!.message);
    expect(first!.message).toMatch(/“—”（另有 2 格相同）/);
    expect(first!.relatedInformation!.map((r) => r.location.range.start.line)).toEqual([4, 5, 8]);
  });

  it.each([
    ['at the first cell', 'list.csv', LIST.indexOf('乙') + 2],
    ['at another cell', 'list.csv', LIST.indexOf('戊') + 2],
    ['at the column', 'index.yard', TEXT.indexOf('甲率 :')],
  ])('is declared missing by a fix %s', async (_, file, offset) => {
    const s = await scene(FILES);
    const [action, ...others] = await actionsAt(s, file, offset);
    expect([action.title, others]).toEqual(['把“—”声明为这一列的缺失标记', []]);
    const now = edited(s, s.uris['index.yard']!, action.edit.changes[s.uris['index.yard']!]);
    expect(now).toBe(TEXT.replace('甲率 : 数值 "率"', '甲率 : 数值 缺失标记 "—" "率"'));
    await s.client.retype(s.uris['index.yard']!, now);
    await s.client.settled();
    expect(s.client.published.get(s.uris['list.csv']!)!.map((d) => d.range.start.line)).toEqual([6]);
  });

  it.each([
    ['a cell that is right', 'list.csv', LIST.indexOf('丙') + 2],
    ['a cell that nothing can mend', 'list.csv', LIST.indexOf('①')],
    ['another column', 'index.yard', TEXT.indexOf('户数 :')],
  ])('%s has no fix', async (_, file, offset) => {
    // A finding may be accepted; that mends nothing.
    const actions = await actionsAt(await scene(FILES), file, offset);
    expect(actions.map((a: { title: string }) => a.title).filter((title: string) => !title.startsWith('认可'))).toEqual([]);
  });
});

describe('marks of missing data', () => {
  it.each([
    ['index.yard', '户数 : 数值 ', ['缺失标记', '未填按', '必填']],
    ['index.yard', '主键 = 编号\n  ', ['缺失标记', '未填按', '行说明']],
  ])('are completed', async (_, behind, wanted) => {
    const files = { ...FILES, 'index.yard': TEXT.replace('主键 = 编号\n', '主键 = 编号\n  \n') };
    const s = await scene(marked(files, behind));
    const items = await s.client.at<Any[]>('textDocument/completion', s.uri, s.offset);
    for (const label of wanted) expect(items.map((i) => i.label)).toContain(label);
  });

  it('are explained, and counted by the hover of their column', async () => {
    const text = TEXT.replace('甲率 : 数值', '甲率 : 数值 缺失标记 "—"');
    const hover = async (behind: string) => {
      const s = await scene(marked({ ...FILES, 'index.yard': text }, behind));
      return (await s.client.at<Any>('textDocument/hover', s.uri, s.offset)).contents.value as string;
    };
    expect(await hover('缺失标')).toMatch(/视为没有数据/);
    expect(await hover('未填按')).toMatch(/不作缺失/);
    // The footnote is no value either.
    expect(await hover('  甲')).toMatch(/缺失 3 \/ 6 · 1 … 4/);
    expect(await hover('  户')).toMatch(/缺失 0 \/ 6 · 0 … 9/);
  });
});
