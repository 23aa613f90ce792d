import { toDouble } from '../exact.ts';
import { spanned } from './interval.ts';
import { between } from './goalposts.ts';
import type { NormalisationMethod } from './method.ts';

export const range: NormalisationMethod = {
  names: { zh: '上下限', en: 'range' },
  doc: {
    zh: '以给定的下限为 0、上限为 1 折算；写“截断”则超出的按上下限计',
    en: 'the given lower bound becomes 0, the upper bound 1; "clipped" holds values beyond them at the bounds',
  },
  formula: '(x - low) / (high - low)',
  source:
    'UNDP, Human Development Report, technical note 1 (goalposts); OECD/JRC Handbook on Constructing Composite Indicators, 2008, section 5.3',
  parameters: {
    low: { names: { zh: '下限', en: 'low' }, doc: { zh: '折算为 0 的值', en: 'the value that becomes 0' } },
    high: { names: { zh: '上限', en: 'high' }, doc: { zh: '折算为 1 的值', en: 'the value that becomes 1' } },
  },
  goalposts: ({ low, high }) => ({ low: low!, high: high! }),
  lower: (value, { low, high }, build) => ({ share: between(low!, high!, value, build), steps: [] }),
  yields(value, args, negative) {
    const [low, high] = [toDouble(args.low!), toDouble(args.high!)];
    const at = (x: number) => (negative ? high - x : x - low) / (high - low);
    return spanned([at(value.low), at(value.high)]);
  },
};
