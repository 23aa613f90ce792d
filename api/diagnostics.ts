import { type Diagnostic, fixTitle, type Locale, type Severity, wordsOf } from '../grammar/index.ts';
import type { Locator } from './locator.ts';
import type { Diagnostic as Reported } from './types.ts';

const ORDER: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

/** Errors first, then in the order found. */
export const bySeverity = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  [...diagnostics].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);

/** Diagnostics for machines: places in lines and characters from 1, messages in the asked language. */
export function asJson(diagnostics: readonly Diagnostic[], locator: Locator, locale: Locale): Reported[] {
  return bySeverity(diagnostics).map((d) => {
    const { wrong, todo } = wordsOf(d, locale);
    return {
      code: d.code,
      severity: d.severity,
      ...locator.locate(d.place),
      message: wrong,
      advice: todo,
      params: d.params,
      ...(d.rows && { rows: d.rows }),
      related: d.related.map(({ place, note }) => ({ ...locator.locate(place), note })),
      ...(d.fix && { fix: fixTitle(d.fix.title, locale) }),
    };
  });
}
