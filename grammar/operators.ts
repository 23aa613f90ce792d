import { plainOf } from './characters.ts';
import type { words } from './dialects.ts';
import type { SyntaxToken } from './syntax.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Operators between two operands: what binds least first. Those of a row bind alike and are read from the left. */
export const PRECEDENCE = [['or'], ['and'], ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'startsWith'], ['add', 'sub'], ['mul', 'div']] as const;

export type BinaryOperator = (typeof PRECEDENCE)[number][number];

/** How operators are written: as signs, in their plain spelling, and in words. */
const WRITTEN: Readonly<Record<BinaryOperator, { readonly signs?: readonly string[]; readonly words?: readonly (keyof typeof words)[] }>> =
  {
    or: { words: ['or'] },
    and: { words: ['and'] },
    eq: { signs: ['='], words: ['equals'] },
    ne: { signs: ['!=', '<>'], words: ['differs'] },
    lt: { signs: ['<'], words: ['below'] },
    le: { signs: ['<='], words: ['notMoreThan'] },
    gt: { signs: ['>'], words: ['above'] },
    ge: { signs: ['>='], words: ['notLessThan'] },
    startsWith: { words: ['startsWith'] },
    add: { signs: ['+'] },
    sub: { signs: ['-'] },
    mul: { signs: ['*'] },
    div: { signs: ['/'] },
  };

interface Found {
  readonly operator: BinaryOperator;
  /** Its row in `PRECEDENCE`. */
  readonly level: number;
}

const found = PRECEDENCE.flatMap((operators, level) => operators.map((operator): Found => ({ operator, level })));
const bySign = new Map(found.flatMap((f) => (WRITTEN[f.operator].signs ?? []).map((sign) => [sign, f] as const)));
const byWord = new Map<string, Found>(found.flatMap((f) => (WRITTEN[f.operator].words ?? []).map((word) => [word, f] as const)));

/** The operator that a token is, and how it binds; undefined for one that is none, as a prefix or a test. */
export function operatorOf({ image }: SyntaxToken, vocabulary: Vocabulary): Found | undefined {
  const word = vocabulary.find(image)?.roles.find((r) => r.group === 'word' && byWord.has(r.id));
  return word ? byWord.get(word.id) : bySign.get(plainOf.get(image) ?? image);
}

/** The row of those that compare their operands. */
export const COMPARISON = PRECEDENCE.findIndex((operators) => (operators as readonly BinaryOperator[]).includes('eq'));
