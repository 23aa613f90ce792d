import Papa from 'papaparse';
import { type Answers, keyOf } from './answers.ts';
import type { Cells, Guide } from './guide.ts';
import type { Methodology, Table } from './methodology.ts';
import type { Region } from './regions.ts';

/** The contents of each table as text: UTF-8 without a mark, LF, quotes only where RFC 4180 asks for them. */
export function writeTables(
  methodology: Methodology,
  regions: readonly Region[],
  sample: readonly Answers[],
  guides: readonly Guide[],
): Map<Table, string> {
  const rowsOf = (table: Table) => {
    if (table.kind === 'units')
      return regions.map((region, r) => table.columns.map(({ name }) => cell(table, name, region, sample[r] as Answers)));
    return recordsOf(table, guides).map((row) => table.columns.map(({ name }) => held(row[name], table, name)));
  };
  return new Map(
    methodology.tables.map((table) => [
      table,
      `${Papa.unparse([table.columns.map((c) => c.name), ...rowsOf(table)], { newline: '\n' })}\n`,
    ]),
  );
}

function recordsOf({ name }: Table, guides: readonly Guide[]): readonly Cells[] {
  if (name === '材料') return guides.flatMap((g) => g.materials);
  return name === '环节' ? guides.flatMap((g) => g.steps) : guides.map((g) => g.cells);
}

function held<V>(value: V | undefined, table: Table, column: string): V {
  if (value === undefined) throw new Error(`The generator has no value for ${table.name}.${column}`);
  return value;
}

function cell(table: Table, column: string, region: Region, answers: Answers): string | number {
  if (column === '代码' || column === '地区') return region.code;
  if (column === '名称') return region.name;
  return held(answers.get(keyOf({ table: table.name, name: column })), table, column);
}

export type Row = Readonly<Record<string, string>>;

export function readRows(text: string): Row[] {
  const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  if (errors[0]) throw new Error(errors[0].message);
  return data;
}
