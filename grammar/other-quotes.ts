import { isPlainName } from './characters.ts';
import { clauses } from './dialects.ts';
import type { SyntaxToken } from './syntax.ts';
import { T } from './token-types.ts';

/** What stands in quotes that are none here, and the same in those that are: which, hangs on what can stand there. */
export interface OtherQuotes {
  readonly tokens: readonly SyntaxToken[];
  /** Undefined where a text might stand there as well as a name. */
  readonly instead?: string | undefined;
  /** What becomes of the tokens that change. */
  readonly edits: readonly (readonly [SyntaxToken, string])[];
}

/** What closes quotes that other languages and word processors have, by what opens them. */
const CLOSING: Readonly<Record<string, string>> = {
  "'": "'",
  '‘': "’'",
  '’': "’‘'",
  '′': '′',
  '＇': '＇',
  '＂': '＂',
  '″': '″',
  '”': '”“',
  '„': '“”',
  '‚': '‘’',
  '«': '»',
  '»': '«',
  '‹': '›',
  '《': '》',
  '〈': '〉',
  '『': '』',
  '〝': '〞〟',
  '｢': '｣',
};
const SINGLE = /^[「」`『』《》〈〉'‘’′＇＂″”„‚«»‹›〝〞〟｢｣]$/;
/** Tokens that are looked through for what closes quotes. */
const LONGEST = 200;
/** Behind a name these are apostrophes. */
const APOSTROPHE = /^['’′]$/;

/** Whether a character is a quotation mark somewhere, which here it is not, or lacks its other half. */
export const isQuote = ({ image }: SyntaxToken): boolean => SINGLE.test(image);

/** What begins at a token in other quotes and ends in the same line. */
export function inOtherQuotes(tokens: readonly SyntaxToken[], at: number): OtherQuotes | undefined {
  const token = tokens[at]!;
  if (token.tokenType === T.Text) return mixed(tokens, at);
  if (token.tokenType !== T.Stray) return undefined;
  if (token.image === '「' || token.image === '`') return unclosedName(tokens, at);
  const closing = CLOSING[token.image];
  if (closing === undefined) return undefined;
  if (APOSTROPHE.test(token.image) && token.trivia === '' && isName(tokens[at - 1])) return undefined;
  for (let to = at + 1; to < Math.min(tokens.length, at + LONGEST) && !endsLine(tokens[to]!); to++) {
    const end = tokens[to]!;
    const closes = closing.includes(end.image[0]!) && (end.tokenType === T.Stray || (end.tokenType === T.Text && isUnclosed(end.image)));
    if (!closes) continue;
    const text = textOf(tokens.slice(at + 1, to)) + end.trivia;
    const quotes = quotesFor(text, kindAt(tokens, at, to));
    // An unclosed text holds what follows in its line.
    return {
      tokens: end.tokenType === T.Text ? [...tokens.slice(at, to), { ...end, image: end.image[0]! }] : tokens.slice(at, to + 1),
      instead: quotes && quotes[0] + text + quotes[1],
      edits: quotes
        ? [
            [token, quotes[0]],
            [end, quotes[1] + end.image.slice(1)],
          ]
        : [],
    };
  }
  return undefined;
}

