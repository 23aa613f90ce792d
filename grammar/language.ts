import type { Dialect, MethodNames } from './dialects.ts';
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
  /** The dialect of the word a declaration or clause begins with, where it belongs to one only. */
  dialectOf(element: SyntaxElement): Dialect | undefined;
}

export function createLanguage(methods: MethodNames): Language {
  const vocabulary = createVocabulary(methods);
  const wordTypes = createWordTypes(vocabulary);
  const lex = createLexer(vocabulary, wordTypes);
  const parser = new YardParser(vocabulary, wordTypes);
  const dialectOfType = new Map(
    vocabulary.words.map((w) => [wordTypes.ofText.get(w.text), w.dialects.length === 1 ? w.dialects[0] : undefined]),
  );
  const dialectOf = (element: SyntaxElement) => dialectOfType.get((firstToken(element) as SyntaxToken | undefined)?.tokenType);

  return {
    vocabulary,
    wordTypes,
    lex,
    dialectOf,
    parse(text) {
      const { tokens, findings: lexical } = lex(text);
      const { root, findings: syntax } = parser.parse(tokens);
      return { root, dialect: prevailingDialect(root, dialectOf), lexical, syntax };
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

/** The dialect that most declarations of a file are written in; Chinese where nothing tells. */
function prevailingDialect(root: SyntaxNode, dialectOf: (e: SyntaxElement) => Dialect | undefined): Dialect {
  let english = 0;
  let chinese = 0;
  const visit = (node: SyntaxNode): void => {
    for (const child of node.children) {
      if (!isNode(child)) continue;
      if (DECLARATIONS.has(child.kind)) {
        const dialect = dialectOf(child);
        if (dialect === 'en') english++;
        if (dialect === 'zh') chinese++;
      }
      if (child.kind === 'block' || DECLARATIONS.has(child.kind)) visit(child);
    }
  };
  visit(root);
  return english > chinese ? 'en' : 'zh';
}
