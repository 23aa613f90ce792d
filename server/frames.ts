import type { Readable } from 'node:stream';
import { AbstractMessageReader, type DataCallback, type Disposable, type Message } from 'vscode-languageserver/node';

const HEADER = 'Content-Length:';
const HEADER_END = Buffer.from('\r\n\r\n');
/** A header is two short lines. */
const LONGEST_HEADER = 4096;
/** A text that an editor sends whole is not as large. */
const LONGEST_MESSAGE = 512_000_000;

/**
 * Messages of a stream, each behind a header with its length. What is no such thing is told once, and reading goes on at
 * the next header that is one: no header and no length, however wrong, leaves the server deaf.
 */
export class FrameReader extends AbstractMessageReader {
  readonly #stream: Readable;
  readonly #onBroken: (why: string) => void;
  #chunks: Buffer[] = [];
  #size = 0;
  /** Bytes wanted before it is worth looking again. */
  #wanted = 0;
  /** Whether the last that was read made no sense: one complaint is enough. */
  #lost = false;

  /** @param onBroken hears what could not be read */
  constructor(stream: Readable, onBroken: (why: string) => void) {
    super();
    this.#stream = stream;
    this.#onBroken = onBroken;
  }

  listen(callback: DataCallback): Disposable {
    const onData = (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#size += chunk.length;
      // A line end within what should be a longer message may be that of the next header: the length was wrong.
      if (this.#size >= this.#wanted || chunk.includes('\n')) this.#read(callback);
    };
    this.#stream.on('data', onData);
    this.#stream.on('error', (error) => this.fireError(error));
    this.#stream.on('close', () => this.fireClose());
    return { dispose: () => void this.#stream.off('data', onData) };
  }

  #read(callback: DataCallback): void {
    let rest = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
    for (;;) {
      const found = frameIn(rest);
      if ('wants' in found) {
        this.#chunks = rest.length ? [rest] : [];
        this.#size = rest.length;
        this.#wanted = found.wants;
        return;
      }
      if ('broken' in found) this.#complain(found.broken);
      else {
        this.#lost = false;
        callback(found.message);
      }
      rest = rest.subarray(found.next);
    }
  }

  #complain(why: string): void {
    if (!this.#lost) this.#onBroken(why);
    this.#lost = true;
  }
}

type Frame =
  | { readonly wants: number }
  | { readonly message: Message; readonly next: number }
  | { readonly broken: string; readonly next: number };

/** The first message of some bytes, or what is wrong at their front and where to go on. */
function frameIn(bytes: Buffer): Frame {
  const end = bytes.indexOf(HEADER_END);
  if (end < 0 || end > LONGEST_HEADER) {
    if (bytes.length <= LONGEST_HEADER) return { wants: 0 };
    return { broken: 'no header', next: nextHeader(bytes, 1) };
  }
  const length = lengthIn(bytes.toString('latin1', 0, end));
  if (length === undefined) return { broken: 'the header has no Content-Length that is a length', next: nextHeader(bytes, 1) };
  const start = end + HEADER_END.length;
  const whole = start + length;
  if (bytes.length < whole) {
    // In JSON no text holds a line end, and nothing else a letter: a header in it belongs to another message.
    const other = headerIn(bytes, start);
    return other < 0 ? { wants: whole } : { broken: 'Content-Length is larger than the message', next: other };
  }
  try {
    const message = JSON.parse(bytes.toString('utf8', start, whole));
    return { message, next: whole };
  } catch (error) {
    return { broken: (error as Error).message, next: nextHeader(bytes, start) };
  }
}

function lengthIn(header: string): number | undefined {
  let length: number | undefined;
  for (const line of header.split('\r\n')) {
    const [, name, value] = /^([\w-]+):(.*)$/.exec(line) ?? [];
    if (name === undefined) return undefined;
    if (name.toLowerCase() === 'content-length') length = /^\s*\d+\s*$/.test(value!) ? Number(value) : undefined;
  }
  return length !== undefined && length <= LONGEST_MESSAGE ? length : undefined;
}

/** Where the next header may begin; a beginning of one at the end of what has come is kept. */
function nextHeader(bytes: Buffer, from: number): number {
  const found = bytes.indexOf(HEADER, from);
  return found >= 0 ? found : Math.max(from, bytes.length - HEADER.length + 1);
}

/** Where a whole header stands, with the line end that is behind its length. */
function headerIn(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(HEADER, from); at >= 0; at = bytes.indexOf(HEADER, at + 1))
    if (/^Content-Length: *\d+\r\n/.test(bytes.toString('latin1', at, at + 40))) return at;
  return -1;
}
