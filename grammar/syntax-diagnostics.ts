import type { TokenType } from 'chevrotain';
import { isInQuotes, isPlainName, plainOf } from './characters.ts';
import { type Diagnostic, diagnose, type Edit, type Expectation, type Fix, type FixTitle, type Thing } from './diagnostics/catalogue.ts';
import { type Dialect, declarations } from './dialects.ts';
import { habitAt } from './habits.ts';
import { type LexicalFinding, MAX_DEPTH, MAX_DIGITS } from './lexer.ts';
import type { Language, Parsed } from './language.ts';
import { mixedDialects } from './mixed-dialects.ts';
import { MOST_ERRORS, type SyntaxFinding } from './parser.ts';
import { closest } from './spelling.ts';
import { allTokens, type SyntaxToken } from './syntax.ts';
import { Minus, Operator, Prefix, T } from './token-types.ts';
import { clauseHeads } from './vocabulary.ts';

/** How much of the designer's text a message repeats. */
const SHOWN = 24;
/** More alternatives than this read as noise. */
const NAMED_EXPECTATIONS = 6;

/** What the grammar alone can say of a text, in the catalogue's terms. */
export function syntaxDiagnostics(file: string, parsed: Parsed, language: Language): Diagnostic[] {
  // A sign the lexer stumbled over is said once.
  const said = new Set(parsed.lexical.filter((f) => f.what !== 'full-width' && f.what !== 'glued-number').map((f) => f.token));
  const { habit, told } = habitsOf(file, parsed);
  const heads = headsOf(parsed.dialect);
  // A text that is no methodology at all holds the same words over and over.
  const suggestions = new Map<string, string | undefined>();
  const suggest = (word: string) => {
    if (!suggestions.has(word)) suggestions.set(word, closest(word, heads));
    return suggestions.get(word);
  };
  return [
    ...parsed.lexical.flatMap((f) =>
      told.has(f.token) ? [] : (/^(?:stray-character|unclosed-text)$/.test(f.what) && habit(f.token)) || lexicalDiagnostic(file, f),
    ),
    ...parsed.syntax.flatMap((f) =>
      said.has(f.token) || told.has(f.token)
        ? []
        : (/^(?:expected|unexpected)/.test(f.what) && habit(f.token, expectedAt(f))) ||
          syntaxDiagnostic(file, f, parsed.dialect, language, suggest),
    ),
    ...mixedDialects(file, parsed, language),
  ];
}

const expectedAt = (finding: SyntaxFinding): readonly TokenType[] => (finding.what === 'expected' ? finding.expected : []);

interface Habits {
  /** What to say of a token that shows a habit from elsewhere. */
  readonly habit: (token: SyntaxToken, expected?: readonly TokenType[]) => Diagnostic | undefined;
  /** All that was told of so far: nothing more is to be said there. */
  readonly told: ReadonlySet<SyntaxToken>;
}

/** The tokens of a text are listed when the first of them is looked at. */
function habitsOf(file: string, { root, dialect }: Parsed): Habits {
  let tokens: readonly SyntaxToken[] = [];
  let places: ReadonlyMap<SyntaxToken, number> | undefined;
  const told = new Set<SyntaxToken>();
  const habit: Habits['habit'] = (token, expected) => {
    if (!places) {
      tokens = [...allTokens(root)];
      places = new Map(tokens.map((t, i) => [t, i]));
    }
    const at = places.get(token);
    const found = at === undefined ? undefined : habitAt(tokens, at, dialect, expected);
    if (!found) return undefined;
    const [first, ...others] = found.tokens as [SyntaxToken, ...SyntaxToken[]];
    for (const t of found.tokens) told.add(t);
    for (const [t] of found.edits ?? []) told.add(t);
    const written = found.tokens.map((t, i) => (i === 0 ? t.image : t.trivia + t.image)).join('');
    const texts = found.edits ?? [[first, found.instead!] as const, ...others.map((t) => [t, ''] as const)];
    const edits = texts.map(([element, text]): Edit => ({ element, text, how: 'replace' }));
    return diagnose(
      'other-notation',
      { file, element: texts[0]?.[0] ?? first },
      { written, habit: found.habit, instead: found.instead },
      { fix: found.instead === undefined ? undefined : fixOf(file, rewritten(written, found.instead), ...edits) },
    );
  };
  return { habit, told };
}

/** How a fix is called that writes something else: what it takes the quotes from would be shown in quotes again. */
const rewritten = (written: string, text: string): FixTitle =>
  isInQuotes(written) && isPlainName(text) ? { fix: 'without-quotes', text } : { fix: 'replace-with', text };

function fixOf(file: string, title: FixTitle, ...edits: Edit[]): Fix {
  return { title, file, edits };
}

function lexicalDiagnostic(file: string, { what, token }: LexicalFinding): Diagnostic {
  const place = { file, element: token };
  switch (what) {
    case 'full-width': {
      const plain = plainOf.get(token.image) ?? token.image.normalize('NFKC');
      return diagnose('full-width', place, { sign: token.image, plain });
    }
    case 'glued-number':
      return diagnose(
        'glued-number',
        place,
        { word: token.image },
        { fix: fixOf(file, { fix: 'insert-blank' }, { element: token, text: ' ', how: 'after' }) },
      );
    case 'number-too-long':
      return diagnose('number-too-long', place, { digits: token.image.length, limit: MAX_DIGITS, places: false });
    case 'unclosed-text': {
      const closing = token.image.startsWith('“') ? '”' : '"';
      return diagnose(
        'unclosed-text',
        place,
        {},
        { fix: fixOf(file, { fix: 'close-text' }, { element: token, text: closing, how: 'after' }) },
      );
    }
    case 'stray-character':
      return diagnose('stray-character', place, { character: visible(token.image) });
    case 'too-deep':
      return diagnose('too-deep', place, { limit: MAX_DEPTH });
  }
}

