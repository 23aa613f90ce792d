/** The language server, for whoever has a connection to give it. */
export { type Server, serve } from './server.ts';
