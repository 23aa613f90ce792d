import fc from 'fast-check';
import { Draw } from './draw.ts';
import { FormulaDraw } from './generate-formulas.ts';
import { drawConversion, drawTables, type Sizes } from './generate-tables.ts';
import { drawRules } from './generate-rules.ts';
import { Fraction, whole, ZERO } from './fraction.ts';
import type {
  Aggregation,
  Amount,
  Band,
  Bonus,
  Gate,
  Index,
  Leaf,
  MissingRule,
  Node,
  Normalisation,
  Rounding,
  Rule,
  World,
} from './methodology.ts';
import { amountOf, shown } from './write.ts';

/** Random methodologies with every construct that bears on a number, and data for them. */
export const worlds: fc.Arbitrary<World> = fc.gen().map((gen) => {
  const world = new Generator(new Draw(gen)).world();
  // What a failure shows.
  return Object.assign(world, { [fc.toStringMethod]: () => shown(world) });
});

/** What a node is made under. */
interface Above {
  readonly depth: number;
  readonly scale: { readonly low: Fraction; readonly high: Fraction };
  /** As it is handed down, whatever marks make of it. */
  readonly aggregation: { readonly method: Aggregation; readonly equal: boolean };
  readonly missing: MissingRule;
  readonly normalise: Normalisation | undefined;
  readonly childrenValue: Leaf | undefined;
}

interface Share {
  readonly weight?: Amount | undefined;
  readonly marks?: Amount | undefined;
}

class Generator {
  readonly #d: Draw;
  readonly #formulas: FormulaDraw;
  readonly #sizes: Sizes;
  readonly #tables: World['tables'];
  readonly #conversion: World['conversion'];
  readonly #edition: number | undefined;
  readonly #rules: Rule[] = [];
  #count = 0;
  #gates = 0;

  constructor(d: Draw) {
    this.#d = d;
    this.#sizes = { units: d.of([2, 1, 3, 5, 8, 12]), empty: d.of([0, 0, 10, 10, 40]) };
    this.#edition = d.maybe(60, () => 2020);
    this.#conversion = drawConversion(d);
    this.#tables = drawTables(d, this.#sizes);
    this.#formulas = new FormulaDraw(d, this.#tables, this.#conversion);
  }

  world(): World {
    const index = this.#index();
    return {
      dialect: this.#d.of(['en', 'zh']),
      edition: this.#edition,
      tables: this.#tables,
      conversion: this.#conversion,
      index,
      rules: this.#rules,
    };
  }

