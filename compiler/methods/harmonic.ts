import { extremes, ONE, ZERO } from '../exact.ts';
import { binary, type Expr, IT } from '../plan/expression.ts';
import { imbalance } from './imbalance.ts';
import { hull } from './interval.ts';
import type { AggregationMethod } from './method.ts';

export const harmonic: AggregationMethod = {
  names: { zh: '加权调和平均', en: 'harmonic' },
  doc: {
    zh: '下级得分按权重加权调和平均；任一下级为 0 则为 0',
    en: 'the weighted harmonic mean of the scores of the children; 0 if any of them is 0',
  },
  formula: 'sum(w) / sum(w / x)',
  source: 'UNDP Human Development Report, technical note on the Gender Inequality Index (women and men put together)',
  takes: 'weights',
  domain: { low: 0, high: Number.POSITIVE_INFINITY },
  isLinear: false,
  lower(build) {
    const over = (x: Expr): Expr => binary('div', build.number(ONE), x);
    // Of what is below 0 there is none; 1 / 0 is infinite, and what it is 1 over of is 0.
    const isNegative = binary('lt', IT, build.number(ZERO));
    const inner: Expr = { op: 'choose', args: [isNegative, { op: 'missing' }, over({ op: 'abs', args: [IT] })] };
    return { how: { by: 'mean', inner, outer: over(IT) }, steps: [imbalance] };
  },
  yields: hull,
  // One unit near 0 brings the mean of all down as far as it likes.
  meansWithin: (children) => ({ low: ZERO, high: extremes(children).high }),
};
