import { choices, type Fix, type SyntaxNode } from '../../grammar/index.ts';
import { language } from '../language.ts';
import type { IndicatorModel } from '../model.ts';
import type { PlanNode } from '../plan/plan.ts';
import type { Watched } from './watched.ts';

/** Units without a record that the rules of a deduction look at, where nothing says what they get. */
export function watchRecords({ deduction, code }: IndicatorModel, { tally, value }: PlanNode): Watched[] {
  if (!deduction || deduction.noRecord || tally?.rows === undefined || value === undefined) return [];
  const { place } = deduction;
  const fixes = (): Fix[] => {
    const dialect = language.dialectOf(place.element as SyntaxNode) ?? 'zh';
    return (['full', 'missing'] as const).map((said) => {
      const text = `, ${choices.noRecord[said][dialect]}`;
      return { title: { fix: 'add', text: text.slice(2) }, file: place.file, edits: [{ element: place.element, text, how: 'after' }] };
    });
  };
  return [{ watch: { watch: 'no record', code, value, rows: tally.rows }, place, more: () => ({ choices: fixes() }) }];
}
