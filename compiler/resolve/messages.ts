import { canonicalName, closest } from '../../grammar/index.ts';
import type { ColumnModel, MessagePart, TableModel } from '../model.ts';

/** `第{序号}项材料`, `{字段}缺失`, `{该字段}`: slots that are no columns. */
const POSITION = ['序号', 'number'];
const FIELD_NAME = ['字段', 'field'];
const FIELD_VALUE = ['该字段', 'this field'];

interface Reading {
  readonly table: TableModel;
  readonly field?: ColumnModel | undefined;
  found?(column: ColumnModel): void;
  unknown?(name: string, suggestion: string | undefined): void;
}

/**
 * A message with its slots read: names in braces are columns of the table, or of the records its rows are details of.
 * `{{` is a brace.
 */
export function readMessage(text: string, { table, field, found, unknown }: Reading): MessagePart[] {
  const parts: MessagePart[] = [];
  const add = (more: string) => {
    const last = parts.at(-1);
    if (last?.part === 'text') parts[parts.length - 1] = { part: 'text', text: last.text + more };
    else parts.push({ part: 'text', text: more });
  };
  for (const [, brace, slot, plain] of text.matchAll(/(\{\{|\}\})|\{([^{}]*)\}|([^{}]+|[{}])/g)) {
    if (brace) add(brace[0]!);
    else if (slot === undefined) add(plain!);
    else {
      const name = slot.trim();
      if (table.detailOf && POSITION.includes(name) && !columnIn(table, name)) parts.push({ part: 'position' });
      else if (field && FIELD_NAME.includes(name)) add(field.name);
      else {
        const column = field && FIELD_VALUE.includes(name) ? field : columnIn(table, name);
        if (column) {
          found?.(column);
          parts.push({ part: 'value', column });
        } else {
          unknown?.(name, POSITION.includes(name) ? undefined : closest(name, columnsOf(table)));
          add(`{${slot}}`);
        }
      }
    }
  }
  return parts;
}

const chain = (table: TableModel): TableModel[] => [table, ...(table.detailOf ? [table.detailOf.records] : [])];
const columnsOf = (table: TableModel): string[] => chain(table).flatMap((t) => [...t.columns.values()].map((c) => c.name));

function columnIn(table: TableModel, name: string): ColumnModel | undefined {
  const [first, second] = name.split('.');
  for (const t of chain(table)) {
    if (second !== undefined && canonicalName(t.name) !== canonicalName(first!)) continue;
    const column = t.columns.get(canonicalName(second ?? first!));
    if (column) return column;
  }
  return undefined;
}
