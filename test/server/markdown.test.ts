import { describe, expect, it } from 'vitest';
import { code, escaped, link, markdownTable } from '../../server/markdown.ts';
import { CURSOR, type Scene, scene } from './check.ts';

describe('text of a file in markdown', () => {
  it.each([
    ['plain 文本', 'plain 文本'],
    ['*a* _b_ `c` ~d~', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~'],
    ['![p](https://evil.example/x.png)', '\\!\\[p\\](https\\://evil.example/x.png)'],
    ['[c](command:x)', '\\[c\\](command:x)'],
    ['<img src=x>&lt;', '\\<img src=x\\>\\&lt;'],
    ['www.evil.example a@b.example', 'www\\.evil.example a\\@b.example'],
    ['# head', '\\# head'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['1. item', '1\\. item'],
    ['2024) item', '2024\\) item'],
    ['a\n===', 'a  \n\\==='],
    ['a\r\n\r\n    b', 'a  \nb'],
    ['a\u2028- b', 'a  \n\\- b'],
    ['a\u202eb\u0007', 'a\ufffdb\ufffd'],
    ['a\\', 'a\\\\'],
    ['a | b', 'a \\| b'],
    ['$x$ {y}', '\\$x\\$ \\{y\\}'],
  ])('%j stands as it is', (text, markdown) => {
    expect(escaped(text)).toBe(markdown);
  });

  it.each([
    ['a', '`a`'],
    ['a`b', '`` a`b ``'],
    ['``', '``` `` ```'],
    ['a\n\nb', '`a b`'],
  ])('%j stands as it is in code', (text, markdown) => {
    expect(code(text)).toBe(markdown);
  });

  it('stands as it is in links and tables', () => {
    expect(link('a](x) b', 'file:///a)b (1).yard#L1')).toBe('[a\\](x) b](file:///a%29b%20%281%29.yard#L1)');
    expect(markdownTable(['a', 'b'], [[escaped('x\n| y'), '1']])).toBe('| a | b |\n| :-- | --: |\n| x \\| y | 1 |');
  });
});

describe('hover and completion', () => {
  const EVIL = 'm![p](https://evil.example/t.png)[c](command:x)<b>`&amp;';
  const text = `index x "x${EVIL}" { assess unit from u
  /// doc ${EVIL}
  indicator A "a${EVIL}" weight 100% = pass rate(r, by check), normalise range(0, 1)
  gate 「g${EVIL.replace('`', '')}」 "g${EVIL}" { condition 「v」 > 3; score none }
}
/// doc ${EVIL}
table u "u${EVIL}" from "u\`${EVIL}\`.csv" { key = id; unit = id; id : text
  /// doc ${EVIL}
  v : number 「${EVIL}」 "v${EVIL}"
  k : code list { 1 "one${EVIL}" } }
table r from "r.csv" { key = no; unit = id; no : text; id : text; t : text }
rule R "r${EVIL}" { applies to r; feeds A; require t ≠ "${EVIL}" and v > 1; message "m${EVIL}"; advice "d${EVIL}"; basis "b${EVIL}" }`;
  const csv = `no,id,t\n1,1,"${EVIL}"\n2,1,<b>\n`;
  /** What would be seen as markdown: code is not. */
  const live = (markdown: string) => markdown.replace(/(?<!\\)(`+)(?!`).*?(?<!`)\1(?!`)/gs, '');
  const markdownAt = async (s: Scene, needle: string) => {
    const offset = s.client.text(s.uri).indexOf(needle);
    expect(offset).toBeGreaterThan(0);
    const found = await s.client.at<{ contents: { value: string } } | null>('textDocument/hover', s.uri, offset);
    return found?.contents.value ?? '';
  };

  it('show every text of a file as it stands', async () => {
    const s = await scene({ 'a.yard': CURSOR + text, 'r.csv': csv }, 'en');
    for (const needle of ['x "x', 'A "a', '「g', 'u "u', 'v : number', 'k : code', '1 "one', 'R "r', 'u\n', '「v」 > 3', 'r from']) {
      const markdown = await markdownAt(s, needle);
      expect([needle, markdown.length > 5]).toEqual([needle, true]);
      expect([needle, /(?<!\\)(?:!?\[|<|\bhttps?:\/\/|&)/.exec(live(markdown))?.[0]]).toEqual([needle, undefined]);
    }
    const items = await s.client.at<{ items: { documentation?: { value: string } }[] } | { documentation?: { value: string } }[]>(
      'textDocument/completion',
      s.uri,
      s.client.text(s.uri).indexOf('v > 1;'),
    );
    const documented = (Array.isArray(items) ? items : items.items).flatMap((i) => i.documentation?.value ?? []);
    for (const markdown of documented.filter((d) => d.includes('evil'))) expect(live(markdown)).not.toMatch(/(?<!\\)(?:!?\[|<)/);
    const finding = await s.client.ask<{ contents: { value: string } } | null>('textDocument/hover', {
      textDocument: { uri: s.uris['r.csv'] },
      position: { line: 1, character: 6 },
    });
    if (finding) expect(live(finding.contents.value).replace(/\[a\\?\.yard:\d+\]\(file:[^)]*\)/, '')).not.toMatch(/(?<!\\)(?:!?\[|<)/);
  });
});