/** @param suggest what a line could have been meant to begin with */
function syntaxDiagnostic(
  file: string,
  finding: SyntaxFinding,
  dialect: Dialect,
  language: Language,
  suggest: (word: string) => string | undefined,
): Diagnostic {
  const place = { file, element: finding.token };
  switch (finding.what) {
    case 'too-many':
      return diagnose('too-many-errors', place, { limit: MOST_ERRORS });
    case 'unclosed-brace':
      return diagnose('unclosed-brace', place, {});
    case 'stray-brace':
      return diagnose(
        'stray-brace',
        place,
        {},
        { fix: fixOf(file, { fix: 'remove' }, { element: finding.token, text: '', how: 'replace' }) },
      );
    case 'unexpected-in-row':
      return diagnose('syntax-expected', place, { found: found(finding.token), expected: [{ thing: 'end of line' }] });
    case 'unexpected': {
      const suggestion = finding.token.tokenType === T.Name ? suggest(finding.token.image) : undefined;
      const { image } = finding.token;
      // `保留2位小数四舍五入`: what is missing is a blank, and nothing may be thrown away.
      const glued = suggestion && image.length > suggestion.length && image.startsWith(suggestion) && /\p{Script=Han}$/u.test(suggestion);
      const spaced = glued ? `${suggestion} ${image.slice(suggestion.length)}` : undefined;
      const fix = spaced
        ? fixOf(file, { fix: 'insert-blank' }, { element: finding.token, text: spaced, how: 'replace' })
        : suggestion
          ? fixOf(file, { fix: 'replace-with', text: suggestion }, { element: finding.token, text: suggestion, how: 'replace' })
          : undefined;
      return diagnose('syntax-unexpected', place, { found: shown(finding.token.image), suggestion }, { fix });
    }
    case 'expected': {
      const expected = expectations(finding.expected, dialect, language);
      const named = expected.length > NAMED_EXPECTATIONS ? [] : expected;
      return diagnose('syntax-expected', place, { found: found(finding.token), expected: named });
    }
  }
}

const THINGS: ReadonlyMap<TokenType, Thing> = new Map<TokenType, Thing>([
  [T.Name, 'name'],
  [T.Number, 'number'],
  [T.Date, 'date'],
  [T.Text, 'label'],
  [T.Pattern, 'pattern'],
  [T.Percent, 'percent'],
  [T.End, 'end of line'],
  [T.EndOfFile, 'end of file'],
  [T.Inline, 'expression'],
  [Operator, 'operator'],
  [Prefix, 'expression'],
]);

const SIGNS: ReadonlyMap<TokenType, string> = new Map([
  [T.LBrace, '{'],
  [T.RBrace, '}'],
  [T.LParen, '('],
  [T.RParen, ')'],
  [T.LBracket, '['],
  [T.RBracket, ']'],
  [T.Comma, ','],
  [T.Colon, ':'],
  [T.Dot, '.'],
  [T.Range, '..'],
  [Minus, '-'],
]);

/** Words that a line can begin with. */
const headsOf = (dialect: Dialect): string[] => [...clauseHeads(dialect), ...Object.values(declarations).map((d) => d[dialect])];

const known = new WeakMap<readonly TokenType[], Partial<Record<Dialect, readonly Expectation[]>>>();

/** Token types as what a designer would call them, in the words of the file's dialect: worked out once for each list of types. */
function expectations(types: readonly TokenType[], dialect: Dialect, language: Language): readonly Expectation[] {
  const found = known.get(types) ?? {};
  known.set(types, found);
  found[dialect] ??= expectationsOf(types, dialect, language);
  return found[dialect];
}

function expectationsOf(types: readonly TokenType[], dialect: Dialect, language: Language): Expectation[] {
  const found = new Map<string, Expectation>();
  const add = (e: Expectation) => found.set(JSON.stringify(e), e);
  for (const type of types) {
    const thing = THINGS.get(type);
    const sign = SIGNS.get(type) ?? (type.name === 'Equals' ? '=' : undefined);
    if (thing) add({ thing });
    else if (sign) add({ word: sign });
    else
      for (const word of language.vocabulary.words) {
        const ofType = language.wordTypes.ofText.get(word.text) as TokenType;
        if (word.dialects.includes(dialect) && (ofType === type || ofType.CATEGORIES?.includes(type))) add({ word: word.text });
      }
  }
  return [...found.values()];
}

/** What was found, in a message: the text itself, shortened, or what it is where it has none to show. */
function found(token: SyntaxToken): Expectation {
  if (token.tokenType === T.EndOfFile) return { thing: 'end of file' };
  return /^[\r\n]/.test(token.image) ? { thing: 'end of line' } : { word: shown(token.image) };
}

function shown(text: string): string {
  const characters = [...text];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text;
}

/** Control characters by their number: they would vanish in a message. */
function visible(character: string): string {
  return /[\p{C}\p{Z}]/u.test(character)
    ? `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`
    : character;
}
