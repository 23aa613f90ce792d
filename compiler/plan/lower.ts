import { canonicalName } from '../../grammar/index.ts';
import type { RowTest } from '../attach/row-test.ts';
import { schemaOf } from '../attach/schema.ts';
import { exact, ONE, ZERO } from '../exact.ts';
import { keyOf } from '../keys.ts';
import { inOneList, sameItems } from '../lists.ts';
import {
  type BandModel,
  type Formula,
  type GateModel,
  type IndicatorModel,
  inForce,
  type Methodology,
  type RuleModel,
  type TableModel,
  termsOf,
} from '../model.ts';
import { bestFirst, gateOrder } from '../gates.ts';
import type { ReadStage } from '../methods/method.ts';
import { gathered, nodesOf, scoresRead, scoresReadBy } from '../nodes.ts';
import type { Rounding } from '../rounding.ts';
import { UNITS } from './domain.ts';
import { binary, columnsRead, type Expr, type StageId } from './expression.ts';
import { builder } from './build.ts';
import { type FormulaContext, lowerFormula } from './lower-formulas.ts';
import { faults, lowerRule, passRate, rowsLookedAt, tally } from './lower-rules.ts';
import type { ChildTerm, Num, Plan, PlanGate, PlanInterval, PlanNode, PlanRule, PlanTable, PlanTally, Step } from './plan.ts';
import { Stages } from './stages.ts';
import { addUncomputed } from './uncomputed.ts';

/** What models were lowered to, for those that follow. */
class Kept {
  readonly stages = new Stages();
  readonly rules = new WeakMap<RuleModel, PlanRule>();
  /** With the columns whose codes some rule checks, whether units may lack records, and which rows are none. */
  readonly tables = new WeakMap<TableModel, { readonly planned: PlanTable; readonly made: readonly unknown[] }>();
  /** With what a node rests on beside its model. */
  readonly nodes = new WeakMap<IndicatorModel, { readonly node: PlanNode; readonly inputs: readonly unknown[] }>();
  /** A node and those below it. */
  readonly below = new WeakMap<PlanNode, readonly PlanNode[]>();
}

/** A score, and what its method says of it. */
interface Made {
  readonly stage: StageId;
  readonly steps: readonly Step[];
}

/** With more stages of nodes that are gone than of nodes that are there, it is time to start over. */
const MOST_STAGES = 2;

/**
 * Models to plans, one after the other: what a change does not concern is lowered once and has the same stages in each.
 */
export class Planner {
  #kept = new Kept();
  /** How many stages the first of these plans had. */
  #begun = 0;

  /** The model must be free of errors: every leaf has a value, nothing refers to itself. */
  plan(methodology: Methodology): Plan {
    if (this.#begun && this.#kept.stages.stages.length > MOST_STAGES * this.#begun) {
      this.#kept = new Kept();
      this.#begun = 0;
    }
    const plan = new Lowering(methodology, this.#kept).plan();
    this.#begun ||= plan.stages.length;
    return plan;
  }
}

class Lowering {
  readonly #methodology: Methodology;
  readonly #kept: Kept;
  readonly #stages: Stages;
  readonly #rules: readonly PlanRule[];
  readonly #done = new Set<IndicatorModel>();

  constructor(methodology: Methodology, kept: Kept) {
    this.#methodology = methodology;
    this.#kept = kept;
    this.#stages = kept.stages;
    const { index, rules } = methodology;
    this.#rules = rules.filter((rule) => inForce(rule, index.edition)).map((rule) => this.#rule(rule));
  }

  plan(): Plan {
    return this.#stages.of('', () => this.#plan());
  }

