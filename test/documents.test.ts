import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { picture, SCORE_PICTURE } from '../scripts/picture.ts';
import { reference, SUMMARIES, summaries, WRITTEN } from '../scripts/reference.ts';
import { ROOT, scored, workspaceOf } from './support/workspace.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

describe('documents are true', () => {
  it.each(Object.entries(WRITTEN))('%s lists what the code lists (npm run reference writes it)', (file, written) => {
    const text = read(file);
    expect(reference(text, written) === text).toBe(true);
  });

  it('the picture of the README shows what the command prints (npm run picture draws it)', () => {
    expect(picture(SCORE_PICTURE.args, SCORE_PICTURE.lines) === read(SCORE_PICTURE.file)).toBe(true);
  });

  it('the server says of a diagnostic what its page says (npm run reference, npm run format)', () => {
    expect(plain(readFileSync(join(ROOT, SUMMARIES), 'utf8'))).toBe(plain(summaries()));
  });

  it('the example of the reference scores', () => {
    const text = /```\n(index[\s\S]*?)```/.exec(read('docs/language.md'))![1]!;
    const results = scored(workspaceOf(text, { countries: 'code,name,online,network,price\nx,X,80,fibre,14\ny,Y,,copper,60\n' }));
    expect(results.units.map((u) => [u.name, u.score, u.band])).toEqual([
      ['X', 86, 'high'],
      ['Y', 24, 'low'],
    ]);
  });

  it('the example of records and rules scores', () => {
    const rules = /```\n(table guides[\s\S]*?)```/.exec(read('docs/language.md'))![1]!;
    const index = `index demo "Demo" { edition 2020; assess region from regions; normalise range(0, 1) clipped
indicator A1 "Names" weight 50% = pass rate(guides, by check); indicator A2 "Limits" weight 50% = pass rate(guides where status = active, by record) }
table regions from "regions.csv" { key = code; code : text }`;
    const results = scored(
      workspaceOf(`${index}\n${rules}`, {
        regions: 'code\nx\n',
        guides:
          'id,region,name,status,phone,statutory,statutory_unit,promised\n1,x,Permit,1,12345,1,month,30\n2,x,,9,0571-1234567,20,working_day,20\n',
        materials: 'guide,title,copies\n1,Other documents,1\n',
      }),
    );
    expect(results.rules.map((r) => [r.rule, r.checks, r.findings])).toEqual([
      ['G1', 2, 1],
      ['G2', 2, 1],
      ['G3', 2, 0],
      ['G4', 1, 1],
      ['M1', 1, 1],
      ['G5', 2, 0],
      ['G6', 2, 0],
    ]);
  });

  it('the example of full marks scores', () => {
    const text = /```\n(指标体系[\s\S]*?)```/.exec(read('docs/language.md'))![1]!;
    const table = `数据表 名单 取自 "t.csv" { 主键 = 单位; 评估对象 = 单位; 单位 : 文本; 目录 : 代码集 { 齐备; 基本齐备; 没有 }; 及时更新 : 是否
按时答复数 : 数值; 申请数 : 数值; 创新案例数 : 数值; 打不开次数 : 数值 }`;
    const csv = '单位,目录,及时更新,按时答复数,申请数,创新案例数,打不开次数\n甲,基本齐备,是,3,4,1,0\n乙,齐备,是,1,1,9,11\n';
    expect(scored(workspaceOf(text + table, { 名单: csv })).units.map((u) => u.score)).toEqual([77, null]);
  });

  it.each(['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/language.md'])(
    'links of %s lead somewhere',
    (file) => {
      const targets = [...read(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((m) => join(ROOT, dirname(file), m[1]!));
      expect(targets.filter((t) => !existsSync(t))).toEqual([]);
    },
  );

  it('every dependency has its row', () => {
    const { devDependencies } = JSON.parse(read('package.json'));
    const text = read('docs/dependencies.md');
    expect(Object.keys(devDependencies).filter((name) => !text.includes(name))).toEqual([]);
  });
});

/** Without what a formatter changes. */
const plain = (code: string) => code.replace(/\s+|,(?=\s*\})/g, '');
