import { type ChoiceSet, choices, type Dialect, type MethodNames, type Phrase, words } from '../dialects.ts';
import { isToken, type SyntaxElement, type SyntaxToken } from '../syntax.ts';
import { isMethodSlot } from '../templates.ts';
import { commentsBefore } from './comments.ts';
import type { Context } from './context.ts';
import type { Doc } from './doc.ts';

export type WordId = keyof typeof words;

export const wordText = (id: WordId, dialect: Dialect): string => words[id][dialect];

/** Which of several words of the language a token is. */
export function wordId(token: SyntaxElement | undefined, context: Context, ids: readonly WordId[]): WordId | undefined {
  if (!token || !isToken(token)) return undefined;
  const roles = context.language.vocabulary.find(token.image)?.roles;
  return roles?.find((r) => r.group === 'word' && (ids as readonly string[]).includes(r.id))?.id as WordId | undefined;
}

/** The word of the language that an operator or a test is, if it is no sign. */
export const expressionWord = (token: SyntaxToken, context: Context): WordId | undefined =>
  context.language.vocabulary.find(token.image)?.roles.find((r) => r.group === 'word')?.id as WordId | undefined;

/** A token as printed, with the comments before it. */
export function tokenDoc(token: SyntaxToken, text: string, context: Context): Doc {
  const comments = context.begun.has(token) ? '' : commentsBefore(token);
  return comments === '' ? text : [comments, text];
}

/** A token that is one of several words, or a word of an expression, in the dialect printed. */
export function wordDoc(token: SyntaxToken, context: Context, ids?: readonly WordId[]): Doc {
  const id = ids ? wordId(token, context, ids) : expressionWord(token, context);
  return tokenDoc(token, id ? wordText(id, context.dialect) : token.image, context);
}

/** The word of a choice or the name of a method, in the dialect printed. */
export function choiceText(token: SyntaxToken, set: ChoiceSet | keyof MethodNames, context: Context): string | undefined {
  const { vocabulary } = context.language;
  const role = vocabulary.find(token.image)?.roles.find((r) => r.set === set && (r.group === 'choice' || r.group === 'method'));
  const table: Readonly<Record<string, Phrase>> = isMethodSlot(set) ? vocabulary.methods[set] : choices[set];
  return role && table[role.id]?.[context.dialect];
}
