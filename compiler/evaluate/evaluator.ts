import { integerProportions } from '../exact.ts';
import { type Expr, operands, type StageId } from '../plan/expression.ts';
import type { Plan, Stage } from '../plan/plan.ts';
import { round } from '../rounding.ts';
import { type Block, computed, type Inputs, prepare, runInto, view } from './blocks.ts';
import { combine } from './combine.ts';
import type { UnitData } from './data.ts';
import { intervalInto } from './interval.ts';
import { rankInto } from './order.ts';

/** The values of one stage. The stamp tells what made them: equal values of one stage keep it. */
export interface Vector {
  readonly values: Float64Array;
  readonly stamp: number;
}

/** What one run computed and kept: stages by their operation, and in order. */
export interface Counters {
  readonly computed: Map<Stage['op'] | 'statistics', number>;
  readonly stages: StageId[];
}

/**
 * Evaluates plans and remembers. A vector is kept under what made it: the operation, the numbers of the text it used
 * and the stamps of what it read. A stage runs again only if one of those changed in value, whatever happened to the
 * text; and a result equal to the former one takes its stamp, so that nothing after it runs.
 */
export class Evaluator {
  #memory = new Map<number, Vector>();
  #former: (Vector | undefined)[] = [];
  #stamps = new Map<string, number>();
  #lastStamp = 0;

  /** Values of stages on demand. Ends the life of everything that neither this run nor the one before it used. */
  run(plan: Plan, data: UnitData): Run {
    const known = this.#memory;
    const knownStamps = this.#stamps;
    const stamps = new Map<string, number>();
    this.#stamps = stamps;
    const before = this.#former;
    const touched = new Map<number, Vector>();
    const now: (Vector | undefined)[] = [];
    this.#memory = touched;
    this.#former = now;
    const keep = (id: StageId, made: number, vector: Vector) => {
      touched.set(made, vector);
      now[id] = vector;
      return vector;
    };
    return new Run(plan, data, {
      stamp: (key) => {
        const stamp = stamps.get(key) ?? knownStamps.get(key) ?? ++this.#lastStamp;
        stamps.set(key, stamp);
        return stamp;
      },
      recall: (id, made) => {
        const vector = touched.get(made) ?? known.get(made);
        return vector && keep(id, made, vector);
      },
      remember: (id, made, values) => {
        const former = before[id];
        return keep(id, made, former && sameValues(former.values, values) ? former : { values, stamp: made });
      },
    });
  }
}

interface Memory {
  /** A number for what makes a vector; the same for the same. */
  stamp(key: string): number;
  recall(id: StageId, made: number): Vector | undefined;
  remember(id: StageId, made: number, values: Float64Array): Vector;
}

