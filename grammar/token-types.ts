import { createToken, type TokenType } from 'chevrotain';
import type { WordRole } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

const type = (name: string, categories: TokenType[] = []) => createToken({ name, pattern: /(?!)/, categories });

/** Whatever can stand inside a line: all but braces and line ends. */
const Inline = type('Inline');
/** Between the ends of a span of whole numbers: `3..4`, `3-4`, `3 至 4`. */
export const Span = type('Span', [Inline]);
/** Plain and quoted names; every word of the language is a name where no keyword can stand. */
const Name = type('Name', [Inline]);

export const T = {
  Inline,
  Name,
  Quoted: type('Quoted', [Name]),
  Number: type('Number', [Inline]),
  Date: type('Date', [Inline]),
  Text: type('Text', [Inline]),
  /** `/…/` behind a word that takes a pattern. */
  Pattern: type('Pattern', [Inline]),
  LBrace: type('LBrace'),
  RBrace: type('RBrace'),
  LParen: type('LParen', [Inline]),
  RParen: type('RParen', [Inline]),
  LBracket: type('LBracket', [Inline]),
  RBracket: type('RBracket', [Inline]),
  Comma: type('Comma', [Inline]),
  Colon: type('Colon', [Inline]),
  Dot: type('Dot', [Inline]),
  Range: type('Range', [Inline, Span]),
  Percent: type('Percent', [Inline]),
  /** A line end, `;` or `。`: the end of a clause. */
  End: type('End'),
  /** A character the language does not know, or a brace nested too deep. */
  Stray: type('Stray', [Inline]),
  EndOfFile: type('EndOfFile'),
} as const;

/** Signs between two operands. Words (and, or) join this category with the vocabulary. */
export const Operator = type('Operator', [Inline]);
/** Signs and words before one operand. */
export const Prefix = type('Prefix', [Inline]);
/** Words behind an operand that test it: `已填`, `格式 /…/`. */
export const Test = type('Test', [Inline]);
/** Tests of one word, and those that take a pattern. */
export const PlainTest = type('PlainTest', [Test]);
export const PatternTest = type('PatternTest', [Test]);
export const Equals = type('Equals', [Operator]);
export const Minus = type('Minus', [Operator, Prefix, Span]);
export const Divide = type('Divide', [Operator]);
export const Plus = type('Plus', [Operator]);
export const Times = type('Times', [Operator]);
const Comparison = type('Comparison', [Operator]);

/** The type of each punctuation sign, by its plain spelling. */
export const signTypes: ReadonlyMap<string, TokenType> = new Map<string, TokenType>([
  ['{', T.LBrace],
  ['}', T.RBrace],
  ['(', T.LParen],
  [')', T.RParen],
  ['[', T.LBracket],
  [']', T.RBracket],
  [',', T.Comma],
  [';', T.End],
  [':', T.Colon],
  ['.', T.Dot],
  ['..', T.Range],
  ['%', T.Percent],
  ['=', Equals],
  ['+', Plus],
  ['-', Minus],
  ['*', Times],
  ['/', Divide],
  ['<', Comparison],
  ['>', Comparison],
  ['<=', Comparison],
  ['>=', Comparison],
  ['!=', Comparison],
]);

/** Words that work like signs. */
const SIGN_WORDS: Readonly<Record<string, TokenType>> = {
  and: Operator,
  or: Operator,
  not: Prefix,
  notMoreThan: Operator,
  notLessThan: Operator,
  equals: Operator,
  differs: Operator,
  above: Operator,
  below: Operator,
  startsWith: Operator,
  present: PlainTest,
  absent: PlainTest,
  unique: PlainTest,
  listed: PlainTest,
  matches: PatternTest,
  contains: PatternTest,
  containsNo: PatternTest,
  valid: Test,
  through: Span,
};

/** Token types of the words of a vocabulary. */
export interface WordTypes {
  /** The type of one spelling. */
  readonly ofText: ReadonlyMap<string, TokenType>;
  /** The category of everything that can play a role: a declaration's head in either dialect, any method of a slot. */
  role(group: WordRole['group'], id: string, set?: string): TokenType;
  /** The category of a whole choice set or method slot. */
  set(name: string): TokenType;
  readonly all: readonly TokenType[];
}

export function createWordTypes(vocabulary: Vocabulary): WordTypes {
  const categories = new Map<string, TokenType>();
  const category = (key: string, parents: TokenType[] = []) => {
    const found = categories.get(key) ?? type(key, parents);
    categories.set(key, found);
    return found;
  };
  const roleKey = (group: string, set: string, id: string) => `${group} ${set} ${id}`;
  const setKey = (name: string) => `set ${name}`;
  const ofText = new Map<string, TokenType>();
  for (const word of vocabulary.words) {
    const parents: TokenType[] = [Name];
    for (const role of word.roles) {
      if (role.group !== 'clause') parents.push(category(roleKey(role.group, role.set, role.id)));
      if (role.group === 'choice' || role.group === 'method') parents.push(category(setKey(role.set)));
      const kind = role.group === 'word' && SIGN_WORDS[role.id];
      if (kind) parents.push(kind);
    }
    ofText.set(word.text, type(`word ${word.text}`, parents));
  }
  return {
    ofText,
    role: (group, id, set = group) => category(roleKey(group, set, id)),
    set: (name) => category(setKey(name)),
    all: [
      ...Object.values(T),
      Operator,
      Prefix,
      Span,
      Test,
      PlainTest,
      PatternTest,
      Equals,
      Minus,
      Divide,
      Plus,
      Times,
      Comparison,
      ...categories.values(),
      ...ofText.values(),
    ],
  };
}
