/** Characters from ... to: code points, since a rare character is one character too. */
export function slice(text: string, from: number, to: number): string {
  // Most often the characters asked for are at the front and plain: then nothing else is looked at.
  if (from > 0 && to > 0 && plainUpTo(text, to)) return text.slice(from - 1, to);
  const characters = [...text];
  const start = from < 0 ? Math.max(0, characters.length + from) : from - 1;
  const end = to < 0 ? characters.length + to + 1 : to;
  return characters.slice(start, Math.max(start, end)).join('');
}

/** Whether so many code units from the front are a character each. */
function plainUpTo(text: string, units: number): boolean {
  const end = Math.min(units, text.length);
  for (let i = 0; i < end; i++) if ((text.charCodeAt(i) & 0xf800) === 0xd800) return false;
  return true;
}

/** Number of characters. */
export const lengthOf = (text: string): number => (plainUpTo(text, text.length) ? text.length : [...text].length);
