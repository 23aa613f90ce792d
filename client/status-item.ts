import * as vscode from 'vscode';
import type { Preview } from '../server/protocol.ts';
import { Latest } from './latest.ts';
import { meanOf, movements } from './preview/model.ts';
import type { PreviewFeeds } from './preview-feeds.ts';

/** In the status bar, for the text in the editor: the mean of its index, and how many errors keep it from being current. */
export class StatusItem implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('steelyard.status', vscode.StatusBarAlignment.Right, 100);
  readonly #follow = new Latest((editor: vscode.TextEditor | undefined) => this.#open(editor));
  readonly #subscriptions: vscode.Disposable;
  #project: string | undefined;

  constructor(private readonly feeds: PreviewFeeds) {
    this.#item.name = 'Steelyard';
    this.#item.command = 'steelyard.openPreview';
    this.#subscriptions = vscode.Disposable.from(
      this.#item,
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow.run(editor)),
      feeds.onChanged(({ preview }) => {
        if (preview.project === this.#project) this.#show(preview);
      }),
      feeds.onStopped(() => {
        this.#item.text = '$(law) $(debug-disconnect)';
        this.#item.tooltip = vscode.l10n.t('The language server has stopped');
      }),
      feeds.onRestarted(() => this.#follow.run(vscode.window.activeTextEditor)),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #open(editor: vscode.TextEditor | undefined): Promise<void> {
    // A panel or an output that takes the focus is no text of another project.
    if (!editor && this.#project !== undefined) return;
    const preview = editor?.document.languageId === 'steelyard' ? await this.feeds.open(editor.document.uri.toString()) : undefined;
    const former = this.#project;
    this.#project = preview?.project;
    if (former !== undefined) this.feeds.close(former);
    if (preview) this.#show(preview);
    else this.#item.hide();
  }

  #show(preview: Preview): void {
    const { stale, errors, warnings, findings } = preview.health;
    const mean = meanOf(preview);
    const parts = [
      stale ? '$(warning)' : '$(law)',
      mean ?? '',
      errors > 0 ? `$(error) ${errors}` : '',
      stale ? vscode.l10n.t('last good values') : '',
    ];
    this.#item.text = parts.filter((part) => part !== '').join(' ');
    const { ranks, bands } = movements(preview);
    this.#item.tooltip = [
      preview.title,
      mean === null ? '' : vscode.l10n.t('Mean of the index: {0}', mean),
      vscode.l10n.t('{0} errors, {1} warnings, {2} findings in the data', errors, warnings, findings),
      ranks + bands > 0 ? vscode.l10n.t('Against the saved text: {0} ranks and {1} bands changed', ranks, bands) : '',
    ]
      .filter((line) => line !== '')
      .join('\n');
    this.#item.backgroundColor = stale ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#item.show();
  }
}
