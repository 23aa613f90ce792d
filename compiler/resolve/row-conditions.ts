import { canonicalName, childrenOf, parts, type SyntaxNode } from '../../grammar/index.ts';
import { type Formula, type TableModel, termsOf } from '../model.ts';
import type { Context, Source } from './context.ts';
import { Formulas } from './formulas.ts';
import { expressionIn } from './indicators.ts';
import type { Scope } from './names.ts';

/** By table, the condition under which a row is none: `not rows where …`. It looks at the row's own columns only. */
export function resolveRowConditions(sources: readonly Source[], scope: Scope, context: Context): Map<string, Formula> {
  const found = new Map<string, Formula>();
  for (const { file, parsed } of sources)
    for (const node of childrenOf(parsed.root, 'table')) {
      const expression = conditionIn(node);
      // Of two tables of one name, the first has it.
      const table = expression && [...scope.tables.values()].find((t) => t.node === node);
      if (!table) continue;
      const alone = onItsOwn(table);
      const formulas = new Formulas(
        file,
        { ...scope, tables: new Map([[canonicalName(table.name), alone]]), indicators: new Map() },
        context,
      );
      const before = context.diagnostics.length;
      const formula = formulas.formula(expression, '', { table: alone });
      // What cannot be made sense of leaves nothing out.
      if (formulas.expect(formula, ['yes/no']) && context.diagnostics.length === before && isWhole(formula))
        found.set(canonicalName(table.name), formula);
    }
  return found;
}

const written = new WeakMap<SyntaxNode, SyntaxNode | undefined>();

function conditionIn(table: SyntaxNode): SyntaxNode | undefined {
  if (!written.has(table)) {
    const clause = parts(table).find((p) => p.kind === 'clause' && p.name === 'notRows');
    written.set(table, expressionIn(clause, 'where'));
  }
  return written.get(table);
}

const ASK_PATTERNS: ReadonlySet<string> = new Set(['matches', 'contains', 'containsNo']);

/** Whether nothing of a condition is lacking, as it may while it is written. */
const isWhole = (formula: Formula): boolean =>
  termsOf(formula).every((term) => term.term !== 'broken' && !(term.term === 'test' && ASK_PATTERNS.has(term.test) && !term.pattern));

const alone = new WeakMap<TableModel, TableModel>();

/** A table as if it were all there is: before its rows are joined to anything, they are just rows. */
function onItsOwn(table: TableModel): TableModel {
  let own = alone.get(table);
  if (!own) alone.set(table, (own = { ...table, kind: 'records', detailOf: undefined }));
  return own;
}
