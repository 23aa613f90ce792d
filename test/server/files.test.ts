import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { encode } from '../support/encode.ts';
import { Client } from './client.ts';

let folder: string;
let client: Client;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steelyard-server-files-'));
});
afterEach(async () => {
  await client.end();
  rmSync(folder, { recursive: true, force: true });
});

const YARD = (source: string, clause = '') => `index T "t" { assess unit from r; scale 0..100; normalise range(0, 100) clipped
  indicator A "a" weight 100% = r.a }
table r from "${source}" { ${clause}key = name; name: text; a: number }
`;
const CSV = 'name,a\nAlpha,80\nBeta,70\n';
const put = (path: string, content: string | Uint8Array) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
};
const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
const codes = (path: string) => (client.published.get(uriOf(path)) ?? []).map((d) => d.code);
const open = async (path: string, text: string) => {
  put(path, text);
  const uri = await client.open(join(folder, path), text);
  await client.settled();
  return uri;
};

/** The first fix offered at a line of an open file, made. */
async function fix(uri: string, line: number): Promise<string> {
  const range = { start: { line, character: 0 }, end: { line, character: 200 } };
  const actions = await client.ask<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
  const [[target, edits]] = Object.entries(actions[0]!.edit!.changes!) as [[string, { range: typeof range; newText: string }[]]];
  const [edit] = edits;
  const text = client.text(target);
  const lines = text.split('\n');
  const at = lines.slice(0, edit!.range.start.line).join('\n').length + (edit!.range.start.line ? 1 : 0) + edit!.range.start.character;
  await client.edit(target, at, at, edit!.newText);
  await client.settled();
  return actions[0]!.title;
}

describe('a clause that says how a file is read is obeyed as it is typed', () => {
  beforeEach(async () => {
    client = await Client.inProcess();
  });

  it('the rows of the header, by the fix as well', async () => {
    put('r.csv', `Results\n${CSV}`);
    const uri = await open('m.yard', YARD('r.csv'));
    expect(codes('r.csv')).toEqual(['csv-header-row']);
    expect(await fix(uri, 2)).toBe('add "header row 2" to the table');
    expect(codes('r.csv')).toEqual([]);
    await client.retype(uri, YARD('r.csv', 'header row 3; '));
    await client.settled();
    expect(codes('r.csv')).toEqual(['csv-header-row']);
    await client.retype(uri, YARD('r.csv', 'header row 2; '));
    await client.settled();
    expect(codes('r.csv')).toEqual([]);
  });

  it('the encoding, by the fix as well', async () => {
    put('r.csv', encode('windows-1252', CSV.replace('Alpha', 'Côte').replace('Beta', 'Curaçao')));
    const uri = await open('m.yard', YARD('r.csv'));
    expect(codes('r.csv')).toEqual(['file-decoded']);
    await fix(uri, 2);
    expect(client.text(uri)).toContain('{ encoding "windows-1252"; key');
    expect(codes('r.csv')).toEqual([]);
  });

  it('data that an editor shows garbled are read from the disk', async () => {
    const bytes = encode('gb18030', CSV.replace('Alpha', '婺源县').replace('Beta', '大兴区'));
    put('r.csv', bytes);
    await open('m.yard', YARD('r.csv'));
    const uri = await client.open(join(folder, 'r.csv'), new TextDecoder().decode(bytes));
    await client.settled();
    expect(codes('r.csv')).toEqual(['file-decoded']);
    await client.edit(uri, client.text(uri).length, client.text(uri).length, '\n');
    await client.settled();
    expect(new Set(codes('r.csv'))).toEqual(new Set(['name-mangled']));
  });

  it('places of cells in files with another separator', async () => {
    await open('m.yard', YARD('r.csv'));
    await open('r.csv', 'sep=;\nname;a\nAlpha;x\n');
    expect(client.published.get(uriOf('r.csv'))!.map((d) => [d.code, d.range.start])).toEqual([['cell-type', { line: 2, character: 6 }]]);
  });
});

describe.skipIf(process.platform === 'win32')('what is no file does not hold the server up', () => {
  it('a pipe, a device and nothing, shown where they are named as well', async () => {
    client = await Client.inProcess();
    execFileSync('mkfifo', [join(folder, 'r.csv')]);
    execFileSync('mkfifo', [join(folder, 'n.yard')]);
    const uri = await open('m.yard', YARD('r.csv'));
    expect([codes('r.csv'), codes('n.yard')]).toEqual([['file-unreadable'], ['file-unreadable']]);
    expect(client.published.get(uri)!.find((d) => d.code === 'file-unreadable')!.range.start).toEqual({ line: 2, character: 13 });
    for (const [source, code] of [
      ['/dev/zero', 'file-unreadable'],
      ['none.csv', 'file-missing'],
    ] as const) {
      await client.retype(uri, YARD(source));
      await client.settled();
      expect(codes('m.yard')).toContain(code);
    }
  });
});

describe('in a workspace that is not trusted', () => {
  beforeEach(async () => {
    client = await Client.inProcess({ folder: join(folder, 'work'), initializationOptions: { trusted: false } });
  });

  it('nothing outside it is read', async () => {
    put('work/in.csv', CSV);
    put('out.csv', CSV);
    symlinkSync(join(folder, 'out.csv'), join(folder, 'work', 'link.csv'));
    put('steelyard.yaml', 'files: [work/m.yard]\nlanguage: zh\n');
    const uri = await open('work/m.yard', YARD('in.csv'));
    expect(codes('work/m.yard')).toEqual([]);
    for (const source of ['../out.csv', 'link.csv', join(folder, 'out.csv'), '../gone.csv', '/etc/hosts']) {
      await client.retype(uri, YARD(source));
      await client.settled();
      const found = client.published.get(uri)!.filter((d) => d.severity === 1);
      expect(found.map((d) => d.code)).toEqual(['file-unreadable']);
      expect(found[0]!.message).toContain('outside');
    }
    await client.retype(uri, YARD('../work/in.csv'));
    await client.settled();
    expect(codes('work/m.yard')).toEqual([]);
  });

  it('a text without a folder has its own', async () => {
    await client.end();
    client = await Client.inProcess({ initializationOptions: { trusted: false } });
    put('work/in.csv', CSV);
    put('out.csv', CSV);
    const uri = await open('work/m.yard', YARD('in.csv'));
    expect(codes('work/m.yard')).toEqual([]);
    await client.retype(uri, YARD('../out.csv'));
    await client.settled();
    expect(codes('work/m.yard')).toContain('file-unreadable');
  });

  it('a text that was never saved opens no folder', async () => {
    await client.end();
    client = await Client.inProcess({ initializationOptions: { trusted: false } });
    const text = YARD('package.json');
    const document = { uri: 'untitled:Untitled-1', languageId: 'steelyard', version: 1, text };
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: document });
    await client.settled();
    expect(client.published.get(document.uri)!.map((d) => d.code)).toContain('file-unreadable');
  });
});
