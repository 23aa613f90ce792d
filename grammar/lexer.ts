import type { TokenType } from 'chevrotain';
import { isFullWidth, plainOf } from './characters.ts';
import type { SyntaxToken } from './syntax.ts';
import { Divide, Minus, Operator, PatternTest, Plus, Prefix, signTypes, T, Times, type WordTypes } from './token-types.ts';
import { isOrdinal, type Vocabulary, type VocabularyWord } from './vocabulary.ts';

/** Something the lexer saw that a designer should hear of. */
export interface LexicalFinding {
  readonly what: 'full-width' | 'glued-number' | 'number-too-long' | 'unclosed-text' | 'stray-character' | 'too-deep';
  readonly token: SyntaxToken;
}

export interface Lexed {
  /** All tokens in order, the last one of type EndOfFile: trivia and images concatenate to the text. */
  readonly tokens: readonly SyntaxToken[];
  readonly findings: readonly LexicalFinding[];
}

/** Nesting beyond this is an error of its own: a recursive parser must never meet it. */
export const MAX_DEPTH = 200;

/** Stray characters reported a file: a binary blob holds thousands. */
const STRAYS_REPORTED = 50;

const BLANKS = /[ \t\u3000\u00a0\u200b\ufeff]+/y;
const COMMENT = /(?:\/\/|／／)[^\r\n]*/y;
const LINE_END = /\r\n|\r|\n/y;
const NAME = /[\p{ID_Start}_][\p{ID_Continue}]*/uy;
const QUOTED = /「[^「」\r\n]*」|`[^`\r\n]*`/y;
const DATE = /[0-9０-９]{4}-[0-9０-９]{2}-[0-9０-９]{2}(?![0-9０-９])/y;
const DATE_IN_WORDS = /[0-9０-９]{4}年[0-9０-９]{1,2}月[0-9０-９]{1,2}日/y;
/** Without its noughts it would be a difference, where one may stand. */
const SHORT_DATE = /(?:[1１][9９]|[2２][0０])[0-9０-９]{2}-[0-9０-９]{1,2}-[0-9０-９]{1,2}(?![0-9０-９])/y;
const NUMBER = /[0-9０-９]+(?:[.．][0-9０-９]+)?/y;
const SIGN = /[.．]{2}|<=|>=|!=|<>|[{}()[\],;:.%=+\-*/<>：，；、。（）｛｝［］＝＜＞≤≥≠＋－−×÷％～／．]/y;
/** A pattern ends at a slash that no backslash stands before; `i` behind it: upper and lower case are the same. */
const PATTERN = /\/(?:[^/\\\r\n]|\\[^\r\n])+\/(?:i(?!\p{ID_Continue}))?/uy;
const SPACE = 32;
const SLASH = 47;
const [OTHER, WORD, SIGN_ONLY] = [0, 1, 2];
/** What the characters of ASCII can begin: a name, or nothing but a sign, or several things. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, c) => {
  const char = String.fromCharCode(c);
  return /[A-Za-z_]/.test(char) ? WORD : /[{}()[\],;:.%=+\-*<>!]/.test(char) ? SIGN_ONLY : OTHER;
});
/** A longer name, kept, would keep the whole text it was cut from. */
const LONGEST_KEPT = 12;
/** A longer name is no keyword glued to a number. */
const LONGEST_GLUED = 40;
const isDigit = (c: number): boolean => (c >= 48 && c <= 57) || (c >= 0xff10 && c <= 0xff19);
/** Words behind which a condition begins. */
const ASK: ReadonlySet<string> = new Set(['clause condition', 'clause when', 'clause require', 'word where']);
const DIGITS_AFTER = /^(.*?\D)([0-9０-９]+(?:[.．][0-9０-９]+)?)$/u;

export type Lexer = (text: string) => Lexed;

/** Text to tokens. Total: any text gives tokens whose trivia and images concatenate to it. */
export function createLexer(vocabulary: Vocabulary, wordTypes: WordTypes): Lexer {
  const typeOf = (word: VocabularyWord) => wordTypes.ofText.get(word.text) as TokenType;
  const declarationHeads = new Set(vocabulary.words.filter((w) => w.roles.some((r) => r.group === 'declaration')).map((w) => typeOf(w)));
  const rowHeads = [wordTypes.role('declaration', 'figures'), wordTypes.role('word', 'codeListType')];
  const boundWords = vocabulary.words.filter((w) => w.roles.some((r) => ['orMore', 'orLess'].includes(r.id)));
  const intervalWords = vocabulary.words.filter((w) => w.roles.some((r) => ['lessThan', 'moreThan'].includes(r.id)));
  const ordinals = vocabulary.words.filter((w) => isOrdinal(w.text));
  /** Words that are rightly written without a blank before their number. */
  const touching = new Set([...intervalWords, ...ordinals, ...vocabulary.words.filter((w) => w.roles.some((r) => r.id === 'through'))]);

  /** Phrases that begin with an operator, as `or more` and `not ranked` do: in a formula, a name may follow it. */
  const begins = (w: VocabularyWord, id: string) =>
    w.text.includes(' ') && vocabulary.find(w.text.split(' ')[0]!)?.roles.some((r) => r.id === id);
  const bounds = new Set(boundWords.filter((w) => begins(w, 'or')));
  const denials = new Set(vocabulary.words.filter((w) => begins(w, 'not')));
  const asking = new Set(vocabulary.words.filter((w) => w.roles.some((r) => ASK.has(`${r.group} ${r.id}`))).map((w) => typeOf(w)));
  const asOf = new Set(vocabulary.words.filter((w) => w.roles.some((r) => r.group === 'clause' && r.id === 'asOf')).map((w) => typeOf(w)));
  const isPhrase = (word: VocabularyWord, tokens: readonly Draft[]): boolean => {
    if (bounds.has(word)) return isBound(tokens);
    if (!denials.has(word)) return true;
    const before = tokens.at(-1)?.tokenType;
    return !before || !(has(before, Operator) || before === T.LParen || asking.has(before));
  };

  /** Where the word of the language at the front of a longer name ends, if it is glued to a number. */
  function gluedWord(name: string, previous: SyntaxToken | undefined, text: string, end: number): number {
    if (name.length > LONGEST_GLUED) return 0;
    const before = previous?.tokenType;
    if (before === T.Number || before === T.Percent) {
      const bound = boundWords.find((w) => name.startsWith(w.text) && name.length > w.text.length);
      const rest = bound && name.slice(bound.text.length);
      if (bound && rest && (/^[0-9０-９]/.test(rest) || intervalWords.some((w) => rest.startsWith(w.text)))) return bound.text.length;
    }
    if (!/[0-9０-９]/.test(name)) return 0;
    if (before && (before === T.Dot || has(before, Operator))) return 0;
    if (/^[ \t\u3000]*(?:[:：=＝(（]|[.．](?![0-9０-９]))/.test(text.slice(end, end + 20))) return 0;
    const ordinal = ordinals.find((w) => name.startsWith(w.text) && /^[0-9０-９]/.test(name.slice(w.text.length)));
    if (ordinal) return ordinal.text.length;
    const split = DIGITS_AFTER.exec(name) ?? DIGITS_AFTER.exec(name.replace(/(?<=[0-9０-９])[^0-9０-９]+$/u, ''));
    const word = split && vocabulary.find(split[1] as string);
    if (!split || !word?.beforeNumber) return 0;
    const tail = name.slice((split[0] as string).length);
    return tail === '' || vocabulary.find(tail) ? (split[1] as string).length : 0;
  }

  /** What the vocabulary says of a name: the same few are met over and over. */
  const known = new Map<string, { phrases: ReturnType<Vocabulary['phrasesFrom']>; whole: VocabularyWord | undefined }>();
  function lookUp(name: string) {
    let found = known.get(name);
    if (!found) {
      found = { phrases: vocabulary.phrasesFrom(name), whole: vocabulary.find(name) };
      if (known.size < 10_000 && name.length <= LONGEST_KEPT) known.set(name, found);
    }
    return found;
  }

  return (text) => {
    const tokens: Draft[] = [];
    const findings: LexicalFinding[] = [];
    let at = 0;
    let triviaStart = 0;
    let sawFullWidth = false;
    let strays = 0;

    const match = (pattern: RegExp): string | undefined => {
      pattern.lastIndex = at;
      return pattern.exec(text)?.[0];
    };
    const push = (tokenType: TokenType, length: number): Draft => {
      const token = makeToken(tokenType, text.slice(at, at + length), text.slice(triviaStart, at));
      tokens.push(token);
      at += length;
      triviaStart = at;
      return token;
    };
    const noteFullWidth = (token: SyntaxToken) => {
      if (sawFullWidth || !isFullWidth(token.image)) return;
      sawFullWidth = true;
      findings.push({ what: 'full-width', token });
    };

    while (at < text.length) {
      const c = text.charCodeAt(at);
      // Most characters tell at once what begins with them; only what may be several things is tried in turn.
      if (c === SPACE) {
        at++;
        while (text.charCodeAt(at) === SPACE) at++;
        continue;
      }
      const pattern = c === SLASH && takesPattern(tokens) ? match(PATTERN) : undefined;
      if (pattern) {
        push(T.Pattern, pattern.length);
        continue;
      }
      const plain = c < 128 ? PLAIN[c] : c >= 0x4e00 && c <= 0x9fff ? WORD : OTHER;
      const trivia = plain === OTHER ? (match(BLANKS) ?? match(COMMENT) ?? match(LINE_END)) : undefined;
      if (trivia) {
        at += trivia.length;
        continue;
      }
      const name = plain === WORD || plain === OTHER ? match(NAME) : undefined;
      if (name && isPartOfRun(tokens, at > triviaStart, text, at + name.length)) {
        push(T.Name, name.length);
        continue;
      }
      if (name) {
        const { phrases, whole } = lookUp(name);
        const phrase = phrases.find(({ word, pattern }) => {
          const image = match(pattern);
          return image && !joinsNext(typeOf(word), text, at + image.length) && isPhrase(word, tokens);
        });
        if (phrase) {
          push(typeOf(phrase.word), (match(phrase.pattern) as string).length);
          continue;
        }
        const glued = gluedWord(name, tokens.at(-1), text, at + name.length);
        const end = glued || name.length;
        const word = glued ? vocabulary.find(name.slice(0, end)) : whole;
        const token = push(word ? typeOf(word) : T.Name, end);
        // `不满60` is how bounds are written, `表头第3行` how rows are counted; `权重20%` deserves a blank.
        if (glued && /^[0-9０-９]/.test(name.slice(glued)) && !touching.has(word as VocabularyWord))
          findings.push({ what: 'glued-number', token });
        continue;
      }
      const date = isDigit(c)
        ? (match(DATE) ?? match(DATE_IN_WORDS) ?? (asksDate(tokens, asOf) ? match(SHORT_DATE) : undefined))
        : undefined;
      if (date) {
        noteFullWidth(push(T.Date, date.length));
        continue;
      }
      const digits = isDigit(c) ? match(NUMBER) : undefined;
      if (digits) {
        const token = push(T.Number, digits.length);
        noteFullWidth(token);
        if (digits.length > MAX_DIGITS) findings.push({ what: 'number-too-long', token });
        continue;
      }
      const label = plain === SIGN_ONLY ? undefined : textLength(text, at, () => headsBlock(tokens, declarationHeads));
      if (label) {
        const token = push(T.Text, label.length);
        if (!label.closed) findings.push({ what: 'unclosed-text', token });
        continue;
      }
      const quoted = plain === SIGN_ONLY ? undefined : match(QUOTED);
      if (quoted) {
        push(T.Quoted, quoted.length);
        continue;
      }
      const sign = match(SIGN);
      if (sign) {
        noteFullWidth(
          push(signTypes.get(sign === '<>' ? '!=' : /^[.．]{2}$/.test(sign) ? '..' : (plainOf.get(sign) ?? sign)) ?? T.Stray, sign.length),
        );
        continue;
      }
      const stray = push(T.Stray, text.codePointAt(at)! > 0xffff ? 2 : 1);
      if (++strays <= STRAYS_REPORTED) findings.push({ what: 'stray-character', token: stray });
    }
    push(T.EndOfFile, 0);
    limitDepth(tokens, findings);
    return { tokens: endLines(tokens, declarationHeads, rowHeads), findings };
  };
}

/** More digits than any number of a methodology has: arithmetic on them is no use and no fun. */
export const MAX_DIGITS = 40;

const CALL_FOLLOWS = /[ \t\u3000\u00a0]*[(（]/y;
const DOT_AND_NAME = /[.．](?:\p{ID_Start}|[_「`])/uy;
const MINUS_AND_NAME = /[-－−](?:[\p{ID_Start}_]|[0-9０-９])/uy;
const isDot = (token: Draft | undefined): boolean => token?.tokenType === T.Dot;

