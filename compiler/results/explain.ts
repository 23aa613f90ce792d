import { allTokens, canonicalName, type Phrase, type SyntaxElement, textOf } from '../../grammar/index.ts';
import type { Attached, Cell } from '../attach/attach.ts';
import { decimalExact, type Exact, sumOf, toDouble, ZERO } from '../exact.ts';
import type { Run } from '../evaluate/evaluator.ts';
import type { Formula, GateModel, IndicatorModel, Methodology, RuleModel } from '../model.ts';
import { nodesOf, scoresRead } from '../nodes.ts';
import { keyOfDomain } from '../plan/domain.ts';
import { columnsRead, type StageId } from '../plan/expression.ts';
import { readAbove } from '../plan/lower.ts';
import type { Num, PlanNode, PlanTally, Stage, StageOf } from '../plan/plan.ts';
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
      /** What became of it: null where it is missing and left out. */
      readonly counted: Counted | null;
      readonly amount: Decimal;
    }
  | { readonly part: 'value'; readonly amount: Decimal }
  /** What the method itself says: what unevenness costs under a geometric mean, against the arithmetic one. */
  | { readonly part: 'step'; readonly step: string; readonly name: Phrase; readonly amount: Decimal }
  | { readonly part: 'bonus'; readonly label: string; readonly read: Read; readonly given: number; readonly amount: Decimal }
  /** `closed`: whether it stops the unit; null where its condition cannot be told, which stops nobody. */
  | {
      readonly part: 'gate';
      readonly gate: GateModel;
      readonly label: string;
      readonly read: Read;
      readonly closed: boolean | null;
      /** Null where the gate leaves no score. */
      readonly amount: Decimal | null;
    }
  | { readonly part: 'rounding'; readonly amount: Decimal };

/** How a child counts in its parent. */
export type Counted =
  | {
      readonly by: 'weight';
      /** Its weight as written; undefined where all weigh the same. */
      readonly written: string | undefined;
      /** Its share of the weights of all children, what those that count have of them, and its share of these. */
      readonly weight: Exact;
      readonly present: Exact;
      readonly share: Exact;
    }
  /** Points add up; those of the children that are there are re-scaled from their full marks to the full marks of all. */
  | { readonly by: 'points'; readonly present: Exact; readonly all: Exact };

/** A decimal number as an integer count of its last place. */
export interface Decimal {
  readonly units: number;
  readonly places: number;
}

/** A formula, what it comes to, and what it read: each cell and each score once. */
export interface Read {
  readonly formula: string;
  readonly value: number | null;
  /** `blank` is what an empty cell counts as, where its column says so. */
  readonly cells: readonly (Cell & { readonly table: string; readonly column: string; readonly blank?: string | undefined })[];
  /** Scores that the formula names, as it reads them: rounded where their tier rounds. */
  readonly scores: readonly ScoreRead[];
}

