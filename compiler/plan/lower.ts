import type { TextPlace } from '../../grammar/index.ts';
import { type Exact, exact, ONE, toDouble, ZERO } from '../exact.ts';
import { descendants, type Formula, type GateModel, type IndicatorModel, type Methodology } from '../model.ts';
import { dayNumber } from '../days.ts';
import type { Rounding } from '../rounding.ts';
import { binary, type Expr, type ParamId, type StageId } from './expression.ts';
import type { Param, Plan, PlanGate, PlanInterval, PlanNode, Stage } from './plan.ts';

/**
 * Model to plan. The model must be free of errors: every leaf has a value, nothing refers to itself.
 */
export function lower(methodology: Methodology): Plan {
  return new Lowering(methodology).plan();
}

class Lowering {
  readonly #methodology: Methodology;
  readonly #models: ReadonlyMap<string, IndicatorModel>;
  readonly #stages: Stage[] = [];
  readonly #stageIds = new Map<string, StageId>();
  readonly #params: Param[] = [];
  readonly #paramIds = new Map<unknown, ParamId>();
  readonly #nodes = new Map<string, PlanNode>();

  constructor(methodology: Methodology) {
    this.#methodology = methodology;
    this.#models = new Map([...descendants(methodology.index)].map((n) => [n.code, n]));
  }

