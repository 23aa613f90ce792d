import { posix, win32 } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * What is known of paths: those that people write in texts, those of the disk, and the URIs of editors. In texts `/` and
 * `\` both separate, so that a methodology written on one system is read on another.
 */
export class Paths {
  readonly #windows: boolean;
  readonly #path: typeof posix;

  constructor(windows: boolean) {
    this.#windows = windows;
    this.#path = windows ? win32 : posix;
  }

  /** The path of a `file:` URI, with a drive in upper case; what is no such URI stays as it is. */
  ofUri(uri: string): string {
    if (!/^file:/i.test(uri)) return uri;
    try {
      return fileURLToPath(uri, { windows: this.#windows }).replace(/^[a-z](?=:)/, (drive) => drive.toUpperCase());
    } catch {
      return uri;
    }
  }

  toUri(path: string): string {
    return pathToFileURL(path, { windows: this.#windows }).href;
  }

  /** A path of a text in the one form that messages and keys have: `/` between its parts, no idle ones. */
  written(path: string): string {
    const plain = path.replaceAll('\\', '/');
    const share = this.#windows && /^\/\/[^/]/.test(plain);
    return `${share ? '/' : ''}${posix.normalize(plain)}`;
  }

  /** Where a path of a text leads. */
  resolve(folder: string, path: string): string {
    return this.#path.resolve(folder, this.written(path));
  }

  /** What is the same for paths that lead to the same file: on Windows case has no meaning. */
  key(path: string): string {
    return this.#windows ? path.replaceAll('/', '\\').toLowerCase() : path;
  }

  same(a: string, b: string): boolean {
    return a === b || this.key(a) === this.key(b);
  }

  /** Whether a path is a folder or lies in it; both are absolute. */
  isWithin(folder: string, path: string): boolean {
    const way = this.#path.relative(folder, path);
    return way === '' || (!this.#path.isAbsolute(way) && way !== '..' && !/^\.\.[\\/]/.test(way));
  }

  /**
   * A file as outputs name it: relative to the folder of its project. Of one that lies elsewhere under an absolute path
   * only the name is told, since the way to it is nobody else's business.
   */
  shown(folder: string, path: string): string {
    const written = this.written(path);
    if (!this.#path.isAbsolute(written)) return written;
    const whole = this.#path.resolve(written);
    return this.isWithin(folder, whole) ? this.written(this.#path.relative(folder, whole)) : posix.basename(written);
  }
}

/** Those of the system that this runs on. */
export const paths = new Paths(process.platform === 'win32');
