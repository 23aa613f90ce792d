import { extremes } from '../exact.ts';
import { ANY, hull } from './interval.ts';
import type { AggregationMethod } from './method.ts';

export const arithmetic: AggregationMethod = {
  names: { zh: '加权平均', en: 'arithmetic' },
  doc: { zh: '下级得分按权重加权平均', en: 'the weighted mean of the scores of the children' },
  formula: 'sum(w x) / sum(w)',
  source: 'OECD/JRC Handbook on Constructing Composite Indicators, 2008, section 6.2',
  takes: 'weights',
  domain: ANY,
  isLinear: true,
  lower: () => ({ how: { by: 'mean' }, steps: [] }),
  yields: hull,
  meansWithin: extremes,
};
