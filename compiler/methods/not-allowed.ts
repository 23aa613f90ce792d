import type { MissingRule } from './method.ts';

export const notAllowed: MissingRule = {
  names: { zh: '不得缺失', en: 'not allowed' },
  doc: { zh: '下级缺失即为错误', en: 'a missing child is an error' },
  formula: 'none',
  source: 'UNDP Human Development Report: no index without all components',
  absent: 'fault',
};
