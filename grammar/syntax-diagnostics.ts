import type { TokenType } from 'chevrotain';
import { plainOf } from './characters.ts';
import { type Diagnostic, diagnose, type Edit, type Expectation, type Fix, type FixTitle, type Thing } from './diagnostics/catalogue.ts';
import { type Dialect, declarations, words } from './dialects.ts';
import { type LexicalFinding, MAX_DEPTH } from './lexer.ts';
import type { Language, Parsed } from './language.ts';
import type { SyntaxFinding } from './parser.ts';
import { closest } from './spelling.ts';
import { firstToken, isNode, type NodeKind, type SyntaxNode, type SyntaxToken } from './syntax.ts';
import { Minus, Operator, Prefix, T } from './token-types.ts';
import { clauseHeads } from './vocabulary.ts';

/** How much of the designer's text a message repeats. */
const SHOWN = 24;
/** More alternatives than this read as noise. */
const NAMED_EXPECTATIONS = 6;

/** What the grammar alone can say of a text, in the catalogue's terms. */
export function syntaxDiagnostics(file: string, parsed: Parsed, language: Language): Diagnostic[] {
  const toDiagnostic = {
    lexical: (f: LexicalFinding) => lexicalDiagnostic(file, f),
    syntax: (f: SyntaxFinding) => syntaxDiagnostic(file, f, parsed.dialect, language),
  };
  return [...parsed.lexical.map(toDiagnostic.lexical), ...parsed.syntax.map(toDiagnostic.syntax), ...mixedDialects(file, parsed, language)];
}

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

function syntaxDiagnostic(file: string, finding: SyntaxFinding, dialect: Dialect, language: Language): Diagnostic {
  const place = { file, element: finding.token };
  switch (finding.what) {
    case 'unclosed-brace':
      return diagnose('unclosed-brace', place, {});
    case 'stray-brace':
      return diagnose(
        'stray-brace',
        place,
        {},
        { fix: fixOf(file, { fix: 'replace-with', text: '' }, { element: finding.token, text: '', how: 'replace' }) },
      );
    case 'unexpected': {
      const heads = [...clauseHeads(dialect), ...Object.values(declarations).map((d) => d[dialect])];
      const suggestion = finding.token.tokenType === T.Name ? closest(finding.token.image, heads) : undefined;
      const fix = suggestion
        ? fixOf(file, { fix: 'replace-with', text: suggestion }, { element: finding.token, text: suggestion, how: 'replace' })
        : undefined;
      return diagnose('syntax-unexpected', place, { found: shown(finding.token), suggestion }, { fix });
    }
    case 'expected': {
      const expected = expectations(finding.expected, dialect, language);
      const named = expected.length > NAMED_EXPECTATIONS ? [] : expected;
      return diagnose('syntax-expected', place, { found: shown(finding.token, dialect), expected: named });
    }
  }
}

const THINGS: ReadonlyMap<TokenType, Thing> = new Map<TokenType, Thing>([
  [T.Name, 'name'],
  [T.Number, 'number'],
  [T.Date, 'date'],
  [T.Text, 'label'],
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

/** Token types as what a designer would call them, in the words of the file's dialect. */
function expectations(types: readonly TokenType[], dialect: Dialect, language: Language): Expectation[] {
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

/** Keywords of the other dialect, each with what this one says. */
function mixedDialects(file: string, parsed: Parsed, language: Language): Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: SyntaxNode): void => {
    for (const child of node.children) {
      if (!isNode(child)) continue;
      const dialect = HEADED.has(child.kind) ? language.dialectOf(child) : undefined;
      const token = firstToken(child);
      if (dialect && dialect !== parsed.dialect && token) {
        const word = language.vocabulary.find(token.image);
        const role = word?.roles.find((r) => r.group === 'declaration' || r.group === 'clause' || r.group === 'word');
        const instead = role && headOf(role.group, role.id, parsed.dialect, language);
        if (instead)
          found.push(
            diagnose(
              'mixed-dialect',
              { file, element: token },
              { word: token.image, instead },
              {
                fix: fixOf(file, { fix: 'replace-with', text: instead }, { element: token, text: instead, how: 'replace' }),
              },
            ),
          );
      }
      visit(child);
    }
  };
  visit(parsed.root);
  return found;
}

const HEADED: ReadonlySet<NodeKind> = new Set(['index', 'indicator', 'table', 'bands', 'gate', 'published', 'figures', 'clause']);

function headOf(group: string, id: string, dialect: Dialect, language: Language): string | undefined {
  if (group === 'declaration') return declarations[id as keyof typeof declarations][dialect];
  if (group === 'word') return words[id as keyof typeof words][dialect];
  return language.vocabulary.spell(dialect, 'clause', id, 'clause');
}

function shown(token: SyntaxToken, dialect: Dialect = 'zh'): string {
  if (token.tokenType === T.EndOfFile || token.image === undefined) return dialect === 'zh' ? '文件末尾' : 'end of file';
  if (/^[\r\n]/.test(token.image)) return dialect === 'zh' ? '行末' : 'end of line';
  const characters = [...token.image];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : token.image;
}

/** Control characters by their number: they would vanish in a message. */
function visible(character: string): string {
  return /[\p{C}\p{Z}]/u.test(character)
    ? `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`
    : character;
}
