/** Text to tree and diagnostics. See docs/architecture.md. */
export { canonicalName, isPlainName, plainNumber, sameName } from './characters.ts';
export * from './diagnostics/catalogue.ts';
export { fixTitle, type Locale, relatedNote, severityName, wordsOf } from './diagnostics/words.ts';
export * from './dialects.ts';
export { createLanguage, type Language, type Parsed } from './language.ts';
export type { CallNames } from './printer/context.ts';
export { brokenItems } from './printer/broken.ts';
export { print, type PrintOptions } from './printer/print.ts';
export * from './reading.ts';
export { type LexicalFinding, MAX_DEPTH } from './lexer.ts';
export { type SyntaxFinding, validateGrammar } from './parser.ts';
export { closest } from './spelling.ts';
export * from './syntax.ts';
export { syntaxDiagnostics } from './syntax-diagnostics.ts';
export { readTemplate, type SlotKind, type TemplatePart, templateWords } from './templates.ts';
export { type TextMateGrammar, type TextMateRule, textMateGrammar } from './textmate.ts';
export { T } from './token-types.ts';
export type { Vocabulary, VocabularyWord } from './vocabulary.ts';
