import {
  absolute,
  type BigDecimal,
  decimalOf,
  greater,
  lesser,
  minus,
  MOST_WHOLE,
  negative,
  plus,
  times,
  wholeBelow,
} from '../decimals.ts';
import { decimalOfExact } from '../exact.ts';
import { isPlain, isTruth } from '../plan/exactness.ts';
import { type Expr, operands, type ParamId } from '../plan/expression.ts';
import { BLOCK, type Block } from './blocks.ts';
import type { Inputs } from './inputs.ts';

/** The decimal of an exact term in each row; undefined where it is missing. */
export type Decimals = (row: number) => BigDecimal | undefined;

/** An exact term to its last digit, row by row: for the few rows in which doubles are in doubt. */
export function decimalsOf(expr: Expr, inputs: Inputs): Decimals {
  const inner = (e: Expr) => decimalsOf(e, inputs);
  switch (expr.op) {
    case 'stage':
      return inputs.decimals(expr.stage);
    case 'param': {
      const decimal = decimalOfExact(inputs.plan.params[expr.param]!.value);
      return () => decimal;
    }
    case 'add':
      return both(inner(expr.args[0]), inner(expr.args[1]), plus);
    case 'sub':
      return both(inner(expr.args[0]), inner(expr.args[1]), minus);
    case 'mul':
      return both(inner(expr.args[0]), inner(expr.args[1]), times);
    case 'min':
      return both(inner(expr.args[0]), inner(expr.args[1]), lesser);
    case 'max':
      return both(inner(expr.args[0]), inner(expr.args[1]), greater);
    case 'neg':
      return each(inner(expr.args[0]), negative);
    case 'abs':
      return each(inner(expr.args[0]), absolute);
    case 'floor':
      return each(inner(expr.args[0]), wholeBelow);
    default:
      return plainly(inputs.block(expr), inputs.rows);
  }
}

const both =
  (a: Decimals, b: Decimals, by: (a: BigDecimal, b: BigDecimal) => BigDecimal): Decimals =>
  (row) => {
    const [x, y] = [a(row), b(row)];
    return x && y && by(x, y);
  };

const each =
  (a: Decimals, by: (a: BigDecimal) => BigDecimal): Decimals =>
  (row) => {
    const x = a(row);
    return x && by(x);
  };

/** Doubles that are all there is to a term. */
function plainly(block: Block, rows: number): Decimals {
  let from = -1;
  return (row) => {
    // Blocks begin where they are made to begin; rows in doubt often stand together.
    const start = row - (row % BLOCK);
    if (start !== from) block.run((from = start), Math.min(BLOCK, rows - start));
    const value = block.data[block.offset + row - start]!;
    return value === value ? decimalOf(value) : undefined;
  };
}

/**
 * The largest size that an exact term and all that it is made of can have, where these are whole numbers that doubles
 * hold: then what is computed in doubles is exact. Else infinity.
 */
export function mostOf(expr: Expr, inputs: Inputs): number {
  const most = (e: Expr) => mostOf(e, inputs);
  const size = ((): number => {
    switch (expr.op) {
      case 'column':
        return inputs.most(expr.table, expr.column);
      case 'param':
        return sizeOfParam(expr.param, inputs);
      case 'stage':
        return inputs.mostOfStage(expr.stage);
      case 'add':
      case 'sub':
        return most(expr.args[0]) + most(expr.args[1]);
      case 'mul':
        return most(expr.args[0]) * most(expr.args[1]);
      case 'min':
      case 'max':
      case 'neg':
      case 'abs':
      case 'floor':
        return Math.max(...operands(expr).map(most));
      case 'ladder': {
        const points = [...expr.rungs.map((r) => r.points), ...(expr.otherwise === undefined ? [] : [expr.otherwise])];
        return Math.max(...points.map((p) => sizeOfParam(p, inputs)));
      }
      default:
        return isTruth(expr) ? 1 : Number.POSITIVE_INFINITY;
    }
  })();
  return size <= MOST_WHOLE ? size : Number.POSITIVE_INFINITY;
}

const sizeOfParam = (param: ParamId, { plan: { params } }: Inputs): number =>
  params[param]!.value.d === 1n ? Math.abs(params[param]!.number) : Number.POSITIVE_INFINITY;
/** The size of a whole number; infinity for others. */
export const sizeOf = (value: number): number => (Number.isInteger(value) ? Math.abs(value) : Number.POSITIVE_INFINITY);

/** Whether the doubles of an exact term are all there is to it: by what it is, or because its sums have no more digits. */
export const areAll = (expr: Expr, inputs: Inputs): boolean =>
  isPlain(expr, inputs.plan) || (expr.op === 'stage' && inputs.isShort(expr.stage));

/** Whether an exact term needs no decimals: its doubles are all there is to it, or it is one of whole numbers. */
export const isInDoubles = (expr: Expr, inputs: Inputs): boolean => areAll(expr, inputs) || mostOf(expr, inputs) <= MOST_WHOLE;
