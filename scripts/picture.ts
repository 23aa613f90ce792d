import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadNamed } from '../cli/commands.ts';
import { run } from '../cli/main.ts';
import { stringWidth } from '../cli/table.ts';
import { createTerminal } from '../cli/terminal.ts';

const commands = await loadNamed();

/** What a terminal shows of a command, as an SVG for the README. */

const COLOURS: Record<string, string> = { 31: '#f47067', 32: '#8ddb8c', 33: '#daaa3f', 36: '#6cb6ff' };
const CELL = { width: 8, height: 18 };

export function picture(args: readonly string[], lines: number): string {
  let text = '';
  const sink = (write: (t: string) => void) => ({ write, terminal: true, coloured: true });
  const terminal = createTerminal(
    sink((t) => {
      text += t;
    }),
    sink(() => {}),
  );
  run(args, terminal, commands);
  const shown = text.split('\n').slice(0, lines);
  const columns = Math.max(...shown.map((l) => stringWidth(l)));
  const [width, height] = [(columns + 4) * CELL.width, (shown.length + 2) * CELL.height];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<rect width="${width}" height="${height}" rx="8" fill="#1c2128"/>`,
    `<g font-family="ui-monospace, Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace" font-size="13" fill="#cdd9e5" xml:space="preserve">`,
    ...shown.flatMap((line, row) => runs(line).map((run) => draw(run, row))),
    '</g></svg>\n',
  ].join('\n');
}

interface Run {
  readonly text: string;
  readonly column: number;
  readonly colour: string | undefined;
  readonly bold: boolean;
}

/** Words of one colour, each at its own column: fonts differ in how wide they draw, and columns must not drift. */
function runs(line: string): Run[] {
  const found: Run[] = [];
  let column = 0;
  let colour: string | undefined;
  let bold = false;
  for (const [, code, text] of line.matchAll(
    /\u001b\[(\d+)m|(\s+|[\u2500-\u259f]+|\p{Script=Han}+|[^\s\u001b\u2500-\u259f\p{Script=Han}]+)/gu,
  )) {
    if (code !== undefined) {
      colour = code in COLOURS ? COLOURS[code] : code === '39' ? undefined : colour;
      bold = code === '1' || (bold && code !== '22');
      continue;
    }
    if (text!.trim()) found.push({ text: text!, column, colour, bold });
    column += stringWidth(text!);
  }
  return found;
}

function draw({ text, column, colour, bold }: Run, row: number): string {
  const x = (column + 2) * CELL.width;
  const top = Math.round((row + 1) * CELL.height);
  const fill = colour ? ` fill="${colour}"` : '';
  if (text.startsWith('─')) return `<rect x="${x}" y="${top + 8}" width="${text.length * CELL.width}" height="1" fill="#545d68"/>`;
  if (/^[\u2580-\u258f]/.test(text)) {
    // Full blocks and one of seven eighths: U+2588 is eight of them, U+258F one.
    const eighths = [...text].reduce((sum, c) => sum + (c === '█' ? 8 : 0x2590 - c.codePointAt(0)!), 0);
    return `<rect x="${x}" y="${top + 3}" width="${eighths}" height="12"${fill}/>`;
  }
  return `<text x="${x}" y="${top + 14}"${fill}${bold ? ' font-weight="bold"' : ''}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;
}

export const SCORE_PICTURE = { args: ['score', 'examples/egov-2017'], lines: 26, file: join('docs', 'score.svg') };

if (process.argv[1]?.endsWith('picture.ts')) writeFileSync(SCORE_PICTURE.file, picture(SCORE_PICTURE.args, SCORE_PICTURE.lines));
