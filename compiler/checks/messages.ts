import { descendants } from '../nodes.ts';
import type { Check } from './check.ts';

/** In a methodology of two languages, what a finding says is written in both. */
export const checkMessages: Check = ({ methodology, report }) => {
  const { index, rules } = methodology;
  for (const language of ['zh', 'en'] as const) {
    const translated =
      [descendants(index), rules].some((named) => named.some((n) => n.labels[language])) ||
      rules.some((r) => r.message[language]?.some((p) => p.part === 'text'));
    if (!translated) continue;
    for (const rule of rules) if (!rule.message[language]) report('missing-message', rule.place, { language, rule: rule.code });
  }
};
