import type { Locator } from '../api/locator.ts';
import type { Location } from '../api/types.ts';
import { type Diagnostic, fixesOf, fixTitle, type Locale, relatedNote, severityName, wordsOf } from '../grammar/index.ts';
import { stringWidth } from './table.ts';
import { type Colours, inLine } from './terminal.ts';

const LABELS = {
  zh: {
    row: (n: number) => `第 ${n} 行`,
    line: (n: number) => `第 ${n} 行`,
    field: (c: string) => `列“${c}”`,
    todo: '做法',
    fix: '可自动修复',
  },
  en: {
    row: (n: number) => `row ${n}`,
    line: (n: number) => `line ${n}`,
    field: (c: string) => `column "${c}"`,
    todo: 'what to do',
    fix: 'fix',
  },
} as const;

/** Where something is, in one short phrase. */
export function where(location: Location, locale: Locale): string {
  const l = LABELS[locale];
  if (location.column !== undefined) return `${location.file}:${location.line}:${location.column}`;
  const parts = [location.row && l.row(location.row), location.line && l.line(location.line), location.field && l.field(location.field)];
  return [location.file, ...parts.filter((p) => p)].join(' ');
}

/** Characters of a line shown on either side of what is meant. */
const CONTEXT = 60;

/** A diagnostic as a person reads it: what is wrong, the line with the place marked, what to do. */
export function frame(diagnostic: Diagnostic, locator: Locator, locale: Locale, colours: Colours): string {
  const l = LABELS[locale];
  const location = locator.locate(diagnostic.place);
  const { wrong, todo } = wordsOf(diagnostic, locale);
  const paint = { error: colours.red, warning: colours.yellow, hint: colours.cyan }[diagnostic.severity];
  const lines = [
    `${paint(severityName(diagnostic.severity, locale))} ${colours.dim(diagnostic.code)}  ${colours.bold(where(location, locale))}`,
    `  ${wrong}`,
  ];
  if (location.column !== undefined) lines.push(...marked(location, locator, paint, colours));
  lines.push(`  ${colours.dim(`${l.todo}:`)} ${todo}`);
  for (const { title } of fixesOf(diagnostic)) lines.push(`  ${colours.dim(`${l.fix}:`)} ${fixTitle(title, locale)}`);
  for (const { place, note } of diagnostic.related)
    lines.push(`  ${colours.dim(`${relatedNote(note, locale)}:`)} ${where(locator.locate(place), locale)}`);
  return `${lines.map(inLine).join('\n')}\n`;
}

function marked(location: Location, locator: Locator, paint: (text: string) => string, colours: Colours): string[] {
  const characters = [...locator.lineText(location.file, location.line!)].map((c) => (c === '\t' ? ' ' : inLine(c)));
  const from = Math.min(location.column! - 1, characters.length);
  const to = location.endLine === location.line ? Math.max(from + 1, location.endColumn! - 1) : characters.length;
  const first = Math.max(0, from - CONTEXT);
  const last = Math.min(characters.length, from + CONTEXT);
  const shown = `${first > 0 ? '…' : ''}${characters.slice(first, last).join('')}${last < characters.length ? '…' : ''}`;
  const before = stringWidth((first > 0 ? '…' : '') + characters.slice(first, from).join(''));
  const width = Math.max(1, stringWidth(characters.slice(from, Math.min(to, last)).join('')));
  const number = String(location.line);
  return [
    `  ${colours.dim(`${number} │`)} ${shown}`,
    `  ${' '.repeat(number.length)} ${colours.dim('│')} ${' '.repeat(before)}${paint('^'.repeat(width))}`,
  ];
}
