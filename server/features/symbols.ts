import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  type SymbolInformation,
  SymbolKind,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import {
  childOf,
  firstToken,
  isToken,
  labelOf,
  nameOf,
  type NodeKind,
  type Span,
  type SyntaxNode,
  textOf,
  tokensOf,
  unquote,
  T,
  widthOf,
} from '../../grammar/index.ts';
import { rangeOf } from '../diagnostics.ts';
import { namesOf } from '../names.ts';
import { type Session, yardText } from '../session.ts';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Locale } from '../../grammar/index.ts';
import { feature } from './feature.ts';

const KINDS: Partial<Record<NodeKind, SymbolKind>> = {
  index: SymbolKind.Module,
  indicator: SymbolKind.Number,
  table: SymbolKind.Struct,
  column: SymbolKind.Field,
  bands: SymbolKind.Enum,
  band: SymbolKind.EnumMember,
  gate: SymbolKind.Event,
  published: SymbolKind.Constant,
  rule: SymbolKind.Function,
  ruleSet: SymbolKind.Namespace,
  fieldRow: SymbolKind.Function,
  conversion: SymbolKind.Operator,
};

/** What has declarations inside. */
const HOLDERS: ReadonlySet<NodeKind> = new Set(['file', 'block', 'fields', 'unknown']);

export const documentSymbol = feature(DocumentSymbolRequest.type, { documentSymbolProvider: true }, symbolsOf);

/** The declarations of a text as a tree: the index with its indicators, tables with their columns, rules. */
function symbolsOf(session: Session, { textDocument }: { readonly textDocument: { readonly uri: string } }): DocumentSymbol[] {
  const text = yardText(session, textDocument.uri);
  return text ? symbolsBelow(text.source.parsed.root, 0, text.document, text.locale) : [];
}

function symbolsBelow(node: SyntaxNode, at: number, document: TextDocument, locale: Locale): DocumentSymbol[] {
  const found: DocumentSymbol[] = [];
  let next = at;
  for (const child of node.children) {
    if (!isToken(child)) {
      const kind = KINDS[child.kind];
      if (kind !== undefined) found.push(symbol(child, kind, next, document, locale));
      else if (HOLDERS.has(child.kind)) found.push(...symbolsBelow(child, next, document, locale));
    }
    next += widthOf(child);
  }
  return found;
}

function symbol(node: SyntaxNode, kind: SymbolKind, at: number, document: TextDocument, locale: Locale): DocumentSymbol {
  const range = rangeOf(document, spanFrom(node, at));
  const name = childOf(node, 'codeName') ?? tokensOf(node)[0];
  const nameAt = name ? at + offsetIn(node, name) : at;
  const label = labelOf(node);
  const text = node.kind === 'published' ? tokensOf(node).find((t) => t.tokenType === T.Text) : undefined;
  return {
    name: (text ? unquote(text.image) : nameOf(name)) || textOf(node).slice(0, 20) || '…',
    detail: label[locale] ?? label.name ?? '',
    kind,
    range,
    selectionRange: name ? rangeOf(document, spanFrom(name, nameAt)) : range,
    children: symbolsBelow(node, at, document, locale),
  };
}

const spanFrom = (element: SyntaxNode | ReturnType<typeof tokensOf>[number], at: number): Span => ({
  start: at + (firstToken(element)?.trivia.length ?? 0),
  end: at + widthOf(element),
});

function offsetIn(node: SyntaxNode, child: SyntaxNode['children'][number]): number {
  let at = 0;
  for (const c of node.children) {
    if (c === child) break;
    at += widthOf(c);
  }
  return at;
}

const SYMBOLS_SHOWN = 200;
const DECLARED_KINDS = {
  indicator: SymbolKind.Number,
  table: SymbolKind.Struct,
  column: SymbolKind.Field,
  code: SymbolKind.EnumMember,
  band: SymbolKind.EnumMember,
  gate: SymbolKind.Event,
  rule: SymbolKind.Function,
} as const;

export const workspaceSymbol = feature(WorkspaceSymbolRequest.type, { workspaceSymbolProvider: true }, symbolsLike);

/** Declarations of all open projects by a part of their name or label. */
function symbolsLike(session: Session, { query }: { readonly query: string }): SymbolInformation[] {
  const found: SymbolInformation[] = [];
  const wanted = query.toLowerCase();
  for (const project of session.projects.all()) {
    const [file] = project.live.files;
    const text = file === undefined ? undefined : yardText(session, session.files.uriOf(project.live.pathOf(file)));
    if (!text) continue;
    const matching = namesOf(text.analysis).declared.filter((d) => {
      if (d.kind === 'code') return false;
      const label = 'labels' in d.model ? d.model.name : d.model.label;
      return `${d.name} ${label ?? ''}`.toLowerCase().includes(wanted);
    });
    const shown = matching.slice(0, SYMBOLS_SHOWN);
    text.places.want(shown.map((d) => d.place));
    for (const d of shown) {
      const { path, range } = text.places.locate(d.place);
      const label = 'labels' in d.model ? d.model.name : 'label' in d.model ? d.model.label : undefined;
      const containerName = d.kind === 'column' ? d.model.table : (label ?? '');
      found.push({ name: d.name, kind: DECLARED_KINDS[d.kind], location: { uri: session.files.uriOf(path), range }, containerName });
    }
  }
  return found;
}
