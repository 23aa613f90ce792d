import type { Locale } from '../grammar/index.ts';
import { whyNotWritten, writeWhole } from '../readers/index.ts';
import { UsageError } from './exit.ts';

/**
 * Writes a file as a whole or not at all.
 *
 * @param parts what the file holds, piece by piece
 * @throws UsageError which says why it could not be written
 */
export function writeFile(path: string, parts: Iterable<string>, locale: Locale): void {
  try {
    writeWhole(path, parts);
  } catch (error) {
    throw cannotWrite(path, error, locale);
  }
}

/** What to say where something could not be written. */
export const cannotWrite = (path: string, error: unknown, locale: Locale): UsageError => new UsageError(whyNotWritten(path, error, locale));
