import { descendants, type Named } from '../model.ts';
import type { Check } from './check.ts';

/**
 * Everything that is published has a name in both languages. An index in one language only gets one hint, at its head;
 * one that translates some of its names gets one for each that lacks its translation.
 */
export const checkLabels: Check = ({ methodology, report }) => {
  const { index } = methodology;
  const named: Named[] = [...descendants(index), ...index.bands, ...[...descendants(index)].flatMap((n) => n.gates)];
  for (const language of ['zh', 'en'] as const) {
    const lacking = named.filter((n) => (n.labels.zh || n.labels.en) && !n.labels[language]);
    const translated = named.some((n) => n.labels[language] && !index.bands.some((b) => b === n));
    for (const { code, place } of translated ? lacking : lacking.slice(0, 1)) report('missing-label', place, { language, name: code });
  }
};
