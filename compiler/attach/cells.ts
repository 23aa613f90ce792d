import { sameName } from '../../grammar/index.ts';
import { dayNumber } from '../days.ts';
import { truthOf } from '../truth.ts';
import type { ColumnShape } from './schema.ts';

/** The value of an empty cell. */
export const MISSING = Number.NaN;

const NUMBER = /^[+-]?(?:\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?)(%?)$/;
const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/**
 * Reads one cell as its column's type: numbers (percentages as shares), 1 and 0, days, or an index into the dictionary.
 * Undefined where the cell is not of the type. An empty cell is missing.
 */
export function readCell(cell: string, column: ColumnShape, dictionary: Map<string, number>): number | undefined {
  const text = cell.trim();
  if (text === '') return MISSING;
  switch (column.kind) {
    case 'number': {
      const plain = text.normalize('NFKC').replace(/^[−－]/, '-');
      const match = NUMBER.exec(plain);
      if (!match) return undefined;
      const value = Number(plain.replace(/[,%]/g, ''));
      return match[1] || column.measure === '%' ? value / 100 : value;
    }
    case 'yes/no': {
      const truth = truthOf(text);
      return truth === undefined ? undefined : Number(truth);
    }
    case 'date': {
      const match = DATE.exec(text.normalize('NFKC'));
      if (!match) return undefined;
      const [, year, month, day] = match as unknown as [string, string, string, string];
      const days = dayNumber(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
      return Number.isNaN(days) ? undefined : days;
    }
    case 'code list': {
      const index = column.codes.findIndex((c) => sameName(c.code, text));
      return index < 0 ? undefined : index;
    }
    case 'text': {
      const known = dictionary.get(text);
      if (known !== undefined) return known;
      dictionary.set(text, dictionary.size);
      return dictionary.size - 1;
    }
  }
}
