import { type Diagnostic, diagnose, type Related } from '../../grammar/index.ts';
import type { Attached } from '../attach/attach.ts';
import { firstCell } from '../attach/first-cell.ts';
import { Repeated } from '../attach/repeated.ts';
import type { Run } from '../evaluate/evaluator.ts';
import type { Formula, IndicatorModel, Methodology } from '../model.ts';
import { inOneList } from '../lists.ts';
import { childrenAt, nodesOf, scoresRead } from '../nodes.ts';
import { columnsRead, type Expr, operands, type StageId, stagesRead } from '../plan/expression.ts';
import { decisive, divisorOf, type Partial, partialsIn } from '../plan/partial.ts';
import { countsIn, type PlanNode, type Stage } from '../plan/plan.ts';
import { readsFit } from '../plan/reads.ts';
import { snap } from '../rounding.ts';
import type { Seen } from '../watch/seen.ts';
import { columnAt, onceEach } from '../watch/watch.ts';
import { UnitsAtFault } from './units-at-fault.ts';
import { told } from './watched.ts';
import { watchesAt, watchesOverAll } from './watches.ts';

/**
 * What only shows once numbers are there: a value that is no number although nothing was missing, and something missing
 * where that is not allowed. Computed NaN or infinity never passes for missing. And values that a normalisation was not made
 * for, or that are not there at all. What only follows from a fault below, or from that of a score that a formula names, is not
 * told again.
 */
export class ResultChecks {
  /** What was found at a node and below it: the same as long as their stages and the data are. */
  readonly #kept = new WeakMap<PlanNode, Kept>();

  check(methodology: Methodology, run: Run, attached: Attached): readonly Diagnostic[] {
    const { index } = methodology;
    const seen: Seen = { data: attached, values: (stage) => run.values(stage), outcomes: (stage) => run.outcomes(stage) };
    const visit = (model: IndicatorModel, at: number): Kept => {
      const node = run.plan.nodes[at]!;
      const before = this.#kept.get(node);
      if (before?.attached === attached) return before;
      // Children first: what a parent finds computed it need not compute along.
      const below = childrenAt(model, at).map(([child, place]) => visit(child, place));
      const restsOn = [...below.map((child) => child.lost), ...(model.value ? scoresRead(model.value) : []).map(lostAt)];
      const lost = new Set<number>();
      const own = checkNode(model, node, run, attached, restsOn, lost);
      const found = inOneList([own, ...watchesAt(model, node).map((w) => told(w, seen)), ...below.map((child) => child.found)]);
      const kept = { attached, found, lost };
      this.#kept.set(node, kept);
      return kept;
    };
    let places: ReadonlyMap<string, number> | undefined;
    /** What a formula names stands elsewhere in the index: nothing comes back to itself. */
    const lostAt = (code: string): Lost => {
      places ??= new Map(run.plan.nodes.map((n, at) => [n.code, at]));
      return visit(nodesOf(index).get(code)!, places.get(code)!).lost;
    };
    return [...aboutColumnsOnce(visit(index, 0).found), ...watchesOverAll(methodology, run.plan).flatMap((w) => told(w, seen))];
  }
}

/** Units whose score is none, or no number, because of something that was told. */
type Lost = ReadonlySet<number>;

interface Kept {
  readonly attached: Attached;
  readonly found: readonly Diagnostic[];
  readonly lost: Lost;
}

/**
 * A column is told of once, with all the indicators that read it; where an indicator has no score for a constant one, that is what
 * is told.
 */
function aboutColumnsOnce(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const unscored = new Set(found.flatMap((d) => (d.code === 'no-spread' ? d.related.map(({ place }) => columnAt(place)) : [])));
  const left = unscored.size ? found.filter((d) => d.code !== 'column-constant' || !unscored.has(columnAt(d.place))) : found;
  return onceEach(left, (first, again) => ({ ...first, related: [first, ...again].flatMap((d) => d.related) }));
}

/**
 * @param restsOn what was lost of each child, in their order, or of each score that the formula names
 * @param lost what is lost of the node is put there
 */
