import type { MissingRule } from './method.ts';

export const skipAndReweight: MissingRule = {
  names: { zh: '剔除 权重按比例分摊', en: 'skip and re-weight' },
  doc: {
    zh: '缺失的下级不计，其权重按比例分给其余下级；分值按比例折算',
    en: 'a missing child is left out and the weights of the others grow in proportion; marks are re-scaled likewise',
  },
  formula: 'sum over present (w x) / sum over present (w)',
  source: 'OECD/JRC Handbook on Constructing Composite Indicators, 2008, section 3 (case deletion within a group)',
  absent: 'proportional',
};
