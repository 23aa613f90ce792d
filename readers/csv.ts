import Papa from 'papaparse';
import type { RawTable } from '../compiler/index.ts';
import { type Diagnostic, diagnose } from '../grammar/index.ts';
import { decode } from './text.ts';

/**
 * CSV bytes to a raw table. The whole text is decoded first, which is why no multi-byte character can be split.
 * What is wrong is located and said; the rows that can be read are.
 */
export function readCsv(file: string, bytes: Uint8Array): { table: RawTable | undefined; diagnostics: Diagnostic[] } {
  const { text, diagnostics } = decode(file, bytes);
  if (text === undefined) return { table: undefined, diagnostics };
  if (text.trim() === '') return { table: undefined, diagnostics: [diagnose('file-empty', { file }, { path: file })] };
  // One kind of line end: of files that mix them, the parser would take one kind for text.
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const { data, errors } = Papa.parse<string[]>(lines, { newline: '\n', delimiter: ',', header: false, skipEmptyLines: false });
  const unclosed = new Set(errors.filter((e) => e.type === 'Quotes').map((e) => (e.row ?? 0) + 1));
  for (const row of unclosed) diagnostics.push(diagnose('csv-quote', { file, row }, {}));
  // Rows without any text are no rows: blank lines, and the lone commas that spreadsheets leave behind.
  const blank = (row: readonly string[]) => row.every((cell) => cell.trim() === '');
  const first = data.findIndex((row) => !blank(row));
  if (first < 0) return { table: undefined, diagnostics: [diagnose('file-empty', { file }, { path: file })] };
  const header = data[first] as string[];
  const body = data.slice(first + 1);
  const separator = header.length === 1 ? [';', '\t', '；', '，', '|'].find((s) => header[0]!.includes(s)) : undefined;
  if (separator) return { table: undefined, diagnostics: [diagnose('csv-separator', { file, row: first + 1 }, { separator })] };

  const rows: string[][] = [];
  const rowNumbers: number[] = [];
  body.forEach((row, i) => {
    if (blank(row)) return;
    const number = first + i + 2;
    rows.push(row);
    rowNumbers.push(number);
  });
  return { table: { file, header, headerRow: first + 1, rows, rowNumbers, unclosed }, diagnostics };
}
