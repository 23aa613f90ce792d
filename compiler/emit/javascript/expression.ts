import { type Expr, operands } from '../../plan/expression.ts';
import { type Domain, domainOf, type Plan } from '../../plan/plan.ts';
import type { Fits } from '../target.ts';

/** Where the expressions of one function find their operands. */
export interface Scope {
  readonly plan: Plan;
  readonly fits: Fits;
  readonly over: Domain;
  /** Index of the row. */
  readonly row: string;
  readonly shared: Shared;
  /** A stage of the same domain that is computed along: its value in the row. */
  along?(stage: number): string | undefined;
  /** Vectors the function reads, declared at its head. */
  readonly reads: Set<number>;
}

/** Declarations at the head of the kernel, each made once: columns, tables of texts, ladders. */
export class Shared {
  readonly lines: string[] = [];
  readonly #names = new Map<string, string>();

  declare(prefix: string, code: string): string {
    const known = this.#names.get(code);
    if (known) return known;
    const name = `${prefix}${this.#names.size}`;
    this.#names.set(code, name);
    this.lines.push(`const ${name} = ${code};`);
    return name;
  }
}

export const quote = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);

const literal = (value: number): string =>
  Number.isNaN(value) ? 'NaN' : Object.is(value, -0) ? '-0' : value < 0 ? `(${value})` : String(value);

/** A number that is known when the bundle is made. */
function constantOf(expr: Expr, { plan, fits }: Scope): number | undefined {
  if (expr.op === 'param') return plan.params[expr.param]!.number;
  if (expr.op === 'statistic' && fits.mode === 'frozen') return fits.value(expr.statistic, expr.of);
  if (expr.op === 'missing') return Number.NaN;
  if (expr.op !== 'add' && expr.op !== 'sub' && expr.op !== 'mul' && expr.op !== 'div') return undefined;
  const [a, b] = expr.args.map((arg) => constantOf(arg, { plan, fits } as Scope));
  if (a === undefined || b === undefined) return undefined;
  return expr.op === 'add' ? a + b : expr.op === 'sub' ? a - b : expr.op === 'mul' ? a * b : a / b;
}

const SIGNS = { add: '+', sub: '-', mul: '*', div: '/' } as const;

/** An expression as JavaScript, fully in parentheses: the same operations in the same order as everywhere. */
export function expression(expr: Expr, scope: Scope): string {
  const constant = constantOf(expr, scope);
  if (constant !== undefined) return literal(constant);
  const inner = (e: Expr) => expression(e, scope);
  switch (expr.op) {
    case 'column':
      return column(expr.table, expr.column, scope);
    case 'stage':
      return stage(expr.stage, scope);
    case 'statistic':
      return `${scope.shared.declare('fit', `R.lazy(() => R.extreme(stage(${expr.of}), ${quote(expr.statistic)}))`)}()`;
    case 'add':
    case 'sub':
    case 'mul':
    case 'div': {
      // Adding 0 and dividing by 1 change no number.
      const other = constantOf(expr.args[1], scope);
      if (other !== undefined && other === (expr.op === 'mul' || expr.op === 'div' ? 1 : 0)) return inner(expr.args[0]);
      return `(${inner(expr.args[0])} ${SIGNS[expr.op]} ${inner(expr.args[1])})`;
    }
    case 'neg':
      return `(-${inner(expr.args[0])})`;
    case 'not':
      return `(1 - ${inner(expr.args[0])})`;
    case 'abs':
      return `Math.abs(${inner(expr.args[0])})`;
    case 'ln':
      return `Math.log(${inner(expr.args[0])})`;
    case 'clamp':
      return `clamp(${inner(expr.args[0])}, ${inner(expr.args[1])}, ${inner(expr.args[2])})`;
    case 'present':
      return isText(expr.args[0]) ? presentText(expr.args[0], scope) : `present(${inner(expr.args[0])})`;
    case 'code':
      return scope.shared.declare('code', `R.codeIn(data.column(${quote(expr.table)}, ${quote(expr.column)}), ${quote(expr.code)})`);
    case 'ladder':
      return ladder(expr, scope);
    case 'length':
      return textTable(expr.args[0], scope, 'R.lengthOf');
    case 'matches':
      return textTable(expr.args[0], scope, scope.shared.declare('match', `matcher(${quote(expr.pattern)}, ${expr.whole})`));
    case 'listed':
      return textTable(expr.args[0], scope, scope.shared.declare('listed', `R.among(${quote(expr.codes)})`));
    case 'valid':
      return textTable(expr.args[0], scope, `R.checkDigits[${quote(expr.scheme)}]`);
    case 'sameText':
    case 'startsWith':
      return compareTexts(expr.op, expr.args[0], expr.args[1], scope);
    case 'missing':
    case 'param':
    case 'text':
    case 'slice':
    case 'textColumn':
      throw new Error(`${expr.op} cannot stand here`);
    default:
      return `${expr.op}(${operands(expr).map(inner).join(', ')})`;
  }
}

export const isText = (expr: Expr): boolean => expr.op === 'textColumn' || expr.op === 'text' || expr.op === 'slice';

const isUnits = (table: string, plan: Plan): boolean => plan.tables.every((t) => t.name !== table || t.kind === 'units');

