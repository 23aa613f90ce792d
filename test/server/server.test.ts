import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Preview, PreviewPatch, UnitView } from '../../server/protocol.ts';
import { EGOV, egovText, ROOT } from '../support/workspace.ts';
import { scene, ZH, ZH_FILES } from './check.ts';
import { Client, offsetAt, positionAt } from './client.ts';

const files: Readonly<Record<string, string>> = ZH_FILES;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'steelyard-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const written = () => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
};

/** Opens the methodology of the folder, whose data stay on disk. */
async function onDisk(client: Client): Promise<{ uri: string; preview: Preview; patches: PreviewPatch[] }> {
  written();
  const uri = await client.open(join(folder, 'index.yard'), ZH);
  const patches: PreviewPatch[] = [];
  client.connection.onNotification('steelyard/previewChanged', (patch: PreviewPatch) => void patches.push(patch));
  const preview = await client.ask<Preview>('steelyard/openPreview', { uri, locale: 'zh' });
  return { uri, preview, patches };
}

describe('diagnostics', () => {
  it('are those of check, in all files of the project', async () => {
    const client = await Client.inProcess({ locale: 'zh' });
    await client.open(join(EGOV, 'egov.yard'), egovText());
    await client.settled();
    const json = execFileSync(process.execPath, ['dist/steelyard.js', 'check', '--format', 'json', '--lang', 'zh', 'examples/egov-2017'], {
      cwd: ROOT,
    });
    const checked = (JSON.parse(json.toString()) as { diagnostics: { file: string; code: string; line: number; message: string }[] })
      .diagnostics;
    const ours = [...client.published].flatMap(([uri, list]) =>
      list.map((d) => [decodeURI(uri).split('/').at(-1), d.code, d.range.start.line + 1, String(d.message).split('\n')[0]]),
    );
    expect(ours.sort()).toEqual(checked.map((d) => [d.file, d.code, d.line, d.message]).sort());
  });

  it('come with a link to their page, the places they speak of, and in the language asked for', async () => {
    const { client, uri } = await scene({ ...ZH_FILES, 'index.yard': ZH.replace('权重 60%', '权重 90%') }, 'en');
    const [found] = client.published.get(uri)!;
    expect(found).toMatchObject({ code: 'weight-sum', message: expect.stringMatching(/sum to 130%/) });
    expect(found!.codeDescription!.href).toMatch(/weight-sum/);
    expect(found!.relatedInformation).toHaveLength(1);
  });

  it('fade what nothing uses', async () => {
    const { client, uri } = await scene({ ...ZH_FILES, 'index.yard': ZH.replace('编号 : 文本', '编号 : 文本\n  闲置 : 文本') });
    expect(client.published.get(uri)!.find((d) => d.code === 'unused-column')!.tags).toEqual([1]);
  });

  it('go when a text is closed', async () => {
    const { client, uri, uris } = await scene({ ...ZH_FILES, 'index.yard': ZH.replace('权重 60%', '权重 90%') });
    for (const open of Object.values(uris)) await client.notify('textDocument/didClose', { textDocument: { uri: open } });
    await client.settled();
    expect(client.published.get(uri)).toEqual([]);
  });
});

describe('data', () => {
  it('findings stand at their cells and go when the cell is mended', async () => {
    const { client, uris } = await scene(ZH_FILES);
    const csv = uris['records.csv']!;
    const [finding, ...more] = client.published.get(csv)!;
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'R1', message: '（空）缺失\n补填（空）', range: { start: { line: 2, character: 3 } } });
    expect(finding!.relatedInformation![0]!.location.uri).toBe(uris['index.yard']);
    const hover = await client.ask<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: csv },
      position: { line: 2, character: 4 },
    });
    expect(hover.contents.value).toMatch(/（空）缺失[\s\S]*有名称[\s\S]*办法第一条[\s\S]*补填/);
    await client.retype(csv, client.text(csv).replace('2,甲,', '2,甲,二'));
    await client.settled();
    expect(client.published.get(csv)).toEqual([]);
  });

  it('editing the rule updates its findings', async () => {
    const { client, uri, uris } = await scene(ZH_FILES);
    await client.retype(uri, ZH.replace('要求 名称 已填', '要求 名称 未填'));
    await client.settled();
    expect(client.published.get(uris['records.csv']!)).toHaveLength(2);
  });

  it('says how many there are where not all are shown', async () => {
    const client = await Client.inProcess({ locale: 'zh' });
    const path = join(EGOV, 'data', 'service-guides.csv');
    const uri = await client.open(path, readFileSync(path, 'utf8'));
    await client.settled();
    const found = client.published.get(uri)!;
    expect(found).toHaveLength(501);
    expect(new Set(found.slice(0, 500).map((d) => d.severity))).toEqual(new Set([1]));
    expect(found.at(-1)!.message).toMatch(/查出问题 \d+ 个，这里列出最严重的 500 个/);
  });

  it('a file that changes on disk moves the scores', async () => {
    const client = await Client.inProcess({ locale: 'zh' });
    const { patches } = await onDisk(client);
    const path = join(folder, 'list.csv');
    writeFileSync(path, '编号,入口\n甲,统一\n乙,统一\n');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(path).href, type: 2 }] });
    await client.settled();
    expect(patches.at(-1)!.units).toMatchObject([
      { id: '甲', score: '80.0', rank: 2 },
      { id: '乙', score: '100.0', rank: 1 },
    ]);
  });

  it('a file that goes is said to be missing', async () => {
    const client = await Client.inProcess({ locale: 'zh' });
    const { patches } = await onDisk(client);
    const path = join(folder, 'list.csv');
    rmSync(path);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(path).href, type: 3 }] });
    await client.settled();
    expect(client.published.get(pathToFileURL(path).href)!.map((d) => d.code)).toEqual(['file-missing']);
    expect(patches.at(-1)!.health).toMatchObject({ stale: true });
  });
});

