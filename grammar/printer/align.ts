import type { SyntaxNode } from '../syntax.ts';
import { columnCells, columnDoc } from './columns.ts';
import { type Context, LIMIT } from './context.ts';
import { type Doc, join } from './doc.ts';
import { flatText } from './render.ts';
import { displayWidth, pad } from './width.ts';

/** A wider name, or type with its constraints, stands out of its column rather than push all others to the right. */
const WIDEST = { name: 32, type: 16 };

/** Columns of a table: names padded to one width, and types where they are short. */
export function alignColumns(nodes: readonly SyntaxNode[], contexts: readonly Context[]): Doc[] {
  const rows = nodes.map((node, i) => columnCells(node, contexts[i]!));
  const texts = rows.map((row) => row.map(flatText));
  const widest = (cell: 0 | 1, limit: number, counts: (row: number) => boolean) =>
    Math.max(0, ...texts.map((t, i) => (t[cell] === undefined || !counts(i) ? 0 : displayWidth(t[cell]))).filter((w) => w <= limit));
  const nameWidth = widest(0, WIDEST.name, () => true);
  const typeWidth = widest(1, WIDEST.type, (i) => texts[i]![2] !== '');
  return rows.map(([, type, label], i) => {
    const [name, typeText, labelText] = texts[i]!;
    if (name === undefined) return columnDoc(nodes[i]!, contexts[i]!);
    const left = LIMIT - 2 * contexts[i]!.depth;
    const named = `${pad(name, nameWidth)} : `;
    if (typeText === undefined || labelText === undefined) return [named, join([type, label], ' ')];
    const candidates = [
      [named, labelText ? `${pad(typeText, typeWidth)} ${labelText}` : typeText],
      [named, labelText ? `${typeText} ${labelText}` : typeText],
      [`${name} : `, labelText ? `${typeText} ${labelText}` : typeText],
    ].map((parts) => parts.join(''));
    return candidates.find((c) => displayWidth(c) <= left) ?? candidates.at(-1)!;
  });
}

export interface Alignment {
  /** How each cell stands in its column; the last one goes for all that follow. */
  readonly sides: readonly ('left' | 'right')[];
  readonly gap: string;
}

/** Cells of rows padded to columns; a row with a comment inside stays as it is. */
export function alignRows(rows: readonly (readonly Doc[])[], { sides, gap }: Alignment): Doc[] {
  const texts = rows.map((row) => row.map(flatText));
  const whole = texts.map((row) => (row.every((t) => t !== undefined) ? (row as string[]) : undefined));
  const widths: number[] = [];
  for (const row of whole) for (const [i, text] of (row ?? []).entries()) widths[i] = Math.max(widths[i] ?? 0, displayWidth(text));
  return rows.map((row, i) => {
    const cells = whole[i];
    if (!cells) return join(row, ' ');
    return cells
      .map((text, j) => [pad(text, widths[j]!, sides[Math.min(j, sides.length - 1)]), widths[j]] as const)
      .filter(([, width]) => width! > 0)
      .map(([text]) => text)
      .join(gap)
      .replace(/ +$/, '');
  });
}
