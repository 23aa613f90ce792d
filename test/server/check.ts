import { join } from 'node:path';
import { Client, offsetAt, type Position } from './client.ts';

/** A folder that is nowhere: all that is in it is open in the editor. */
export const FOLDER = '/nowhere/project';

interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/** One text with a cursor `<|>`, and the texts beside it. */
export interface Scene {
  readonly client: Client;
  readonly uri: string;
  readonly offset: number;
  /** URIs by file name. */
  readonly uris: Readonly<Record<string, string>>;
}

/** Opens texts in a fresh server; the one with the cursor is asked about. */
export async function scene(files: Readonly<Record<string, string>>, locale = 'zh'): Promise<Scene> {
  const client = await Client.inProcess({ locale });
  const uris: Record<string, string> = {};
  let at: { uri: string; offset: number } | undefined;
  for (const [name, marked] of Object.entries(files)) {
    const offset = marked.indexOf(CURSOR);
    const uri = await client.open(join(FOLDER, name), marked.replace(CURSOR, ''));
    uris[name] = uri;
    if (offset >= 0) at = { uri, offset };
  }
  await client.settled();
  return { client, uris, ...(at ?? { uri: Object.values(uris)[0]!, offset: 0 }) };
}

export const CURSOR = '<|>';

/** What stands in a range of an open text. */
export const textAt = ({ client }: Scene, uri: string, { start, end }: Range): string => {
  const text = client.text(uri);
  return text.slice(offsetAt(text, start), offsetAt(text, end));
};

/** An open text after some edits. */
export function edited({ client }: Scene, uri: string, edits: readonly Edit[]): string {
  let text = client.text(uri);
  const offsets = edits.map((e) => ({ from: offsetAt(text, e.range.start), to: offsetAt(text, e.range.end), newText: e.newText }));
  for (const { from, to, newText } of offsets.sort((a, b) => b.from - a.from)) text = text.slice(0, from) + newText + text.slice(to);
  return text;
}

/** A small methodology in Chinese, with records and rules. */
export const ZH = `/// 示例。
指标体系 总 "总体" {
  评估年度 2024
  评估对象 城市 取自 名单
  分值区间 0..100
  保留 1 位小数 四舍五入 仅公布时
  合成 加权平均
  无量纲化 上下限(0, 1) 截断
  等级 {
    优 [60, 100]
    差 [0, 60)
  }
  指标 A "平台" 权重 60% = 赋分(名单.入口) { 统一: 100; 分散: 0 }
  指标 B "指南" 权重 40% = 合格率(记录, 按检查项)
}
数据表 名单 "城市名单" 取自 "list.csv" {
  主键 = 编号
  编号 : 文本
  入口 : 代码集 { 统一; 分散 } "网上入口"
}
数据表 记录 取自 "records.csv" {
  主键 = 号; 评估对象 = 城市
  号 : 文本
  城市 : 文本
  名称 : 文本 "记录的名称"
}
规则 R1 "有名称" {
  适用 记录
  级别 错误
  归入 B
  要求 名称 已填
  问题描述 "{名称}缺失"
  整改建议 "补填{名称}"
  依据 "办法第一条"
}
`;

/** The same in English. */
export const EN = `/// An example.
index total "Total" {
  edition 2024
  assess city from list
  scale 0..100
  round 1 half-up at publish
  aggregate arithmetic
  normalise range(0, 1) clipped
  bands {
    good [60, 100]
    poor [0, 60)
  }
  indicator A "Platform" weight 60% = ladder(list.entrance) { single: 100; many: 0 }
  indicator B "Guides" weight 40% = pass rate(records, by check)
}
table list "List of cities" from "list.csv" {
  key = id
  id : text
  entrance : code list { single; many } "Entrance"
}
table records from "records.csv" {
  key = no; unit = city
  no : text
  city : text
  title : text "Title of the record"
}
rule R1 "Has a title" {
  applies to records
  severity error
  feeds B
  require title is present
  message "{title} is missing"
  advice "Fill in {title}"
  basis "Article 1"
}
`;

export const ZH_FILES = {
  'index.yard': ZH,
  'list.csv': '编号,入口\n甲,统一\n乙,分散\n',
  'records.csv': '号,城市,名称\n1,甲,一\n2,甲,\n3,乙,三\n',
};
export const EN_FILES = {
  'index.yard': EN,
  'list.csv': 'id,entrance\nx,single\ny,many\n',
  'records.csv': 'no,city,title\n1,x,one\n2,x,\n3,y,three\n',
};

/** The files with a cursor behind the first occurrence of something. */
export function marked<F extends Record<string, string>>(files: F, behind: string, file = 'index.yard'): F {
  const text = files[file]!;
  const at = text.indexOf(behind);
  if (at < 0) throw new Error(`no ${behind}`);
  return { ...files, [file]: `${text.slice(0, at + behind.length)}${CURSOR}${text.slice(at + behind.length)}` };
}