  #index(): Index {
    const d = this.#d;
    const marked = d.chance(20);
    const [low, high] = marked
      ? ['0', d.of(['100', '40', '88.5'])]
      : d.of([
          ['0', '100'],
          ['0', '100'],
          ['0', '10'],
          ['1', '5'],
          ['-10', '10'],
          ['0', '1'],
          ['0', '1000'],
          ['0', '1000000'],
          ['20', '80.5'],
        ] as const);
    const scale = { low: decimal(low), high: decimal(high), written: low !== '0' || high !== '100' || d.chance(50) };
    const bounds = { low: scale.low.value, high: scale.high.value };
    const missing = this.#missing(60);
    const aggregate = marked
      ? d.maybe(20, () => ({ method: 'sum of points' as const, equal: false }))
      : d.maybe(50, () => this.#aggregation(bounds));
    const normalise = d.maybe(80, () =>
      d.of<Normalisation>([range('0', '10', true), range('0', '100', true), range('0', '1', true), minMax(false)]),
    );
    const childrenValue = d.maybe(15, () => this.#formulas.inheritable());
    const round = d.maybe(85, () => this.#rounding());
    const above: Above = {
      depth: 0,
      scale: bounds,
      aggregation: aggregate ?? { method: 'arithmetic', equal: false },
      missing: missing ?? 'skip and re-weight',
      normalise,
      childrenValue: normalise && childrenValue,
    };
    const children = this.#children(above, marked, d.between(1, 4));
    const banded = d.maybe(80, () => this.#bands(scale, round));
    const bands = banded ? banded.bands : [];
    return {
      code: 'x',
      children,
      leaf: undefined,
      weight: undefined,
      marks: undefined,
      aggregate,
      missing,
      round,
      normalise,
      negative: undefined,
      childrenValue: above.childrenValue,
      bonuses: this.#bonuses(bounds),
      gates: Array.from({ length: d.of([0, 0, 1, 1, 2]) }, () => this.#gate(bounds, bands)),
      scale,
      bands,
      step: banded?.step,
      bandOn: bands.length ? d.maybe(50, () => (banded?.step ? 'published' : d.of(['published', 'raw'] as const))) : undefined,
      rankOn: d.maybe(50, () => d.of(['published', 'raw'] as const)),
      ranking: d.of([
        undefined,
        ...(['highest first', 'lowest first'] as const).flatMap((order) =>
          (['competition', 'dense', 'ordinal'] as const).map((ties) => ({ order, ties })),
        ),
        'unranked' as const,
      ]),
    };
  }

  #missing(percent: number): MissingRule | undefined {
    // Where cells are empty, what is not allowed to be missing refuses everything.
    const strict = this.#sizes.empty ? this.#d.chance(4) : this.#d.chance(40);
    return this.#d.maybe(percent, () => (strict ? 'not allowed' : this.#d.of(['skip and re-weight', 'zero'] as const)));
  }

  #aggregation({ low }: Above['scale']): Above['aggregation'] {
    const d = this.#d;
    const geometric = low.isNegative ? d.chance(8) : d.chance(35);
    return { method: geometric ? 'geometric' : 'arithmetic', equal: d.chance(30) };
  }

  #rounding(): Rounding {
    const d = this.#d;
    return {
      places: d.of([2, 1, 0, 3]),
      mode: d.of(['half-up', 'half-even', 'down'] as const),
      scope: d.of([undefined, 'at publish', 'at every tier', 'at every tier'] as const),
    };
  }

  #children(above: Above, marked: boolean, count: number): Node[] {
    const d = this.#d;
    const shares: Share[] = marked
      ? this.#marks(above.scale.high, count)
      : above.aggregation.equal
        ? Array.from({ length: count }, () => ({}))
        : this.#weights(count);
    return shares.map((share) => {
      const scale = share.marks ? { low: ZERO, high: share.marks.value } : above.scale;
      const under = { ...above, scale, depth: above.depth + 1 };
      return under.depth < 3 && d.chance(35) ? this.#inner(under, share) : this.#leaf(under, share);
    });
  }

