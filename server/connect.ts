import { Console } from 'node:console';
import { createConnection as connectTo } from 'node:net';
import type { Duplex, Readable, Writable } from 'node:stream';
import {
  type Connection,
  createConnection,
  ErrorCodes,
  IPCMessageReader,
  IPCMessageWriter,
  ProposedFeatures,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { FrameReader } from './frames.ts';
import { Lifecycle } from './lifecycle.ts';

/** So long a stream that has ended may still be worked off: `exit` may be among what it said last. */
const LINGER_MS = 200;

/** A connection in whatever way the command line asks for: `--node-ipc` (VS Code), `--stdio`, `--socket=PORT`, `--pipe=NAME`. */
export function connect(args: readonly string[]): Connection {
  if (args.includes('--node-ipc')) {
    const writer = new IPCMessageWriter(process);
    return createConnection(ProposedFeatures.all, new Lifecycle(new IPCMessageReader(process), writer), writer);
  }
  if (args.includes('--stdio')) {
    // What anybody prints must not get between the messages.
    globalThis.console = new Console(process.stderr, process.stderr);
    return over(process.stdin, process.stdout);
  }
  const port = optionOf(args, '--socket');
  const pipe = optionOf(args, '--pipe');
  if (port === undefined && pipe === undefined) throw new Error('--node-ipc, --stdio, --socket=PORT or --pipe=NAME');
  const socket: Duplex = pipe === undefined ? connectTo(Number(port), '127.0.0.1') : connectTo(pipe);
  return over(socket, socket);
}

const optionOf = (args: readonly string[], name: string): string | undefined => {
  const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  return at < 0 ? undefined : args[at] === name ? args[at + 1] : args[at]!.slice(name.length + 1);
};

function over(input: Readable, output: Writable): Connection {
  const writer = new StreamMessageWriter(output);
  const frames = new FrameReader(input, (why) => lifecycle.refuse(ErrorCodes.ParseError, why));
  const lifecycle = new Lifecycle(frames, writer);
  const leave = () => setTimeout(() => process.exit(lifecycle.exitCode), LINGER_MS);
  input.once('end', leave);
  input.once('close', leave);
  // A client that is gone hears nothing more.
  output.on('error', () => process.exit(lifecycle.exitCode));
  return createConnection(ProposedFeatures.all, lifecycle, writer);
}
