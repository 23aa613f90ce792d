import { callNames, language } from '../../compiler/index.ts';
import {
  allTokens,
  brokenItems,
  canonicalName,
  nameOf,
  type Parsed,
  plainNumber,
  type SyntaxToken,
  T,
  textOf,
} from '../../grammar/index.ts';

const SEPARATORS = new Set([T.End, T.Comma, T.LBrace, T.RBrace, T.EndOfFile]);
const UNITS = new Set(['分', 'points']);

/**
 * The tokens of a text in order, in the form under which the house style leaves them equal: without separators and
 * braces, quotes of names, units of points that it adds, and whatever the spelling.
 */
export const tokensOfText = ({ root }: Parsed): string[] =>
  [...allTokens(root)].filter((t) => !SEPARATORS.has(t.tokenType) && !UNITS.has(t.image)).map(canonical);

function canonical(token: SyntaxToken): string {
  if (token.tokenType === T.Text || token.tokenType === T.Pattern) return token.image;
  if (token.tokenType === T.Number || token.tokenType === T.Date) return plainNumber(token.image);
  const name = nameOf(token);
  const word = language.vocabulary.find(name);
  if (word) return word.roles.map((r) => `${r.set} ${r.id}`).join();
  if (token.tokenType === T.Stray) return token.image;
  return /[\p{ID_Start}_]/u.test(name) ? canonicalName(callNames(name, 'zh') ?? name) : token.tokenType.name;
}

/** What was not understood, as it stands in the text. */
export const brokenTexts = (parsed: Parsed): string[] => [...brokenItems(parsed)].map(textOf);
