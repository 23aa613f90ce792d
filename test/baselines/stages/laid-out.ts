/** Longer parts are laid out, the others stand in a line. */
const WIDTH = 120;

/** JSON as a reviewer reads it. */
export function laidOut(value: unknown, indent = ''): string {
  const line = JSON.stringify(value);
  if (line.length <= WIDTH || typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = Object.entries(value).map(([key, part]) => `${inner}${isList ? '' : `${JSON.stringify(key)}: `}${laidOut(part, inner)}`);
  return `${isList ? '[' : '{'}\n${parts.join(',\n')}\n${indent}${isList ? ']' : '}'}`;
}