/** The index, in a domain above, of what a row belongs to; the row itself in its own domain. */
function rowIn(domain: Domain, { over, row, shared }: Scope): string {
  if (domain === over) return row;
  const records = `data.records(${quote(over)})`;
  return `${shared.declare('owner', domain === undefined ? `${records}.unitOf` : `${records}.recordOf`)}[${row}]`;
}

function column(table: string, name: string, scope: Scope): string {
  const units = isUnits(table, scope.plan);
  const code = units
    ? `data.column(${quote(table)}, ${quote(name)}).values`
    : `data.records(${quote(table)}).column(${quote(name)}).values`;
  return `${scope.shared.declare('n', code)}[${rowIn(units ? undefined : table, scope)}]`;
}

function stage(id: number, scope: Scope): string {
  const along = scope.along?.(id);
  if (along !== undefined) return along;
  scope.reads.add(id);
  const found = scope.plan.stages[id]!;
  const value = `v${id}[${rowIn(domainOf(found), scope)}]`;
  return found.op === 'check' ? `OUTCOME[${value}]` : value;
}

/** The texts an operand stands for: the column, and what is made of each of its texts. */
function source(expr: Expr, scope: Scope): { column: string; row: string; cut: string | undefined } {
  if (expr.op === 'slice') {
    const inner = source(expr.args[0], scope);
    const cut = `R.slice(${inner.cut ? `(${inner.cut})(t)` : 't'}, ${expr.from}, ${expr.to})`;
    return { ...inner, cut: `(t) => ${cut}` };
  }
  if (expr.op !== 'textColumn') throw new Error(`${expr.op} is no column of texts`);
  const units = isUnits(expr.table, scope.plan);
  const found = `data.${units ? `column(${quote(expr.table)}, ${quote(expr.column)})` : `records(${quote(expr.table)}).column(${quote(expr.column)})`}`;
  return {
    column: scope.shared.declare('t', units ? `R.textsOfUnits(${found})` : found),
    row: rowIn(units ? undefined : expr.table, scope),
    cut: undefined,
  };
}

/** Something asked of a text, worked out once for each different one. */
function textTable(expr: Expr, scope: Scope, test: string): string {
  if (expr.op === 'text') return `+${test}(${quote(expr.text)})`;
  const { column: texts, row, cut } = source(expr, scope);
  const table = scope.shared.declare('table', `R.tableOf(${texts}, ${cut ? `(t) => ${test}((${cut})(t))` : test})`);
  return `${table}()[${texts}.codes[${row}]]`;
}

function presentText(expr: Expr, scope: Scope): string {
  if (expr.op === 'text') return '1';
  const { column: texts, row } = source(expr, scope);
  return `+(${texts}.codes[${row}] !== 0)`;
}

/** Two texts of a row: each a column, a part of one, or written. */
function compareTexts(op: 'sameText' | 'startsWith', a: Expr, b: Expr, scope: Scope): string {
  const by = (x: string, y: string) => (op === 'sameText' ? `${x} === ${y}` : `${x}.startsWith(${y})`);
  if (b.op === 'text') return textTable(a, scope, `((t) => ${by('t', quote(b.text))})`);
  if (a.op === 'text') return textTable(b, scope, `((t) => ${by(quote(a.text), 't')})`);
  const [one, other] = [source(a, scope), source(b, scope)];
  const texts = ({ column: t, cut }: typeof one) =>
    cut ? `${scope.shared.declare('cut', `R.lazy(() => ${t}.texts.map(${cut}))`)}()` : `${t}.texts`;
  const [x, y] = [`${one.column}.codes[${one.row}]`, `${other.column}.codes[${other.row}]`];
  return `(${x} === 0 || ${y} === 0 ? NaN : +(${by(`${texts(one)}[${x}]`, `${texts(other)}[${y}]`)}))`;
}

function ladder(expr: Extract<Expr, { op: 'ladder' }>, scope: Scope): string {
  const { plan, shared } = scope;
  const [input] = expr.args;
  const otherwise = expr.otherwise === undefined ? 'NaN' : literal(plan.params[expr.otherwise]!.number);
  const rungs = `[${expr.rungs.map((r) => `[${quote(r.at)}, ${literal(plan.params[r.points]!.number)}]`).join(', ')}]`;
  if (isText(input)) {
    const points = shared.declare('points', `new Map(${rungs})`);
    return textTable(input, scope, `((t) => ${points}.get(t) ?? ${otherwise})`);
  }
  if (input.op === 'column' && isUnits(input.table, plan) && hasDictionary(input.table, input.column, plan)) {
    const found = `data.column(${quote(input.table)}, ${quote(input.column)})`;
    return `at(${shared.declare('ladder', `R.ladderOf(${found}, ${rungs}, ${otherwise})`)}, ${expression(input, scope)})`;
  }
  return `R.rung(${shared.declare('rungs', `R.rungs(${rungs})`)}, ${expression(input, scope)}, ${otherwise})`;
}

function hasDictionary(table: string, name: string, plan: Plan): boolean {
  const found = plan.tables.find((t) => t.name === table)?.columns.find((c) => c.name === name);
  return found !== undefined && found.kind !== 'number' && found.kind !== 'date';
}
