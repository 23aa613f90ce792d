import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** One line of the outcome. Times depend on the machine; ratios are what to read and to compare. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The same measure of what the product is held against. */
  readonly reference: number;
  readonly ratio: number;
}

export interface Pair {
  readonly name: string;
  readonly unit: 'ms' | 'µs';
  product(): void;
  reference(): void;
  readonly rounds: number;
  /** Runs timed together, for what is over before the clock ticks. */
  readonly batch?: number;
}

/**
 * Medians over rounds. Product and reference take turns within a round, so that whatever slows the machine down slows
 * both. Garbage is collected once, before all rounds: a forced collection throws optimised code away with the objects it
 * was made for, and would time the compiler of the machine.
 */
export function compare({ name, unit, product, reference, rounds, batch = 1 }: Pair): Row {
  const [own, other]: [number[], number[]] = [[], []];
  collectGarbage();
  for (let round = 0; round < rounds; round++)
    // Who goes first alternates too.
    for (const first of round % 2 ? [false, true] : [true, false]) (first ? own : other).push(timed(first ? product : reference, batch));
  const factor = unit === 'µs' ? 1000 : 1;
  return row(name, median(own) * factor, unit, median(other) * factor);
}

export const row = (name: string, value: number, unit: string, reference: number): Row => ({
  name,
  value,
  unit,
  reference,
  ratio: value / reference,
});

function timed(run: () => void, batch: number): number {
  const start = performance.now();
  for (let i = 0; i < batch; i++) run();
  return (performance.now() - start) / batch;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
