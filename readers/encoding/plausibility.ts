import { COMMON, FREQUENT, TRADITIONAL } from './common-han.ts';

/**
 * How unlikely a text is, in bits: the lengths of its characters in a code made for tables of names and figures, after
 * Shannon. Readings of the same bytes in several encodings compare by it. The numbers are rough logarithms of how many
 * characters share a class, raised where neighbours do not go together: a Han character between Latin letters, a symbol
 * inside a word. They were set on the names of countries and of Chinese counties.
 */
export function bitsOf(text: string): number {
  let bits = 0;
  let before = SPACE;
  let at = before;
  for (const character of `${text} `) {
    const after = kindOf(character);
    bits += at.bits + strain(before, at, after);
    before = at;
    at = after;
  }
  return bits;
}

/** How many bits a character of a name has at most on an average, for a text to be one. */
export const MOST_PLAUSIBLE = 16.5;

/** Bits of the characters beyond ASCII, on an average; infinite where there are none. */
export function bitsPerCharacter(text: string): number {
  let bits = 0;
  let count = 0;
  let before = SPACE;
  let at = before;
  for (const character of `${text} `) {
    const after = kindOf(character);
    if (at.script !== 'ascii' && at.script !== 'upper' && at.script !== 'lower' && at.script !== 'space') {
      bits += at.bits + strain(before, at, after);
      count++;
    }
    before = at;
    at = after;
  }
  return bits / count;
}

type Script =
  | 'space'
  | 'ascii'
  | 'upper'
  | 'lower'
  | 'accented'
  | 'capital'
  | 'symbol'
  | 'quote'
  | 'han'
  | 'wide'
  | 'other'
  | 'junk'
  | Letters;
type Letters = 'cyrillic' | 'Cyrillic' | 'greek' | 'kana' | 'hangul' | 'semitic';

interface Kind {
  readonly script: Script;
  readonly bits: number;
}

const kind = (script: Script, bits: number): Kind => ({ script, bits });
const SPACE = kind('space', 5);
const PLAIN = { upper: kind('upper', 5), lower: kind('lower', 5), ascii: kind('ascii', 5) };
const CONTROL = kind('junk', 28);
const LATIN = { usual: kind('accented', 8), capital: kind('capital', 10), rare: kind('accented', 13) };
const USUAL = new Set('éèêëàâäáãåçñíìîïóòôöõøúùûüæœßšž' + 'ąćęłńśźż' + 'čďěňřťů' + 'őűğışăș');
const CAPITAL = new Set('ÉÈÊÀÂÄÁÃÅÇÑÍÎÓÔÖÕØÚÜÆŒŠŽ' + 'ĆŁŚŹŻČŘİŞ');
const SYMBOLS = { quote: kind('quote', 10), usual: kind('symbol', 13), rare: kind('symbol', 15) };
const QUOTES = new Set('‘’“”«»–—…·°');
const USUAL_SYMBOLS = new Set('€£©®±¼½¾¹²³§×÷');
const HAN = {
  frequent: kind('han', 7.5),
  common: kind('han', 9.5),
  first: kind('han', 13),
  second: kind('han', 17),
  rare: kind('han', 22),
};
const WIDE = { usual: kind('wide', 9), digits: kind('wide', 11), rare: kind('wide', 17) };
const USUAL_WIDE = new Set('，。、；：？！（）《》〈〉【】「」　％');
const LETTERS: readonly (readonly [Letters, RegExp, number])[] = [
  ['cyrillic', /[\u0430-\u044fё]/, 7],
  ['Cyrillic', /[\u0410-\u042fЁ]/, 8],
  ['greek', /\p{Script=Greek}/u, 8],
  ['kana', /[\u3041-\u3096\u30a1-\u30fa\u30fc]/, 9],
  ['hangul', /[\uac00-\ud7a3]/, 11.5],
  ['semitic', /[\p{Script=Arabic}\p{Script=Hebrew}]/u, 8],
];
const OTHER = kind('other', 20);

const kinds = new Map<string, Kind>();

function kindOf(character: string): Kind {
  let found = kinds.get(character);
  if (!found) kinds.set(character, (found = classify(character)));
  return found;
}

