/** Controls, and what turns the direction of writing round: nobody sees them, and they show what is not there. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * Text of a file in markdown, taken as it stands: no emphasis, link, image or HTML, no address that a client makes a link
 * of by itself, no list, heading or code at the front of a line.
 */
export const escaped = (text: string): string =>
  text
    .trim()
    .split(/\s*(?:\r\n|[\r\n\u2028\u2029])\s*/)
    .map((line) =>
      line
        .replace(UNSEEN, '\ufffd')
        .replace(/[\\`*_{}[\]<>#|~!&@$]/g, '\\$&')
        .replace(/:(?=\/\/)|(?<=\bwww)\.|^[-+=]|(?<=^\d+)[.)]/gi, '\\$&'),
    )
    .join('  \n');

/** Text of a file as code, in a fence that is longer than any in it. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(UNSEEN, '\ufffd');
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return longest ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** A link to a place in a file. */
export const link = (text: string, uri: string): string =>
  `[${escaped(text)}](${uri.replace(/[()<>\s\\]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`)})`;

/** Lines as paragraphs, empty ones left out. */
export const paragraphs = (...lines: readonly (string | false | undefined | null | 0)[]): string => lines.filter((l) => l).join('\n\n');

/** Rows under a head, as a markdown table. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\s*\n/g, ' ')).join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i ? '--:' : ':--'))), ...rows.map(line)].join('\n');
}
