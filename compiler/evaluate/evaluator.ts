import { type BigDecimal, decimalOf, mostIn, MOST_WHOLE } from '../decimals.ts';
import { integerProportions } from '../exact.ts';
import { sameItems } from '../lists.ts';
import { doubt, isExact, isPlain, isTruth } from '../plan/exactness.ts';
import { type Domain, isUnits, keyOfDomain, sameDomain, UNITS } from '../plan/domain.ts';
import { type Expr, operands, type Rung, type StageId } from '../plan/expression.ts';
import type { ChildTerm, Param, Plan, Population, Stage, StageOf } from '../plan/plan.ts';
import { round } from '../rounding.ts';
import { type Block, computed, constant, Hole, runInto, view } from './blocks.ts';
import { type Around, combine } from './combine.ts';
import { gather, Rows } from './domain.ts';
import { type Decimals, decimalsOf, mostOf, sizeOf } from './exact-terms.ts';
import { chosenInto, groupInto } from './group.ts';
import type { UnitData } from './data.ts';
import { sameValues, type Values } from './values.ts';
import type { Inputs } from './inputs.ts';
import { intervalInto } from './interval.ts';
import { rankInto } from './order.ts';
import { prepare, prepareTruth } from './prepare.ts';
import { extremeDecimal, statisticOf } from './statistic.ts';
import { hasLonger, sumInto, totalOf } from './sums.ts';
import { isText, textsOf } from './texts.ts';
import { always, countedInto, joined, type Tally, tallied, TRUE, WHERE } from './truths.ts';
import { type Key, numberKey, textKey, uniqueInto } from './unique.ts';

/** The values of one stage. The stamp tells what made them: equal values of one stage keep it. */
export interface Vector {
  readonly values: Values;
  readonly stamp: number;
}

/** What one run computed and kept: stages by their operation, and in order. */
export interface Counters {
  readonly computed: Map<Stage['op'] | 'statistics', number>;
  readonly stages: StageId[];
}

/** What plans over the same data that share their stages have in common. */
interface Shared {
  readonly stages: Plan['stages'];
  readonly data: UnitData;
  /** What makes each stage, and its vector. */
  readonly made: (number | undefined)[];
  readonly done: (Vector | undefined)[];
  /** Vectors by what makes them, and numbers for what can make one. */
  readonly vectors: Map<number, Vector>;
  readonly stamps: Map<string, number>;
}

/**
 * Evaluates plans and remembers. A vector is kept under what made it: the operation, the numbers of the text it used
 * and the stamps of what it read. A stage runs again only if one of those changed in value, whatever happened to the
 * text; and a result equal to the one that stood in its place takes its stamp, so that nothing after it runs.
 */
export class Evaluator {
  #now: Shared | undefined;
  #before: Shared | undefined;
  /** The last vector in each place of a plan. */
  #inPlaces = new Map<string, Vector>();
  #lastStamp = 0;

