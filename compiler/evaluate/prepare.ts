import { sameName } from '../../grammar/index.ts';
import { added, nearest, order, wholeBelow } from '../decimals.ts';
import { decimalOfExact } from '../exact.ts';
import { cancels, doubt, isPlainNumber, isTruth } from '../plan/exactness.ts';
import type { Expr } from '../plan/expression.ts';
import { snap } from '../rounding.ts';
import { type Block, Computed, computed, constant, Lookup, NO_NUMBERS, type Sums, view } from './blocks.ts';
import { areAll, decimalsOf, isInDoubles } from './exact-terms.ts';
import type { Inputs } from './inputs.ts';
import { isText, presentText, sameText, startsWith, testText, textLength, textsOf } from './texts.ts';
import {
  AND,
  asNumbers,
  byCode,
  FALSE,
  fromNumbers,
  joined,
  KNOWN,
  mapped,
  NOT,
  OR,
  OR_ELSE,
  TRUE,
  type Truth,
  truths,
  UNKNOWN,
} from './truths.ts';

/** An expression as numbers, ready to run. */
export function prepare(expr: Expr, inputs: Inputs): Block {
  const { rows } = inputs;
  if (isTruth(expr)) return asNumbers(rows, prepareTruth(expr, inputs));
  switch (expr.op) {
    case 'column':
      return view(inputs.numbers(expr.table, expr.column));
    case 'stage':
      return inputs.stage(expr.stage);
    case 'it':
      return inputs.it!;
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
      return sum(expr, prepare(expr.args[0], inputs), prepare(expr.args[1], inputs), inputs);
    case 'mul':
      return arithmetic(rows, expr.op, prepare(expr.args[0], inputs), prepare(expr.args[1], inputs));
    case 'div': {
      const [part, whole] = [prepare(expr.args[0], inputs), prepare(expr.args[1], inputs)];
      // Among the units a division by 0 is an error, found by the checks of results: they need no look at each divisor.
      return inputs.inUnits || (whole.constant !== undefined && whole.constant !== 0)
        ? arithmetic(rows, 'div', part, whole)
        : ratio(rows, part, whole);
    }
    case 'ratio':
      return ratio(rows, prepare(expr.args[0], inputs), prepare(expr.args[1], inputs));
    case 'length':
      return textLength(expr.args[0], inputs);
    case 'textColumn':
    case 'text':
    case 'slice':
      throw new Error('a text is an operand of tests only');
    case 'neg':
    case 'abs':
    case 'ln':
      return unary(rows, expr.op === 'ln' && !inputs.inUnits ? 'lnIfAny' : expr.op, prepare(expr.args[0], inputs));
    case 'exp':
      return unary(rows, expr.op, prepare(expr.args[0], inputs));
    case 'floor':
      return floor(expr, prepare(expr.args[0], inputs), inputs);
    case 'clamp':
      return clamp(rows, prepare(expr.args[0], inputs), prepare(expr.args[1], inputs), prepare(expr.args[2], inputs));
    case 'choose':
      return choose(rows, prepareTruth(expr.args[0], inputs), prepare(expr.args[1], inputs), prepare(expr.args[2], inputs));
    case 'min':
    case 'max':
    case 'orElse':
      return chosen(rows, expr.op, prepare(expr.args[0], inputs), prepare(expr.args[1], inputs));
  }
}

