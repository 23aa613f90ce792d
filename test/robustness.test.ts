import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { language } from '../compiler/index.ts';
import {
  childOf,
  childrenOf,
  declarations as declarationWords,
  DIALECTS,
  fullTextOf,
  isNode,
  MOST_ERRORS,
  nameOf,
  type SyntaxNode,
  spansOf,
  syntaxDiagnostics,
  wordsOf,
} from '../grammar/index.ts';
import { examples, mangled } from './mangling.ts';
import { type Mutation, mutate, mutationOf } from './mutations.ts';
import { runs } from './support/long.ts';
import { egovText, tablesText } from './support/workspace.ts';
import { holdsOfAnyText } from './totality.ts';

const DECLARATIONS = ['index', 'indicator', 'table', 'column', 'bands', 'gate', 'published'] as const;

/** Every declaration with its name, and where its own line stands. */
function declarations(root: SyntaxNode): { kind: string; name: string; start: number; end: number }[] {
  const spans = spansOf(root);
  const found: { kind: string; name: string; start: number; end: number }[] = [];
  const visit = (node: SyntaxNode) => {
    if ((DECLARATIONS as readonly string[]).includes(node.kind)) {
      // A declaration is its header, up to its block; the rows of bands are theirs.
      const block = childOf(node, 'block');
      const end = block ? spans.get(block)!.start + 1 : spans.get(node)!.end;
      found.push({ kind: node.kind, name: nameOf(childOf(node, 'codeName') ?? node.children[0]), start: spans.get(node)!.start, end });
    }
    for (const child of node.children) if (isNode(child)) visit(child);
  };
  visit(root);
  return found;
}

const declarationsOf = new Map<string, ReturnType<typeof declarations>>();

function check(original: string, mutation: Mutation): void {
  const text = mutate(original, mutation);
  const parsed = language.parse(text);
  // Compared first, so that a failure does not print megabytes.
  expect(fullTextOf(parsed.root) === text).toBe(true);
  for (const d of syntaxDiagnostics('x.yard', parsed, language)) {
    expect(wordsOf(d, 'zh').wrong).toBeTruthy();
    expect(wordsOf(d, 'en').wrong.length).toBeLessThan(2000);
  }
  // Quotes and comments reach to the end of their line, so a line is what a mutation touches.
  const touchedFrom = original.lastIndexOf('\n', mutation.from - 1) + 1;
  const lineEnd = original.indexOf('\n', mutation.to);
  const touchedTo = lineEnd < 0 ? original.length : lineEnd;
  const survivors = new Map<string, number>();
  for (const d of declarations(parsed.root)) survivors.set(`${d.kind} ${d.name}`, (survivors.get(`${d.kind} ${d.name}`) ?? 0) + 1);
  const before = declarationsOf.get(original) ?? declarations(language.parse(original).root);
  declarationsOf.set(original, before);
  const untouched = before.filter((d) => d.end <= touchedFrom || d.start >= touchedTo);
  const lost = untouched.filter((d) => {
    const left = survivors.get(`${d.kind} ${d.name}`) ?? 0;
    survivors.set(`${d.kind} ${d.name}`, left - 1);
    return left <= 0;
  });
  expect(lost.map((d) => `${d.kind} ${d.name}`)).toEqual([]);
}