  /** Values of stages on demand. Other data, or stages numbered anew, end the life of what was not used since the last time they came. */
  run(plan: Plan, data: UnitData): Run {
    if (this.#now?.stages !== plan.stages || this.#now.data !== data) {
      this.#before = this.#now;
      this.#now = { stages: plan.stages, data, made: [], done: [], vectors: new Map(), stamps: new Map() };
      const places = new Set(plan.slots);
      this.#inPlaces = new Map([...this.#inPlaces].filter(([place]) => places.has(place)));
    }
    const [now, before] = [this.#now, this.#before];
    const keep = (id: StageId, made: number, vector: Vector) => {
      now.vectors.set(made, vector);
      now.done[id] = vector;
      this.#inPlaces.set(plan.slots[id]!, vector);
      return vector;
    };
    return new Run(plan, data, now, {
      stamp: (key) => {
        const stamp = now.stamps.get(key) ?? before?.stamps.get(key) ?? ++this.#lastStamp;
        now.stamps.set(key, stamp);
        return stamp;
      },
      recall: (id, made) => {
        const vector = now.vectors.get(made) ?? before?.vectors.get(made);
        return vector && keep(id, made, vector);
      },
      remember: (id, made, values) => {
        const former = this.#inPlaces.get(plan.slots[id]!);
        return keep(id, made, former && sameValues(former.values, values) ? former : { values, stamp: made });
      },
    });
  }
}

interface Memory {
  /** A number for what makes a vector; the same for the same. */
  stamp(key: string): number;
  recall(id: StageId, made: number): Vector | undefined;
  remember(id: StageId, made: number, values: Values): Vector;
}

/**
 * One plan over one set of data. Vectors are made when they are asked for. An expression that only feeds another stage
 * is computed along with it, a block at a time, and kept only if asked for itself.
 */
export class Run {
  readonly plan: Plan;
  readonly data: UnitData;
  readonly counters: Counters = { computed: new Map(), stages: [] };
  readonly #memory: Memory;
  readonly #shared: Pick<Shared, 'made' | 'done'>;
  readonly #along = new Set<StageId>();
  readonly #inputs = new Map<string, Inputs & { readonly domain: Rows }>();
  readonly #tallies = new Map<Expr, Tally & { readonly of: StageOf<'group'> }>();

  constructor(plan: Plan, data: UnitData, shared: Pick<Shared, 'made' | 'done'>, memory: Memory) {
    this.plan = plan;
    this.data = data;
    this.#shared = shared;
    this.#memory = memory;
  }

  /** What expressions over the rows of a domain read from. */
  #inputsOf(over: Domain): Inputs & { readonly domain: Rows } {
    const key = keyOfDomain(over);
    const known = this.#inputs.get(key);
    if (known) return known;
    const domain = new Rows(over, this.plan, this.data);
    const made: Inputs & { readonly domain: Rows } = {
      domain,
      rows: domain.count,
      inUnits: isUnits(over),
      column: (table: string, column: string) => this.data.column(table, column),
      numbers: (table: string, column: string) => domain.numbers(table, column),
      texts: (table: string, column: string) => domain.texts(table, column),
      stage: (input: StageId) => this.#block(input, domain),
      truths: (input: StageId) => this.#truths(input, domain),
      param: (param: number) => this.plan.params[param]!.number,
      plan: this.plan,
      block: (expr: Expr) => prepare(expr, made),
      decimals: (input: StageId) => this.#decimals(input, domain),
      most: (table: string, column: string) => mostIn(domain.column(table, column)),
      mostOfStage: (input: StageId) => this.#most(input),
      isShort: (input: StageId) => this.plan.stages[input]!.op === 'group' && !hasLonger(this.values(input)),
    };
    this.#inputs.set(key, made);
    return made;
  }