/** Whether two vectors hold the same numbers, missing where the other is. */
export function sameValues(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((x, i) => Object.is(x, b[i]));
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
  readonly #made: (number | undefined)[] = [];
  readonly #done: (Vector | undefined)[] = [];
  readonly #along = new Set<StageId>();
  readonly #inputs: Inputs;

  constructor(plan: Plan, data: UnitData, memory: Memory) {
    this.plan = plan;
    this.data = data;
    this.#memory = memory;
    this.#inputs = {
      rows: data.units.length,
      column: (table, column) => data.column(table, column),
      stage: (input) => this.#block(input),
      statistic: (which, of) => extreme(this.values(of), which),
      param: (param) => plan.params[param]!.number,
    };
  }

  /** The values of a stage, one a unit; NaN where missing. */
  values(stage: StageId): Float64Array {
    return this.#vector(stage).values;
  }

  stamp(stage: StageId): number {
    return this.#vector(stage).stamp;
  }

  /** An expression by itself, for looking into what a stage is made of. */
  evaluate(expr: Expr): Float64Array {
    const out = new Float64Array(this.data.units.length);
    runInto(out, prepare(expr, this.#inputs));
    return out;
  }

  #vector(id: StageId): Vector {
    const done = this.#recalled(id);
    if (done) return done;
    const stage = this.plan.stages[id] as Stage;
    const vector = this.#memory.remember(id, this.#madeBy(id), this.#compute(stage));
    this.counters.stages.push(id);
    this.counters.computed.set(stage.op, (this.counters.computed.get(stage.op) ?? 0) + 1);
    this.#done[id] = vector;
    return vector;
  }

  /** A stage's vector, where it has one already. */
  #recalled(id: StageId): Vector | undefined {
    this.#done[id] ??= this.#memory.recall(id, this.#madeBy(id));
    return this.#done[id];
  }

  /** A stage as an operand of another. What is asked for a second time is worth keeping. */
  #block(id: StageId): Block {
    const done = this.#recalled(id);
    const stage = this.plan.stages[id] as Stage;
    if (done || stage.op !== 'map' || this.#along.has(id)) return view(done?.values ?? this.values(id));
    this.#along.add(id);
    return prepare(stage.expr, this.#inputs);
  }

  #compute(stage: Stage): Float64Array {
    const rows = this.data.units.length;
    const out = new Float64Array(rows);
    switch (stage.op) {
      case 'map':
        runInto(out, prepare(stage.expr, this.#inputs));
        break;
      case 'combine': {
        const inputs = stage.inputs.map((input) => this.#block(input));
        runInto(out, combine(rows, stage.mean, inputs, proportions(this.plan, stage), stage.missing));
        break;
      }
      case 'round': {
        const input = this.#block(stage.input);
        const rounded = computed(rows, (target, at, from, n) => {
          input.run(from, n);
          const { data, offset } = input;
          for (let i = 0; i < n; i++) target[at + i] = round(data[offset + i] as number, stage.rounding);
        });
        runInto(out, rounded);
        break;
      }
      case 'rank':
        rankInto(out, this.values(stage.input), stage, stage.among === undefined ? undefined : this.values(stage.among));
        break;
      case 'interval':
        intervalInto(
          out,
          this.values(stage.input),
          stage.intervals.map((i) => ({
            ...i,
            low: i.low === undefined ? Number.NEGATIVE_INFINITY : this.plan.params[i.low]!.number,
            high: i.high === undefined ? Number.POSITIVE_INFINITY : this.plan.params[i.high]!.number,
          })),
        );
    }
    return out;
  }

  /** What makes a stage, as a number: the stamp of its vector, or the one that it would get. */
  #madeBy(id: StageId): number {
    this.#made[id] ??= this.#memory.stamp(this.#key(this.plan.stages[id] as Stage));
    return this.#made[id];
  }

  #stampOf(id: StageId): number {
    return this.#recalled(id)?.stamp ?? this.#madeBy(id);
  }

  /** What a stage is made of, as text: equal keys mean equal values. */
  #key(stage: Stage): string {
    const param = (id: number | undefined) => (id === undefined ? '' : this.plan.params[id]!.key);
    const among = (id: StageId | undefined) => (id === undefined ? '' : this.#stampOf(id));
    switch (stage.op) {
      case 'map':
        return `map ${this.#exprKey(stage.expr)}`;
      case 'combine':
        return `combine ${stage.mean} ${stage.missing} ${stage.weights.map(param)} of ${stage.inputs.map((i) => this.#stampOf(i))}`;
      case 'round':
        return `round ${stage.rounding.places} ${stage.rounding.mode} ${this.#stampOf(stage.input)}`;
      case 'rank':
        return `rank ${stage.highestFirst} ${stage.ties} ${this.#stampOf(stage.input)} ${among(stage.among)}`;
      case 'interval':
        return `interval ${this.#stampOf(stage.input)} ${stage.intervals.map((i) => `${i.lowIncluded}${param(i.low)}..${param(i.high)}${i.highIncluded}`)}`;
    }
  }

  #exprKey(expr: Expr): string {
    switch (expr.op) {
      case 'column':
        return `c${this.data.column(expr.table, expr.column).stamp}`;
      case 'param':
        return this.plan.params[expr.param]!.key;
      case 'stage':
        return `s${this.#stampOf(expr.stage)}`;
      case 'statistic':
        return `${expr.statistic} s${this.#stampOf(expr.of)}`;
      case 'code':
        return `code c${this.data.column(expr.table, expr.column).stamp} ${JSON.stringify(expr.code)}`;
      case 'ladder': {
        const rungs = expr.rungs.map((r) => `${JSON.stringify(r.at)}:${this.plan.params[r.points]!.key}`);
        const otherwise = expr.otherwise === undefined ? '' : this.plan.params[expr.otherwise]!.key;
        return `ladder(${this.#exprKey(expr.args[0])}){${rungs};${otherwise}}`;
      }
      default:
        return `${expr.op}(${operands(expr).map((e) => this.#exprKey(e))})`;
    }
  }
}

const proportionsOf = new WeakMap<Stage, readonly number[]>();

/** The weights of a combination as integers, worked out once a plan. */
function proportions(plan: Plan, stage: Extract<Stage, { op: 'combine' }>): readonly number[] {
  const known = proportionsOf.get(stage);
  if (known) return known;
  const params = stage.weights.map((w) => plan.params[w]!);
  const found = stage.mean === 'sum' ? params.map((p) => p.number) : integerProportions(params.map((p) => p.value));
  proportionsOf.set(stage, found);
  return found;
}

function extreme(values: Float64Array, which: 'min' | 'max'): number {
  let found = Number.NaN;
  for (const v of values) if (v === v && (found !== found || (which === 'min' ? v < found : v > found))) found = v;
  return found;
}
