import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { language } from '../../compiler/index.ts';
import { allTokens, fullTextOf, isToken, type Parsed, type SyntaxElement, type SyntaxToken } from '../../grammar/index.ts';
import { EGOV, egovText } from '../support/workspace.ts';
import { runs } from '../support/long.ts';
import { EN, ZH } from './check.ts';

/** A tree and its findings without the identity of objects: tokens by their place in the text. */
function shape(parsed: Parsed): unknown {
  const number = new Map<SyntaxToken, number>();
  for (const token of allTokens(parsed.root)) number.set(token, number.size);
  const of = (e: SyntaxElement): unknown =>
    isToken(e) ? [e.tokenType.name, e.trivia, e.image] : [e.kind, e.name, e.width, e.children.map(of)];
  return {
    root: of(parsed.root),
    dialect: parsed.dialect,
    lexical: parsed.lexical.map((f) => [f.what, number.get(f.token)]),
    syntax: parsed.syntax.map((f) => [f.what, number.get(f.token), f.expected.map((t) => t.name)]),
  };
}

const guides = readFileSync(join(EGOV, 'guides.yard'), 'utf8').slice(0, 9000);
const PIECES = [
  '{',
  '}',
  '(',
  ')',
  '"',
  '“',
  '”',
  '\n',
  '\r',
  '\r\n',
  ';',
  '；',
  '，',
  '：',
  '//',
  '/',
  '1',
  '20%',
  ' ',
  '=',
  '指标',
  '权重',
  '指标 Z "z" 权重 3%',
  '规则 Q {',
  '格式 /x/',
  '以上',
  '表 {',
  '-',
  '.',
  '[',
  '0..',
  '权重20',
  'weight',
  '必填(X)',
  '/// 注',
  '其余: 3',
  '@',
  '\u3000',
];

/** Edits at random places, most of them next to what is there. */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 0.9999, noNaN: true }),
    remove: fc.oneof(fc.constant(0), fc.constant(1), fc.nat({ max: 12 })),
    insert: fc.oneof(fc.constant(''), fc.constantFrom(...PIECES)),
    undo: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('re-parsing what a change reaches', () => {
  it.each([
    ['zh', ZH],
    ['en', EN],
    ['the example', egovText().slice(0, 6000)],
    ['rules', guides],
  ])('gives the tree of parsing it all, after random edits: %s', (_, original) => {
    fc.assert(
      fc.property(edits, (list) => {
        let text = original;
        let parsed = language.parse(text);
        for (const { at, remove, insert, undo } of list) {
          const from = Math.floor(at * text.length);
          const now = undo && text !== original ? original : text.slice(0, from) + insert + text.slice(from + remove);
          parsed = language.reparse(parsed, text, now);
          text = now;
          expect(fullTextOf(parsed.root)).toBe(text);
          expect(shape(parsed)).toEqual(shape(language.parse(text)));
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it.each([
    ['a clause', '权重 36%', '权重 37%'],
    ['what stands before a block', '指标 A "服务方式完备度" en "Service-mode completeness" 权重 20% {', '指标 A "方式" 权重 21% {'],
    ['the head of the index', '指标体系 egov "', '指标体系 egov2 "'],
  ])('keeps what a change does not touch: %s', (_, one, other) => {
    const text = egovText();
    const before = language.parse(text);
    const now = text.replace(one, other);
    expect(now).not.toBe(text);
    const after = language.reparse(before, text, now);
    const kept = new Set(allTokens(before.root));
    const fresh = [...allTokens(after.root)].filter((t) => !kept.has(t));
    expect(after.root).not.toBe(before.root);
    expect(fresh.length).toBeLessThan(30);
    expect(shape(after)).toEqual(shape(language.parse(now)));
  });
});