  plan(): Plan {
    const { index } = this.#methodology;
    const root = this.#node(index);
    const gates = index.gates.map((gate, i) => ({ gate, closed: root.gates[i]!.closed }));
    const input = (basis: 'published' | 'raw') => (basis === 'raw' ? root.raw : root.published);
    const rank =
      index.ranking &&
      this.#stage({
        op: 'rank',
        input: input(index.rankOn),
        highestFirst: index.ranking.highestFirst,
        ties: index.ranking.ties,
        among: this.#open(gates.filter(({ gate }) => !gate.ranked)),
      });
    return {
      stages: this.#stages,
      params: this.#params,
      nodes: [...this.#models.keys()].map((code) => this.#nodes.get(code)!),
      units: index.units?.name ?? '',
      rank,
      band: this.#band(input(index.bandOn), gates),
      bands: index.bands.map((b) => b.code),
      inMean: this.#open(gates.filter(({ gate }) => !gate.inMean)),
    };
  }

  #node(model: IndicatorModel): PlanNode {
    const done = this.#nodes.get(model.code);
    if (done) return done;
    const value = model.value && !model.children.length ? this.#stage({ op: 'map', expr: this.#expr(model.value) }) : undefined;
    const base = value === undefined ? this.#combined(model) : this.#score(model, value);
    let score = base;
    const bonuses = model.bonuses.map((bonus) => {
      const written = this.#stage({ op: 'map', expr: this.#expr(bonus.value) });
      const given = this.#stage({
        op: 'map',
        expr: {
          op: 'clamp',
          args: [
            { op: 'orElse', args: [{ op: 'stage', stage: written }, this.#number(ZERO)] },
            this.#number(ZERO),
            this.#number(bonus.cap.value, bonus.cap.place),
          ],
        },
      });
      const sum = binary('add', { op: 'stage', stage: score }, { op: 'stage', stage: given });
      score = this.#stage({ op: 'map', expr: binary('min', sum, this.#number(model.scale.high)) });
      return { value: written, given, after: score };
    });
    const gates = model.gates.map((gate) => {
      const lowered = this.#gate(gate, score);
      score = lowered.after;
      return lowered;
    });
    const node: PlanNode = {
      code: model.code,
      value,
      base,
      bonuses,
      gates,
      raw: score,
      published: this.#rounded(score, model.rounding),
    };
    this.#nodes.set(model.code, node);
    return node;
  }

  /** A leaf's score from its value. */
  #score(model: IndicatorModel, value: StageId): StageId {
    const { normalisation } = model;
    const type = model.value!.type;
    const x: Expr = { op: 'stage', stage: value };
    const low = this.#number(model.scale.low);
    const height = this.#number(model.scale.high.sub(model.scale.low));
    const stretch = (share: Expr) => this.#stage({ op: 'map', expr: binary('add', binary('mul', share, height), low) });
    if (normalisation && (type === 'number' || !normalisation.inherited)) {
      const parameters = normalisation.parameters.map((p) => this.#number(p.value, p.place));
      const bounds = normalisation.method.bounds(parameters, { statistic: (statistic) => ({ op: 'statistic', statistic, of: value }) });
      const distance = model.direction === 'negative' ? binary('sub', bounds.high, x) : binary('sub', x, bounds.low);
      const share = binary('div', distance, binary('sub', bounds.high, bounds.low));
      return stretch(normalisation.clipped ? { op: 'clamp', args: [share, this.#number(ZERO), this.#number(ONE)] } : share);
    }
    if (type !== 'yes/no') return value;
    return stretch(model.direction === 'negative' ? binary('sub', this.#number(ONE), x) : x);
  }

  #combined(model: IndicatorModel): StageId {
    const children = model.children.map((child) => this.#node(child));
    const { mean } = model.aggregation.method;
    const weight = (child: IndicatorModel): ParamId => {
      const written = mean === 'sum' ? child.marks : model.aggregation.equal ? undefined : (child.weight ?? child.marks);
      return written ? this.#param(written.value, written.place) : this.#param(ONE);
    };
    return this.#stage({
      op: 'combine',
      mean,
      inputs: children.map((c, i) => (model.children[i]!.everyTier ? c.published : c.raw)),
      weights: model.children.map(weight),
      missing: model.missing.treatment,
    });
  }

  #gate(gate: GateModel, score: StageId): PlanGate {
    const condition = this.#stage({ op: 'map', expr: this.#expr(gate.condition!) });
    const closed = this.#stage({ op: 'map', expr: { op: 'orElse', args: [{ op: 'stage', stage: condition }, this.#number(ZERO)] } });
    const instead: Expr = gate.score ? this.#number(gate.score.value, gate.score.place) : { op: 'missing' };
    const x: Expr = { op: 'stage', stage: score };
    return {
      code: gate.code,
      condition,
      closed,
      after: gate.keepsScore
        ? score
        : this.#stage({ op: 'map', expr: { op: 'choose', args: [{ op: 'stage', stage: closed }, instead, x] } }),
      verdict: gate.verdict && this.#methodology.index.bands.indexOf(gate.verdict),
      ranked: gate.ranked,
      inMean: gate.inMean,
    };
  }

  /** 1 where none of the gates is closed; undefined where there are none. */
  #open(gates: readonly { closed: StageId }[]): StageId | undefined {
    const open = gates.map(({ closed }): Expr => ({ op: 'not', args: [{ op: 'stage', stage: closed }] }));
    return open.length ? this.#stage({ op: 'map', expr: open.reduce((a, b) => binary('and', a, b)) }) : undefined;
  }

  #band(input: StageId, gates: readonly { gate: GateModel; closed: StageId }[]): StageId | undefined {
    const { bands } = this.#methodology.index;
    if (!bands.length) return undefined;
    const intervals = bands.map(
      ({ low, high }): PlanInterval => ({
        low: low && this.#param(low.value, low.place),
        lowIncluded: low?.included ?? false,
        high: high && this.#param(high.value, high.place),
        highIncluded: high?.included ?? false,
      }),
    );
    let band = this.#stage({ op: 'interval', input, intervals });
    for (const { gate, closed } of gates) {
      if (!gate.verdict) continue;
      const verdict = this.#number(exact(bands.indexOf(gate.verdict)));
      band = this.#stage({
        op: 'map',
        expr: { op: 'choose', args: [{ op: 'stage', stage: closed }, verdict, { op: 'stage', stage: band }] },
      });
    }
    return band;
  }

  #rounded(input: StageId, rounding: Rounding | undefined): StageId {
    return rounding ? this.#stage({ op: 'round', input, rounding }) : input;
  }

  #expr(formula: Formula): Expr {
    const { term } = formula;
    switch (term.term) {
      case 'number':
        return this.#number(term.value, term.place);
      case 'truth':
        return this.#number(term.value ? ONE : ZERO);
      case 'date':
        return this.#number(exact(dayNumber(term.value)));
      case 'column':
        return { op: 'column', table: term.column.table, column: term.column.name };
      case 'score':
        return { op: 'stage', stage: this.#node(this.#models.get(term.code)!).raw };
      case 'prefix':
        return { op: term.operator, args: [this.#expr(term.operand)] };
      case 'call':
        return term.function.build(term.args.map((a) => this.#expr(a)));
      case 'binary':
        return this.#binary(term.operator, term.left, term.right);
      case 'ladder':
        return {
          op: 'ladder',
          args: [this.#expr(term.input)],
          rungs: term.rungs.map((r) => ({ at: r.at, points: this.#param(r.points.value, r.points.place) })),
          otherwise: term.otherwise && this.#param(term.otherwise.value, term.otherwise.place),
        };
      case 'text':
      case 'broken':
        throw new Error('a text outside a comparison, or a broken formula, cannot be lowered');
    }
  }

  #binary(operator: Parameters<typeof binary>[0], left: Formula, right: Formula): Expr {
    const side = (own: Formula, other: Formula): Expr => {
      if (own.term.term !== 'text' || other.term.term !== 'column') return this.#expr(own);
      const { table, name } = other.term.column;
      return { op: 'code', table, column: name, code: own.term.value };
    };
    return binary(operator, side(left, right), side(right, left));
  }

  #number(value: Exact, place?: TextPlace): Expr {
    return { op: 'param', param: this.#param(value, place) };
  }

  #param(value: Exact, place?: TextPlace): ParamId {
    const text = value.toFraction();
    const key = place?.element ?? text;
    const known = this.#paramIds.get(key);
    if (known !== undefined) return known;
    this.#params.push({ value, number: toDouble(value), key: text, place });
    this.#paramIds.set(key, this.#params.length - 1);
    return this.#params.length - 1;
  }

  #stage(stage: Stage): StageId {
    const key = JSON.stringify(stage);
    const known = this.#stageIds.get(key);
    if (known !== undefined) return known;
    this.#stages.push(stage);
    this.#stageIds.set(key, this.#stages.length - 1);
    return this.#stages.length - 1;
  }
}
