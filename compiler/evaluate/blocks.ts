/** Rows computed at a time: scratch space stays in the nearest cache. */
export const BLOCK = 256;

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
export class Computed implements Block {
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
export const fromBytes = (bytes: Uint8Array, table: Float64Array): Block => lookup(bytes.length, bytes, table);

export function lookup(rows: number, codes: Int32Array | Uint8Array, table: Float64Array): Block {
  return computed(rows, (out, at, from, n) => {
    for (let i = 0; i < n; i++) out[at + i] = table[codes[from + i] as number] as number;
  });
}

/** A number for each row, by its index. */
export function zip(rows: number, by: (row: number) => number): Block {
  return computed(rows, (out, at, from, n) => {
    for (let i = 0; i < n; i++) out[at + i] = by(from + i);
  });
}
