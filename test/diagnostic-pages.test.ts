import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Code, codes, type Diagnostic, fixTitle, isTextPlace, type Locale, severities, spansOf, wordsOf } from '../grammar/index.ts';
import { applyFix, type Content, example, PAGES, readPage, run } from './diagnostic-pages/page.ts';

/** Codes that no example can bring about, each with the reason. */
const notReachable: Partial<Record<Code, string>> = {};

/** What the files are that the `text` blocks of pages describe. */
const described: Partial<Record<Code, Content>> = {
  'too-deep': deeplyNested(201),
  'too-many-errors': '} '.repeat(10_001),
  'formula-too-long': `指标体系 x "长" { 评估对象 地区 取自 t; 指标 A "和" 权重 100% = ${Array(501).fill('t.a').join(' + ')} }
数据表 t { 主键 = a; a: 数值 }`,
  'file-unreadable': { folder: true },
  'file-too-large': { size: 300_000_000 },
  // The signature of a zip archive, which every workbook begins with.
  'file-binary': Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00),
  // 地区,按时答复 东州,是 in GBK.
  'file-decoded': Buffer.from('b5d8c7f82cb0b4cab1b4f0b8b40ab6abd6dd2ccac70a', 'hex'),
};

const HEADINGS = ['What is wrong / 哪里不对', 'Avoid / 错误示例', 'Prefer / 正确示例', 'Why / 缘由'];
const LOCALES: readonly Locale[] = ['zh', 'en'];

const errorsOf = (diagnostics: readonly Diagnostic[]) => [...new Set(diagnostics.filter((d) => d.severity === 'error').map((d) => d.code))];
const count = (diagnostics: readonly Diagnostic[], code: Code) => diagnostics.filter((d) => d.code === code).length;

test('every code has a page, and every page a code', () => {
  const pages = readdirSync(PAGES).filter((file) => file !== 'README.md');
  expect(pages.sort()).toEqual(codes.map((code) => `${code}.md`).sort());
});

test('the index lists every page as the page has it', () => {
  const rows = readFileSync(join(PAGES, 'README.md'), 'utf8').match(/^\| \[.*$/gm);
  expect(rows).toEqual(
    codes.map((code) => {
      const { summary } = readPage(code);
      return `| [${code}](${code}.md) | ${severities[code]} | ${summary.en} | ${summary.zh} |`;
    }),
  );
});

test('both dialects are exercised', () => {
  const chinese = codes.filter((code) => example(readPage(code), 'good').some((b) => /^(指标体系|数据表) /m.test(String(b.content))));
  expect(chinese.length / codes.length).toBeCloseTo(2 / 3, 1);
});

describe.each(codes)('%s', (code) => {
  const page = readPage(code);
  const bad = example(page, 'bad', described[code]);
  const good = example(page, 'good');
  const outcome = () => run(code, bad);

  test('the page has its shape and tells the severity', () => {
    expect(page.title).toBe(code);
    expect(page.severity).toBe(severities[code]);
    expect(page.summary.en).toMatch(/^[A-Z`].*\.$/);
    expect(page.summary.zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(page.headings).toEqual(HEADINGS);
    expect(bad.length * good.length).toBeGreaterThan(0);
  });

  test.skipIf(code in notReachable)('what to avoid brings it about, and no other error', () => {
    const { diagnostics } = outcome();
    expect(count(diagnostics, code)).toBeGreaterThan(0);
    expect([code, ...bad.flatMap((block) => block.also)]).toEqual(expect.arrayContaining(errorsOf(diagnostics)));
  });

  test('what to prefer is free of it, of errors and of warnings', () => {
    const { diagnostics } = run(code, good);
    expect(count(diagnostics, code)).toBe(0);
    expect(diagnostics.filter((d) => d.severity !== 'hint').map((d) => d.code)).toEqual([]);
  });

  test('it points into a file of the example', () => {
    const { diagnostics, sources } = outcome();
    const spans = new Map(sources.map((s) => [s.file, spansOf(s.parsed.root)]));
    for (const { place } of diagnostics.flatMap((d) => [d, ...d.related])) {
      if (isTextPlace(place)) expect(spans.get(place.file)!.has(place.element)).toBe(true);
      else expect([...bad.map((b) => b.file), '.', 'region.csv']).toContain(place.file);
    }
  });

  test('its message is written in both languages', () => {
    for (const diagnostic of outcome().diagnostics)
      for (const locale of LOCALES) {
        const { wrong, todo } = wordsOf(diagnostic, locale);
        const title = diagnostic.fix ? fixTitle(diagnostic.fix.title, locale) : 'no fix';
        for (const text of [wrong, todo, title]) {
          expect(text.trim()).not.toBe('');
          expect(text).not.toMatch(/undefined|NaN|\[object/);
        }
      }
  });

  test('its fixes remove it and break nothing', () => {
    const { diagnostics, sources } = outcome();
    for (const { fix } of diagnostics.filter((d) => d.code === code)) {
      if (!fix) continue;
      const after = run(code, applyFix(bad, fix, sources)).diagnostics;
      expect(count(after, code)).toBe(count(diagnostics, code) - 1);
      expect(errorsOf(diagnostics)).toEqual(expect.arrayContaining(errorsOf(after)));
    }
  });
});

/** An index whose only formula stands in so many parentheses. */
function deeplyNested(levels: number): string {
  const formula = `${'('.repeat(levels)}名单.公开${')'.repeat(levels)}`;
  return `指标体系 zwgk {\n评估对象 地区 取自 名单\n指标 A 权重 100% = ${formula}\n}\n数据表 名单 { 主键 = 地区; 地区: 文本; 公开: 是否 }\n`;
}
