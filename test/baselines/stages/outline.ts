/** How a value is written in one line: undefined where nothing is said of it, empty where it is left out. */
export type Inline = (value: unknown, key: string) => string | undefined;

/** Longer lists and records are laid out, part by part. */
const WIDTH = 80;

/**
 * A value as an outline: what fits in a line stands behind its name, the rest is indented below. What is undefined, false or
 * empty is left out, so that a sample shows what it has.
 */
export function outline(name: string, value: unknown, inline: Inline, indent = ''): string[] {
  const [isList, isMap] = [Array.isArray(value) || value instanceof Set, value instanceof Map];
  const parts = entriesOf(value).flatMap(([key, part]) => {
    const text = written(part, key, inline);
    return text === '' ? [] : [{ key, part, text }];
  });
  const head = parts.flatMap(({ key, text }) => (text === undefined || isList || isMap ? [] : [`${key} ${text}`]));
  const below = parts.flatMap(({ key, part, text }) => {
    if (text === undefined) return outline(isList ? '-' : key, part, inline, `${indent}  `);
    return isList || isMap ? [`${indent}  ${isList ? '-' : key} ${text}`] : [];
  });
  return [`${indent}${[name, ...head].join('  ')}`, ...below];
}

/** In one line, if it has one; empty where it is left out. */
function written(value: unknown, key: string, inline: Inline): string | undefined {
  const text = inline(value, key);
  if (text !== undefined) return text;
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return /^[\p{L}\p{N}_.+-]+$/u.test(value) ? value : JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const isList = Array.isArray(value) || value instanceof Set;
  const texts = entriesOf(value).map(([name, part]) => ({ name, text: written(part, isList ? key : name, inline) }));
  const there = texts.filter((t) => t.text !== '');
  if (!there.length) return '';
  if (there.some((t) => t.text === undefined)) return undefined;
  // What has parts of its own gets a line each.
  if ((isList || value instanceof Map) && there.length > 1 && there.some((t) => t.text!.startsWith('{'))) return undefined;
  const line = isList ? `[${there.map((t) => t.text).join(', ')}]` : `{${there.map((t) => `${t.name} ${t.text}`).join(', ')}}`;
  return line.length <= WIDTH ? line : undefined;
}

function entriesOf(value: unknown): (readonly [string, unknown])[] {
  if (value instanceof Map) return [...value].map(([key, part]) => [String(key), part]);
  if (value instanceof Set || Array.isArray(value)) return [...value].map((part, i) => [String(i + 1), part]);
  return Object.entries(value as object);
}
