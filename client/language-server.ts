import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions, State, TransportKind } from 'vscode-languageclient/node';
import { locale } from './locale.ts';
import { tellingOfUtf8 } from './to-utf8.ts';

/** Where the server is, beside this bundle. */
const SERVER = ['dist', 'server.cjs'];

/** The language server: a process of its own, started anew when it dies. */
export class LanguageServer {
  readonly #running = new vscode.EventEmitter<boolean>();
  /** Fires when the server has started to answer, and when it has stopped. */
  readonly onRunning = this.#running.event;
  #client: LanguageClient;

  constructor(private readonly context: vscode.ExtensionContext) {
    this.#client = this.#create();
  }

  get running(): boolean {
    return this.#client.state === State.Running;
  }

  async start(): Promise<void> {
    await this.#client.start();
  }

  async stop(): Promise<void> {
    if (this.#client.needsStop()) await this.#client.stop();
  }

  /** A fresh client, since settings are handed over when it starts. */
  async restart(): Promise<void> {
    const old = this.#client;
    this.#client = this.#create();
    try {
      if (old.needsStop()) await old.stop();
    } catch {
      // A server that cannot even stop is left behind; the client has given up on it.
    }
    await old.dispose().catch(() => {});
    await this.#client.start();
  }

  /** Asks the server; nothing while it is not there. A fault is in the server's log. */
  async ask<R>(method: string, params: unknown): Promise<R | undefined> {
    if (!this.running) return undefined;
    try {
      return await this.#client.sendRequest<R>(method, params);
    } catch {
      return undefined;
    }
  }

  tell(method: string, params: unknown): void {
    if (this.running) void this.#client.sendNotification(method, params);
  }

  /** Listens to a notification, now and after restarts. */
  onNotification<P>(method: string, listener: (params: P) => void): void {
    this.#listeners.push([method, listener as (params: unknown) => void]);
    this.#client.onNotification(method, listener);
  }

  readonly #listeners: [string, (params: unknown) => void][] = [];

  #create(): LanguageClient {
    const module = vscode.Uri.joinPath(this.context.extensionUri, ...SERVER).fsPath;
    const run = { module, transport: TransportKind.ipc };
    const serverOptions: ServerOptions = { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } } };
    const client = new LanguageClient('steelyard', 'Steelyard', serverOptions, clientOptions());
    for (const [method, listener] of this.#listeners) client.onNotification(method, listener);
    client.onDidChangeState(({ newState }) => {
      if (client === this.#client && newState !== State.Starting) this.#running.fire(newState === State.Running);
    });
    return client;
  }
}

function clientOptions(): LanguageClientOptions {
  const dataSet = vscode.workspace.getConfiguration('steelyard').get<string>('dataSet');
  return {
    documentSelector: [
      { scheme: 'file', language: 'steelyard' },
      { scheme: 'untitled', language: 'steelyard' },
      // Data and project files have findings, and the server reads them as they stand in the editor.
      { scheme: 'file', pattern: '**/*.csv' },
      { scheme: 'file', pattern: '**/steelyard.yaml' },
    ],
    initializationOptions: { locale: locale(), pictures: 'svg', trusted: vscode.workspace.isTrusted, ...(dataSet ? { dataSet } : {}) },
    markdown: { isTrusted: false, supportHtml: false },
    middleware: { executeCommand: tellingOfUtf8 },
  };
}
