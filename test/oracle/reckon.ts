import { add, compare, decided, divide, exactly, greatest, least, multiply, nearly, subtract, Undecided, type Worked } from './amount.ts';
import { exponential, Fraction, logarithm, ONE, sum, toPlaces, twelveDigits, whole, ZERO } from './fraction.ts';
import { Formulas } from './formulas.ts';
import {
  type Aggregation,
  type Band,
  type Bonus,
  type Leaf,
  type MissingRule,
  type Node,
  nodesOf,
  type Normalisation,
  type Rule,
  type World,
} from './methodology.ts';

/** What a world comes to: what the product must say of it, or why it must refuse. */
export interface Reckoned {
  /** Codes of the errors in the data that forbid scoring; empty where it is scored. */
  readonly faults: ReadonlySet<string>;
  /** Whether some bonus comes to less than 0 for some units and to more for none: the product may refuse that. */
  readonly bonusNever: boolean;
  readonly units: readonly ReckonedUnit[];
  readonly statistics: ReadonlyMap<string, Statistics>;
  readonly bands: readonly { readonly code: string; readonly count: number; readonly share: Fraction | undefined }[];
  /** Places that the scores of a node are printed with; undefined where they are not rounded. */
  readonly places: ReadonlyMap<string, number | undefined>;
}

export interface ReckonedUnit {
  readonly scores: ReadonlyMap<string, Score>;
  readonly rank: number | undefined;
  readonly band: string | undefined;
}

/** Nothing where missing. */
export interface Score {
  readonly raw: Worked | undefined;
  /** The decimal that is printed; of scores that are not rounded, twelve digits. */
  readonly printed: Fraction | undefined;
}

export interface Statistics {
  readonly mean: Fraction | undefined;
  readonly above: number;
  readonly share: Fraction | undefined;
}

/** A node with what it has from above. */
interface Placed {
  readonly node: Node;
  readonly scale: { readonly low: Fraction; readonly high: Fraction };
  readonly leaf: Leaf | undefined;
  readonly aggregation: { readonly method: Aggregation; readonly equal: boolean };
  readonly missing: MissingRule;
  readonly rounding: { readonly places: number; readonly mode: 'half-up' | 'half-even' | 'down' } | undefined;
  readonly everyTier: boolean;
  readonly normalise: Normalisation | undefined;
}

/** @param note told of everything of interest that happens, so that a test can tell whether it was tried */
export function reckon(world: World, note: (what: string) => void): Reckoned {
  return new Reckoning(world, note).all();
}

class Reckoning {
  readonly #world: World;
  readonly #note: (what: string) => void;
  readonly #formulas: Formulas;
  readonly #placed = new Map<string, Placed>();
  readonly #scores = new Map<string, readonly Score[]>();
  readonly #raws = new Map<string, readonly (Worked | undefined)[]>();
  /** Which gates are closed, by code and unit. */
  readonly #closed = new Map<string, readonly boolean[]>();
  readonly #faults = new Set<string>();
  /** What bonuses come to, before they are held to their caps. */
  readonly #given = new Map<Bonus, readonly Fraction[]>();