function checkNode(
  model: IndicatorModel,
  node: PlanNode,
  run: Run,
  attached: Attached,
  restsOn: readonly Lost[],
  lost: Set<number>,
): Diagnostic[] {
  const own =
    node.value === undefined
      ? checkMissing(model, node, run, attached, restsOn, lost)
      : model.value
        ? checkFormula(model, model.value, node.value, node.base, run, attached, lost)
        : [];
  if (restsOn.some((of) => of.size)) {
    const scores = run.values(node.base);
    for (const of of restsOn) for (const unit of of) if (!Number.isFinite(scores[unit])) lost.add(unit);
  }
  return [
    ...own,
    ...node.bonuses.flatMap(({ value }, i) => checkFormula(model, model.bonuses[i]!.value, value, value, run, attached)),
    ...node.gates.flatMap(({ condition }, i) => checkFormula(model, model.gates[i]!.condition!, condition, condition, run, attached)),
  ];
}

/**
 * Every unit for which a formula, or the score made from it, is no number although all that it reads is there; and every
 * one for which some part of it has no result although its operands are there, whatever else is missing.
 *
 * @param lost the units are put there
 */
function checkFormula(
  model: IndicatorModel,
  formula: Formula,
  value: StageId,
  score: StageId,
  run: Run,
  attached: Attached,
  lost: Set<number> = new Set(),
): Diagnostic[] {
  const stage = run.plan.stages[value];
  if (stage?.op !== 'map') return [];
  const { expr } = stage;
  const [values, scores] = [run.values(value), run.values(score)];
  const partials = partialsIn(expr).map((partial) => faultsOf(partial, expr, values, run));
  const finite = (unit: number) => Number.isFinite(values[unit]) && Number.isFinite(scores[unit]);
  const read = [...columnsRead(expr).map((c) => attached.column(c.table, c.column).values), ...stagesRead(expr).map((s) => run.values(s))];
  // A share of nothing is missing, and no fault.
  const wholes = ratiosOf(expr).map((whole) => run.evaluate(whole));
  const excused = (unit: number) => read.some((input) => Number.isNaN(input[unit]!)) || wholes.some((whole) => whole[unit] === 0);
  let alike: number | undefined;
  const found: Diagnostic[] = [];
  const repeated = new Repeated();
  const atFault = new UnitsAtFault(formula.place);
  // A score that is infinite was told where it is made.
  const named = stagesRead(expr).flatMap((s) => (run.plan.stages[s]!.op === 'group' ? [] : [run.values(s)]));
  const follows = (unit: number) => named.some((scores) => Math.abs(scores[unit]!) === Number.POSITIVE_INFINITY);
  /** Units by the number that a formula came to, to which the ladder around it gives no points. */
  const computed = new Map<string, number[]>();
  for (let unit = 0; unit < values.length; unit++) {
    if (follows(unit)) continue;
    const fails = partials.find(({ at }) => at(unit));
    const faulty = fails?.partial;
    if (!faulty && (finite(unit) || excused(unit))) continue;
    lost.add(unit);
    // A value that is there and no score of it: nothing is between the smallest and the largest.
    if (!faulty && Number.isFinite(values[unit]) && isFitted(run.plan.stages[score], run.plan)) {
      alike ??= values[unit];
      continue;
    }
    const unknown = faulty?.op === 'ladder' ? unknownTo(faulty, unit, attached) : undefined;
    if (unknown)
      repeated.add('ladder-value-unknown', unknown.place, { value: unknown.value, column: unknown.place.column }, () => ({
        related: [{ place: formula.place, note: 'declared-here' }],
      }));
    else if (faulty?.op === 'ladder') {
      const value = String(snap(fails!.reads()[unit]!));
      const units = computed.get(value);
      if (units) units.push(unit);
      else computed.set(value, [unit]);
    } else if (faulty) atFault.add(FAULTS[faulty.op], model.code, unit, columnsRead(decisive(faulty)), divisorOf(faulty, run.plan.stages));
    else atFault.add('not-finite', model.code, unit, columnsRead(expr));
  }
  for (const [value, units] of computed)
    found.push(diagnose('ladder-value-unknown', formula.place, { value, unit: attached.units[units[0]!]!.called, count: units.length }));
  if (alike !== undefined) {
    const column = formula.term.term === 'column' ? formula.term.column : undefined;
    const cell = column && firstCell(column, attached);
    const related: Related[] = [{ place: model.normalisation!.place, note: 'declared-here' }];
    if (cell) related.push({ place: { file: cell.file, column: column.name }, note: 'also-here' });
    found.push(diagnose('no-spread', formula.place, { code: model.code, value: String(snap(alike)) }, { related }));
  }
  return [...atFault.found(attached), ...found, ...repeated.found()];
}

