import { type SemanticTokens, SemanticTokensBuilder, SemanticTokensRequest } from 'vscode-languageserver';
import {
  type ClauseId,
  clauses,
  isToken,
  readTemplate,
  type SyntaxElement,
  type SyntaxNode,
  type SyntaxToken,
  T,
  templateWords,
  widthOf,
} from '../../grammar/index.ts';
import { language } from '../../compiler/index.ts';
import { type Declared, namesOf } from '../names.ts';
import { type Session, yardText } from '../session.ts';
import { feature } from './feature.ts';

/** The legend: indices are what is sent. */
const tokenTypes = [
  'keyword',
  'class',
  'property',
  'enumMember',
  'variable',
  'function',
  'method',
  'type',
  'number',
  'string',
  'regexp',
  'operator',
  'comment',
] as const;
const tokenModifiers = ['declaration', 'documentation'] as const;

type TokenTypeName = (typeof tokenTypes)[number];

const OF_NAMES: Readonly<Record<Declared['kind'], TokenTypeName>> = {
  indicator: 'variable',
  table: 'class',
  column: 'property',
  code: 'enumMember',
  band: 'enumMember',
  gate: 'variable',
  rule: 'variable',
};

export const semanticTokens = feature(
  SemanticTokensRequest.type,
  { semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] }, full: true } },
  tokensOf,
);

/** What each word is: the grammar for colours knows words, this knows what they are used as. */
function tokensOf(session: Session, { textDocument }: { readonly textDocument: { readonly uri: string } }): SemanticTokens {
  const text = yardText(session, textDocument.uri);
  const builder = new SemanticTokensBuilder();
  if (!text) return { data: [] };
  const names = namesOf(text.analysis);
  const { document } = text;
  const push = (start: number, length: number, type: TokenTypeName, declaration = false) => {
    const { line, character } = document.positionAt(start);
    builder.push(line, character, length, tokenTypes.indexOf(type), declaration ? 1 : 0);
  };
  const walk = (
    element: SyntaxElement,
    at: number,
    parent: SyntaxNode | undefined,
    around: { type: TokenTypeName; declaration: boolean } | undefined,
  ): void => {
    const declared = names.byElement.get(element);
    const use = declared ? undefined : names.usesByElement.get(element)?.find((u) => !u.inText);
    const known = declared ?? use?.to;
    const named = known ? { type: OF_NAMES[known.kind], declaration: declared !== undefined } : around;
    if (!isToken(element)) {
      let next = at;
      for (const child of element.children) {
        walk(child, next, element, named);
        next += widthOf(child);
      }
      return;
    }
    const start = at + element.trivia.length;
    const inCode = (parent?.kind === 'reference' || parent?.kind === 'front') && named !== undefined && element.tokenType === T.Number;
    const own = inCode ? undefined : typeOf(element, parent!);
    // A qualified name has its table marked by itself: what is around speaks of names only.
    if (own && own !== 'variable') push(start, element.image.length, own);
    else if (named && (inCode || NAMES.has(element.tokenType))) push(start, element.image.length, named.type, named.declaration);
    else if (named && language.vocabulary.find(element.image)) push(start, element.image.length, named.type, named.declaration);
  };
  walk(text.source.parsed.root, 0, undefined, undefined);
  return { data: builder.build().data };
}

const NAMES: ReadonlySet<unknown> = new Set([T.Name, T.Quoted]);

/** What a token is by where it stands, names aside. */
function typeOf(token: SyntaxToken, parent: SyntaxNode): TokenTypeName | undefined {
  const { tokenType, image } = token;
  if (tokenType === T.Number || tokenType === T.Date || tokenType === T.Percent) return parent.kind === 'codeName' ? undefined : 'number';
  if (tokenType === T.Pattern) return 'regexp';
  if (tokenType === T.Text) return 'string';
  const word = language.vocabulary.find(image);
  if (!word) return parent.kind === 'call' && parent.children[0] === token ? 'function' : undefined;
  switch (parent.kind) {
    case 'clause':
      return word.roles.some((r) => r.group === 'clause' && r.id === parent.name) || wordsOf(parent.name as ClauseId).has(image)
        ? 'keyword'
        : undefined;
    case 'slot':
      return word.roles.some((r) => r.group === 'method')
        ? 'method'
        : word.roles.some((r) => r.group === 'choice')
          ? 'enumMember'
          : undefined;
    case 'columnType':
      return word.roles.some((r) => r.group === 'word') ? 'type' : undefined;
    case 'call':
      return parent.children[0] === token ? 'function' : undefined;
    case 'codeName':
    case 'reference':
    case 'front':
    case 'cell':
    case 'literal':
    case 'code':
      return undefined;
    case 'column':
      return parent.children[0] === token ? undefined : 'keyword';
    default:
      return word.roles.some((r) => r.group === 'declaration' || r.group === 'word') ? 'keyword' : undefined;
  }
}

const templates = new Map<ClauseId, Set<string>>();

function wordsOf(id: ClauseId): Set<string> {
  let found = templates.get(id);
  if (!found)
    templates.set(id, (found = new Set([...templateWords(readTemplate(clauses[id].zh)), ...templateWords(readTemplate(clauses[id].en))])));
  return found;
}
