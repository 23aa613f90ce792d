import { bySeverity } from '../api/diagnostics.ts';
import type { Locator } from '../api/locator.ts';
import type { Diagnostic, Locale, Severity } from '../grammar/index.ts';
import { frame } from './code-frame.ts';
import type { Colours } from './terminal.ts';

export function count(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter((d) => d.severity === severity).length;
}

/** The closing line: how many of each, and how many the texts accept. */
export function summary(diagnostics: readonly Diagnostic[], locale: Locale, accepted = 0): string {
  const n = { error: count(diagnostics, 'error'), warning: count(diagnostics, 'warning'), hint: count(diagnostics, 'hint') };
  if (locale === 'zh') return `${n.error} 个错误，${n.warning} 个警告，${n.hint} 个提示${accepted ? `，已认可 ${accepted} 个` : ''}\n`;
  const plural = (k: number, noun: string) => `${k} ${noun}${k === 1 ? '' : 's'}`;
  return `${plural(n.error, 'error')}, ${plural(n.warning, 'warning')}, ${plural(n.hint, 'hint')}${accepted ? `, ${accepted} accepted` : ''}\n`;
}

/** Findings shown in full: nobody reads more of them in a terminal. */
const FRAMES_SHOWN = 100;

export function frames(diagnostics: readonly Diagnostic[], locator: Locator, locale: Locale, colours: Colours): string {
  const shown = bySeverity(diagnostics)
    .slice(0, FRAMES_SHOWN)
    .map((d) => `${frame(d, locator, locale, colours)}\n`);
  const more = diagnostics.length - shown.length;
  if (more) shown.push(locale === 'zh' ? `另有 ${more} 条，见 check --format json\n\n` : `${more} more: see check --format json\n\n`);
  return shown.join('');
}
