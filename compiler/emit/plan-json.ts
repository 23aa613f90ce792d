import { fitsOf } from '../plan/reads.ts';
import type { Target } from './target.ts';

/** The plan for other programs: stages, params as exact fractions, nodes with their names, rules and tables. */
export const planJson: Target = {
  name: 'plan',
  files: [
    {
      file: 'plan.json',
      doc: {
        zh: '计算内容，供其他程序使用：步骤、精确分数、名称',
        en: 'what is computed, for other programs: stages, numbers as exact fractions, names',
      },
    },
  ],
  emit: ({ plan: whole, labels, fits }) => {
    const { slots: _, ...plan } = whole;
    const fitted = fits.mode === 'frozen' ? Object.fromEntries(fitsOf(whole).map((fit) => [fit, fits.value(fit)])) : undefined;
    const written = {
      ...plan,
      params: plan.params.map(({ key, number }) => ({ value: key, number })),
      nodes: plan.nodes.map((n) => ({ ...n, labels: labels.get(n.code)!.labels })),
      fits: fits.mode,
      fitted,
    };
    return [`${JSON.stringify(written, null, 1)}\n`];
  },
};
