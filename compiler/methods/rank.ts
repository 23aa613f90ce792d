import { ONE } from '../exact.ts';
import { binary } from '../plan/expression.ts';
import type { NormalisationMethod } from './method.ts';

export const rank: NormalisationMethod = {
  names: { zh: '排名法', en: 'rank' },
  doc: {
    zh: '按不如它的评估对象所占比例折算：最差为 0，最好为 1；并列者相同',
    en: 'the share of the other units that it is better than: the worst has 0, the best 1; those that tie have the same',
  },
  formula: '(number of units that are worse) / (number of units - 1)',
  source: 'OECD/JRC Handbook on Constructing Composite Indicators, 2008, section 5.1; as PERCENTRANK.INC of spreadsheets',
  parameters: {},
  lower({ x, negative }, _, build) {
    const count = build.fit(x, 'count');
    // From the worst up, equals share the better number: it says how many are worse.
    const place = build.rank(x, negative);
    const one = build.number(ONE);
    return {
      share: binary('div', binary('sub', place, one), binary('sub', count, one)),
      steps: [{ step: 'count', name: { zh: '个数', en: 'the number is' }, stage: count.stage, amount: 'shown' }],
    };
  },
  yields: () => ({ low: 0, high: 1 }),
};
