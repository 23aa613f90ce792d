import { basename, dirname } from 'node:path';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { ENCODINGS } from '../compiler/index.ts';
import { holdsData } from '../grammar/index.ts';
import { type Content, disk, type Host } from '../project/index.ts';
import { decode, paths } from '../readers/index.ts';
import type { Fence } from './fence.ts';

/** A text that is open in the editor. */
interface Buffer {
  readonly path: string;
  /** As the editor spells it. */
  readonly uri: string;
  readonly document: TextDocument;
  readonly content: Content;
}

/**
 * Files as the editor sees them: open texts stand before those on disk. What was read is kept until somebody says that
 * it changed; the same `Content` object means the same content.
 */
export class Files implements Host {
  /** What may be read; everything where undefined. */
  readonly #fence: Fence | undefined;
  /** By what is the same for all spellings of a path. */
  readonly #buffers = new Map<string, Buffer>();
  readonly #disk = new Map<string, Content>();
  readonly #folders = new Map<string, readonly string[]>();
  readonly #documents = new WeakMap<Content, TextDocument>();
  readonly #uris = new Map<string, string>();
  #revision = 0;

  constructor(fence?: Fence) {
    this.#fence = fence;
  }

  get revision(): number {
    return this.#revision;
  }

  open(uri: string, languageId: string, version: number, text: string): string {
    const path = pathOf(uri);
    const key = paths.key(path);
    this.#uris.set(key, uri);
    const content = this.#misread(path, text) ?? { text };
    this.#buffers.set(key, { path, uri, document: TextDocument.create(uri, languageId, version, text), content });
    this.#revision++;
    return path;
  }

  /** What is on disk, where an editor that took it for UTF-8 shows replacement characters: data are read from there. */
  #misread(path: string, text: string): Content | undefined {
    if (!text.includes('\ufffd')) return undefined;
    const disk = this.#read(path);
    if (!disk.bytes || new TextDecoder().decode(disk.bytes) !== text) return undefined;
    if (holdsData(path)) return disk;
    return decode(path, disk.bytes).encoding === 'utf-8' ? undefined : { text, misread: disk.bytes };
  }

  /** Whether the editor holds what nobody could read from the disk in any encoding. */
  isEdited(path: string): boolean {
    const buffer = this.#buffers.get(paths.key(path));
    const { bytes } = this.#read(path);
    if (!buffer || !bytes) return false;
    const plain = (text: string) => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
    const text = plain(buffer.document.getText());
    return !ENCODINGS.some((encoding) => plain(new TextDecoder(encoding).decode(bytes)) === text);
  }

  /** Applies edits of the editor. */
  change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): string {
    const path = pathOf(uri);
    const key = paths.key(path);
    const buffer = this.#buffers.get(key);
    if (!buffer) return path;
    const document = TextDocument.update(buffer.document, changes, version);
    this.#buffers.set(key, { path, uri, document, content: { text: document.getText() } });
    this.#revision++;
    return path;
  }

  close(uri: string): string {
    const path = pathOf(uri);
    this.#buffers.delete(paths.key(path));
    this.#revision++;
    return path;
  }

  isOpen(path: string): boolean {
    return this.#buffers.has(paths.key(path));
  }

  openPaths(): string[] {
    return [...this.#buffers.values()].map((b) => b.path);
  }

  /** Forgets what stands on disk at a path. Bytes that turn out the same stay the same content. */
  changedOnDisk(path: string): void {
    this.#revision++;
    const key = paths.key(path);
    const known = this.#disk.get(key);
    this.#disk.delete(key);
    for (const folder of this.#folders.keys()) if (key.startsWith(folder)) this.#folders.delete(folder);
    if (!known) return;
    const fresh = this.#read(path);
    const same =
      known.bytes && fresh.bytes
        ? Buffer.compare(known.bytes, fresh.bytes) === 0
        : !fresh.bytes && known.fault?.fault === fresh.fault?.fault && known.fault?.size === fresh.fault?.size;
    this.#disk.set(key, same ? known : fresh);
  }

  /** As the editor has it. */
  read(path: string): Content {
    return this.#buffers.get(paths.key(path))?.content ?? this.saved(path);
  }

  /** As it stands on disk. A text that was never saved is its own saved state. */
  saved(path: string): Content {
    const key = paths.key(path);
    let content = this.#disk.get(key);
    if (!content) this.#disk.set(key, (content = this.#read(path)));
    const buffer = this.#buffers.get(key);
    return content.fault?.fault === 'ENOENT' && buffer && !buffer.uri.startsWith('file:') ? buffer.content : content;
  }

  /** Whether the editor holds changes that are not on disk. */
  isDirty(path: string): boolean {
    const buffer = this.#buffers.get(paths.key(path));
    if (!buffer) return false;
    const saved = this.saved(path);
    return saved !== buffer.content && (saved.bytes === undefined || this.document(path, saved).getText() !== buffer.content.text);
  }

  /** The files as they stand on disk. */
  get asSaved(): Host {
    return {
      revision: this.#revision,
      read: (path) => this.saved(path),
      textsIn: (folder) => this.textsIn(folder),
      isFile: (path) => this.isFile(path),
    };
  }

  textsIn(folder: string): readonly string[] {
    const key = paths.key(folder);
    let names = this.#folders.get(key);
    if (!names) this.#folders.set(key, (names = this.#admits(folder) ? disk.textsIn(folder) : []));
    const texts = [...this.#buffers.values()].filter((b) => b.path.endsWith('.yard') && paths.same(dirname(b.path), folder));
    const open = texts.map((b) => basename(b.path));
    const others = open.filter((name) => !names.some((n) => paths.same(n, name)));
    return others.length ? [...names, ...others].sort() : names;
  }

  isFile(path: string): boolean {
    return this.isOpen(path) || (this.#admits(path) && disk.isFile(path));
  }

  #read(path: string): Content {
    return this.#admits(path) ? disk.read(path) : { fault: { fault: 'EOUTSIDE' } };
  }

  #admits(path: string): boolean {
    return this.#fence?.admits(path, this.openPaths()) !== false;
  }

  /** A content with lines to count in. */
  document(path: string, content: Content = this.read(path)): TextDocument {
    const buffer = this.#buffers.get(paths.key(path));
    if (buffer?.content === content) return buffer.document;
    let document = this.#documents.get(content);
    if (!document) {
      const bytes = content.bytes ?? new Uint8Array();
      const text = content.text ?? decode(path, bytes).text ?? new TextDecoder().decode(bytes);
      this.#documents.set(content, (document = TextDocument.create(this.uriOf(path), '', 0, text)));
    }
    return document;
  }

  uriOf(path: string): string {
    const key = paths.key(path);
    return this.#buffers.get(key)?.uri ?? this.#uris.get(key) ?? (isUri(path) ? path : paths.toUri(path));
  }
}

/** A path for a file, the URI itself for what is none. */
export const pathOf = (uri: string): string => paths.ofUri(uri);

/** Whether a text is in no file: one that was never saved. A drive has one letter only. */
export const isUri = (path: string): boolean => /^[a-z][a-z-]+:/i.test(path);
