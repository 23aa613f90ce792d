import { type NumberFault, sameName, seenAs } from '../../grammar/index.ts';
import { dayNumber } from '../days.ts';
import { truthOf } from '../truth.ts';
import { readNumber } from './numbers.ts';
import type { ColumnShape } from './schema.ts';

/** The value of an empty cell. */
export const MISSING = Number.NaN;

/** With the time of day that databases write behind a date without one. */
const DATE = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?)(?:[T ]00:00(?::00(?:\.0+)?)?)?$/;

/** What turns the order of what follows: nobody can tell which number is meant. */
const TURNED = /[\u202b\u202e\u2067]/;

/** What a cell says, as a person sees it. */
export const plainCell = (cell: string): string => (TURNED.test(cell) ? cell : seenAs(cell));

/** Whether there is nothing in a cell, or what its column declares to mean nothing. */
export function isMissing(cell: string, { missing }: ColumnShape): boolean {
  const text = cell.trim();
  return text === '' || (missing.length > 0 && missing.includes(plainCell(text)));
}

/** The text of a cell that names something: none where a mark that its column declares stands there. */
export const nameIn = (cell: string, column: ColumnShape): string => (isMissing(cell, column) ? '' : cell.trim());

/** Which code of the column's list a cell holds. */
export function codeOf(cell: string, { codes }: ColumnShape): number | undefined {
  const index = codes.findIndex(({ code }) => sameName(code, cell));
  return index < 0 ? undefined : index;
}

/** Why a cell of a number column that looks like a number is not read. */
export function faultOf(cell: string, { kind, measure }: ColumnShape): NumberFault | undefined {
  const read = kind === 'number' ? readNumber(plainCell(cell), measure === '%') : undefined;
  return typeof read === 'number' ? undefined : read;
}

/**
 * Reads one cell as its column's type: numbers (percentages as shares), 1 and 0, days, or an index into the dictionary.
 * Undefined where the cell is not of the type. The table "What a cell may hold" of docs/language.md says what is.
 */
export function readCell(cell: string, column: ColumnShape, dictionary: Map<string, number>): number | undefined {
  const text = cell.trim();
  if (text === '') return column.blank === undefined ? MISSING : readCell(column.blank, { ...column, blank: undefined }, dictionary);
  if (isMissing(text, column)) return MISSING;
  switch (column.kind) {
    case 'number': {
      const read = readNumber(plainCell(text), column.measure === '%');
      return typeof read === 'number' ? read : undefined;
    }
    case 'yes/no': {
      const truth = truthOf(plainCell(text));
      return truth === undefined ? undefined : Number(truth);
    }
    case 'date': {
      const match = DATE.exec(plainCell(text));
      if (!match) return undefined;
      const [month, day] = [match[2] ?? match[4], match[3] ?? match[5]] as [string, string];
      const days = dayNumber(`${match[1]}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
      return Number.isNaN(days) ? undefined : days;
    }
    case 'code list':
      return codeOf(text, column);
    case 'text': {
      const known = dictionary.get(text);
      if (known !== undefined) return known;
      dictionary.set(text, dictionary.size);
      return dictionary.size - 1;
    }
  }
}
