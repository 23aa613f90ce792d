import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Message } from 'vscode-languageserver';
import { FrameReader } from '../../server/frames.ts';
import { ROOT } from '../support/workspace.ts';

const framed = (message: object | string, length?: number): string => {
  const text = typeof message === 'string' ? message : JSON.stringify(message);
  return `Content-Length: ${length ?? Buffer.byteLength(text)}\r\n\r\n${text}`;
};
const request = (id: number, method: string, params: object = {}) => ({ jsonrpc: '2.0', id, method, params });
const note = (method: string) => ({ jsonrpc: '2.0', method, params: {} });
const INITIALIZE = request(1, 'initialize', { processId: null, rootUri: null, capabilities: {} });
const HOVER = request(2, 'textDocument/hover', { textDocument: { uri: 'file:///x.yard' }, position: { line: 0, character: 0 } });

/** Says something to the built server over stdio, then ends; what it answered, by id, and what it ended with. */
async function session(...said: readonly (object | string)[]) {
  const server = spawn(process.execPath, [join(ROOT, 'dist', 'steelyard.js'), 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  server.stdout.on('data', (data) => {
    out += data;
  });
  server.stderr.on('data', (data) => {
    err += data;
  });
  const ended = new Promise<number | null>((done) => server.once('exit', done));
  server.stdin.end(said.map((one) => (typeof one === 'string' ? one : framed(one))).join(''));
  const code = await ended;
  const answers = out
    .split(/Content-Length: \d+\r\n\r\n/)
    .filter((text) => text)
    .map((text) => JSON.parse(text) as { id: number | null; result?: { capabilities: object }; error?: { code: number } });
  return { code, err, answers: answers.map(({ id, error }) => [id, error?.code ?? 'answered']) };
}

describe('the server over stdio', () => {
  it('answers what is said in its turn, refuses the rest, and ends with 0 after shutdown and exit, though its input is closed at once', async () => {
    const { code, answers, err } = await session(
      { ...HOVER, id: 9 },
      note('textDocument/didOpen'),
      request(8, 'shutdown'),
      INITIALIZE,
      { ...INITIALIZE, id: 3 },
      HOVER,
      { jsonrpc: '2.0', id: 4, method: 5 },
      request(5, 'shutdown'),
      { ...HOVER, id: 6 },
      request(7, 'shutdown'),
      note('exit'),
    );
    expect(err).toBe('');
    // A client that does not wait for the answers to its last requests may miss them.
    expect(answers.filter(([id]) => id !== 2 && id !== 5).sort((a, b) => Number(a[0]) - Number(b[0]))).toEqual([
      [1, 'answered'],
      [3, -32600],
      [4, -32600],
      [6, -32600],
      [7, -32600],
      [8, -32002],
      [9, -32002],
    ]);
    expect(code).toBe(0);
  });

  it('ends with 1 where nobody said shutdown', async () => {
    expect((await session(INITIALIZE, note('exit'))).code).toBe(1);
  });

  it('hears what comes behind a header that is none, and ends with 0 where its input ends after shutdown', async () => {
    const { code, answers } = await session('garbage\r\n\r\n', INITIALIZE, framed('{"a": x'), request(5, 'shutdown'));
    expect(answers).toEqual(
      expect.arrayContaining([
        [null, -32700],
        [1, 'answered'],
      ]),
    );
    expect(code).toBe(0);
  });
});

describe('reading', () => {
  /** What is read of some bytes that come in pieces of a size, and how often it complained. */
  const read = (text: string, size: number) => {
    const stream = new PassThrough();
    let complaints = 0;
    const messages: Message[] = [];
    new FrameReader(stream, () => complaints++).listen((message) => messages.push(message));
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size) stream.emit('data', bytes.subarray(at, at + size));
    return { messages: messages.map((m) => (m as { method?: string }).method ?? m), complaints };
  };
  const [A, B] = [note('甲'), note('b')];

  it.each<[string, string, readonly unknown[], number]>([
    ['messages', framed(A) + framed(B), ['甲', 'b'], 0],
    [
      'other headers',
      `content-type: x; charset=utf-8\r\n${framed(A)}${framed(B)}`.replace('Content-Length', 'CONTENT-LENGTH'),
      ['甲', 'b'],
      0,
    ],
    ['garbage', `garbage\r\n\r\n${framed(A)}${framed(B)}`, ['甲', 'b'], 1],
    ['garbage without an end', `garbage${framed(A)}`, ['甲'], 1],
    ['much garbage', `${'x'.repeat(10_000)}${framed(A)}`, ['甲'], 1],
    ['no length', `Content-Type: x\r\n\r\n{}${framed(A)}`, ['甲'], 1],
    ['a length that is none', `Content-Length: abc\r\n\r\n{}${framed(A)}`, ['甲'], 1],
    ['a negative length', `Content-Length: -5\r\n\r\n{}${framed(A)}`, ['甲'], 1],
    ['a length beyond all measure', `Content-Length: 99999999999\r\n\r\n{}${framed(A)}`, ['甲'], 1],
    ['a length that is too small', framed(B, 5) + framed(A), ['甲'], 1],
    ['a length that is too large', framed(B, 5000) + framed(A) + framed(B), ['甲', 'b'], 1],
    ['a length that is a little too large', framed(B, JSON.stringify(B).length + 3) + framed(A) + framed(B), ['甲', 'b'], 1],
    ['what is no JSON', framed('{"a": x') + framed(A), ['甲'], 1],
    ['no JSON again and again', framed('{') + framed('[') + framed(A) + framed('}'), ['甲'], 2],
    [
      'a text that speaks of headers',
      framed(note(`${'x'.repeat(50)} Content-Length: 5\r\n\r\n{}`)) + framed(B),
      [`${'x'.repeat(50)} Content-Length: 5\r\n\r\n{}`, 'b'],
      0,
    ],
    ['nothing', framed('') + framed(A), ['甲'], 1],
  ])('%s, in pieces of any size', (_, text, messages, complaints) => {
    for (const size of [1, 7, 20, 1_000_000]) expect([size, read(text, size)]).toEqual([size, { messages, complaints }]);
  });
});
