import { canonicalName, textOf } from '../../grammar/index.ts';
import type { Attached, Cell } from '../attach/attach.ts';
import { toDouble } from '../exact.ts';
import type { Run } from '../evaluate/evaluator.ts';
import type { Formula, IndicatorModel, Methodology, RuleModel } from '../model.ts';
import { nodesOf, scoresRead } from '../nodes.ts';
import { columnsRead } from '../plan/expression.ts';
import { readAbove } from '../plan/lower.ts';
import type { PlanNode, PlanTally, Stage } from '../plan/plan.ts';
import { round, snap } from '../rounding.ts';
import { type Finding, findings } from './findings.ts';

/** How a score came about. The amounts of the parts add up to the published score exactly, as decimals. */
export interface Explanation {
  readonly code: string;
  readonly model: IndicatorModel;
  /** As published; null where there is no score. */
  readonly score: number | null;
  readonly raw: number | null;
  readonly parts: readonly Part[];
  /** For leaves: what was read and computed. */
  readonly value: LeafValue | undefined;
}

export type Part =
  | {
      readonly part: 'child';
      readonly of: Explanation;
      /** Share of this parent after re-weighting; 0 for a child that is left out. */
      readonly share: number;
      readonly written: string | undefined;
      readonly amount: Decimal;
    }
  | { readonly part: 'value'; readonly amount: Decimal }
  /** What unevenness costs under a geometric mean, against the arithmetic one. */
  | { readonly part: 'imbalance'; readonly amount: Decimal }
  | { readonly part: 'bonus'; readonly label: string; readonly given: number; readonly amount: Decimal }
  | { readonly part: 'gate'; readonly label: string; readonly amount: Decimal | null }
  | { readonly part: 'rounding'; readonly amount: Decimal };

/** A decimal number as an integer count of its last place. */
export interface Decimal {
  readonly units: number;
  readonly places: number;
}

export interface LeafValue {
  readonly formula: string;
  readonly value: number | null;
  /** `blank` is what an empty cell counts as, where its column says so. */
  readonly cells: readonly (Cell & { readonly table: string; readonly column: string; readonly blank?: string | undefined })[];
  /** Scores that the formula names, as it reads them: rounded where their tier rounds. */
  readonly scores: readonly ScoreRead[];
  /** For leaves that count what rules find. */
  readonly tally: TallyPart | undefined;
}

export interface ScoreRead {
  readonly model: IndicatorModel;
  readonly value: number | null;
}

/** Checks and passes of a unit, rule by rule, with the first findings of each. */
export interface TallyPart {
  readonly checks: number;
  readonly passes: number;
  readonly rules: readonly {
    readonly rule: RuleModel;
    readonly checks: number;
    readonly passes: number;
    readonly findings: readonly Finding[];
  }[];
}

/** Places shown beyond those published, so that small contributions do not vanish. */
const EXTRA_PLACES = 2;
const UNROUNDED_PLACES = 4;

