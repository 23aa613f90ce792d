import { isCount, isExact } from '../../plan/exactness.ts';
import { type Domain, isUnits } from '../../plan/domain.ts';
import type { Stage } from '../../plan/plan.ts';
import type { Expr } from '../../plan/expression.ts';
import type { Code } from '../code.ts';
import { exactValues } from './exact-terms.ts';
import { expression, isText, type Scope } from './expression.ts';
import { js } from './js.ts';

/** The head of a stage's function: the vectors it reads. */
export const readLines = (reads: ReadonlySet<number>): Code[] =>
  [...reads].sort((a, b) => a - b).map((id) => js`const ${js.variable('v', id)} = stage(${id});`);

/** A stage over records or details, or one that counts them up, as the body of a function that makes its vector. */
export function recordStage(stage: Stage, base: Omit<Scope, 'over' | 'row' | 'reads'>): Code[] {
  const scopeOf = (over: Scope['over']): Scope => ({ ...base, over, row: js`r`, reads: new Set() });
  switch (stage.op) {
    case 'check': {
      const scope = scopeOf(stage.over);
      const when = stage.when && expression(stage.when, scope);
      const require = expression(stage.require, scope);
      return [
        ...readLines(scope.reads),
        js`const out = new Uint8Array(${rowsIn(stage.over)});`,
        js`for (let r = 0; r < out.length; r++) {`,
        ...(when ? [js`  if (${when} !== 1) { out[r] = 2; continue; }`] : []),
        js`  const x = ${require};`,
        js`  out[r] = x === 1 ? 1 : x === 0 ? 0 : 2;`,
        js`}`,
        js`return out;`,
      ];
    }
    case 'group': {
      const scope = scopeOf(stage.from);
      const where = stage.where && expression(stage.where, scope);
      const value = expression(stage.value, scope);
      const head = [
        js`const owner = ${records(stage.from)}.${isUnits(stage.over) ? js`unitOf` : js`recordOf`};`,
        js`const out = new Float64Array(${rowsIn(stage.over)});`,
      ];
      const loop = (each: Code) => [
        js`for (let r = 0; r < owner.length; r++) {`,
        ...(where ? [js`  if (${where} !== 1) continue;`] : []),
        js`  ${each}`,
        js`}`,
      ];
      if (isCount(stage.value, scope.plan) || !isExact(stage.value, scope.plan.params))
        return [...readLines(scope.reads), ...head, ...loop(js`const x = ${value}; if (x === x) out[owner[r]] += x;`), js`return out;`];
      return [
        ...readLines(scope.reads),
        ...head,
        js`const values = new Float64Array(owner.length).fill(NaN);`,
        ...loop(js`values[r] = ${value};`),
        js`return R.sumInto(out, owner, values, ${exactValues(stage.value, scope)});`,
      ];
    }
    case 'unique': {
      const scope = scopeOf(stage.over);
      const rows = rowsIn(stage.over);
      const among = stage.among && expression(stage.among, scope);
      const keys = stage.keys.map((key) => keyCode(key, scope, rows));
      return [
        ...readLines(scope.reads),
        js`const out = new Float64Array(${rows});`,
        ...(among ? [js`const among = Float64Array.from({ length: ${rows} }, (_, r) => ${among});`] : [js`const among = undefined;`]),
        js`R.uniqueInto(out, [${js.join(keys, ', ')}], among, ${stage.firstCounts});`,
        js`return out;`,
      ];
    }
    case 'map': {
      const scope = scopeOf(stage.over);
      const value = expression(stage.expr, scope);
      return [
        ...readLines(scope.reads),
        js`const out = new Float64Array(${rowsIn(stage.over)});`,
        js`for (let r = 0; r < out.length; r++) out[r] = ${value};`,
        js`return out;`,
      ];
    }
    default:
      throw new Error(`${stage.op} is no stage of records`);
  }
}

/** A table of records or details. */
function records(domain: Domain): Code {
  if (domain.rows !== 'table') throw new Error(`${domain.rows} are no records`);
  return js`data.records(${domain.table})`;
}

/** How many rows a domain has. */
const rowsIn = (domain: Domain): Code => (isUnits(domain) ? js`data.units.length` : js`${records(domain)}.rows`);

/** The numbers by which rows are told apart. */
function keyCode(key: Expr, scope: Scope, rows: Code): Code {
  if (isText(key) && key.op === 'textColumn') {
    const column = js`data.records(${key.table}).column(${key.column})`;
    return js`R.textKey(${scope.shared.declare('t', column)})`;
  }
  return js`R.numberKey(Float64Array.from({ length: ${rows} }, (_, r) => ${expression(key, scope)}))`;
}