/** A text that ends in the quote of another pair, as `“甲"`. */
function mixed(tokens: readonly SyntaxToken[], at: number): OtherQuotes | undefined {
  const token = tokens[at]!;
  const [written, text] = (isUnclosed(token.image) && /^["“]([^"“”＂″]+)["”＂″]/.exec(token.image)) || [];
  if (written === undefined || text === undefined) return undefined;
  const [open, close] = quotesFor(text, kindAt(tokens, at, at)) ?? ['"', '"'];
  const instead = open + text + close;
  return { tokens: [{ ...token, image: written }], instead, edits: [[token, instead + token.image.slice(written.length)]] };
}

/** A name whose quotes are not closed: as far as it goes without a blank. */
function unclosedName(tokens: readonly SyntaxToken[], at: number): OtherQuotes | undefined {
  let to = at + 1;
  while (isName(tokens[to]) && (to === at + 1 || tokens[to]!.trivia === '')) to++;
  const last = tokens[to - 1]!;
  if (last === tokens[at]) return undefined;
  const text = textOf(tokens.slice(at + 1, to)).trimStart();
  return {
    tokens: tokens.slice(at, to),
    instead: `「${text}」`,
    edits: [
      [tokens[at]!, '「'],
      [last, `${last.image}」`],
    ],
  };
}

type Kind = 'text' | 'name';

/** What the first slot of a clause takes, by the words before it. */
const SLOTS: ReadonlyMap<string, Kind> = new Map(
  Object.values(clauses).flatMap((clause) =>
    [clause.zh, clause.en].flatMap((template): [string, Kind][] => {
      const [, words, slot] = /^([^{}[\]=]+) \{\w+:(text|label|names?)\b/.exec(template) ?? [];
      return words === undefined ? [] : [[words.toLowerCase(), slot === 'text' || slot === 'label' ? 'text' : 'name']];
    }),
  ),
);
const DECLARATION = /^(?:index|indicator|gate|rule|rule set|table|指标体系|指标|单项否决|规则|规则组|数据表)$/i;
const TABLE = /^(?:table|数据表)$/i;
const FROM = /^(?:from|取自)$/i;
const TEXTS_FOLLOW = /^(?:missing|缺失标记|accept|认可)$/i;
const REFERS = /^[-+*/×÷(（,，:：]$/;

/** Whether a name or a text is wanted where something in quotes stands, from one token to another. */
function kindAt(tokens: readonly SyntaxToken[], at: number, to: number): Kind | undefined {
  let from = at;
  while (from > 0 && !BEGINS.has(tokens[from - 1]!.tokenType)) from--;
  const line = tokens.slice(from, at);
  const before = line.at(-1);
  const after = tokens[to + 1];
  if (!before) return after?.tokenType === T.Colon ? 'name' : undefined;
  if (before.tokenType === T.Dot) return 'name';
  if (DECLARATION.test(before.image)) return after && (after.tokenType === T.Text || isQuote(after)) ? 'name' : undefined;
  if (beginsDeclaration(line) || (DECLARATION.test(line[0]!.image) && /^(?:en|zh)$/i.test(before.image))) return 'text';
  if (FROM.test(before.image)) return TABLE.test(line[0]!.image) ? 'text' : 'name';
  if (line.some((t) => TEXTS_FOLLOW.test(t.image))) return 'text';
  const slot = SLOTS.get(before.image.toLowerCase());
  if (slot) return slot;
  const equals = line.filter((t) => /^[=＝]$/.test(t.image)).length;
  // The first one says what something is, another compares.
  if (/^[=＝]$/.test(before.image)) return equals === 1 && (line.length < 3 || DECLARATION.test(line[0]!.image)) ? 'name' : 'text';
  return equals === 1 && REFERS.test(before.image) ? 'name' : undefined;
}

/** Whether a line is no more yet than the word and the code of a declaration. */
export const beginsDeclaration = (line: readonly SyntaxToken[]): boolean =>
  line.length > 1 &&
  DECLARATION.test(line[0]!.image) &&
  ((line.length === 2 && line[1]!.tokenType === T.Text) ||
    line.slice(1).every((t, i) => (i % 2 === 0 ? isName(t) : /^[-.－−．]$/.test(t.image)) && (i === 0 || t.trivia === '')));

/** The quotes that a text or a name stands in: none for a plain name. */
function quotesFor(text: string, kind: Kind | undefined): readonly [string, string] | undefined {
  if (kind === 'name') return isPlainName(text) ? ['', ''] : /[「」]/.test(text) ? undefined : ['「', '」'];
  if (kind === undefined) return undefined;
  return !text.includes('"') ? ['"', '"'] : /[“”]/.test(text) ? undefined : ['“', '”'];
}

const BEGINS: ReadonlySet<unknown> = new Set([T.End, T.LBrace, T.RBrace]);
const endsLine = ({ tokenType, image }: SyntaxToken): boolean => tokenType === T.EndOfFile || (tokenType === T.End && /[\r\n]/.test(image));
const isName = (token: SyntaxToken | undefined): boolean =>
  token !== undefined &&
  (token.tokenType === T.Name || token.tokenType === T.Number || token.tokenType.CATEGORIES?.includes(T.Name) === true);
const textOf = (tokens: readonly SyntaxToken[]): string => tokens.map((t) => t.trivia + t.image).join('');

/** Whether a text lacks its closing quote. */
function isUnclosed(image: string): boolean {
  if (image.startsWith('"')) return !/^"(?:[^"]|"")*"$/.test(image);
  let depth = 0;
  for (const c of image) depth += c === '“' ? 1 : c === '”' ? -1 : 0;
  return depth > 0;
}
