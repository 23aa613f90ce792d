import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Exact, readAmount, readNumber } from '../../../compiler/exact.ts';
import { language } from '../../../compiler/language.ts';
import { childOf, childrenOf, isNode, nodesOf, type SyntaxNode, T, textOf, tokensOf } from '../../../grammar/index.ts';

/**
 * What the generator has to know of the methodology, read from the .yard files themselves so that no weight, no points
 * of a ladder and no column is written down twice.
 */
export interface Methodology {
  readonly root: Indicator;
  readonly tables: readonly Table[];
  readonly gate: { readonly part: Column; readonly whole: Column; readonly share: Exact };
  /** Cells of the published table by the code of their row. */
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
  | { readonly kind: 'yes/no'; readonly column: Column };

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
  /** In the order of the file. */
  readonly columns: readonly { readonly name: string; readonly type: string; readonly codes: readonly string[] }[];
}

export function readMethodology(folder: string): Methodology {
  const read = (file: string): SyntaxNode => {
    const { root, lexical, syntax } = language.parse(readFileSync(join(folder, file), 'utf8'));
    if (lexical.length + syntax.length > 0) throw new Error(`${file} has ${lexical.length + syntax.length} findings of syntax`);
    return root;
  };
  const tables = childrenOf(read('tables.yard'), 'table').map(readTable);
  const file = read('egov.yard');
  const index = the(childOf(file, 'index'), 'index');
  return {
    root: { ...readIndicator(index), weight: readNumber('1') },
    tables,
    gate: readGate(the(childOf(the(childOf(index, 'block'), 'block'), 'gate'), 'gate')),
    published: new Map(
      [...nodesOf(file, 'figureRow')].map((row) => childrenOf(row, 'cell').map(textOf)).map(([code, ...cells]) => [code ?? '', cells]),
    ),
  };
}

/** The leaves below a node, in order. */
export function leavesOf(node: Indicator): Indicator[] {
  return node.children.length ? node.children.flatMap(leavesOf) : [node];
}

export const columnsOf = (measure: Measure): Column[] => (measure.kind === 'ratio' ? [measure.part, measure.whole] : [measure.column]);

/** The measure of a leaf. */
export function measureOf(leaf: Indicator): Measure {
  return the(leaf.measure, `measure of ${leaf.code}`);
}

function readIndicator(node: SyntaxNode): Indicator {
  const own = [node, ...childrenOf(node, 'block')];
  const clause = (name: string) => own.flatMap((n) => childrenOf(n, 'clause')).find((c) => c.name === name);
  const weight = clause('weight');
  const value = clause('value');
  const bonus = clause('bonus');
  return {
    code: textOf(the(childOf(node, 'codeName'), 'code')),
    weight: weight ? amountIn(slotOf(weight, 'share')) : readNumber('0'),
    children: own.flatMap((n) => childrenOf(n, 'indicator')).map(readIndicator),
    ...(value && { measure: readMeasure(expressionOf(value, 'value')) }),
    ...(bonus && { bonus: readBonus(bonus) }),
  };
}

function readMeasure(expression: SyntaxNode): Measure {
  const ladder = childOf(expression, 'ladder');
  if (ladder) {
    const rungs = childrenOf(ladder, 'rung').map((rung): Rung => {
      const [code, points] = childrenOf(rung, 'literal');
      return { code: textOf(the(code, 'code')), points: the(readAmount(the(points, 'points')), 'points') };
    });
    return {
      kind: 'ladder',
      column: readColumn(the(childOf(the(childOf(ladder, 'expression'), 'expression'), 'reference'), 'column')),
      rungs,
    };
  }
  const [first, second] = childrenOf(expression, 'reference').map(readColumn);
  return second ? { kind: 'ratio', part: the(first, 'column'), whole: second } : { kind: 'yes/no', column: the(first, 'column') };
}

function readBonus(clause: SyntaxNode): NonNullable<Indicator['bonus']> {
  const value = expressionOf(clause, 'value');
  return {
    column: readColumn(the(childOf(value, 'reference'), 'column')),
    factor: amountIn(value),
    cap: readNumber(textOf(slotOf(clause, 'cap'))),
  };
}

function readGate(gate: SyntaxNode): Methodology['gate'] {
  const clauses = childrenOf(the(childOf(gate, 'block'), 'block'), 'clause');
  const condition = expressionOf(
    the(
      clauses.find((c) => c.name === 'condition'),
      'condition',
    ),
    'condition',
  );
  const [part, whole] = childrenOf(condition, 'reference').map(readColumn);
  return { part: the(part, 'column'), whole: the(whole, 'column'), share: amountIn(condition) };
}

function readTable(table: SyntaxNode): Table {
  const source = the(
    tokensOf(table).find((t) => t.tokenType === T.Text),
    'source',
  );
  return {
    name: textOf(the(childOf(table, 'codeName'), 'name')),
    path: source.image.slice(1, -1),
    columns: childrenOf(the(childOf(table, 'block'), 'block'), 'column').map((column) => {
      const type = the(childOf(column, 'columnType'), 'type');
      return {
        name: the(tokensOf(column)[0], 'name').image,
        type: the(tokensOf(type)[0], 'type').image,
        codes: [...nodesOf(type, 'code')].map((c) => textOf(c)),
      };
    }),
  };
}

function readColumn(reference: SyntaxNode): Column {
  const [table, name] = tokensOf(reference).filter((t) => t.tokenType !== T.Dot);
  return { table: the(table, 'table').image, name: the(name, 'column').image };
}

const slotOf = (clause: SyntaxNode, name: string) => the(childOf(clause, 'slot', name), name);
const expressionOf = (clause: SyntaxNode, slot: string) => the(childOf(slotOf(clause, slot), 'expression'), 'expression');
const amountIn = (node: SyntaxNode) =>
  the(
    readAmount(
      the(
        node.children.filter(isNode).find((n) => n.kind === 'literal'),
        'number',
      ),
    ),
    'number',
  );

function the<V>(value: V | undefined, what: string): V {
  if (value === undefined) throw new Error(`The generator cannot read the methodology: no ${what}`);
  return value;
}
