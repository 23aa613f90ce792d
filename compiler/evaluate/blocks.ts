import { sameName } from '../../grammar/index.ts';
import { snap } from '../rounding.ts';
import type { Expr, ParamId, StageId } from '../plan/expression.ts';
import type { UnitColumn } from './data.ts';

/** Rows computed at a time: scratch space stays in the nearest cache. */
export const BLOCK = 256;

/** Where an expression finds what it reads. */
export interface Inputs {
  readonly rows: number;
  column(table: string, column: string): UnitColumn;
  /** A stage's values: in place where they are kept, else computed along. */
  stage(stage: StageId): Block;
  statistic(which: 'min' | 'max', of: StageId): number;
  param(param: ParamId): number;
}

/** One operand of a running computation: after `run(from, n)` its values are `data[offset] ... data[offset + n - 1]`. */
export interface Block {
  readonly data: Float64Array;
  readonly offset: number;
  run(from: number, n: number): void;
  /** Set for operands that are the same in every row. */
  readonly constant?: number;
  /** Adds multiples of what is present, and weights, without writing the values anywhere: for the commonest leaves. */
  addPresent?(sums: Sums, from: number, n: number, multiple: number, weight: number): void;
}

/** A weighted sum in the making: sums from `values[at]` on, and the weights that went in, both for one block of rows. */
export interface Sums {
  readonly values: Float64Array;
  readonly at: number;
  readonly shares: Float64Array;
}

/** Runs a block over all rows into `out`. */
export function runInto(out: Float64Array, block: Block): void {
  // What is computed anyway is computed where it is wanted.
  const inPlace = block instanceof Computed;
  if (inPlace) block.writeTo(out);
  for (let from = 0; from < out.length; from += BLOCK) {
    const n = Math.min(BLOCK, out.length - from);
    block.run(from, n);
    if (!inPlace) out.set(block.data.subarray(block.offset, block.offset + n), from);
  }
}

/** Values that an operation writes, block by block, into scratch space of its own or straight into a vector. */
class Computed implements Block {
  data: Float64Array;
  offset = 0;
  #inPlace = false;
  readonly #write: Write;

  constructor(rows: number, write: Write) {
    this.data = new Float64Array(Math.min(BLOCK, rows));
    this.#write = write;
  }

  writeTo(out: Float64Array): void {
    this.data = out;
    this.#inPlace = true;
  }

  run(from: number, n: number): void {
    this.offset = this.#inPlace ? from : 0;
    this.#write(this.data, this.offset, from, n);
  }
}

/** Writes the rows `from ... from + n - 1` to `out[at] ...`. */
type Write = (out: Float64Array, at: number, from: number, n: number) => void;

export const computed = (rows: number, write: Write): Block => new Computed(rows, write);

/** A whole vector, read in place. */
export const view = (data: Float64Array): Block => new View(data);

class View implements Block {
  readonly data: Float64Array;
  offset = 0;

  constructor(data: Float64Array) {
    this.data = data;
  }

  run(from: number): void {
    this.offset = from;
  }
}

/** An expression, ready to run. */
export function prepare(expr: Expr, inputs: Inputs): Block {
  const { rows } = inputs;
  switch (expr.op) {
    case 'column':
      return view(inputs.column(expr.table, expr.column).values);
    case 'stage':
      return inputs.stage(expr.stage);
    case 'statistic':
      return constant(inputs.statistic(expr.statistic, expr.of), rows);
    case 'param':
      return constant(inputs.param(expr.param), rows);
    case 'missing':
      return constant(Number.NaN, rows);
    case 'code': {
      const { dictionary } = inputs.column(expr.table, expr.column);
      return constant(dictionary?.findIndex((spelling) => sameName(spelling, expr.code)) ?? -1, rows);
    }
    case 'ladder':
      return ladder(expr, inputs);
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
      return arithmetic(rows, expr.op, prepare(expr.args[0], inputs), prepare(expr.args[1], inputs));
    case 'neg':
    case 'abs':
    case 'ln':
    case 'not':
      return unary(rows, expr.op, prepare(expr.args[0], inputs));
    case 'clamp':
      return clamp(rows, prepare(expr.args[0], inputs), prepare(expr.args[1], inputs), prepare(expr.args[2], inputs));
    case 'choose':
      return choose(rows, prepare(expr.args[0], inputs), prepare(expr.args[1], inputs), prepare(expr.args[2], inputs));
    default:
      return compare(rows, expr.op, prepare(expr.args[0], inputs), prepare(expr.args[1], inputs));
  }
}