/**
 * Whether a name is no word of the language because a sign joins it to its neighbour: 权重 in `t.权重` and `A-权重`, `below` in
 * `below.x`. Behind a minus the name of a function is one all the same.
 */
function isPartOfRun(tokens: readonly Draft[], parted: boolean, text: string, end: number): boolean {
  const sign = parted ? undefined : tokens.at(-1);
  if (sign && sign.trivia === '' && (isDot(sign) || sign.tokenType === Minus)) {
    const before = tokens.at(-2)?.tokenType;
    const joins = before !== undefined && (before === T.Number || (isName(before) && (isDot(sign) || before !== T.Quoted)));
    if (joins && (isDot(sign) || !follows(CALL_FOLLOWS, text, end))) return true;
  }
  return follows(DOT_AND_NAME, text, end);
}

/**
 * Whether what stands last is the bound of a band, as in `80 or more`. In `a or more` and `x > 80 or more` a name follows.
 */
function isBound(tokens: readonly Draft[]): boolean {
  let at = tokens.length - 1;
  if (tokens[at]?.tokenType === T.Percent) at--;
  if (tokens[at]?.tokenType !== T.Number) return false;
  at--;
  if (tokens[at]?.tokenType === Minus && tokens[at - 1] && has(tokens[at - 1]!.tokenType, Operator)) at--;
  const before = tokens[at]?.tokenType;
  return before === undefined || before === Minus || before === Divide || !has(before, Operator);
}

