import type { NormalisationMethod } from './method.ts';

export const minMax: NormalisationMethod = {
  names: { zh: '极差法', en: 'min-max' },
  doc: {
    zh: '以全部评估对象中的最小值为 0、最大值为 1 折算',
    en: 'the smallest value of all units becomes 0, the largest 1',
  },
  formula: '(x - min) / (max - min)',
  source: 'OECD/JRC Handbook on Constructing Composite Indicators, 2008, section 5.3',
  parameters: [],
  mayLeaveScale: false,
  bounds: (_, population) => ({ low: population.statistic('min'), high: population.statistic('max') }),
};