/** The same number in every row. Operations that know better never ask for its rows. */
class Constant implements Block {
  readonly constant: number;
  readonly offset = 0;
  readonly #rows: number;
  #data: Float64Array | undefined;

  constructor(value: number, rows: number) {
    this.constant = value;
    this.#rows = rows;
  }

  get data(): Float64Array {
    this.#data ??= new Float64Array(Math.min(BLOCK, this.#rows)).fill(this.constant);
    return this.#data;
  }

  run(): void {}
}

const constant = (value: number, rows: number): Block => new Constant(value, rows);

function arithmetic(rows: number, op: 'add' | 'sub' | 'mul' | 'div', a: Block, b: Block): Block {
  // Adding 0 and dividing by 1 change no number; goalposts of 0 and 1 are the rule rather than the exception.
  if (b.constant !== undefined && b.constant === (op === 'mul' || op === 'div' ? 1 : 0)) return a;
  if (a.constant !== undefined && b.constant !== undefined) return constant(OPERATIONS[op](a.constant, b.constant), rows);
  if (op === 'mul' && b.constant !== undefined) return scaled(rows, a, b.constant);
  if (op === 'div') return new Ratio(rows, a, b);
  return computed(rows, (out, at, from, n) => {
    a.run(from, n);
    b.run(from, n);
    const p = a.data;
    const q = b.data;
    const i0 = a.offset;
    const j0 = b.offset;
    if (op === 'mul') for (let i = 0; i < n; i++) out[at + i] = (p[i0 + i] as number) * (q[j0 + i] as number);
    else if (op === 'add') for (let i = 0; i < n; i++) out[at + i] = (p[i0 + i] as number) + (q[j0 + i] as number);
    else for (let i = 0; i < n; i++) out[at + i] = (p[i0 + i] as number) - (q[j0 + i] as number);
  });
}

/** A division, known as one so that what follows it can be done in the same pass. */
class Ratio extends Computed {
  readonly part: Block;
  readonly whole: Block;

  constructor(rows: number, part: Block, whole: Block) {
    super(rows, (out, at, from, n) => {
      part.run(from, n);
      whole.run(from, n);
      const p = part.data;
      const q = whole.data;
      const i0 = part.offset;
      const j0 = whole.offset;
      for (let i = 0; i < n; i++) out[at + i] = (p[i0 + i] as number) / (q[j0 + i] as number);
    });
    this.part = part;
    this.whole = whole;
  }
}

/** Values held between two numbers. */
class Clamped extends Computed {
  readonly of: Block;
  readonly bottom: number;
  readonly top: number;

  constructor(rows: number, of: Block, bottom: number, top: number) {
    super(rows, (out, at, from, n) => {
      of.run(from, n);
      const { data, offset } = of;
      for (let i = 0; i < n; i++) out[at + i] = Math.max(bottom, Math.min(top, data[offset + i] as number));
    });
    this.of = of;
    this.bottom = bottom;
    this.top = top;
  }
}

/**
 * Values times a number. A clipped share stretched to the scale is what nearly every leaf of nearly every index comes
 * to, most often a share of two counts: then division, clipping and stretching are one pass. The operations and their
 * order are the same.
 */
function scaled(rows: number, a: Block, factor: number): Block {
  if (a instanceof Clamped && a.of instanceof Ratio) return new StretchedRatio(rows, a.of.part, a.of.whole, a.bottom, a.top, factor);
  return computed(rows, (out, at, from, n) => {
    a.run(from, n);
    const { data, offset } = a;
    for (let i = 0; i < n; i++) out[at + i] = (data[offset + i] as number) * factor;
  });
}

