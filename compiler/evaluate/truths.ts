import { BLOCK, type Block, Computed, computed, NO_BYTES, type Operand, type Write } from './blocks.ts';

/** Whether something holds of a row, in one byte; what a rule says of a row is the same. */
export const FALSE = 0;
export const TRUE = 1;
/** What cannot be told, or is not asked. */
export const UNKNOWN = 2;

/** A truth a row. Operations on two of them are tables, by the one and the other. */
export type Truth = Operand<Uint8Array>;

type Table = Uint8Array;

const tableOf = (by: (a: number, b: number) => number): Table => Uint8Array.from({ length: 16 }, (_, at) => by(at >> 2, at & 3));

/** A known `decisive` decides, whatever the other side is. */
const decidedBy = (decisive: number) =>
  tableOf((a, b) => (a === decisive || b === decisive ? decisive : a === UNKNOWN || b === UNKNOWN ? UNKNOWN : 1 - decisive));

export const AND = decidedBy(FALSE);
export const OR = decidedBy(TRUE);
export const OR_ELSE = tableOf((a, b) => (a === UNKNOWN ? b : a));
/** The second where the first holds; elsewhere it is not asked. */
export const WHERE = tableOf((a, b) => (a === TRUE ? b : UNKNOWN));

export const NOT = Uint8Array.of(TRUE, FALSE, UNKNOWN);
export const KNOWN = Uint8Array.of(TRUE, TRUE, FALSE);

/** Which byte of a word comes first differs between machines. */
const [FIRST, SECOND, THIRD, FOURTH] =
  new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? ([0, 8, 16, 24] as const) : ([24, 16, 8, 0] as const);

/** Four truths as they stand in memory: one word is written in the time of a byte. */
const word = (a: number, b: number, c: number, d: number): number => (a << FIRST) | (b << SECOND) | (c << THIRD) | (d << FOURTH);

/** What a table makes of each of the four bytes of a word. */
const each = (table: Table, four: number): number =>
  table[four & 15]! | (table[(four >>> 8) & 15]! << 8) | (table[(four >>> 16) & 15]! << 16) | (table[four >>> 24]! << 24);

/** The rows of a block by fours; `at` is a multiple of four, as blocks begin. What is left over comes by itself. */
const wordsIn = (bytes: Uint8Array, at: number, n: number): Uint32Array => new Uint32Array(bytes.buffer, bytes.byteOffset + at, n >> 2);

/** Truths worked out row by row. */
export const truths = (rows: number, write: Write<Uint8Array>): Truth => new Computed(NO_BYTES, rows, write);

/** The same truth in every row. */
export function always(truth: number, rows: number): Truth {
  return { constant: truth, data: new Uint8Array(Math.min(BLOCK, rows)).fill(truth), offset: 0, run: () => {} };
}

/** A column as numbers of its different values. */
export interface Coded {
  readonly codes: Int32Array;
  /** How many different values there are. */
  readonly count: number;
}

/** What is asked of the values of a few columns, answered once for each combination: the answer for each, first column first. */
class Answers extends Computed<Uint8Array> {
  readonly columns: readonly Coded[];
  readonly answers: Uint8Array;

  constructor(rows: number, columns: readonly Coded[], answers: Uint8Array) {
    super(NO_BYTES, rows, lookUp(columns, answers));
    this.columns = columns;
    this.answers = answers;
  }
}

/** Columns combined in one table, and answers in a table of several. */
const MOST_COLUMNS = 3;
const MOST_COMBINATIONS = 4096;

