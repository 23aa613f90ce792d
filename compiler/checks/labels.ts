import type { IndicatorModel, Named } from '../model.ts';
import { descendants, gathered } from '../nodes.ts';
import type { Check } from './check.ts';

const lacks = (language: Language) => (named: Named) => (named.labels.zh || named.labels.en) && !named.labels[language];
type Language = 'zh' | 'en';

const named = (node: IndicatorModel): Named[] => [node, ...node.gates];
const lackingIn = {
  zh: gathered<Named>((node) => named(node).filter(lacks('zh'))),
  en: gathered<Named>((node) => named(node).filter(lacks('en'))),
};

/**
 * Everything that is published has a name in both languages. An index in one language only gets one hint, at its head;
 * one that translates some of its names gets one for each that lacks its translation.
 */
export const checkLabels: Check = ({ methodology, report }) => {
  const { index } = methodology;
  for (const language of ['zh', 'en'] as const) {
    const lacking = [...lackingIn[language](index), ...index.bands.filter(lacks(language))];
    const translated = descendants(index).some((node) => named(node).some((n) => n.labels[language]));
    for (const { code, place } of translated ? lacking : lacking.slice(0, 1)) report('missing-label', place, { language, name: code });
  }
};
