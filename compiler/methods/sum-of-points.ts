import { sumOf } from '../exact.ts';
import { ANY } from './interval.ts';
import type { AggregationMethod } from './method.ts';

export const sumOfPoints: AggregationMethod = {
  names: { zh: '得分相加', en: 'sum of points' },
  doc: { zh: '下级得分相加；下级各有分值，合计等于本级分值', en: 'the points of the children add up; so do their full marks' },
  formula: 'sum(x)',
  source: 'OECD/JRC Handbook on Constructing Composite Indicators, 2008, section 6.2',
  takes: 'marks',
  domain: ANY,
  isLinear: true,
  lower: () => ({ how: { by: 'sum' }, steps: [] }),
  yields: (children) => ({ low: children.reduce((sum, c) => sum + c.low, 0), high: children.reduce((sum, c) => sum + c.high, 0) }),
  meansWithin: (children) => ({ low: sumOf(children), high: sumOf(children) }),
};
