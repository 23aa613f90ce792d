import { createHash } from 'node:crypto';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { MANIFEST } from '../api/bundle.ts';
import type { Artefact } from '../compiler/index.ts';
import type { Locale } from '../grammar/index.ts';
import { UsageError } from './exit.ts';
import { linkedFrom } from '../readers/index.ts';
import { cannotWrite } from './write-file.ts';

const WORDS = {
  zh: {
    notOurs: (folder: string) => `${folder} 不是空文件夹，也不是以前编译的结果，不会覆盖`,
    inTheWay: (folder: string, file: string) => `${folder} 里的 ${file} 不是以前编译的结果，不会覆盖；请移走，或换一个文件夹`,
  },
  en: {
    notOurs: (folder: string) => `${folder} is neither empty nor an earlier bundle: it is left alone`,
    inTheWay: (folder: string, file: string) =>
      `${file} in ${folder} is not of an earlier bundle and is left alone: move it, or take another folder`,
  },
} as const;

/**
 * Puts a bundle in place of the former one. Files that the former manifest does not list are somebody else's and stay.
 *
 * Everything is written aside first. A folder that holds nothing else is then exchanged as a whole, by two renames; in
 * one that holds more, or that cannot be moved, the files are renamed into place one by one, the manifest last. A
 * compilation that is killed in between leaves the rest in a folder of its own name (`.steelyard-…`), and the next one
 * puts that right.
 *
 * @throws UsageError where the folder is not ours or cannot be written
 */
export function writeBundle(output: string, files: readonly Artefact[], locale: Locale): void {
  try {
    const target = linkedFrom(resolve(output));
    mkdirSync(dirname(target), { recursive: true });
    const mark = `.steelyard-${createHash('sha256').update(basename(target)).digest('hex').slice(0, 8)}-`;
    tidy(dirname(target), mark, target);
    const former = formerIn(target);
    if (former) tidy(target, mark, target);
    if (former === 'foreign') throw new UsageError(WORDS[locale].notOurs(output));
    const inTheWay = former && files.find(({ file }) => former.others.has(file));
    if (inTheWay) throw new UsageError(WORDS[locale].inTheWay(output, inTheWay.file));
    const stays = former !== undefined && (former.others.size > 0 || holds(target, process.cwd()));
    if (stays || !exchanged(target, former, files, mark)) replace(target, former?.ours ?? [], files, mark);
  } catch (error) {
    throw error instanceof UsageError ? error : cannotWrite(output, error, locale);
  }
}

/** Whether a folder is another or holds it. */
const holds = (folder: string, other: string): boolean => `${other}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);

/** What stands in a folder: the files of an earlier bundle, and others. */
interface Former {
  readonly ours: readonly string[];
  readonly others: ReadonlySet<string>;
}

/** What stands at a path; nothing, or `foreign` where it is neither empty nor an earlier bundle. */
function formerIn(target: string): Former | 'foreign' | undefined {
  if (!statSync(target, { throwIfNoEntry: false })) return undefined;
  const all = readdirSync(target);
  if (!all.length) return { ours: [], others: new Set() };
  const listed = listedIn(target);
  if (!listed) return 'foreign';
  const ours = all.filter((file) => listed.includes(file) && lstatSync(join(target, file)).isFile());
  return { ours, others: new Set(all.filter((file) => !ours.includes(file))) };
}

/** A larger one is none of ours. */
const LARGEST_MANIFEST = 50_000_000;

/** The files that the manifest of a bundle lists, and the manifest; undefined where there is none of ours. */
function listedIn(folder: string): readonly string[] | undefined {
  const path = join(folder, MANIFEST);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size > LARGEST_MANIFEST) return undefined;
  try {
    const { steelyard, index, artefacts } = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof steelyard !== 'string' || typeof index !== 'string' || !artefacts.length) return undefined;
    const names = artefacts.map(({ file, sha256 }: { file: unknown; sha256: unknown }) =>
      typeof file === 'string' && /^[\w-]+(?:\.[\w-]+)+$/.test(file) && typeof sha256 === 'string' ? file : undefined,
    );
    return names.includes(undefined) ? undefined : [...names, MANIFEST];
  } catch {
    return undefined;
  }
}

/** Writes files into a new folder of a name that nobody else has. */
function aside(folder: string, mark: string, files: readonly Artefact[]): { readonly work: string; readonly next: string } {
  const work = mkdtempSync(join(folder, `${mark}${process.pid}-`));
  const next = join(work, 'next');
  try {
    mkdirSync(next);
    for (const { file, text } of files) writeFileSync(join(next, file), text);
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    throw error;
  }
  return { work, next };
}

/** Faults of a folder that nothing can be put beside, or that cannot be moved: a mount, another's folder around it. */
const IMMOVABLE: ReadonlySet<string | undefined> = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV']);

/** Exchanges the whole folder; false where it cannot be moved. */
function exchanged(target: string, former: Former | undefined, files: readonly Artefact[], mark: string): boolean {
  let work: string | undefined;
  try {
    const written = aside(dirname(target), mark, files);
    work = written.work;
    const old = join(work, 'former');
    if (former) {
      chmodSync(written.next, statSync(target).mode & 0o7777);
      renameSync(target, old);
    }
    try {
      renameSync(written.next, target);
    } catch (error) {
      if (former) renameSync(old, target);
      throw error;
    }
  } catch (error) {
    if (work) leave(work, target);
    if (former && IMMOVABLE.has((error as NodeJS.ErrnoException).code)) return false;
    throw error;
  }
  leave(work, target);
  return true;
}

/** Renames the files into place, the manifest last, and takes away those of the former bundle that are no more. */
function replace(target: string, ours: readonly string[], files: readonly Artefact[], mark: string): void {
  const { work, next } = aside(target, mark, files);
  try {
    for (const { file } of files) renameSync(join(next, file), join(target, file));
    for (const file of ours) if (!files.some((f) => f.file === file)) rmSync(join(target, file));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Ends a folder of ours. What somebody put into the former bundle meanwhile goes to where that stood; what finds no
 * place there is kept. A folder that cannot be taken away is no reason to fail.
 */
function leave(work: string, target: string): void {
  try {
    rmSync(join(work, 'next'), { recursive: true, force: true });
    const old = join(work, 'former');
    if (there(old)) {
      const former = formerIn(old);
      if (former === 'foreign' || former === undefined) return;
      for (const file of former.others) if (!there(join(target, file))) renameSync(join(old, file), join(target, file));
      for (const file of former.ours) rmSync(join(old, file));
      rmdirSync(old);
    }
    rmdirSync(work);
  } catch {}
}

const there = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** Puts right what compilations that were killed have left in a folder. */
function tidy(folder: string, mark: string, target: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid] = name.startsWith(mark) ? (/^(\d+)-\w{6}$/.exec(name.slice(mark.length)) ?? []) : [];
    if (pid === undefined || runs(Number(pid))) continue;
    const work = join(folder, name);
    if (there(join(work, 'former')) && !there(target)) renameSync(join(work, 'former'), target);
    leave(work, target);
  }
}

/** Whether another process of that number runs. */
function runs(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
