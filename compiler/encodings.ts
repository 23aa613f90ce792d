/**
 * The encodings a data file may be declared to have, as the WHATWG Encoding Standard labels them: first those that are
 * also recognised where nothing is declared. GBK and GB 2312 are read as GB 18030, which holds both.
 */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'iso-8859-2',
  'koi8-r',
  'macintosh',
  'shift_jis',
  'euc-jp',
  'euc-kr',
] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** Other names of the same, without signs between their parts. */
const ALIASES: Readonly<Record<string, Encoding>> = {
  utf16: 'utf-16le',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  big5hkscs: 'big5',
  cp950: 'big5',
  latin1: 'windows-1252',
  iso88591: 'windows-1252',
  latin2: 'iso-8859-2',
  sjis: 'shift_jis',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
};

const bare = (name: string): string => name.toLowerCase().replace(/[-_ ]/g, '');

/** The encoding of a name, whatever signs and case it is written with: `UTF8`, `GBK`, `cp1252`. */
export function encodingNamed(name: string): Encoding | undefined {
  const wanted = bare(name).replace(/^cp(?=125\d$)/, 'windows');
  return ALIASES[wanted] ?? ENCODINGS.find((e) => bare(e) === wanted);
}
