import * as vscode from 'vscode';
import type { LanguageServer } from './language-server.ts';
import type { PageState } from './preview/messages.ts';
import type { PreviewFeeds } from './preview-feeds.ts';
import { PreviewPanel } from './preview-panel.ts';

const VIEW_TYPE = 'steelyard.preview';

/** The open previews, at most one a project, and the command that opens one. */
export class PreviewPanels implements vscode.Disposable {
  readonly #panels = new Set<PreviewPanel>();
  readonly #subscriptions: vscode.Disposable;
  #started = false;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly server: LanguageServer,
    private readonly feeds: PreviewFeeds,
  ) {
    this.#subscriptions = vscode.Disposable.from(
      vscode.commands.registerCommand('steelyard.openPreview', (uri?: vscode.Uri) => this.#open(uri)),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel, state: PageState | undefined) => this.#adopt(panel, state?.uri ?? ''),
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        if (textEditor.document.languageId !== 'steelyard') return;
        // What an extension or a restored window does has no kind.
        for (const panel of this.#panels) panel.follow(textEditor, kind !== undefined);
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#openAtStart(editor)),
    );
    this.#openAtStart(vscode.window.activeTextEditor);
  }

  /** With the first text of the window, for who wants that. */
  #openAtStart(editor: vscode.TextEditor | undefined): void {
    if (this.#started || editor?.document.languageId !== 'steelyard') return;
    this.#started = true;
    const wanted = vscode.workspace.getConfiguration('steelyard').get<boolean>('previewAtStart');
    if (wanted && this.#panels.size === 0) void this.#open(editor.document.uri);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const panel of [...this.#panels]) panel.dispose();
  }

  async #open(asked: vscode.Uri | undefined): Promise<void> {
    const uri = asked ?? vscode.window.activeTextEditor?.document.uri ?? (await anyText());
    if (!uri) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a .yard file first: the preview shows its scores.'));
      return;
    }
    for (const panel of this.#panels)
      if (await panel.shows(uri.toString())) {
        panel.reveal();
        return;
      }
    const title = vscode.l10n.t('Live Preview');
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.#adopt(vscode.window.createWebviewPanel(VIEW_TYPE, title, column, { enableFindWidget: true }), uri.toString());
  }

  #adopt(webviewPanel: vscode.WebviewPanel, uri: string): void {
    const panel = new PreviewPanel(webviewPanel, this.extension, uri, this.server, this.feeds);
    this.#panels.add(panel);
    webviewPanel.onDidDispose(() => {
      this.#panels.delete(panel);
      panel.dispose();
    });
  }
}

/** A text of the workspace, where none is open. */
async function anyText(): Promise<vscode.Uri | undefined> {
  const open = vscode.workspace.textDocuments.find((d) => d.languageId === 'steelyard');
  return open?.uri ?? (await vscode.workspace.findFiles('**/*.yard', '**/node_modules/**', 1))[0];
}
