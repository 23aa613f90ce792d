import { type Expr, operands } from '../../plan/expression.ts';
import { type Domain, isUnits, sameDomain } from '../../plan/domain.ts';
import type { Plan, StageOf } from '../../plan/plan.ts';
import type { Code } from '../code.ts';
import { constantOf } from '../constants.ts';
import { type ExpressionWriters, type ExprOf, writeExpression } from '../expressions.ts';
import { domainOf } from '../reads.ts';
import type { Fits } from '../target.ts';
import { exactComparison, exactFloor, exactLadder, exactSum } from './exact-terms.ts';
import { js } from './js.ts';

/** Where the expressions of one function find their operands. */
export interface Scope {
  readonly plan: Plan;
  readonly fits: Fits;
  readonly over: Domain;
  /** Index of the row. */
  readonly row: Code;
  readonly shared: Shared;
  /** A stage of the same domain that is computed along: its value in the row. */
  along?(stage: number): Code | undefined;
  /** What a combination puts in. */
  readonly it?: Code | undefined;
  /** Vectors the function reads, declared at its head. */
  readonly reads: Set<number>;
}

/** Declarations at the head of the kernel, each made once: columns, tables of texts, ladders. */
export class Shared {
  readonly lines: Code[] = [];
  readonly #names = new Map<string, Code>();

