import {
  canonicalName,
  childOf,
  childrenOf,
  closest,
  documentation,
  firstToken,
  labelOf,
  nameOf,
  parts,
  type SyntaxNode,
  slotOf,
  T,
  tokensOf,
  unquote,
  wordOf,
} from '../../grammar/index.ts';
import { language } from '../language.ts';
import type { ColumnKind, ColumnModel, TableModel } from '../model.ts';
import { Clauses, type Context, type Source } from './context.ts';

/** All tables of the project by canonical name. */
export function resolveTables(sources: readonly Source[], context: Context): Map<string, TableModel> {
  const tables = new Map<string, TableModel>();
  for (const { file, parsed } of sources)
    for (const node of childrenOf(parsed.root, 'table')) {
      const table = resolveTable(file, node, context);
      if (table.name) context.declare(tables, table.name, table, 'table');
    }
  return tables;
}

function resolveTable(file: string, node: SyntaxNode, context: Context): TableModel {
  const code = childOf(node, 'codeName');
  const name = nameOf(code);
  const columns = new Map<string, ColumnModel>();
  for (const part of parts(node)) {
    if (part.kind !== 'column') continue;
    const column = resolveColumn(file, name, part, context);
    context.declare(columns, column.name, column, 'column');
  }
  const clauses = new Clauses(context, file, node, 'table');
  const columnOf = (id: 'unit' | 'key' | 'rowLabel'): ColumnModel | undefined => {
    const clause = clauses.get(id);
    const slot = clause && slotOf(clause, 'column');
    if (!slot) return undefined;
    const wanted = nameOf(slot);
    const column = columns.get(canonicalName(wanted));
    if (column) context.refer({ file, element: slot }, column.place);
    else
      context.report(
        'unknown-column',
        { file, element: slot },
        {
          column: wanted,
          table: name,
          suggestion: closest(
            wanted,
            [...columns.values()].map((c) => c.name),
          ),
        },
      );
    return column;
  };
  const source = tokensOf(node).find((t) => t.tokenType === T.Text);
  return {
    name,
    label: labelOf(node).name,
    place: { file, element: code ?? node },
    documentation: documentation(node),
    source: source && unquote(source.image),
    columns,
    unit: columnOf('unit'),
    key: columnOf('key'),
    rowLabel: columnOf('rowLabel'),
    written: new Set((['unit', 'key'] as const).filter((id) => clauses.get(id))),
  };
}

const KINDS: Readonly<Record<string, ColumnKind>> = {
  textType: 'text',
  numberType: 'number',
  dateType: 'date',
  yesNoType: 'yes/no',
  codeListType: 'code list',
};

function resolveColumn(file: string, table: string, node: SyntaxNode, context: Context): ColumnModel {
  const nameToken = tokensOf(node)[0];
  const type = childOf(node, 'columnType');
  const typeTokens = type ? tokensOf(type) : [];
  const role = language.vocabulary.find(typeTokens[0]?.image ?? '')?.roles.find((r) => r.id in KINDS)?.id;
  const list = type && childOf(type, 'codeList');
  const codes = new Map<string, ColumnModel['codes'][number]>();
  for (const item of list ? childrenOf(list, 'code') : []) {
    const literal = childOf(item, 'literal');
    const code = wordOf(literal && firstToken(literal));
    const meaning = labelOf(item).name ?? wordOf(tokensOf(item)[0]);
    context.declare(codes, code, { code, meaning: meaning || undefined, place: { file, element: item } }, 'code');
  }
  return {
    table,
    name: nameOf(nameToken),
    kind: KINDS[role ?? ''] ?? 'text',
    measure: typeTokens[1] && nameOf(typeTokens[1]).replace('％', '%'),
    codes: [...codes.values()],
    label: labelOf(node).name,
    documentation: documentation(node),
    place: { file, element: nameToken ?? node },
  };
}
