import { CodeActionKind, type Connection, type ServerCapabilities } from 'vscode-languageserver';
import { answering } from '../faults.ts';
import { TO_UTF8 } from '../protocol.ts';
import type { Session } from '../session.ts';
import { codeActions } from './code-actions.ts';
import { codeLenses, resolveCodeLens } from './code-lens.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { foldingRanges, selectionRanges } from './folding.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { documentHighlight, references } from './references.ts';
import { prepareRename, rename } from './rename.ts';
import { semanticTokens, tokenModifiers, tokenTypes } from './semantic-tokens.ts';
import { documentSymbol, workspaceSymbol } from './symbols.ts';

/** Every feature there is: a new one is a file and a line here. */
export function features(connection: Connection, session: Session): void {
  const on = <P, R>(name: string, feature: (session: Session, params: P) => R) =>
    answering<P, Awaited<R>>(connection, name, (params) => feature(session, params) as Awaited<R>);
  connection.onHover(on('hover', hover));
  connection.onCompletion(on('completion', completion));
  connection.onDefinition(on('definition', definition));
  connection.onReferences(on('references', references));
  connection.onDocumentHighlight(on('documentHighlight', documentHighlight));
  connection.onPrepareRename(on('prepareRename', prepareRename));
  connection.onRenameRequest(on('rename', rename));
  connection.onDocumentSymbol(on('documentSymbol', documentSymbol));
  connection.onWorkspaceSymbol(on('workspaceSymbol', workspaceSymbol));
  connection.onFoldingRanges(on('foldingRange', foldingRanges));
  connection.onSelectionRanges(on('selectionRange', selectionRanges));
  connection.onDocumentFormatting(on('formatting', formatting));
  connection.onCodeAction(on('codeAction', codeActions));
  connection.onCodeLens(on('codeLens', codeLenses));
  connection.onCodeLensResolve(on('codeLens/resolve', resolveCodeLens));
  connection.languages.semanticTokens.on(on('semanticTokens', semanticTokens));
  connection.languages.inlayHint.on(on('inlayHint', inlayHints));
}

/** What a client is told of them. */
export const capabilities: ServerCapabilities = {
  hoverProvider: true,
  completionProvider: { triggerCharacters: ['.', '{', '(', ' '] },
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentFormattingProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
  codeLensProvider: { resolveProvider: true },
  executeCommandProvider: { commands: [TO_UTF8] },
  semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] }, full: true },
  inlayHintProvider: true,
};