  declare(prefix: string, code: Code): Code {
    const known = this.#names.get(code.text);
    if (known) return known;
    const name = js.variable(prefix, this.#names.size);
    this.#names.set(code.text, name);
    this.lines.push(js`const ${name} = ${code};`);
    return name;
  }
}

const SIGNS = { add: js`+`, sub: js`-`, mul: js`*`, div: js`/` } as const;

/** An expression as JavaScript, fully in parentheses: the same operations in the same order as everywhere. */
export function expression(expr: Expr, scope: Scope): Code {
  const constant = constantOf(expr, scope);
  return constant === undefined ? writeExpression(WRITERS, expr, scope) : js.literal(constant);
}

/** Operands in parentheses, behind a function or operation. */
const args = (expr: Expr, scope: Scope): Code =>
  js.join(
    operands(expr).map((e) => expression(e, scope)),
    ', ',
  );

/** An operation that is a function of its name at the head of the module. */
const call = (expr: Expr, scope: Scope): Code => js`${js.word(expr.op)}(${args(expr, scope)})`;

const arithmetic = (expr: ExprOf<'add' | 'sub' | 'mul' | 'div'>, scope: Scope): Code => {
  // Adding 0 and dividing by 1 change no number.
  const other = constantOf(expr.args[1], scope);
  if (other !== undefined && other === (expr.op === 'mul' || expr.op === 'div' ? 1 : 0)) return expression(expr.args[0], scope);
  if ((expr.op === 'add' || expr.op === 'sub') && expr.exact) return exactSum(expr, scope);
  // A division by 0 is an error among the units; of a record it is missing.
  if (expr.op === 'div' && !isUnits(scope.over)) return js`ratio(${args(expr, scope)})`;
  return js`(${expression(expr.args[0], scope)} ${SIGNS[expr.op]} ${expression(expr.args[1], scope)})`;
};

const comparison = (expr: ExprOf<'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'>, scope: Scope): Code =>
  expr.exact ? exactComparison(expr, scope) : call(expr, scope);

const texts = (expr: ExprOf<'sameText' | 'startsWith'>, scope: Scope): Code => compareTexts(expr.op, expr.args[0], expr.args[1], scope);

function nowhere({ op }: Expr): never {
  throw new Error(`${op} cannot stand here`);
}

const WRITERS: ExpressionWriters<Scope, Code> = {
  column: (expr, scope) => cell(expr.table, expr.column, scope),
  stage: (expr, scope) => stage(expr.stage, scope),
  it: (_, scope) => scope.it!,
  add: arithmetic,
  sub: arithmetic,
  mul: arithmetic,
  div: arithmetic,
  eq: comparison,
  ne: comparison,
  lt: comparison,
  le: comparison,
  gt: comparison,
  ge: comparison,
  min: call,
  max: call,
  ratio: call,
  and: call,
  or: call,
  choose: call,
  orElse: call,
  clamp: call,
  floor: (expr, scope) => (expr.exact ? exactFloor(expr, scope) : call(expr, scope)),
  neg: (expr, scope) => js`(-${args(expr, scope)})`,
  not: (expr, scope) => js`(1 - ${args(expr, scope)})`,
  abs: (expr, scope) => js`Math.abs(${args(expr, scope)})`,
  ln: (expr, scope) => (isUnits(scope.over) ? js`Math.log(${args(expr, scope)})` : js`lnIfAny(${args(expr, scope)})`),
  exp: (expr, scope) => js`Math.exp(${args(expr, scope)})`,
  present: (expr, scope) => (isText(expr.args[0]) ? presentText(expr.args[0], scope) : call(expr, scope)),
  code: (expr, scope) => scope.shared.declare('code', js`R.codeIn(data.column(${expr.table}, ${expr.column}), ${expr.code})`),
  ladder,
  length: (expr, scope) => textTable(expr.args[0], scope, js`R.lengthOf`),
  matches: (expr, scope) => {
    const { source, ignoreCase } = expr.pattern;
    const test = scope.shared.declare('match', js`matcher(${js.literal({ source, ignoreCase })}, ${expr.whole})`);
    return textTable(expr.args[0], scope, test);
  },
  listed: (expr, scope) => textTable(expr.args[0], scope, scope.shared.declare('listed', js`R.among(${js.literal(expr.codes)})`)),
  valid: (expr, scope) => textTable(expr.args[0], scope, js`R.checkDigits[${expr.scheme}]`),
  sameText: texts,
  startsWith: texts,
  missing: nowhere,
  param: nowhere,
  text: nowhere,
  slice: nowhere,
  textColumn: nowhere,
};

export const isText = (expr: Expr): boolean => expr.op === 'textColumn' || expr.op === 'text' || expr.op === 'slice';

/** The index, in a domain above, of what a row belongs to; the row itself in its own domain. */
export function rowIn(domain: Domain, { over, row, shared }: Scope): Code {
  if (sameDomain(domain, over)) return row;
  // Only rows of a table belong to something.
  if (over.rows !== 'table') throw new Error(`${domain.rows} are not above ${over.rows}`);
  const records = js`data.records(${over.table})`;
  return js`${shared.declare('owner', isUnits(domain) ? js`${records}.unitOf` : js`${records}.recordOf`)}[${row}]`;
}

/** A column of numbers as it is in its own domain. */
export function column(table: string, name: string, { plan, shared }: Scope): Code {
  const units = isUnits(domainOf(table, plan));
  return shared.declare('n', units ? js`data.column(${table}, ${name}).values` : js`data.records(${table}).column(${name}).values`);
}

const cell = (table: string, name: string, scope: Scope): Code =>
  js`${column(table, name, scope)}[${rowIn(domainOf(table, scope.plan), scope)}]`;

function stage(id: number, scope: Scope): Code {
  const found = scope.plan.stages[id]!;
  if (found.op === 'fit') return fitted(found, scope);
  const along = scope.along?.(id);
  if (along !== undefined) return along;
  scope.reads.add(id);
  const value = js`${js.variable('v', id)}[${rowIn(found.over, scope)}]`;
  return found.op === 'check' ? js`OUTCOME[${value}]` : value;
}

/** What a fit comes to with the data that an engine is given, worked out once. */
const fitted = ({ of, statistic, population: { among } }: StageOf<'fit'>, { shared }: Scope): Code => {
  const counted = among === undefined ? js`` : js`, stage(${among})`;
  return js`${shared.declare('fit', js`R.lazy(() => R.statistic(stage(${of}), ${statistic}${counted}))`)}()`;
};

/** The texts an operand stands for: the column, and what is made of each of its texts. */
function source(expr: Expr, scope: Scope): { column: Code; row: Code; cut: Code | undefined } {
  if (expr.op === 'slice') {
    const inner = source(expr.args[0], scope);
    const cut = js`R.slice(${inner.cut ? js`(${inner.cut})(t)` : js`t`}, ${expr.from}, ${expr.to})`;
    return { ...inner, cut: js`(t) => ${cut}` };
  }
  if (expr.op !== 'textColumn') throw new Error(`${expr.op} is no column of texts`);
  const domain = domainOf(expr.table, scope.plan);
  const units = isUnits(domain);
  const found = units ? js`data.column(${expr.table}, ${expr.column})` : js`data.records(${expr.table}).column(${expr.column})`;
  return {
    column: scope.shared.declare('t', units ? js`R.textsOfUnits(${found})` : found),
    row: rowIn(domain, scope),
    cut: undefined,
  };
}

/** Something asked of a text, worked out once for each different one. */
function textTable(expr: Expr, scope: Scope, test: Code): Code {
  if (expr.op === 'text') return js`+${test}(${expr.text})`;
  const { column: texts, row, cut } = source(expr, scope);
  const table = scope.shared.declare('table', js`R.tableOf(${texts}, ${cut ? js`(t) => ${test}((${cut})(t))` : test})`);
  return js`${table}()[${texts}.codes[${row}]]`;
}

function presentText(expr: Expr, scope: Scope): Code {
  if (expr.op === 'text') return js`1`;
  const { column: texts, row } = source(expr, scope);
  return js`+(${texts}.codes[${row}] !== 0)`;
}

/** Two texts of a row: each a column, a part of one, or written. */
function compareTexts(op: 'sameText' | 'startsWith', a: Expr, b: Expr, scope: Scope): Code {
  const by = (x: Code, y: Code) => (op === 'sameText' ? js`${x} === ${y}` : js`${x}.startsWith(${y})`);
  const t = js`t`;
  if (b.op === 'text') return textTable(a, scope, js`((t) => ${by(t, js.literal(b.text))})`);
  if (a.op === 'text') return textTable(b, scope, js`((t) => ${by(js.literal(a.text), t)})`);
  const [one, other] = [source(a, scope), source(b, scope)];
  const texts = ({ column, cut }: typeof one) =>
    cut ? js`${scope.shared.declare('cut', js`R.lazy(() => ${column}.texts.map(${cut}))`)}()` : js`${column}.texts`;
  const [x, y] = [js`${one.column}.codes[${one.row}]`, js`${other.column}.codes[${other.row}]`];
  return js`(${x} === 0 || ${y} === 0 ? NaN : +(${by(js`${texts(one)}[${x}]`, js`${texts(other)}[${y}]`)}))`;
}

function ladder(expr: ExprOf<'ladder'>, scope: Scope): Code {
  const { plan, shared } = scope;
  const [input] = expr.args;
  const otherwise = expr.otherwise === undefined ? Number.NaN : plan.params[expr.otherwise]!.number;
  const numberOf = (param: number) => plan.params[param]!.number;
  const rungs = js.literal(expr.rungs.map(({ at, points }) => [typeof at === 'string' ? at : numberOf(at.number), numberOf(points)]));
  if (isText(input)) {
    const points = shared.declare('points', js`new Map(${rungs})`);
    return textTable(input, scope, js`((t) => ${points}.get(t) ?? ${otherwise})`);
  }
  if (input.op === 'column' && expr.rungs.some(({ at }) => typeof at === 'string')) {
    const found = js`data.column(${input.table}, ${input.column})`;
    return js`at(${shared.declare('ladder', js`R.ladderOf(${found}, ${rungs}, ${otherwise})`)}, ${expression(input, scope)})`;
  }
  if (expr.exact) return exactLadder(expr, otherwise, scope);
  return js`R.rung(${shared.declare('rungs', js`R.rungs(${rungs})`)}, ${expression(input, scope)}, ${otherwise})`;
}
