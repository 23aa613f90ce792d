import type { ProtocolRequestType, ServerCapabilities } from 'vscode-languageserver';
import type { Session } from '../session.ts';

/** What the server answers to one request of the protocol. */
export interface Feature {
  /** The request. */
  readonly method: ProtocolRequestType<unknown, unknown, unknown, void, unknown>;
  /** What a client is told of it; those of requests that belong together are the same. */
  readonly capability: ServerCapabilities;
  /** @throws Refusal with a reason for the reader */
  handler(session: Session, params: unknown): unknown;
}

/** A feature whose handler takes what the request brings and gives what it asks for. */
export const feature = <P, R>(
  method: ProtocolRequestType<P, R, unknown, void, unknown>,
  capability: ServerCapabilities,
  handler: (session: Session, params: P) => R | Promise<R>,
): Feature => ({ method, capability, handler });
