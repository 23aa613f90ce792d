/** Text of a user in markdown, taken as it stands. */
export const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\r?\n/g, '  \n');

/** Lines as paragraphs, empty ones left out. */
export const paragraphs = (...lines: readonly (string | false | undefined | null | 0)[]): string => lines.filter((l) => l).join('\n\n');

/** Rows under a head, as a markdown table. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i ? '--:' : ':--'))), ...rows.map(line)].join('\n');
}
