import type { Dialect } from '../dialects.ts';
import type { Diagnostic, FixTitle, Related, Severity, Words } from './catalogue.ts';
import { en, enFix, enRelated, enSeverity } from './words.en.ts';
import { zh, zhFix, zhRelated, zhSeverity } from './words.zh.ts';

/** The languages that messages are written in. */
export type Locale = Dialect;

const locales: Record<Locale, Words> = { zh, en };

/** What is wrong and what to do, in the reader's language. */
export function wordsOf(diagnostic: Diagnostic, locale: Locale): { readonly wrong: string; readonly todo: string } {
  const words = locales[locale][diagnostic.code] as (params: Diagnostic['params']) => { wrong: string; todo: string };
  return words(diagnostic.params);
}

export const fixTitle = (title: FixTitle, locale: Locale): string => (locale === 'zh' ? zhFix(title) : enFix(title));
export const relatedNote = (note: Related['note'], locale: Locale): string => (locale === 'zh' ? zhRelated : enRelated)[note];
export const severityName = (severity: Severity, locale: Locale): string => (locale === 'zh' ? zhSeverity : enSeverity)[severity];
