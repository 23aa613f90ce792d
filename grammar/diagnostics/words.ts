import { differenceOf, mistakenFor, seenAs, unseenIn } from '../alike.ts';
import type { Dialect } from '../dialects.ts';
import type { Diagnostic, FixTitle, Related, Severity, Words } from './catalogue.ts';
import { en, enFix, enRelated, enSeverity, enUnseen } from './words.en.ts';
import { zh, zhFix, zhRelated, zhSeverity, zhUnseen } from './words.zh.ts';

/** The languages that messages are written in. */
export type Locale = Dialect;

const locales: Record<Locale, Words> = { zh, en };

/** What is wrong and what to do, in the reader's language. */
export function wordsOf(diagnostic: Diagnostic, locale: Locale): { readonly wrong: string; readonly todo: string } {
  const words = locales[locale][diagnostic.code] as (params: Diagnostic['params']) => { wrong: string; todo: string };
  const { wrong, todo } = words(diagnostic.params);
  return { wrong: `${wrong}${unseen(diagnostic.params, locale)}`, todo };
}

/** What cannot be seen of the texts that a message names: who reads two that look alike has to be told where they differ. */
function unseen(params: Diagnostic['params'], locale: Locale): string {
  const notes = locale === 'zh' ? zhUnseen : enUnseen;
  const { like, suggestion, ...named } = params as Readonly<Record<string, unknown>>;
  const texts = Object.values(named)
    .flat()
    .filter((value) => typeof value === 'string');
  for (const text of [...texts, like, suggestion]) {
    if (typeof text !== 'string') continue;
    const found = unseenIn(text);
    if (found) return notes.invisible(text, found.character, found.after);
  }
  for (const text of texts) {
    const difference =
      typeof like === 'string' && seenAs(text) === seenAs(like)
        ? differenceOf(text, like)
        : typeof suggestion === 'string'
          ? mistakenFor(text, suggestion)
          : undefined;
    if (difference) return notes.alike(...difference);
  }
  return '';
}

export const fixTitle = (title: FixTitle, locale: Locale): string => (locale === 'zh' ? zhFix(title) : enFix(title));
export const relatedNote = (note: Related['note'], locale: Locale): string => (locale === 'zh' ? zhRelated : enRelated)[note];
export const severityName = (severity: Severity, locale: Locale): string => (locale === 'zh' ? zhSeverity : enSeverity)[severity];