describe('the preview', () => {
  it('shows what moves against what is saved, only the rows that change', async () => {
    const client = await Client.inProcess({ locale: 'zh' });
    const { uri, preview, patches } = await onDisk(client);
    expect(preview.units.map((u) => [u.id, u.score, u.rank, u.band])).toEqual([
      ['甲', '80.0', 1, '优'],
      ['乙', '40.0', 2, '差'],
    ]);
    expect(preview.bands.map((b) => [b.code, b.count, b.position])).toEqual([
      ['优', 1, 0],
      ['差', 1, 1],
    ]);
    await client.retype(uri, ZH.replace('权重 60%', '权重 50%').replace('权重 40%', '权重 50%'));
    await client.settled();
    const [patch, ...more] = patches;
    expect(more).toEqual([]);
    expect(patch!.units).toMatchObject([
      { id: '甲', score: '75.0', saved: { score: '80.0' } },
      { id: '乙', score: '50.0', saved: { score: '40.0' } },
    ]);
    expect(patch!.indicators!.map((i) => i.code)).toEqual(['总', 'A', 'B']);
    expect(patch!.rules).toBeUndefined();
  });

  it('keeps the last good numbers while the text is broken', async () => {
    const client = await Client.inProcess({ locale: 'zh' });
    const { uri, patches } = await onDisk(client);
    await client.retype(uri, ZH.replace('权重 60%', '权重 6%'));
    await client.settled();
    expect(patches).toMatchObject([{ health: { stale: true, errors: 1 } }]);
    expect(patches[0]!.units).toBeUndefined();
    await client.retype(uri, ZH);
    await client.settled();
    expect(patches.at(-1)!.health).toMatchObject({ stale: false, errors: 0 });
  });

  it('a save makes the new numbers the old ones', async () => {
    const client = await Client.inProcess({ locale: 'zh' });
    const { uri, patches } = await onDisk(client);
    const text = ZH.replace('权重 60%', '权重 50%').replace('权重 40%', '权重 50%');
    await client.retype(uri, text);
    await client.settled();
    writeFileSync(join(folder, 'index.yard'), text);
    await client.notify('textDocument/didSave', { textDocument: { uri } });
    await client.settled();
    expect(patches.at(-1)!.units).toMatchObject([
      { id: '甲', score: '75.0', saved: { score: '75.0' } },
      { id: '乙', score: '50.0', saved: { score: '50.0' } },
    ]);
  });

  it('takes one unit apart, and leads to and from declarations', async () => {
    const client = await Client.inProcess({ locale: 'zh' });
    const { uri, preview } = await onDisk(client);
    const view = await client.ask<UnitView>('steelyard/unitView', { project: preview.project, unit: '甲' });
    expect(view.rows.map((r) => [r.code, r.score, r.contribution])).toEqual([
      ['总', '80.0', null],
      ['A', '100.0', '60.000'],
      ['B', '50.0', '20.000'],
    ]);
    const place = await client.ask<{ range: { start: { line: number; character: number } } }>('steelyard/locate', {
      project: preview.project,
      kind: 'indicator',
      code: 'B',
    });
    expect(ZH.slice(offsetAt(ZH, place.range.start)).startsWith('B "指南"')).toBe(true);
    const declaredAt = (what: string) => client.ask('steelyard/declaredAt', { uri, position: positionAt(ZH, ZH.indexOf(what)) });
    expect(await declaredAt('名单.入口')).toMatchObject({ kind: 'indicator', code: 'A' });
    expect(await declaredAt('名称 已填')).toMatchObject({ kind: 'rule', code: 'R1' });
  });
});

describe('a server that lives', () => {
  it('answers a fault with an error, logs it, and goes on', async () => {
    const { client, uri } = await scene(ZH_FILES);
    await expect(client.ask('textDocument/hover', { textDocument: { uri }, position: null })).rejects.toThrow(/hover/);
    expect(client.log.join('\n')).toMatch(/hover/);
    expect(await client.at('textDocument/hover', uri, ZH.indexOf('A "平台"'))).not.toBeNull();
    await client.notify('textDocument/didChange', { textDocument: null });
    expect(await client.at('textDocument/hover', uri, ZH.indexOf('A "平台"'))).not.toBeNull();
  });

  it('drops a request that is cancelled', async () => {
    const { client, uri } = await scene(ZH_FILES);
    const { CancellationTokenSource } = await import('vscode-languageserver');
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(
      'textDocument/references',
      { textDocument: { uri }, position: { line: 1, character: 5 } },
      source.token,
    );
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
  });

  it('killed while somebody types, comes back with the same answers', async () => {
    written();
    const edited = ZH.replace('权重 60%', '权重 90%');
    const start = async (text: string) => {
      const client = await Client.spawned({ locale: 'zh' });
      const uri = await client.open(join(folder, 'index.yard'), text);
      if (!client.published.has(uri)) await client.nextPublish(uri);
      await client.at('textDocument/hover', uri, 0);
      return { client, uri };
    };
    const first = await start(ZH.replace('权重 60%', '权重 9%'));
    await first.client.retype(first.uri, edited);
    await first.client.nextPublish(first.uri);
    const before = first.client.published.get(first.uri)!;
    void first.client.edit(first.uri, 0, 0, '// ');
    first.client.kill();
    const second = await start(edited);
    const codes = (list: readonly Diagnostic[]) => list.map((d) => [d.code, d.message, d.range]);
    expect(codes(second.client.published.get(second.uri)!)).toEqual(codes(before));
    await second.client.end();
  });
});