class StretchedRatio extends Computed {
  readonly #part: Block;
  readonly #whole: Block;
  readonly #bottom: number;
  readonly #top: number;
  readonly #factor: number;

  constructor(rows: number, part: Block, whole: Block, bottom: number, top: number, factor: number) {
    super(rows, (out, at, from, n) => {
      part.run(from, n);
      whole.run(from, n);
      const p = part.data;
      const q = whole.data;
      const i0 = part.offset;
      const j0 = whole.offset;
      for (let i = 0; i < n; i++) out[at + i] = Math.max(bottom, Math.min(top, (p[i0 + i] as number) / (q[j0 + i] as number))) * factor;
    });
    this.#part = part;
    this.#whole = whole;
    this.#bottom = bottom;
    this.#top = top;
    this.#factor = factor;
  }

  addPresent(sums: Sums, from: number, n: number, multiple: number, weight: number): void {
    this.#part.run(from, n);
    this.#whole.run(from, n);
    const { values, at, shares } = sums;
    const p = this.#part.data;
    const q = this.#whole.data;
    const i0 = this.#part.offset;
    const j0 = this.#whole.offset;
    const bottom = this.#bottom;
    const top = this.#top;
    const factor = this.#factor;
    for (let i = 0; i < n; i++) {
      const ratio = (p[i0 + i] as number) / (q[j0 + i] as number);
      if (ratio !== ratio) continue;
      values[at + i] = (values[at + i] as number) + multiple * (Math.max(bottom, Math.min(top, ratio)) * factor);
      shares[i] = (shares[i] as number) + weight;
    }
  }
}

const OPERATIONS = {
  add: (a: number, b: number) => a + b,
  sub: (a: number, b: number) => a - b,
  mul: (a: number, b: number) => a * b,
  div: (a: number, b: number) => a / b,
} as const;

function unary(rows: number, op: 'neg' | 'abs' | 'ln' | 'not', a: Block): Block {
  return computed(rows, (out, at, from, n) => {
    a.run(from, n);
    const { data, offset } = a;
    for (let i = 0; i < n; i++) {
      const x = data[offset + i] as number;
      out[at + i] = op === 'neg' ? -x : op === 'abs' ? Math.abs(x) : op === 'ln' ? Math.log(x) : 1 - x;
    }
  });
}

function clamp(rows: number, x: Block, low: Block, high: Block): Block {
  if (low.constant !== undefined && high.constant !== undefined) return new Clamped(rows, x, low.constant, high.constant);
  return computed(rows, (out, at, from, n) => {
    x.run(from, n);
    low.run(from, n);
    high.run(from, n);
    for (let i = 0; i < n; i++) {
      const bottom = low.data[low.offset + i] as number;
      const top = high.data[high.offset + i] as number;
      out[at + i] = Math.max(bottom, Math.min(top, x.data[x.offset + i] as number));
    }
  });
}

function choose(rows: number, condition: Block, yes: Block, no: Block): Block {
  return computed(rows, (out, at, from, n) => {
    condition.run(from, n);
    yes.run(from, n);
    no.run(from, n);
    for (let i = 0; i < n; i++) {
      const holds = (condition.data[condition.offset + i] as number) === 1;
      out[at + i] = (holds ? yes.data[yes.offset + i] : no.data[no.offset + i]) as number;
    }
  });
}

type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'and' | 'or' | 'min' | 'max' | 'orElse';

function compare(rows: number, op: Comparison, a: Block, b: Block): Block {
  const by = COMPARISONS[op];
  return computed(rows, (out, at, from, n) => {
    a.run(from, n);
    b.run(from, n);
    for (let i = 0; i < n; i++) out[at + i] = by(a.data[a.offset + i] as number, b.data[b.offset + i] as number);
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
  return computed(inputs.rows, (out, at, from, n) => {
    input.run(from, n);
    const { data, offset } = input;
    for (let i = 0; i < n; i++) {
      const x = data[offset + i] as number;
      out[at + i] = x !== x ? Number.NaN : ((table ? table[x] : points.get(snap(x))) ?? otherwise);
    }
  });
}