  #plan(): Plan {
    const { index } = this.#methodology;
    const root = this.#node(index);
    const gates = index.gates.map((gate, i) => ({ gate, closed: root.gates[i]!.closed }));
    const input = (basis: 'published' | 'raw') => (basis === 'raw' ? root.raw : root.published);
    const rank =
      index.ranking &&
      this.#stages.add({
        op: 'rank',
        over: UNITS,
        input: input(index.rankOn),
        highestFirst: index.ranking.highestFirst,
        ties: index.ranking.ties,
        population: { over: UNITS, among: this.#open(gates.filter(({ gate }) => !gate.ranked)) },
      });
    return {
      stages: this.#stages.stages,
      params: this.#stages.params,
      slots: this.#stages.slots,
      tables: this.#tables(),
      rules: this.#rules,
      nodes: this.#nodesBelow(index),
      units: index.units?.name ?? '',
      rank,
      band: this.#band(input(index.bandOn), gates),
      bands: index.bands.map((b) => b.code),
      inMean: this.#open(gates.filter(({ gate }) => !gate.inMean)),
    };
  }

  #tables(): PlanTable[] {
    const { checkedCodes, mayLack, without: conditions } = schemaOf(this.#methodology);
    return [...this.#methodology.tables.values()].map((table) => {
      const name = canonicalName(table.name);
      const checked = checkedCodes.get(name) ?? new Set();
      const made = [...checked, mayLack.has(name), conditions.get(name)];
      const kept = this.#kept.tables.get(table);
      if (kept && sameItems(kept.made, made)) return kept.planned;
      const planned = planTable(table, checked, mayLack.has(name), conditions.get(name));
      this.#kept.tables.set(table, { made, planned });
      return planned;
    });
  }

  #rule(rule: RuleModel): PlanRule {
    const lowered = this.#kept.rules.get(rule) ?? this.#stages.of(keyOf('rule', rule.code), () => lowerRule(rule, this.#context()));
    this.#kept.rules.set(rule, lowered);
    return lowered;
  }

  /** The nodes of a model and of those below it, parents first. */
  #nodesBelow(model: IndicatorModel): readonly PlanNode[] {
    const { node } = this.#kept.nodes.get(model)!;
    const known = this.#kept.below.get(node);
    if (known) return known;
    const below = inOneList([[node], ...model.children.map((child) => this.#nodesBelow(child))]);
    this.#kept.below.set(node, below);
    return below;
  }

  #node(model: IndicatorModel): PlanNode {
    const kept = this.#kept.nodes.get(model);
    if (kept && (this.#done.has(model) || !withOutsideInputs(model).length)) return kept.node;
    const inputs = this.#inputsOf(model);
    const node = kept && sameItems(kept.inputs, inputs) ? kept.node : this.#stages.of(keyOf('node', model.code), () => this.#made(model));
    this.#kept.nodes.set(model, { node, inputs });
    this.#done.add(model);
    return node;
  }

  #modelOf(code: string): IndicatorModel {
    return nodesOf(this.#methodology.index).get(code)!;
  }

  /** What a node rests on beside its model: other nodes, and the rules that it counts. */
  #inputsOf(model: IndicatorModel): unknown[] {
    if (!withOutsideInputs(model).length) return [];
    return [
      ...model.children.map((child) => this.#node(child)),
      ...scoresReadBy(model).map((code) => this.#node(this.#modelOf(code))),
      ...(countsRules(model) ? this.#rules.filter((r) => r.feeds.includes(model.code)) : []),
    ];
  }

  #made(model: IndicatorModel): PlanNode {
    const counted = this.#tally(model);
    const written = this.#value(model, counted);
    const value = written && this.#stages.map(UNITS, written);
    const { stage: base, steps } = value === undefined ? this.#combined(model) : this.#score(model, this.#stages.read(value, written!));
    let score = base;
    const bonuses = model.bonuses.map((bonus) => {
      const written = this.#stages.map(UNITS, this.#expr(bonus.value));
      const given = this.#stages.map(UNITS, {
        op: 'clamp',
        args: [
          { op: 'orElse', args: [{ op: 'stage', stage: written }, this.#stages.number(ZERO)] },
          this.#stages.number(ZERO),
          this.#stages.number(bonus.cap.value, bonus.cap.place),
        ],
      });
      const sum = binary('add', { op: 'stage', stage: score }, { op: 'stage', stage: given });
      score = this.#stages.map(UNITS, binary('min', sum, this.#stages.number(model.scale.high)));
      return { value: written, given, after: score };
    });
    const gates: PlanGate[] = [];
    for (const at of gateOrder(model.gates)) {
      gates[at] = this.#gate(model.gates[at]!, score);
      score = gates[at].after;
    }
    return {
      code: model.code,
      value,
      base,
      steps,
      bonuses,
      gates,
      tally: counted,
      raw: score,
      published: this.#rounded(score, model.rounding),
      uncomputed: addUncomputed(
        [value, ...bonuses.map((b) => b.value), ...gates.map((g) => g.condition), counted?.checks, counted?.passes],
        this.#stages,
      ),
    };
  }

  /** What the rules that feed a leaf come to, if it counts them. */
  #tally(model: IndicatorModel): PlanTally | undefined {
    const rate = passRateOf(model);
    if (!rate && !model.deduction) return undefined;
    const recordsOf = (table: string) => {
      const { detailOf } = [...this.#methodology.tables.values()].find((t) => t.name === table)!;
      return detailOf?.records.name ?? table;
    };
    const feeding = this.#rules.filter((r) => r.feeds.includes(model.code) && (!rate || recordsOf(r.table) === rate.table.name));
    const counted = tally(feeding, rate, recordsOf, this.#context());
    if (!model.deduction) return counted;
    const rules = this.#methodology.rules.filter((r) => feeding.some((f) => f.code === r.code));
    return { ...counted, rows: rowsLookedAt(rules, this.#context()) };
  }

  #value(model: IndicatorModel, counted: PlanTally | undefined): Expr | undefined {
    if (model.children.length) return undefined;
    const { deduction } = model;
    if (!deduction || !counted) return model.value && lowerFormula(model.value, UNITS, this.#context(counted));
    // A rule without an element is one of its own, whatever elements are called.
    const elements = new Map(
      this.#methodology.rules.map((r) => [r.code, r.element === undefined ? `rule ${r.code}` : `element ${r.element}`]),
    );
    const found = faults(counted, deduction.per, (rule) => elements.get(rule)!, this.#stages);
    const points = binary('mul', found, this.#stages.number(deduction.points.value, deduction.points.place));
    const capped = deduction.cap ? binary('min', points, this.#stages.number(deduction.cap.value, deduction.cap.place)) : points;
    const left = this.#stages.operation(binary('sub', this.#stages.number(model.scale.high), capped));
    const score = deduction.stopsAtZero ? binary('max', left, this.#stages.number(model.scale.low)) : left;
    // What was not looked at has no faults, but no full marks either, unless the text gives them where there is no record.
    const any = (stage: StageId) => this.#stages.operation(binary('gt', { op: 'stage', stage, exact: true }, this.#stages.number(ZERO)));
    const checked = any(counted.checks);
    const otherwise: Expr =
      deduction.noRecord === 'full'
        ? { op: 'choose', args: [any(counted.rows!), { op: 'missing' }, this.#stages.number(model.scale.high)] }
        : { op: 'missing' };
    return { op: 'choose', args: [checked, score, otherwise] };
  }

  /** The score that a formula gets which names a node. */
  #readStage(code: string): StageId {
    const model = this.#modelOf(code);
    return readAbove(model, this.#node(model));
  }

  #context(counted?: PlanTally): FormulaContext {
    return {
      stages: this.#stages,
      score: (code) => ({ op: 'stage', stage: this.#readStage(code) }),
      passRate: () => passRate(counted!),
    };
  }

  /** A leaf's score from its value. */
  #score(model: IndicatorModel, x: ReadStage): Made {
    const { normalisation } = model;
    const type = model.value?.type ?? 'points';
    const negative = model.direction === 'negative';
    const low = this.#stages.number(model.scale.low);
    const height = this.#stages.number(model.scale.high.sub(model.scale.low));
    const [zero, one] = [this.#stages.number(ZERO), this.#stages.number(ONE)];
    const stretch = (share: Expr) => this.#stages.map(UNITS, binary('add', binary('mul', share, height), low));
    if (normalisation && !model.deduction && (type === 'number' || !normalisation.inherited)) {
      const args = Object.fromEntries(
        Object.entries(normalisation.args).map(([id, { value, place }]) => [id, this.#stages.number(value, place)]),
      );
      const { share, steps } = normalisation.method.lower({ x, negative }, args, builder(this.#stages));
      return { stage: stretch(normalisation.clipped ? { op: 'clamp', args: [share, zero, one] } : share), steps };
    }
    if (type !== 'yes/no') return { stage: x.stage, steps: [] };
    return { stage: stretch(negative ? binary('sub', one, x) : x), steps: [] };
  }

  #combined(model: IndicatorModel): Made {
    const children = model.children.map((child) => this.#node(child));
    const { method, equal } = model.aggregation;
    const { absent, fill } = model.missing;
    const weight = (child: IndicatorModel): Num => {
      const written = method.takes === 'marks' ? child.marks : equal ? undefined : (child.weight ?? child.marks);
      return { param: written ? this.#stages.param(written.value, written.place) : this.#stages.param(ONE) };
    };
    const terms = children.map(
      (child, i): ChildTerm => ({
        value: readAbove(model.children[i]!, child),
        weight: weight(model.children[i]!),
        fill: fill && this.#stages.number(fill),
      }),
    );
    const { how, steps } = method.lower(builder(this.#stages));
    return { stage: this.#stages.add({ op: 'combine', over: UNITS, terms, absent, ...how }), steps };
  }

  #gate(gate: GateModel, before: StageId): PlanGate {
    const expr = this.#expr(gate.condition!);
    const condition = this.#stages.map(UNITS, expr);
    const closed = this.#stages.map(UNITS, { op: 'orElse', args: [{ op: 'stage', stage: condition }, this.#stages.number(ZERO)] });
    return {
      code: gate.code,
      condition,
      closed,
      before,
      after: this.#gated(gate, closed, before),
      verdict: gate.verdict && { band: this.#methodology.index.bands.indexOf(gate.verdict.band), atMost: gate.verdict.atMost },
      columns: columnsRead(expr),
      scores: [...new Set(scoresRead(gate.condition!))].map((code) => ({ code, stage: this.#readStage(code) })),
      ranked: gate.ranked,
      inMean: gate.inMean,
    };
  }

  #gated({ score }: GateModel, closed: StageId, before: StageId): StageId {
    if (score.kind === 'kept') return before;
    const x: Expr = { op: 'stage', stage: before };
    const amount = 'value' in score ? this.#stages.number(score.value, score.place) : undefined;
    const instead: Expr = !amount ? { op: 'missing' } : score.kind === 'cap' ? binary('min', x, amount) : amount;
    return this.#stages.map(UNITS, { op: 'choose', args: [{ op: 'stage', stage: closed }, instead, x] });
  }

  /** 1 where none of the gates is closed; undefined where there are none. */
  #open(gates: readonly { closed: StageId }[]): StageId | undefined {
    const open = gates.map(({ closed }): Expr => ({ op: 'not', args: [{ op: 'stage', stage: closed }] }));
    return open.length
      ? this.#stages.map(
          UNITS,
          open.reduce((a, b) => binary('and', a, b)),
        )
      : undefined;
  }

  #band(input: StageId, gates: readonly { gate: GateModel; closed: StageId }[]): StageId | undefined {
    const { bands } = this.#methodology.index;
    if (!bands.length) return undefined;
    const intervals = bands.map(
      ({ low, high }): PlanInterval => ({
        low: low && this.#stages.param(low.value, low.place),
        lowIncluded: low?.included ?? false,
        high: high && this.#stages.param(high.value, high.place),
        highIncluded: high?.included ?? false,
      }),
    );
    const earned = this.#stages.add({ op: 'interval', over: UNITS, input, intervals });
    // The worst of what is given: bands from the best down, so that the worst comes last; then the caps.
    const best = bestFirst(this.#methodology.index);
    const given = gates
      .flatMap(({ gate: { verdict }, closed }) => (verdict ? [{ ...verdict, at: best.indexOf(verdict.band), closed }] : []))
      .sort((a, b) => Number(a.atMost) - Number(b.atMost) || a.at - b.at);
    let band = earned;
    for (const { atMost, at, band: verdict, closed } of given) {
      const x: Expr = { op: 'stage', stage: band };
      const stops: Expr = { op: 'stage', stage: closed };
      const number = (of: BandModel) => this.#stages.number(exact(bands.indexOf(of)));
      const better = best.slice(0, at).map((b) => binary('eq', x, number(b)));
      if (atMost && !better.length) continue;
      const when = atMost
        ? binary(
            'and',
            stops,
            better.reduce((a, b) => binary('or', a, b)),
          )
        : stops;
      band = this.#stages.map(UNITS, { op: 'choose', args: [when, number(verdict), x] });
    }
    return band;
  }

  #rounded(input: StageId, rounding: Rounding | undefined): StageId {
    return rounding ? this.#stages.add({ op: 'round', over: UNITS, input, rounding }) : input;
  }

  #expr(formula: Formula): Expr {
    return lowerFormula(formula, UNITS, this.#context());
  }
}

/** The score that a parent sees, and whoever names the node: the rounded one where its tier rounds. */
export const readAbove = (model: Pick<IndicatorModel, 'everyTier'>, node: PlanNode): StageId =>
  model.everyTier ? node.published : node.raw;

/** Whether a leaf's score hangs on what rules find. */
export const countsRules = (leaf: IndicatorModel): boolean => leaf.deduction !== undefined || passRateOf(leaf) !== undefined;

/** Nodes that rest on more than themselves and what is below them. */
const withOutsideInputs = gathered((node) => (scoresReadBy(node).length || countsRules(node) ? [node] : []));

/** The pass rate a leaf's formula asks for. There is one at the most. */
export function passRateOf(model: IndicatorModel) {
  if (!model.value || model.children.length) return undefined;
  for (const term of termsOf(model.value)) if (term.term === 'aggregate' && term.aggregate.kind === 'passRate') return term.aggregate;
  return undefined;
}

function planTable(table: TableModel, checked: ReadonlySet<string>, mayLack: boolean, without: RowTest | undefined): PlanTable {
  return {
    name: table.name,
    kind: table.kind,
    key: table.key?.name,
    unit: table.unit?.name,
    rowLabel: table.rowLabel?.name,
    detailOf: table.detailOf && { table: table.detailOf.records.name, by: table.detailOf.by.name },
    without,
    mayLack,
    columns: [...table.columns.values()].map((c) => ({
      name: c.name,
      kind: c.kind,
      measure: c.measure,
      codes: c.codes.map((code) => code.code),
      missing: c.missing,
      blank: c.blank,
      checked: checked.has(canonicalName(c.name)),
    })),
  };
}
