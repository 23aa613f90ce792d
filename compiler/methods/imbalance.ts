import type { Step } from '../plan/plan.ts';

/** What unevenness costs under a mean that rewards balance, against the arithmetic one. */
export const imbalance: Step = { step: 'imbalance', name: { zh: '不均衡', en: 'imbalance' }, amount: 'rest' };
