import { binary, columnsRead, type Expr, operands, type StageId } from './expression.ts';
import { decisive, type Partial, partialsIn } from './partial.ts';
import type { Domain } from './domain.ts';
import type { PlanUncomputed, Stage } from './plan.ts';
import type { Stages } from './stages.ts';

/** Why a value is none although nothing that it is made of is missing. */
export type Why = 'division' | 'logarithm' | 'ladder';

/** An operation in a condition on single rows that may have no result, and the rows in which that tells. */
export interface Uncomputed {
  readonly why: Why;
  /** What decides it, the divisor say: the first column of it, if it reads one. */
  readonly column?: { readonly table: string; readonly column: string } | undefined;
  /** 1 where the condition is none, or another, because the operation has no result. */
  readonly expr: Expr;
}

const WHY: { readonly [O in Partial['op']]: Why } = { div: 'division', ln: 'logarithm', ladder: 'ladder' };
const NONE: readonly Uncomputed[] = [];

/** The operations of a condition that may have no result. Nearly all conditions have none. */
export function uncomputedIn(expr: Expr): readonly Uncomputed[] {
  const partials = partialsIn(expr);
  if (!partials.length) return NONE;
  return partials.map((partial) => ({ why: WHY[partial.op], column: columnsRead(decisive(partial))[0], expr: tells(expr, partial.expr)! }));
}

const present = (expr: Expr): Expr => ({ op: 'present', args: [expr] });
const not = (expr: Expr): Expr => ({ op: 'not', args: [expr] });
const both = (a: Expr, b: Expr): Expr => binary('and', a, b);

/** Whether an operation within an expression has no result although its operands are there, and nothing beside it decides. */
function tells(expr: Expr, within: Expr): Expr | undefined {
  if (expr === within) return [...operands(expr).map(present), not(present(expr))].reduce(both);
  for (const operand of operands(expr)) {
    const found = tells(operand, within);
    if (!found) continue;
    if (expr.op !== 'and' && expr.op !== 'or') return found;
    // `x > 0 and y / x > 2` asks first: a known no decides, whatever the division comes to. So does a yes for `or`.
    const other = operand === expr.args[0] ? expr.args[1] : expr.args[0];
    return both(found, not(both(present(other), expr.op === 'and' ? not(other) : other)));
  }
  return undefined;
}

/**
 * Adds stages that find the rows of records for which the conditions of a rule or a node cannot be computed.
 *
 * @param roots its outcomes and values: what they read of other nodes is theirs to tell
 */
export function addUncomputed(roots: readonly (StageId | undefined)[], stages: Stages): readonly PlanUncomputed[] | undefined {
  const found: PlanUncomputed[] = [];
  const seen = new Set<StageId>();
  const visit = (id: StageId, root: StageId): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const stage = stages.stages[id]!;
    const over = askedOf(stage);
    const asked = conditionsOf(stage);
    for (const { condition, when } of asked) {
      if (over.rows === 'table')
        for (const { why, column, expr } of uncomputedIn(condition))
          found.push({ why, column, table: over.table, root, rows: stages.add({ op: 'check', over, when, require: expr }) });
      for (const read of readsOf(condition)) if (isOfRows(stages.stages[read]!)) visit(read, root);
    }
  };
  for (const root of roots) if (root !== undefined) visit(root, root);
  return found.length ? found : undefined;
}

const readsOf = (expr: Expr): StageId[] => (expr.op === 'stage' ? [expr.stage] : operands(expr).flatMap(readsOf));

/** The rows that the expressions of a stage are about. */
const askedOf = (stage: Stage): Domain => (stage.op === 'group' ? stage.from : stage.over);
const isOfRows = (stage: Stage): boolean => askedOf(stage).rows === 'table';

/** What a stage asks of each row, and of which rows. */
function conditionsOf(stage: Stage): { readonly condition: Expr; readonly when?: Expr | undefined }[] {
  const inOrder = (when: Expr | undefined, condition: Expr) => [...(when ? [{ condition: when }] : []), { condition, when }];
  switch (stage.op) {
    case 'map':
      return [{ condition: stage.expr }];
    case 'check':
      return inOrder(stage.when, stage.require);
    case 'group':
      return inOrder(stage.where, stage.value);
    case 'unique':
      return stage.among ? [{ condition: stage.among }] : [];
    case 'combine':
    case 'fit':
    case 'rank':
    case 'interval':
    case 'round':
      return [];
  }
}