function classify(c: string): Kind {
  const code = c.codePointAt(0)!;
  if (code < 0x80) {
    if (c === ' ' || c === '\n' || c === '\r' || c === '\t') return SPACE;
    if (code < 0x20 || code === 0x7f) return CONTROL;
    return c >= 'a' && c <= 'z' ? PLAIN.lower : c >= 'A' && c <= 'Z' ? PLAIN.upper : PLAIN.ascii;
  }
  if (code < 0xa0 || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd || /[\p{Cn}\p{Co}\p{Cs}\p{Cc}]/u.test(c)) return CONTROL;
  if (USUAL.has(c)) return LATIN.usual;
  if (CAPITAL.has(c)) return LATIN.capital;
  if (/\p{Script=Han}/u.test(c)) return hanKind(c, code);
  if (QUOTES.has(c)) return SYMBOLS.quote;
  if (USUAL_SYMBOLS.has(c)) return SYMBOLS.usual;
  if (USUAL_WIDE.has(c)) return WIDE.usual;
  if (code >= 0xff01 && code <= 0xff5e) return WIDE.digits;
  if (/\p{Script=Latin}/u.test(c)) return LATIN.rare;
  for (const [script, pattern, bits] of LETTERS) if (pattern.test(c)) return kind(script, bits);
  if (code < 0x2500 && code >= 0x2000) return SYMBOLS.rare;
  if (code < 0x100) return SYMBOLS.rare;
  return code >= 0x3000 && code <= 0x303f ? WIDE.rare : OTHER;
}

function hanKind(c: string, code: number): Kind {
  if (FREQUENT.has(c)) return HAN.frequent;
  if (COMMON.has(c) || TRADITIONAL.has(c)) return HAN.common;
  if (firstLevels().has(c)) return HAN.first;
  return code >= 0x4e00 && code <= 0x9fa5 ? HAN.second : HAN.rare;
}

let levels: ReadonlySet<string> | undefined;

/** The frequent characters as the standards chose them: the first level of GB 2312 (3,755) and of Big5 (5,401). */
function firstLevels(): ReadonlySet<string> {
  if (levels) return levels;
  const read = (encoding: string, leads: readonly [number, number], trails: readonly (readonly [number, number])[]) => {
    const bytes: number[] = [];
    for (let lead = leads[0]; lead <= leads[1]; lead++)
      for (const [from, to] of trails) for (let trail = from; trail <= to; trail++) bytes.push(lead, trail);
    return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
  };
  levels = new Set([...read('gb18030', [0xb0, 0xd7], [[0xa1, 0xfe]]), ...read('big5', [0xa4, 0xc6], [[0x40, 0x7e], [0xa1, 0xfe]])]); // biome-ignore format: a table
  return levels;
}

const isLatin = ({ script }: Kind): boolean => script === 'lower' || script === 'upper' || script === 'accented' || script === 'capital';

/** What a character costs beyond itself, between its neighbours. */
function strain(before: Kind, { script }: Kind, after: Kind): number {
  switch (script) {
    case 'accented':
    case 'capital': {
      let bits = 0;
      if (!isLatin(before) && !isLatin(after)) bits += 3;
      if (script === 'capital' && (before.script === 'lower' || before.script === 'accented')) bits += 9;
      if (script === 'capital' && isLatin(after) && after.script === 'accented') bits += 3;
      if (before.script === 'accented' || before.script === 'capital') bits += 4;
      if (before.script === 'symbol' || after.script === 'symbol') bits += 3;
      return bits;
    }
    case 'symbol':
      return (isLatin(before) ? 4 : 0) + (isLatin(after) ? 4 : 0) + (before.script === 'symbol' ? 3 : 0);
    case 'han':
    case 'hangul':
    case 'kana':
    case 'wide': {
      const beside = ({ script: s }: Kind) =>
        s === 'lower' ? 10 : s === 'accented' || s === 'capital' ? 9 : s === 'upper' ? 3 : s === 'symbol' ? 4 : 0;
      const mixed = (script === 'hangul' && before.script === 'han') || (script === 'han' && before.script === 'hangul') ? 6 : 0;
      return beside(before) + beside(after) + mixed;
    }
    case 'Cyrillic':
      return (
        (before.script === 'cyrillic' ? 9 : 0) +
        (after.script === 'cyrillic' || after.script === 'Cyrillic' ? 0 : 8) +
        (isLatin(before) ? 10 : 0)
      );
    case 'cyrillic':
      if (before.script === 'Cyrillic') return 0;
      return (before.script === script || after.script === script ? 0 : 8) + (isLatin(before) ? 10 : 0) + (isLatin(after) ? 10 : 0);
    case 'greek':
    case 'semitic':
      return (before.script === script || after.script === script ? 0 : 8) + (isLatin(before) ? 10 : 0) + (isLatin(after) ? 10 : 0);
    default:
      return 0;
  }
}
