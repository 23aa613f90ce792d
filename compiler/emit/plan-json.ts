import { descendants } from '../nodes.ts';
import { fitsOf } from '../plan/reads.ts';
import type { Target } from './target.ts';

/** The plan for other programs: stages, params as exact fractions, nodes with their names, rules and tables. */
export const planJson: Target = {
  name: 'plan',
  emit: ({ plan: whole, methodology, fits }) => {
    const { slots: _, ...plan } = whole;
    const names = new Map(descendants(methodology.index).map((n) => [n.code, n.labels]));
    const fitted = fits.mode === 'frozen' ? Object.fromEntries(fitsOf(whole).map((fit) => [fit, fits.value(fit)])) : undefined;
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
