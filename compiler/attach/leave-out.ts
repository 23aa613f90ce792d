import {
  canonicalName,
  childOf,
  clauses,
  type Edit,
  type Fix,
  firstToken,
  isPlainName,
  parts,
  readTemplate,
  slotOf,
  T,
  templateWords,
  tokensOf,
  words,
} from '../../grammar/index.ts';
import { language } from '../language.ts';
import type { TableModel } from '../model.ts';
import { readCell } from './cells.ts';
import type { RawTable } from './raw-table.ts';
import type { ColumnShape } from './schema.ts';
import type { OddRow } from './sift.ts';
import { noteIn } from './summary-rows.ts';

/** Says of rows that they are none: adds to the table's clause, or writes one. */
export function leaveOut(table: TableModel, odd: readonly OddRow[], raw: RawTable): Fix | undefined {
  const dialect = language.dialectOf(table.node) ?? 'zh';
  const conditions = odd.map((row) => conditionFor(row, table, odd, raw, dialect));
  if (conditions.some((c) => c === undefined)) return undefined;
  const written = [...new Set(conditions)].join(` ${words.or[dialect]} `);
  return { title: { fix: 'leave-out-rows', count: odd.length }, file: table.place.file, edits: [edit(table, written, dialect)] };
}

function edit({ node }: TableModel, condition: string, dialect: 'zh' | 'en'): Edit {
  const all = parts(node).filter((p) => p.kind === 'clause');
  const clause = all.find((c) => c.name === 'notRows');
  const slot = clause && slotOf(clause, 'where');
  const expression = slot && childOf(slot, 'expression');
  if (expression) return { element: expression, text: ` ${words.or[dialect]} ${condition}`, how: 'after' };
  const head = templateWords(readTemplate(clauses.notRows[dialect]))[0]!;
  const last = all.at(-1);
  if (last) return { element: last, text: `\n  ${head} ${condition}`, how: 'after' };
  const brace = tokensOf(node).find((t) => t.tokenType === T.LBrace) ?? firstToken(node)!;
  return { element: brace, text: ` ${head} ${condition};`, how: 'after' };
}

/** Longer texts are told by how they begin. */
const LONGEST = 20;

function conditionFor(
  { text, looks, column, row }: OddRow,
  table: TableModel,
  odd: readonly OddRow[],
  raw: RawTable,
  dialect: 'zh' | 'en',
): string | undefined {
  if (column?.kind === 'text' && text !== '') {
    const at = placeOf(column, raw);
    // A note is known by its first word, whatever it goes on to say; unless a row that is none of these begins alike.
    const start = (/^[^:：\n]{1,12}[:：]/.exec(text)?.[0] ?? text.split('\n')[0]!.slice(0, LONGEST)).trim();
    const begins = looks === 'note' && noteIn(text) !== undefined ? start : text.includes('\n') || text.length > 2 * LONGEST ? start : text;
    const others = raw.rows.filter((cells, i) => !odd.some((o) => o.row === i) && (cells[at] ?? '').trim().startsWith(begins));
    if (begins === text || others.length) {
      if (text.includes('\n')) return undefined;
      return `${named(column.name)} = ${quoted(text)}`;
    }
    return `${named(column.name)} ${words.startsWith[dialect]} ${quoted(begins)}`;
  }
  // Where no text can tell it, that it has no key does.
  const key = table.unit && table.kind === 'units' && !table.key ? table.unit : (table.detailOf?.by ?? table.key);
  const at = key ? placeOf(key, raw) : -1;
  if (!key || at < 0) return undefined;
  const lacks = (cells: readonly string[]) => Number.isNaN(readCell(cells[at] ?? '', key, new Map()) ?? Number.NaN);
  const others = raw.rows.some((cells, i) => !odd.some((o) => o.row === i) && lacks(cells));
  return lacks(raw.rows[row]!) && !others ? `${named(key.name)} ${words.absent[dialect]}` : undefined;
}

const placeOf = (column: ColumnShape, { header }: RawTable): number =>
  header.findIndex((name) => canonicalName(name) === canonicalName(column.name));

const named = (name: string): string => (isPlainName(name) ? name : `「${name}」`);
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
