import type { IndicatorModel, Named } from '../model.ts';
import { gathered, some } from '../nodes.ts';
import type { Check } from './check.ts';

const lacks = (language: Language) => (named: Named) => (named.labels.zh || named.labels.en) && !named.labels[language];
type Language = 'zh' | 'en';

const named = (node: IndicatorModel): Named[] => [node, ...node.gates];
const lackingIn = {
  zh: gathered<Named>((node) => named(node).filter(lacks('zh'))),
  en: gathered<Named>((node) => named(node).filter(lacks('en'))),
};

const namedIn = {
  zh: some((node) => named(node).some((n) => n.labels.zh)),
  en: some((node) => named(node).some((n) => n.labels.en)),
};

/**
 * Everything that is published has a name in both languages, where some of it has: each name that lacks its translation
 * gets a hint. A methodology in one language is asked for no other.
 */
export const checkLabels: Check = ({ methodology, report }) => {
  const { index } = methodology;
  for (const language of ['zh', 'en'] as const) {
    if (!namedIn[language](index) && !index.bands.some((n) => n.labels[language])) continue;
    const lacking = [...lackingIn[language](index), ...index.bands.filter(lacks(language))];
    for (const { code, place } of lacking) report('missing-label', place, { language, name: code });
  }
};
