import { integerProportions, toDouble } from '../exact.ts';
import { type Expr, operands, type StageId } from '../plan/expression.ts';
import type { Plan, Stage } from '../plan/plan.ts';
import { round } from '../rounding.ts';
import { evaluateInto, type Inputs } from './blocks.ts';
import { combine } from './combine.ts';
import type { UnitData } from './data.ts';
import { intervalInto } from './interval.ts';
import { rankInto } from './order.ts';

/** The values of one stage. Equal values have equal stamps within one evaluator. */
export interface Vector {
  readonly values: Float64Array;
  readonly stamp: number;
}

/** What one run computed anew: stages by their operation, and the codes they serve. */
export interface Counters {
  readonly computed: Map<Stage['op'] | 'statistics', number>;
  readonly stages: StageId[];
}

/**
 * Evaluates plans and remembers. A vector is kept under what made it: the operation, the numbers of the text it used
 * and the stamps of what it read. A stage runs again only if one of those changed in value, whatever happened to the
 * text; and a result equal to the former one keeps its stamp, so that nothing after it runs.
 */
export class Evaluator {
  #memory = new Map<string, Vector>();
  #former: (Vector | undefined)[] = [];
  #stamps = 0;

  /** Values of stages on demand. Ends the life of everything that neither this run nor the one before it used. */
  run(plan: Plan, data: UnitData): Run {
    const known = this.#memory;
    const before = this.#former;
    const touched = new Map<string, Vector>();
    const now: (Vector | undefined)[] = [];
    this.#memory = touched;
    this.#former = now;
    const keep = (id: StageId, key: string, vector: Vector) => {
      touched.set(key, vector);
      now[id] = vector;
      return vector;
    };
    return new Run(plan, data, {
      recall: (id, key) => {
        const vector = touched.get(key) ?? known.get(key);
        return vector && keep(id, key, vector);
      },
      remember: (id, key, values) => {
        const former = before[id];
        return keep(id, key, former && sameValues(former.values, values) ? former : { values, stamp: ++this.#stamps });
      },
    });
  }
}

interface Memory {
  recall(id: StageId, key: string): Vector | undefined;
  remember(id: StageId, key: string, values: Float64Array): Vector;
}

/** Whether two vectors hold the same numbers, missing where the other is. */
export function sameValues(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((x, i) => Object.is(x, b[i]));
}

/** One plan over one set of data. */
export class Run {
  readonly plan: Plan;
  readonly data: UnitData;
  readonly counters: Counters = { computed: new Map(), stages: [] };
  readonly #memory: Memory;
  readonly #done: (Vector | undefined)[] = [];

  constructor(plan: Plan, data: UnitData, memory: Memory) {
    this.plan = plan;
    this.data = data;
    this.#memory = memory;
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
    evaluateInto(out, expr, this.#inputs());
    return out;
  }

  param(id: number): number {
    return toDouble(this.plan.params[id]!.value);
  }

  #vector(id: StageId): Vector {
    const done = this.#done[id];
    if (done) return done;
    const stage = this.plan.stages[id] as Stage;
    const key = this.#key(stage);
    const vector = this.#memory.recall(id, key) ?? this.#compute(id, stage, key);
    this.#done[id] = vector;
    return vector;
  }

  #compute(id: StageId, stage: Stage, key: string): Vector {
    const out = new Float64Array(this.data.units.length);
    switch (stage.op) {
      case 'map':
        evaluateInto(out, stage.expr, this.#inputs());
        break;
      case 'combine':
        combine(
          out,
          stage.mean,
          stage.inputs.map((input) => this.values(input)),
          stage.mean === 'sum'
            ? stage.weights.map((w) => this.param(w))
            : integerProportions(stage.weights.map((w) => this.plan.params[w]!.value)),
          stage.missing,
        );
        break;
      case 'round': {
        const input = this.values(stage.input);
        for (let i = 0; i < out.length; i++) out[i] = round(input[i] as number, stage.rounding);
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
            low: i.low === undefined ? Number.NEGATIVE_INFINITY : this.param(i.low),
            high: i.high === undefined ? Number.POSITIVE_INFINITY : this.param(i.high),
          })),
        );
    }
    this.counters.stages.push(id);
    this.counters.computed.set(stage.op, (this.counters.computed.get(stage.op) ?? 0) + 1);
    return this.#memory.remember(id, key, out);
  }

  #inputs(): Inputs {
    return {
      column: (table, column) => this.data.column(table, column),
      stage: (input) => this.values(input),
      statistic: (which, of) => extreme(this.values(of), which),
      param: (param) => this.param(param),
    };
  }

  /** What a stage is made of, as text: equal keys mean equal values. */
  #key(stage: Stage): string {
    const param = (id: number | undefined) => (id === undefined ? '' : this.plan.params[id]!.value.toFraction());
    switch (stage.op) {
      case 'map':
        return `map ${this.#exprKey(stage.expr)}`;
      case 'combine':
        return `combine ${stage.mean} ${stage.missing} ${stage.weights.map(param)} of ${stage.inputs.map((i) => this.stamp(i))}`;
      case 'round':
        return `round ${stage.rounding.places} ${stage.rounding.mode} ${this.stamp(stage.input)}`;
      case 'rank':
        return `rank ${stage.highestFirst} ${stage.ties} ${this.stamp(stage.input)} ${stage.among === undefined ? '' : this.stamp(stage.among)}`;
      case 'interval':
        return `interval ${this.stamp(stage.input)} ${stage.intervals.map((i) => `${i.lowIncluded}${param(i.low)}..${param(i.high)}${i.highIncluded}`)}`;
    }
  }

  #exprKey(expr: Expr): string {
    switch (expr.op) {
      case 'column':
        return `c${this.data.column(expr.table, expr.column).stamp}`;
      case 'param':
        return this.plan.params[expr.param]!.value.toFraction();
      case 'stage':
        return `s${this.stamp(expr.stage)}`;
      case 'statistic':
        return `${expr.statistic} s${this.stamp(expr.of)}`;
      case 'code':
        return `code c${this.data.column(expr.table, expr.column).stamp} ${JSON.stringify(expr.code)}`;
      case 'ladder': {
        const rungs = expr.rungs.map((r) => `${JSON.stringify(r.at)}:${this.plan.params[r.points]!.value.toFraction()}`);
        const otherwise = expr.otherwise === undefined ? '' : this.plan.params[expr.otherwise]!.value.toFraction();
        return `ladder(${this.#exprKey(expr.args[0])}){${rungs};${otherwise}}`;
      }
      default:
        return `${expr.op}(${operands(expr).map((e) => this.#exprKey(e))})`;
    }
  }
}

function extreme(values: Float64Array, which: 'min' | 'max'): number {
  let found = Number.NaN;
  for (const v of values) if (v === v && (found !== found || (which === 'min' ? v < found : v > found))) found = v;
  return found;
}
