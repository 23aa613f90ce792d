import * as vscode from 'vscode';
import { registerFindings } from './findings.ts';
import { LanguageServer } from './language-server.ts';
import { PreviewFeeds } from './preview-feeds.ts';
import { PreviewPanels } from './preview-panels.ts';
import { StatusItem } from './status-item.ts';
import { registerToUtf8 } from './to-utf8.ts';

/** What the tests of the extension read. */
export interface Api {
  /** Milliseconds from the start of activation to a server that answers. */
  readonly ready: Promise<number>;
}

let server: LanguageServer | undefined;

export function activate(context: vscode.ExtensionContext): Api {
  const started = performance.now();
  server = new LanguageServer(context);
  const feeds = new PreviewFeeds(server);
  context.subscriptions.push(
    feeds,
    new PreviewPanels(context.extensionUri, server, feeds),
    new StatusItem(feeds),
    registerFindings(),
    registerToUtf8(),
    vscode.workspace.onDidGrantWorkspaceTrust(() => server?.restart()),
    // What may be read, and written, lies in the folders that the server was started with.
    vscode.workspace.onDidChangeWorkspaceFolders(() => server?.restart()),
    vscode.commands.registerCommand('steelyard.restartServer', () => server?.restart()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (['language', 'dataSet'].some((name) => change.affectsConfiguration(`steelyard.${name}`))) void server?.restart();
    }),
  );
  return { ready: server.start().then(() => performance.now() - started) };
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