  /** The values of a stage, one a row of its domain; NaN where missing. */
  values(stage: StageId): Float64Array {
    return asNumbers(this.#vector(stage).values);
  }

  /** The outcomes of a `check`: 1 passed, 0 failed, 2 not checked. */
  outcomes(stage: StageId): Uint8Array {
    return this.#vector(stage).values as Uint8Array;
  }

  stamp(stage: StageId): number {
    return this.#vector(stage).stamp;
  }

  /** An expression by itself, for looking into what a stage is made of. */
  evaluate(expr: Expr): Float64Array {
    const out = new Float64Array(this.data.units.length);
    runInto(out, prepare(expr, this.#inputsOf(UNITS)));
    return out;
  }

  /** In which rows of a domain a condition holds: 1 where it does. */
  truths(condition: Expr, over: Domain): Uint8Array {
    const inputs = this.#inputsOf(over);
    return runInto(new Uint8Array(inputs.rows), prepareTruth(condition, inputs));
  }

  #vector(id: StageId): Vector {
    const done = this.#recalled(id);
    if (done) return done;
    const stage = this.plan.stages[id] as Stage;
    const vector = this.#memory.remember(id, this.#madeBy(id), this.#compute(stage));
    this.counters.stages.push(id);
    this.counters.computed.set(stage.op, (this.counters.computed.get(stage.op) ?? 0) + 1);
    return vector;
  }

  /** A stage's vector, where it has one already. */
  #recalled(id: StageId): Vector | undefined {
    return this.#shared.done[id] ?? this.#memory.recall(id, this.#madeBy(id));
  }

  /** A stage as an operand of another, in the same rows or in rows below. What is asked for a second time is worth keeping. */
  #block(id: StageId, into: Rows): Block {
    const done = this.#recalled(id);
    const stage = this.plan.stages[id] as Stage;
    if (stage.over.rows === 'one') return constant(this.values(id)[0]!, into.count);
    const owners = into.ownersIn(stage.over);
    if (owners) return view(gather(this.values(id), owners));
    if (done || stage.op !== 'map' || this.#along.has(id)) return view(this.values(id));
    this.#along.add(id);
    return prepare(stage.expr, this.#inputsOf(stage.over));
  }

  /** A stage of truths as an operand of another. */
  #truths(id: StageId, into: Rows): Uint8Array | undefined {
    const stage = this.plan.stages[id] as Stage;
    if (!isOfTruths(stage)) return undefined;
    const owners = into.ownersIn(stage.over);
    return owners ? gather(this.outcomes(id), owners) : this.outcomes(id);
  }

  /** What a stage of exact values holds: its expression or its sums, to the last digit. */
  #decimals(id: StageId, into: Rows): Decimals {
    const stage = this.plan.stages[id] as Stage;
    if (stage.op === 'fit') {
      const decimal = this.fitted(id);
      return () => decimal;
    }
    const own: Decimals = stage.op === 'map' ? decimalsOf(stage.expr, this.#inputsOf(stage.over)) : (row) => totalOf(this.values(id), row);
    const owners = into.ownersIn(stage.over);
    return owners ? (row) => own(owners[row]!) : own;
  }

  /** What a fit to exact values came to, to the last digit. */
  fitted(id: StageId): BigDecimal | undefined {
    const { of, statistic, population } = this.plan.stages[id] as StageOf<'fit'>;
    if (statistic !== 'min' && statistic !== 'max') return decimalOf(this.values(id)[0]!);
    const stage = this.plan.stages[of] as Stage;
    if (stage.op !== 'map') throw new Error('a fit is made to the values of a leaf');
    const within = doubt([stage.expr], this.plan);
    const decimals = decimalsOf(stage.expr, this.#inputsOf(stage.over));
    return extremeDecimal(this.values(of), statistic, within, decimals, this.#counted(population));
  }

  /** Which rows are of a population: 1; all where undefined. */
  #counted({ among }: Population): Float64Array | undefined {
    return among === undefined ? undefined : this.values(among);
  }

  #most(id: StageId): number {
    const stage = this.plan.stages[id] as Stage;
    if (stage.op === 'map') return mostOf(stage.expr, this.#inputsOf(stage.over));
    if (stage.op === 'fit') return sizeOf(this.values(id)[0]!);
    return isOfTruths(stage) ? 1 : mostIn(this.values(id));
  }

  #compute(stage: Stage): Values {
    const inputs = this.#inputsOf(stage.over);
    const { rows } = inputs;
    switch (stage.op) {
      case 'map':
        return runInto(new Float64Array(rows), prepare(stage.expr, inputs));
      case 'check':
        return this.#check(stage, inputs);
      case 'unique': {
        const among = stage.among && runInto(new Uint8Array(rows), prepareTruth(stage.among, inputs));
        const keys = stage.keys.map((key) => keyOf(key, inputs));
        return uniqueInto(new Uint8Array(rows), keys, among, stage.firstCounts);
      }
      case 'group':
        return this.#group(stage, rows);
      case 'combine':
        return this.#combine(stage, inputs);
      case 'round': {
        const input = inputs.stage(stage.input);
        const rounded = computed(rows, (target, at, from, n) => {
          input.run(from, n);
          const { data, offset } = input;
          for (let i = 0; i < n; i++) target[at + i] = round(data[offset + i] as number, stage.rounding);
        });
        return runInto(new Float64Array(rows), rounded);
      }
      case 'fit':
        return Float64Array.of(statisticOf(this.values(stage.of), stage.statistic, this.#counted(stage.population)));
      case 'rank':
        return rankInto(new Float64Array(rows), this.values(stage.input), stage, this.#counted(stage.population));
      case 'interval': {
        const bounds = stage.intervals.map((i) => ({
          ...i,
          low: i.low === undefined ? Number.NEGATIVE_INFINITY : this.plan.params[i.low]!.number,
          high: i.high === undefined ? Number.POSITIVE_INFINITY : this.plan.params[i.high]!.number,
        }));
        return intervalInto(new Float64Array(rows), this.values(stage.input), bounds);
      }
    }
  }

  #check({ when, require: required }: StageOf<'check'>, inputs: Inputs): Values {
    const { rows } = inputs;
    // What is unique among the rows that are checked is known of these only, and is the outcome as it stands.
    if (required.op === 'stage') {
      const stage = this.plan.stages[required.stage];
      if (stage?.op === 'unique' && stage.among === when) return this.outcomes(required.stage);
    }
    const require = prepareTruth(required, inputs);
    return runInto(new Uint8Array(rows), when ? joined(rows, WHERE, prepareTruth(when, inputs), require) : require);
  }

  #combine(stage: StageOf<'combine'>, inputs: Inputs): Values {
    const { by, terms, inner, outer, absent } = stage;
    const around = (expr: Expr | undefined): Around | undefined => {
      if (!expr) return undefined;
      const it = new Hole();
      return { it, block: prepare(expr, { ...inputs, it }) };
    };
    const weights = this.#weights(stage);
    const children = terms.map(({ value, fill }, i) => ({
      value: inputs.stage(value),
      weight: weights[i]!,
      fill: fill && prepare(fill, inputs).constant,
    }));
    return runInto(new Float64Array(inputs.rows), combine(inputs.rows, by, children, absent, around(inner), around(outer)));
  }

  /** Weights as integers in proportion where the text gives them all; full marks as they are. */
  #weights({ by, terms }: StageOf<'combine'>): readonly number[] {
    const given = terms.flatMap(({ weight }) => ('param' in weight ? [this.plan.params[weight.param]!] : []));
    if (by === 'mean' && given.length === terms.length) return proportions(given);
    return terms.map(({ weight }) => ('param' in weight ? this.plan.params[weight.param]!.number : this.values(weight.fitted)[0]!));
  }

  #group(stage: StageOf<'group'>, above: number): Float64Array {
    const { from, over, value } = stage;
    const below = this.#inputsOf(from);
    const where = stage.where && prepareTruth(stage.where, below);
    const owners = below.domain.ownersIn(over)!;
    const out = new Float64Array(above);
    if (!this.#isTruth(value)) {
      const block = prepare(value, below);
      // Ones are counted.
      if (block.constant === 1) return countedInto(out, where ?? always(TRUE, below.rows), owners);
      // Whole numbers add up exactly where even their sum is one that doubles hold.
      if (!isExact(value, this.plan.params) || mostOf(value, below) * below.rows <= MOST_WHOLE) return groupInto(out, owners, block, where);
      const chosen = chosenInto(new Float64Array(below.rows), block, where);
      const column = value.op === 'column' ? below.domain.column(value.table, value.column) : undefined;
      return sumInto(out, owners, chosen, isPlain(value, this.plan) ? undefined : decimalsOf(value, below), column);
    }
    const [of] = value.op === 'present' ? value.args : [value];
    const known = of !== value && this.#isTruth(of);
    if (isUnits(over)) return known ? this.#tally(of, stage, above).known : this.#tally(value, stage, above).holds;
    const truth = prepareTruth(value, below);
    return countedInto(out, where ? joined(below.rows, WHERE, where, truth) : truth, owners);
  }

