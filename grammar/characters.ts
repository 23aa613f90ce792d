import { seenAs } from './alike.ts';

/**
 * What a designer types with a Chinese keyboard, read as what it means. Outside texts the language takes full-width
 * punctuation, digits and blanks for their plain twins.
 */

const TWINS = '：: ，, ；; 、, 。; （( ）) ｛{ ｝} ［[ ］] ＝= ＜< ＞> ≤<= ≥>= ≠!= ＋+ －- −- ×* ÷/ ％% ～.. ／/ ．.';

/** Full-width punctuation and mathematical signs, each with the plain spelling of the same meaning. */
export const plainOf: ReadonlyMap<string, string> = new Map(TWINS.split(' ').map((twins) => [twins[0] as string, twins.slice(1)]));

/** Signs that the house style itself writes: a file using them needs no hint. */
const HOUSE_STYLE = new Set(['、', '≤', '≥', '≠', '×', '÷', '−']);

/** Whether a sign is a full-width twin of a plain one, worth the once-a-file hint. */
export function isFullWidth(sign: string): boolean {
  return (plainOf.has(sign) && !HOUSE_STYLE.has(sign)) || /^[０-９]/.test(sign);
}

/** Decimal digits with full-width ones made plain. */
export function plainNumber(text: string): string {
  return text.normalize('NFKC');
}

/**
 * The form under which names are compared: what looks alike is alike, and case carries no meaning.
 */
export function canonicalName(name: string): string {
  // Most names are already in this form; the test is far cheaper than the rest.
  return /^[\da-z_\u4e00-\u9fff]*$/.test(name) ? name : seenAs(name).toLowerCase();
}

/** Whether two spellings are the same name. */
export function sameName(a: string, b: string): boolean {
  return a === b || canonicalName(a) === canonicalName(b);
}

/** A name that can stand without quotes. */
export function isPlainName(text: string): boolean {
  return /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(text);
}

/** Quotation marks of whatever language that can open a text or a name. */
const OPENS_QUOTES = /^["“「`'‘’′＇＂″”„‚«»‹《〈『〝｢]./su;

/** Whether a text brings quotes of its own along, be they some that the language does not know. */
export const isInQuotes = (text: string): boolean => OPENS_QUOTES.test(text);
