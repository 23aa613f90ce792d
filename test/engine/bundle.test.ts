import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { egovTables } from '../support/egov-tables.ts';
import { runs } from '../support/long.ts';
import { EGOV, ROOT } from '../support/workspace.ts';

const COMMAND = join(ROOT, 'dist', 'steelyard.js');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'steelyard-bundle-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const compile = (path: string, out: string, env: NodeJS.ProcessEnv = {}, ...more: string[]) =>
  spawnSync(process.execPath, [COMMAND, 'compile', path, '-o', out, '--lang', 'en', ...more], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
const contents = (at: string) => Object.fromEntries(readdirSync(at).map((file) => [file, readFileSync(join(at, file), 'utf8')]));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A small methodology, so that compiling is quick. */
function small(name: string, weight = '100%'): string {
  const at = join(folder, name);
  writeFileSync(
    `${at}.yard`,
    `index x "x" { assess unit from units; normalise min-max; indicator A "a" weight ${weight} = a }\ntable units from "${name}.csv" { key = id; unit = id; id : text; a : number }\n`,
  );
  writeFileSync(`${at}.csv`, 'id,a\np,1\nq,3\n');
  return `${at}.yard`;
}

describe('a bundle', () => {
  it('is the same to the byte from another path, in another time zone, at another time', () => {
    const elsewhere = join(folder, 'somewhere', 'else');
    cpSync(EGOV, elsewhere, { recursive: true });
    expect(compile(EGOV, 'one', { TZ: 'Asia/Shanghai' }).status).toBe(0);
    expect(compile(elsewhere, 'two', { TZ: 'America/St_Johns', LANG: 'zh_CN.UTF-8' }).status).toBe(0);
    const [one, two] = [contents(join(folder, 'one')), contents(join(folder, 'two'))];
    expect(Object.keys(one)).toEqual(['engine.d.mts', 'engine.mjs', 'inputs.schema.json', 'manifest.json', 'plan.json']);
    for (const file of Object.keys(one)) expect([file, one[file] === two[file]]).toEqual([file, true]);
    expect(JSON.stringify(one)).not.toContain(folder);
  });

  it('says in its manifest what it was made from and what it holds', () => {
    const files = contents(join(folder, 'one'));
    const manifest = JSON.parse(files['manifest.json']!);
    expect(manifest).toMatchObject({ index: 'egov', name: '省级政府网上政务服务能力', edition: 2017, fit: 'none' });
    expect(manifest.steelyard).toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version);
    for (const { file, sha256: hash, bytes } of manifest.artefacts)
      expect([file, hash, bytes]).toEqual([file, sha256(files[file]!), Buffer.byteLength(files[file]!)]);
    for (const { file, sha256: hash } of manifest.sources)
      expect([file, hash]).toEqual([file, sha256(readFileSync(join(EGOV, file), 'utf8'))]);
    expect(manifest.sources.map((s: { file: string }) => s.file)).toEqual(['egov.yard', 'guides.yard', 'steelyard.yaml', 'tables.yard']);
  });

  it('holds nothing that makes code of text', () => {
    const engine = readFileSync(join(folder, 'one', 'engine.mjs'), 'utf8');
    expect(engine.match(/(?<![.\w])eval\((?![^()]*\)\s*\{)|new Function\(|\bimport\(|\brequire\(/g) ?? []).toEqual([]);
    expect(engine).not.toMatch(/^import /m);
  });

  it('is not written while the text is in error, nor over what is no bundle', () => {
    const { status, stdout, stderr } = compile(small('broken', '90%'), 'never');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('weight-sum');
    expect(existsSync(join(folder, 'never'))).toBe(false);
    const before = readdirSync(folder);
    expect(compile(small('fine'), '.')).toMatchObject({ status: 2, stderr: expect.stringContaining('left alone') });
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(before));
  });

  it('freezes fits at data that can be scored, or leaves them to be worked out', () => {
    const path = small('fits');
    expect(compile(path, 'frozen').stdout).toContain('frozen at these data');
    writeFileSync(join(folder, 'fits.csv'), 'id,a\np,many\n');
    expect(compile(path, 'frozen-not')).toMatchObject({ status: 1, stderr: expect.stringContaining('--fit refit') });
    expect(compile(path, 'refit', {}, '--fit', 'refit').stdout).toContain('worked out anew');
  });

  it('is the same from a checkout with other line ends and a byte order mark, and says at which data it was frozen', () => {
    const path = small('lf');
    expect(compile(path, 'of-lf').status).toBe(0);
    for (const file of [path, path.replace('.yard', '.csv')])
      writeFileSync(file, `\ufeff${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`);
    expect(compile(path, 'of-crlf').status).toBe(0);
    const [lf, crlf] = [contents(join(folder, 'of-lf')), contents(join(folder, 'of-crlf'))];
    for (const file of Object.keys(lf)) expect([file, crlf[file] === lf[file]]).toEqual([file, true]);
    expect(JSON.parse(lf['manifest.json']!).data).toEqual([{ table: 'units', file: 'lf.csv', sha256: sha256('id,a\np,1\nq,3\n') }]);
    writeFileSync(path.replace('.yard', '.csv'), 'id,a\np,1\nq,4\n');
    expect(compile(path, 'of-other').status).toBe(0);
    expect(JSON.parse(contents(join(folder, 'of-other'))['manifest.json']!).data).not.toEqual(JSON.parse(lf['manifest.json']!).data);
    expect(compile(path, 'of-refit', {}, '--fit', 'refit').status).toBe(0);
    expect(JSON.parse(contents(join(folder, 'of-refit'))['manifest.json']!).data).toBeUndefined();
  });

  it('is the former or the new one, whole, when compiling is killed', async () => {
    const path = small('killed');
    expect(compile(path, 'out').status).toBe(0);
    const out = join(folder, 'out');
    const text = readFileSync(path, 'utf8');
    const whole = (at: string) => {
      const files = contents(at);
      const { artefacts } = JSON.parse(files['manifest.json']!);
      return artefacts.every((a: { file: string; sha256: string }) => sha256(files[a.file]!) === a.sha256);
    };
    let killed = 0;
    for (let i = 0; i < runs(50); i++) {
      writeFileSync(path, text.replace('"a"', `"a${i}"`));
      const child: ChildProcess = spawn(process.execPath, [COMMAND, 'compile', path, '-o', 'out'], { cwd: folder });
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
      // From before anything is written to after all is.
      await setTimeout((i * 37) % 500);
      child.kill('SIGKILL');
      if ((await ended) === null) killed++;
      // Between two renames both bundles lie beside each other, whole; the next compilation puts that right.
      const aside = readdirSync(folder).filter((f) => f.startsWith('.steelyard-') && existsSync(join(folder, f, 'former')));
      expect((existsSync(out) ? [out] : aside.map((f) => join(folder, f, 'former'))).map(whole)).not.toContain(false);
      expect(existsSync(out) || aside.length > 0).toBe(true);
    }
    expect(killed).toBeGreaterThan(0);
    expect(compile(path, 'out').status).toBe(0);
    expect(readdirSync(folder).filter((f) => f.startsWith('out') || f.startsWith('.'))).toEqual(['out']);
    expect(whole(out)).toBe(true);
  });

  it('describes its inputs by a JSON Schema that the data of the example meet', async () => {
    const { Ajv2020 } = await import('ajv/dist/2020.js');
    const schema = JSON.parse(readFileSync(join(folder, 'one', 'inputs.schema.json'), 'utf8'));
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const tables = { 地区名单: [{ 代码: '110000', 名称: '北京' }], 平台: [], 问卷: [], 指南: [], 办事指南: [], 材料: [], 环节: [] };
    expect(validate(tables)).toBe(true);
    expect(validate({ ...tables, 平台: undefined })).toBe(false);
    expect(validate({ ...tables, 平台: [{ 地区: '110000', 贯通层级: '六级' }] })).toBe(false);
    expect(validate({ ...tables, 地区名单: { 代码: ['110000'], 名称: ['北京'] } })).toBe(true);
  });
});

/** Runs the emitted module where a browser would refuse anything unsafe. */
describe.runIf(process.env.STEELYARD_LONG && existsSync('/usr/bin/chromium'))(
  'in a headless browser, under a strict content-security policy',
  () => {
    it('gives the same scores and findings', () => {
      const out = execFileSync(process.execPath, [join(ROOT, 'test', 'engine', 'in-browser.mjs'), join(folder, 'one', 'engine.mjs')], {
        input: JSON.stringify(egovTables()),
        encoding: 'utf8',
        timeout: 120_000,
      });
      expect(JSON.parse(out)).toEqual({ same: true, findings: expect.any(Number) });
    });
  },
);
