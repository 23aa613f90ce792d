/** Characters of a cell that a message repeats: a stray quote can make one cell of half a file. */
const LONGEST = 80;

/** What stands in a cell, as a message repeats it: in one line, and of a long text its beginning. */
export function cellText(cell: string): string {
  const line = cell.trim().replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ');
  const characters = line.length > LONGEST ? [...line] : [];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : line;
}
