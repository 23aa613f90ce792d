import { columnsRead, type Expr, operands, type StageId, stagesRead } from './expression.ts';
import type { Plan, Stage, StageOf } from './plan.ts';

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
      return [stage.inner, stage.outer, ...stage.terms.map((t) => t.fill)].flatMap((expr) => expr ?? []);
    case 'round':
    case 'fit':
    case 'rank':
    case 'interval':
      return [];
  }
}

/** The stages that a stage is made of, those in its expressions included. */
export function stagesBelow(stage: Stage): readonly StageId[] {
  switch (stage.op) {
    case 'combine':
      return stage.terms.flatMap(({ value, weight }) => ('fitted' in weight ? [value, weight.fitted] : [value]));
    case 'round':
    case 'interval':
      return [stage.input];
    case 'fit':
      return [stage.of, ...populationReads(stage)];
    case 'rank':
      return [stage.input, ...populationReads(stage)];
    case 'map':
    case 'check':
    case 'unique':
    case 'group':
      return expressionsOf(stage).flatMap(stagesRead);
  }
}

const populationReads = ({ population: { among } }: StageOf<'fit' | 'rank'>): readonly StageId[] => (among === undefined ? [] : [among]);

/** Whether an expression reads what a fit came to. */
export const readsFit = (expr: Expr, { stages }: Pick<Plan, 'stages'>): boolean => stagesRead(expr).some((id) => stages[id]!.op === 'fit');

/** Whether an operation stands somewhere in an expression. */
export const holds = (expr: Expr, op: Expr['op']): boolean => expr.op === op || operands(expr).some((e) => holds(e, op));

/** The fits of a plan: what came of the data that it was made with. */
export const fitsOf = ({ stages }: Plan): readonly StageId[] => stages.flatMap(({ op }, id) => (op === 'fit' ? [id] : []));

/** The tables whose cells bear on some stages, the list of units among them. */
export function tablesBehind(plan: Plan, stages: Iterable<StageId>): ReadonlySet<string> {
  const tables = new Set([plan.units]);
  const seen = new Set<StageId>();
  const visit = (id: StageId): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const stage = plan.stages[id]!;
    for (const domain of stage.op === 'group' ? [stage.over, stage.from] : [stage.over])
      if (domain.rows === 'table') tables.add(domain.table);
    for (const expr of expressionsOf(stage)) for (const { table } of columnsRead(expr)) tables.add(table);
    stagesBelow(stage).forEach(visit);
  };
  for (const id of stages) visit(id);
  return tables;
}
