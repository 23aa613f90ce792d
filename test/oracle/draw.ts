import fc, { type GeneratorValue } from 'fast-check';

const CHOICES = 2 ** 30;
/** One arbitrary for all: looking up one of many costs more than the choice. */
const choice = () => fc.noBias(fc.nat(CHOICES - 1));

/** Choices, one after the other. The first of several is the plainest: shrinking goes there. */
export class Draw {
  readonly #gen: GeneratorValue;

  constructor(gen: GeneratorValue) {
    this.#gen = gen;
  }

  /** A whole number from 0 up to and without `n`. */
  below(n: number): number {
    return n <= 1 ? 0 : Math.floor((this.#gen(choice) / CHOICES) * n);
  }

  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  of<V>(choices: readonly V[]): V {
    return choices[this.below(choices.length)]!;
  }

  /** One of several things to do. */
  run<V>(choices: readonly (() => V)[]): V {
    return this.of(choices)();
  }

  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }

  maybe<V>(percent: number, make: () => V): V | undefined {
    return this.chance(percent) ? make() : undefined;
  }

  some<V>(choices: readonly V[], least = 0): V[] {
    const kept = choices.filter(() => this.chance(50));
    return kept.length < least ? choices.slice(0, least) : kept;
  }
}
