import { type Diagnostic, diagnose, type Fix } from '../../grammar/index.ts';
import type { Attached } from '../attach/attach.ts';
import type { Run } from '../evaluate/evaluator.ts';
import { toDouble } from '../exact.ts';
import type { Formula, IndicatorModel, NormalisationUse } from '../model.ts';
import type { PlanNode } from '../plan/plan.ts';
import { snap } from '../rounding.ts';
import { firstCell } from './first-cell.ts';

/** Values that are outside in such a share are not: they are what the bounds were not made for. */
const NEARLY_ALL = 0.9;
/** Fewer values than this have to be outside one and all. */
const MANY = 10;
/** Fewer equal values are no wonder. */
const CONSTANT_FROM = 3;
/** A percentage is 1 at 100%: a range that goes so far was meant for numbers up to 100. */
const MEANT_IN_PERCENT = 10;

/**
 * Normalisations to given bounds that cannot be meant for the values they get: all or nearly all lie outside, percentages
 * are held against bounds in hundredths, or a column says the same of every unit.
 */
export function checkNormalised(model: IndicatorModel, node: PlanNode, run: Run, attached: Attached): Diagnostic[] {
  const { normalisation, value } = model;
  const [first, second] = normalisation?.parameters ?? [];
  if (!normalisation || !value || value.type !== 'number' || node.value === undefined || !first || !second) return [];
  const [low, high] = [toDouble(first.value), toDouble(second.value)];
  const { count, outside, least, most } = among(run.values(node.value), low, high);
  if (!count) return [];
  const place = normalisation.inherited ? value.place : normalisation.place;
  const related = normalisation.inherited ? [{ place: normalisation.place, note: 'declared-here' as const }] : [];
  const same = least === most && count >= CONSTANT_FROM ? constant(model, value, attached, count) : [];
  if (same.length) return same;
  const method = normalisation.method.names;
  const said = (lowest: number, highest: number) => ({
    params: { code: model.code, method, bounds: [low, high] as const, suggestion: [String(lowest), String(highest)] as const },
    more: { related, fix: normalisation.inherited ? undefined : rewritten(normalisation, [String(lowest), String(highest)]) },
  });
  if (isPercentage(value) && high >= MEANT_IN_PERCENT && most <= high / MEANT_IN_PERCENT && outside < count) {
    const { params, more } = said(toDouble(first.value.div(100)), toDouble(second.value.div(100)));
    return [diagnose('percent-range', place, params, more)];
  }
  if (count < 2 || (count < MANY ? outside < count : outside < NEARLY_ALL * count)) return [];
  const [from, to] = least === most ? [Math.min(least, 0), Math.max(most, 0)] : [least, most];
  if (from === to) return [];
  const { params, more } = said(...around(from, to));
  return [diagnose('values-outside', place, { ...params, count, outside }, more)];
}

/** How many values there are, how many of them lie outside, the least and the greatest. */
function among(values: Float64Array, low: number, high: number) {
  let [count, outside, least, most] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    count++;
    if (value < low || value > high) outside++;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { count, outside, least, most };
}

/** Bounds that hold all values, with two digits of what lies between them: 9.2 and 87.6 make 9 and 88. */
function around(least: number, most: number): [number, number] {
  const step = 10 ** (Math.floor(Math.log10(most - least)) - 1);
  const inverse = 10 ** -Math.round(Math.log10(step));
  const [low, high] = [Math.floor(snap(least / step)), Math.ceil(snap(most / step))];
  // By whole numbers, so that 0.3 is not 0.30000000000000004.
  return step < 1 ? [low / inverse, high / inverse] : [low * step, high * step];
}

/** Writes other bounds. */
function rewritten({ parameters, place }: NormalisationUse, bounds: readonly string[]): Fix {
  const edits = parameters.map(({ place: at }, i) => ({ element: at.element, text: bounds[i]!, how: 'replace' as const }));
  return { title: { fix: 'replace-with', text: bounds.join(', ') }, file: place.file, edits };
}

/** Whether a formula yields percentages: a column of them, or what is made of such without changing their size. */
function isPercentage({ term }: Formula): boolean {
  switch (term.term) {
    case 'column':
      return term.column.measure === '%';
    case 'prefix':
      return isPercentage(term.operand);
    case 'binary':
      return (term.operator === 'add' || term.operator === 'sub') && isPercentage(term.left) && isPercentage(term.right);
    case 'call':
      return term.args.length > 0 && term.args.every(isPercentage);
    case 'aggregate':
      return term.aggregate.kind === 'mean' && term.aggregate.column.measure === '%';
    default:
      return false;
  }
}

/** A column that is an indicator by itself and has the same value everywhere tells no unit from another. */
function constant(model: IndicatorModel, { term, place }: Formula, attached: Attached, count: number): Diagnostic[] {
  if (term.term !== 'column' || term.column.kind !== 'number') return [];
  const cell = firstCell(term.column, attached);
  if (!cell) return [];
  const params = { column: term.column.name, code: model.code, value: cell.text.trim(), count };
  return [diagnose('column-constant', { file: cell.file, column: params.column }, params, { related: [{ place, note: 'also-here' }] })];
}
