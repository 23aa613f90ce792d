import Papa from 'papaparse';
import { type Encoding, joinHeader, type RawTable, type Reading } from '../compiler/index.ts';
import { type Diagnostic, diagnose } from '../grammar/index.ts';
import { type Decoded, decode, type Known } from './text.ts';

/** What is known of a file before it is read: what its table declares, and the names that should occur in it. */
export interface CsvOptions extends Partial<Reading>, Known {
  readonly table?: string;
}

export interface CsvFile {
  readonly table: RawTable | undefined;
  readonly diagnostics: Diagnostic[];
  /** Of bytes that were decoded. */
  readonly encoding?: Encoding | undefined;
}

/**
 * A CSV file to a raw table. The whole text is decoded first, which is why no multi-byte character can be split. What is
 * wrong is located and said; the rows that can be read are.
 *
 * @param content a text that was decoded already, as an editor holds it, or bytes
 */
export function readCsv(file: string, content: Uint8Array | string, options: CsvOptions = {}): CsvFile {
  const decoded: Decoded = typeof content === 'string' ? { text: content, diagnostics: [] } : decode(file, content, options);
  const { text, diagnostics, encoding } = decoded;
  if (text === undefined) return { table: undefined, diagnostics };
  const nothing = (diagnostic: Diagnostic): CsvFile => ({ table: undefined, diagnostics: [...diagnostics, diagnostic] });
  if (text.trim() === '') return nothing(diagnose('file-empty', { file }, { path: file }));
  const nul = text.indexOf('\0');
  if (nul >= 0)
    return nothing(diagnose('file-binary', { file, line: text.slice(0, nul).split(/\r\n?|\n/).length }, { path: file, looks: 'nul' }));
  // One kind of line end: of files that mix them, the parser would take one kind for text.
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const separator = separatorNamed(lines);
  const { data, errors } = Papa.parse<string[]>(lines, {
    newline: '\n',
    delimiter: separator ?? ',',
    header: false,
    skipEmptyLines: false,
  });
  const unclosed = new Set(errors.filter((e) => e.type === 'Quotes').map((e) => (e.row ?? 0) + 1));
  for (const row of unclosed) diagnostics.push(diagnose('csv-quote', { file, row }, {}));
  if (separator !== undefined) data[0] = [];
  const first = data.findIndex((row) => !isBlank(row));
  if (first < 0) return nothing(diagnose('file-empty', { file }, { path: file }));
  const other = separator === undefined ? otherSeparator(data.slice(first)) : undefined;
  if (other) return nothing(diagnose('csv-separator', { file, row: first + 1 }, { separator: other }));
  const at = options.header ?? { first: first + 1, last: first + 1 };
  if (at.last > data.length || data.slice(at.first - 1, at.last).every(isBlank))
    return nothing(diagnose('csv-header-row', { file }, { table: options.table ?? file, row: at.last }));

  const names = at.first === at.last ? data[at.first - 1]! : joinHeader(data.slice(at.first - 1, at.last));
  const rows: string[][] = [];
  const rowNumbers: number[] = [];
  data.slice(at.last).forEach((row, i) => {
    if (isBlank(row)) return;
    rows.push(row);
    rowNumbers.push(at.last + i + 1);
  });
  const header = namedColumns(names, rows);
  const unnamed = header.length > named(header) ? named(header) : undefined;
  for (const row of rows) fitTo(header.length, row);
  diagnostics.push(...swallowed(file, rows, rowNumbers, header.length, separator ?? ',', text.includes('"')));
  const table: RawTable = {
    file,
    header,
    headerRow: at.last,
    rows,
    rowNumbers,
    unclosed,
    top: topOf(data),
    separator,
    unnamed: unnamed === undefined ? undefined : { column: unnamed, rows: rows.filter((row) => !isBlank(row.slice(unnamed))).length },
  };
  return { table, diagnostics, encoding };
}

/** Rows without any text are no rows: blank lines, and the lone separators that spreadsheets leave behind. */
const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** The separator that a first line `sep=;` names: Excel writes and obeys it, and does not show it. */
export function separatorNamed(lines: string): string | undefined {
  return /^"?sep=([^\s\p{L}\p{N}"]|\t)"?[,;\t ]*(?:\r|\n|$)/iu.exec(lines)?.[1];
}

/** Rows looked at for what separates the columns, and for names of columns. */
const LOOKED_AT = 20;
const SEPARATORS = [';', '\t', '；', '，', '|'];

/** What separates the cells of rows that have no comma: most rows hold as many of it. A title above them may hold any. */
function otherSeparator(data: readonly (readonly string[])[]): string | undefined {
  const rows = data.filter((row) => !isBlank(row)).slice(0, LOOKED_AT);
  const whole = rows.filter((row) => row.length === 1).map(([cell]) => cell!);
  if (whole.length * 2 <= rows.length) return undefined;
  return SEPARATORS.find((separator) => {
    const counts = whole.map((cell) => cell.split(separator).length);
    return counts.slice(0, 3).some((n) => n > 1 && counts.filter((other) => other === n).length * 2 > rows.length);
  });
}

/** How many columns there are up to the last that has a name. */
const named = (header: readonly string[]): number => header.findLastIndex((name) => name.trim() !== '') + 1;

/**
 * The header without what stands behind its last name, unless most rows have something there: then it is a column that
 * nobody named. Where few rows have, a comma too many has moved them.
 */
function namedColumns(names: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const last = named(names);
  let width = last;
  for (let column = last; column < names.length; column++)
    if (rows.filter((row) => (row[column] ?? '').trim() !== '').length * 2 > rows.length) width = column + 1;
  return names.slice(0, width);
}

/** Spreadsheets leave out the separators behind the last filled cell of a row, or write some too many. */
function fitTo(width: number, row: string[]): void {
  while (row.length > width && row.at(-1)!.trim() === '') row.pop();
  while (row.length < width) row.push('');
}

/** Rows named beside the first. */
const MOST_NAMED = 5;

/** Two stray quotes make one cell of all rows between them. */
function swallowed(
  file: string,
  rows: readonly (readonly string[])[],
  rowNumbers: readonly number[],
  width: number,
  separator: string,
  quoted: boolean,
): Diagnostic[] {
  const found: number[] = [];
  let lines = 0;
  if (!quoted) return [];
  rows.forEach((row, i) => {
    for (const cell of row)
      if (cell.includes('\n') && cell.split(separator).length >= Math.max(2, width)) {
        if (!found.length) lines = cell.split('\n').length;
        found.push(rowNumbers[i]!);
        return;
      }
  });
  return found.length ? [diagnose('csv-swallowed', { file, row: found[0] }, { rows: found.slice(0, MOST_NAMED), lines })] : [];
}

const topOf = (data: readonly string[][]): NonNullable<RawTable['top']> =>
  data.slice(0, LOOKED_AT).flatMap((cells, i) => (isBlank(cells) ? [] : [{ row: i + 1, cells }]));
