import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { beforeAll, describe, expect, it } from 'vitest';
import { language } from '../../compiler/index.ts';
import { type Dialect, DIALECTS, textMateGrammar } from '../../grammar/index.ts';
import { egovText, ROOT, tablesText } from '../support/workspace.ts';

const FILE = join(ROOT, 'client', 'syntaxes', 'steelyard.tmLanguage.json');

let grammar: textmate.IGrammar;
beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner: oniguruma.createOnigScanner, createOnigString: oniguruma.createOnigString }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(FILE, 'utf8'), FILE),
  });
  grammar = (await registry.loadGrammar('source.steelyard'))!;
});

/** Each piece of a text with its innermost scope, without the name of the language. */
function scopes(text: string): [string, string][] {
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map((t): [string, string] => [line.slice(t.startIndex, t.endIndex).trim(), t.scopes.at(-1)!.replace('.steelyard', '')]);
  });
}
const scopeOf = (text: string, piece: string) => scopes(text).find(([t]) => t === piece)?.[1];

describe('the TextMate grammar', () => {
  it('is up to date: npm run textmate', () => {
    expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(JSON.stringify(textMateGrammar(language.vocabulary))));
  });

  const spell = (dialect: Dialect, group: 'declaration' | 'method' | 'word' | 'choice', id: string, set?: string) =>
    language.vocabulary.spell(dialect, group, id, set);

  it.each(DIALECTS)('colours every word of the dialect %s as some word of the language', (dialect) => {
    const plain = language.vocabulary.words
      .filter((w) => w.dialects.includes(dialect) && !['zh', 'en', '='].includes(w.text))
      .filter((w) => !/^(keyword|support|constant)\./.test(scopeOf(`x ${w.text}`, w.text) ?? ''))
      .map((w) => w.text);
    expect(plain).toEqual([]);
  });

  it.each(DIALECTS)('tells the heads of declarations and what they declare (%s)', (dialect) => {
    for (const id of ['index', 'indicator', 'table', 'rule', 'gate', 'ruleSet']) {
      const word = spell(dialect, 'declaration', id);
      const found = scopes(`  ${word} A1-1 "x" {`);
      expect(found).toContainEqual([word, 'keyword.control.declaration']);
      expect(found).toContainEqual(['A1-1', 'entity.name.type']);
    }
  });

  it.each(DIALECTS)('tells operators, tests, yes and no, types, methods and choices (%s)', (dialect) => {
    const of = (word: string) => scopeOf(`x ${word} y`, word);
    expect(of(spell(dialect, 'word', 'and'))).toBe('keyword.operator.word');
    expect(of(spell(dialect, 'word', 'present'))).toBe('keyword.operator.test');
    expect(of(spell(dialect, 'word', 'no'))).toBe('constant.language');
    expect(of(spell(dialect, 'word', 'codeListType'))).toBe('support.type');
    expect(of(spell(dialect, 'method', 'arithmetic', 'aggregation'))).toBe('support.function.method');
    expect(of(spell(dialect, 'choice', 'half-up', 'roundingMode'))).toBe('support.constant.choice');
  });

  it('colours texts, with columns in braces, doubled and nested quotes, and ends them with their line', () => {
    expect(scopes('"a ""b"" {列} c"')).toContainEqual(['{列}', 'variable.other.placeholder']);
    expect(scopes('"a ""b"" c" 权重')).toContainEqual(['""', 'constant.character.escape']);
    expect(scopeOf('"a ""b"" c" 权重', '权重')).toBe('keyword.other.clause');
    expect(scopeOf('“甲“乙”丙” 权重', '丙')).toBe('string.quoted.other');
    expect(scopeOf('“甲“乙”丙” 权重', '权重')).toBe('keyword.other.clause');
    expect(scopeOf('"open\n权重 20%', '权重')).toBe('keyword.other.clause');
    expect(scopeOf('指标 A "Works" en "Ok"', 'en')).toBe('keyword.other.label');
  });

  it('colours comments, and words in them as nothing else', () => {
    expect(scopes('// 权重 20%')).toEqual([['// 权重 20%', 'comment.line.double-slash']]);
    expect(scopes('/// 说明')).toEqual([['/// 说明', 'comment.line.documentation']]);
    expect(scopeOf('权重 20% ／／ 注', '／／ 注')).toBe('comment.line.double-slash');
  });

  it('tells a pattern from a division', () => {
    expect(scopeOf('要求 名称 格式 /^[0-9]{3}\\/x$/i 且', '/^[0-9]{3}\\/x$/i')).toBe('string.regexp');
    expect(scopeOf('require name matches /a b/', '/a b/')).toBe('string.regexp');
    expect(scopes('= 总数 / 个数 / 2').filter(([t]) => t === '/')).toEqual([
      ['/', 'keyword.operator'],
      ['/', 'keyword.operator'],
    ]);
  });

  it('colours numbers, shares, dates and full-width digits', () => {
    expect(scopes('权重20%')).toEqual([
      ['权重', 'keyword.other.clause'],
      ['20', 'constant.numeric'],
      ['%', 'keyword.other.unit'],
    ]);
    expect(scopeOf('数据截止 2017-12-31', '2017-12-31')).toBe('constant.numeric.date');
    expect(scopeOf('权重 ２０．５％', '２０．５')).toBe('constant.numeric');
    expect(scopes('80以上不满90').map(([, s]) => s)).toEqual([
      'constant.numeric',
      'keyword.other.word',
      'keyword.other.word',
      'constant.numeric',
    ]);
  });

  it('tells the brackets of half-open intervals, which are no pairs, from others', () => {
    const brackets = (text: string) =>
      scopes(text)
        .filter(([t]) => /^[[\]()]$/.test(t))
        .map(([, s]) => s);
    expect(brackets('高 [80, 90)')).toEqual(['punctuation.definition.interval', 'punctuation.definition.interval']);
    expect(brackets('(80, 90.5]')).toEqual(['punctuation.definition.interval', 'punctuation.definition.interval']);
    expect(brackets('上下限(0, 1)')).toEqual(['source', 'source']);
  });

  it('leaves names alone: longer ones, columns, members of tables, quoted ones', () => {
    expect(scopeOf('= 权重合计 + 指标数', '权重合计')).toBe('variable.other');
    expect(scopeOf('  权重 : 数值 "x"', '权重')).toBe('variable.other.member');
    expect(
      scopes('= 平台.权重 / 指标.是否')
        .filter(([t]) => ['权重', '指标', '是否'].includes(t))
        .map(([, s]) => s),
    ).toEqual(['variable.other.member', 'variable.other.table', 'variable.other.member']);
    expect(scopeOf('= 「权重 一」', '「权重 一」')).toBe('variable.other.quoted');
    expect(scopeOf('= 长度(名称)', '长度')).toBe('entity.name.function');
  });

  it('is fast enough to colour the example at once', () => {
    const started = performance.now();
    const words = [egovText(), tablesText()].flatMap((text) => scopes(text));
    expect(words.length).toBeGreaterThan(3_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
