import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import type { ToUtf8Result } from '../../server/protocol.ts';
import { encode } from '../support/encode.ts';
import { Client } from './client.ts';

let folder: string;
let client: Client;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steelyard-to-utf8-'));
  mkdirSync(join(folder, 'work'));
});
afterEach(async () => {
  await client.end();
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string) => join(folder, 'work', path);
const uriOf = (path: string) => pathToFileURL(at(path)).href;
const put = (path: string, content: string | Uint8Array) => writeFileSync(at(path), content);
const codes = (path: string) => (client.published.get(uriOf(path)) ?? []).map((d) => d.code);
const start = async (trusted = true) => {
  client = await Client.inProcess({ folder: join(folder, 'work'), initializationOptions: { trusted } });
};
const open = async (path: string, text: string) => {
  const uri = await client.open(at(path), text);
  await client.settled();
  return uri;
};
const actions = async (path: string, line: number) => {
  const range = { start: { line, character: 0 }, end: { line, character: 200 } };
  const all = await client.ask<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: uriOf(path) },
    range,
    context: { diagnostics: [] },
  });
  return all.filter((a) => a.command?.command === 'steelyard.toUtf8');
};
const convert = (...args: unknown[]) =>
  client.ask<ToUtf8Result>('workspace/executeCommand', { command: 'steelyard.toUtf8', arguments: args });

const YARD = `index T "t" { assess unit from r; scale 0..100; normalise range(0, 100) clipped
  indicator A "a" weight 100% = r.a }
table r from "r.csv" { key = name; name: text; a: number }
`;
const CSV = 'name,a\n婺源县,80\n大兴区,70\n';
const CHINESE = `指标体系 T "总分" {
  评估对象 单位 取自 r; 分值区间 0..100
  指标 A "按时办结情况" 权重 100% = r.a, 无量纲化 上下限(0, 100) 截断
}
数据表 r 取自 "r.csv" { 主键 = name; name: 文本; a: 数值 }
`;

describe('a file is converted to UTF-8 where its encoding is told of', () => {
  it('data, at the file, and nothing is left beside', async () => {
    await start();
    put('r.csv', encode('gb18030', CSV));
    put('m.yard', YARD);
    await open('m.yard', YARD);
    await open('r.csv', new TextDecoder().decode(encode('gb18030', CSV)));
    expect(codes('r.csv')).toEqual(['file-decoded']);
    const [action] = await actions('r.csv', 0);
    expect(action!.title).toMatch(/convert to UTF-8: as GB 18030 \(GBK\) it reads 婺源县/i);
    const done = await convert(...action!.command!.arguments!);
    expect(done).toMatchObject({ uri: uriOf('r.csv'), converted: true, encoding: 'utf8bom' });
    expect(done.message).toContain('r.csv was converted');
    expect(readFileSync(at('r.csv'), 'utf8')).toBe(`\ufeff${CSV}`);
    expect(readdirSync(join(folder, 'work')).sort()).toEqual(['m.yard', 'r.csv']);
    // The editor reads the file again.
    await client.retype(uriOf('r.csv'), CSV);
    await client.settled();
    expect(codes('r.csv')).toEqual([]);
    expect(await convert(uriOf('r.csv'))).toMatchObject({ converted: false });
  });

  it('data that no editor shows are read again at once', async () => {
    await start();
    put('r.csv', encode('gb18030', CSV));
    put('m.yard', YARD);
    await open('m.yard', YARD);
    expect(codes('r.csv')).toEqual(['file-decoded']);
    await convert(uriOf('r.csv'), 'gb18030');
    await client.settled();
    expect(codes('r.csv')).toEqual([]);
  });

  it('a text that the editor shows garbled is one error with the reading, and its action', async () => {
    await start();
    put('r.csv', CSV);
    put('m.yard', encode('gb18030', CHINESE));
    await open('m.yard', new TextDecoder().decode(encode('gb18030', CHINESE)));
    expect(codes('m.yard')).toEqual(['file-encoding']);
    expect(client.published.get(uriOf('m.yard'))![0]!.message).toMatch(/is not UTF-8; as GB 18030 \(GBK\) it reads "指标体系"/i);
    const [action] = await actions('m.yard', 0);
    await convert(...action!.command!.arguments!);
    expect(readFileSync(at('m.yard'), 'utf8')).toBe(CHINESE);
    await client.retype(uriOf('m.yard'), CHINESE);
    await client.settled();
    expect(codes('m.yard')).toEqual([]);
  });

  it('where several readings are likely each has its action, and none is taken by itself', async () => {
    await start();
    // Valid in several encodings, and no word of it tells which it is.
    const bytes = Buffer.concat([Buffer.from('name,a\n'), Buffer.from([0xb0, 0xa1]), Buffer.from(',80\nBeta,70\n')]);
    put('r.csv', bytes);
    put('m.yard', YARD);
    await open('m.yard', YARD);
    expect(codes('r.csv')).toEqual(['file-encoding']);
    await open('r.csv', new TextDecoder().decode(bytes));
    const offered = await actions('r.csv', 0);
    expect(offered.length).toBeGreaterThan(1);
    await expect(convert(uriOf('r.csv'))).rejects.toThrow(/not clear/);
    expect(readFileSync(at('r.csv'))).toEqual(bytes);
    await convert(...offered[0]!.command!.arguments!);
    expect(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(at('r.csv')))).toContain(',80');
  });
});

