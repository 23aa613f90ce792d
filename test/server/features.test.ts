import { describe, expect, it } from 'vitest';
import { edited, EN_FILES, marked, type Scene, scene, textAt, ZH, ZH_FILES } from './check.ts';

/* biome-ignore lint/suspicious/noExplicitAny: what a server answers is looked at field by field. */
type Any = any;

async function asked(files: Record<string, string>, method: string, more: object = {}, locale?: string): Promise<[Scene, Any]> {
  const s = await scene(files, locale);
  const answer = await s.client.at<Any>(`textDocument/${method}`, s.uri, s.offset, more);
  expect(s.client.log).toEqual([]);
  return [s, answer];
}

describe('hover', () => {
  const check = async (files: Record<string, string>, behind: string, expected: readonly RegExp[], locale: string) => {
    const [, answer] = await asked(marked(files, behind), 'hover', {}, locale);
    for (const pattern of expected) expect(answer?.contents.value).toMatch(pattern);
  };
  it.each<[string, RegExp[]]>([
    ['指标 A', [/平台/, /赋分/, /60%/, /均值/, /[▁-█]/]],
    ['名单.入', [/代码集/, /网上入口/, /缺失 0 \/ 2/, /统一/]],
    ['取自 名', [/城市名单/, /2 行/]],
    ['规则 R', [/检查 3 次，查出问题 1 个/, /办法第一条/]],
    ['合成 加', [/sum\(w x\) \/ sum\(w\)/]],
    ['缺失"', []],
    ['评估年', [/被评估的年度/]],
    ['    优', [/1 个（50.00%）/]],
    ['= 合', [/检查/]],
  ])('of %s', (behind, expected) => check(ZH_FILES, behind, expected, 'zh'));
  it.each<[string, RegExp[]]>([
    ['indicator A', [/Platform/, /ladder/, /60%/, /mean/]],
    ['list.entr', [/code list/, /0 of 2 missing/]],
    ['rule R', [/3 checks, 1 findings/, /Article 1/]],
    ['aggregate ari', [/sum\(w x\)/]],
  ])('of %s', (behind, expected) => check(EN_FILES, behind, expected, 'en'));
});

describe('definition and references', () => {
  it.each([
    ['赋分(名', '名单'],
    ['名单.入', '入口'],
    ['归入 B', 'B'],
    ['要求 名', '名称'],
    ['{名', '名称'],
    ['{ 统', '统一'],
  ])('of %s', async (behind, name) => {
    const [s, answer] = await asked(marked(ZH_FILES, behind), 'definition');
    expect(textAt(s, answer.uri, answer.range)).toMatch(name);
    expect(answer.range).not.toEqual(undefined);
  });

  it('lists every use, those in messages too', async () => {
    const [s, answer] = await asked(marked(ZH_FILES, '  名称'), 'references', { context: { includeDeclaration: true } });
    expect(answer.map((l: Any) => textAt(s, l.uri, l.range))).toEqual(['名称', '名称', '名称', '名称']);
    const [, highlights] = await asked(marked(ZH_FILES, '  名称'), 'documentHighlight');
    expect(highlights).toHaveLength(4);
  });
});