  constructor(world: World, note: (what: string) => void) {
    this.#world = world;
    this.#note = note;
    this.#formulas = new Formulas(world, {
      note,
      fault: (code) => this.#faults.add(code),
      read: (code, unit) => this.#read(code)[unit],
    });
    const { index } = world;
    this.#place(index, undefined, { low: index.scale.low.value, high: index.scale.high.value }, undefined);
  }

  get #units(): number {
    return this.#world.tables.get('units')!.rows.length;
  }

  all(): Reckoned {
    const { index } = this.#world;
    const nodes = nodesOf(index);
    for (const { code } of nodes) this.#scoresOf(code);
    const places = new Map(nodes.map(({ code }) => [code, this.#placed.get(code)!.rounding?.places]));
    const faults = this.#faults;
    const bonusNever = [...this.#given.values()].some(
      (given) => given.some((v) => v.isNegative) && given.every((v) => v.compare(ZERO) <= 0),
    );
    if (faults.size) return { faults, bonusNever, units: [], statistics: new Map(), bands: [], places };
    const ranks = this.#ranks();
    const bands = this.#bands();
    const units = Array.from({ length: this.#units }, (_, i) => ({
      scores: new Map(nodes.map(({ code }) => [code, this.#scoresOf(code)[i]!])),
      rank: ranks[i],
      band: bands[i],
    }));
    // A score in no band counts too.
    const given = units.filter((u) => u.band !== undefined || u.scores.get(index.code)!.raw).length;
    return {
      faults,
      bonusNever,
      units,
      statistics: new Map(nodes.map(({ code }) => [code, this.#statistics(code)])),
      bands: index.bands.map(({ code }) => {
        const count = bands.filter((b) => b === code).length;
        return { code, count, share: given ? percent(count, given) : undefined };
      }),
      places,
    };
  }

  /** What is inherited goes down; marks, weights, direction, bonuses and gates do not. */
  #place(node: Node, above: Placed | undefined, scale: Placed['scale'], inheritedLeaf: Leaf | undefined): void {
    const said = node.aggregate ?? above?.aggregation ?? { method: 'arithmetic', equal: false };
    const marked = node.children.some((c) => c.marks);
    const aggregation = !node.aggregate && marked ? { method: 'sum of points' as const, equal: false } : said;
    const placed: Placed = {
      node,
      scale,
      leaf: node.leaf ?? (node.children.length ? undefined : inheritedLeaf),
      aggregation,
      missing: node.missing ?? above?.missing ?? 'skip and re-weight',
      rounding: node.round ?? above?.rounding,
      everyTier: node.round ? node.round.scope === 'at every tier' : (above?.everyTier ?? false),
      normalise: node.normalise ?? above?.normalise,
    };
    this.#placed.set(node.code, placed);
    for (const child of node.children)
      this.#place(
        child,
        // A sum of points that follows from marks is not handed down, a written aggregation is.
        { ...placed, aggregation: said },
        child.marks ? { low: ZERO, high: child.marks.value } : placed.scale,
        node.childrenValue ?? inheritedLeaf,
      );
  }

  /** What others read of a node, its parent as well as formulas: its rounded score where its tier rounds. */
  #read(code: string): readonly (Worked | undefined)[] {
    const scores = this.#scoresOf(code);
    const { everyTier, rounding } = this.#placed.get(code)!;
    if (!everyTier || !rounding) return scores.map((s) => s.raw);
    this.#note('read: rounded at its tier');
    return scores.map((s) => s.printed && nearly(s.printed));
  }

  #scoresOf(code: string): readonly Score[] {
    let scores = this.#scores.get(code);
    if (!scores) {
      const placed = this.#placed.get(code)!;
      const base = placed.node.children.length ? this.#combined(placed) : this.#leaf(placed);
      scores = base.map((raw, unit) => this.#score(placed, raw, unit));
      this.#raws.set(code, base);
      this.#scores.set(code, scores);
    }
    return scores;
  }

  #score(placed: Placed, base: Worked | undefined, unit: number): Score {
    const { rounding } = placed;
    const raw = this.#gated(placed, this.#adjusted(placed, base, unit), unit);
    if (!raw) return { raw, printed: undefined };
    if (!rounding) return { raw, printed: decidedFraction(raw, (x) => x, 'twelve digits') };
    const { places, mode } = rounding;
    const printed = decidedFraction(raw, (x) => toPlaces(x, places, mode), 'a rounding');
    const scaled = twelveDigits(raw.value).mul(new Fraction(10n ** BigInt(places)));
    if (scaled.d === 2n) this.#note(`half: ${mode}`);
    if (scaled.d !== 1n && raw.value.isNegative) this.#note('rounding: negative');
    return { raw, printed };
  }

  /** Bonuses are added one by one, none beyond the scale. */
  #adjusted({ node, scale }: Placed, base: Worked | undefined, unit: number): Worked | undefined {
    let score = base;
    for (const bonus of node.bonuses) {
      const { value, cap } = bonus;
      const written = this.#formulas.numeric(value, { table: 'units', row: unit });
      this.#given.set(bonus, [...(this.#given.get(bonus) ?? []), ...(written ? [written.value] : [])]);
      if (!score) continue;
      this.#note(!written ? 'bonus: missing' : written.value.isNegative ? 'bonus: below 0' : 'bonus: given');
      const given = written ? least(greatest(written, exactly(ZERO)), exactly(cap.value)) : exactly(ZERO);
      if (written && written.value.compare(cap.value) > 0) this.#note('bonus: at its cap');
      if (score.value.add(given.value).compare(scale.high) > 0) this.#note('bonus: at the top of the scale');
      score = least(nearly(add(score, given).value, add(score, given).doubt), exactly(scale.high));
    }
    return score;
  }

  /** At one node no score beats a fixed one, and that a cap; of several of a kind the lowest holds. */
  #gated({ node }: Placed, score: Worked | undefined, unit: number): Worked | undefined {
    const closed = node.gates.filter((gate) => {
      const holds = this.#formulas.truth(gate.condition, { table: 'units', row: unit });
      this.#note(holds === undefined ? 'gate: cannot be told' : holds ? 'gate: closed' : 'gate: open');
      const known = [...(this.#closed.get(gate.code) ?? [])];
      known[unit] = holds === true;
      this.#closed.set(gate.code, known);
      return holds === true;
    });
    const scores = closed.flatMap((gate) => gate.score ?? []);
    if (scores.length > 1) this.#note('gate: several at one node');
    if (scores.some(({ kind }) => kind === 'none')) return undefined;
    const lowest = (of: 'fixed' | 'cap') =>
      scores
        .flatMap((s) => (s.kind === of ? [s.amount.value] : []))
        .reduce<Fraction | undefined>((a, b) => (a ? a.least(b) : b), undefined);
    const [fixed, cap] = [lowest('fixed'), lowest('cap')];
    if (fixed) {
      if (!score) this.#note('gate: a score where there was none');
      return nearly(fixed);
    }
    if (!cap || !score) return score;
    this.#note(score.value.compare(cap) > 0 ? 'gate: a cap that holds' : 'gate: a cap above the score');
    return least(score, exactly(cap));
  }

  #combined(placed: Placed): (Worked | undefined)[] {
    const { node, aggregation, missing } = placed;
    const { method, equal } = aggregation;
    const weights = node.children.map((c) => (method === 'sum of points' ? c.marks!.value : equal ? ONE : c.weight!.value));
    const children = node.children.map((c) => this.#read(c.code));
    return Array.from({ length: this.#units }, (_, unit) => {
      const scores = children.map((c) => c[unit]);
      this.#note(`combine: ${method}, ${missing}, ${scores.every((s) => s) ? 'all' : scores.some((s) => s) ? 'some' : 'none'}`);
      if (missing === 'not allowed' && scores.some((s, i) => !s && !weights[i]!.isZero)) {
        this.#faults.add('missing-not-allowed');
        return undefined;
      }
      // What is left out, or counted as 0; what weighs nothing does not count.
      const counted = scores.flatMap((s, i) => {
        const score = s ?? (missing === 'zero' ? exactly(ZERO) : undefined);
        return score && !weights[i]!.isZero ? [{ score, weight: weights[i]! }] : [];
      });
      if (!counted.length) {
        if (scores.some((s) => s)) this.#note('combine: all that counts is missing');
        return undefined;
      }
      if (weights.some((w) => w.isZero)) this.#note('combine: a weight of 0');
      const present = sum(counted.map((c) => c.weight));
      return method === 'geometric' ? this.#geometric(counted, present) : this.#added(counted, present, method, sum(weights));
    });
  }

  #added(counted: readonly Counted[], present: Fraction, method: Aggregation, total: Fraction): Worked {
    // Points of what is there are re-scaled to the full marks of all.
    const factors = counted.map(({ weight }) => (method === 'sum of points' ? total : weight).div(present));
    const value = sum(counted.map(({ score }, i) => score.value.mul(factors[i]!)));
    const doubt = counted.reduce((d, { score }, i) => {
      const size = Math.abs(score.value.toNumber());
      return d + factors[i]!.toNumber() * (score.doubt + size * counted.length * 2 ** -51);
    }, 0);
    return nearly(value, doubt);
  }

  #geometric(counted: readonly Counted[], present: Fraction): Worked | undefined {
    if (counted.some(({ score }) => this.#isNegative(score))) {
      this.#faults.add('not-finite');
      return undefined;
    }
    if (counted.some(({ score }) => score.value.isZero)) {
      this.#note('geometric: a score of 0');
      return nearly(ZERO);
    }
    const logs = counted.map(({ score, weight }) => logarithm(score.value).mul(weight.div(present)));
    const value = exponential(sum(logs));
    const relative = counted.reduce((d, { score, weight }, i) => {
      return d + weight.div(present).toNumber() * (score.doubt / score.value.toNumber()) + (Math.abs(logs[i]!.toNumber()) + 1) * 2 ** -50;
    }, 0);
    if (counted.length > 1 && twelveDigits(value).mul(whole(100)).d === 1n) this.#note('geometric: a round result');
    return nearly(value, value.toNumber() * relative);
  }

  #isNegative(score: Worked): boolean {
    if (score.value.isZero && score.doubt > 0) throw new Undecided('the sign of a score');
    return score.value.isNegative;
  }

  #leaf(placed: Placed): (Worked | undefined)[] {
    const { node, scale, normalise } = placed;
    const leaf = placed.leaf!;
    const units = Array.from({ length: this.#units }, (_, unit) => ({ table: 'units', row: unit }) as const);
    if (leaf.is === 'deduction') return units.map(({ row }) => this.#deduction(placed, leaf, row));
    const { formula } = leaf;
    const values = units.map((row) => {
      if (formula.type !== 'yes/no') return this.#formulas.numeric(formula.of, row, node.code);
      const holds = this.#formulas.truth(formula.of, row, node.code);
      return holds === undefined ? undefined : exactly(holds ? ONE : ZERO);
    });
    const height = scale.high.sub(scale.low);
    const stretched = (share: Worked) => add(multiply(share, exactly(height)), exactly(scale.low));
    const own = node.normalise;
    const used = formula.type === 'number' ? normalise : own;
    if (used) {
      const { low, high } = this.#bounds(used, values);
      return values.map((x) => {
        if (!x || !low || !high) return undefined;
        const width = subtract(high, low);
        if (width.value.isZero) {
          this.#faults.add('no-spread');
          return undefined;
        }
        const share = divide(node.negative ? subtract(high, x) : subtract(x, low), width);
        if (share.value.isNegative || share.value.compare(ONE) > 0) this.#note(used.clipped ? 'normalise: clipped' : 'normalise: beyond');
        else if (share.value.isZero || share.value.equals(ONE)) this.#note('normalise: at a bound');
        return stretched(used.clipped ? held(share) : share);
      });
    }
    if (formula.type !== 'yes/no') return values.map((x) => x && nearly(x.value, x.doubt));
    return values.map((x) => x && stretched(node.negative ? subtract(exactly(ONE), x) : x));
  }

  #bounds({ method, low, high }: Normalisation, values: readonly (Worked | undefined)[]) {
    if (method === 'range') return { low: exactly(low!.value), high: exactly(high!.value) };
    const known = values.filter((v) => v !== undefined);
    return { low: known.length ? known.reduce(least) : undefined, high: known.length ? known.reduce(greatest) : undefined };
  }

  #deduction({ node, scale }: Placed, leaf: Extract<Leaf, { is: 'deduction' }>, unit: number): Worked | undefined {
    const outcomes = this.#formulas.outcomes(node.code, unit);
    const known = outcomes.filter((o) => o.outcome !== undefined);
    if (!known.length) {
      const rows = this.#formulas.rowsLookedAt(node.code, unit);
      this.#note(`deduction: nothing checked, ${rows ? 'some' : 'no'} rows, no record is ${leaf.noRecord}`);
      return leaf.noRecord === 'full marks' && !rows ? nearly(scale.high) : undefined;
    }
    const failed = known.filter((o) => o.outcome === false);
    const found = leaf.per === 'finding' ? failed.length : new Set(failed.map((o) => elementOf(o.rule))).size;
    let points = leaf.points.value.mul(whole(found));
    if (leaf.cap && points.compare(leaf.cap.value) > 0) {
      points = leaf.cap.value;
      this.#note('deduction: at its cap');
    }
    let score = scale.high.sub(points);
    if (leaf.floor && score.compare(scale.low) < 0) {
      score = scale.low;
      this.#note('deduction: at the lowest score');
    }
    return nearly(score);
  }

  #ranks(): (number | undefined)[] {
    const { index } = this.#world;
    const ranks: (number | undefined)[] = [];
    if (index.ranking === 'unranked') return ranks;
    const { order, ties } = index.ranking ?? { order: 'highest first', ties: 'competition' };
    const among = Array.from({ length: this.#units }, (_, i) => i).flatMap((unit) => {
      const key = this.#basis(index.rankOn, unit);
      return key && index.gates.every((g) => g.ranked || !this.#closed.get(g.code)![unit]) ? [{ unit, key }] : [];
    });
    const sign = order === 'highest first' ? -1 : 1;
    // What is equal keeps the order of the list.
    among.sort((a, b) => sign * compare(a.key, b.key) || a.unit - b.unit);
    let [rank, different] = [0, 0];
    among.forEach(({ unit, key }, place) => {
      const tied = place > 0 && compare(key, among[place - 1]!.key) === 0;
      if (tied) this.#note(`tie: ${ties}`);
      else {
        rank = place + 1;
        different++;
      }
      ranks[unit] = ties === 'ordinal' ? place + 1 : ties === 'dense' ? different : rank;
    });
    return ranks;
  }

  /** The score that ranks or bands look at. */
  #basis(basis: 'published' | 'raw' | undefined, unit: number): Worked | undefined {
    const { code } = this.#world.index;
    const { raw, printed } = this.#scoresOf(code)[unit]!;
    return basis === 'raw' || !this.#placed.get(code)!.rounding ? raw : printed && nearly(printed);
  }

  #bands(): (string | undefined)[] {
    const { index } = this.#world;
    return Array.from({ length: this.#units }, (_, unit) => {
      const score = this.#basis(index.bandOn, unit);
      const band = score && decided(score, (x) => index.bands.find((b) => holds(b, x))?.code, 'a band');
      if (score && index.bands.length && band === undefined) this.#note('band: none for a score');
      if (score && index.bands.some((b) => twelveDigits(score.value).equals(b.low.value))) this.#note('band: at an edge');
      const verdicts = index.gates.flatMap(({ code, verdict }) => (verdict && this.#closed.get(code)![unit] ? [verdict] : []));
      // Bands are written from high scores to low ones; the best are at the end where the lowest score ranks first.
      const { ranking } = index;
      const lowIsBest = ranking !== undefined && ranking !== 'unranked' && ranking.order === 'lowest first';
      const worst = (a: number, b: number) => (lowIsBest ? Math.min(a, b) : Math.max(a, b));
      const given = verdicts.filter((v) => !v.atMost).map((v) => v.band);
      const earned = band === undefined ? [] : [index.bands.findIndex((b) => b.code === band)];
      const [first, ...others] = given.length ? given : earned;
      if (first === undefined) return undefined;
      return index.bands[[...others, ...verdicts.filter((v) => v.atMost).map((v) => v.band)].reduce(worst, first)]!.code;
    });
  }

  #statistics(code: string): Statistics {
    const { gates } = this.#world.index;
    const { rounding } = this.#placed.get(code)!;
    const counted = this.#scoresOf(code).flatMap(({ printed }, unit) =>
      printed && gates.every((g) => g.inMean || !this.#closed.get(g.code)![unit]) ? [printed] : [],
    );
    if (!counted.length) return { mean: undefined, above: 0, share: undefined };
    const mean = sum(counted).div(whole(counted.length));
    const above = counted.filter((s) => s.compare(mean) > 0).length;
    const printed = rounding ? toPlaces(mean, rounding.places, 'half-up') : twelveDigits(mean);
    return { mean: printed, above, share: percent(above, counted.length) };
  }
}

