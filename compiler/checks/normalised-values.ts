import type { DiagnosticParams, Fix } from '../../grammar/index.ts';
import { toDouble } from '../exact.ts';
import { exactArgs, type Formula, type IndicatorModel, type NormalisationUse } from '../model.ts';
import type { PlanNode } from '../plan/plan.ts';
import type { Watched } from './watched.ts';

/** Normalisations to given bounds: values may come that these cannot be meant for. */
export function watchNormalised({ code, normalisation, value }: IndicatorModel, node: PlanNode): Watched[] {
  const goalposts = normalisation?.method.goalposts?.(exactArgs(normalisation));
  if (!normalisation || !goalposts || !value || value.type !== 'number' || node.value === undefined) return [];
  const { low, high } = goalposts;
  const { inherited, place } = normalisation;
  const column = value.term.term === 'column' && value.term.column.kind === 'number' ? value.term.column : undefined;
  return [
    {
      watch: {
        watch: 'normalised',
        code,
        value: node.value,
        method: normalisation.method.names,
        bounds: [toDouble(low), toDouble(high)],
        hundredths: isPercentage(value) ? [toDouble(low.div(100)), toDouble(high.div(100))] : undefined,
        column: column && { table: column.table, column: column.name },
      },
      place: inherited ? value.place : place,
      more: ({ code: found, params }) => {
        if (found === 'column-constant') return { related: [{ place: value.place, note: 'also-here' }] };
        const { suggestion } = params as DiagnosticParams['values-outside' | 'percent-range'];
        return inherited ? { related: [{ place, note: 'declared-here' }] } : { fix: rewritten(normalisation, suggestion) };
      },
    },
  ];
}

/** Writes other bounds. */
function rewritten({ args, place }: NormalisationUse, bounds: readonly string[]): Fix {
  const edits = Object.values(args).map(({ place: at }, i) => ({ element: at.element, text: bounds[i]!, how: 'replace' as const }));
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
