import * as vscode from 'vscode';
import {
  DECLARED_AT,
  type DeclaredAtParams,
  type DeclaredAtResult,
  LOCATE,
  type LocateParams,
  type LocateResult,
  type Preview,
  UNIT_VIEW,
  type UnitViewParams,
  type UnitViewResult,
} from '../server/protocol.ts';
import { Latest } from './latest.ts';
import type { LanguageServer } from './language-server.ts';
import { locale } from './locale.ts';
import type { Place, ToEditor, ToPage } from './preview/messages.ts';
import type { PreviewFeeds } from './preview-feeds.ts';
import { previewHtml } from './preview-html.ts';

/** One preview: passes on what the server says, and what the page asks for. */
export class PreviewPanel implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #cursor = new Latest((moved: boolean) => this.#showCursor(moved));
  readonly #unit = new Latest((unit: string) => this.#showUnit(unit));
  /** The project, once the server has said which it is. */
  #project: string | undefined;
  #chosen: string | undefined;
  #editor: vscode.TextEditor | undefined = vscode.window.activeTextEditor;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    extension: vscode.Uri,
    private readonly uri: string,
    private readonly server: LanguageServer,
    private readonly feeds: PreviewFeeds,
  ) {
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist')] };
    panel.iconPath = vscode.Uri.joinPath(extension, 'client', 'icons', 'file.svg');
    this.#subscriptions.push(
      webview.onDidReceiveMessage((message: ToEditor) => void this.#take(message)),
      feeds.onChanged(({ preview, patch }) => {
        if (preview.project !== this.#project) return;
        this.#post(patch ? { type: 'patch', patch } : { type: 'preview', preview });
        if (this.#chosen !== undefined) this.#unit.run(this.#chosen);
      }),
      feeds.onStopped(() => this.#post({ type: 'disconnected' })),
      feeds.onRestarted(() => void this.#show()),
    );
    webview.html = previewHtml(webview, extension, uri, locale());
  }

  /** Whether it is of the project of a text. */
  async shows(uri: string): Promise<boolean> {
    if (uri === this.uri) return true;
    const preview = await this.feeds.open(uri);
    if (preview) this.feeds.close(preview.project);
    return preview !== undefined && preview.project === this.#project;
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  /** Marks the row of the declaration that the cursor stands in. */
  follow(editor: vscode.TextEditor, moved: boolean): void {
    this.#editor = editor;
    if (this.panel.visible) this.#cursor.run(moved);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    if (this.#project !== undefined) this.feeds.close(this.#project);
    this.#project = undefined;
  }

  async #take(message: ToEditor): Promise<void> {
    switch (message.type) {
      case 'ready':
      case 'refresh':
        return this.#show();
      case 'choose':
        this.#chosen = message.unit;
        return this.#unit.run(message.unit);
      case 'locate':
        return this.#locate(message.place);
      case 'back':
        return this.#back();
    }
  }

  async #show(): Promise<void> {
    const preview = await this.feeds.open(this.uri);
    if (!preview) {
      // Before the server runs there is no answer, and one will come.
      if (this.server.running) this.#post({ type: 'nothing' });
      return;
    }
    // The page may ask again; only one hold is kept.
    if (this.#project !== undefined) this.feeds.close(this.#project);
    this.#project = preview.project;
    this.panel.title = titleOf(preview);
    this.#post({ type: 'preview', preview });
    this.#cursor.run(false);
  }

  async #showUnit(unit: string): Promise<void> {
    if (this.#project === undefined) return;
    const params: UnitViewParams = { project: this.#project, unit };
    const view = await this.server.ask<UnitViewResult>(UNIT_VIEW, params);
    if (view) this.#post({ type: 'unit', view });
  }

  async #showCursor(moved: boolean): Promise<void> {
    if (this.#editor?.document.languageId !== 'steelyard') return;
    const { document, selection } = this.#editor;
    const { line, character } = selection.active;
    const params: DeclaredAtParams = { uri: document.uri.toString(), position: { line, character } };
    const at = await this.server.ask<DeclaredAtResult>(DECLARED_AT, params);
    this.#post({ type: 'cursor', moved, place: at && at.project === this.#project ? { kind: at.kind, code: at.code } : null });
  }

  async #locate(place: Place): Promise<void> {
    if (this.#project === undefined) return;
    const params: LocateParams = { project: this.#project, ...place };
    const found = await this.server.ask<LocateResult>(LOCATE, params);
    if (!found) return;
    const { start, end } = found.range;
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    const uri = vscode.Uri.parse(found.uri);
    const shown = vscode.window.visibleTextEditors.find((e) => e.document.uri.toString() === uri.toString());
    const column = shown?.viewColumn ?? this.#editor?.viewColumn ?? vscode.ViewColumn.One;
    const editor = await vscode.window.showTextDocument(uri, { viewColumn: column, preview: true });
    editor.selection = new vscode.Selection(range.start, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async #back(): Promise<void> {
    if (this.#editor)
      await vscode.window.showTextDocument(this.#editor.document, { viewColumn: this.#editor.viewColumn ?? vscode.ViewColumn.One });
  }

  #post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }
}

const titleOf = ({ title }: Preview): string => (title ? vscode.l10n.t('Preview: {0}', title) : vscode.l10n.t('Live Preview'));
