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
    case 'and':
    case 'or':
      return junction(rows, expr.op === 'or' ? 1 : 0, prepare(expr.args[0], inputs), prepare(expr.args[1], inputs));
    case 'min':
    case 'max':
    case 'orElse':
      return chosen(rows, expr.op, prepare(expr.args[0], inputs), prepare(expr.args[1], inputs));
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
        op === 'neg'
          ? -x
          : op === 'abs'
            ? Math.abs(x)
            : op === 'ln'
              ? Math.log(x)
              : op === 'floor'
                ? Number.isInteger(x)
                  ? x
                  : Math.floor(snap(x))
                : 1 - x;
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

/** What a comparison makes of less, equal and greater. */
const COMPARISONS = {
  eq: [0, 1, 0],
  ne: [1, 0, 1],
  lt: [1, 0, 0],
  le: [1, 1, 0],
  gt: [0, 0, 1],
  ge: [0, 1, 1],
} as const;

/** Two values nearer to each other than this, in proportion, are compared by their digits. */
const DOUBT = 1e-10;

/** Comparisons look at values held to twelve digits: 0.1 + 0.2 equals 0.3. */
function compare(rows: number, op: keyof typeof COMPARISONS, a: Block, b: Block): Block {
  const [less, equal, greater] = COMPARISONS[op];
  return computed(rows, (out, at, from, n) => {
    a.run(from, n);
    b.run(from, n);
    const p = a.data;
    const q = b.data;
    const i0 = a.offset;
    const j0 = b.offset;
    for (let i = 0; i < n; i++) {
      const x = p[i0 + i] as number;
      const y = q[j0 + i] as number;
      if (x === y) out[at + i] = equal;
      else if (x !== x || y !== y) out[at + i] = Number.NaN;
      else {
        let difference = x - y;
        if (!(Math.abs(difference) > DOUBT * (Math.abs(x) + Math.abs(y)))) difference = snap(x) - snap(y);
        out[at + i] = difference < 0 ? less : difference > 0 ? greater : equal;
      }
    }
  });
}

/** A known `decisive` decides, whatever is missing on the other side. */
function junction(rows: number, decisive: 0 | 1, a: Block, b: Block): Block {
  return computed(rows, (out, at, from, n) => {
    a.run(from, n);
    b.run(from, n);
    const p = a.data;
    const q = b.data;
    const i0 = a.offset;
    const j0 = b.offset;
    for (let i = 0; i < n; i++) {
      const x = p[i0 + i] as number;
      const y = q[j0 + i] as number;
      out[at + i] = x === decisive || y === decisive ? decisive : x !== x || y !== y ? Number.NaN : 1 - decisive;
    }
  });
}

const CHOICES = {
  min: (a: number, b: number) => (a < b || a !== a ? a : b),
  max: (a: number, b: number) => (a > b || a !== a ? a : b),
  orElse: (a: number, b: number) => (a === a ? a : b),
} as const;

/** One of two values. */
function chosen(rows: number, op: keyof typeof CHOICES, a: Block, b: Block): Block {
  const by = CHOICES[op];
  return computed(rows, (out, at, from, n) => {
    a.run(from, n);
    b.run(from, n);
    for (let i = 0; i < n; i++) out[at + i] = by(a.data[a.offset + i] as number, b.data[b.offset + i] as number);
  });
}

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