/** Takes the score of a unit apart, down to cells. */
export function explain(methodology: Methodology, run: Run, attached: Attached, unit: number, code: string): Explanation {
  const models = nodesOf(methodology.index);
  const nodes = new Map(run.plan.nodes.map((n) => [n.code, n]));
  const node = (of: string): Explanation => {
    const model = models.get(of)!;
    const plan = nodes.get(of)!;
    const places = (model.rounding?.places ?? UNROUNDED_PLACES) + EXTRA_PLACES;
    const score = known(run.values(plan.published)[unit]!);
    const raw = known(run.values(plan.raw)[unit]!);
    const parts = plan.value === undefined ? childParts(model, plan, places) : leafParts(plan, places);
    const adjusted = [...parts, ...adjustments(model, plan, places)];
    return {
      code: of,
      model,
      score,
      raw,
      parts: score === null ? adjusted : [...adjusted, ...remainder(score, adjusted, places)],
      value: leafValue(model, plan),
    };
  };

  const childParts = (model: IndicatorModel, plan: PlanNode, places: number): Part[] => {
    const stage = run.plan.stages[plan.base] as Extract<Stage, { op: 'combine' }>;
    const scores = stage.inputs.map((input) => run.values(input)[unit]!);
    const weights = stage.weights.map((w) => toDouble(run.plan.params[w]!.value));
    const counts = scores.map((s) => !Number.isNaN(s) || stage.missing !== 'reweight');
    const present = weights.filter((_, i) => counts[i]).reduce((a, b) => a + b, 0);
    const total = weights.reduce((a, b) => a + b, 0);
    const shares = weights.map((w, i) => (counts[i] ? w / present : 0));
    const amounts = scores.map((s, i) => {
      const score = Number.isNaN(s) ? 0 : s;
      return stage.mean === 'sum' ? (score * total) / present : score * shares[i]!;
    });
    const parts: Part[] = model.children.map((child, i) => ({
      part: 'child',
      of: node(child.code),
      share: stage.mean === 'sum' ? 1 : shares[i]!,
      written: child.weight ? textOf(child.weight.place.element) : child.marks ? textOf(child.marks.place.element) : undefined,
      amount: decimal(amounts[i]!, places),
    }));
    const base = run.values(plan.base)[unit]!;
    if (stage.mean === 'geometric' && !Number.isNaN(base))
      parts.push({ part: 'imbalance', amount: decimal(base - amounts.reduce((a, b) => a + b, 0), places) });
    return parts;
  };

  const leafParts = (plan: PlanNode, places: number): Part[] => {
    const base = run.values(plan.base)[unit]!;
    return Number.isNaN(base) ? [] : [{ part: 'value', amount: decimal(base, places) }];
  };

  const adjustments = (model: IndicatorModel, plan: PlanNode, places: number): Part[] => {
    let before = run.values(plan.base)[unit]!;
    const parts: Part[] = plan.bonuses.map((bonus, i) => {
      const after = run.values(bonus.after)[unit]!;
      const amount = decimal(Number.isNaN(after) ? 0 : after - before, places);
      before = after;
      return { part: 'bonus', label: model.bonuses[i]!.label, given: run.values(bonus.given)[unit]!, amount };
    });
    plan.gates.forEach((gate, i) => {
      const after = run.values(gate.after)[unit]!;
      if (run.values(gate.closed)[unit] === 1)
        parts.push({ part: 'gate', label: model.gates[i]!.name, amount: Number.isNaN(after) ? null : decimal(after - before, places) });
      before = after;
    });
    return parts;
  };

  const leafValue = (model: IndicatorModel, plan: PlanNode): LeafValue | undefined => {
    const stage = plan.value === undefined ? undefined : run.plan.stages[plan.value];
    if (stage?.op !== 'map' || !(model.value ?? model.deduction)) return undefined;
    const cells = columnsRead(stage.expr).flatMap(({ table, column }) => {
      const cell = attached.cell(table, column, unit);
      if (!cell) return [];
      const { blank } = methodology.tables.get(canonicalName(table))!.columns.get(canonicalName(column))!;
      return [{ table, column, ...cell, ...(cell.text.trim() === '' && { blank }) }];
    });
    const { element } = (model.value ?? model.deduction!).place;
    return {
      formula: textOf(element),
      value: known(run.values(plan.value!)[unit]!),
      cells,
      scores: model.value ? scoresIn(model.value) : [],
      tally: plan.tally && tallyPart(plan.tally),
    };
  };

  const scoresIn = (formula: Formula): ScoreRead[] =>
    [...new Set(scoresRead(formula))].map((code) => {
      const named = models.get(code)!;
      return { model: named, value: known(run.values(readAbove(named, nodes.get(code)!))[unit]!) };
    });

  const tallyPart = (tally: PlanTally): TallyPart => ({
    checks: run.values(tally.checks)[unit]!,
    passes: run.values(tally.passes)[unit]!,
    rules: tally.rules.map(({ code: rule, checks, passes }) => ({
      rule: methodology.rules.find((r) => r.code === rule)!,
      checks: run.values(checks)[unit]!,
      passes: run.values(passes)[unit]!,
      findings: first(findings(methodology, run, attached, { rules: new Set([rule]), unit }), FINDINGS_SHOWN),
    })),
  });

  return node(code);
}

/** Findings shown a rule. */
const FINDINGS_SHOWN = 3;

function first<V>(all: Iterable<V>, most: number): V[] {
  const found: V[] = [];
  for (const item of all) {
    found.push(item);
    if (found.length === most) break;
  }
  return found;
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

function decimal(value: number, places: number): Decimal {
  return { units: Math.round(round(snap(value), { places, mode: 'half-up' }) * 10 ** places), places };
}

/** What is left between the parts as shown and the score as published. */
function remainder(score: number, parts: readonly Part[], places: number): Part[] {
  const shown = parts.reduce((sum, p) => sum + (p.amount?.units ?? 0), 0);
  const units = Math.round(score * 10 ** places) - shown;
  return units === 0 ? [] : [{ part: 'rounding', amount: { units, places } }];
}

/** A decimal with all its places. */
export function showDecimal({ units, places }: Decimal, sign = false): string {
  const digits = String(Math.abs(units)).padStart(places + 1, '0');
  const text = places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits;
  return `${units < 0 ? '-' : sign ? '+' : ''}${text}`;
}
