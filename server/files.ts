import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

/** What a file holds: a text in an editor, bytes on disk, or the code of the fault that keeps it from being read. */
export interface Content {
  readonly text?: string;
  readonly bytes?: Uint8Array;
  readonly fault?: string;
}

/** A text that is open in the editor. */
interface Buffer {
  /** As the editor spells it. */
  readonly uri: string;
  readonly document: TextDocument;
  readonly content: Content;
}

/**
 * Files as the editor sees them: open texts stand before those on disk. What was read is kept until somebody says that
 * it changed; the same `Content` object means the same content.
 */
export class Files {
  readonly #buffers = new Map<string, Buffer>();
  readonly #disk = new Map<string, Content>();
  readonly #folders = new Map<string, readonly string[]>();
  readonly #documents = new WeakMap<Content, TextDocument>();
  readonly #uris = new Map<string, string>();

  open(uri: string, languageId: string, version: number, text: string): string {
    const path = pathOf(uri);
    this.#uris.set(path, uri);
    this.#buffers.set(path, { uri, document: TextDocument.create(uri, languageId, version, text), content: { text } });
    return path;
  }

  /** Applies edits of the editor. */
  change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): string {
    const path = pathOf(uri);
    const buffer = this.#buffers.get(path);
    if (!buffer) return path;
    const document = TextDocument.update(buffer.document, changes, version);
    this.#buffers.set(path, { uri, document, content: { text: document.getText() } });
    return path;
  }

  close(uri: string): string {
    const path = pathOf(uri);
    this.#buffers.delete(path);
    return path;
  }

  isOpen(path: string): boolean {
    return this.#buffers.has(path);
  }

  openPaths(): string[] {
    return [...this.#buffers.keys()];
  }

  /** Forgets what stands on disk at a path. Bytes that turn out the same stay the same content. */
  changedOnDisk(path: string): void {
    const known = this.#disk.get(path);
    this.#disk.delete(path);
    for (const folder of this.#folders.keys()) if (path.startsWith(folder)) this.#folders.delete(folder);
    if (!known) return;
    const fresh = readContent(path);
    const same = known.bytes && fresh.bytes ? Buffer.compare(known.bytes, fresh.bytes) === 0 : known.fault === fresh.fault && !fresh.bytes;
    this.#disk.set(path, same ? known : fresh);
  }

  /** As the editor has it. */
  read(path: string): Content {
    return this.#buffers.get(path)?.content ?? this.saved(path);
  }

  /** As it stands on disk. A text that was never saved is its own saved state. */
  saved(path: string): Content {
    let content = this.#disk.get(path);
    if (!content) this.#disk.set(path, (content = readContent(path)));
    const buffer = this.#buffers.get(path);
    return content.fault === 'ENOENT' && buffer && !buffer.uri.startsWith('file:') ? buffer.content : content;
  }

  /** Whether the editor holds changes that are not on disk. */
  isDirty(path: string): boolean {
    const buffer = this.#buffers.get(path);
    if (!buffer) return false;
    const saved = this.saved(path);
    return saved !== buffer.content && (saved.bytes === undefined || this.document(path, saved).getText() !== buffer.content.text);
  }

  /** Names in a folder, sorted. */
  list(folder: string): readonly string[] {
    let names = this.#folders.get(folder);
    if (!names) {
      try {
        names = readdirSync(folder).sort();
      } catch {
        names = [];
      }
      this.#folders.set(folder, names);
    }
    const open = [...this.#buffers.keys()].filter((p) => p.startsWith(`${folder}/`) && !p.slice(folder.length + 1).includes('/'));
    return open.length ? [...new Set([...names, ...open.map((p) => p.slice(folder.length + 1))])].sort() : names;
  }

  isFile(path: string): boolean {
    return this.#buffers.has(path) || statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  }

  /** A content with lines to count in. */
  document(path: string, content: Content = this.read(path)): TextDocument {
    const buffer = this.#buffers.get(path);
    if (buffer?.content === content) return buffer.document;
    let document = this.#documents.get(content);
    if (!document) {
      const text = content.text ?? new TextDecoder().decode(content.bytes ?? new Uint8Array());
      this.#documents.set(content, (document = TextDocument.create(this.uriOf(path), '', 0, text)));
    }
    return document;
  }

  uriOf(path: string): string {
    return this.#buffers.get(path)?.uri ?? this.#uris.get(path) ?? pathToFileURL(path).href;
  }
}

/** A path for a file, the URI itself for what is none. */
export function pathOf(uri: string): string {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : uri;
  } catch {
    return uri;
  }
}

function readContent(path: string): Content {
  try {
    return { bytes: readFileSync(path) };
  } catch (error) {
    return { fault: (error as NodeJS.ErrnoException).code ?? 'EIO' };
  }
}
