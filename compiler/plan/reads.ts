import { columnsRead, type Expr, operands, type StageId, stagesRead } from './expression.ts';
import type { Plan, Stage } from './plan.ts';

/** The expressions that a stage is made of. */
export function expressionsOf(stage: Stage): readonly Expr[] {
  switch (stage.op) {
    case 'map':
      return [stage.expr];
    case 'check':
      return [stage.require, ...(stage.when ? [stage.when] : [])];
    case 'unique':
      return [...stage.keys, ...(stage.among ? [stage.among] : [])];
    case 'group':
      return [stage.value, ...(stage.where ? [stage.where] : [])];
    case 'combine':
    case 'round':
    case 'rank':
    case 'interval':
      return [];
  }
}

/** The stages that a stage is made of, those in its expressions included. */
export function stagesBelow(stage: Stage): readonly StageId[] {
  switch (stage.op) {
    case 'combine':
      return stage.inputs;
    case 'round':
    case 'interval':
      return [stage.input];
    case 'rank':
      return [stage.input, ...(stage.among === undefined ? [] : [stage.among])];
    default:
      return expressionsOf(stage).flatMap(stagesRead);
  }
}

/** Whether an operation stands somewhere in an expression. */
export const holds = (expr: Expr, op: Expr['op']): boolean => expr.op === op || operands(expr).some((e) => holds(e, op));

/** The stages that something is fitted to: of min-max, what its bounds are the least and the greatest of. */
export function fitted(plan: Plan): ReadonlySet<StageId> {
  const found = new Set<StageId>();
  const visit = (expr: Expr): void => {
    if (expr.op === 'statistic') found.add(expr.of);
    operands(expr).forEach(visit);
  };
  for (const stage of plan.stages) expressionsOf(stage).forEach(visit);
  return found;
}

/** The tables whose cells bear on some stages, the list of units among them. */
export function tablesBehind(plan: Plan, stages: Iterable<StageId>): ReadonlySet<string> {
  const tables = new Set([plan.units]);
  const seen = new Set<StageId>();
  const visit = (id: StageId): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const stage = plan.stages[id]!;
    if ('over' in stage && stage.over !== undefined) tables.add(stage.over);
    if (stage.op === 'group') tables.add(stage.from);
    for (const expr of expressionsOf(stage)) for (const { table } of columnsRead(expr)) tables.add(table);
    stagesBelow(stage).forEach(visit);
  };
  for (const id of stages) visit(id);
  return tables;
}