/** Whether the last word of a phrase is the first of a run, as in `not ranked.x` and `rule set-1`: only an operator may stand there. */
function joinsNext(type: TokenType, text: string, end: number): boolean {
  return follows(DOT_AND_NAME, text, end) || (follows(MINUS_AND_NAME, text, end) && !has(type, Operator) && !has(type, Prefix));
}

function follows(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** What may stand before a test: an operand, or a clause of a column. */
const ENDS_OPERAND: ReadonlySet<TokenType> = new Set([T.RParen, T.RBrace, T.Percent, T.Number, T.Date, T.Text]);

/** Whether a slash begins a pattern here: behind `X 格式`. Behind `= 格式` it divides. */
function takesPattern(tokens: readonly Draft[]): boolean {
  const [before, word] = tokens.slice(-2);
  if (!before || !word || !has(word.tokenType, PatternTest)) return false;
  const type = before.tokenType;
  return has(type, T.Name) || ENDS_OPERAND.has(type);
}

/** Whether a date may well stand here: behind a comparison, and where the text says of when its data are. */
function asksDate(tokens: readonly Draft[], asOf: ReadonlySet<TokenType>): boolean {
  const before = tokens.at(-1)?.tokenType;
  if (!before) return false;
  return asOf.has(before) || (has(before, Operator) && ![Minus, Plus, Times, Divide].some((sign) => has(before, sign)));
}

/** A token in the making: later passes change it where it stands, since findings point at it. */
type Draft = { -readonly [K in keyof SyntaxToken]: SyntaxToken[K] };

function makeToken(tokenType: TokenType, image: string, trivia: string): Draft {
  return { image, trivia, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx as number };
}

/** Whether the line so far is the head of a declaration, behind which its block opens. */
function headsBlock(tokens: readonly Draft[], declarationHeads: ReadonlySet<TokenType>): boolean {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { tokenType, trivia } = tokens[i]!;
    if (tokenType === T.LBrace || tokenType === T.RBrace) return false;
    if (i === 0 || /[\r\n]/.test(trivia) || ENDS_HEAD.has(tokens[i - 1]!.tokenType)) return declarationHeads.has(tokenType);
  }
  return false;
}

