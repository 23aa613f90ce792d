import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENCODINGS, encodingNamed } from '../compiler/index.ts';
import type { DiagnosticParams } from '../grammar/index.ts';
import { decode } from '../readers/index.ts';
import { encodable, encode } from './support/encode.ts';
import { runs } from './support/long.ts';
import { workspaceOf } from './support/workspace.ts';

const COUNTRIES =
  "Côte d'Ivoire|São Tomé and Príncipe|Curaçao|Réunion|Åland Islands|México|Perú|España|Österreich|Bénin|Sénégal|Panamá|Haïti|Québec|Algérie|Brasília|Bogotá|Genève|Zürich|Malmö".split(
    '|',
  );
const COUNTIES =
  '婺源县|歙县|郯城县|鄄城县|亳州市|濮阳县|涿州市|盱眙县|荥阳市|嵊州市|邛崃市|犍为县|石阡县|勐腊县|麟游县|泾源县|大兴区|平遥县|密云区|东兴市'.split(
    '|',
  );
const TAIWAN = '臺北市|桃園區|宜蘭縣|花蓮縣|臺東縣|澎湖縣|金門縣|彰化縣|雲林縣|嘉義縣'.split('|');
const WRITTEN = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252'];

const csv = (names: readonly string[]) => `code,name,a\n${names.map((name, i) => `${i},${name},${i * 7}`).join('\n')}\n`;

/** What becomes of a file: read right, refused, or read wrong, and whether anything is said. */
function outcome(encoding: string, text: string): 'right' | 'right, with a hint' | 'refused' | 'WRONG' {
  const { text: found, diagnostics } = decode('r.csv', encode(encoding, text));
  if (found === undefined) return diagnostics.some((d) => d.severity === 'error') ? 'refused' : 'WRONG';
  if (found !== text) return 'WRONG';
  return diagnostics.length ? 'right, with a hint' : 'right';
}

