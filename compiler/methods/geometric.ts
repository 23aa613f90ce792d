import { extremes, ZERO } from '../exact.ts';
import { IT } from '../plan/expression.ts';
import { hull } from './interval.ts';
import { imbalance } from './imbalance.ts';
import type { AggregationMethod } from './method.ts';

export const geometric: AggregationMethod = {
  names: { zh: '加权几何平均', en: 'geometric' },
  doc: {
    zh: '下级得分按权重加权几何平均；任一下级为 0 则为 0',
    en: 'the weighted geometric mean of the scores of the children; 0 if any of them is 0',
  },
  formula: 'exp(sum(w ln x) / sum(w))',
  source: 'OECD/JRC Handbook on Constructing Composite Indicators, 2008, section 6.4; UNDP Human Development Report, technical note 1',
  takes: 'weights',
  domain: { low: 0, high: Number.POSITIVE_INFINITY },
  isLinear: false,
  lower: () => ({
    how: { by: 'mean', inner: { op: 'ln', args: [IT] }, outer: { op: 'exp', args: [IT] } },
    steps: [imbalance],
  }),
  yields: hull,
  // Units that lack one thing each have 0 each, however well they do on average.
  meansWithin: (children) => ({ low: ZERO, high: extremes(children).high }),
};
