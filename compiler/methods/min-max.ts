import { between } from './goalposts.ts';
import type { NormalisationMethod } from './method.ts';

export const minMax: NormalisationMethod = {
  names: { zh: '极差法', en: 'min-max' },
  doc: {
    zh: '以全部评估对象中的最小值为 0、最大值为 1 折算',
    en: 'the smallest value of all units becomes 0, the largest 1',
  },
  formula: '(x - min) / (max - min)',
  source: 'OECD/JRC Handbook on Constructing Composite Indicators, 2008, section 5.3',
  parameters: {},
  lower(value, _, build) {
    const [low, high] = [build.fit(value.x, 'min'), build.fit(value.x, 'max')];
    return {
      share: between(low, high, value, build),
      steps: [
        { step: 'min', name: { zh: '最小', en: 'the smallest is' }, stage: low.stage, amount: 'shown' },
        { step: 'max', name: { zh: '最大', en: 'the largest' }, stage: high.stage, amount: 'shown' },
      ],
    };
  },
  yields: () => ({ low: 0, high: 1 }),
};
