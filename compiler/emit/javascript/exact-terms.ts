import { type BigDecimal, MOST_WHOLE, nearest } from '../../decimals.ts';
import { decimalOfExact } from '../../exact.ts';
import { cancels, doubt, isPlain, isTruth } from '../../plan/exactness.ts';
import { type Expr, operands } from '../../plan/expression.ts';
import type { StageOf } from '../../plan/plan.ts';
import type { Code } from '../code.ts';
import { isSameInAllRows } from '../constants.ts';
import { column, expression, rowIn, type Scope } from './expression.ts';
import { js } from './js.ts';

type Sum = Extract<Expr, { op: 'add' | 'sub' }>;

/** A sum of exact terms: where they cancel each other it is worked out in decimals. */
export function exactSum(expr: Sum, scope: Scope): Code {
  // What is the same in all rows is worked out once.
  if (isSameInAllRows(expr, scope.plan))
    return js`${scope.shared.declare('fixed', js`R.lazy(() => ${written(expr, { ...scope, row: js`0` })})`)}()`;
  return written(expr, scope);
}

function written(expr: Sum, scope: Scope): Code {
  const [x, y] = both(expr.args, scope);
  const many = cancels(expr, scope.plan);
  if (arePlain(expr.args, scope)) return js`${js.word(`${expr.op}Plain`)}(${x}, ${y}, ${many})`;
  const decide = decider((inner) => decimal(expr, inner), scope);
  return js`${js.word(`${expr.op}Exactly`)}(${x}, ${y}, ${many}, ${inDoubles([expr], scope)}, ${decide}, ${scope.row})`;
}

