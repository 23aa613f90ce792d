import { asJson } from '../../../api/diagnostics.ts';
import type { Diagnostic, Location } from '../../../api/types.ts';
import { stringWidth } from '../../../cli/table.ts';
import type { Sample } from '../sample.ts';
import type { Stage } from './stage.ts';

/** What `check` finds: each finding under the line it stands in, in both languages. */
export const diagnostics: Stage = {
  file: 'diagnostics.txt',
  render: (sample) => {
    const { diagnostics: found, accepted, locator } = sample;
    const [zh, en] = [asJson(found, locator, 'zh'), asJson(found, locator, 'en')];
    const frames = en.map((d, i) => frame(d, zh[i]!, sample));
    return [...frames, `${found.length} found, ${accepted} accepted`, ''].join('\n');
  },
};

function frame(en: Diagnostic, zh: Diagnostic, sample: Sample): string {
  const more = en.rows && en.rows.length > 1 ? `, rows ${en.rows.join(' ')}` : '';
  const lines = [
    `${en.severity} ${en.code}  ${place(en)}${more}`,
    ...marked(en, sample),
    `  zh ${zh.message}`,
    `     ${zh.advice}`,
    `  en ${en.message}`,
    `     ${en.advice}`,
    ...(en.fix === undefined ? [] : [`  fix ${zh.fix}`, `      ${en.fix}`]),
    ...en.related.map((r) => `  see ${place(r)}  ${r.note}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** `file:line:column` of a text, `file:row:column name` of data. */
const place = ({ file, line, column, row, field }: Location): string => [file, line ?? row, column ?? field].filter((p) => p).join(':');

/** The line of a text with carets under what is meant; the row of a data file. */
function marked({ file, line, column, endLine, endColumn }: Location, { locator }: Sample): string[] {
  if (line === undefined || column === undefined) return [];
  const characters = [...locator.lineText(file, line)];
  const end = endLine === line ? endColumn! - 1 : characters.length;
  const width = (from: number, to: number) => stringWidth(characters.slice(from, to).join(''));
  return [`  | ${characters.join('')}`, `  | ${' '.repeat(width(0, column - 1))}${'^'.repeat(Math.max(1, width(column - 1, end)))}`];
}
