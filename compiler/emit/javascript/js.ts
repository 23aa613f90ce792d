import { Code, type Value } from '../code.ts';

/**
 * What no reader of the emitted text sees, or sees as something else: controls, bidirectional and other format characters,
 * line ends that are none in JSON, and what would end a script that stands in a page.
 */
const UNSEEN = /[<\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const escaped = (character: string): string =>
  Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');

/** In the quotes that need fewer backslashes. JSON writes lone surrogates as escapes. */
function text(value: string): string {
  const json = JSON.stringify(value).replace(UNSEEN, escaped);
  if (!value.includes('"') || value.includes("'")) return json;
  return `'${json.slice(1, -1).replace(/\\(.)/gsu, (pair, second) => (second === '"' ? second : pair))}'`;
}

/** The key of an object. `__proto__` in quotes would set the prototype. */
const key = (name: string): string => (name === '__proto__' ? '["__proto__"]' : text(name));

function literal(value: Value): string {
  if (value === undefined || value === null) return 'null';
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return Object.is(value, -0) ? '(-0)' : value < 0 ? `(${value})` : String(value);
  if (typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(literal).join(', ')}]`;
  const fields = Object.entries(value).filter(([, of]) => of !== undefined);
  return `{ ${fields.map(([name, of]) => `${key(name)}: ${literal(of)}`).join(', ')} }`;
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

const comment = (remark: string): string =>
  `/** ${remark
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll('*/', '* /')
    .replaceAll('</', '< /')
    .replaceAll('<!', '< !')} */`;

/** JavaScript and its types. */
export const js = Code.writer({ literal, comment });