interface Counted {
  readonly score: Worked;
  readonly weight: Fraction;
}

const percent = (part: number, of: number): Fraction => toPlaces(new Fraction(BigInt(part) * 100n, BigInt(of)), 2, 'half-up');
const held = (share: Worked): Worked => greatest(exactly(ZERO), least(exactly(ONE), share));

/** What a deduction per element counts once: of a constraint of a column that column, of a rule without an element the rule. */
function elementOf({ form, code, element, require }: Rule): string {
  if (form === 'column' && require.is === 'known' && !('is' in require.of)) return `element ${require.of.name}`;
  return element === undefined ? `rule ${code}` : `element ${element}`;
}

/** What is decided of a double, as a fraction. */
function decidedFraction(x: Worked, decide: (value: Fraction) => Fraction, what: string): Fraction {
  const text = decided(
    x,
    (value) => {
      const { n, d } = decide(value);
      return `${n}/${d}`;
    },
    what,
  );
  const [n, d] = text.split('/') as [string, string];
  return new Fraction(BigInt(n), BigInt(d));
}

function holds({ low, lowIncluded, high, highIncluded }: Band, x: Fraction): boolean {
  const [above, below] = [x.compare(low.value), high.value.compare(x)];
  return (above > 0 || (above === 0 && lowIncluded)) && (below > 0 || (below === 0 && highIncluded));
}