const FAULTS = { div: 'division-by-zero', ln: 'not-finite' } as const;

/** Whether a score is made with what all units came to together. */
const isFitted = (stage: Stage | undefined, plan: Run['plan']): boolean => stage?.op === 'map' && readsFit(stage.expr, plan);

interface Fails {
  readonly partial: Partial;
  /** What decides whether the operation has a result. */
  reads(): Float64Array;
  at(unit: number): boolean;
}

/** In which units an operation of an expression has no result although its operands are there. */
function faultsOf(partial: Partial, expr: Expr, values: Float64Array, run: Run): Fails {
  if (partial.op === 'div') {
    const divisors = run.evaluate(partial.divisor);
    const dividends = once(() => run.evaluate(partial.dividend));
    return { partial, reads: () => divisors, at: (unit) => divisors[unit] === 0 && !Number.isNaN(dividends()[unit]) };
  }
  const reads = once(() => run.evaluate(partial.of));
  if (partial.op === 'ln') return { partial, reads, at: (unit) => reads()[unit]! <= 0 };
  const points = partial.expr === expr ? values : run.evaluate(partial.expr);
  return { partial, reads, at: (unit) => Number.isNaN(points[unit]) && !Number.isNaN(reads()[unit]) };
}

function once<V>(make: () => V): () => V {
  let made: V | undefined;
  return () => (made ??= make());
}

/** The cell of a unit that a ladder over a column gives no points to. */
function unknownTo({ of }: Extract<Partial, { op: 'ladder' }>, unit: number, attached: Attached) {
  const cell = of.op === 'column' ? attached.cell(of.table, of.column, unit) : undefined;
  return cell && of.op === 'column' ? { value: cell.text, place: { file: cell.file, row: cell.row, column: of.column } } : undefined;
}

/** Children that count and are missing where that is not allowed, and means that are none although they could be taken. */
function checkMissing(
  model: IndicatorModel,
  node: PlanNode,
  run: Run,
  attached: Attached,
  lostBelow: readonly Lost[],
  lost: Set<number>,
): Diagnostic[] {
  const stage = run.plan.stages[node.base];
  if (stage?.op !== 'combine') return [];
  const scores = run.values(node.base);
  const children = stage.terms.map((term, i) => ({ term, child: model.children[i]!, values: run.values(term.value), told: lostBelow[i]! }));
  const counting = children.filter(({ term }) => countsIn(term, run.plan));
  const called = (which: (unit: number) => boolean) =>
    attached.units.flatMap((unit, at) => {
      if (!which(at)) return [];
      lost.add(at);
      return [unit.called];
    });
  const forbidden = stage.absent === 'fault';
  const lacking = forbidden
    ? counting.flatMap(({ child, values, told }) => {
        const units = called((unit) => Number.isNaN(values[unit]) && !told.has(unit));
        return units.length ? [diagnose('missing-not-allowed', child.place, { code: node.code, units, child: child.code })] : [];
      })
    : [];
  // The logarithm of a negative score: a mean that is none although nothing kept it from being one.
  const excused = (unit: number) => {
    const missing = ({ values }: (typeof counting)[number]) => Number.isNaN(values[unit]!);
    const infinite = ({ values }: (typeof children)[number]) => Math.abs(values[unit]!) === Number.POSITIVE_INFINITY;
    return children.some(infinite) || (forbidden ? counting.some(missing) || !counting.length : counting.every(missing));
  };
  const none = called((unit) => !Number.isFinite(scores[unit]) && !excused(unit));
  return none.length ? [...lacking, diagnose('not-finite', model.place, { code: model.code, units: none })] : lacking;
}

const ratiosOf = (expr: Expr): Expr[] => [...(expr.op === 'ratio' ? [expr.args[1]] : []), ...operands(expr).flatMap(ratiosOf)];
