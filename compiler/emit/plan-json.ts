import { descendants } from '../nodes.ts';
import type { Target } from './target.ts';

/** The plan for other programs: stages, params as exact fractions, nodes with their names, rules and tables. */
export const planJson: Target = {
  name: 'plan',
  emit: ({ plan: { slots: _, ...plan }, methodology, fits }) => {
    const names = new Map(descendants(methodology.index).map((n) => [n.code, n.labels]));
    const fitted = fits.mode === 'frozen' ? fittedValues(plan.stages, fits.value) : undefined;
    const written = {
      ...plan,
      params: plan.params.map(({ key, number }) => ({ value: key, number })),
      nodes: plan.nodes.map((n) => ({ ...n, labels: names.get(n.code) })),
      fits: fits.mode,
      fitted,
    };
    return [{ file: 'plan.json', text: `${JSON.stringify(written, null, 1)}\n` }];
  },
};

/** Frozen statistics by the stage they are of. */
function fittedValues(
  stages: readonly unknown[],
  value: (statistic: 'min' | 'max', of: number) => number,
): Record<string, { min?: number; max?: number }> {
  const found: Record<string, { min?: number; max?: number }> = {};
  JSON.stringify(stages, (_, part) => {
    if (part?.op === 'statistic') found[part.of] = { ...found[part.of], [part.statistic]: value(part.statistic, part.of) };
    return part;
  });
  return found;
}
