/**
 * Which texts a person takes for the same. What cannot be seen, or is seen only by who knows where to look, makes no
 * difference between names, keys, units and codes: ways of writing an accent, kinds of blanks, full-width twins,
 * characters without width. What can be seen does: `5²` is not `52`, `①` is not `1`.
 */

/** Texts that are as they are compared: nothing in them has a twin. */
const AS_IT_IS = /^(?:[!-~\u4e00-\u9fff\u3001\u3002\u3008-\u3011\u201c\u201d][ -~\u4e00-\u9fff\u3001\u3002\u3008-\u3011\u201c\u201d]*)?$/;

/** Full-width twins of the printed ASCII characters, in the order of these. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xff01 - 0x21;

const isAsItIs = (text: string): boolean => AS_IT_IS.test(text) && !text.endsWith(' ') && !text.includes('  ');

/** Characters that nobody sees: not line ends and tabs, which are blanks. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/u;
const ALL_UNSEEN = new RegExp(UNSEEN, 'gu');

/** Full-width and half-width forms, and the radicals and ligatures that copies from PDF files hold. */
const OTHER_FORMS = /[\uff01-\uffee\u2e80-\u2fd5\ufb00-\ufb06]/g;
/** Signs of one shape: hyphens, apostrophes, the dots in the middle of names. */
const HYPHENS = /[\u2010\u2011]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc]/g;
const MIDDLE_DOTS = /[\u2022\u2027\u30fb\u22c5]/g;

/**
 * The form under which texts are compared that a person reads: of one look, of one form. Upper and lower case stay apart.
 */
export function seenAs(text: string): string {
  if (isAsItIs(text)) return text;
  // What nearly all Chinese texts hold beside that, by arithmetic: nothing else needs to be asked of them.
  const narrow = text.replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - FULL_WIDTH_OFFSET));
  if (isAsItIs(narrow)) return narrow;
  return narrow
    .replace(ALL_UNSEEN, '')
    .replace(OTHER_FORMS, (c) => c.normalize('NFKC'))
    .normalize('NFC')
    .replace(HYPHENS, '-')
    .replace(APOSTROPHES, "'")
    .replace(MIDDLE_DOTS, '·')
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
}

/** A character that nobody sees. */
export interface Unseen {
  /** As Unicode numbers it: `U+200B`. */
  readonly character: string;
  /** The character that it stands behind; none where it comes first. */
  readonly after: string | undefined;
}

/** The first character of a text that nobody sees. */
export function unseenIn(text: string): Unseen | undefined {
  if (AS_IT_IS.test(text)) return undefined;
  let after: string | undefined;
  for (const character of text) {
    if (UNSEEN.test(character) && !shapes(character, after)) return { character: numberOf(character), after };
    after = character;
  }
  return undefined;
}

/** What changes the look of the letter or picture that it stands behind, as in Persian or Hindi: it is seen in that. */
const shapes = (character: string, after: string | undefined): boolean =>
  /\u200c|\u200d|[\ufe00-\ufe0f]/.test(character) &&
  after !== undefined &&
  !/[\p{Script=Latin}\p{Script=Han}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}\p{P}\s]/u.test(after);

/** Where two texts that look alike differ first: the characters of each, as Unicode numbers them. */
export function differenceOf(a: string, b: string): readonly [string, string] | undefined {
  const [x, y] = [[...a], [...b]];
  const at = x.findIndex((character, i) => character !== y[i]);
  const first = at < 0 ? x.length : at;
  // What is put together of several characters is told to its end.
  const shown = (all: readonly string[]) => all.slice(first, first + 2).filter((c, i) => i === 0 || /\p{M}/u.test(c));
  const [left, right] = [shown(x), shown(y)];
  return left.length && right.length ? [left.map(numberOf).join(' '), right.map(numberOf).join(' ')] : undefined;
}

/**
 * Where one text has a letter of another script, or another dash, in the place of one that looks like it: the characters
 * of each. Undefined where the texts differ in what can be seen.
 */
export function mistakenFor(a: string, b: string): readonly [string, string] | undefined {
  const [x, y] = [[...seenAs(a)], [...seenAs(b)]];
  if (x.length !== y.length) return undefined;
  const pairs = x.flatMap((character, i) => (character === y[i] ? [] : [[character, y[i]!] as const]));
  const alike = pairs.every(
    ([one, other]) =>
      kindOf(one) !== undefined &&
      kindOf(other) !== undefined &&
      (/\p{Pd}/u.test(one) ? /\p{Pd}/u.test(other) : kindOf(one) !== kindOf(other)),
  );
  return pairs[0] && alike ? [numberOf(pairs[0][0]), numberOf(pairs[0][1])] : undefined;
}

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Pd}/u];
const kindOf = (character: string): RegExp | undefined => SCRIPTS.find((script) => script.test(character));

const numberOf = (character: string): string => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