/** An expression as truths, ready to run. */
export function prepareTruth(expr: Expr, inputs: Inputs): Truth {
  const { rows } = inputs;
  switch (expr.op) {
    case 'stage': {
      const truths = inputs.truths(expr.stage);
      return truths ? view(truths) : fromNumbers(rows, inputs.stage(expr.stage));
    }
    case 'present': {
      const [operand] = expr.args;
      if (isText(operand)) return presentText(operand, inputs);
      // A number is there whatever it comes to; as a truth, only 0 and 1 could be told.
      const ofTruths = operand.op === 'stage' ? inputs.truths(operand.stage) !== undefined : isTruth(operand);
      return ofTruths ? mapped(rows, KNOWN, prepareTruth(operand, inputs)) : present(rows, tested(operand, inputs));
    }
    case 'matches':
    case 'listed':
    case 'valid':
      return testText(expr, inputs);
    case 'sameText':
      return sameText(expr.args, inputs);
    case 'startsWith':
      return startsWith(expr.args, inputs);
    case 'not':
      return mapped(rows, NOT, prepareTruth(expr.args[0], inputs));
    case 'and':
      return joined(rows, AND, prepareTruth(expr.args[0], inputs), prepareTruth(expr.args[1], inputs));
    case 'or':
      return joined(rows, OR, prepareTruth(expr.args[0], inputs), prepareTruth(expr.args[1], inputs));
    case 'orElse':
      return joined(rows, OR_ELSE, prepareTruth(expr.args[0], inputs), prepareTruth(expr.args[1], inputs));
    case 'eq':
    case 'ne':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return compare(rows, expr.op, tested(expr.args[0], inputs), tested(expr.args[1], inputs), nearness(expr, inputs));
    default:
      return fromNumbers(rows, tested(expr, inputs));
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

type Sum = Extract<Expr, { op: 'add' | 'sub' }>;

/** A sum or a difference. Where terms that are exact cancel each other, it is worked out in decimals. */
function sum(expr: Sum, a: Block, b: Block, inputs: Inputs): Block {
  const { op, exact } = expr;
  const { rows } = inputs;
  if (!exact || b.constant === 0 || isInDoubles(expr, inputs)) return arithmetic(rows, op, a, b);
  const decimals = lazy(() => decimalsOf(expr, inputs));
  const exactly = expr.args.every((e) => areAll(e, inputs))
    ? (x: number, y: number) => added(x, op === 'add' ? y : -y)
    : (_x: number, _y: number, row: number) => nearest(decimals()(row)!);
  const times = cancels(expr, inputs.plan);
  const of = (x: number, y: number, row: number) => {
    const simple = OPERATIONS[op](x, y);
    return Math.abs(simple) * times < Math.abs(x) + Math.abs(y) ? exactly(x, y, row) : simple;
  };
  if (a.constant !== undefined && b.constant !== undefined) return constant(of(a.constant, b.constant, 0), rows);
  return computed(rows, (out, at, from, n) => {
    a.run(from, n);
    b.run(from, n);
    const p = a.data;
    const q = b.data;
    const i0 = a.offset;
    const j0 = b.offset;
    const sign = op === 'add' ? 1 : -1;
    for (let i = 0; i < n; i++) {
      const x = p[i0 + i] as number;
      const y = q[j0 + i] as number;
      const simple = x + sign * y;
      out[at + i] = Math.abs(simple) * times < Math.abs(x) + Math.abs(y) ? exactly(x, y, from + i) : simple;
    }
  });
}

function lazy<V>(make: () => V): () => V {
  let made: V | undefined;
  return () => (made ??= make());
}

/** A division, known as one so that what follows it can be done in the same pass. */
class Ratio extends Computed {
  readonly part: Block;
  readonly whole: Block;

  constructor(rows: number, part: Block, whole: Block) {
    super(NO_NUMBERS, rows, (out, at, from, n) => {
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
    super(NO_NUMBERS, rows, (out, at, from, n) => {
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
    super(NO_NUMBERS, rows, (out, at, from, n) => {
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

function present(rows: number, a: Block): Truth {
  if (a instanceof Lookup) return answered(a, (x) => (x === x ? TRUE : FALSE));
  return truths(rows, (out, at, from, n) => {
    a.run(from, n);
    const { data, offset } = a;
    for (let i = 0; i < n; i++) out[at + i] = data[offset + i] === data[offset + i] ? TRUE : FALSE;
  });
}

const UNARY = {
  neg: (x: number) => -x,
  abs: (x: number) => Math.abs(x),
  ln: (x: number) => Math.log(x),
  /** Missing where there is none. */
  lnIfAny: (x: number) => (x > 0 ? Math.log(x) : Number.NaN),
  exp: (x: number) => Math.exp(x),
} as const;

const unary = (rows: number, op: keyof typeof UNARY, a: Block): Block => each(rows, UNARY[op], a);

/** Whole numbers below: of what is exact the decimals decide, of others twelve digits. */
function floor(expr: Extract<Expr, { op: 'floor' }>, a: Block, inputs: Inputs): Block {
  const [of] = expr.args;
  if (!expr.exact) return each(inputs.rows, (x) => (Number.isInteger(x) ? x : Math.floor(snap(x))), a);
  if (isInDoubles(of, inputs)) return each(inputs.rows, Math.floor, a);
  const decimals = lazy(() => decimalsOf(of, inputs));
  const within = doubt(expr.args, inputs.plan);
  return each(
    inputs.rows,
    (x, row) => (Math.abs(x - Math.round(x)) <= within * Math.abs(x) ? nearest(wholeBelow(decimals()(row)!)) : Math.floor(x)),
    a,
  );
}

/** What is made of each number. */
function each(rows: number, by: (x: number, row: number) => number, a: Block): Block {
  if (a instanceof Lookup) return new Lookup(rows, a.codes, a.table.map(by));
  return computed(rows, (out, at, from, n) => {
    a.run(from, n);
    const { data, offset } = a;
    for (let i = 0; i < n; i++) out[at + i] = by(data[offset + i]!, from + i);
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

function choose(rows: number, condition: Truth, yes: Block, no: Block): Block {
  return computed(rows, (out, at, from, n) => {
    condition.run(from, n);
    yes.run(from, n);
    no.run(from, n);
    for (let i = 0; i < n; i++) {
      const holds = condition.data[condition.offset + i] === TRUE;
      out[at + i] = (holds ? yes.data[yes.offset + i] : no.data[no.offset + i]) as number;
    }
  });
}

/** What a comparison makes of less, equal and greater. */
const COMPARISONS = {
  eq: [FALSE, TRUE, FALSE],
  ne: [TRUE, FALSE, TRUE],
  lt: [TRUE, FALSE, FALSE],
  le: [TRUE, TRUE, FALSE],
  gt: [FALSE, FALSE, TRUE],
  ge: [FALSE, TRUE, TRUE],
} as const;

/** When two numbers are too near to each other to be told apart by their doubles, and what tells them apart then. */
interface Nearness {
  /** How near, in proportion to both together. */
  readonly within: number;
  /** Whether equal doubles are equal values. */
  readonly equal: boolean;
  /** Below 0, 0 or above 0. */
  order(x: number, y: number, row: number): number;
}

/** Approximate values are held to twelve digits: 1/3 + 1/3 equals 2/3. */
const APPROXIMATE: Nearness = { within: 1e-10, equal: true, order: (x, y) => snap(x) - snap(y) };
/** Doubles that are all there is to what they stand for. */
const PLAIN: Nearness = { within: 0, equal: true, order: (x, y) => x - y };

/** Exact terms compare as the decimals that they are: 0.1 + 0.2 equals 0.3, and no other number. */
function nearness({ args, exact }: Extract<Expr, { op: keyof typeof COMPARISONS }>, inputs: Inputs): Nearness {
  if (!exact) return APPROXIMATE;
  if (args.every((e) => isInDoubles(e, inputs))) return PLAIN;
  const sides = lazy(() => args.map((e) => decimalsOf(e, inputs)));
  return {
    within: doubt(args, inputs.plan),
    equal: false,
    order: (_x, _y, row) => {
      const [a, b] = sides().map((side) => side(row)!);
      return order(a!, b!);
    },
  };
}

function compare(rows: number, op: keyof typeof COMPARISONS, a: Block, b: Block, nearness: Nearness): Truth {
  const [less, equal, greater] = COMPARISONS[op];
  const { within, equal: same } = nearness;
  const truth = (x: number, y: number, row: number) => {
    if (same && x === y) return equal;
    if (x !== x || y !== y) return UNKNOWN;
    let difference = x - y;
    if (!(Math.abs(difference) > within * (Math.abs(x) + Math.abs(y)))) difference = nearness.order(x, y, row);
    return difference < 0 ? less : difference > 0 ? greater : equal;
  };
  // Of a value that many rows have, the row does not matter.
  if (same && a instanceof Lookup && b instanceof Lookup && a.codes === b.codes)
    return answered(a, (x, code) => truth(x, b.table[code]!, 0));
  const y = b.constant;
  if (y === undefined)
    return truths(rows, (out, at, from, n) => {
      a.run(from, n);
      b.run(from, n);
      const p = a.data;
      const q = b.data;
      const i0 = a.offset;
      const j0 = b.offset;
      for (let i = 0; i < n; i++) {
        const x = p[i0 + i]!;
        const z = q[j0 + i]!;
        const difference = x - z;
        if (same && x === z) out[at + i] = equal;
        else if (Math.abs(difference) > within * (Math.abs(x) + Math.abs(z))) out[at + i] = difference < 0 ? less : greater;
        else out[at + i] = truth(x, z, from + i);
      }
    });
  if (same && a instanceof Lookup) return answered(a, (x) => truth(x, y, 0));
  // Numbers outside these bounds are in no doubt.
  const low = y - 4 * within * Math.abs(y);
  const high = y + 4 * within * Math.abs(y);
  return truths(rows, (out, at, from, n) => {
    a.run(from, n);
    const { data, offset } = a;
    for (let i = 0; i < n; i++) {
      const x = data[offset + i]!;
      out[at + i] = same && x === y ? equal : x > high ? greater : x < low ? less : truth(x, y, from + i);
    }
  });
}

/** A test of numbers that are looked up, answered once for each different one. */
function answered({ rows, codes, table }: Lookup, test: (x: number, code: number) => number): Truth {
  const answers = new Uint8Array(table.length);
  for (let code = 0; code < table.length; code++) answers[code] = test(table[code]!, code);
  return byCode(rows, codes, answers);
}

/** A number that is only tested, not reckoned with: of records, it is looked up where few different ones occur. */
function tested(expr: Expr, inputs: Inputs): Block {
  if (expr.op === 'floor') return floor(expr, tested(expr.args[0], inputs), inputs);
  const few = expr.op === 'column' && !inputs.inUnits && fewNumbers(inputs.numbers(expr.table, expr.column));
  return few ? new Lookup(inputs.rows, few.codes, few.table) : prepare(expr, inputs);
}

interface Few {
  readonly codes: Int32Array;
  readonly table: Float64Array;
}

const FEW = 256;
const few = new WeakMap<Float64Array, Few | null>();

/** The different numbers of a column, where there are few of them. */
function fewNumbers(values: Float64Array): Few | null {
  let found = few.get(values);
  if (found === undefined) few.set(values, (found = findFew(values)));
  return found;
}

function findFew(values: Float64Array): Few | null {
  const numbers = new Map<number, number>();
  const codes = new Int32Array(values.length);
  let last = Number.NaN;
  let code = -1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    // The same number often stands in the next row too.
    if (value !== last) {
      last = value;
      code = numbers.get(value) ?? numbers.size;
      if (code === FEW) return null;
      if (code === numbers.size) numbers.set(value, code);
    }
    codes[i] = code;
  }
  return { codes, table: Float64Array.from(numbers.keys()) };
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
  const points = dictionary ? codePoints(expr, dictionary, inputs, otherwise) : numberPoints(expr, inputs, otherwise);
  return computed(inputs.rows, (out, at, from, n) => {
    input.run(from, n);
    const { data, offset } = input;
    for (let i = 0; i < n; i++) {
      const x = data[offset + i] as number;
      out[at + i] = x !== x ? Number.NaN : points(x, from + i);
    }
  });
}

type Ladder = Extract<Expr, { op: 'ladder' }>;

function codePoints({ rungs }: Ladder, dictionary: readonly string[], inputs: Inputs, otherwise: number): (code: number) => number {
  const table = Float64Array.from(dictionary, (spelling) => {
    const rung = rungs.findLast(({ at }) => typeof at === 'string' && sameName(spelling, at));
    return rung ? inputs.param(rung.points) : otherwise;
  });
  return (code) => table[code] ?? otherwise;
}

/** Points by numbers: an exact one must equal a rung's as a decimal, others at twelve digits. */
function numberPoints({ args, rungs, exact }: Ladder, inputs: Inputs, otherwise: number): (x: number, row: number) => number {
  const { params } = inputs.plan;
  const numbers = rungs.flatMap(({ at, points }) =>
    typeof at === 'string' ? [] : [{ at: params[at.number]!, points: inputs.param(points) }],
  );
  const simple = !exact || isInDoubles(args[0], inputs);
  if (simple) {
    const keyOf = exact ? (x: number) => x : snap;
    const table = new Map(numbers.flatMap(({ at, points }) => (exact && !isPlainNumber(at) ? [] : [[keyOf(at.number), points] as const])));
    return (x) => table.get(keyOf(x)) ?? otherwise;
  }
  const within = doubt(args, inputs.plan);
  const decimals = lazy(() => decimalsOf(args[0], inputs));
  const all = numbers.flatMap(({ at, points }) => {
    const decimal = decimalOfExact(at.value);
    return decimal ? [{ number: at.number, decimal, points }] : [];
  });
  return (x, row) => {
    for (const { number, decimal, points } of all)
      if (Math.abs(x - number) <= within * (Math.abs(x) + Math.abs(number)) && order(decimal, decimals()(row)!) === 0) return points;
    return otherwise;
  };
}

function textLadder({ args, rungs }: Extract<Expr, { op: 'ladder' }>, inputs: Inputs, otherwise: number): Block {
  const input = textsOf(args[0], inputs);
  if (typeof input === 'string') throw new Error('a ladder stands on a column');
  const points = new Map(rungs.map(({ at, points: param }) => [at as string, inputs.param(param)]));
  const table = Float64Array.from(input.texts, (text, code) => (code === 0 ? Number.NaN : (points.get(text) ?? otherwise)));
  return new Lookup(inputs.rows, input.codes, table);
}
