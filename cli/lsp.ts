import { Option } from 'commander';
import type { Command } from './command.ts';
import { EXIT, UsageError } from './exit.ts';

export const command: Command = {
  description: 'language server for editors / 编辑器用的语言服务',
  // Read by the server itself, from the command line.
  options: [
    new Option('--stdio', 'over standard input and output / 用标准输入输出').conflicts('socket'),
    new Option('--socket <port>', 'over this port of the loopback / 用本机端口'),
  ],
  run: lsp,
};

/** Speaks the Language Server Protocol until the client ends it. The server is a file of its own: editors start that, too. */
async function lsp(_: undefined, options: { readonly stdio?: boolean; readonly socket?: string }): Promise<number> {
  if (!options.stdio && options.socket === undefined) throw new UsageError('lsp: --stdio / --socket PORT');
  await import(new URL('./server.cjs', import.meta.url).href);
  return EXIT.clean;
}