/** A comparison of exact terms: what doubles cannot tell apart, decimals do. */
export function exactComparison(expr: Extract<Expr, { op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' }>, scope: Scope): Code {
  const [x, y] = both(expr.args, scope);
  if (arePlain(expr.args, scope)) return js`${js.word(`${expr.op}Plain`)}(${x}, ${y})`;
  const near = doubt(expr.args, scope.plan);
  const decide = decider((inner) => js`R.order(${decimal(expr.args[0], inner)}, ${decimal(expr.args[1], inner)})`, scope);
  return js`${js.word(`${expr.op}Exactly`)}(${x}, ${y}, ${near}, ${inDoubles(expr.args, scope)}, ${decide}, ${scope.row})`;
}

export function exactFloor(expr: Extract<Expr, { op: 'floor' }>, scope: Scope): Code {
  const x = expression(expr.args[0], scope);
  if (isPlain(expr, scope.plan)) return js`Math.floor(${x})`;
  const near = doubt(expr.args, scope.plan);
  return js`floorExactly(${x}, ${near}, ${inDoubles(expr.args, scope)}, ${decider((inner) => decimal(expr, inner), scope)}, ${scope.row})`;
}

/** The points of an exact number; `otherwise` where it stands on no rung. */
export function exactLadder(expr: Extract<Expr, { op: 'ladder' }>, otherwise: number, scope: Scope): Code {
  const [input] = expr.args;
  const { params } = scope.plan;
  const rungs = expr.rungs.flatMap(({ at, points }) => {
    const known = typeof at === 'string' ? undefined : decimalOfExact(params[at.number]!.value);
    return known ? [js`[${nearest(known)}, ${literal(known)}, ${params[points]!.number}]`] : [];
  });
  const ladder = scope.shared.declare('rungs', js`R.exactRungs([${js.join(rungs, ', ')}])`);
  const x = expression(input, scope);
  if (isPlain(input, scope.plan)) return js`R.rungOf(${ladder}, ${x}, ${otherwise})`;
  const near = doubt(expr.args, scope.plan);
  const decide = decider((inner) => decimal(input, inner), scope);
  return js`R.rungNear(${ladder}, ${x}, ${otherwise}, ${near}, ${inDoubles(expr.args, scope)}, ${decide}, ${scope.row})`;
}

/** The decimal of each row's value, for sums of rows below; undefined where the value says all. */
export const exactValues = (expr: Expr, scope: Scope): Code =>
  isPlain(expr, scope.plan) ? js`undefined` : decider((inner) => decimal(expr, inner), scope);

const both = ([a, b]: readonly [Expr, Expr], scope: Scope): [Code, Code] => [expression(a, scope), expression(b, scope)];
const arePlain = (terms: readonly Expr[], { plan }: Scope): boolean => terms.every((e) => isPlain(e, plan));

/** A function of the row, at the head of the kernel: it is called for few rows, and stands in nobody's way. */
const decider = (write: (inner: Scope) => Code, scope: Scope): Code =>
  scope.shared.declare('exact', js`(j) => ${write(head(scope, js`j`))}`);

/** The scope of functions at the head: stages are read as they are kept, or worked out. */
function head(scope: Scope, row: Code): Scope {
  const inner: Scope = { ...scope, row, along: (id) => stageAt(id, inner) };
  return inner;
}

function stageAt(id: number, scope: Scope): Code {
  const stage = scope.plan.stages[id]!;
  if (stage.op === 'fit') return expression({ op: 'stage', stage: id }, scope);
  const row = rowIn(stage.over, scope);
  if (stage.op === 'map') return expression(stage.expr, head({ ...scope, over: stage.over }, row));
  const value = js`stage(${id})[${row}]`;
  return stage.op === 'check' ? js`OUTCOME[${value}]` : value;
}

const OPERATIONS: Partial<Record<Expr['op'], Code>> = {
  add: js`R.plus`,
  sub: js`R.minus`,
  mul: js`R.times`,
  min: js`R.lesser`,
  max: js`R.greater`,
  neg: js`R.negative`,
  abs: js`R.absolute`,
  floor: js`R.wholeBelow`,
};

/** An exact term as a decimal. */
function decimal(expr: Expr, scope: Scope): Code {
  const operation = OPERATIONS[expr.op];
  const inner = () =>
    js.join(
      operands(expr).map((e) => decimal(e, scope)),
      ', ',
    );
  if (operation) return js`${operation}(${inner()})`;
  switch (expr.op) {
    case 'param':
      return scope.shared.declare('decimal', literal(decimalOfExact(scope.plan.params[expr.param]!.value)!));
    case 'stage': {
      const stage = scope.plan.stages[expr.stage]!;
      if (stage.op === 'fit') return fitted(expr.stage, stage, scope);
      const row = rowIn(stage.over, scope);
      if (stage.op === 'map') return decimal(stage.expr, head({ ...scope, over: stage.over }, row));
      return stage.op === 'group' ? js`R.totalOf(stage(${expr.stage}), ${row})` : js`R.decimalOf(${stageAt(expr.stage, scope)})`;
    }
    default:
      return js`R.decimalOf(${expression(expr, scope)})`;
  }
}

/** What a fit to exact values comes to. */
function fitted(id: number, { of, statistic, population: { among } }: StageOf<'fit'>, scope: Scope): Code {
  if (scope.fits.mode === 'frozen') return scope.shared.declare('decimal', literal(scope.fits.decimal(id)));
  if (statistic !== 'min' && statistic !== 'max') return js`R.decimalOf(${expression({ op: 'stage', stage: id }, scope)})`;
  const stage = scope.plan.stages[of]!;
  if (stage.op !== 'map') throw new Error('a fit is made to the values of a leaf');
  const near = doubt([stage.expr], scope.plan);
  const values = decider((at) => decimal(stage.expr, at), { ...scope, over: stage.over });
  const counted = among === undefined ? js`` : js`, stage(${among})`;
  const extreme = js`R.lazy(() => R.extremeDecimal(stage(${of}), ${statistic}, ${near}, ${values}${counted}))`;
  return js`${scope.shared.declare('extreme', extreme)}()`;
}

const literal = ({ units, places }: BigDecimal): Code => js`{ units: BigInt(${String(units)}), places: ${places} }`;

/** Whether exact terms need no decimals with the data at hand, asked once: as `isInDoubles` of the evaluator has it. */
function inDoubles(terms: readonly Expr[], scope: Scope): Code {
  const asked = terms.filter((e) => !isPlain(e, scope.plan)).map((e) => isOneInDoubles(e, scope));
  const known = asked.flatMap((a) => a ?? []);
  return known.length < asked.length ? js`R.never` : scope.shared.declare('whole', js`R.lazy(() => ${js.join(known, ' && ')})`);
}

function isOneInDoubles(expr: Expr, scope: Scope): Code | undefined {
  // Sums that have no more digits than their doubles.
  if (expr.op === 'stage' && scope.plan.stages[expr.stage]!.op === 'group') return js`!R.hasLonger(stage(${expr.stage}))`;
  const most = size(expr, scope);
  return most && js`${most} <= ${MOST_WHOLE}`;
}

/** The largest size that a term can have, as `mostOf` of the evaluator has it; undefined where it is none of whole numbers. */
function size(expr: Expr, scope: Scope): Code | undefined {
  const { params, stages } = scope.plan;
  const ofParam = (param: number) => (params[param]!.value.d === 1n ? js`${Math.abs(params[param]!.number)}` : undefined);
  switch (expr.op) {
    case 'column':
      return js`R.most(${column(expr.table, expr.column, scope)})`;
    case 'param':
      return ofParam(expr.param);
    case 'stage': {
      const stage = stages[expr.stage]!;
      if (stage.op === 'map') return size(stage.expr, scope);
      if (stage.op === 'fit') return js`R.sizeOf(${expression(expr, scope)})`;
      return stage.op === 'group' ? js`R.most(stage(${expr.stage}))` : js`1`;
    }
    case 'add':
    case 'sub':
    case 'mul': {
      const [a, b] = expr.args.map((e) => size(e, scope));
      return a && b && js`R.held(${a} ${expr.op === 'mul' ? js`*` : js`+`} ${b})`;
    }
    case 'min':
    case 'max':
    case 'neg':
    case 'abs':
    case 'floor':
      return largest(operands(expr).map((e) => size(e, scope)));
    case 'ladder':
      return largest([...expr.rungs.map((r) => r.points), ...(expr.otherwise === undefined ? [] : [expr.otherwise])].map(ofParam));
    default:
      return isTruth(expr) ? js`1` : undefined;
  }
}

function largest(sizes: readonly (Code | undefined)[]): Code | undefined {
  const known = sizes.flatMap((s) => s ?? []);
  return known.length === sizes.length ? js`Math.max(${js.join(known, ', ')})` : undefined;
}
