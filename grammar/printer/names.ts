import { isPlainName } from '../characters.ts';
import type { Dialect } from '../dialects.ts';
import { isToken, type SyntaxNode, type SyntaxToken } from '../syntax.ts';
import { Operator, PatternTest, PlainTest, Prefix, T, Test } from '../token-types.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { commentsBefore } from './comments.ts';
import type { Context } from './context.ts';
import type { Doc } from './doc.ts';
import { plainSign } from './signs.ts';
import { displayWidth } from './width.ts';

/** Where a name stands, as far as it tells whether a word of the language could be read for it. */
export type NamePlace =
  /** No word can stand here. */
  | 'alone'
  /** Among the operators and tests of an expression. */
  | 'expression'
  /** There, and it may come to stand at the front of a line with a word behind it. */
  | 'line-start'
  /** Among the words of clauses and declarations. */
  | 'clause';

/** A name of one token, in quotes where a word of either dialect could be read for it. */
export function nameDoc(token: SyntaxToken, context: Context, place: NamePlace = 'clause'): Doc {
  const comments = context.begun.has(token) ? '' : commentsBefore(token);
  const quoted = token.tokenType === T.Quoted;
  const name = quoted ? token.image.slice(1, -1) : token.image;
  const doc =
    quoted || (place !== 'alone' && needsQuotes(token, context.language.vocabulary, place)) ? inQuotes(name, context.dialect) : name;
  return comments === '' ? doc : [comments, doc];
}

/** `A1-1`: a name, or several with signs that touch both. Inside such a code nothing but the signs changes. */
export function codeNameDoc(node: SyntaxNode, context: Context, place: NamePlace = 'clause'): Doc {
  const tokens = node.children.filter(isToken);
  const [first] = tokens as [SyntaxToken];
  if (tokens.length === 1 && first.tokenType !== T.Number) return nameDoc(first, context, place);
  const comments = context.begun.has(first) ? '' : commentsBefore(first);
  return [comments, tokens.map(plainPart).join('')];
}

/** A part of a run: a number or a sign in its plain spelling, a name as it stands. */
export function plainPart(token: SyntaxToken): string {
  if (token.tokenType === T.Number) return token.image.normalize('NFKC');
  return token.tokenType === T.Dot || token.tokenType === T.Percent || plainSign(token.image) === '-'
    ? plainSign(token.image)
    : token.image;
}

function needsQuotes(token: SyntaxToken, vocabulary: Vocabulary, place: NamePlace): boolean {
  const { before, behind } = phraseWords(vocabulary);
  const name = token.image.toLowerCase();
  if (before.has(name) || behind[place === 'clause' ? 'clause' : 'word'].has(name)) return true;
  if (token.tokenType === T.Name) return false;
  // A line that ends with such a word goes on.
  const categories = token.tokenType.CATEGORIES ?? [];
  if ([Operator, Prefix, PlainTest, PatternTest, Test].some((category) => categories.includes(category))) return true;
  if (!isPlainName(token.image)) return true;
  // Behind `figures {` every line end ends a row.
  const begins = (id: string) => place === 'line-start' || id === 'figures';
  return vocabulary.find(token.image)?.roles.some((r) => r.group === 'declaration' && begins(r.id)) === true;
}

/** Counts as wide as the wider of the dialects, so that lines break alike in both. */
function inQuotes(name: string, dialect: Dialect): Doc {
  const corners = dialect === 'zh' ? !name.includes('」') : name.includes('`');
  const text = corners ? `「${name}」` : `\`${name}\``;
  return { doc: 'text', text, width: displayWidth(name) + 4 };
}

interface PhraseWords {
  /** Names that with a word behind them would read as a phrase: `contains` before `no more than`. */
  readonly before: ReadonlySet<string>;
  /** Names that would with a word before them: `set` behind `rule`; `more` behind `or`. */
  readonly behind: Readonly<Record<'clause' | 'word', ReadonlySet<string>>>;
}

const known = new WeakMap<Vocabulary, PhraseWords>();

function phraseWords(vocabulary: Vocabulary): PhraseWords {
  let found = known.get(vocabulary);
  if (!found) {
    const phrases = vocabulary.words.map((w) => w.text.toLowerCase().split(' ')).filter((parts) => parts.length > 1);
    const heads = new Set(vocabulary.words.map((w) => w.text.toLowerCase().split(' ')[0]));
    const behind = (inExpressions: boolean) =>
      new Set(
        phrases.flatMap(([first, second]) => {
          const roles = vocabulary.find(first!)?.roles ?? [];
          return roles.some((r) => (r.group === 'word') === inExpressions) ? [second!] : [];
        }),
      );
    found = {
      before: new Set(phrases.flatMap(([first, second]) => (heads.has(second) ? [first!] : []))),
      behind: { clause: behind(false), word: behind(true) },
    };
    known.set(vocabulary, found);
  }
  return found;
}
