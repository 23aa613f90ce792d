import type { Draw } from './draw.ts';
import { Undecided } from './amount.ts';
import { Formulas, measureOf } from './formulas.ts';
import { Fraction, whole, ZERO } from './fraction.ts';
import { decimalNear, divisors } from './generate-tables.ts';
import type { Amount, Code, Column, Comparison, Leaf, Normalisation, Numeric, TableName, Truth, World } from './methodology.ts';
import { amountOf } from './write.ts';

interface Scale {
  readonly low: Fraction;
  readonly high: Fraction;
}

export interface DrawnLeaf {
  readonly leaf: Leaf;
  readonly normalise: Normalisation | undefined;
  readonly negative: boolean | undefined;
}

const COMPARISONS: readonly Comparison[] = ['≥', '>', '=', '≠', '<', '≤'];

/** Formulas over given tables, and over the nodes that are finished: so none goes round in a circle. */
export class FormulaDraw {
  readonly #d: Draw;
  readonly tables: World['tables'];
  readonly #world: World;
  readonly #sample: Formulas;
  readonly #nodes: { readonly code: string; readonly scale: Scale }[] = [];

  constructor(d: Draw, tables: World['tables'], conversion: World['conversion']) {
    this.#d = d;
    this.tables = tables;
    this.#world = { tables, conversion, rules: [] } as unknown as World;
    this.#sample = new Formulas(this.#world, { note: () => {}, fault: () => {}, read: () => undefined });
  }

