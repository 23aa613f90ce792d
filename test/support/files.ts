import type { Content, Host } from '../../project/index.ts';

/** Files in memory, which count what is asked of them. */
export class MemoryHost implements Host {
  readonly counts = { reads: 0, lists: 0 };
  readonly #files = new Map<string, Content>();
  revision = 0;

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.put(path, text);
  }

  put(path: string, text: string): void {
    this.#files.set(path, { text });
    this.revision++;
  }

  remove(path: string): void {
    this.#files.delete(path);
    this.revision++;
  }

  read(path: string): Content {
    this.counts.reads++;
    return this.#files.get(path) ?? { fault: { fault: 'ENOENT' } };
  }

  textsIn(folder: string): string[] {
    this.counts.lists++;
    const names = [...this.#files.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
    return names.filter((name) => name.endsWith('.yard') && !name.includes('/')).sort();
  }

  isFile(path: string): boolean {
    return this.#files.has(path);
  }
}
