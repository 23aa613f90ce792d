import { ZERO } from '../exact.ts';
import type { MissingRule } from './method.ts';

export const countAsZero: MissingRule = {
  names: { zh: '计零分', en: 'zero' },
  doc: { zh: '缺失的下级按零分计', en: 'a missing child counts as 0' },
  formula: 'x = 0 where missing',
  source: 'common in official assessments: what is not shown scores nothing',
  absent: 'proportional',
  fill: ZERO,
};