function lookUp([first, second, third]: readonly Coded[], answers: Uint8Array): Write<Uint8Array> {
  const p = first!.codes;
  if (!second)
    return (out, at, from, n) => {
      const words = wordsIn(out, at, n);
      let j = from;
      for (let i = 0; i < words.length; i++, j += 4)
        words[i] = word(answers[p[j]!]!, answers[p[j + 1]!]!, answers[p[j + 2]!]!, answers[p[j + 3]!]!);
      for (; j < from + n; j++) out[at + j - from] = answers[p[j]!]!;
    };
  const { codes: q, count } = second;
  if (!third)
    return (out, at, from, n) => {
      const words = wordsIn(out, at, n);
      let j = from;
      for (let i = 0; i < words.length; i++, j += 4)
        words[i] = word(
          answers[p[j]! * count + q[j]!]!,
          answers[p[j + 1]! * count + q[j + 1]!]!,
          answers[p[j + 2]! * count + q[j + 2]!]!,
          answers[p[j + 3]! * count + q[j + 3]!]!,
        );
      for (; j < from + n; j++) out[at + j - from] = answers[p[j]! * count + q[j]!]!;
    };
  const { codes: r, count: last } = third;
  return (out, at, from, n) => {
    for (let i = 0; i < n; i++) out[at + i] = answers[(p[from + i]! * count + q[from + i]!) * last + r[from + i]!]!;
  };
}

/** Truths by the numbers of values. */
export const byCode = (rows: number, codes: Int32Array, answers: Uint8Array): Truth =>
  new Answers(rows, [{ codes, count: answers.length }], answers);

/** Truths by the numbers of two values; undefined where they have too many combinations. */
export function byCodes(rows: number, a: Coded, b: Coded, answer: (a: number, b: number) => number): Truth | undefined {
  if (a.count * b.count > MOST_COMBINATIONS) return undefined;
  const answers = new Uint8Array(a.count * b.count);
  for (let i = 0; i < answers.length; i++) answers[i] = answer(Math.floor(i / b.count), i % b.count);
  return new Answers(rows, [a, b], answers);
}

/** What a table makes of another truth. */
class Mapped extends Computed<Uint8Array> {
  readonly table: Table;
  readonly of: Truth;

  constructor(rows: number, table: Table, of: Truth) {
    super(NO_BYTES, rows, (out, at, from, n) => {
      of.run(from, n);
      const { data, offset } = of;
      for (let i = 0; i < n; i++) out[at + i] = table[data[offset + i]!]!;
    });
    this.table = table;
    this.of = of;
  }
}

/** What a table makes of each truth. */
export function mapped(rows: number, table: Table, a: Truth): Truth {
  if (a.constant !== undefined) return always(table[a.constant]!, rows);
  if (!(a instanceof Answers)) return new Mapped(rows, table, a);
  const answers = new Uint8Array(a.answers.length);
  for (let i = 0; i < answers.length; i++) answers[i] = table[a.answers[i]!]!;
  return new Answers(rows, a.columns, answers);
}

