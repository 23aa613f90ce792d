import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RawTable, type Results, Workspace } from '../../compiler/index.ts';
import { readCsv } from '../../readers/index.ts';
import { messages, ROOT } from '../support/workspace.ts';

/** One country in one edition, as published. What is not published is NaN. */
export interface Row {
  readonly country: string;
  readonly components: readonly [number, number, number];
  readonly index: number;
  readonly rank: number;
  /** The row of the file, texts untouched. */
  readonly cells: readonly string[];
  readonly number: number;
}

export interface PublishedTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly byYear: ReadonlyMap<string, readonly Row[]>;
}

export function readPublished(file: string): PublishedTable {
  const { table, diagnostics } = readCsv(file, readFileSync(file));
  if (!table || diagnostics.length) throw new Error([`${file} cannot be read`, ...messages(diagnostics)].join('\n'));
  const at = (name: string) => table.header.indexOf(name);
  const number = (cells: readonly string[], name: string) => (cells[at(name)] ? Number(cells[at(name)]) : Number.NaN);
  const byYear = new Map<string, Row[]>();
  table.rows.forEach((cells, i) => {
    const year = cells[at('year')]!;
    const row: Row = {
      country: cells[at('country')]!,
      components: [number(cells, 'osi'), number(cells, 'tii'), number(cells, 'hci')],
      index: number(cells, 'egdi_published'),
      rank: number(cells, 'rank_published'),
      cells,
      number: table.rowNumbers[i]!,
    };
    byYear.set(year, [...(byYear.get(year) ?? []), row]);
  });
  return { file, header: table.header, byYear };
}

/** Scores rows by a methodology of this folder. The cells reach the product as the texts they are in the file. */
export function score(text: string, published: PublishedTable, rows: readonly Row[]): Results {
  const workspace = new Workspace(text);
  workspace.setText(text, readFileSync(join(ROOT, 'test', 'conformance', text), 'utf8'));
  const raw: RawTable = {
    file: published.file,
    header: published.header,
    headerRow: 1,
    rows: rows.map((r) => r.cells),
    rowNumbers: rows.map((r) => r.number),
    unclosed: new Set(),
  };
  workspace.setTable('components', raw);
  const { results, diagnostics } = workspace.score();
  if (!results || diagnostics.length) throw new Error(messages(diagnostics).join('\n'));
  return results;
}
