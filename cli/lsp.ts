/** Speaks the Language Server Protocol until the client ends it. The server is loaded only here: it is no small thing. */
export async function lsp(): Promise<void> {
  await import(new URL('./server.cjs', import.meta.url).href);
}
