import { canonicalName, type Fix, type Related, type TextPlace } from '../../grammar/index.ts';
import { decimalOfExact } from '../exact.ts';
import {
  type ColumnKind,
  type Formula,
  type IndexModel,
  type Methodology,
  type Opening,
  type RuleModel,
  type TableKind,
  type TableModel,
  termsOf,
} from '../model.ts';
import { formulasOf, gathered, nodesOf } from '../nodes.ts';
import { rowsOf } from '../plan/domain.ts';
import { lowerFormula } from '../plan/lower-formulas.ts';
import { uncomputedIn } from '../plan/uncomputed.ts';
import type { Param, Plan } from '../plan/plan.ts';
import { Stages } from '../plan/stages.ts';
import { declareMissing } from './declare-missing.ts';
import { leaveOut } from './leave-out.ts';
import type { RawTable } from './raw-table.ts';
import type { RowTest, WrittenNumber } from './row-test.ts';
import type { OddRow } from './sift.ts';

/** What reading a table has to know of it: less than the model does, so that a compiled engine reads as the product does. */
export interface TableShape {
  readonly name: string;
  readonly kind: TableKind;
  readonly columns: ReadonlyMap<string, ColumnShape>;
  readonly key: ColumnShape | undefined;
  readonly unit: ColumnShape | undefined;
  readonly rowLabel: ColumnShape | undefined;
  readonly detailOf: { readonly records: TableShape; readonly by: ColumnShape } | undefined;
  /** Where it is declared; nowhere in a compiled engine. */
  readonly place?: TextPlace | undefined;
  /** Where a fix adds a clause; nowhere in a compiled engine. */
  readonly opening?: Opening | undefined;
}

export interface ColumnShape {
  readonly table: string;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly measure: string | undefined;
  readonly codes: readonly { readonly code: string }[];
  /** What in its cells means that there is no value, as plain cells. */
  readonly missing: readonly string[];
  /** What an empty cell counts as, as a cell that says it; missing where undefined. */
  readonly blank: string | undefined;
  /** Where it is declared; nowhere in a compiled engine. */
  readonly place?: TextPlace | undefined;
}

/** All tables by canonical name, and which of them lists the units. */
export interface Schema {
  readonly tables: ReadonlyMap<string, TableShape>;
  readonly list: TableShape | undefined;
  /** By table, the columns whose codes some rule checks: what their lists lack is left to it. */
  readonly checkedCodes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Declares a mark of missing data for a column; a compiled engine has nothing to declare it in. */
  declareMissing?(column: ColumnShape, mark: string): Fix | undefined;
  /** By table, the condition under which a row is none. */
  readonly without: ReadonlyMap<string, RowTest>;
  /** Says in the text that rows are none; nothing in a compiled engine. */
  leaveOut?(table: TableShape, odd: readonly OddRow[], raw: RawTable): Fix | undefined;
  /** Tables of records of which it is said what a unit gets that has none: no more is to be said of that. */
  readonly mayLack: ReadonlySet<string>;
}

export function schemaOf({ index, tables, without, rules }: Methodology): Schema {
  const checkedCodes = new Map<string, Set<string>>();
  for (const { requirement } of rules)
    for (const term of termsOf(requirement))
      if (term.term === 'test' && term.test === 'listed' && term.operand.term.term === 'column') {
        const { table, name } = term.operand.term.column;
        const columns = checkedCodes.get(canonicalName(table)) ?? new Set();
        checkedCodes.set(canonicalName(table), columns.add(canonicalName(name)));
      }
  return {
    tables,
    list: index.units,
    checkedCodes,
    mayLack: providedFor(index, rules),
    declareMissing: ({ table, name }, mark) => {
      const column = tables.get(canonicalName(table))?.columns.get(canonicalName(name));
      return column && declareMissing(column, mark);
    },
    without: new Map([...without].map(([table, formula]) => [table, rowTestOf(formula, tables.get(table)!.name)])),
    leaveOut: ({ name }, odd, raw) => {
      const table: TableModel | undefined = tables.get(canonicalName(name));
      return table && leaveOut(table, odd, raw);
    },
  };
}

const tests = new WeakMap<Formula, RowTest>();

