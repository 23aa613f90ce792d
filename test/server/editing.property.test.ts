import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Preview, PreviewPatch } from '../../server/protocol.ts';
import { runs } from '../support/long.ts';
import { ZH } from './check.ts';
import { Client } from './client.ts';

const [INDEX, REST] = [ZH.slice(0, ZH.indexOf('数据表 名单')), ZH.slice(ZH.indexOf('数据表 名单'))];
const FILES: Readonly<Record<string, string>> = {
  'index.yard': INDEX,
  'tables.yard': REST,
  'steelyard.yaml': 'files: [index.yard, tables.yard]\ndata:\n  sample:\n    名单: list.csv\n    记录: records.csv\n',
  'list.csv': '编号,入口\n甲,统一\n乙,分散\n丙,统一\n',
  'records.csv': '号,城市,名称\n1,甲,一\n2,甲,\n3,乙,三\n4,丙,四\n',
};
const NAMES = Object.keys(FILES);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'steelyard-'));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

const PIECES = [
  '{',
  '}',
  '"',
  '\n',
  '1',
  '20%',
  '，',
  '指标',
  '权重 10%',
  '名称',
  '入口',
  '统一',
  ',',
  '甲',
  '// 注',
  '已填',
  '  指标 Z "z" 权重 0% = 1\n',
  '9',
];

const edit = fc.record({
  file: fc.constantFrom(...NAMES),
  at: fc.double({ min: 0, max: 0.9999, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.constant(1), fc.nat({ max: 5 })),
  insert: fc.oneof(fc.constant(''), fc.constantFrom(...PIECES)),
  // Most edits break something: going back brings the numbers back.
  undo: fc.oneof({ weight: 2, arbitrary: fc.constant(true) }, { weight: 3, arbitrary: fc.constant(false) }),
});

/** Everything that a server says of the texts as they stand. */
async function answers(client: Client, uris: readonly string[]): Promise<unknown> {
  await client.settled();
  const published = Object.fromEntries(uris.map((uri) => [uri, sorted(client.published.get(uri) ?? [])]));
  const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
  const asked: unknown[] = [];
  for (const uri of uris.filter((u) => u.endsWith('.yard'))) {
    for (const method of ['documentSymbol', 'foldingRange', 'semanticTokens/full', 'codeLens'])
      asked.push(await client.ask(`textDocument/${method}`, { textDocument: { uri } }));
    asked.push(await client.ask('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } }));
    for (const part of [0.2, 0.4, 0.6, 0.8]) {
      const offset = Math.floor(client.text(uri).length * part);
      asked.push(await client.at('textDocument/definition', uri, offset));
      asked.push(await client.at('textDocument/references', uri, offset, { context: { includeDeclaration: true } }));
    }
  }
  return { published, asked };
}

const sorted = (list: readonly object[]) => list.map((d) => JSON.stringify(d)).sort();

async function started(
  texts: Readonly<Record<string, string>>,
): Promise<{ client: Client; uris: Record<string, string>; preview: () => Preview }> {
  const client = await Client.inProcess({ locale: 'zh' });
  const uris: Record<string, string> = {};
  for (const name of NAMES) uris[name] = await client.open(join(folder, name), texts[name]!);
  let preview = await client.ask<Preview>('steelyard/openPreview', { uri: uris['index.yard'], locale: 'zh' });
  client.connection.onNotification('steelyard/previewChanged', (patch: PreviewPatch) => {
    expect(patch.version).toBe(preview.version + 1);
    preview = patched(preview, patch);
  });
  return { client, uris, preview: () => preview };
}

function patched(preview: Preview, { whole, version, health, ...rows }: PreviewPatch): Preview {
  if (whole) return whole;
  const merged = <R>(old: readonly R[], changed: readonly R[] | undefined, key: keyof R) => {
    const byKey = new Map((changed ?? []).map((r) => [r[key], r]));
    return old.map((r) => byKey.get(r[key]) ?? r);
  };
  return {
    ...preview,
    version,
    health,
    units: merged(preview.units, rows.units, 'id'),
    bands: merged(preview.bands, rows.bands, 'code'),
    indicators: merged(preview.indicators, rows.indicators, 'code'),
    rules: merged(preview.rules, rows.rules, 'code'),
  };
}

/** Numbers of a text in error are the last good ones, which a fresh server has never seen. */
const comparable = (p: Preview): unknown =>
  p.health.stale ? { stale: true, errors: p.health.errors, warnings: p.health.warnings } : { ...p, version: 0 };

it('after random edits in several files, everything equals what a fresh server says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 8, maxLength: 12 }), async (edits) => {
      const texts: Record<string, string> = { ...FILES };
      const live = await started(texts);
      for (const { file, at, remove, insert, undo } of edits) {
        const uri = live.uris[file]!;
        const text = live.client.text(uri);
        const from = Math.floor(at * text.length);
        const now = undo ? FILES[file]! : text.slice(0, from) + insert + text.slice(from + remove);
        texts[file] = now;
        await live.client.retype(uri, now);
        // Sometimes the server is asked while it has not caught up.
        if (from % 3 === 0) await live.client.settled();
      }
      const fresh = await started(texts);
      const uris = Object.values(live.uris);
      expect(await answers(live.client, uris)).toEqual(await answers(fresh.client, uris));
      expect(comparable(live.preview())).toEqual(comparable(fresh.preview()));
      expect(live.client.log).toEqual([]);
      await live.client.end();
      await fresh.client.end();
    }),
    { numRuns: runs(200), interruptAfterTimeLimit: process.env.STEELYARD_LONG ? 500_000 : 45_000 },
  );
});