  /** Whether something holds is mostly asked together with whether it is known: both are counted at once. */
  #tally(of: Expr, group: StageOf<'group'>, above: number): Tally {
    const { from, over, where } = group;
    const known = this.#tallies.get(of);
    if (known && sameDomain(known.of.from, from) && sameDomain(known.of.over, over) && known.of.where === where) return known;
    const below = this.#inputsOf(from);
    const truth = prepareTruth(of, below);
    const counted = where ? joined(below.rows, WHERE, prepareTruth(where, below), truth) : truth;
    const tally = { of: group, ...tallied(counted, below.domain.ownersIn(over)!, above) };
    this.#tallies.set(of, tally);
    return tally;
  }

  #isTruth(expr: Expr): boolean {
    return expr.op === 'stage' ? isOfTruths(this.plan.stages[expr.stage] as Stage) : isTruth(expr);
  }

  /** What makes a stage, as a number: the stamp of its vector, or the one that it would get. */
  #madeBy(id: StageId): number {
    const { made } = this.#shared;
    made[id] ??= this.#memory.stamp(this.#key(this.plan.stages[id] as Stage));
    return made[id];
  }

  #stampOf(id: StageId): number {
    return this.#recalled(id)?.stamp ?? this.#madeBy(id);
  }

  /** What a stage is made of, as text: equal keys mean equal values. */
  #key(stage: Stage): string {
    const param = (id: number | undefined) => (id === undefined ? '' : this.plan.params[id]!.key);
    const among = ({ among: id }: Population) => (id === undefined ? '' : this.#stampOf(id));
    const optional = (expr: Expr | undefined) => (expr ? this.#exprKey(expr) : '');
    const term = ({ value, weight, fill }: ChildTerm) =>
      `${'param' in weight ? param(weight.param) : `s${this.#stampOf(weight.fitted)}`} ${this.#stampOf(value)} ${optional(fill)}`;
    switch (stage.op) {
      case 'map':
        return `map ${this.#rowsKey(stage.over)} ${this.#exprKey(stage.expr)}`;
      case 'check':
        return `check ${this.#rowsKey(stage.over)} ${stage.when ? this.#exprKey(stage.when) : ''} ${this.#exprKey(stage.require)}`;
      case 'unique': {
        const keys = stage.keys.map((key) => this.#exprKey(key));
        return `unique ${this.#rowsKey(stage.over)} ${keys} ${stage.among ? this.#exprKey(stage.among) : ''} ${stage.firstCounts}`;
      }
      case 'group': {
        const where = stage.where ? this.#exprKey(stage.where) : '';
        return `group ${this.#rowsKey(stage.from)} ${this.#rowsKey(stage.over)} ${this.#exprKey(stage.value)} ${where}`;
      }
      case 'combine':
        return `combine ${stage.by} ${stage.absent} ${optional(stage.inner)} ${optional(stage.outer)} ${stage.terms.map(term)}`;
      case 'round':
        return `round ${stage.rounding.places} ${stage.rounding.mode} ${this.#stampOf(stage.input)}`;
      case 'fit':
        return `fit ${stage.statistic} ${this.#stampOf(stage.of)} ${among(stage.population)}`;
      case 'rank':
        return `rank ${stage.highestFirst} ${stage.ties} ${this.#stampOf(stage.input)} ${among(stage.population)}`;
      case 'interval':
        return `interval ${this.#stampOf(stage.input)} ${stage.intervals.map((i) => `${i.lowIncluded}${param(i.low)}..${param(i.high)}${i.highIncluded}`)}`;
    }
  }

  /** Which rows a stage runs over, and what they belong to. */
  #rowsKey(over: Domain): string {
    return over.rows === 'table'
      ? `@${this.data.records(over.table).stamp}`
      : isUnits(over)
        ? `units ${this.data.units.length}`
        : over.rows;
  }

  #exprKey(expr: Expr): string {
    switch (expr.op) {
      case 'column':
      case 'textColumn':
        return this.plan.tables.some((t) => t.name === expr.table && t.kind !== 'units')
          ? `r${this.data.records(expr.table).column(expr.column).stamp}`
          : `c${this.data.column(expr.table, expr.column).stamp}`;
      case 'text':
        return JSON.stringify(expr.text);
      case 'slice':
        return `slice ${expr.from} ${expr.to} ${this.#exprKey(expr.args[0])}`;
      case 'matches':
        return `matches ${JSON.stringify(expr.pattern)} ${expr.whole} ${this.#exprKey(expr.args[0])}`;
      case 'listed':
        return `listed ${JSON.stringify(expr.codes)} ${this.#exprKey(expr.args[0])}`;
      case 'param':
        return this.plan.params[expr.param]!.key;
      case 'stage':
        return `s${this.#stampOf(expr.stage)}`;
      case 'code':
        return `code c${this.data.column(expr.table, expr.column).stamp} ${JSON.stringify(expr.code)}`;
      case 'ladder': {
        const keyOf = ({ at }: Rung) => (typeof at === 'string' ? JSON.stringify(at) : this.plan.params[at.number]!.key);
        const rungs = expr.rungs.map((r) => `${keyOf(r)}:${this.plan.params[r.points]!.key}`);
        const otherwise = expr.otherwise === undefined ? '' : this.plan.params[expr.otherwise]!.key;
        return `ladder${exactly(expr)}(${this.#exprKey(expr.args[0])}){${rungs};${otherwise}}`;
      }
      case 'valid':
        return `valid ${expr.scheme} ${this.#exprKey(expr.args[0])}`;
      // Operations that are their operands and nothing else.
      case 'it':
      case 'missing':
      case 'add':
      case 'sub':
      case 'mul':
      case 'div':
      case 'min':
      case 'max':
      case 'ratio':
      case 'neg':
      case 'abs':
      case 'ln':
      case 'exp':
      case 'floor':
      case 'clamp':
      case 'not':
      case 'eq':
      case 'ne':
      case 'lt':
      case 'le':
      case 'gt':
      case 'ge':
      case 'and':
      case 'or':
      case 'choose':
      case 'orElse':
      case 'present':
      case 'length':
      case 'sameText':
      case 'startsWith':
        return `${expr.op}${exactly(expr)}(${operands(expr).map((e) => this.#exprKey(e))})`;
    }
  }
}

