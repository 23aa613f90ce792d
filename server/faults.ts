import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { faultReport } from '../readers/index.ts';
import { turn } from './cycle.ts';

/**
 * Makes a handler of a feature: it lets a cancellation be read first, and a fault becomes an answer with an error and a
 * line in the log; the server lives on.
 */
export function answering<P, R>(connection: Connection, name: string, feature: (params: P) => R) {
  return async (params: P, token: CancellationToken): Promise<R | ResponseError> => {
    await turn();
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    try {
      return await feature(params);
    } catch (error) {
      if (error instanceof Refusal) return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      logFault(connection, name, error);
      const what = error instanceof Error ? error.message : String(error);
      return new ResponseError(LSPErrorCodes.RequestFailed, `${name}: 内部错误 / internal fault (internal): ${what}`);
    }
  };
}

/** The same for notifications, which have no answer. */
export function noting<P>(connection: Connection, name: string, feature: (params: P) => void) {
  return (params: P): void => {
    try {
      feature(params);
    } catch (error) {
      logFault(connection, name, error);
    }
  };
}

/** A request that is refused with a reason for the reader. */
export class Refusal extends Error {}

/** Tells the log of a fault; whoever reads it there is going to report it. */
export function logFault(connection: Connection, name: string, error: unknown): void {
  connection.console.error(faultReport(error, name, 'en'));
}