describe('rename', () => {
  const check = async (files: Record<string, string>, behind: string, newName: string, replaced: Record<string, [RegExp, string]>) => {
    const [s, { changes }] = await asked(marked(files, behind), 'rename', { newName });
    for (const [file, [pattern, to]] of Object.entries(replaced)) {
      const uri = s.uris[file]!;
      expect(edited(s, uri, changes[uri])).toBe(s.client.text(uri).replace(pattern, to));
    }
    expect(Object.keys(changes)).toHaveLength(Object.keys(replaced).length);
  };
  it('a column, in formulas, messages and the head of its data', () =>
    check(ZH_FILES, '  名称', '标题', { 'index.yard': [/(?<=[{ ])名称(?=[} ])/g, '标题'], 'records.csv': [/名称/, '标题'] }));
  it('an indicator', () => check(ZH_FILES, '指标 B', 'B-1', { 'index.yard': [/(?<=[指入].? )B/g, 'B-1'] }));
  it('a band', () => check(ZH_FILES, '    优', '良好', { 'index.yard': [/优/, '良好'] }));
  it('a table, in the project file too, in quotes where it needs them', async () => {
    const files = { ...ZH_FILES, 'steelyard.yaml': 'files: [index.yard]\ndata:\n  sample:\n    记录: records.csv\n' };
    await check(files, '数据表 记录', '指标', {
      'index.yard': [/(?<=[表用(] ?)记录(?=[ ,\n])/g, '「指标」'],
      'steelyard.yaml': [/记录/, '指标'],
    });
  });

  const refuses = async (files: Record<string, string>, newName: string, reason: RegExp) => {
    const s = await scene(files);
    await expect(s.client.at('textDocument/rename', s.uri, s.offset, { newName })).rejects.toThrow(reason);
  };
  it('refuses codes of the data', () => refuses(marked(ZH_FILES, '{ 统'), '合一', /数据/));
  it('refuses a name that is taken', () => refuses(marked(ZH_FILES, '指标 B'), 'A', /已有/));
  it('refuses what is no name', () => refuses(marked(ZH_FILES, '指标 B'), 'a b', /不能作名称/));
  it('refuses in a broken text', () =>
    refuses(marked({ ...ZH_FILES, 'index.yard': ZH.replace('级别 错误', '级别') }, '指标 B'), 'C', /语法错误/));
  it('says where there is nothing to rename', async () => {
    const s = await scene(marked(ZH_FILES, '评估年'));
    await expect(s.client.at('textDocument/prepareRename', s.uri, s.offset)).rejects.toThrow(/没有可以改名/);
  });
});

describe('completion', () => {
  const labels = async (files: Record<string, string>, locale?: string): Promise<string[]> => {
    const [, items] = await asked(files, 'completion', {}, locale);
    return items.map((i: Any) => i.label);
  };
  /** The text with one line put behind another, with a cursor in it. */
  const line = (behind: string, added: string) => ({ ...ZH_FILES, 'index.yard': ZH.replace(behind, `${behind}\n${added}`) });

  it.each<[string, string, string, string[], string[]]>([
    ['clauses of the index', '合成 加权平均', '  <|>', ['排名按', '缺失值', '指标', '等级'], ['适用', '主键']],
    ['clauses of a rule', '归入 B', '  <|>', ['当', '依据', '要素'], ['评估年度', '权重']],
    ['declarations of a file', '示例。', '<|>', ['数据表', '规则', '指标体系'], ['适用']],
    ['methods', '评估年度 2024', '  合成 <|>', ['加权平均', '加权几何平均'], ['排名按']],
    ['tables', '归入 B', '  适用 <|>', ['名单', '记录'], ['A']],
    ['indicators', '级别 错误', '  归入 <|>', ['A', 'B', '总'], ['名单']],
    ['choices', '归入 B', '  级别 <|>', ['错误', '警告', '提醒'], ['名单']],
    ['columns behind a dot', '截断', '  指标 C "三" 权重 0% = 名单.<|>', ['入口', '编号'], ['名单']],
    ['columns of the rule', '归入 B', '  当 <|>', ['名称', '城市', '号'], []],
    ['what follows an operand', '归入 B', '  当 名称 <|>', ['已填', '且', '等于'], []],
    ['columns in a message', '归入 B', '  整改建议 "补{<|>}"', ['名称', '城市'], ['已填']],
    ['codes of a compared column', '截断', '  指标 C "三" 权重 0% = 名单.入口 = <|>', ['统一', '分散'], []],
    ['rungs', '截断', '  指标 C "三" 权重 0% = 赋分(名单.入口) { <|> }', ['统一', '分散', '其余'], ['权重']],
    ['header clauses', '截断', '  指标 C "三" <|>', ['权重', '说明'], ['适用']],
    ['types', '编号 : 文本', '  新列 : <|>', ['文本', '数值', '代码集'], ['权重']],
  ])('offers %s', async (_, behind, added, wanted, unwanted) => {
    const found = await labels(line(behind, added));
    for (const label of wanted) expect(found).toContain(label);
    for (const label of unwanted) expect(found).not.toContain(label);
  });

  it('finds Chinese names by their initials and by pinyin', async () => {
    const [, items] = await asked(line('归入 B', '  适用 md<|>'), 'completion');
    const item = items.find((i: Any) => i.label === '名单');
    expect(item.filterText).toBe('名单 mingdan md');
    expect(item.textEdit.newText).toBe('名单');
  });

  it('speaks the dialect of the file', async () => {
    const files = { ...EN_FILES, 'index.yard': EN_FILES['index.yard'].replace('feeds B', 'feeds B\n  <|>') };
    const found = await labels(files, 'en');
    expect(found).toContain('when');
    expect(found).not.toContain('当');
  });

  it('offers columns that only the data have', async () => {
    const files = { ...line('  编号 : 文本', '  <|>'), 'list.csv': '编号,入口,人口\n甲,统一,1\n乙,分散,2\n' };
    expect(await labels(files)).toContain('人口');
  });
});

describe('what is drawn into the text', () => {
  const doc = async (method: string, files: Record<string, string> = ZH_FILES, more: object = {}): Promise<[Scene, Any]> => {
    const s = await scene(files);
    return [s, await s.client.ask<Any>(`textDocument/${method}`, { textDocument: { uri: s.uri }, ...more })];
  };
  const all = { range: { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } } };

  it('symbols are the tree of the index', async () => {
    const [, symbols] = await doc('documentSymbol');
    expect(symbols.map((s: Any) => s.name)).toEqual(['总', '名单', '记录', 'R1']);
    expect(symbols[0].children.map((s: Any) => [s.name, s.detail])).toContainEqual(['A', '平台']);
    expect(symbols[1].children.map((s: Any) => s.name)).toEqual(['编号', '入口']);
  });

  it('inlay hints say what an indicator weighs and its mean, as wide as ever', async () => {
    const [, hints] = await doc('inlayHint', ZH_FILES, all);
    expect(hints.map((h: Any) => h.label)).toContain('60.00% · x̄\u2007\u200750.0');
  });

  it('a lens over a rule says what it finds now and shows it', async () => {
    const [s, lenses] = await doc('codeLens');
    expect(lenses).toHaveLength(1);
    const { command } = await s.client.ask<Any>('codeLens/resolve', lenses[0]);
    expect(command.title).toBe('查出 1 个问题 / 检查 3 次');
    expect(command.arguments[2]).toEqual([
      { uri: s.uris['records.csv'], range: { start: { line: 2, character: 3 }, end: { line: 2, character: 4 } } },
    ]);
  });

  it('words are told by what they are used as', async () => {
    const [s, { data }] = await doc('semanticTokens/full');
    expect(data.length % 5).toBe(0);
    let [line, character] = [0, 0];
    const found = new Map<string, number>();
    for (let i = 0; i < data.length; i += 5) {
      if (data[i]) [line, character] = [line + data[i], 0];
      character += data[i + 1];
      const range = { start: { line, character }, end: { line, character: character + data[i + 2] } };
      found.set(textAt(s, s.uri, range), data[i + 3]);
    }
    expect(found.get('指标')).toBe(0);
    expect(found.get('名单')).toBe(1);
    expect(found.get('入口')).toBe(2);
    expect(found.get('统一')).toBe(3);
    expect(found.get('A')).toBe(4);
    expect(found.get('合格率')).toBe(5);
    expect(found.get('加权平均')).toBe(6);
  });

  it('folds braces', async () => {
    const [, ranges] = await doc('foldingRange');
    expect(ranges).toContainEqual({ startLine: 1, endLine: 13 });
  });

  it('selects outwards', async () => {
    const s = await scene(marked(ZH_FILES, '名单.入'));
    const [range] = await s.client.ask<Any>('textDocument/selectionRange', {
      textDocument: { uri: s.uri },
      positions: [{ line: 12, character: 26 }],
    });
    const texts: string[] = [];
    for (let r = range; r; r = r.parent) texts.push(textAt(s, s.uri, r.range));
    expect(texts[1]).toBe('名单.入口');
    expect(ZH.endsWith(texts.at(-1)!)).toBe(true);
  });

  it('finds declarations of the workspace', async () => {
    const s = await scene(ZH_FILES);
    const found = await s.client.ask<Any>('workspace/symbol', { query: '指南' });
    expect(found.map((f: Any) => f.name)).toEqual(['B']);
  });
});