const exactly = (expr: Expr): string => ('exact' in expr && expr.exact ? ' exactly' : '');

/** Stages whose values are truths. */
const isOfTruths = ({ op }: Stage): boolean => op === 'check' || op === 'unique';

/** By the first of the weights, the weights that were made integers last. */
const lastProportions = new WeakMap<Param, { readonly given: readonly Param[]; readonly weights: readonly number[] }>();

/** Weights as integers in proportion. Those of a text stay the same params until it changes. */
function proportions(given: readonly Param[]): readonly number[] {
  const first = given[0]!;
  const last = lastProportions.get(first);
  if (last && sameItems(last.given, given)) return last.weights;
  const weights = integerProportions(given.map((p) => p.value));
  lastProportions.set(first, { given, weights });
  return weights;
}

/** Values as numbers, for the few who want outcomes so. */
function asNumbers(values: Values): Float64Array {
  return values instanceof Float64Array ? values : Float64Array.from(values, (v) => (v === 2 ? Number.NaN : v));
}

function keyOf(key: Expr, inputs: Inputs): Key {
  if (isText(key)) {
    const texts = textsOf(key, inputs);
    return typeof texts === 'string' ? { codes: new Int32Array(inputs.rows).fill(1), count: 1 } : textKey(texts);
  }
  const values = new Float64Array(inputs.rows);
  runInto(values, prepare(key, inputs));
  return numberKey(values);
}