/**
 * A text in quotes: "…" with a doubled quote inside, or “…” which may nest. Texts end with their line; one that is not closed
 * ends with the quote of another pair, or before the brace that opens a block.
 *
 * @param opens whether a block may open behind it
 */
function textLength(text: string, start: number, opens: () => boolean): { length: number; closed: boolean } | undefined {
  const found = wholeText(text, start);
  if (!found || found.closed) return found;
  const unclosed = text.slice(start, start + found.length);
  // `“甲"`: closed by the quote of another pair.
  const [other, ...more] = unclosed.slice(1).matchAll(/["”＂″]/g);
  if (other && !more.length) return { length: other.index + 2, closed: false };
  if (!opens()) return found;
  const before = /[ \t\u3000]*\{/.exec(unclosed)?.index ?? unclosed.length;
  return { length: Math.max(before, 1), closed: false };
}

function wholeText(text: string, start: number): { length: number; closed: boolean } | undefined {
  const open = text[start];
  if (open !== '"' && open !== '“') return undefined;
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const c = text[i];
    if (c === '\n' || c === '\r') return { length: i - start, closed: false };
    if (open === '"') {
      if (c !== '"' || i === start) continue;
      if (text[i + 1] === '"') i++;
      else return { length: i + 1 - start, closed: true };
    } else if (c === '“') depth++;
    else if (c === '”' && --depth === 0) return { length: i + 1 - start, closed: true };
  }
  return { length: text.length - start, closed: false };
}

/** Braces and parentheses beyond the limit become strays, with what closes them; the rest of the text is kept. */
function limitDepth(tokens: readonly Draft[], findings: LexicalFinding[]): void {
  const stray = (token: Draft) => {
    token.tokenType = T.Stray;
    token.tokenTypeIdx = T.Stray.tokenTypeIdx as number;
  };
  const open: { type: TokenType; kept: boolean }[] = [];
  /** Where the braces are among them. */
  const braces: number[] = [];
  let reported = false;
  for (const token of tokens) {
    if (token.tokenType === T.LBrace || token.tokenType === T.LParen) {
      const kept = open.length < MAX_DEPTH;
      if (token.tokenType === T.LBrace) braces.push(open.length);
      open.push({ type: token.tokenType, kept });
      if (kept) continue;
      stray(token);
      if (!reported) findings.push({ what: 'too-deep', token });
      reported = true;
      continue;
    }
    if (token.tokenType !== T.RBrace && token.tokenType !== T.RParen) continue;
    // `[0, 65)` closes with a parenthesis that nothing opened: only a matching opener is taken off.
    const opener = token.tokenType === T.RBrace ? T.LBrace : T.LParen;
    const last = opener === T.LBrace ? (braces.at(-1) ?? -1) : open.length - 1;
    if (last < 0 || open[last]?.type !== opener) continue;
    const { kept } = open[last]!;
    open.length = last;
    if (opener === T.LBrace) braces.pop();
    if (!kept) stray(token);
  }
}

/**
 * Line ends that end a clause become tokens. A line goes on where it plainly cannot be over (an operator, a comma, an
 * open bracket) or the next one begins with what cannot begin a clause. A line that begins a declaration always begins
 * one, and so does every row of a pasted table, whose cells may be a lone `-`, and every line of a code list. A column or a rung
 * (`name :`, `-1 :`) does too.
 *
 * @param rowHeads words whose braces hold rows, one a line
 */
function endLines(tokens: readonly Draft[], declarationHeads: ReadonlySet<TokenType>, rowHeads: readonly TokenType[]): SyntaxToken[] {
  const out: SyntaxToken[] = [];
  let inRows = false;
  tokens.forEach((token, i) => {
    const previous = out.at(-1);
    const type = token.tokenType;
    const lineEnd = previous && token.trivia !== '' && /\r\n|\r|\n/.exec(token.trivia);
    const next = tokens[i + 1]?.tokenType;
    const mayEnd = lineEnd && previous.tokenType !== T.End && previous.tokenType !== T.LBrace && !CLOSES.has(type);
    const beginsDeclaration =
      mayEnd &&
      next !== undefined &&
      ((isName(type) && next === T.Colon) ||
        isSignedRung(tokens, i) ||
        (declarationHeads.has(type) && (next === T.LBrace || next === T.Text || next === T.Number || isName(next))));
    if (mayEnd && (inRows || beginsDeclaration || !(goesOnAfter(previous.tokenType) || goesOnWith(type)))) {
      const cut = lineEnd.index + lineEnd[0].length;
      out.push(makeToken(T.End, lineEnd[0], token.trivia.slice(0, lineEnd.index)));
      token.trivia = token.trivia.slice(cut);
    }
    out.push(token);
    if (type === T.LBrace) inRows = previous !== undefined && rowHeads.some((head) => has(previous.tokenType, head));
    if (type === T.RBrace) inRows = false;
  });
  return out;
}

/** `-1:` */
function isSignedRung(tokens: readonly Draft[], at: number): boolean {
  if (tokens[at]!.tokenType !== Minus || tokens[at + 1]?.tokenType !== T.Number) return false;
  return tokens[at + (tokens[at + 2]?.tokenType === T.Percent ? 3 : 2)]?.tokenType === T.Colon;
}

const ENDS_HEAD: ReadonlySet<TokenType> = new Set([T.LBrace, T.RBrace, T.End]);
const CLOSES: ReadonlySet<TokenType> = new Set([T.RBrace, T.End, T.EndOfFile]);
const GO_ON_AFTER: ReadonlySet<TokenType> = new Set([T.Comma, T.Dot, T.Range, T.LParen, T.LBracket, T.Colon, T.LBrace]);
const GO_ON_WITH: ReadonlySet<TokenType> = new Set([T.Comma, T.Dot, T.Range, T.RParen, T.RBracket, T.LBrace]);
const has = (t: TokenType, category: TokenType): boolean => t === category || t.CATEGORIES?.includes(category) === true;
const goesOnAfter = (t: TokenType): boolean => GO_ON_AFTER.has(t) || has(t, Operator) || has(t, Prefix);
const goesOnWith = (t: TokenType): boolean => GO_ON_WITH.has(t) || has(t, Operator);
const isName = (t: TokenType): boolean => has(t, T.Name);
