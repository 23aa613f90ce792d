import Papa from 'papaparse';
import { type Answers, keyOf } from './answers.ts';
import type { Methodology, Table } from './methodology.ts';
import type { Region } from './regions.ts';

/** The contents of each table as text: UTF-8 without a mark, LF, quotes only where RFC 4180 asks for them. */
export function writeTables(methodology: Methodology, regions: readonly Region[], sample: readonly Answers[]): Map<Table, string> {
  return new Map(
    methodology.tables.map((table) => {
      const rows = regions.map((region, r) => table.columns.map(({ name }) => cell(table, name, region, sample[r] as Answers)));
      return [table, `${Papa.unparse([table.columns.map((c) => c.name), ...rows], { newline: '\n' })}\n`];
    }),
  );
}

function cell(table: Table, column: string, region: Region, answers: Answers): string | number {
  if (column === '代码' || column === '地区') return region.code;
  if (column === '名称') return region.name;
  const value = answers.get(keyOf({ table: table.name, name: column }));
  if (value === undefined) throw new Error(`The generator has no value for ${table.name}.${column}`);
  return value;
}

export type Row = Readonly<Record<string, string>>;

export function readRows(text: string): Row[] {
  const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  if (errors[0]) throw new Error(errors[0].message);
  return data;
}
