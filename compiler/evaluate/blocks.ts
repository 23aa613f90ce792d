import { sameName } from '../../grammar/index.ts';
import { snap } from '../rounding.ts';
import type { Expr, ParamId, StageId } from '../plan/expression.ts';
import type { UnitColumn } from './data.ts';

/** Rows computed at a time: scratch space stays in the nearest cache. */
export const BLOCK = 256;

/** Where an expression finds what it reads. */
export interface Inputs {
  column(table: string, column: string): UnitColumn;
  stage(stage: StageId): Float64Array;
  statistic(which: 'min' | 'max', of: StageId): number;
  param(param: ParamId): number;
}

/** One operand of a running expression: after `run(from, n)`, its values are `data[offset] ... data[offset + n - 1]`. */
interface Block {
  data: Float64Array;
  offset: number;
  run(from: number, n: number): void;
  /** Set for operands that are the same in every row. */
  readonly constant?: number;
}

/** Evaluates an expression for all rows into `out`. */
export function evaluateInto(out: Float64Array, expr: Expr, inputs: Inputs): void {
  const block = prepare(expr, inputs);
  for (let from = 0; from < out.length; from += BLOCK) {
    const n = Math.min(BLOCK, out.length - from);
    block.run(from, n);
    const { data, offset } = block;
    for (let i = 0; i < n; i++) out[from + i] = data[offset + i] as number;
  }
}

function prepare(expr: Expr, inputs: Inputs): Block {
  switch (expr.op) {
    case 'column':
      return view(inputs.column(expr.table, expr.column).values);
    case 'stage':
      return view(inputs.stage(expr.stage));
    case 'statistic':
      return constant(inputs.statistic(expr.statistic, expr.of));
    case 'param':
      return constant(inputs.param(expr.param));
    case 'missing':
      return constant(Number.NaN);
    case 'code': {
      const { dictionary } = inputs.column(expr.table, expr.column);
      return constant(dictionary?.findIndex((spelling) => sameName(spelling, expr.code)) ?? -1);
    }
    case 'ladder':
      return ladder(expr, inputs);
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
      return arithmetic(expr.op, prepare(expr.args[0], inputs), prepare(expr.args[1], inputs));
    case 'neg':
    case 'abs':
    case 'ln':
    case 'not':
      return unary(expr.op, prepare(expr.args[0], inputs));
    case 'clamp':
      return clamp(prepare(expr.args[0], inputs), prepare(expr.args[1], inputs), prepare(expr.args[2], inputs));
    case 'choose':
      return choose(prepare(expr.args[0], inputs), prepare(expr.args[1], inputs), prepare(expr.args[2], inputs));
    default:
      return compare(expr.op, prepare(expr.args[0], inputs), prepare(expr.args[1], inputs));
  }
}

/** A whole vector, read in place. */
function view(data: Float64Array): Block {
  return {
    data,
    offset: 0,
    run(from) {
      this.offset = from;
    },
  };
}

function constant(value: number): Block {
  return { data: new Float64Array(BLOCK).fill(value), offset: 0, run() {}, constant: value };
}

function computed(run: (out: Float64Array, from: number, n: number) => void): Block {
  const data = new Float64Array(BLOCK);
  return { data, offset: 0, run: (from, n) => run(data, from, n) };
}

function arithmetic(op: 'add' | 'sub' | 'mul' | 'div', a: Block, b: Block): Block {
  // Adding 0 and dividing by 1 change no number; goalposts of 0 and 1 are the rule rather than the exception.
  if (b.constant !== undefined && b.constant === (op === 'mul' || op === 'div' ? 1 : 0)) return a;
  const [x, y] = [a, b];
  if (x.constant !== undefined && y.constant !== undefined) return constant(OPERATIONS[op](x.constant, y.constant));
  return computed((out, from, n) => {
    x.run(from, n);
    y.run(from, n);
    const [p, q, i0, j0] = [x.data, y.data, x.offset, y.offset];
    if (op === 'div') for (let i = 0; i < n; i++) out[i] = (p[i0 + i] as number) / (q[j0 + i] as number);
    else if (op === 'mul') for (let i = 0; i < n; i++) out[i] = (p[i0 + i] as number) * (q[j0 + i] as number);
    else if (op === 'add') for (let i = 0; i < n; i++) out[i] = (p[i0 + i] as number) + (q[j0 + i] as number);
    else for (let i = 0; i < n; i++) out[i] = (p[i0 + i] as number) - (q[j0 + i] as number);
  });
}

