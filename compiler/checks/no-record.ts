import { type Diagnostic, diagnose, type Fix, type SyntaxNode } from '../../grammar/index.ts';
import { choices } from '../../grammar/index.ts';
import type { Run } from '../evaluate/evaluator.ts';
import { language } from '../language.ts';
import type { IndicatorModel } from '../model.ts';
import type { PlanNode } from '../plan/plan.ts';

/**
 * Units without a record that the rules of a deduction look at: whether that is no fault or no knowledge, the text does
 * not say.
 */
export function checkNoRecord({ deduction, code }: IndicatorModel, { tally, value }: PlanNode, run: Run): Diagnostic[] {
  if (!deduction || deduction.noRecord || tally?.rows === undefined || value === undefined) return [];
  const scores = run.values(value);
  if (!scores.some(Number.isNaN)) return [];
  const rows = run.values(tally.rows);
  const units = run.data.units.flatMap(({ name }, unit) => (rows[unit] === 0 ? [name] : []));
  if (!units.length) return [];
  const { place } = deduction;
  const dialect = language.dialectOf(place.element as SyntaxNode) ?? 'zh';
  const fixes = (['full', 'missing'] as const).map((said): Fix => {
    const text = `, ${choices.noRecord[said][dialect]}`;
    return { title: { fix: 'add', text: text.slice(2) }, file: place.file, edits: [{ element: place.element, text, how: 'after' }] };
  });
  return [diagnose('no-record', place, { code, units }, { choices: fixes })];
}
