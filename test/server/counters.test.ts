import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { Workspace } from '../../compiler/index.ts';
import { disk, Snapshots } from '../../project/index.ts';
import { Files } from '../../server/files.ts';
import { LivePreview } from '../../server/preview.ts';
import { Projects } from '../../server/projects.ts';
import { EGOV, egovText } from '../support/workspace.ts';
import { pathToFileURL } from 'node:url';
import { Client } from './client.ts';

afterEach(() => vi.restoreAllMocks());

/** The example as the server holds it, with one text open. */
function opened(file: string) {
  const files = new Files();
  const path = join(EGOV, file);
  const uri = pathToFileURL(path).href;
  const text = readFileSync(path, 'utf8');
  files.open(uri, 'steelyard', 1, text);
  const project = new Projects(files, undefined).of(path)!;
  const preview = new LivePreview(project, 'zh');
  let version = 1;
  /** Makes the text another; tells which stages ran for it, and what the preview is sent. */
  const become = (now: string) => {
    files.change(uri, ++version, [{ text: now }]);
    const patch = preview.update();
    return { counters: project.live.scored.run?.counters, patch };
  };
  return { text, project, become };
}

it('a comment runs no stage and sends nothing', () => {
  const { text, become } = opened('egov.yard');
  const { counters, patch } = become(text.replace('// 原文写', '// 原文里写'));
  expect(counters!.stages).toEqual([]);
  expect(patch).toBeUndefined();
});

it("a leaf's weight runs the stages of its ancestors only, and sends their rows", () => {
  const { become } = opened('egov.yard');
  const { counters, patch } = become(
    egovText()
      .replace(/(指标 A11 .*? 权重) 20%/, '$1 25%')
      .replace(/(指标 A12 .*? 权重) 20%/, '$1 15%'),
  );
  expect(Object.fromEntries(counters!.computed)).toMatchObject({ combine: 3, round: 3, rank: 1, interval: 1, statistics: 3 });
  expect(patch!.indicators!.map((i) => i.code)).toEqual(['egov', 'A', 'A1', 'A11', 'A12']);
  expect(patch!.rules).toBeUndefined();
});

it('a rule runs itself, the leaf that it feeds and what is above', () => {
  const { text, become } = opened('guides.yard');
  const { counters, patch } = become(text.replace('不超过 200 且', '不超过 4 且'));
  expect(counters!.computed.get('check')).toBe(1);
  expect(patch!.rules!.map((r) => r.code)).toEqual(['JB-02']);
  expect(patch!.indicators!.map((i) => i.code)).toEqual(['egov', 'C', 'C1', 'C11']);
});

it('what did not change is not read again', () => {
  const { text, project, become } = opened('egov.yard');
  const before = project.live.analysis;
  const tables = before.methodology!.tables;
  become(text.replace('权重 36%', '权重 36.0%'));
  const after = project.live.analysis;
  for (const [name, table] of tables) expect(after.methodology!.tables.get(name)).toBe(table);
  for (const [i, rule] of before.methodology!.rules.entries()) expect(after.methodology!.rules[i]).toBe(rule);
  expect(after.sources.find((s) => s.file === 'guides.yard')!.parsed).toBe(before.sources.find((s) => s.file === 'guides.yard')!.parsed);
});

it('a keystroke makes one snapshot, scores once and lists nothing, whatever is asked for and shown', async () => {
  const client = await Client.inProcess();
  const [path, data] = [join(EGOV, 'egov.yard'), join(EGOV, 'data', 'platform.csv')];
  const uri = await client.open(path, egovText());
  await client.open(data, readFileSync(data, 'utf8'));
  await client.ask('steelyard/openPreview', { uri, locale: 'zh' });
  await client.settled();
  const take = vi.spyOn(Snapshots.prototype, 'take');
  const score = vi.spyOn(Workspace.prototype, 'score');
  const lists = [vi.spyOn(Files.prototype, 'textsIn'), vi.spyOn(disk, 'textsIn')];
  const before = new Set(client.published.values());
  await client.retype(uri, egovText().replace('权重 36%', '权重 36.5%'));
  await client.settled();
  for (const method of ['documentSymbol', 'semanticTokens/full', 'foldingRange', 'codeLens'])
    await client.ask(`textDocument/${method}`, { textDocument: { uri } });
  expect([...client.published.values()].some((d) => !before.has(d))).toBe(true);
  expect(take.mock.calls.length).toBeGreaterThan(10);
  expect(new Set(take.mock.results.map((r) => r.value)).size).toBe(1);
  expect(score).toHaveBeenCalledTimes(1);
  expect(lists.map((list) => list.mock.calls.length)).toEqual([0, 0]);
  await client.end();
});