  /** An engine with patterns is six times the size of one without, so few worlds have any. */
  get #hasPatterns(): boolean {
    this.#patterns ??= this.#d.chance(20);
    return this.#patterns;
  }
  #patterns: boolean | undefined;

  finished(code: string, scale: Scale): void {
    this.#nodes.push({ code, scale });
  }

  countsRules(leaf: Leaf): boolean {
    return leaf.is === 'deduction' || passRateIn(leaf) !== undefined;
  }

  /** For leaves below that have none of their own. */
  inheritable(): Leaf {
    return { is: 'formula', formula: { type: 'number', of: this.numeric('units', 1) } };
  }

  /** @param inherited the normalisation from above */
  leaf(scale: Scale, inherited: Normalisation | undefined): DrawnLeaf {
    const d = this.#d;
    return d.run<DrawnLeaf>([
      () =>
        this.#normalised(d.chance(60) ? { is: 'column', column: this.#columnOf('units', 'number') } : this.numeric('units', 2), inherited),
      () => this.#normalised({ is: 'column', column: this.#columnOf('units', 'number') }, inherited),
      () => this.#normalised(this.numeric('units', 2), inherited),
      () => ({ leaf: { is: 'formula', formula: { type: 'points', of: this.#points(scale) } }, normalise: undefined, negative: undefined }),
      () => this.#yesNo(),
      () => this.#yesNo(),
      () => this.#shareLike(inherited),
      () => this.#deduction(scale),
      () => this.#mixed(),
    ]);
  }

  /** A number, taken to the scale by bounds that fit it or by what is inherited. */
  #normalised(of: Numeric, inherited: Normalisation | undefined): DrawnLeaf {
    const d = this.#d;
    const leaf: Leaf = { is: 'formula', formula: { type: 'number', of } };
    const negative = d.maybe(30, () => d.chance(70));
    if (inherited && d.chance(25)) return { leaf, normalise: undefined, negative };
    if (d.chance(12)) return { leaf, normalise: { method: 'min-max', low: undefined, high: undefined, clipped: d.chance(30) }, negative };
    const [low, high] = this.#boundsOf(of);
    return { leaf, normalise: { method: 'range', low, high, clipped: true }, negative };
  }

  /** Bounds within the values of all units, so that not all scores lie at the ends of the scale. */
  #boundsOf(of: Numeric): [Amount, Amount] {
    const d = this.#d;
    const values = this.#valuesOf(of);
    const least = values[0] ?? ZERO;
    const most = values.at(-1) ?? ZERO;
    const near = (value: Fraction) => Fraction.of(decimalNear(value, d.of([2, 3, 15])));
    const some = () => (values.length ? values[d.below(values.length)]! : ZERO);
    const [a, b] = d.of([
      [near(least), near(most)],
      [near(least).sub(whole(1)), near(most).add(whole(1))],
      [near(some()), near(some())],
      [whole(least.floor()), whole(most.floor() + 1n)],
    ]);
    const bounds = a.compare(b) < 0 ? [a, b] : [whole(least.floor()), whole(most.floor() + 1n)];
    return bounds.map((x) => amountOf(decimalNear(x, 15), Fraction.of(decimalNear(x, 15)))) as [Amount, Amount];
  }

  /** What a formula comes to, in order; without those that name nodes. */
  #valuesOf(of: Numeric): Fraction[] {
    const units = this.tables.get('units')!.rows;
    const values = units.flatMap((_, row) => {
      try {
        return this.#sample.numeric(of, { table: 'units', row })?.value ?? [];
      } catch (error) {
        if (error instanceof Undecided) return [];
        throw error;
      }
    });
    // A text holds no number of more digits than a number keeps.
    return values.filter((v) => v.abs().compare(LONGEST) < 0).sort((a, b) => a.compare(b));
  }

  #yesNo(): DrawnLeaf {
    const d = this.#d;
    const of = this.truth('units', 2);
    return {
      leaf: { is: 'formula', formula: { type: 'yes/no', of } },
      normalise: d.maybe(15, () => ({ method: 'range', low: constant('0'), high: constant(d.of(['1', '2', '0.5'])), clipped: true })),
      negative: d.maybe(30, () => d.chance(70)),
    };
  }

  /** What lies between 0 and 1 by itself needs no clipping. */
  #shareLike(inherited: Normalisation | undefined): DrawnLeaf {
    const d = this.#d;
    const of = d.run<Numeric>([
      () => ({ is: 'aggregate', kind: 'pass rate', table: 'cases', where: this.#filter('cases'), by: d.of(['check', 'record']) }),
      () => ({ is: 'aggregate', kind: 'share', table: d.of(['cases', 'parts']), where: undefined, condition: { is: 'said', value: true } }),
    ]);
    const shared: Numeric = of.is === 'aggregate' && of.kind === 'share' ? this.#share('units') : of;
    const leaf: Leaf = { is: 'formula', formula: { type: 'number', of: shared } };
    const negative = d.maybe(20, () => true);
    if (inherited && d.chance(25)) return { leaf, normalise: undefined, negative };
    return { leaf, normalise: { method: 'range', low: constant('0'), high: constant('1'), clipped: d.chance(40) }, negative };
  }

  #deduction({ low, high }: Scale): DrawnLeaf {
    const d = this.#d;
    const height = high.sub(low);
    const part = (of: number) => {
      const text = decimalNear(height.div(whole(of)), 3);
      return amountOf(text, Fraction.of(text));
    };
    const cap = d.maybe(60, () => part(d.of([2, 4])));
    return {
      leaf: {
        is: 'deduction',
        points: part(d.of([20, 8, 3])),
        per: d.of(['finding', 'element']),
        cap,
        floor: !cap || d.chance(30),
        noRecord: d.of([undefined, 'full marks', 'missing'] as const),
      },
      normalise: undefined,
      negative: undefined,
    };
  }

  /** Scores and numbers together, with bounds of their own. */
  #mixed(): DrawnLeaf {
    const d = this.#d;
    const named = this.#nodes.length ? [d.of(this.#nodes)] : [];
    const score = named.map((n): Numeric => ({ is: 'score', code: n.code }))[0] ?? this.#ladder(HUNDRED);
    const other = d.run<Numeric>([
      () => this.numeric('units', 1),
      () => this.#ladder(HUNDRED),
      () => ({ is: 'score', code: d.of(this.#nodes)?.code ?? '' }),
    ]);
    const right: Numeric = other.is === 'score' && !other.code ? this.#constant() : other;
    const operator = d.of(['+', '-', '*'] as const);
    const of: Numeric = d.chance(25)
      ? { is: 'call', name: d.of(['least', 'greatest']), of: [score, right] }
      : { is: 'binary', operator, left: score, right };
    const [low, high] = d.of([
      ['0', '100'],
      ['-10', '10'],
      ['0', '20'],
      ['0', '2000'],
    ] as const);
    return {
      leaf: { is: 'formula', formula: { type: 'points', of } },
      normalise: { method: 'range', low: constant(low), high: constant(high), clipped: true },
      negative: d.maybe(20, () => true),
    };
  }

  /** Scores that stay on a scale. */
  #points(scale: Scale): Numeric {
    const d = this.#d;
    const same = this.#nodes.filter((n) => n.scale.low.compare(scale.low) >= 0 && n.scale.high.compare(scale.high) <= 0);
    const named = (): Numeric => (same.length ? { is: 'score', code: d.of(same).code } : this.#ladder(scale));
    return d.run<Numeric>([
      () => this.#ladder(scale),
      () => this.#ladder(scale),
      named,
      () => ({ is: 'call', name: d.of(['least', 'greatest']), of: [this.#ladder(scale), named(), ...(d.chance(30) ? [named()] : [])] }),
      () => ({
        is: 'binary',
        operator: '/',
        left: { is: 'binary', operator: '+', left: this.#ladder(scale), right: this.#ladder(scale) },
        right: { is: 'constant', amount: constant('2') },
      }),
    ]);
  }

  #ladder({ low, high }: Scale): Numeric {
    const d = this.#d;
    const points = (): Amount => {
      const at = low.add(high.sub(low).mul(new Fraction(BigInt(d.of([10, 0, 5, 6, 3, 8])), 10n)));
      const odd = d.chance(25) ? at.sub(high.sub(low).div(whole(d.of([3, 7, 2000])))) : at;
      const text = decimalNear(odd.compare(low) < 0 || odd.compare(high) > 0 ? at : odd, d.of([3, 5]));
      const value = Fraction.of(text);
      return value.compare(low) < 0 || value.compare(high) > 0 ? amountOf(decimalNear(low, 15), low) : amountOf(text, value);
    };
    const otherwise = d.maybe(50, points);
    return d.run<Numeric>([
      () => {
        const of = this.#columnOf('units', 'codes');
        const codes = of.codes!.slice(0, otherwise ? d.between(1, of.codes!.length) : undefined);
        const word = (c: Code) => (c.meaning && d.chance(30) ? c.meaning : c.code);
        return { is: 'ladder', of, rungs: codes.map((c) => ({ at: word(c), value: c.code, points: points() })), otherwise };
      },
      () => ({
        is: 'ladder',
        of: this.#columnOf('units', 'flag'),
        rungs: [true, false].map((value) => ({ at: value ? 'yes' : 'no', value, points: points() })),
        otherwise: undefined,
      }),
      () => {
        const of = d.chance(60) ? { is: 'column' as const, column: this.#columnOf('units', 'number') } : this.numeric('units', 1);
        const values = this.#valuesOf(of).filter((v) => !v.isNegative);
        const texts = Array.from({ length: d.between(1, 3) }, () => decimalNear(values.length ? d.of(values) : whole(d.below(5)), 15));
        const rungs = [...new Set(texts)].map((at) => ({ at, value: Fraction.of(at), points: points() }));
        const different = rungs.filter((r, i) => rungs.findIndex((o) => o.value.equals(r.value)) === i);
        return {
          is: 'ladder',
          of: of.is === 'column' ? of.column : of,
          rungs: different,
          otherwise: d.chance(97) ? (otherwise ?? points()) : undefined,
        };
      },
    ]);
  }

  /** A bonus that adds something to some unit, as far as the cells tell: one that never does is refused. */
  bonus(): Numeric {
    const d = this.#d;
    const node = this.#nodes.length ? d.of(this.#nodes) : undefined;
    const lowest = node && decimalNear(node.scale.low, 15);
    const drawn = d.run<Numeric>([
      () => ({
        is: 'binary',
        operator: '*',
        left: { is: 'column', column: this.#columnOf('units', 'number') },
        right: { is: 'constant', amount: constant(d.of(['0.5', '0.1', '2', '0.001'])) },
      }),
      () => this.numeric('units', 2),
      () => ({ is: 'aggregate', kind: 'count', table: 'cases', where: this.#filter('cases') }),
      () =>
        lowest === undefined
          ? this.numeric('units', 1)
          : {
              is: 'binary',
              operator: '-',
              left: { is: 'score', code: node!.code },
              right: { is: 'constant', amount: constant(lowest) },
            },
    ]);
    const adds = drawn.is === 'binary' && drawn.left.is === 'score' ? true : this.#valuesOf(drawn).some((v) => v.compare(ZERO) > 0);
    return adds ? drawn : { is: 'call', name: 'abs', of: [drawn] };
  }

  /** When a gate closes; mostly it does not. */
  condition(): Truth {
    const d = this.#d;
    const compared = (): Truth => {
      const node = this.#nodes.length ? d.of(this.#nodes) : undefined;
      const of: Numeric = node && d.chance(60) ? { is: 'score', code: node.code } : this.numeric('units', 1);
      const { low, high } = node?.scale ?? HUNDRED;
      const at = low.add(high.sub(low).mul(new Fraction(BigInt(d.of([6, 3, 9, 0])), 10n)));
      const text = decimalNear(at, 4);
      return {
        is: 'compare',
        operator: d.of(['<', '≤', '>', '=']),
        left: of,
        right: { is: 'constant', amount: amountOf(text, Fraction.of(text)) },
      };
    };
    return d.run<Truth>([
      compared,
      compared,
      () => this.truth('units', 2),
      () => ({ is: 'and', left: compared(), right: this.truth('units', 1) }),
      () =>
        this.#nodes.length
          ? { is: 'known', of: { is: 'score', code: d.of(this.#nodes).code }, present: d.chance(30) }
          : this.truth('units', 1),
    ]);
  }

  #constant(): Numeric {
    return { is: 'constant', amount: constant(this.#d.of(['1', '2', '0.5', '0.1', '3', '100', '-5', '0.05', '10%', '1/3', '59.995'])) };
  }

  /** Columns of a kind that a row of a table can name. */
  #columnsOf(table: TableName, kind: Column['kind']): Column[] {
    const above = (name: TableName) => this.tables.get(name)!.columns.filter((c) => c.kind === kind);
    const own = above(table);
    if (table === 'units') return [...own, ...above('extra')];
    return table === 'parts' ? [...own, ...own, ...above('cases'), ...above('units')] : [...own, ...own, ...above('units')];
  }

  #columnOf(table: TableName, kind: Column['kind']): Column {
    return this.#d.of(this.#columnsOf(table, kind));
  }

  #filter(table: 'cases' | 'parts'): Truth | undefined {
    return this.#d.maybe(45, () => this.truth(table, 0));
  }

  #share(at: TableName): Numeric {
    const table = at === 'cases' ? 'parts' : this.#d.of(['cases', 'parts'] as const);
    return { is: 'aggregate', kind: 'share', table, where: this.#filter(table), condition: this.truth(table, 1) };
  }

  /** A number of a row. Nothing here names a node. */
  numeric(at: TableName, depth: number): Numeric {
    const d = this.#d;
    const column = (): Numeric => ({ is: 'column', column: this.#columnOf(at, 'number') });
    if (depth <= 0) return d.chance(75) ? column() : this.#constant();
    const inner = () => this.numeric(at, depth - 1);
    const aggregates: readonly (() => Numeric)[] =
      at === 'parts'
        ? []
        : [
            () => {
              const table = this.#below(at);
              return { is: 'aggregate', kind: 'count', table, where: this.#filter(table) };
            },
            () => {
              const table = this.#below(at);
              const columns = this.tables.get(table)!.columns.filter((c) => c.kind === 'number');
              return { is: 'aggregate', kind: d.of(['sum', 'mean'] as const), table, where: this.#filter(table), column: d.of(columns) };
            },
            () => this.#share(at),
          ];
    const of = d.run<Numeric>([
      column,
      column,
      () => ({ is: 'binary', operator: d.of(['+', '-', '*'] as const), left: inner(), right: inner() }),
      () => ({ is: 'binary', operator: d.of(['+', '-'] as const), left: inner(), right: inner() }),
      () => (at === 'units' ? this.#quotient(inner()) : this.#rate(inner(), at)),
      ...(at === 'units' ? [() => this.#quotient(inner())] : []),
      () => ({ is: 'call', name: d.of(['least', 'greatest'] as const), of: [inner(), inner(), ...(d.chance(30) ? [inner()] : [])] }),
      () => ({ is: 'call', name: d.of(['abs', 'floor'] as const), of: [inner()] }),
      ...(at === 'units' ? [() => this.#logarithm()] : [() => ({ is: 'length', of: this.#columnOf(at, 'text') }) as const]),
      () => ({ is: 'negative', of: inner() }),
      ...aggregates,
    ]);
    return this.#isSound(of) ? of : column();
  }

  /** Most divisors are never 0. */
  #quotient(left: Numeric): Numeric {
    const d = this.#d;
    const dividing = [this.tables.get('units')!, this.tables.get('extra')!].flatMap(divisors);
    const right = d.run<Numeric>([
      () => ({ is: 'column', column: d.of(dividing) }),
      () => ({ is: 'constant', amount: constant(d.of(['3', '7', '8', '100', '0.3'])) }),
      () => ({
        is: 'binary',
        operator: '+',
        left: { is: 'column', column: d.of(dividing) },
        right: { is: 'constant', amount: constant('1') },
      }),
      () => (d.chance(6) ? { is: 'column', column: this.#columnOf('units', 'number') } : { is: 'column', column: d.of(dividing) }),
    ]);
    return { is: 'binary', operator: '/', left, right };
  }

  /** Of a record: what cannot be divided is missing. */
  #rate(left: Numeric, at: TableName): Numeric {
    return { is: 'binary', operator: '/', left, right: { is: 'column', column: this.#columnOf(at, 'number') } };
  }

  #logarithm(): Numeric {
    const d = this.#d;
    const dividing = [this.tables.get('units')!, this.tables.get('extra')!].flatMap(divisors);
    const of: Numeric = d.chance(4)
      ? { is: 'column', column: this.#columnOf('units', 'number') }
      : d.chance(50)
        ? { is: 'column', column: d.of(dividing) }
        : { is: 'binary', operator: '/', left: { is: 'column', column: d.of(dividing) }, right: { is: 'constant', amount: constant('3') } };
    return { is: 'call', name: 'ln', of: [of] };
  }

  /** Different units of measurement may be multiplied, not turned into each other. All ours convert. */
  #isSound(of: Numeric): boolean {
    const inner = of.is === 'binary' ? [of.left, of.right] : of.is === 'call' ? of.of : [];
    return inner.every((t) => {
      const measure = measureOf(t, this.#world);
      return measure === undefined || this.#world.conversion.factors.has(measure);
    });
  }

  #below(at: TableName): 'cases' | 'parts' {
    return at === 'cases' ? 'parts' : this.#d.of(['cases', 'parts'] as const);
  }

  /** A statement about a row. */
  truth(at: TableName, depth: number): Truth {
    const d = this.#d;
    const flag = () => this.#columnOf(at, 'flag');
    const contains = (): Truth => ({ is: 'contains', column: this.#columnOf(at, 'text'), text: d.of(['甲', 'a', '等']), no: d.chance(50) });
    const atoms: readonly (() => Truth)[] = [
      () => ({ is: 'flag', column: flag() }),
      () => this.#compared(at, Math.min(depth, 1)),
      () => this.#compared(at, Math.min(depth, 1)),
      () => ({ is: 'flagged', column: flag(), operator: d.of(['=', '≠'] as const), value: d.chance(50) }),
      () => {
        const dates = this.#columnsOf(at, 'date');
        return {
          is: 'dates',
          operator: d.of(COMPARISONS),
          left: d.of(dates),
          right: d.chance(50) ? d.of(dates) : d.of(['2020-01-01', '2020-02-29']),
        };
      },
      () => {
        const column = this.#columnOf(at, 'codes');
        const { code, meaning } = d.of(column.codes!);
        return { is: 'code', column, operator: d.of(['=', '≠'] as const), code, written: meaning && d.chance(50) ? meaning : code };
      },
      () => ({ is: 'known', of: this.#columnOf(at, d.of(['number', 'flag', 'codes'] as const)), present: d.chance(50) }),
      ...(at !== 'units' && this.#hasPatterns ? [contains, contains] : []),
      ...(at === 'units'
        ? []
        : [
            (): Truth => ({ is: 'listed', column: this.tables.get('cases')!.columns.find((c) => c.name === 'kind')! }),
            (): Truth => ({ is: 'starts', column: this.#columnOf(at, 'text'), text: d.of(['甲', 'ab', '丙𠮷']) }),
          ]),
    ];
    if (depth <= 0) return d.run(atoms);
    const inner = () => this.truth(at, depth - 1);
    return d.run<Truth>([
      ...atoms,
      () => ({ is: 'not', of: inner() }),
      () => ({ is: 'and', left: inner(), right: inner() }),
      () => ({ is: 'or', left: inner(), right: inner() }),
      ...(at === 'parts'
        ? []
        : [
            (): Truth => {
              const table = this.#below(at);
              return { is: d.of(['some', 'every'] as const), table, where: this.#filter(table), condition: this.truth(table, 0) };
            },
          ]),
      () => ({ is: 'known', of: this.numeric(at, 1), present: d.chance(50) }),
    ]);
  }

  /** A comparison that is often one of equals. */
  #compared(at: TableName, depth: number): Truth {
    const d = this.#d;
    const left = this.numeric(at, depth);
    const values = at === 'units' ? this.#valuesOf(left) : [];
    const met = (): Numeric => {
      const text = decimalNear(d.of(values), 15);
      return { is: 'constant', amount: amountOf(text, Fraction.of(text)) };
    };
    const right = values.length && d.chance(40) ? met() : this.numeric(at, depth);
    return { is: 'compare', operator: d.of(COMPARISONS), left, right };
  }
}

const LONGEST = whole(10n ** 15n);
const HUNDRED: Scale = { low: ZERO, high: whole(100) };

const constant = (text: string): Amount => {
  const [n, d] = text.split('/') as [string, string | undefined];
  if (d) return amountOf(text, Fraction.of(n).div(Fraction.of(d)));
  return amountOf(text, text.endsWith('%') ? Fraction.of(text.slice(0, -1)).div(whole(100)) : Fraction.of(text));
};

/** The pass rate that a leaf asks for. */
export function passRateIn(leaf: Leaf): Extract<Numeric, { kind: 'pass rate' }> | undefined {
  if (leaf.is !== 'formula' || leaf.formula.type === 'yes/no') return undefined;
  const { of } = leaf.formula;
  return of.is === 'aggregate' && of.kind === 'pass rate' ? of : undefined;
}
