import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type Server, serve } from '../../server/index.ts';
import { ROOT } from '../support/workspace.ts';

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** What a client under test says of itself, beside what it is given. */
const CAPABILITIES = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/** An editor as the tests need one: it opens, types and asks. Texts are kept as an editor keeps them. */
export class Client {
  readonly connection: ProtocolConnection;
  readonly published = new Map<string, Diagnostic[]>();
  readonly log: string[] = [];
  readonly #server: Server | undefined;
  readonly #process: ChildProcess | undefined;
  readonly #texts = new Map<string, string>();
  readonly #waiting = new Set<() => void>();
  #version = 0;

  constructor(connection: ProtocolConnection, server: Server | undefined, process?: ChildProcess) {
    this.connection = connection;
    this.#server = server;
    this.#process = process;
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
      this.published.set(uri, diagnostics);
      for (const wake of [...this.#waiting]) wake();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => void this.log.push(message));
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
  }

  /** A server in this process. */
  static async inProcess(options: { locale?: string; folder?: string; initializationOptions?: object } = {}): Promise<Client> {
    const [there, back] = [new PassThrough(), new PassThrough()];
    const own = createConnection(new StreamMessageReader(there), new StreamMessageWriter(back));
    const server = serve(own);
    own.listen();
    const client = new Client(createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there)), server);
    await client.#initialize(options);
    return client;
  }

  /** The built server, forked as VS Code does it. */
  static async spawned(options: { locale?: string; execArgv?: string[]; capabilities?: object } = {}): Promise<Client> {
    const process = fork(join(ROOT, 'dist', 'server.cjs'), ['--node-ipc'], {
      silent: true,
      execArgv: options.execArgv ?? [],
      serialization: 'json',
    });
    const client = new Client(createProtocolConnection(new IPCMessageReader(process), new IPCMessageWriter(process)), undefined, process);
    await client.#initialize(options);
    return client;
  }

  async #initialize({
    locale = 'en',
    initializationOptions,
    capabilities = {},
    folder,
  }: {
    locale?: string;
    initializationOptions?: object;
    capabilities?: object;
    folder?: string;
  }) {
    await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri: folder === undefined ? null : pathToFileURL(folder).href,
      locale,
      capabilities: { ...CAPABILITIES, ...capabilities },
      initializationOptions: { pictures: 'text', ...initializationOptions },
    });
    await this.connection.sendNotification('initialized', {});
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  async open(path: string, text: string): Promise<string> {
    const uri = pathToFileURL(path).href;
    this.#texts.set(uri, text);
    const languageId = path.endsWith('.yard') ? 'steelyard' : 'plaintext';
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: ++this.#version, text } });
    return uri;
  }

  text(uri: string): string {
    return this.#texts.get(uri)!;
  }

  /** Replaces a stretch of a text, as typing does. */
  edit(uri: string, start: number, end: number, insert: string): Promise<void> {
    return this.#send(uri, start, end, insert)();
  }

  /** Makes a text another one by the shortest single edit. */
  retype(uri: string, text: string): Promise<void> {
    return this.prepare(uri, text)();
  }

  /** The same, worked out beforehand for who measures what comes after. */
  prepare(uri: string, text: string): () => Promise<void> {
    const old = this.text(uri);
    let start = 0;
    while (start < old.length && old[start] === text[start]) start++;
    let end = 0;
    while (end < old.length - start && end < text.length - start && old.at(-1 - end) === text.at(-1 - end)) end++;
    return this.#send(uri, start, old.length - end, text.slice(start, text.length - end));
  }

  #send(uri: string, start: number, end: number, insert: string): () => Promise<void> {
    const text = this.text(uri);
    const range = { start: positionAt(text, start), end: positionAt(text, end) };
    const now = text.slice(0, start) + insert + text.slice(end);
    return () => {
      this.#texts.set(uri, now);
      return this.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++this.#version },
        contentChanges: [{ range, text: insert }],
      });
    };
  }

  notify(method: string, params: object): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  ask<R>(method: string, params: object): Promise<R> {
    return this.connection.sendRequest(method, params);
  }

  at<R>(method: string, uri: string, offset: number, more: object = {}): Promise<R> {
    return this.ask(method, { textDocument: { uri }, position: positionAt(this.text(uri), offset), ...more });
  }

  /** Resolves when the server in this process has nothing left to do, and what it sent has arrived. */
  async settled(): Promise<void> {
    await this.ask('textDocument/hover', { textDocument: { uri: 'file:///none.txt' }, position: { line: 0, character: 0 } });
    await this.#server!.settled();
    await this.ask('textDocument/hover', { textDocument: { uri: 'file:///none.txt' }, position: { line: 0, character: 0 } });
  }

  /** Resolves when diagnostics are published next. */
  nextPublish(uri?: string): Promise<void> {
    return new Promise((done) => {
      const wake = () => {
        if (uri !== undefined && !this.published.has(uri)) return;
        this.#waiting.delete(wake);
        done();
      };
      this.#waiting.add(wake);
    });
  }

  async end(): Promise<void> {
    await this.ask('shutdown', {}).catch(() => undefined);
    // `exit` ends a process: one that is shared with the tests had better live on.
    if (this.#process) await this.connection.sendNotification('exit');
    this.connection.dispose();
    this.#process?.disconnect();
  }

  /** Ends the process as a crash would. */
  kill(): void {
    this.#process!.kill('SIGKILL');
    this.connection.dispose();
  }
}

export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

export function offsetAt(text: string, { line, character }: Position): number {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((m) => m.index + m[0].length)];
  return Math.min(text.length, starts[line]! + character);
}
