import { domainOf, type Stage } from '../../plan/plan.ts';
import type { Expr } from '../../plan/expression.ts';
import { expression, isText, quote, type Scope } from './expression.ts';

/** The head of a stage's function: the vectors it reads. */
export const readLines = (reads: ReadonlySet<number>): string[] =>
  [...reads].sort((a, b) => a - b).map((id) => `const v${id} = stage(${id});`);

/** A stage over records or details, or one that counts them up, as the body of a function that makes its vector. */
export function recordStage(stage: Stage, base: Omit<Scope, 'over' | 'row' | 'reads'>): string[] {
  const scopeOf = (over: Scope['over']): Scope => ({ ...base, over, row: 'r', reads: new Set() });
  switch (stage.op) {
    case 'check': {
      const scope = scopeOf(stage.over);
      const when = stage.when && expression(stage.when, scope);
      const require = expression(stage.require, scope);
      return [
        ...readLines(scope.reads),
        `const out = new Uint8Array(data.records(${quote(stage.over)}).rows);`,
        'for (let r = 0; r < out.length; r++) {',
        ...(when ? [`  if (${when} !== 1) { out[r] = 2; continue; }`] : []),
        `  const x = ${require};`,
        '  out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;',
        '}',
        'return out;',
      ];
    }
    case 'group': {
      const scope = scopeOf(stage.from);
      const where = stage.where && expression(stage.where, scope);
      const value = expression(stage.value, scope);
      const size = stage.to === undefined ? 'data.units.length' : `data.records(${quote(stage.to)}).rows`;
      return [
        ...readLines(scope.reads),
        `const owner = data.records(${quote(stage.from)}).${stage.to === undefined ? 'unitOf' : 'recordOf'};`,
        `const out = new Float64Array(${size});`,
        'for (let r = 0; r < owner.length; r++) {',
        ...(where ? [`  if (${where} !== 1) continue;`] : []),
        `  const x = ${value};`,
        '  if (x === x) out[owner[r]] += x;',
        '}',
        'return out;',
      ];
    }
    case 'unique': {
      const scope = scopeOf(stage.over);
      const rows = `data.records(${quote(stage.over)}).rows`;
      const among = stage.among && expression(stage.among, scope);
      const keys = stage.keys.map((key) => keyCode(key, scope, rows));
      return [
        ...readLines(scope.reads),
        `const out = new Float64Array(${rows});`,
        ...(among ? [`const among = Float64Array.from({ length: ${rows} }, (_, r) => ${among});`] : ['const among = undefined;']),
        `R.uniqueInto(out, [${keys.join(', ')}], among, ${stage.firstCounts});`,
        'return out;',
      ];
    }
    case 'map': {
      const over = domainOf(stage);
      const scope = scopeOf(over);
      const value = expression(stage.expr, scope);
      return [
        ...readLines(scope.reads),
        `const out = new Float64Array(data.records(${quote(over)}).rows);`,
        `for (let r = 0; r < out.length; r++) out[r] = ${value};`,
        'return out;',
      ];
    }
    default:
      throw new Error(`${stage.op} is no stage of records`);
  }
}

/** The numbers by which rows are told apart. */
function keyCode(key: Expr, scope: Scope, rows: string): string {
  if (isText(key) && key.op === 'textColumn') {
    const column = `data.records(${quote(key.table)}).column(${quote(key.column)})`;
    return `R.textKey(${scope.shared.declare('t', column)})`;
  }
  return `R.numberKey(Float64Array.from({ length: ${rows} }, (_, r) => ${expression(key, scope)}))`;
}
