import { afterEach, describe, expect, it, vi } from 'vitest';
import { Workspace } from '../../compiler/index.ts';
import { inEditor, type Root, type Snapshot, Snapshots } from '../../project/index.ts';
import { MemoryHost } from '../support/files.ts';

const YARD = (high = 100) => `index T "t" { assess unit from r; scale 0..100; normalise range(0, ${high}) clipped
  indicator A "a" weight 100% = r.a }
table r from "r.csv" { key = name; name: text; a: number }
`;
const FILES = { '/p/m.yard': YARD(), '/p/r.csv': 'name,a\nAlpha,80\n', '/q/x.yard': '' };
const ROOT: Root = { folder: '/p' };

function opened(root = ROOT, files: Record<string, string> = FILES) {
  const host = new MemoryHost(files);
  return { host, project: new Snapshots(root, host, { dataFiles: inEditor(root), set: undefined }) };
}
const scoreOf = ({ good }: Snapshot) => good?.results.units[0]?.score;
/** All that a snapshot says. */
const said = (s: Snapshot) => ({
  score: scoreOf(s),
  files: s.files,
  sources: [...s.sources],
  codes: s.diagnostics.map((d) => d.code),
  parts: [...s.textDiagnostics, ...s.dataDiagnostics].map((d) => d.code),
});

afterEach(() => vi.restoreAllMocks());

describe('a snapshot', () => {
  it('stays the same object until what it was made of is another', () => {
    const { host, project } = opened();
    const first = project.take();
    expect(scoreOf(first)).toBe(80);
    const { reads, lists } = host.counts;
    expect(project.take()).toBe(first);
    expect(host.counts).toEqual({ reads, lists });
    host.put('/q/x.yard', '// elsewhere');
    expect(project.take()).toBe(first);
    host.put('/p/r.csv', 'name,a\nAlpha,70\n');
    expect(project.last()).toBe(first);
    expect(scoreOf(project.take())).toBe(70);
    host.put('/p/n.yard', '');
    expect(project.take().files).toEqual(['m.yard', 'n.yard']);
  });

  it('says what it said, however the project stands by now', () => {
    const { host, project } = opened();
    const first = project.take();
    // Known in part, when the project moves on.
    expect(first.analysis.diagnostics).toEqual([]);
    host.put('/p/m.yard', YARD(200));
    const second = project.take();
    host.put('/p/n.yard', 'table');
    const third = project.take();
    for (const [snapshot, texts] of [
      [third, { '/p/m.yard': YARD(200), '/p/n.yard': 'table' }],
      [first, {}],
      [second, { '/p/m.yard': YARD(200) }],
    ] as const)
      expect(said(snapshot)).toEqual(said(opened(ROOT, { ...FILES, ...texts }).project.take()));
    expect([scoreOf(first), scoreOf(second), scoreOf(third)]).toEqual([80, 40, undefined]);
  });

  it('gives the same answer whenever it is asked', () => {
    const snapshot = opened().project.take();
    const answers = () => {
      const { analysis, scored, textDiagnostics, dataDiagnostics, sifted, diagnostics, good, sources } = snapshot;
      return [analysis, analysis.plan, scored, textDiagnostics, dataDiagnostics, sifted, diagnostics, good, sources, snapshot.raw('r')];
    };
    const first = answers();
    for (const [i, answer] of answers().entries()) expect(answer).toBe(first[i]);
  });

  it('is computed once, and the scores only where texts or tables are others', () => {
    const score = vi.spyOn(Workspace.prototype, 'score');
    const root: Root = { folder: '/p', projectFile: 'steelyard.yaml' };
    const { host, project } = opened(root, { ...FILES, '/p/steelyard.yaml': 'files: [m.yard]\n' });
    for (let i = 0; i < 3; i++) said(project.take());
    expect(score).toHaveBeenCalledTimes(1);
    expect(host.counts.lists).toBe(0);
    host.put('/p/steelyard.yaml', 'files: [m.yard] # one\n');
    const { good } = project.take();
    expect(good?.results).toBeDefined();
    expect(score).toHaveBeenCalledTimes(1);
    host.put('/p/m.yard', YARD(50));
    expect(scoreOf(project.take())).toBe(100);
    expect(score).toHaveBeenCalledTimes(2);
  });

  it('has a table of which the text stopped speaking no more', () => {
    const { host, project } = opened();
    expect(project.take().raw('R')?.rows).toEqual([['Alpha', '80']]);
    host.put('/p/m.yard', YARD().replaceAll(/\br\b(?!\.csv)/g, 's'));
    const { good } = project.take();
    expect(good?.results.units).toHaveLength(1);
    expect(project.take().raw('r')).toBeUndefined();
    host.remove('/p/r.csv');
    expect(project.take().diagnostics.map((d) => d.code)).toContain('file-missing');
  });
});
