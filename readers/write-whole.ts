import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  lstatSync,
  openSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Locale } from '../grammar/index.ts';

/**
 * Writes a file as a whole or not at all: a disk that is full must not cost anybody what was there. A link stays, and
 * what it leads to is written; a file keeps its mode; what is no file (a pipe, a device) is written straight into.
 *
 * @param parts what the file holds, piece by piece
 * @throws the fault of the file system
 */
export function writeWhole(path: string, parts: Iterable<string>): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  // The file behind /dev/stdout is one that others write to.
  if (stats && (!stats.isFile() || /^\/(?:dev|proc)\//.test(resolve(path)))) {
    fill(openSync(path, 'a'), parts);
    return;
  }
  const target = linkedFrom(resolve(path));
  // A rename would go over a file that nobody may write.
  if (stats) accessSync(target, constants.W_OK);
  const draft = join(dirname(target), `.steelyard-${randomBytes(9).toString('hex')}.tmp`);
  const file = openSync(draft, 'wx');
  try {
    if (stats) fchmodSync(file, stats.mode & 0o7777);
    fill(file, parts);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function fill(file: number, parts: Iterable<string>): void {
  try {
    for (const part of parts) {
      const bytes = Buffer.from(part);
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    }
  } finally {
    closeSync(file);
  }
}

/** Links followed before they count as a circle. */
const MOST_LINKS = 40;

/** What a path leads to by way of links, also where nothing is there yet. */
export function linkedFrom(path: string): string {
  let at = path;
  for (let links = 0; lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink(); links++) {
    if (links === MOST_LINKS) throw Object.assign(new Error('too many links'), { code: 'ELOOP' });
    at = resolve(dirname(at), readlinkSync(at));
  }
  return at;
}

const REASONS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the quota of the disk is used up' },
  EFBIG: { zh: '超出系统允许的文件大小', en: 'the system allows no file of this size' },
  EACCES: { zh: '没有写入权限', en: 'no permission to write there' },
  EPERM: { zh: '没有写入权限', en: 'no permission to write there' },
  EROFS: { zh: '所在磁盘只读', en: 'the disk is read-only' },
  EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is no folder' },
  EEXIST: { zh: '路径中有一段不是文件夹', en: 'a part of the path is no folder' },
  ENOENT: { zh: '所在文件夹不存在', en: 'its folder does not exist' },
  ENAMETOOLONG: { zh: '文件名太长', en: 'the name is too long' },
  ELOOP: { zh: '链接绕成了一圈', en: 'links lead in a circle' },
  EBUSY: { zh: '正被别的程序使用', en: 'another program is using it' },
};

/** What to say where something could not be written; throws what is no fault of the file system. */
export function whyNotWritten(path: string, error: unknown, locale: Locale): string {
  const { code } = error as NodeJS.ErrnoException;
  // That is a fault of ours, and is told as one.
  if (code === undefined) throw error;
  const why = REASONS[code]?.[locale] ?? (error as Error).message;
  return locale === 'zh' ? `写不了 ${path}：${why}` : `cannot write ${path}: ${why}`;
}
