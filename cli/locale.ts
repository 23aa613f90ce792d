import type { Locale } from '../grammar/index.ts';

/** The language that is asked for, where it is one of messages. */
export const localeAsked = (asked: string | undefined): Locale | undefined => (asked === 'zh' || asked === 'en' ? asked : undefined);

/** The language of the terminal. Windows sets none of these, and `C` says nothing of a language. */
export function localeOfTerminal(): Locale | undefined {
  const said = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  return /^zh/i.test(said) ? 'zh' : /^en/i.test(said) ? 'en' : undefined;
}

/** The language of messages where no project is at hand: as asked, else as the terminal says. */
export const localeWithout = (asked: string | undefined): Locale => localeAsked(asked) ?? localeOfTerminal() ?? 'en';
