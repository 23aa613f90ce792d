import * as vscode from 'vscode';
import {
  CLOSE_PREVIEW,
  type ClosePreviewParams,
  OPEN_PREVIEW,
  type OpenPreviewParams,
  type OpenPreviewResult,
  type Preview,
  PREVIEW_CHANGED,
  type PreviewPatch,
} from '../server/protocol.ts';
import type { LanguageServer } from './language-server.ts';
import { locale } from './locale.ts';
import { patched } from './preview/model.ts';

/** What the server says of a project, kept up to date for everybody who shows it. */
export class PreviewFeeds implements vscode.Disposable {
  readonly #previews = new Map<string, Preview>();
  /** A text of each project, to ask by. */
  readonly #uris = new Map<string, string>();
  /** How many hold a project open. */
  readonly #holders = new Map<string, number>();
  readonly #changed = new vscode.EventEmitter<{ readonly preview: Preview; readonly patch: PreviewPatch | undefined }>();
  /** A patch that led to a preview; without one, all of it is new. */
  readonly onChanged = this.#changed.event;
  readonly #stopped = new vscode.EventEmitter<void>();
  /** The server has stopped: what is known is its last word. */
  readonly onStopped = this.#stopped.event;
  readonly #restarted = new vscode.EventEmitter<void>();
  /** The server has started, and knows of no preview. */
  readonly onRestarted = this.#restarted.event;

  constructor(private readonly server: LanguageServer) {
    server.onNotification<PreviewPatch>(PREVIEW_CHANGED, (patch) => void this.#take(patch));
    server.onRunning((running) => (running ? this.#restarted : this.#stopped).fire());
  }

  /** The preview of the project of a text. Whoever opens it must close it. */
  async open(uri: string): Promise<Preview | undefined> {
    const params: OpenPreviewParams = { uri, locale: locale() };
    const preview = await this.server.ask<OpenPreviewResult>(OPEN_PREVIEW, params);
    if (!preview) return undefined;
    this.#holders.set(preview.project, (this.#holders.get(preview.project) ?? 0) + 1);
    this.#uris.set(preview.project, uri);
    this.#know(preview);
    return preview;
  }

  close(project: string): void {
    const left = (this.#holders.get(project) ?? 1) - 1;
    this.#holders.set(project, left);
    if (left > 0) return;
    this.#holders.delete(project);
    this.#previews.delete(project);
    this.#uris.delete(project);
    const params: ClosePreviewParams = { project };
    this.server.tell(CLOSE_PREVIEW, params);
  }

  current(project: string): Preview | undefined {
    return this.#previews.get(project);
  }

  dispose(): void {
    this.#changed.dispose();
    this.#stopped.dispose();
    this.#restarted.dispose();
  }

  async #take(patch: PreviewPatch): Promise<void> {
    const known = this.#previews.get(patch.project);
    if (!known || patch.version <= known.version) return;
    const preview = patched(known, patch);
    if (preview) {
      this.#previews.set(patch.project, preview);
      this.#changed.fire({ preview, patch });
      return;
    }
    // A patch was missed: the whole is asked for again.
    const params: OpenPreviewParams = { uri: this.#uris.get(patch.project) ?? patch.project, locale: locale() };
    const whole = await this.server.ask<OpenPreviewResult>(OPEN_PREVIEW, params);
    if (whole && this.#previews.has(whole.project)) this.#know(whole);
  }

  /** Whoever shows the project already must not miss what the newcomer was told. */
  #know(preview: Preview): void {
    const known = this.#previews.get(preview.project);
    this.#previews.set(preview.project, preview);
    if (known && known.version !== preview.version) this.#changed.fire({ preview, patch: undefined });
  }
}
