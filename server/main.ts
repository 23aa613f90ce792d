import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server.ts';

// Speaks whatever way the command line asks for: `--node-ipc` (VS Code), `--stdio`, `--socket=PORT`.
const connection = createConnection(ProposedFeatures.all);
const complain = (error: unknown): void =>
  connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
process.on('unhandledRejection', complain);
process.on('uncaughtException', complain);
serve(connection);
connection.listen();
