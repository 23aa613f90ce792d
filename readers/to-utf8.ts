import type { Encoding } from '../compiler/index.ts';
import { type Diagnostic, type EncodingReading, holdsData } from '../grammar/index.ts';
import { readRegularFile } from './regular-file.ts';
import { decode, readingOf, unreadable } from './text.ts';
import { writeWhole } from './write-whole.ts';

/** A spreadsheet takes a file without it for one in the encoding of its system. */
const BYTE_ORDER_MARK = '\ufeff';

/** What became of a file: what it was read as, where it was converted; nothing, where it is UTF-8 already; or why it was left as it is. */
export type Conversion =
  | { readonly outcome: 'converted'; readonly from: EncodingReading }
  | { readonly outcome: 'already' }
  | { readonly outcome: 'refused'; readonly faults: readonly Diagnostic[] };

/**
 * Converts a text or a data file to UTF-8 where it stands, as a whole or not at all. Where it is not clear what it is in, it is left.
 *
 * @param from the encoding that it is known to be in; else it has to be plain from what it holds
 * @param named what messages call the file
 * @throws the fault of the file system that keeps it from being written
 */
export function toUtf8(path: string, from: Encoding | undefined, named: string = path): Conversion {
  const read = readRegularFile(path);
  if (!('bytes' in read)) return { outcome: 'refused', faults: [unreadable(named, read)] };
  const { text, diagnostics, encoding } = decode(named, read.bytes, { encoding: from });
  if (text === undefined || encoding === undefined) return { outcome: 'refused', faults: diagnostics };
  if (encoding === 'utf-8') return { outcome: 'already' };
  writeWhole(path, [holdsData(path) ? BYTE_ORDER_MARK : '', text]);
  return { outcome: 'converted', from: readingOf(encoding, text) };
}
