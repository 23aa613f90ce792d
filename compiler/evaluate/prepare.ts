import { sameName } from '../../grammar/index.ts';
import type { Expr } from '../plan/expression.ts';
import { snap } from '../rounding.ts';
import { type Block, Computed, computed, constant, lookup, type Sums, view } from './blocks.ts';
import type { Inputs } from './inputs.ts';
import { isText, presentText, sameText, testText, textsOf } from './texts.ts';

/** An expression, ready to run. */
export function prepare(expr: Expr, inputs: Inputs): Block {
  const { rows } = inputs;
  switch (expr.op) {
    case 'column':
      return view(inputs.numbers(expr.table, expr.column));
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
    case 'ratio':
      return ratio(rows, prepare(expr.args[0], inputs), prepare(expr.args[1], inputs));
    case 'present':
      return isText(expr.args[0]) ? presentText(expr.args[0], inputs) : present(rows, prepare(expr.args[0], inputs));
    case 'length':
    case 'matches':
    case 'listed':
    case 'valid':
      return testText(expr, inputs);
    case 'sameText':
      return sameText(expr.args, inputs);
    case 'textColumn':
    case 'text':
    case 'slice':
      throw new Error('a text is an operand of tests only');
    case 'neg':
    case 'abs':
    case 'ln':
    case 'not':
    case 'floor':
      return unary(rows, expr.op, prepare(expr.args[0], inputs));
    case 'clamp':
      return clamp(rows, prepare(expr.args[0], inputs), prepare(expr.args[1], inputs), prepare(expr.args[2], inputs));
    case 'choose':
      return choose(rows, prepare(expr.args[0], inputs), prepare(expr.args[1], inputs), prepare(expr.args[2], inputs));
    default:
      return compare(rows, expr.op, prepare(expr.args[0], inputs), prepare(expr.args[1], inputs));
  }
}

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

function ratio(rows: number, part: Block, whole: Block): Block {
  return computed(rows, (out, at, from, n) => {
    part.run(from, n);
    whole.run(from, n);
    for (let i = 0; i < n; i++) {
      const divisor = whole.data[whole.offset + i] as number;
      out[at + i] = divisor === 0 ? Number.NaN : (part.data[part.offset + i] as number) / divisor;
    }
  });
}

function present(rows: number, a: Block): Block {
  return computed(rows, (out, at, from, n) => {
    a.run(from, n);
    const { data, offset } = a;
    for (let i = 0; i < n; i++) out[at + i] = data[offset + i] === data[offset + i] ? 1 : 0;
  });
}

function unary(rows: number, op: 'neg' | 'abs' | 'ln' | 'not' | 'floor', a: Block): Block {
  return computed(rows, (out, at, from, n) => {
    a.run(from, n);
    const { data, offset } = a;
    for (let i = 0; i < n; i++) {
      const x = data[offset + i] as number;
      out[at + i] =
        op === 'neg' ? -x : op === 'abs' ? Math.abs(x) : op === 'ln' ? Math.log(x) : op === 'floor' ? Math.floor(snap(x)) : 1 - x;
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
  const otherwise = expr.otherwise === undefined ? Number.NaN : inputs.param(expr.otherwise);
  if (isText(inputExpr)) return textLadder(expr, inputs, otherwise);
  const input = prepare(inputExpr, inputs);
  const dictionary = inputExpr.op === 'column' && inputs.inUnits ? inputs.column(inputExpr.table, inputExpr.column).dictionary : undefined;
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

function textLadder({ args, rungs }: Extract<Expr, { op: 'ladder' }>, inputs: Inputs, otherwise: number): Block {
  const input = textsOf(args[0], inputs);
  if (typeof input === 'string') throw new Error('a ladder stands on a column');
  const points = new Map(rungs.map(({ at, points: param }) => [at, inputs.param(param)]));
  const table = Float64Array.from(input.texts, (text, code) => (code === 0 ? Number.NaN : (points.get(text) ?? otherwise)));
  return lookup(inputs.rows, input.codes, table);
}
