import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from './support/command.ts';
import { isTextPlace, wordsOf } from '../grammar/index.ts';
import { NoProject, openProject } from '../project/index.ts';
import { readRegularFile } from '../readers/index.ts';
import { encode } from './support/encode.ts';
import { terminalOf } from './support/terminal.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steelyard-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...parts: string[]) => join(folder, ...parts);
const put = (path: string, content: string | Uint8Array) => {
  mkdirSync(join(at(path), '..'), { recursive: true });
  writeFileSync(at(path), content);
};
const YARD = (source = 'r.csv') => `index T "t" { assess unit from r; scale 0..100; normalise range(0, 100) clipped
  indicator A "a" weight 100% = r.a }
table r from "${source}" { key = name; name: text; a: number }
`;
const CSV = 'name,a\nAlpha,80\n';

/** What opening a project and its data finds, by code and message. */
function findings(path = folder) {
  const { reading, readingData } = openProject(path);
  return [...reading, ...readingData].map((d) => ({ code: d.code, wrong: wordsOf(d, 'en').wrong, d }));
}

const pipe = (path: string) => execFileSync('mkfifo', [path]);
const socket = (path: string) => new Promise<void>((done) => createServer().unref().listen(path, done));
const linkToPipe = (path: string) => {
  pipe(`${path}.p`);
  symlinkSync(`${path}.p`, path);
};
const gigabyte = (path: string) => {
  writeFileSync(path, '');
  truncateSync(path, 1e9);
};

/** What stands where a file should, which would hang or harm whoever just read it. */
const irregular: readonly (readonly [string, (path: string) => unknown, string, RegExp])[] = [
  ['a pipe', pipe, 'file-unreadable', /a device, a pipe or a socket/],
  ['a link to a pipe', linkToPipe, 'file-unreadable', /a pipe/],
  ['an endless device', (path) => symlinkSync('/dev/zero', path), 'file-unreadable', /a device/],
  ['a socket', socket, 'file-unreadable', /a socket/],
  ['a folder', (path) => mkdirSync(path), 'file-unreadable', /it is a folder/],
  ['a link that leads round', (path) => symlinkSync(path, path), 'file-unreadable', /in a circle/],
  ['a link to nothing', (path) => symlinkSync(`${path}.gone`, path), 'file-missing', /there is no file/],
  ['nothing', () => {}, 'file-missing', /there is no file/],
  ['a file of a gigabyte', gigabyte, 'file-too-large', /1000 MB/],
];

describe.skipIf(process.platform === 'win32')('what is no file is named, at once', () => {
  it.each(irregular)('%s as a data file', async (_, make, code, words) => {
    put('m.yard', YARD());
    await make(at('r.csv'));
    const found = findings();
    expect(found.map((f) => f.code)).toEqual([code]);
    expect(found[0]!.wrong).toMatch(words);
    // Also where the text names it.
    expect(found[0]!.d.related.map((r) => isTextPlace(r.place) && r.place.file)).toEqual(['m.yard']);
  });

  it.each(irregular)('%s as a text that a project names', async (_, make, code, words) => {
    put('steelyard.yaml', 'files: [m.yard, n.yard]\n');
    put('m.yard', YARD());
    put('r.csv', CSV);
    await make(at('n.yard'));
    const [found] = findings();
    expect(found).toMatchObject({ code });
    expect(found!.wrong).toMatch(words);
  });

  it.each(irregular.filter(([name]) => name !== 'nothing' && name !== 'a folder'))('%s as a project file', async (_, make, code) => {
    put('m.yard', YARD());
    put('r.csv', CSV);
    await make(at('steelyard.yaml'));
    expect(findings().map((f) => f.code)).toEqual([code]);
  });

  it('a pipe as a text of a folder is not passed over', () => {
    put('m.yard', YARD());
    put('r.csv', CSV);
    pipe(at('n.yard'));
    mkdirSync(at('o.yard'));
    expect(findings().map((f) => f.code)).toEqual(['file-unreadable']);
    expect(openProject(at('n.yard')).reading.map((d) => d.code)).toEqual(['file-unreadable']);
  });

  it('a pipe, a device or nothing as the project itself', () => {
    expect(() => openProject(at('none'))).toThrow(NoProject);
    expect(() => openProject(folder)).toThrow(NoProject);
    expect(openProject('/dev/zero').reading.map((d) => d.code)).toEqual(['file-unreadable']);
  });

  it('a file that says that it is empty is read to its end', () => {
    const read = readRegularFile('/proc/self/status');
    if (process.platform === 'linux') expect('bytes' in read && read.bytes.length).toBeGreaterThan(100);
  });

  it('a path with what no path can hold', () => {
    put('m.yard', YARD('a\0b.csv'));
    expect(findings().map((f) => f.code)).toEqual(['file-unreadable']);
  });
});

