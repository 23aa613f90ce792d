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
  parameters: ['low', 'high'],
  mayLeaveScale: true,
  check: ([low, high]) => (low && high && low.compare(high) >= 0 ? 'range-empty' : undefined),
  bounds: ([low, high]) => ({ low: low!, high: high! }),
};
