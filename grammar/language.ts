import type { Dialect, MethodNames } from './dialects.ts';
import { reparsed } from './incremental.ts';
import { createLexer, type LexicalFinding, type Lexer } from './lexer.ts';
import { type SyntaxFinding, YardParser } from './parser.ts';
import { firstToken, isNode, type NodeKind, type SyntaxElement, type SyntaxNode, type SyntaxToken } from './syntax.ts';
import { createWordTypes, type WordTypes } from './token-types.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** A text and all that the grammar has to say of it. */
export interface Parsed {
  readonly root: SyntaxNode;
  readonly dialect: Dialect;
  readonly lexical: readonly LexicalFinding[];
  readonly syntax: readonly SyntaxFinding[];
}

/** The language with one set of methods: everything that turns text into trees and back. */
export interface Language {
  readonly vocabulary: Vocabulary;
  readonly wordTypes: WordTypes;
  readonly lex: Lexer;
  /** Total and lossless: any text gives a tree whose tokens concatenate to it. */
  parse(text: string): Parsed;
  /** The same as `parse(text)`, by parsing anew only what a change reaches; what it did not touch stays the same objects. */
  reparse(before: Parsed, oldText: string, text: string): Parsed;
  /** The dialect of the word a declaration or clause begins with, where it belongs to one only. */
  dialectOf(element: SyntaxElement): Dialect | undefined;
}

export function createLanguage(methods: MethodNames): Language {
  const vocabulary = createVocabulary(methods);
  const wordTypes = createWordTypes(vocabulary);
  const lex = createLexer(vocabulary, wordTypes);
  let made: YardParser | undefined;
  /** Made for the first text: a parser takes its time to look its grammar over. */
  const parser = () => (made ??= new YardParser(vocabulary, wordTypes));
  const dialectOfType = new Map(
    vocabulary.words.map((w) => [wordTypes.ofText.get(w.text), w.dialects.length === 1 ? w.dialects[0] : undefined]),
  );
  const dialectOf = (element: SyntaxElement) => dialectOfType.get((firstToken(element) as SyntaxToken | undefined)?.tokenType);

  const dialects = new DialectCounts(dialectOf);
  const fragments = { lex, parse: (tokens: readonly SyntaxToken[]) => parser().parse(tokens) };
  const parse = (text: string): Parsed => {
    const { tokens, findings: lexical } = lex(text);
    const { root, findings: syntax } = parser().parse(tokens);
    return { root, dialect: dialects.prevailing(root), lexical, syntax };
  };
  return {
    vocabulary,
    wordTypes,
    lex,
    dialectOf,
    parse,
    reparse(before, oldText, text) {
      if (oldText === text) return before;
      const changed = reparsed(before, oldText, text, fragments);
      return changed ? { ...changed, dialect: dialects.prevailing(changed.root) } : parse(text);
    },
  };
}

const DECLARATIONS: ReadonlySet<NodeKind> = new Set([
  'index',
  'indicator',
  'table',
  'bands',
  'gate',
  'published',
  'rule',
  'ruleSet',
  'conversion',
]);

/** How many declarations are written in each dialect, counted once a subtree. */
class DialectCounts {
  readonly #dialectOf: (e: SyntaxElement) => Dialect | undefined;
  readonly #known = new WeakMap<SyntaxNode, Readonly<Record<Dialect, number>>>();

  constructor(dialectOf: (e: SyntaxElement) => Dialect | undefined) {
    this.#dialectOf = dialectOf;
  }

  /** The dialect that most declarations of a file are written in; Chinese where nothing tells. */
  prevailing(root: SyntaxNode): Dialect {
    const { zh, en } = this.#below(root);
    return en > zh ? 'en' : 'zh';
  }

  #below(node: SyntaxNode): Readonly<Record<Dialect, number>> {
    const counts = { zh: 0, en: 0 };
    for (const child of node.children) {
      if (!isNode(child) || !(child.kind === 'block' || DECLARATIONS.has(child.kind))) continue;
      const found = this.#of(child);
      counts.zh += found.zh;
      counts.en += found.en;
    }
    return counts;
  }

  #of(node: SyntaxNode): Readonly<Record<Dialect, number>> {
    const known = this.#known.get(node);
    if (known) return known;
    const counts = { ...this.#below(node) };
    const own = node.kind === 'block' ? undefined : this.#dialectOf(node);
    if (own) counts[own]++;
    this.#known.set(node, counts);
    return counts;
  }
}