describe('any text gives a tree, and what was not touched survives', () => {
  // A shorter text keeps thousands of runs quick; it has every construct of the example.
  const short =
    `${egovText().split('\n').slice(0, 75).join('\n')}\n` +
    egovText().slice(egovText().indexOf('  单项否决')) +
    tablesText().slice(0, 2500);

  it('random mutations of the example', () => {
    fc.assert(
      fc.property(mutationOf(short), (mutation) => check(short, mutation)),
      { numRuns: runs(10_000) },
    );
  });

  it('random mutations of the whole files', () => {
    const whole = egovText() + tablesText();
    fc.assert(
      fc.property(mutationOf(whole), (mutation) => check(whole, mutation)),
      { numRuns: runs(500) },
    );
  });

  const at = short.indexOf('    指标 A1');
  it.each([
    ['one line of 5 MB', '甲'.repeat(1_700_000)],
    ['5 MB of punctuation', '（｛”'.repeat(500_000)],
    ['10,000 braces deep', '{'.repeat(10_000)],
    ['10,000 braces deep and back', '{'.repeat(10_000) + '}'.repeat(10_000)],
    ['10,000 parentheses deep', `指标 Z "z" = ${'('.repeat(10_000)}1${')'.repeat(10_000)}`],
    ['10,000 indicators deep', '指标 Z "z" 权重 1% {\n'.repeat(10_000)],
    ['10,000 operators', `指标 Z "z" = 1${' + 1'.repeat(10_000)}`],
    ['10,000 signs', `指标 Z "z" = ${'-'.repeat(10_000)}1`],
    ['a binary blob', [...Array(65_536).keys()].map((i) => String.fromCharCode(i)).join('')],
  ])('%s', (what, inserted) => {
    check(short, { what, from: at, to: at, by: `\n${inserted}\n` });
  });

  it('of several texts in disorder', () => {
    fc.assert(fc.property(mangled(examples()), holdsOfAnyText), { numRuns: runs(2000), endOnFailure: !process.env.STEELYARD_LONG });
  });

  it.each([
    ['a slot that holds no number', '指标体系 x "x" { 保留 m 2 位小数 四舍五入\n 指标 A "a" 权重 100% = 1 }'],
    ['the same in English', 'index x "x" { round m 2 half-up }'],
    ['a column of nothing', 'i:\n}'],
    ['a rule of nothing', 'rule\n-'],
    ['a constraint of nothing', 't : text matches /}/(X\n-'],
    ['a name that is being written', 'indicator A "A" weight 100% = u.\n}'],
    ['a text without its end, and a blank', '" \n}'],
    ['line ends of two kinds', '\r\n""{\nn'],
    ['a quarter of a million digits', `index x "x" { scale 0..${'9'.repeat(250_000)} }`],
    ['50 kB of one name', `index ${'a-'.repeat(25_000)}a "x" { }`],
    ['50 kB of one reference', `index x "x" { children = ${'a-'.repeat(25_000)}a }`],
  ])('%s', (_, text) => holdsOfAnyText(text));

  it('says what is too deep', () => {
    const parsed = language.parse(`${'{'.repeat(201)}${'}'.repeat(201)}`);
    expect(syntaxDiagnostics('x.yard', parsed, language).map((d) => d.code)).toContain('too-deep');
  });

  it('keeps 200 levels', () => {
    const levels = [...Array(199).keys()];
    const text = `指标体系 deep "深" {\n${levels.map((i) => `指标 L${i} "层" {`).join('\n')}\n${'}'.repeat(200)}`;
    const parsed = language.parse(text);
    expect(parsed.syntax).toEqual([]);
    expect(declarations(parsed.root)).toHaveLength(200);
  });

  it('the empty text', () => {
    expect(fullTextOf(language.parse('').root)).toBe('');
    expect(childrenOf(language.parse('').root, 'index')).toEqual([]);
  });
});

describe('errors cost little, however many there are', () => {
  /** What somebody may begin and repeat: all that a line or a block can begin with, and signs. */
  const words = language.vocabulary.words.map((w) => w.text);
  const heads = [...new Set([...DIALECTS.flatMap((d) => Object.values(declarationWords).map((w) => w[d])), ...words])];
  const signs = [
    'zh {',
    'ladder(a) { 1: ',
    '{(',
    '(}',
    '「',
    '`',
    '“',
    '"x" ',
    'a matches /',
    '= a-1 ',
    'a.',
    '-a',
    '1 ',
    '= ',
    '}',
    '{)',
    '[1, ',
    ':',
    '/',
  ];
  const fragments = [...signs, ...heads.flatMap((w) => [`${w}\n`, `${w} {`, `${w} a "x" `])];

  it('each repeated up to some kilobytes', () => {
    const some = fragments.filter((_, i) => i < signs.length || i % (10_000 / runs(10_000)) === 0);
    const slow = some.filter((fragment) => millisecondsFor(fragment, 20_000) > 2000);
    expect(slow).toEqual([]);
  });

  it.each(['zh {', 'round {', 'when\n', '{(', '(}', '=', '「'])('half a megabyte of %j', (fragment) => {
    // A second on a machine that has nothing else to do.
    expect(millisecondsFor(fragment, 500_000)).toBeLessThan(20_000);
  });

  it('and the parser gives up on a text that holds nothing else', () => {
    const { root, syntax } = language.parse('when\n'.repeat(20_000));
    expect(syntax.filter((f) => f.what === 'too-many')).toHaveLength(1);
    expect(syntax.length).toBeLessThanOrEqual(MOST_ERRORS);
    expect(fullTextOf(root)).toHaveLength(100_000);
  });

  /** Of the processor, for parsing and saying what is wrong. */
  function millisecondsFor(fragment: string, length: number): number {
    const text = fragment.repeat(Math.ceil(length / fragment.length));
    const before = process.cpuUsage();
    syntaxDiagnostics('x.yard', language.parse(text), language);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }
});
