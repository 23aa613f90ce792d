import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import { answering } from '../faults.ts';
import type { Session } from '../session.ts';
import { codeAction } from './code-actions.ts';
import { codeLens, codeLensResolve } from './code-lens.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { documentHighlight } from './document-highlight.ts';
import type { Feature } from './feature.ts';
import { foldingRange } from './folding.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { inlayHint } from './inlay-hints.ts';
import { references } from './references.ts';
import { prepareRename, rename } from './rename.ts';
import { selectionRange } from './selection-ranges.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { documentSymbol, workspaceSymbol } from './symbols.ts';
import { executeCommand } from './to-utf8.ts';

/** Every feature there is: a new one is a file and a line here. */
const features: readonly Feature[] = [
  hover,
  completion,
  definition,
  references,
  documentHighlight,
  prepareRename,
  rename,
  documentSymbol,
  workspaceSymbol,
  foldingRange,
  selectionRange,
  formatting,
  codeAction,
  codeLens,
  codeLensResolve,
  executeCommand,
  semanticTokens,
  inlayHint,
];

/** What a client is told of them. */
export const capabilities: ServerCapabilities = Object.assign({}, ...features.map((f) => f.capability));

/** Answers their requests on a connection. */
export function serveFeatures(connection: Connection, session: Session): void {
  for (const { method, handler } of features) {
    const name = method.method.replace(/^(?:textDocument|workspace)\//, '');
    connection.onRequest(
      method,
      answering(connection, name, (params: unknown) => handler(session, params)),
    );
  }
}
