import { append } from '../../lists.ts';
import { columnsRead, type Expr, operands, stagesRead } from '../../plan/expression.ts';
import { divisorOf, type Partial, partialsIn } from '../../plan/partial.ts';
import { countsIn, type PlanNode } from '../../plan/plan.ts';
import { readsFit } from '../../plan/reads.ts';
import type { Code } from '../code.ts';
import { isDeduction } from '../reads.ts';
import type { Emission } from '../target.ts';
import { expression, type Scope } from './expression.ts';
import { js } from './js.ts';

/** The parts of an expression of one operation. */
const partsOf = (expr: Expr, op: Expr['op']): Expr[] => [
  ...(expr.op === op ? [expr] : []),
  ...operands(expr).flatMap((e) => partsOf(e, op)),
];

/** Loops that find what only shows once numbers are there: see `checks/results.ts`, whose findings these are. */
export function faultLines({ plan, labels }: Pick<Emission, 'plan' | 'labels'>, scope: Scope): Code[] {
  const nodes = new Map(plan.nodes.map((n) => [n.code, n]));
  const restsOn = (code: string) => {
    const { children, scoresRead } = labels.get(code)!;
    return [...children, ...scoresRead];
  };
  // What a parent that allows nothing to be missing lacks because of a fault below is told there: for that, faults are noted.
  const noted = new Map<string, number>();
  const note = (code: string): void => {
    if (noted.has(code)) return;
    noted.set(code, noted.size);
    restsOn(code).forEach(note);
  };
  for (const { base, code } of plan.nodes) {
    const stage = plan.stages[base]!;
    if (stage.op === 'combine' && stage.absent === 'fault') restsOn(code).forEach(note);
  }
  const lines: Code[] = [];
  const done = new Set<string>();
  const add = (code: string): void => {
    if (done.has(code)) return;
    done.add(code);
    const below = restsOn(code);
    below.forEach(add);
    const lost = (of: string) => (noted.has(of) ? js.variable('lost', noted.get(of)!) : undefined);
    append(lines, linesOf(nodes.get(code)!, labels.get(code)!.children, lost(code), lost, below, scope));
  };
  for (const { code } of plan.nodes) add(code);
  return lines;
}

/** @param lost where the units are noted whose score is none because of something told; undefined where nobody asks */
function linesOf(
  node: PlanNode,
  children: readonly string[],
  lost: Code | undefined,
  lostOf: (code: string) => Code | undefined,
  restsOn: readonly string[],
  scope: Scope,
): Code[] {
  const formula = (value: number, score: number, noted?: Code) => formulaFaults(node.code, value, score, noted, scope);
  // What is deducted for findings is no formula of the text.
  const ofValue = (value: number) => (isDeduction(node) ? [] : formula(value, node.base, lost));
  const below = restsOn.flatMap((code) => lostOf(code) ?? []);
  if (lost && below.length) scope.reads.add(node.base);
  const any = js.join(
    below.map((of) => js`${of}[j]`),
    ' || ',
  );
  return [
    ...(lost ? [js`const ${lost} = new Uint8Array(N);`] : []),
    ...(node.value === undefined ? meanFaults(node, children, lost, lostOf, scope) : ofValue(node.value)),
    ...(lost && below.length
      ? [js`for (let j = 0; j < N; j++) if (!isFinite(${js.variable('v', node.base)}[j]) && (${any})) ${lost}[j] = 1;`]
      : []),
    ...node.bonuses.flatMap(({ value }) => formula(value, value)),
    ...node.gates.flatMap(({ condition }) => formula(condition, condition)),
  ];
}

function formulaFaults(code: string, value: number, score: number, lost: Code | undefined, scope: Scope): Code[] {
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
  const noted = lost ? js` ${lost}[j] = 1;` : js``;
  const scores = stagesRead(expr).filter((s) => scope.plan.stages[s]!.op !== 'group');
  const infinite = scores.map((s) => js`Math.abs(${inner({ op: 'stage', stage: s })}) === Infinity`);
  // A score that is infinite was told where it is made.
  const follows = infinite.length ? [js`  if (${js.join(infinite, ' || ')}) continue;`] : [];
  scope.reads.add(value).add(score);
  const any = (conditions: readonly Code[]) => (conditions.length ? js.join(conditions, ' || ') : js`false`);
  const [vector, made] = [js.variable('v', value), js.variable('v', score)];
  const stageOfScore = scope.plan.stages[score];
  // Values that are all alike leave a fit nothing to go by: said once.
  const alike =
    stageOfScore?.op === 'map' && readsFit(stageOfScore.expr, scope.plan)
      ? [
          js`  if (isFinite(${vector}[j])) {`,
          js`    if (!alike) found.push({ code: 'no-spread', indicator: ${code}, unit: j });`,
          js`    alike = true;${noted}`,
          js`    continue;`,
          js`  }`,
        ]
      : [];
  return [
    js`for (let j = 0, alike = false; j < N; j++) {`,
    ...(partials.length ? follows : []),
    ...partials.map((partial) => {
      const divisor = divisorOf(partial, scope.plan.stages);
      const fault = js`{ code: ${CODES[partial.op]}, indicator: ${code}, unit: j${divisor ? js`, divisor: ${divisor}` : js``} }`;
      return js`  if (${partialFault(partial, inner)}) { found.push(${fault});${noted} continue; }`;
    }),
    js`  if (isFinite(${vector}[j]) && isFinite(${made}[j])) continue;`,
    ...(partials.length ? [] : follows),
    js`  if (${any([...read, ...wholes])}) continue;`,
    ...alike,
    js`  found.push({ code: 'not-finite', indicator: ${code}, unit: j });${noted}`,
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
function meanFaults(
  node: PlanNode,
  children: readonly string[],
  lost: Code | undefined,
  lostOf: (code: string) => Code | undefined,
  scope: Scope,
): Code[] {
  const stage = scope.plan.stages[node.base];
  if (stage?.op !== 'combine') return [];
  const all = stage.terms.map((term, k) => ({ term, input: term.value, child: children[k]! }));
  const counting = all.filter(({ term }) => countsIn(term, scope.plan));
  if (!counting.length) return [];
  for (const { input } of all) scope.reads.add(input);
  scope.reads.add(node.base);
  const vector = (id: number) => js.variable('v', id);
  const noted = lost ? js` ${lost}[j] = 1;` : js``;
  const push = (code: string, more = js``) => js`{ found.push({ code: ${code}, indicator: ${node.code}, unit: j${more} });${noted} }`;
  const missing = (of: (typeof all)[number]) => js`isNaN(${vector(of.input)}[j])`;
  const forbidden = stage.absent === 'fault';
  const lacking = forbidden
    ? counting.map((of) => {
        const told = lostOf(of.child)!;
        return js`for (let j = 0; j < N; j++) if (${missing(of)} && !${told}[j]) ${push('missing-not-allowed', js`, child: ${of.child}`)}`;
      })
    : [];
  const infinite = js.join(
    all.map(({ input }) => js`Math.abs(${vector(input)}[j]) === Infinity`),
    ' || ',
  );
  const excused = js.join(counting.map(missing), forbidden ? ' || ' : ' && ');
  const none = js`!isFinite(${vector(node.base)}[j]) && !(${infinite}) && !(${excused})`;
  return [...lacking, js`for (let j = 0; j < N; j++) if (${none}) ${push('not-finite')}`];
}
