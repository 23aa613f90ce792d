import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { type Fault, sizeLimit } from './text.ts';

/** The bytes of a file, or the code of the fault that keeps it from being read. */
export type FileContent = { readonly bytes: Uint8Array } | Fault;

/** A device, a pipe or a socket: reading it may wait for ever, or never end. */
const IRREGULAR: FileContent = { fault: 'EIRREGULAR' };
/** Where an operating system does not know the flag, opening never waits. */
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const CHUNK = 1 << 20;

/** Reads a file that is one, and no larger than is sensible. */
export function readRegularFile(path: string, limit: number = sizeLimit(path)): FileContent {
  let file: number | undefined;
  try {
    // A device may do something when it is opened, so it is looked at first; what was opened is looked at again.
    const before = statSync(path);
    if (!before.isFile()) return before.isDirectory() ? { fault: 'EISDIR' } : IRREGULAR;
    file = openSync(path, AT_ONCE);
    const stats = fstatSync(file);
    if (!stats.isFile()) return IRREGULAR;
    if (stats.size > limit) return { fault: 'EFBIG', size: stats.size };
    return readAll(file, stats.size, limit);
  } catch (error) {
    return { fault: (error as NodeJS.ErrnoException).code ?? 'EIO' };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** To the end of the file, which may grow while it is read, or say that it is empty and not be. */
function readAll(file: number, size: number, limit: number): FileContent {
  let bytes = new Uint8Array(size + 1);
  let length = 0;
  for (;;) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    length += read;
    if (read === 0) return { bytes: bytes.subarray(0, length) };
    if (length > limit) return { fault: 'EFBIG', size: length };
    if (length < bytes.length) continue;
    const more = new Uint8Array(bytes.length + CHUNK);
    more.set(bytes);
    bytes = more;
  }
}