describe('where data are', () => {
  it.each([
    ['a folder below', 'data/r.csv', 'data/r.csv'],
    ['with the separators of Windows', 'data\\r.csv', 'data/r.csv'],
    ['up and down', './x/../data/r.csv', 'data/r.csv'],
  ])('%s', (_, source, file) => {
    put('m.yard', YARD(source));
    put(file, CSV);
    const project = openProject(folder);
    expect(project.readingData).toEqual([]);
    expect(project.scored.attached!.cell('r', 'a', 0)).toMatchObject({ file });
  });

  it('outputs hold no absolute path', () => {
    put('p/m.yard', YARD(at('elsewhere', 'r.csv').replaceAll('\\', '/')));
    put('elsewhere/r.csv', CSV);
    const project = openProject(at('p'));
    expect(project.readingData).toEqual([]);
    expect(project.scored.attached!.cell('r', 'a', 0)).toMatchObject({ file: 'r.csv' });
    const other = openProject(at('p'), { folder: at('elsewhere') });
    expect(other.scored.attached!.cell('r', 'a', 0)).toMatchObject({ file: 'elsewhere/r.csv' });
  });

  it('a missing file is shown at the line of the project file that names it', () => {
    put('steelyard.yaml', 'files: [m.yard]\ndata:\n  final:\n    r: gone.csv\n');
    put('m.yard', YARD());
    expect(findings().map((f) => [f.code, f.d.related])).toEqual([
      ['file-missing', [{ place: { file: 'steelyard.yaml', line: 4 }, note: 'declared-here' }]],
    ]);
  });

  it('texts in another encoding are read, and said to be', () => {
    put(
      'm.yard',
      encode(
        'gb18030',
        '指标体系 T "考核" en "T" { 评估对象 地区 取自 名单; 分值区间 0..100\n 指标 A "得分" en "A" 权重 100% = 名单.甲 }\n',
      ),
    );
    expect(findings().map((f) => f.code)).toEqual(['file-decoded']);
  });
});

describe('the command', () => {
  const run = (...args: string[]) => {
    const { terminal, out, err } = terminalOf();
    return { code: main(args, terminal), out: out(), err: err() };
  };
  const project = () => {
    put('steelyard.yaml', 'files: [m.yard]\nlanguage: en\ndata:\n  draft:\n    r: r.csv\n  final:\n    r: final.csv\n');
    put('m.yard', YARD());
    put('r.csv', CSV);
    put('final.csv', CSV.replace('80', '90'));
  };

  it.each(['score', 'check', 'explain', 'findings', 'compile'])('%s takes a data set, and names them where there is none such', (name) => {
    project();
    const more = name === 'explain' ? ['--unit', 'Alpha'] : name === 'compile' ? ['-o', at('out')] : [];
    const { code, err } = run(name, folder, '--data-set', 'last', ...more);
    expect([code, err]).toEqual([2, 'steelyard: there is no data set "last"; there are: draft, final\n']);
  });

  it('scores on it', () => {
    project();
    expect(run('score', folder).out).toMatch(/Alpha +80/);
    expect(run('score', folder, '--data-set', 'final').out).toMatch(/Alpha +90/);
    expect(run('explain', folder, '--data-set', 'FINAL', '--unit', 'Alpha').out).toContain('90');
  });

  it('takes this folder where no path is given', () => {
    project();
    const before = process.cwd;
    process.cwd = () => folder;
    try {
      for (const name of ['score', 'check', 'findings']) expect(run(name, '--lang', 'en').code).toBe(0);
    } finally {
      process.cwd = before;
    }
  });

  it('utf8 converts what it is sure of, and nothing else', () => {
    const names = 'name,a\nCôte,80\nSão Tomé,70\nCuraçao,60\n';
    put('r.csv', encode('windows-1252', names));
    put('s.csv', encode('gb18030', 'a,b\n歙县,1\n'));
    put('t.csv', 'a,b\n东,1\n');
    put('m.yard', encode('utf-16le', `\ufeff${YARD()}`));
    const { code, out, err } = run('utf8', at('r.csv'), at('s.csv'), at('t.csv'), at('m.yard'), at('none.csv'), '--lang', 'en');
    expect(code).toBe(1);
    expect(out).toMatch(
      /r\.csv: converted from Windows-1252 to UTF-8 \(Côte, São, Tomé\)\n.*t\.csv: is UTF-8 already.*\n.*m\.yard: converted from UTF-16/,
    );
    expect(err).toMatch(/s\.csv is not UTF-8.*\nsay which it is: .*\nthere is no file .*none\.csv\n/);
    expect(readFileSync(at('r.csv'), 'utf8')).toBe(`\ufeff${names}`);
    expect(readFileSync(at('m.yard'), 'utf8')).toBe(YARD());
    expect(run('utf8', at('s.csv'), '--from', 'GBK').code).toBe(0);
    expect(readFileSync(at('s.csv'), 'utf8')).toBe('\ufeffa,b\n歙县,1\n');
    expect(run('utf8', at('s.csv'), '--from', 'ansi').code).toBe(2);
  });

  it('fmt leaves texts in another encoding alone', () => {
    put('m.yard', encode('gb18030', '指标体系 T "考核" en "T" { 评估对象 地区 取自 名单; 分值区间 0..100 }\n'));
    const before = readFileSync(at('m.yard'));
    const { code, err } = run('fmt', folder, '--lang', 'en');
    expect([code, err]).toEqual([1, 'm.yard: is not UTF-8 and was left alone; convert it first: steelyard utf8 m.yard\n']);
    expect(readFileSync(at('m.yard'))).toEqual(before);
  });
});
