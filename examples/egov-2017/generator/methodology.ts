import {
  type ColumnKind,
  type Exact,
  exact,
  type Formula,
  type IndicatorModel,
  type TableKind,
  type Term,
  ZERO,
} from '../../../compiler/index.ts';
import { openProject } from '../../../project/index.ts';

/**
 * What the generator has to know of the methodology, taken from the model of the .yard files themselves so that no
 * weight, no points of a ladder and no column is written down twice.
 */
export interface Methodology {
  readonly root: Indicator;
  readonly tables: readonly Table[];
  readonly gate: { readonly part: Column; readonly whole: Column; readonly share: Exact };
  /** Figures of the published table by the code of their row: mean, number and share above it, `-` where not printed. */
  readonly published: ReadonlyMap<string, readonly string[]>;
}

export interface Indicator {
  readonly code: string;
  readonly weight: Exact;
  readonly children: readonly Indicator[];
  readonly measure?: Measure;
  readonly bonus?: { readonly column: Column; readonly factor: Exact; readonly cap: Exact };
}

export type Measure =
  | { readonly kind: 'ratio'; readonly part: Column; readonly whole: Column }
  | { readonly kind: 'ladder'; readonly column: Column; readonly rungs: readonly Rung[] }
  | { readonly kind: 'yes/no'; readonly column: Column }
  /** A pass rate over the guides. */
  | { readonly kind: 'records'; readonly by: string };

export interface Rung {
  readonly code: string;
  readonly points: Exact;
}

export interface Column {
  readonly table: string;
  readonly name: string;
}

export interface Table {
  readonly name: string;
  readonly path: string;
  readonly kind: TableKind;
  /** In the order of the file. */
  readonly columns: readonly { readonly name: string; readonly type: ColumnKind; readonly codes: readonly string[] }[];
}

export function readMethodology(folder: string): Methodology {
  const { methodology, diagnostics } = openProject(folder).analysis;
  const faults = diagnostics.filter((d) => d.severity === 'error');
  if (!methodology || faults.length) throw new Error(`The methodology is in error: ${faults.map((d) => d.code)}`);
  const [gate] = methodology.index.gates;
  const condition = binary(the(gate?.condition, 'gate'), 'ge');
  const failures = binary(condition.left, 'div');
  return {
    root: readIndicator(methodology.index, true),
    tables: [...methodology.tables.values()].map((table) => ({
      name: table.name,
      path: the(table.source?.value, `file of ${table.name}`),
      kind: table.kind,
      columns: [...table.columns.values()].map((c) => ({ name: c.name, type: c.kind, codes: c.codes.map((code) => code.code) })),
    })),
    gate: { part: column(failures.left), whole: column(failures.right), share: number(condition.right) },
    published: new Map(
      methodology.published.flatMap((p) => p.figures.map((f) => [f.code, [f.mean, f.above, f.share].map((cell) => cell ?? '-')] as const)),
    ),
  };
}

/** The leaves below a node, in order. */
export function leavesOf(node: Indicator): Indicator[] {
  return node.children.length ? node.children.flatMap(leavesOf) : [node];
}

export function columnsOf(measure: Measure): Column[] {
  if (measure.kind === 'records') return [];
  return measure.kind === 'ratio' ? [measure.part, measure.whole] : [measure.column];
}

/** The measure of a leaf. */
export function measureOf(leaf: Indicator): Measure {
  return the(leaf.measure, `measure of ${leaf.code}`);
}

function readIndicator(model: IndicatorModel, isRoot: boolean): Indicator {
  const [bonus] = model.bonuses;
  const given = bonus && binary(bonus.value, 'mul');
  return {
    code: model.code,
    weight: model.weight?.value ?? (isRoot ? exact(1) : ZERO),
    children: model.children.map((child) => readIndicator(child, false)),
    ...(model.value && { measure: readMeasure(model.value) }),
    ...(bonus && given && { bonus: { column: column(given.left), factor: number(given.right), cap: bonus.cap.value } }),
  };
}

function readMeasure(formula: Formula): Measure {
  const { term } = formula;
  if (term.term === 'column') return { kind: 'yes/no', column: column(formula) };
  if (term.term === 'ladder')
    return { kind: 'ladder', column: column(term.input), rungs: term.rungs.map((r) => ({ code: String(r.at), points: r.points.value })) };
  if (term.term === 'aggregate' && term.aggregate.kind === 'passRate') return { kind: 'records', by: term.aggregate.by };
  const { left, right } = binary(formula, 'div');
  return { kind: 'ratio', part: column(left), whole: column(right) };
}

function binary({ term }: Formula, operator: string): Extract<Term, { term: 'binary' }> {
  if (term.term !== 'binary' || term.operator !== operator) throw new Error(`The generator cannot read the methodology: no ${operator}`);
  return term;
}

function column({ term }: Formula): Column {
  if (term.term !== 'column') throw new Error('The generator cannot read the methodology: no column');
  return { table: term.column.table, name: term.column.name };
}

function number({ term }: Formula): Exact {
  if (term.term !== 'number') throw new Error('The generator cannot read the methodology: no number');
  return term.value;
}

function the<V>(value: V | undefined, what: string): V {
  if (value === undefined) throw new Error(`The generator cannot read the methodology: no ${what}`);
  return value;
}
