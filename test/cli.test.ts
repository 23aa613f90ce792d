import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runIn } from './support/command.ts';
import { EGOV, ROOT } from './support/workspace.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'steelyard-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ENGLISH = { LANG: 'en_US.UTF-8', LC_ALL: '', LC_MESSAGES: '' };
const steelyard = (...args: string[]) => runIn(folder, args, ENGLISH);

/** Runs the built command as a user does, in a process of its own. */
function built(...args: string[]) {
  const env = { ...process.env, ...ENGLISH, FORCE_COLOR: '' };
  const run = spawnSync(process.execPath, [join(ROOT, 'dist', 'steelyard.js'), ...args], { cwd: folder, encoding: 'utf8', env });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** A copy of the example with some files replaced. */
function copy(name: string, change: (at: string) => void = () => {}): string {
  const at = join(folder, name);
  cpSync(EGOV, at, { recursive: true });
  change(at);
  return at;
}
const edit = (at: string, file: string, from: string | RegExp, to: string) =>
  writeFileSync(join(at, file), readFileSync(join(at, file), 'utf8').replace(from, to));
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};

describe('exit codes', () => {
  it('0: the example has warnings but no errors', () => {
    const { code, out } = built('check', EGOV);
    expect(code).toBe(0);
    expect(out).toContain('published-mean-outside');
    expect(out).toContain('77.17');
  });

  it('1: an error in the methodology; score refuses and says so on standard error', () => {
    const at = copy('weights', (p) => edit(p, 'egov.yard', '权重 36%', '权重 35%'));
    expect(steelyard('check', at)).toMatchObject({ code: 1, err: '' });
    const { code, out, err } = built('score', at, '--lang', 'en');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('the weights below "A" sum to 99%, not 100%');
  });

  it.each<[string, string | Uint8Array, string]>([
    ['nul.yard', '指标体系 x "y" {\0\0\0\n}', 'stray-character'],
    ['empty.yard', '', 'no-index'],
    ['gbk.yard', new Uint8Array([0xd6, 0xb8, 0xb1, 0xea, 0xcc, 0xe5, 0xcf, 0xb5]), 'file-decoded'],
    ['binary.yard', new Uint8Array([0, 1, 2, 3, 0xff, 0xfe, 0xfd]), 'file-binary'],
    ['prose.yard', '这不是指标体系，只是一段话。', 'syntax-unexpected'],
  ])('1: %s is readable, so what is wrong with it is a diagnostic', (name, content, expected) => {
    const { code, out } = steelyard('check', write(name, content), '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out).diagnostics.map((d: { code: string }) => d.code)).toContain(expected);
    // What to do is not what one does with a table.
    expect(out).not.toContain('Excel');
  });

  it('1: a missing data file', () => {
    const at = copy('missing', (p) => rmSync(join(p, 'data', 'platform.csv')));
    const { code, out } = steelyard('check', at, '--lang', 'en');
    expect(code).toBe(1);
    expect(out).toContain('there is no file data/platform.csv');
  });

  it.each([
    [['check', 'nowhere']],
    [['score', EGOV, '--data-set', 'nowhere']],
    [['score', EGOV, '--format', 'xml']],
    [['score', EGOV, '--unit', '火星']],
    [['explain', EGOV]],
    [['explain', EGOV, '--unit', '北京', '--indicator', 'Z9']],
    [['frobnicate']],
    [['score', EGOV, '--data', 'nowhere']],
    [['check', EGOV, '--wrong']],
  ])('2: %j', (args) => {
    const { code, err } = steelyard(...args);
    expect(code).toBe(2);
    expect(err.length).toBeGreaterThan(10);
  });

  it.each([[['--help']], [['score', '--help']], [['explain', '--help']], [['check', '--help']], [['--version']]])('0: %j', (args) => {
    expect(steelyard(...args)).toMatchObject({ code: 0, err: '' });
  });
});

describe('where a project is found', () => {
  it.each([
    ['the folder', ''],
    ['the project file', 'steelyard.yaml'],
    ['one of its files', 'egov.yard'],
    ['a folder inside', 'data'],
  ])('%s', (_, path) => {
    expect(steelyard('score', join(EGOV, path), '--format', 'json', '--unit', '浙江').code).toBe(0);
  });

  it('a folder without a project file, with one .yard file', () => {
    const at = join(folder, 'plain');
    mkdirSync(at);
    writeFileSync(
      join(at, 'one.yard'),
      'index T "t" { assess unit from u; scale 0..1\n indicator A "a" weight 100% = v, normalise range(0, 1) clipped }\ntable u from "u.csv" { key = id; id : text; unit = id; v : number }',
    );
    writeFileSync(join(at, 'u.csv'), 'id,v\nx,0.25\n');
    const { code, out } = steelyard('score', at, '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out).units[0]).toMatchObject({ unit: 'x', score: 0.25, rank: 1, band: null });
  });

  it('--data takes the same files from another folder', () => {
    const other = copy('other', (p) => edit(p, 'data/questionnaire.csv', /跨部门调用/g, '尚未启动'));
    const [mine, theirs] = [
      steelyard('score', EGOV, '--format', 'json'),
      steelyard('score', EGOV, '--data', join(other, 'data'), '--format', 'json'),
    ];
    expect(JSON.parse(theirs.out).statistics.A14.mean).toBeLessThan(JSON.parse(mine.out).statistics.A14.mean);
  });
});

describe('output', () => {
  it('tables are aligned although Chinese characters are wide, and not coloured in a pipe', () => {
    const { out } = steelyard('score', EGOV);
    expect(out).not.toContain('\u001b');
    expect(out).toContain('   1  浙江    ');
    expect(out).toContain('非常高     5  15.63%');
  });

  it('the tables say what was missing and that there are warnings', () => {
    const at = copy('gaps', (p) => edit(p, 'data/questionnaire.csv', /跨部门调用/, ''));
    expect(steelyard('score', at, '--lang', 'en').out).toContain('1 missing value\n1 warning: see steelyard check\n');
  });

  it('CSV opens in Excel: a byte order mark, and no cell that is a formula', () => {
    const at = copy('formula', (p) => edit(p, 'data/regions.csv', '北京', '=1+1'));
    const { out } = steelyard('score', at, '--format', 'csv');
    expect(out.startsWith('\ufeff')).toBe(true);
    expect(out).toContain("'=1+1");
    expect(out.trim().split('\n')).toHaveLength(33);
    expect(out.split('\n')[1]!.split(',')).toHaveLength(6 + 100);
  });

  it('--unit keeps figures over all units', () => {
    const all = JSON.parse(steelyard('score', EGOV, '--format', 'json').out);
    const one = JSON.parse(steelyard('score', EGOV, '--format', 'json', '--unit', '西藏').out);
    expect(one).toEqual({ ...all, units: all.units.filter((u: { name: string }) => u.name === '西藏') });
  });

  it('a code frame marks the place under wide characters', () => {
    const { out } = steelyard('check', write('frame.yard', '指标体系 甲 "名" { 评估对象 地区 取自 没有这张表 }'), '--lang', 'zh');
    const lines = out.split('\n');
    const shown = lines.findIndex((l) => l.includes('│ 指标体系'));
    // What stands before the name is 38 columns wide, the name 10.
    expect(lines[shown + 1]).toBe(`    │ ${' '.repeat(38)}^^^^^^^^^^`);
  });

  it('shows the first hundred findings, and says how many there are', () => {
    const file = write('many.yard', `指标体系 x "y" {\n${'??? \n'.repeat(150)}}`);
    const { out } = steelyard('check', file, '--lang', 'en');
    expect(out.match(/what to do/g)).toHaveLength(100);
    expect(out).toMatch(/\d+ more: see check --format json/);
    const all = JSON.parse(steelyard('check', file, '--format', 'json').out).diagnostics;
    expect(all.length).toBeGreaterThan(150);
  });

  it('messages in both languages', () => {
    const file = write('lang.yard', '指标体系 甲 "名" { 权重 20% }');
    expect(steelyard('check', file, '--lang', 'zh').out).toContain('不能写在');
    expect(steelyard('check', file, '--lang', 'en').out).toContain('does not belong in');
  });

  it('JSON diagnostics have places and advice', () => {
    const [first] = JSON.parse(steelyard('check', EGOV, '--format', 'json', '--lang', 'en').out).diagnostics;
    expect(first).toMatchObject({
      code: 'published-mean-outside',
      severity: 'warning',
      file: 'egov.yard',
      line: expect.any(Number),
      column: expect.any(Number),
    });
    expect(first.advice.length).toBeGreaterThan(10);
  });
});

describe('explain', () => {
  it('goes down to the cells', () => {
    const { code, out } = steelyard('explain', EGOV, '--unit', '浙江', '--indicator', 'A13');
    expect(code).toBe(0);
    expect(out).toMatch(/接入统一身份认证部门数 \d+ {2}\(data\/platform\.csv 第 12 行 [A-Z]+ 列\)/);
  });
});

describe('findings', () => {
  it('a JSON line has the record, its row, the fields read, and words in the asked language', () => {
    const { code, out } = steelyard('findings', EGOV, '--rule', 'JB-30', '--unit', '西藏', '--format', 'jsonl', '--lang', 'en');
    expect(code).toBe(0);
    const lines = out
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line).toMatchObject({
        rule: 'JB-30',
        severity: 'error',
        unit: '540000',
        file: 'data/service-guides.csv',
        indicators: ['C15'],
      });
      expect(Object.keys(line.fields)).toEqual(
        expect.arrayContaining(['承诺办结时限', '承诺办结时限单位', '法定办结时限', '法定办结时限单位']),
      );
      expect(line.row).toBeGreaterThan(1);
      expect(line.record).not.toBe('');
      expect(line.message).toMatch(/[a-z]/);
    }
  });

  it('a file of CSV that is safe to open in Excel', () => {
    const at = copy('danger', (p) => edit(p, 'data/service-guides.csv', /^([^\n]*\n(?:[^,\n]*,){2})[^,\n]*/, '$1=HYPERLINK("测试")'));
    const { code, out } = steelyard('findings', at, '--rule', 'JB-04', '--format', 'csv', '-o', 'findings.csv');
    expect([code, out]).toEqual([0, '']);
    const csv = readFileSync(join(folder, 'findings.csv'), 'utf8');
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv).not.toMatch(/(?:^|,)"?=HYPER/m);
    expect(csv).toContain('=HYPERLINK(');
  });

  it('counts rule by rule, shows the first hundred, and says how many there are', () => {
    const { out } = steelyard('findings', EGOV, '--lang', 'en');
    expect(out).toMatch(/JB-01 .* error +2560 +\d+/);
    expect(out).toMatch(/\d+ more; all of them: --format csv -o FILE/);
    steelyard('findings', EGOV, '--format', 'json', '-o', 'all.json');
    const all = JSON.parse(readFileSync(join(folder, 'all.json'), 'utf8'));
    const { rules } = JSON.parse(steelyard('check', EGOV, '--format', 'json').out);
    expect(all.length).toBe(rules.reduce((sum: number, r: { findings: number }) => sum + r.findings, 0));
  });

  it('faults of the data are no failure of check, which counts them', () => {
    const { code, out } = steelyard('check', EGOV, '--lang', 'zh');
    expect(code).toBe(0);
    expect(out).toMatch(/66 条规则查出问题 \d+ 个：错误 \d+，警告 \d+，提醒 \d+/);
  });

  it('a rule or a unit that does not exist, a place that cannot be written: exit 2 with what was meant', () => {
    expect(steelyard('findings', EGOV, '--rule', 'JB30', '--lang', 'en')).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean "JB-30"?'),
    });
    expect(steelyard('findings', EGOV, '--unit', '火星').code).toBe(2);
    expect(steelyard('findings', EGOV, '--lang', 'en', '-o', 'nowhere/x.csv')).toMatchObject({
      code: 2,
      err: expect.stringContaining('cannot write nowhere/x.csv'),
    });
  });

  it('score says how many rows were read, scored and rejected', () => {
    const at = copy('rejected', (p) => edit(p, 'data/service-guides.csv', /\n110000,/, '\n999999,'));
    const { code, out } = steelyard('score', at, '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toContain('办事指南: 2560 rows read, 2559 scored, 1 rejected');
    expect(out).toMatch(/材料: 9330 rows read, \d+ scored, \d+ rejected/);
    expect(steelyard('check', at, '--lang', 'en').out).toContain('no assessed unit is called "999999"');
  });
});
