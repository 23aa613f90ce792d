import { exact } from '../exact.ts';
import { binary } from '../plan/expression.ts';
import { ANY } from './interval.ts';
import type { NormalisationMethod } from './method.ts';

export const zScore: NormalisationMethod = {
  names: { zh: '标准分', en: 'z-score' },
  doc: {
    zh: '以全部评估对象的平均值为量程中点，每高一个标准差加量程的十分之一（百分制即 T 分数：50 + 10z）；写“截断”则不超出量程',
    en: 'the mean of all units becomes the middle of the scale, a standard deviation a tenth of it (out of 100, the T-score: 50 + 10 z); "clipped" holds what lies beyond the scale',
  },
  formula: '1/2 + (x - mean) / (10 sd)',
  source:
    'OECD/JRC Handbook on Constructing Composite Indicators, 2008, section 5.2 (standard deviation of a sample); McCall, How to Measure in Education, 1922 (T-scores)',
  parameters: {},
  lower({ x, negative }, _, build) {
    const [mean, sd] = [build.fit(x, 'mean'), build.fit(x, 'sd')];
    const z = binary('div', negative ? build.less(mean, x) : build.less(x, mean), sd);
    return {
      share: binary('add', binary('div', z, build.number(exact(10))), build.number(exact(1, 2))),
      steps: [
        { step: 'mean', name: { zh: '平均', en: 'the mean is' }, stage: mean.stage, amount: 'shown' },
        { step: 'sd', name: { zh: '标准差', en: 'the standard deviation' }, stage: sd.stage, amount: 'shown' },
      ],
    };
  },
  yields: () => ANY,
};