const OPERATIONS = {
  add: (a: number, b: number) => a + b,
  sub: (a: number, b: number) => a - b,
  mul: (a: number, b: number) => a * b,
  div: (a: number, b: number) => a / b,
} as const;

function unary(op: 'neg' | 'abs' | 'ln' | 'not', a: Block): Block {
  return computed((out, from, n) => {
    a.run(from, n);
    const { data, offset } = a;
    for (let i = 0; i < n; i++) {
      const x = data[offset + i] as number;
      out[i] = op === 'neg' ? -x : op === 'abs' ? Math.abs(x) : op === 'ln' ? Math.log(x) : 1 - x;
    }
  });
}

function clamp(x: Block, low: Block, high: Block): Block {
  return computed((out, from, n) => {
    x.run(from, n);
    low.run(from, n);
    high.run(from, n);
    for (let i = 0; i < n; i++) {
      const value = x.data[x.offset + i] as number;
      const bottom = low.data[low.offset + i] as number;
      const top = high.data[high.offset + i] as number;
      out[i] = Math.max(bottom, Math.min(top, value));
    }
  });
}

function choose(condition: Block, yes: Block, no: Block): Block {
  return computed((out, from, n) => {
    condition.run(from, n);
    yes.run(from, n);
    no.run(from, n);
    for (let i = 0; i < n; i++) {
      const holds = (condition.data[condition.offset + i] as number) === 1;
      out[i] = (holds ? yes.data[yes.offset + i] : no.data[no.offset + i]) as number;
    }
  });
}

type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'and' | 'or' | 'min' | 'max' | 'orElse';

function compare(op: Comparison, a: Block, b: Block): Block {
  const by = COMPARISONS[op];
  return computed((out, from, n) => {
    a.run(from, n);
    b.run(from, n);
    for (let i = 0; i < n; i++) out[i] = by(a.data[a.offset + i] as number, b.data[b.offset + i] as number);
  });
}

const bothKnown = (a: number, b: number, holds: boolean): number => (a !== a || b !== b ? Number.NaN : holds ? 1 : 0);

/** Comparisons look at values held to twelve digits: 0.1 + 0.2 equals 0.3. */
const COMPARISONS: Readonly<Record<Comparison, (a: number, b: number) => number>> = {
  eq: (a, b) => bothKnown(a, b, snap(a) === snap(b)),
  ne: (a, b) => bothKnown(a, b, snap(a) !== snap(b)),
  lt: (a, b) => bothKnown(a, b, snap(a) < snap(b)),
  le: (a, b) => bothKnown(a, b, snap(a) <= snap(b)),
  gt: (a, b) => bothKnown(a, b, snap(a) > snap(b)),
  ge: (a, b) => bothKnown(a, b, snap(a) >= snap(b)),
  // A known 0 decides "and", a known 1 decides "or", whatever is missing on the other side.
  and: (a, b) => (a === 0 || b === 0 ? 0 : bothKnown(a, b, true)),
  or: (a, b) => (a === 1 || b === 1 ? 1 : bothKnown(a, b, false)),
  min: (a, b) => (a < b || a !== a ? a : b),
  max: (a, b) => (a > b || a !== a ? a : b),
  orElse: (a, b) => (a === a ? a : b),
};

function ladder(expr: Extract<Expr, { op: 'ladder' }>, inputs: Inputs): Block {
  const [inputExpr] = expr.args;
  const input = prepare(inputExpr, inputs);
  const otherwise = expr.otherwise === undefined ? Number.NaN : inputs.param(expr.otherwise);
  const dictionary = inputExpr.op === 'column' ? inputs.column(inputExpr.table, inputExpr.column).dictionary : undefined;
  const points = new Map<number, number>();
  for (const { at, points: param } of expr.rungs) {
    if (typeof at === 'number') points.set(snap(at), inputs.param(param));
    else
      dictionary?.forEach((spelling, code) => {
        if (sameName(spelling, at)) points.set(code, inputs.param(param));
      });
  }
  const table = dictionary && Float64Array.from(dictionary, (_, code) => points.get(code) ?? otherwise);
  return computed((out, from, n) => {
    input.run(from, n);
    const { data, offset } = input;
    for (let i = 0; i < n; i++) {
      const x = data[offset + i] as number;
      out[i] = x !== x ? Number.NaN : ((table ? table[x] : points.get(snap(x))) ?? otherwise);
    }
  });
}
