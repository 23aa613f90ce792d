import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Files } from './files.ts';

/** What diagnostics come from: each part is replaced as a whole. */
export type Part = 'text' | 'data' | 'findings';

/** Keeps what is published for each file, and sends what changed. */
export class Publisher {
  readonly #connection: Connection;
  readonly #files: Files;
  /** By project and part: diagnostics by path. */
  readonly #parts = new Map<string, Map<Part, ReadonlyMap<string, readonly Diagnostic[]>>>();
  readonly #sent = new Map<string, string>();

  constructor(connection: Connection, files: Files) {
    this.#connection = connection;
    this.#files = files;
  }

  set(project: string, part: Part, diagnostics: ReadonlyMap<string, readonly Diagnostic[]>): void {
    const parts = this.#parts.get(project) ?? new Map();
    this.#parts.set(project, parts);
    const paths = new Set([...(parts.get(part)?.keys() ?? []), ...diagnostics.keys()]);
    parts.set(part, diagnostics);
    this.#send(paths);
  }

  /** Takes back all that was said for a project. */
  forget(project: string): void {
    const paths = new Set([...(this.#parts.get(project)?.values() ?? [])].flatMap((part) => [...part.keys()]));
    this.#parts.delete(project);
    this.#send(paths);
  }

  #send(paths: Iterable<string>): void {
    for (const path of paths) {
      const uri = this.#files.uriOf(path);
      const diagnostics = [...this.#parts.values()].flatMap((parts) => [...parts.values()].flatMap((byPath) => byPath.get(path) ?? []));
      const text = JSON.stringify(diagnostics);
      if ((this.#sent.get(uri) ?? '[]') === text) continue;
      this.#sent.set(uri, text);
      void this.#connection.sendDiagnostics({ uri, diagnostics });
    }
  }
}
