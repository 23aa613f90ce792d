import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { open } from '../api/open.ts';
import { summary } from '../cli/report.ts';
import { wordsOf } from '../grammar/index.ts';
import { edited, scene } from './server/check.ts';
import { engineOf } from './support/engine.ts';
import { workspaceOf } from './support/workspace.ts';

/* biome-ignore lint/suspicious/noExplicitAny: what a server answers is looked at field by field. */
type Any = any;

/** Of a column nobody reads (a hint), and of percentages that look like shares (a warning about the data). */
const text = (inTable: string, more = '', column = '') => `index x "X" zh "甲" {
  assess unit from t
  normalise range(0, 1) clipped
  indicator A "A" zh "甲" weight 100% = share${more}
}
table t from "t.csv" {
  key = k; unit = k${inTable}
  k : text
  share : number %${column}
  note : text
}
`;
const CSV = 'k,share,note\nP,0.9,x\nQ,0.8,y\nR,0.7,z\nS,0.6,w\n';

function checked(yard: string) {
  const workspace = workspaceOf(yard, { t: CSV });
  const { diagnostics, idle, accepted } = workspace.withoutAccepted(workspace.score().diagnostics);
  return { codes: [...diagnostics, ...idle].map((d) => d.code).sort(), accepted, words: idle.map((d) => wordsOf(d, 'en').wrong) };
}

describe('accept', () => {
  it.each<[string, string, string[], number]>([
    ['nothing', text(''), ['percent-as-share', 'unused-column'], 0],
    ['a finding about the data, in its table', text('\n  accept percent-as-share "exported so"'), ['unused-column'], 1],
    ['the same, at its column', text('', '', ' accept percent-as-share "exported so"'), ['unused-column'], 1],
    ['a finding in the text', text('\n  accept unused-column "kept"'), ['percent-as-share'], 1],
    ['both', text('\n  accept unused-column "kept"; accept percent-as-share "so"'), [], 2],
    ['in Chinese', text('\n  认可 unused-column "备查"'), ['mixed-dialect', 'percent-as-share'], 1],
    ['elsewhere', text('', ', accept unused-column "kept"'), ['accept-idle', 'percent-as-share', 'unused-column'], 0],
    ['what is not found', text('\n  accept name-invisible "kept"'), ['accept-idle', 'percent-as-share', 'unused-column'], 0],
    ['an error', text('\n  accept cell-type "so"'), ['accept-nothing', 'percent-as-share', 'unused-column'], 0],
    ['what there is not', text('\n  accept unused-colum "so"'), ['accept-nothing', 'percent-as-share', 'unused-column'], 0],
    ['without a reason', text('\n  accept unused-column " "'), ['accept-without-reason', 'percent-as-share'], 1],
  ])('%s', (_, yard, codes, accepted) => {
    const found = checked(yard);
    expect([found.codes, found.accepted]).toEqual([codes, accepted]);
  });

  it('says nothing of what is idle while an error may keep it from being found', () => {
    const yard = text('\n  accept percent-as-share "so"').replace('= share', '= shore');
    expect(checked(yard).codes).not.toContain('accept-idle');
  });
});

describe('an indicator accepts what is found of a clause that it has from above', () => {
  const inherited = (accept: string) => `index x "X" { assess unit from t; normalise range(0, 1) clipped; children = n
  indicator A "A" weight 50%${accept}
  indicator B "B" weight 50% = m }
table t from "t.csv" { key = k; k : text; n : number; m : number }`;
  const data = { t: 'k,n,m\nP,60,0.9\nQ,70,0.8\n' };
  const rows = [
    { k: 'P', n: 60, m: 0.9 },
    { k: 'Q', n: 70, m: 0.8 },
  ];
  it.each([
    ['', ['values-outside'], 0],
    [' { accept values-outside "so" }', [], 1],
  ])('%s', async (accept, codes, accepted) => {
    const workspace = workspaceOf(inherited(accept), data);
    const found = workspace.withoutAccepted(workspace.score().diagnostics);
    expect([[...found.diagnostics, ...found.idle].map((d) => d.code).filter((c) => c !== 'missing-label'), found.accepted]).toEqual([
      codes,
      accepted,
    ]);
    expect((await engineOf(workspace)).score({ t: rows }).warnings.map((w) => w.code)).toEqual(codes);
  });
});

describe('where it is said', () => {
  const folder = mkdtempSync(join(tmpdir(), 'steelyard-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('the command counts what was accepted', () => {
    writeFileSync(join(folder, 'm.yard'), text('\n  accept unused-column "kept"; accept percent-as-share "so"'));
    writeFileSync(join(folder, 't.csv'), CSV);
    const { diagnostics, accepted } = open(folder, {});
    expect(diagnostics.map((d) => d.code)).toEqual([]);
    expect(summary(diagnostics, 'en', accepted)).toBe('0 errors, 0 warnings, 0 hints, 2 accepted\n');
    expect(summary(diagnostics, 'zh', accepted)).toBe('0 个错误，0 个警告，0 个提示，已认可 2 个\n');
  });

  it('the server offers to accept, and then is silent', async () => {
    const s = await scene({ 'index.yard': text(''), 't.csv': CSV }, 'en');
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const actions = await s.client.ask<Any>('textDocument/codeAction', {
      textDocument: { uri: s.uri },
      range,
      context: { diagnostics: [] },
    });
    const accept = actions.find((a: Any) => a.title.startsWith('accept') && a.title.includes('unused-column'));
    expect(accept.isPreferred).toBe(false);
    const now = edited(s, s.uri, accept.edit.changes[s.uri]);
    expect(now).toContain('table t from "t.csv" {\n  accept unused-column ""\n');
    await s.client.retype(s.uri, now.replace('""', '"kept"'));
    await s.client.settled();
    const said = (s.client.published.get(s.uri) ?? []) as Any[];
    expect(said.map((d) => d.code)).not.toContain('unused-column');
    expect(said.map((d) => d.code)).not.toContain('accept-idle');
  });

  it('completion offers codes, those first that are found', async () => {
    const s = await scene({ 'index.yard': text('\n  accept <|>'), 't.csv': CSV }, 'en');
    const items = (await s.client.at<Any>('textDocument/completion', s.uri, s.offset)) as Any[];
    const codes = items.filter((i) => i.sortText.startsWith('0')).map((i) => i.label);
    expect(codes).toContain('unused-column');
    expect(items.map((i) => i.label)).not.toContain('cell-type');
  });
});