export interface LeafValue extends Read {
  /** What the normalisation made use of beside the value: the smallest and the largest of all units. */
  readonly steps: readonly { readonly step: string; readonly name: Phrase; readonly value: number }[];
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
    const scores = stage.terms.map(({ value }) => run.values(value)[unit]!);
    const weights = stage.terms.map(({ weight }) => weightOf(weight));
    const counts = stage.terms.map(({ fill }, i) => !Number.isNaN(scores[i]!) || fill !== undefined || stage.absent !== 'proportional');
    const total = sumOf(weights);
    const present = sumOf(weights.filter((_, i) => counts[i]));
    const ratio = (part: Exact, whole: Exact) => (whole.equals(ZERO) ? ZERO : part.div(whole));
    const factors = weights.map((w) => toDouble(stage.by === 'sum' ? ratio(total, present) : ratio(w, present)));
    const amounts = scores.map((s, i) => (Number.isNaN(s) ? 0 : s * factors[i]!));
    const counted = (child: IndicatorModel, weight: Exact): Counted =>
      stage.by === 'sum'
        ? { by: 'points', present, all: total }
        : {
            by: 'weight',
            written: child.weight && !model.aggregation.equal ? textOf(child.weight.place.element) : undefined,
            weight: ratio(weight, total),
            present: ratio(present, total),
            share: ratio(weight, present),
          };
    const parts: Part[] = model.children.map((child, i) => ({
      part: 'child',
      of: node(child.code),
      counted: counts[i] ? counted(child, weights[i]!) : null,
      amount: decimal(counts[i] ? amounts[i]! : 0, places),
    }));
    const base = run.values(plan.base)[unit]!;
    for (const { amount, step, name } of plan.steps ?? [])
      if (amount === 'rest' && !Number.isNaN(base))
        parts.push({ part: 'step', step, name, amount: decimal(base - amounts.reduce((a, b) => a + b, 0), places) });
    return parts;
  };

  /** A weight as the text has it, or what a fit came to. */
  const weightOf = (weight: Num): Exact =>
    'param' in weight ? run.plan.params[weight.param]!.value : decimalExact(run.values(weight.fitted)[0]!);

  const leafParts = (plan: PlanNode, places: number): Part[] => {
    const base = run.values(plan.base)[unit]!;
    return Number.isNaN(base) ? [] : [{ part: 'value', amount: decimal(base, places) }];
  };

  const adjustments = (model: IndicatorModel, plan: PlanNode, places: number): Part[] => {
    const change = (before: StageId, after: StageId) => run.values(after)[unit]! - run.values(before)[unit]!;
    const bonuses = plan.bonuses.map((bonus, i): Part => {
      const { label, value } = model.bonuses[i]!;
      const amount = change(i ? plan.bonuses[i - 1]!.after : plan.base, bonus.after);
      return {
        part: 'bonus',
        label,
        read: read(value, bonus.value),
        given: run.values(bonus.given)[unit]!,
        amount: decimal(Number.isNaN(amount) ? 0 : amount, places),
      };
    });
    const gates = plan.gates.map((gate, i): Part => {
      const applied = model.gates[i]!;
      const [told, closed] = [run.values(gate.condition)[unit]!, run.values(gate.closed)[unit] === 1];
      const [before, after] = [run.values(gate.before)[unit]!, run.values(gate.after)[unit]!];
      // A score that the gate gives to a unit without one comes whole.
      const amount = Number.isNaN(before) ? after : after - before;
      return {
        part: 'gate',
        gate: applied,
        label: applied.name,
        read: read(applied.condition!, gate.condition),
        closed: Number.isNaN(told) ? null : closed,
        amount: !closed ? decimal(0, places) : Number.isNaN(after) ? null : decimal(amount, places),
      };
    });
    return [...bonuses, ...gates];
  };

  /** What a formula came to and what it read. */
  const read = (formula: Formula, stage: StageId): Read => {
    const { expr } = run.plan.stages[stage] as Extract<Stage, { op: 'map' }>;
    const cells = new Map<string, Read['cells'][number]>();
    for (const { table, column } of columnsRead(expr)) {
      const cell = attached.cell(table, column, unit);
      if (!cell) continue;
      const { blank } = methodology.tables.get(canonicalName(table))!.columns.get(canonicalName(column))!;
      cells.set(JSON.stringify([table, column]), { table, column, ...cell, ...(cell.text.trim() === '' && { blank }) });
    }
    return {
      formula: lineOf(formula.place.element),
      value: known(run.values(stage)[unit]!),
      cells: [...cells.values()],
      scores: scoresIn(formula),
    };
  };

  const leafValue = (model: IndicatorModel, plan: PlanNode): LeafValue | undefined => {
    const stage = plan.value === undefined ? undefined : run.plan.stages[plan.value];
    if (stage?.op !== 'map' || !(model.value ?? model.deduction)) return undefined;
    const tally = plan.tally && tallyPart(plan.tally);
    if (model.value) return { ...read(model.value, plan.value!), steps: shownSteps(plan), tally };
    const { element } = model.deduction!.place;
    return { formula: lineOf(element), value: known(run.values(plan.value!)[unit]!), cells: [], scores: [], steps: [], tally };
  };

  /** What the normalisation of a leaf took from the values of all units. */
  const shownSteps = (plan: PlanNode): LeafValue['steps'] =>
    (plan.steps ?? []).flatMap((s) => {
      if (s.amount !== 'shown') return [];
      const values = run.values(s.stage);
      return [{ step: s.step, name: s.name, value: values[run.plan.stages[s.stage]!.over.rows === 'one' ? 0 : unit]! }];
    });

  const scoresIn = (formula: Formula): ScoreRead[] =>
    [...new Set(scoresRead(formula))].map((code) => {
      const named = models.get(code)!;
      return { model: named, value: known(run.values(readAbove(named, nodes.get(code)!))[unit]!) };
    });

  const tallyPart = (tally: PlanTally): TallyPart => {
    const filters = new Map<string, Uint8Array>();
    /** The rows, or records, whose outcomes a pass rate counts: those that its filter leaves; all where it has none. */
    const countedIn = (checks: StageId): ((row: number) => boolean) | undefined => {
      const { from, where } = run.plan.stages[checks] as StageOf<'group'>;
      if (!where) return undefined;
      const key = keyOfDomain(from);
      const holds = filters.get(key) ?? run.truths(where, from);
      filters.set(key, holds);
      return (row) => holds[row] === 1;
    };
    return {
      checks: run.values(tally.checks)[unit]!,
      passes: run.values(tally.passes)[unit]!,
      rules: tally.rules.map(({ code: rule, checks, passes }) => ({
        rule: methodology.rules.find((r) => r.code === rule)!,
        checks: run.values(checks)[unit]!,
        passes: run.values(passes)[unit]!,
        findings: first(findings(methodology, run, attached, { rules: new Set([rule]), unit, among: countedIn(checks) }), FINDINGS_SHOWN),
      })),
    };
  };

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

/** A formula in one line, without the comments in it. */
const lineOf = (element: SyntaxElement): string =>
  [...allTokens(element)]
    .map(({ image, trivia }, i) => (/^[\r\n]/.test(image) ? ';' : i > 0 && trivia !== '' ? ` ${image}` : image))
    .join('');

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

function decimal(value: number, places: number): Decimal {
  return { units: Math.round(round(snap(value), { places, mode: 'half-up' }) * 10 ** places), places };
}

/** What is left between the parts as shown and the score as published. */
function remainder(score: number, parts: readonly Part[], places: number): Part[] {
  const shown = parts.reduce((sum, p) => sum + (p.amount?.units ?? 0), 0);
  const units = decimal(score, places).units - shown;
  return units === 0 ? [] : [{ part: 'rounding', amount: { units, places } }];
}

/** A decimal with all its places. */
export function showDecimal({ units, places }: Decimal, sign = false): string {
  const digits = String(Math.abs(units)).padStart(places + 1, '0');
  const text = places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits;
  return `${units < 0 ? '-' : sign ? '+' : ''}${text}`;
}