/** What a table makes of two truths of a row. Tests of the same few values become one. */
export function joined(rows: number, table: Table, a: Truth, b: Truth): Truth {
  if (a.constant !== undefined) return mapped(rows, table.subarray(a.constant << 2), b);
  if (b.constant !== undefined) return joined(rows, turned(table), b, a);
  if (a instanceof Mapped)
    return joined(
      rows,
      tableOf((x, y) => table[(a.table[x]! << 2) | y]!),
      a.of,
      b,
    );
  if (b instanceof Mapped) return joined(rows, turned(table), b, a);
  if (a instanceof Answers && b instanceof Answers) {
    const columns = [...a.columns, ...b.columns.filter((column) => a.columns.every(({ codes }) => codes !== column.codes))];
    const combinations = columns.reduce((product, { count }) => product * count, 1);
    if (columns.length === 1 || (columns.length <= MOST_COLUMNS && combinations <= MOST_COMBINATIONS)) {
      const [x, y] = [spread(a, columns, combinations), spread(b, columns, combinations)];
      const answers = new Uint8Array(combinations);
      for (let i = 0; i < combinations; i++) answers[i] = table[(x[i]! << 2) | y[i]!]!;
      return new Answers(rows, columns, answers);
    }
  }
  const [one, other] = [lookedUp(a), lookedUp(b)];
  if (!one && other) return joined(rows, turned(table), b, a);
  if (one && other)
    return truths(rows, (out, at, from, n) => {
      const { codes: p, answers: x } = one;
      const { codes: q, answers: y } = other;
      const words = wordsIn(out, at, n);
      let j = from;
      for (let i = 0; i < words.length; i++, j += 4)
        words[i] = word(
          table[(x[p[j]!]! << 2) | y[q[j]!]!]!,
          table[(x[p[j + 1]!]! << 2) | y[q[j + 1]!]!]!,
          table[(x[p[j + 2]!]! << 2) | y[q[j + 2]!]!]!,
          table[(x[p[j + 3]!]! << 2) | y[q[j + 3]!]!]!,
        );
      for (; j < from + n; j++) out[at + j - from] = table[(x[p[j]!]! << 2) | y[q[j]!]!]!;
    });
  if (one)
    return truths(rows, (out, at, from, n) => {
      b.run(from, n);
      const { codes, answers } = one;
      const words = wordsIn(out, at, n);
      const others = wordsIn(b.data, b.offset, n);
      let j = from;
      for (let i = 0; i < words.length; i++, j += 4) {
        const both =
          (word(answers[codes[j]!]!, answers[codes[j + 1]!]!, answers[codes[j + 2]!]!, answers[codes[j + 3]!]!) << 2) | others[i]!;
        words[i] = each(table, both);
      }
      const { data, offset } = b;
      for (; j < from + n; j++) out[at + j - from] = table[(answers[codes[j]!]! << 2) | data[offset + j - from]!]!;
    });
  return truths(rows, (out, at, from, n) => {
    a.run(from, n);
    b.run(from, n);
    const words = wordsIn(out, at, n);
    const [ones, others] = [wordsIn(a.data, a.offset, n), wordsIn(b.data, b.offset, n)];
    for (let i = 0; i < words.length; i++) words[i] = each(table, (ones[i]! << 2) | others[i]!);
    for (let i = words.length << 2; i < n; i++) out[at + i] = table[(a.data[a.offset + i]! << 2) | b.data[b.offset + i]!]!;
  });
}

/** Answers that need no pass of their own: they are looked up, in one column, where they are wanted. */
function lookedUp(truth: Truth): { readonly codes: Int32Array; readonly answers: Uint8Array } | undefined {
  if (!(truth instanceof Answers) || truth.columns.length > 1) return undefined;
  return { codes: truth.columns[0]!.codes, answers: truth.answers };
}

/** Answers for combinations of more columns. */
function spread({ columns: own, answers }: Answers, columns: readonly Coded[], combinations: number): Uint8Array {
  if (own.length === columns.length && own.every(({ codes }, i) => codes === columns[i]!.codes)) return answers;
  const strides = columns.map(({ codes }) => {
    const at = own.findIndex((column) => column.codes === codes);
    return at < 0 ? 0 : own.slice(at + 1).reduce((product, { count }) => product * count, 1);
  });
  const found = new Uint8Array(combinations);
  for (let i = 0; i < combinations; i++) {
    let rest = i;
    let at = 0;
    for (let k = columns.length - 1; k >= 0; k--) {
      const { count } = columns[k]!;
      at += (rest % count) * strides[k]!;
      rest = Math.floor(rest / count);
    }
    found[i] = answers[at]!;
  }
  return found;
}

/** The same table for the operands the other way round. */
const turned = (table: Table): Table => tableOf((a, b) => table[(b << 2) | a]!);

/** 1 and 0 as truths; anything else cannot be told. */
export function fromNumbers(rows: number, a: Block): Truth {
  const truth = (x: number) => (x === 1 ? TRUE : x === 0 ? FALSE : UNKNOWN);
  if (a.constant !== undefined) return always(truth(a.constant), rows);
  return truths(rows, (out, at, from, n) => {
    a.run(from, n);
    const { data, offset } = a;
    for (let i = 0; i < n; i++) {
      const x = data[offset + i]!;
      out[at + i] = x === 1 ? TRUE : x === 0 ? FALSE : UNKNOWN;
    }
  });
}

const NUMBERS = Float64Array.of(0, 1, Number.NaN);

