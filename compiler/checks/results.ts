import { type Diagnostic, diagnose, type Place } from '../../grammar/index.ts';
import type { Attached } from '../attach/attach.ts';
import type { Run } from '../evaluate/evaluator.ts';
import { descendants, type IndicatorModel, type Methodology } from '../model.ts';
import { columnsRead, type Expr, operands } from '../plan/expression.ts';
import type { PlanNode } from '../plan/plan.ts';

/**
 * What only shows once numbers are there: a value that is no number although nothing was missing, and something missing
 * where that is not allowed. Computed NaN or infinity never passes for missing.
 */
export function checkResults(methodology: Methodology, run: Run, attached: Attached): Diagnostic[] {
  const models = new Map([...descendants(methodology.index)].map((n) => [n.code, n]));
  return run.plan.nodes.flatMap((node) => {
    const model = models.get(node.code)!;
    return node.value === undefined ? checkMissing(model, node, run) : checkValue(model, node, run, attached);
  });
}

function checkValue(model: IndicatorModel, node: PlanNode, run: Run, attached: Attached): Diagnostic[] {
  const stage = run.plan.stages[node.value!];
  if (stage?.op !== 'map') return [];
  const values = run.values(node.value!);
  const scores = run.values(node.base);
  const columns = columnsRead(stage.expr);
  const found: Diagnostic[] = [];
  for (let unit = 0; unit < values.length; unit++) {
    if (Number.isFinite(values[unit]) && Number.isFinite(scores[unit])) continue;
    if (columns.some((c) => Number.isNaN(attached.column(c.table, c.column).values[unit]!))) continue;
    if (readsScores(stage.expr) && Number.isNaN(values[unit]!)) continue;
    found.push(fault(model, stage.expr, unit, run, attached));
  }
  return found;
}

function fault(model: IndicatorModel, expr: Expr, unit: number, run: Run, attached: Attached): Diagnostic {
  const name = run.data.units[unit]!.name;
  const place = (columns: ReturnType<typeof columnsRead>): Place => {
    for (const { table, column } of columns) {
      const cell = attached.cell(table, column, unit);
      if (cell) return { file: cell.file, row: cell.row, column };
    }
    return model.value!.place;
  };
  const related = [{ place: model.value!.place, note: 'declared-here' as const }];
  const divisor = divisors(expr).find((d) => columnsRead(d).length);
  if (divisor) return diagnose('division-by-zero', place(columnsRead(divisor)), { code: model.code, unit: name }, { related });
  const ladder = ladders(expr)[0];
  const read = ladder && columnsRead(ladder)[0];
  const text = read && attached.cell(read.table, read.column, unit)?.text;
  if (read && text) return diagnose('ladder-value-unknown', place([read]), { value: text, column: read.column }, { related });
  return diagnose('not-finite', place(columnsRead(expr)), { code: model.code, unit: name }, { related });
}

function checkMissing(model: IndicatorModel, node: PlanNode, run: Run): Diagnostic[] {
  if (model.missing.treatment !== 'forbid') return [];
  return model.children.flatMap((child) => {
    const scores = run.values(run.plan.nodes.find((n) => n.code === child.code)!.raw);
    return run.data.units.flatMap((unit, i) =>
      Number.isNaN(scores[i]!)
        ? [diagnose('missing-not-allowed', child.place, { code: node.code, unit: unit.name, child: child.code })]
        : [],
    );
  });
}

const divisors = (expr: Expr): Expr[] => [...(expr.op === 'div' ? [expr.args[1]] : []), ...operands(expr).flatMap(divisors)];
const ladders = (expr: Expr): Expr[] => [...(expr.op === 'ladder' ? [expr] : []), ...operands(expr).flatMap(ladders)];
const readsScores = (expr: Expr): boolean => expr.op === 'stage' || operands(expr).some(readsScores);