describe.each([
  ['countries', COUNTRIES],
  ['counties', COUNTIES],
  ['districts in traditional characters', TAIWAN],
])('%s', (_, names) => {
  const inEncoding = (encoding: string) => names.filter((name) => encodable(encoding, name));

  it.each(WRITTEN)('in %s are read, and said to be', (encoding) => {
    const some = inEncoding(encoding);
    if (some.length > 2) expect(outcome(encoding, csv(some))).toBe(encoding === 'utf-8' ? 'right' : 'right, with a hint');
  });

  it.each(WRITTEN)('one alone in %s is never misread', (encoding) => {
    const outcomes = inEncoding(encoding).map((name) => outcome(encoding, csv([name])));
    expect(outcomes).not.toContain('WRONG');
    if (encoding.startsWith('utf')) expect(outcomes).not.toContain('refused');
  });

  it('a few of them are never misread', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WRITTEN), fc.subarray([...names], { minLength: 1, maxLength: 4 }), (encoding, some) => {
        const there = some.filter((name) => encodable(encoding, name));
        expect(outcome(encoding, csv(there))).not.toBe('WRONG');
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('what is said', () => {
  it('names the encoding and three words', () => {
    const { diagnostics } = decode('r.csv', encode('windows-1252', csv(COUNTRIES)));
    expect(diagnostics.map((d) => [d.code, d.params])).toEqual([
      ['file-decoded', { path: 'r.csv', reading: { encoding: 'windows-1252', words: ['Côte', 'São', 'Tomé'] } }],
    ]);
  });

  it('shows both readings where it is not clear', () => {
    const { text, diagnostics } = decode('r.csv', encode('gb18030', 'a,b\n歙县,1\n'));
    expect(text).toBeUndefined();
    const { readings } = diagnostics[0]!.params as DiagnosticParams['file-encoding'];
    expect(readings.map((r) => r.encoding)).toContain('gb18030');
    expect(readings.length).toBe(2);
  });

  it('names that were expected decide', () => {
    const bytes = encode('gb18030', 'a,b\n歙县,1\n');
    expect(decode('r.csv', bytes, { names: () => ['歙县'] }).text).toBe('a,b\n歙县,1\n');
  });

  it('names the line of a byte that is none of UTF-8', () => {
    const bytes = encode('utf-8', csv(COUNTIES));
    bytes[bytes.lastIndexOf(0xe4) + 1] = 0x20;
    const { diagnostics } = decode('r.csv', bytes);
    expect(diagnostics.map((d) => [d.code, d.place])).toEqual([['file-encoding', { file: 'r.csv', line: 21 }]]);
  });

  it.each([
    ['Cyrillic', 'windows-1251', 'Москва|Казань|Челябинск|Новосибирск'],
    ['Japanese', 'shift_jis', '東京都|大阪府|京都府|北海道|さいたま市'],
    ['Polish', 'windows-1250', 'Łódź|Kraków|Poznań|Wrocław|Gdańsk|Białystok'],
    ['Greek', 'windows-1253', 'Αθήνα|Θεσσαλονίκη|Πάτρα|Λάρισα'],
    ['Korean', 'euc-kr', '서울특별시|부산광역시|대구광역시'],
    ['Turkish', 'windows-1254', 'İstanbul|Şanlıurfa|Muğla|Niğde'],
  ])('%s is read right or refused', (_, encoding, names) => {
    expect(outcome(encoding, csv(names.split('|')))).not.toBe('WRONG');
  });
});

describe('an encoding that is declared', () => {
  it('is used, and nothing is said', () => {
    for (const encoding of ['gb18030', 'windows-1252'] as const)
      expect(decode('r.csv', encode(encoding, 'a\nSão\n'.replace('ã', 'é')), { encoding })).toMatchObject({
        text: 'a\nSéo\n',
        diagnostics: [],
      });
    expect(decode('r.csv', encode('utf-16le', '\ufeffa\n东\n'), { encoding: 'utf-16le' })).toMatchObject({
      text: 'a\n东\n',
      diagnostics: [],
    });
  });

  it.each([
    ['is not that of a file that was converted', 'gb18030', encode('utf-8', csv(COUNTIES))],
    ['is not that of a file with a mark', 'gb18030', encode('utf-8', '\ufeffa\nb\n')],
    ['has no meaning for some byte', 'utf-8', encode('windows-1252', csv(COUNTRIES))],
    ['has no meaning for a byte at the end', 'big5', Uint8Array.from([0x61, 0x0a, 0xb0])],
  ] as const)('%s', (_, encoding, bytes) => {
    const { text, diagnostics } = decode('r.csv', bytes, { encoding });
    expect(text).toBeUndefined();
    expect(diagnostics.map((d) => d.code)).toEqual(['file-encoding']);
    expect(diagnostics[0]!.params).toMatchObject({ declared: encoding });
  });

  it.each([
    ['GBK', 'gb18030'],
    ['gb2312', 'gb18030'],
    ['UTF8', 'utf-8'],
    ['UTF-16', 'utf-16le'],
    ['cp1252', 'windows-1252'],
    ['Latin1', 'windows-1252'],
    ['Windows 1252', 'windows-1252'],
    ['ansi', undefined],
  ])('%s is %s', (name, encoding) => expect(encodingNamed(name)).toBe(encoding));

  it('is known to the decoder', () => {
    for (const encoding of ENCODINGS) expect(new TextDecoder(encoding).encoding).toBe(encoding);
  });

  it('and unknown is an error with the list', () => {
    const { diagnostics } = workspaceOf('table r { encoding "ansi"; key = a; a: text }').analyse();
    const found = diagnostics.find((d) => d.code === 'encoding-unknown')!;
    expect((found.params as DiagnosticParams['encoding-unknown']).known).toContain('gb18030');
  });
});

describe('what is no text', () => {
  it.each([
    ['a workbook', [0x50, 0x4b, 3, 4, 20, 0, 6, 0]],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['bytes', [0xff, 0, 1, 2, 0xfe, 0, 0x90]],
    ['zeros', Array(200).fill(0)],
  ])('%s', (_, bytes) => {
    expect(decode('r.csv', Uint8Array.from(bytes as number[])).diagnostics.map((d) => d.code)).toEqual(['file-binary']);
  });

  it('any bytes are read or named, and nothing throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { text, diagnostics } = decode('r.csv', bytes);
        expect(text !== undefined || diagnostics.length > 0).toBe(true);
      }),
      { numRuns: runs(2000) },
    );
  });
});
