import { describe, expect, it } from 'vitest';
import { scene, textAt } from './check.ts';

/* biome-ignore lint/suspicious/noExplicitAny: what a server answers is looked at field by field. */
type Any = any;

const yard = (inA: string, inTable: string) => `index i "I" {
  assess unit from t; normalise range(0, 100) clipped
  indicator A "A" weight 100% = a { ${inA} }
}
table t from "t.csv" { key = k; k : text; a : number; b : number; ${inTable} }
`;
const files = (text: string) => ({ 'index.yard': text, 't.csv': 'k,a,b\nP,90,50\n' });

describe('the code in accept', () => {
  it.each([
    ['en', 'A column that nothing uses.', 'hint'],
    ['zh', '', '提示'],
  ])('says in %s what the diagnostic means, with its page', async (locale, summary, severity) => {
    const s = await scene(files(yard('', 'accept unused-co<|>lumn "kept"')), locale);
    const { contents, range } = await s.client.at<Any>('textDocument/hover', s.uri, s.offset, {});
    expect(contents.value).toContain(`/unused-column.md)** · ${severity}\n\n`);
    expect(contents.value).toMatch(locale === 'zh' ? /\p{Script=Han}.*。$/u : new RegExp(`${summary.slice(0, 8)}.*\\.$`));
    expect(textAt(s, s.uri, range)).toBe('unused-column');
  });

  it('says nothing of what is no code', async () => {
    const s = await scene(files(yard('', 'accept unused-colum<|> "kept"')), 'en');
    expect(await s.client.at<Any>('textDocument/hover', s.uri, s.offset, {})).toBeNull();
  });

  const offered = async (text: string) => {
    const s = await scene(files(text), 'en');
    const items = await s.client.at<Any>('textDocument/completion', s.uri, s.offset, {});
    return [...items].sort((a: Any, b: Any) => (a.sortText < b.sortText ? -1 : 1)) as Any[];
  };

  it('is offered: first what is found in the declaration, then what is found elsewhere', async () => {
    const [first, ...others] = await offered(yard('', 'accept <|>'));
    expect([first.label, first.detail]).toEqual(['unused-column', expect.stringContaining('"t.b"')]);
    expect(others.every((c) => c.detail)).toBe(true);
    const inIndicator = await offered(yard('accept <|>', ''));
    const at = (label: string) => inIndicator.findIndex((c) => c.label === label);
    expect(at('unused-column')).toBeGreaterThanOrEqual(0);
    expect(inIndicator[at('unused-column')].sortText > first.sortText).toBe(true);
    expect(at('division-by-zero')).toBe(-1);
  });
});
