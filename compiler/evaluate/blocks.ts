import type { Values } from './values.ts';

/** Rows computed at a time: scratch space stays in the nearest cache. */
export const BLOCK = 256;

/** One operand of a running computation: after `run(from, n)` its values are `data[offset] ... data[offset + n - 1]`. */
export interface Operand<Data> {
  readonly data: Data;
  readonly offset: number;
  run(from: number, n: number): void;
  /** Set for operands that are the same in every row. */
  readonly constant?: number;
}

/** Numbers, NaN where missing. */
export interface Block extends Operand<Float64Array> {
  /** Adds multiples of what is present, and weights, without writing the values anywhere: for the commonest leaves. */
  addPresent?(sums: Sums, from: number, n: number, multiple: number, weight: number): void;
}

/** A weighted sum in the making: sums from `values[at]` on, and the weights that went in, both for one block of rows. */
export interface Sums {
  readonly values: Float64Array;
  readonly at: number;
  readonly shares: Float64Array;
}

export const NO_NUMBERS = new Float64Array(0);
export const NO_BYTES = new Uint8Array(0);

/** Room for one block. */
const roomLike = <V extends Values>(none: V, rows: number): V => new (none.constructor as new (length: number) => V)(Math.min(BLOCK, rows));

/** Runs a block over all rows into `out`. */
export function runInto<V extends Values>(out: V, block: Operand<V>): V {
  // What is computed anyway is computed where it is wanted.
  const inPlace = block instanceof Computed;
  if (inPlace) block.writeTo(out);
  for (let from = 0; from < out.length; from += BLOCK) {
    const n = Math.min(BLOCK, out.length - from);
    block.run(from, n);
    if (!inPlace) out.set(block.data.subarray(block.offset, block.offset + n), from);
  }
  return out;
}

/** Values that an operation writes, block by block, into scratch space of its own or straight into a vector. */
export class Computed<V extends Values = Float64Array> implements Operand<V> {
  /** Made when it is first run: much is folded into other operations, or written in place. */
  data: V;
  offset = 0;
  #inPlace = false;
  readonly #rows: number;
  readonly #write: Write<V>;

  constructor(none: V, rows: number, write: Write<V>) {
    this.data = none;
    this.#rows = rows;
    this.#write = write;
  }

  writeTo(out: V): void {
    this.data = out;
    this.#inPlace = true;
  }

  run(from: number, n: number): void {
    if (this.#inPlace) this.offset = from;
    else if (this.data.length === 0) this.data = roomLike(this.data, this.#rows);
    this.#write(this.data, this.offset, from, n);
  }
}

/** Writes the rows `from ... from + n - 1` to `out[at] ...`. */
export type Write<V> = (out: V, at: number, from: number, n: number) => void;

export const computed = (rows: number, write: Write<Float64Array>): Block => new Computed(NO_NUMBERS, rows, write);

/** A whole vector, read in place. */
export const view = <V extends Values>(data: V): Operand<V> => new View(data);

class View<V extends Values> implements Operand<V> {
  readonly data: V;
  offset = 0;

  constructor(data: V) {
    this.data = data;
  }

  run(from: number): void {
    this.offset = from;
  }
}

/** Values that are put in before a block which reads them is run. */
export class Hole implements Block {
  data: Float64Array = NO_NUMBERS;
  offset = 0;

  run(): void {}
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

export const constant = (value: number, rows: number): Block => new Constant(value, rows);

/** A number for each row by the number of its text. */
export class Lookup extends Computed {
  readonly rows: number;
  readonly codes: Int32Array;
  readonly table: Float64Array;

  constructor(rows: number, codes: Int32Array, table: Float64Array) {
    super(NO_NUMBERS, rows, (out, at, from, n) => {
      for (let i = 0; i < n; i++) out[at + i] = table[codes[from + i]!]!;
    });
    this.rows = rows;
    this.codes = codes;
    this.table = table;
  }
}
