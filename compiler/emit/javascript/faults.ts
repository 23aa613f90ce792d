import type { Formula, IndicatorModel } from '../../model.ts';
import { columnsRead, type Expr, operands, stagesRead } from '../../plan/expression.ts';
import { type Partial, partialsIn } from '../../plan/partial.ts';
import { countsIn, type PlanNode } from '../../plan/plan.ts';
import { readsFit } from '../../plan/reads.ts';
import type { Code } from '../code.ts';
import { expression, type Scope } from './expression.ts';
import { js } from './js.ts';

/** The parts of an expression of one operation. */
const partsOf = (expr: Expr, op: Expr['op']): Expr[] => [
  ...(expr.op === op ? [expr] : []),
  ...operands(expr).flatMap((e) => partsOf(e, op)),
];

/** Loops that find what only shows once numbers are there: see `checks/results.ts`, whose findings these are. */
export function faultLines(node: PlanNode, model: IndicatorModel, scope: Scope): Code[] {
  const formula = (f: Formula | undefined, value: number, score: number) => (f ? formulaFaults(model.code, value, score, scope) : []);
  return [
    ...(node.value === undefined ? meanFaults(node, model, scope) : formula(model.value, node.value, node.base)),
    ...node.bonuses.flatMap(({ value }, i) => formula(model.bonuses[i]!.value, value, value)),
    ...node.gates.flatMap(({ condition }, i) => formula(model.gates[i]!.condition, condition, condition)),
  ];
}

function formulaFaults(code: string, value: number, score: number, scope: Scope): Code[] {
  const stage = scope.plan.stages[value];
  if (stage?.op !== 'map') return [];
  const { expr } = stage;
  const inner = (e: Expr) => expression(e, scope);
  const partials = partialsIn(expr);
  const wholes = partsOf(expr, 'ratio').map((e) => js`${inner(operands(e)[1]!)} === 0`);
  const textColumns = new Set(partsOf(expr, 'textColumn').map((e) => JSON.stringify(e)));
  const read = [
    ...columnsRead(expr).map(({ table, column }) => {
      const text: Expr = { op: 'textColumn', table, column };
      return textColumns.has(JSON.stringify(text))
        ? js`${inner({ op: 'present', args: [text] })} === 0`
        : js`isNaN(${inner({ op: 'column', table, column })})`;
    }),
    ...stagesRead(expr).map((s) => js`isNaN(${inner({ op: 'stage', stage: s })})`),
  ];
  scope.reads.add(value).add(score);
  const any = (conditions: readonly Code[]) => (conditions.length ? js.join(conditions, ' || ') : js`false`);
  const [vector, scores] = [js.variable('v', value), js.variable('v', score)];
  const made = scope.plan.stages[score];
  // Values that are all alike leave a fit nothing to go by: said once.
  const alike =
    made?.op === 'map' && readsFit(made.expr, scope.plan)
      ? [
          js`  if (isFinite(${vector}[j])) {`,
          js`    if (!alike) found.push({ code: 'no-spread', indicator: ${code}, unit: j });`,
          js`    alike = true;`,
          js`    continue;`,
          js`  }`,
        ]
      : [];
  return [
    js`for (let j = 0, alike = false; j < N; j++) {`,
    ...partials.map(
      (partial) =>
        js`  if (${partialFault(partial, inner)}) { found.push({ code: ${CODES[partial.op]}, indicator: ${code}, unit: j }); continue; }`,
    ),
    js`  if (isFinite(${vector}[j]) && isFinite(${scores}[j])) continue;`,
    js`  if (${any([...read, ...wholes])}) continue;`,
    ...alike,
    js`  found.push({ code: 'not-finite', indicator: ${code}, unit: j });`,
    js`}`,
  ];
}

const CODES = { div: 'division-by-zero', ln: 'not-finite', ladder: 'ladder-value-unknown' };

/** Whether an operation has no result in a row although its operands are there. */
function partialFault(partial: Partial, inner: (expr: Expr) => Code): Code {
  if (partial.op === 'div') return js`${inner(partial.divisor)} === 0 && !isNaN(${inner(partial.dividend)})`;
  if (partial.op === 'ln') return js`${inner(partial.of)} <= 0`;
  return js`isNaN(${inner(partial.expr)}) && !isNaN(${inner(partial.of)})`;
}

/** What is missing where that is not allowed, or a mean that is none although there is something to take it of. */
function meanFaults(node: PlanNode, model: IndicatorModel, scope: Scope): Code[] {
  const stage = scope.plan.stages[node.base];
  if (stage?.op !== 'combine') return [];
  const counting = stage.terms.flatMap((term, k) => (countsIn(term, scope.plan) ? [{ input: term.value, child: model.children[k]! }] : []));
  for (const { input } of counting) scope.reads.add(input);
  scope.reads.add(node.base);
  const vector = (id: number) => js.variable('v', id);
  const push = (code: string, more = js``) => js`found.push({ code: ${code}, indicator: ${node.code}, unit: j${more} });`;
  const missing = counting.map(({ input }) => js`isNaN(${vector(input)}[j])`);
  const forbidden = stage.absent === 'fault';
  const lacking = forbidden
    ? counting.map(
        ({ child }, k) => js`for (let j = 0; j < N; j++) if (${missing[k]!}) ${push('missing-not-allowed', js`, child: ${child.code}`)}`,
      )
    : [];
  if (!counting.length) return [];
  const excused = js.join(missing, forbidden ? ' || ' : ' && ');
  return [...lacking, js`for (let j = 0; j < N; j++) if (!isFinite(${vector(node.base)}[j]) && !(${excused})) ${push('not-finite')}`];
}