/** Truths as numbers: 1, 0, or missing. */
export function asNumbers(rows: number, a: Truth): Block {
  return computed(rows, (out, at, from, n) => {
    a.run(from, n);
    const { data, offset } = a;
    for (let i = 0; i < n; i++) out[at + i] = NUMBERS[data[offset + i]!]!;
  });
}

/** Rows below that belong to each row above: of how many something is known, and of how many it holds. */
export interface Tally {
  readonly known: Float64Array;
  readonly holds: Float64Array;
}

/** Rows counted together where they have one owner. */
const CHUNK = 64;

/** @param owner the row above that each row belongs to */
export function tallied(truth: Truth, owner: Int32Array, above: number): Tally {
  const tally = { known: new Float64Array(above), holds: new Float64Array(above) };
  const owners = ownersOfChunks(owner);
  for (let from = 0; from < owner.length; from += BLOCK) {
    const n = Math.min(BLOCK, owner.length - from);
    truth.run(from, n);
    const words = wordsIn(truth.data, truth.offset, n);
    for (let at = 0; at < n; at += CHUNK) {
      const all = owners[(from + at) / CHUNK]!;
      if (all >= 0) addChunk(tally, all, words, at >> 2);
      else addRows(tally, truth.data, truth.offset - from, owner, from + at, Math.min(from + at + CHUNK, from + n));
    }
  }
  return tally;
}

/** Of how many rows something holds: for owners of few rows. */
export function countedInto(out: Float64Array, truth: Truth, owner: Int32Array): Float64Array {
  // Rows of one owner mostly stand together: they are counted before the owner is looked up.
  let last = 0;
  let count = 0;
  for (let from = 0; from < owner.length; from += BLOCK) {
    const n = Math.min(BLOCK, owner.length - from);
    truth.run(from, n);
    const { data, offset } = truth;
    for (let i = 0; i < n; i++) {
      const of = owner[from + i]!;
      if (of !== last) {
        out[last] = out[last]! + count;
        last = of;
        count = 0;
      }
      count += data[offset + i]! & TRUE;
    }
  }
  if (count) out[last] = out[last]! + count;
  return out;
}

const chunkOwners = new WeakMap<Int32Array, Int32Array>();

/** Rows that belong together mostly stand together: the owner of each whole chunk of rows, -1 where it has several. */
function ownersOfChunks(owner: Int32Array): Int32Array {
  const known = chunkOwners.get(owner);
  if (known) return known;
  const found = new Int32Array(Math.ceil(owner.length / CHUNK)).fill(-1);
  for (let chunk = 0; (chunk + 1) * CHUNK <= owner.length; chunk++) {
    const rows = owner.subarray(chunk * CHUNK, (chunk + 1) * CHUNK);
    if (rows.every((of) => of === rows[0])) found[chunk] = rows[0]!;
  }
  chunkOwners.set(owner, found);
  return found;
}

const EACH = 0x01010101;

/** A chunk of rows of one owner, four truths at a time: no byte of a sum exceeds the number of words. */
function addChunk({ known, holds }: Tally, of: number, words: Uint32Array, start: number): void {
  let ones = 0;
  let unknown = 0;
  for (let i = start; i < start + CHUNK / 4; i += 4) {
    const [a, b, c, d] = [words[i]!, words[i + 1]!, words[i + 2]!, words[i + 3]!];
    ones += (a & EACH) + (b & EACH) + (c & EACH) + (d & EACH);
    unknown += ((a >>> 1) & EACH) + ((b >>> 1) & EACH) + ((c >>> 1) & EACH) + ((d >>> 1) & EACH);
  }
  known[of] = known[of]! + CHUNK - sumOfBytes(unknown);
  holds[of] = holds[of]! + sumOfBytes(ones);
}

/** The bytes of a word added up, if their sum is below 256. */
const sumOfBytes = (word: number): number => Math.imul(word, 0x01010101) >>> 24;

function addRows({ known, holds }: Tally, data: Uint8Array, shift: number, owner: Int32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const of = owner[i]!;
    const truth = data[shift + i]!;
    if (truth !== UNKNOWN) known[of] = known[of]! + 1;
    if (truth === TRUE) holds[of] = holds[of]! + 1;
  }
}
