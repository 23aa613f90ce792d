/** Texts to bytes in encodings that Node only decodes: the inverse of its decoder, made once an encoding. */

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** @throws if the encoding lacks a character */
export function encode(encoding: string, text: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return Uint8Array.from(Buffer.from(text, 'utf16le'));
  if (encoding === 'utf-16be') return Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  const bytes: number[] = [];
  for (const character of text) {
    const code = table.get(character);
    if (!code) throw new Error(`${encoding} has no ${character}`);
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

export function encodable(encoding: string, text: string): boolean {
  try {
    encode(encoding, text);
    return true;
  } catch {
    return false;
  }
}

function tableOf(encoding: string): Map<string, number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, number[]>();
  const add = (...bytes: number[]) => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if ([...text].length === 1 && !table.has(text)) table.set(text, bytes);
    } catch {
      // Not a character.
    }
  };
  for (let a = 0; a < 0x100; a++) add(a);
  if (/^(?:windows|iso|koi)/.test(encoding)) return table;
  for (let a = 0x81; a < 0xff; a++) for (let b = 0x40; b < 0xff; b++) add(a, b);
  // The characters of GB 18030 that GBK lacks, as far as they are letters of Latin script.
  if (encoding === 'gb18030')
    for (let c = 0x30; c < 0x3a; c++) for (let b = 0x81; b < 0xff; b++) for (let d = 0x30; d < 0x3a; d++) add(0x81, c, b, d);
  return table;
}