/** A condition on the rows of a table as a test that needs nothing else. */
export function rowTestOf(formula: Formula, table: string): RowTest {
  let test = tests.get(formula);
  if (!test) {
    const stages = new Stages();
    const expr = lowerFormula(formula, rowsOf(table), { stages, score: noScores, passRate: noScores });
    tests.set(formula, (test = { expr, params: stages.params.map(written), uncomputed: uncomputedIn(expr) }));
  }
  return test;
}

function written({ number, value }: Param): WrittenNumber {
  const decimal = decimalOfExact(value);
  return { number, decimal: decimal && { units: String(decimal.units), places: decimal.places } };
}

const noScores = (): never => {
  throw new Error('rows are told apart before there are scores');
};
/** Tables of records that nothing reads but deductions which say what no record comes to. */
function providedFor(index: IndexModel, rules: readonly RuleModel[]): Set<string> {
  const recordsOf = ({ detailOf, name }: TableModel) => canonicalName(detailOf?.records.name ?? name);
  const said = ({ code }: RuleModel['feeds'][number]) => nodesOf(index).get(code)?.deduction?.noRecord !== undefined;
  const provided = new Set<string>();
  for (const { table, feeds } of rules) if (feeds.some(said)) provided.add(recordsOf(table));
  if (!provided.size) return provided;
  for (const { table, feeds } of rules) if (!feeds.every(said)) provided.delete(recordsOf(table));
  for (const table of tablesSummedUp(index)) provided.delete(recordsOf(table));
  return provided;
}

/** Tables whose rows the formulas of an index make values of. */
const tablesSummedUp = gathered((node) =>
  formulasOf(node).flatMap((formula) => termsOf(formula).flatMap((t) => (t.term === 'aggregate' ? [t.aggregate.table] : []))),
);

/** The same from a plan, for engines that have nothing else. */
export function schemaOfPlan({ tables: planTables, units }: Pick<Plan, 'tables' | 'units'>): Schema {
  const tables = new Map<string, TableShape>();
  const checkedCodes = new Map<string, Set<string>>();
  const without = new Map<string, RowTest>();
  // Details come after what they are details of.
  for (const table of [...planTables].sort((a, b) => Number(a.kind === 'details') - Number(b.kind === 'details'))) {
    const columns = new Map(
      table.columns.map((c): [string, ColumnShape] => [
        canonicalName(c.name),
        {
          table: table.name,
          name: c.name,
          kind: c.kind,
          measure: c.measure,
          codes: c.codes.map((code) => ({ code })),
          missing: c.missing,
          blank: c.blank,
        },
      ]),
    );
    const named = (name: string | undefined) => (name === undefined ? undefined : columns.get(canonicalName(name)));
    const records = table.detailOf && tables.get(canonicalName(table.detailOf.table));
    const by = named(table.detailOf?.by);
    tables.set(canonicalName(table.name), {
      name: table.name,
      kind: table.kind,
      columns,
      key: named(table.key),
      unit: named(table.unit),
      rowLabel: named(table.rowLabel),
      detailOf: records && by && { records, by },
    });
    if (table.without) without.set(canonicalName(table.name), table.without);
    checkedCodes.set(canonicalName(table.name), new Set(table.columns.flatMap((c) => (c.checked ? [canonicalName(c.name)] : []))));
  }
  const mayLack = new Set(planTables.flatMap((t) => (t.mayLack ? [canonicalName(t.name)] : [])));
  return { tables, list: tables.get(canonicalName(units)), checkedCodes, without, mayLack };
}

/** What of a declaration decides how the cells of a table are read and its rows told apart, as a text to compare. */
export function readingOf(table: TableShape): string {
  const columns = [...table.columns.values()].map((c) => [c.name, c.kind, c.measure, c.codes.map((code) => code.code), c.missing, c.blank]);
  const roles = [table.key?.name, table.unit?.name, table.rowLabel?.name, table.detailOf?.by.name];
  return JSON.stringify([table.name, columns, roles]);
}

/** Where a column is declared, as what a finding is related to. */
export const declaredAt = ({ place }: ColumnShape): readonly Related[] => (place ? [{ place, note: 'declared-here' }] : []);