describe('nothing is converted that must not be', () => {
  it('in a workspace that is not trusted', async () => {
    await start(false);
    const bytes = encode('gb18030', CSV);
    put('r.csv', bytes);
    put('m.yard', YARD);
    await open('m.yard', YARD);
    expect(codes('r.csv')).toEqual(['file-decoded']);
    await open('r.csv', new TextDecoder().decode(bytes));
    expect(await actions('r.csv', 0)).toEqual([]);
    await expect(convert(uriOf('r.csv'), 'gb18030')).rejects.toThrow(/not trusted/);
    expect(new Uint8Array(readFileSync(at('r.csv')))).toEqual(new Uint8Array(bytes));
  });

  it('what no methodology reads, what is outside of the workspace, what is no file, and what has unsaved changes', async () => {
    await start();
    const bytes = encode('gb18030', CSV);
    put('other.csv', bytes);
    writeFileSync(join(folder, 'out.csv'), bytes);
    symlinkSync(join(folder, 'out.csv'), at('link.csv'));
    const text = YARD.replace('r.csv', '../out.csv').concat(
      YARD.slice(YARD.indexOf('table')).replace('table r', 'table s').replace('r.csv', 'link.csv'),
    );
    put('m.yard', text);
    const uri = await open('m.yard', text);
    for (const other of ['other.csv', '../out.csv', 'link.csv', 'none.csv']) {
      await expect(convert(uriOf(other), 'gb18030'), other).rejects.toThrow(/left as it is/);
    }
    await expect(convert('untitled:Untitled-1')).rejects.toThrow(/left as it is/);
    for (const args of [[], [1], [uri, 1], [uri, 'nothing']]) await expect(convert(...args)).rejects.toThrow(/no such command|no encoding/);
    expect(new Uint8Array(readFileSync(join(folder, 'out.csv')))).toEqual(new Uint8Array(bytes));

    put('r.csv', bytes);
    put('m.yard', YARD);
    await client.retype(uri, YARD);
    await client.settled();
    const data = await open('r.csv', new TextDecoder().decode(bytes));
    await client.edit(data, 0, 0, 'x');
    await client.settled();
    await expect(convert(uriOf('r.csv'), 'gb18030')).rejects.toThrow(/not saved/);
    expect(new Uint8Array(readFileSync(at('r.csv')))).toEqual(new Uint8Array(bytes));
  });
});
