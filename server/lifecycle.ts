import {
  AbstractMessageReader,
  type DataCallback,
  type Disposable,
  ErrorCodes,
  Message,
  type MessageReader,
  type MessageWriter,
  type ResponseMessage,
} from 'vscode-languageserver/node';

/**
 * Lets through what a client may say at the time: nothing but `initialize` before it, that once, and after `shutdown`
 * nothing but `exit`. Requests out of turn are refused, notifications passed over, as the protocol has it.
 */
export class Lifecycle extends AbstractMessageReader {
  readonly #reader: MessageReader;
  readonly #writer: MessageWriter;
  #state: 'new' | 'running' | 'shut' = 'new';

  constructor(reader: MessageReader, writer: MessageWriter) {
    super();
    this.#reader = reader;
    this.#writer = writer;
    reader.onError((error) => this.fireError(error));
    reader.onClose(() => this.fireClose());
  }

  /** What a server that goes now ends with. */
  get exitCode(): number {
    return this.#state === 'shut' ? 0 : 1;
  }

  listen(callback: DataCallback): Disposable {
    return this.#reader.listen((message) => {
      const refusal = this.#refusalOf(message);
      if (!refusal) callback(message);
      else if (refusal !== 'passed over') this.refuse(refusal.code, refusal.why, idOf(message));
    });
  }

  /** Answers what is no message, or comes out of turn. */
  refuse(code: number, message: string, id: ResponseMessage['id'] = null): void {
    const response: ResponseMessage = { jsonrpc: '2.0', id, error: { code, message } };
    this.#writer.write(response).catch(() => {});
  }

  #refusalOf(message: Message): { readonly code: number; readonly why: string } | 'passed over' | undefined {
    if (Message.isResponse(message)) return undefined;
    const isRequest = Message.isRequest(message);
    if (!isRequest && !Message.isNotification(message)) return { code: ErrorCodes.InvalidRequest, why: 'this is no message of JSON-RPC' };
    if (message.method === 'exit') return undefined;
    if (this.#state === 'new') {
      if (message.method !== 'initialize')
        return isRequest ? { code: ErrorCodes.ServerNotInitialized, why: `${message.method} before initialize` } : 'passed over';
      this.#state = 'running';
      return undefined;
    }
    if (this.#state === 'shut')
      return isRequest ? { code: ErrorCodes.InvalidRequest, why: `${message.method} after shutdown` } : 'passed over';
    if (message.method === 'initialize') return { code: ErrorCodes.InvalidRequest, why: 'initialize was sent before' };
    if (message.method === 'shutdown') this.#state = 'shut';
    return undefined;
  }
}

/** The id of what may be anything. */
function idOf(message: unknown): ResponseMessage['id'] {
  const id = typeof message === 'object' && message !== null && 'id' in message ? message.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}