  /** Decimals that add up to the marks above. */
  #marks(total: Fraction, count: number): Share[] {
    const d = this.#d;
    const tenths = Number(total.mul(whole(10)).floor());
    let left = tenths;
    return Array.from({ length: count }, (_, i) => {
      const mine = i === count - 1 ? left : d.below(Math.floor(left / (count - i)) + 1);
      left -= mine;
      const exact = i === count - 1 ? total.sub(new Fraction(BigInt(tenths - mine), 10n)) : new Fraction(BigInt(mine), 10n);
      return { marks: decimal(exact.toFixed(2).replace(/\.?0+$/, '')) };
    });
  }

  /** Shares that sum to 1: in percent, as decimals or as fractions; some are 0. */
  #weights(count: number): Share[] {
    const d = this.#d;
    const whole = d.of([100, 100, 10_000, 0]);
    if (!whole) {
      const parts = Array.from({ length: count }, () => d.between(1, 9));
      const all = parts.reduce((a, b) => a + b);
      return parts.map((p) => ({ weight: amountOf(`${p}/${all}`, new Fraction(BigInt(p), BigInt(all))) }));
    }
    const asDecimal = d.chance(30);
    const zeroAt = count > 1 && d.chance(12) ? d.below(count) : -1;
    let left = whole;
    const parts = Array.from({ length: count }, (_, i) =>
      i === zeroAt ? 0 : 1 + d.below(Math.max(1, Math.floor((2 * left) / count) - 1)),
    );
    left -= parts.reduce((a, b) => a + b);
    const last = zeroAt === count - 1 ? count - 2 : count - 1;
    parts[last]! += left;
    if (parts[last]! < 0) return this.#equalParts(count);
    return parts.map((p) => {
      const value = new Fraction(BigInt(p), BigInt(whole));
      const percent = value.mul(new Fraction(100n));
      return { weight: asDecimal ? decimal(short(value, 4)) : amountOf(`${short(percent, 2)}%`, value) };
    });
  }

  #equalParts(count: number): Share[] {
    return Array.from({ length: count }, () => ({ weight: amountOf(`1/${count}`, new Fraction(1n, BigInt(count))) }));
  }

  #inner(above: Above, { weight, marks }: Share): Node {
    const d = this.#d;
    const code = this.#code();
    // Full marks count from 0, so they add up only there.
    const marked = above.scale.low.isZero && !above.scale.high.isZero && d.chance(marks ? 60 : 5);
    // Under a written sum of points all have marks.
    const sums = above.aggregation.method === 'sum of points';
    const aggregate = marked
      ? d.maybe(15, () => ({ method: 'sum of points' as const, equal: false }))
      : sums
        ? this.#aggregation(above.scale)
        : d.maybe(35, () => this.#aggregation(above.scale));
    const missing = this.#missing(20);
    const normalise = d.maybe(10, () => d.of<Normalisation>([range('0', '10', true), range('2', '8', true), minMax(true)]));
    const childrenValue = (normalise ?? above.normalise) && d.maybe(8, () => this.#formulas.inheritable());
    const round = d.maybe(20, () => this.#rounding());
    const children = this.#children(
      {
        ...above,
        aggregation: aggregate ?? above.aggregation,
        missing: missing ?? above.missing,
        normalise: normalise ?? above.normalise,
        childrenValue: childrenValue ?? above.childrenValue,
      },
      marked,
      d.between(1, 4),
    );
    return this.#done(above, {
      code,
      children,
      leaf: undefined,
      weight,
      marks,
      aggregate,
      missing,
      round,
      normalise,
      negative: undefined,
      childrenValue,
      bonuses: this.#bonuses(above.scale),
      gates: this.#gates_(above.scale),
    });
  }

  #leaf(above: Above, { weight, marks }: Share): Node {
    const d = this.#d;
    const code = this.#code();
    const inherits = above.childrenValue && d.chance(60);
    const drawn = inherits
      ? { leaf: undefined, normalise: undefined, negative: d.maybe(20, () => d.chance(50)) }
      : this.#formulas.leaf(above.scale, above.normalise);
    if (drawn.leaf && this.#formulas.countsRules(drawn.leaf))
      this.#rules.push(...drawRules(d, this.#formulas, code, this.#edition, drawn.leaf, this.#rules.length));
    return this.#done(above, {
      code,
      children: [],
      leaf: drawn.leaf,
      weight,
      marks,
      aggregate: undefined,
      missing: undefined,
      round: d.maybe(15, () => this.#rounding()),
      normalise: drawn.normalise,
      negative: drawn.negative,
      childrenValue: undefined,
      bonuses: this.#bonuses(above.scale),
      gates: this.#gates_(above.scale),
    });
  }

  #code(): string {
    return `N${++this.#count}`;
  }

  /** From here on formulas may name it. */
  #done({ scale }: Above, node: Node): Node {
    this.#formulas.finished(node.code, scale);
    return node;
  }

  #bonuses({ low, high }: Above['scale']): Bonus[] {
    const d = this.#d;
    const tenth = high.sub(low).div(whole(20));
    return Array.from({ length: d.of([0, 0, 0, 0, 0, 0, 1, 1, 2]) }, () => ({
      value: this.#formulas.bonus(),
      cap: decimal(short(tenth.mul(whole(d.between(1, 4))), 4)),
    }));
  }

  #gates_(scale: Above['scale']): Gate[] {
    const d = this.#d;
    return Array.from({ length: d.of([0, 0, 0, 0, 0, 0, 0, 1]) }, () => {
      const code = `G${++this.#gates}`;
      return {
        code,
        condition: this.#formulas.condition(),
        score: d.of([{ kind: 'none' as const }, { kind: 'fixed' as const, amount: this.#inScale(scale) }, this.#cap(scale)]),
        verdict: undefined,
        ranked: true,
        inMean: true,
      };
    });
  }

  /** A gate of the index may also give a band, and leave the unit out of ranks and means. */
  #gate(scale: Above['scale'], bands: readonly Band[]): Gate {
    const d = this.#d;
    const score = d.of([undefined, { kind: 'none' as const }, { kind: 'fixed' as const, amount: this.#inScale(scale) }, this.#cap(scale)]);
    const verdict = bands.length ? d.maybe(40, () => ({ band: d.below(bands.length), atMost: d.chance(50) })) : undefined;
    const ranked = d.chance(50);
    const inMean = d.chance(50);
    const silent = score === undefined && verdict === undefined && ranked && inMean;
    return { code: `G${++this.#gates}`, condition: this.#formulas.condition(), score, verdict, ranked: ranked && !silent, inMean };
  }

  #cap(scale: Above['scale']): Gate['score'] {
    return { kind: 'cap', amount: this.#inScale(scale) };
  }

  #inScale({ low, high }: Above['scale']): Amount {
    const at = low.add(high.sub(low).mul(new Fraction(BigInt(this.#d.of([0, 0, 1, 3, 6, 10])), 10n)));
    return decimal(short(at.isNegative ? ZERO : at, 4));
  }

  /** Bands cover the scale, written from the best to the worst. */
  #bands({ low, high }: Index['scale'], round: Rounding | undefined): { bands: Band[]; step: Amount | undefined } {
    const d = this.#d;
    const height = high.value.sub(low.value);
    const at = (tenths: number) => low.value.add(height.mul(new Fraction(BigInt(tenths), 10n)));
    const cuts = [at(9), at(8), at(6)].slice(0, d.between(1, 3));
    const stepped = round?.places === 0 && height.compare(whole(9)) > 0 && low.value.d === 1n && high.value.d === 1n && d.chance(40);
    const lowIsIn = stepped || d.chance(75);
    const tops = [high.value, ...cuts];
    const bands = tops.map((top, i): Band => {
      const bottom = cuts[i] ?? low.value;
      const last = i === tops.length - 1;
      const upper = i === 0 ? high : decimal(short(stepped ? new Fraction(cutOf(top)).sub(whole(1)) : top, 4));
      const lower = last ? low : decimal(short(stepped ? new Fraction(cutOf(bottom)) : bottom, 4));
      return {
        code: `B${i}`,
        low: lower,
        lowIncluded: last || lowIsIn,
        high: upper,
        highIncluded: i === 0 || stepped || !lowIsIn,
        inWords: !low.value.isNegative && d.chance(25),
      };
    });
    return { bands, step: stepped ? decimal('1') : undefined };
  }
}

const cutOf = (value: Fraction): bigint => value.floor();

const decimal = (text: string): Amount => amountOf(text, Fraction.of(text));
const range = (low: string, high: string, clipped: boolean): Normalisation => ({
  method: 'range',
  low: decimal(low),
  high: decimal(high),
  clipped,
});
const minMax = (clipped: boolean): Normalisation => ({ method: 'min-max', low: undefined, high: undefined, clipped });

/** A decimal without needless zeros. */
function short(value: Fraction, places: number): string {
  const text = value.toFixed(places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
