import Papa from 'papaparse';
import type { RawTable } from '../compiler/index.ts';
import { type Diagnostic, diagnose } from '../grammar/index.ts';
import { decode } from './text.ts';

/** Rows reported as ragged before the rest is passed over: one wrong separator makes every row ragged. */
const RAGGED_SHOWN = 20;

/**
 * CSV bytes to a raw table. The whole text is decoded first, which is why no multi-byte character can be split.
 * What is wrong is located and said; the rows that can be read are.
 */
export function readCsv(file: string, bytes: Uint8Array): { table: RawTable | undefined; diagnostics: Diagnostic[] } {
  const { text, diagnostics } = decode(file, bytes);
  if (text === undefined) return { table: undefined, diagnostics };
  if (text.trim() === '') return { table: undefined, diagnostics: [diagnose('file-empty', { file }, { path: file })] };
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', header: false, skipEmptyLines: false });
  const unclosed = new Set(errors.filter((e) => e.type === 'Quotes').map((e) => (e.row ?? 0) + 1));
  for (const row of unclosed) diagnostics.push(diagnose('csv-quote', { file, row }, {}));
  const [header, ...body] = data as [string[], ...string[][]];
  const separator = header.length === 1 ? [';', '\t', '；', '，', '|'].find((s) => header[0]!.includes(s)) : undefined;
  if (separator) return { table: undefined, diagnostics: [diagnose('csv-separator', { file, row: 1 }, { separator })] };

  const rows: string[][] = [];
  const rowNumbers: number[] = [];
  let ragged = 0;
  body.forEach((row, i) => {
    if (row.length === 1 && row[0]!.trim() === '') return;
    if (row.length !== header.length && !unclosed.has(i + 2) && ++ragged <= RAGGED_SHOWN)
      diagnostics.push(diagnose('csv-ragged', { file, row: i + 2 }, { cells: row.length, columns: header.length }));
    rows.push(row);
    rowNumbers.push(i + 2);
  });
  return { table: { file, header, rows, rowNumbers }, diagnostics };
}