describe('code actions', () => {
  it('mend what a diagnostic proposes to mend, one or all', async () => {
    const broken = ZH.replace('权重 60%', '权重 90%').replace('级别 错误', 'severity 错误');
    const s = await scene({ ...ZH_FILES, 'index.yard': broken });
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const ask = (only?: string[]) =>
      s.client.ask<Any>('textDocument/codeAction', {
        textDocument: { uri: s.uri },
        range,
        context: { diagnostics: [], ...(only && { only }) },
      });
    const actions = await ask();
    expect(actions.map((a: Any) => a.kind)).toEqual(['quickfix', 'quickfix', 'quickfix', 'source.fixAll']);
    expect(actions.filter((a: Any) => a.isPreferred)).toHaveLength(2);
    const [all] = await ask(['source.fixAll']);
    const mended = edited(s, s.uri, all.edit.changes[s.uri]);
    expect(mended).toContain('级别 错误');
    expect(mended).not.toContain('90%');
  });
});

describe('formatting', () => {
  it('writes the house style, and leaves what has it alone', async () => {
    const s = await scene({ ...ZH_FILES, 'index.yard': ZH.replace('  级别 错误', '      级别   错误') });
    const ask = (uri: string) =>
      s.client.ask<Any>('textDocument/formatting', { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true } });
    const edits = await ask(s.uri);
    const now = edited(s, s.uri, edits);
    expect(now).toContain('\n  级别 错误\n');
    await s.client.retype(s.uri, now);
    expect(await ask(s.uri)).toEqual([]);
  });
});
