import { canonicalName } from '../../grammar/index.ts';
import { checkDigits } from '../check-digits.ts';
import {
  absolute,
  type BigDecimal,
  decimalOf,
  greater,
  lesser,
  minus,
  nearest,
  negative,
  order,
  plus,
  times,
  wholeBelow,
} from '../decimals.ts';
import { lengthOf, slice } from '../evaluate/characters.ts';
import type { Pattern } from '../model.ts';
import { type Expr, operands } from '../plan/expression.ts';
import type { Uncomputed } from '../plan/uncomputed.ts';
import { snap } from '../rounding.ts';
import { codeOf, isMissing, readCell } from './cells.ts';
import type { ColumnShape, TableShape } from './schema.ts';

/** A condition on single rows of a table, by itself: the numbers of the text that it uses go with it. */
export interface RowTest {
  readonly expr: Expr;
  readonly params: readonly WrittenNumber[];
  /** Operations of it that may have no result. */
  readonly uncomputed: readonly Uncomputed[];
}

/** A number of the text: its double, and its units and places where it is a decimal. */
export interface WrittenNumber {
  readonly number: number;
  readonly decimal?: { readonly units: string; readonly places: number } | undefined;
}

/** Makes a pattern into a test of texts; engines have it only where something needs it. */
export type Matcher = (pattern: Pattern, whole: boolean) => (text: string) => boolean;

type Row = readonly string[];
type Numbers = (row: Row) => number;
type Texts = (row: Row) => string;
type Decimals = (row: Row) => BigDecimal | undefined;

/** Whether a condition is written as `no`: all rows are rows, whatever they look like. */
export const isNever = ({ expr, params }: Pick<RowTest, 'expr' | 'params'>): boolean =>
  expr.op === 'param' && params[expr.param]!.number === 0;

/**
 * A condition ready for rows of cells: true where it holds. It does not where it cannot be told. Texts are compared as
 * names are, by what is seen.
 *
 * @param header where each column stands, by canonical name
 */
export function rowTest(
  test: Pick<RowTest, 'expr' | 'params'>,
  table: TableShape,
  header: ReadonlyMap<string, number>,
  matcher: Matcher | undefined,
) {
  const columnOf = (name: string): { readonly shape: ColumnShape; readonly at: number | undefined } => {
    const key = canonicalName(name);
    return { shape: table.columns.get(key)!, at: header.get(key) };
  };

  const texts = (expr: Expr): Texts => {
    switch (expr.op) {
      case 'textColumn': {
        const { shape, at } = columnOf(expr.column);
        return (row) => {
          const cell = at === undefined ? '' : (row[at] ?? '').trim();
          if (isMissing(cell, shape)) return '';
          const code = shape.kind === 'code list' ? codeOf(cell, shape) : undefined;
          return code === undefined ? cell : shape.codes[code]!.code;
        };
      }
      case 'text':
        return () => expr.text;
      case 'slice': {
        const whole = texts(expr.args[0]);
        return (row) => slice(whole(row), expr.from, expr.to);
      }
      default:
        throw new Error(`${expr.op} is no text`);
    }
  };

  /** Something asked of a text; it cannot be told of none. */
  const asked = (expr: Expr, ask: (text: string) => number | boolean): Numbers => {
    const text = texts(expr);
    return (row) => {
      const found = text(row);
      return found === '' ? Number.NaN : Number(ask(found));
    };
  };

  const two = (expr: Expr, by: (x: number, y: number) => number | boolean): Numbers => {
    const [x, y] = operands(expr).map(numbers) as [Numbers, Numbers];
    return (row) => {
      const [a, b] = [x(row), y(row)];
      return Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : Number(by(a, b));
    };
  };

  const numbers = (expr: Expr): Numbers => {
    switch (expr.op) {
      case 'column': {
        const { shape, at } = columnOf(expr.column);
        return (row) => (at === undefined ? Number.NaN : (readCell(row[at] ?? '', shape, new Map()) ?? Number.NaN));
      }
      case 'param':
        return () => test.params[expr.param]!.number;
      case 'missing':
        return () => Number.NaN;
      case 'present': {
        const [of] = expr.args;
        if (isText(of)) {
          const text = texts(of);
          return (row) => Number(text(row) !== '');
        }
        const value = numbers(of);
        return (row) => Number(!Number.isNaN(value(row)));
      }
      case 'and':
      case 'or': {
        const [x, y] = expr.args.map(numbers) as [Numbers, Numbers];
        const decided = expr.op === 'or' ? 1 : 0;
        return (row) => {
          const [a, b] = [x(row), y(row)];
          return a === decided || b === decided ? decided : Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : 1 - decided;
        };
      }
      case 'floor': {
        if (expr.exact) return nearestOf(decimals(expr));
        const value = numbers(expr.args[0]);
        return (row) => Math.floor(snap(value(row)));
      }
      case 'not':
      case 'neg':
      case 'abs':
      case 'ln': {
        const value = numbers(expr.args[0]);
        const by = UNARY[expr.op];
        return (row) => by(value(row));
      }
      case 'sameText':
      case 'startsWith': {
        const [x, y] = expr.args.map(texts) as [Texts, Texts];
        const same = expr.op === 'sameText';
        return (row) => {
          const [a, b] = [canonicalName(x(row)), canonicalName(y(row))];
          return a === '' || b === '' ? Number.NaN : Number(same ? a === b : a.startsWith(b));
        };
      }
      case 'length':
        return asked(expr.args[0], lengthOf);
      case 'listed': {
        const codes = new Set(expr.codes);
        return asked(expr.args[0], (text) => codes.has(text));
      }
      case 'valid':
        return asked(expr.args[0], checkDigits[expr.scheme]);
      case 'matches':
        return asked(expr.args[0], matcher!(expr.pattern, expr.whole));
      case 'ladder': {
        const { rungs, otherwise } = expr;
        const points = otherwise === undefined ? Number.NaN : test.params[otherwise]!.number;
        const [of] = expr.args;
        if (isText(of)) return asked(of, (text) => pointsOf(rungs.find((r) => r.at === text)) ?? points);
        const value = numbers(of);
        const [known, keys] = [
          expr.exact && decimals(of),
          rungs.map((r) => (typeof r.at === 'string' ? undefined : test.params[r.at.number]!)),
        ];
        return (row) => {
          const x = value(row);
          if (Number.isNaN(x)) return x;
          const decimal = known?.(row);
          const same = keys.map((key) =>
            decimal ? decimalIn(key) && order(decimalIn(key)!, decimal) === 0 : key && snap(key.number) === snap(x),
          );
          return pointsOf(rungs.find((_, i) => same[i])) ?? points;
        };
      }
      case 'choose': {
        const [condition, x, y] = expr.args.map(numbers) as [Numbers, Numbers, Numbers];
        return (row) => (condition(row) === 1 ? x(row) : y(row));
      }
      case 'orElse': {
        const [x, y] = expr.args.map(numbers) as [Numbers, Numbers];
        return (row) => (Number.isNaN(x(row)) ? y(row) : x(row));
      }
      case 'eq':
      case 'ne':
      case 'lt':
      case 'le':
      case 'gt':
      case 'ge': {
        const by = COMPARISONS[expr.op];
        if (expr.args.every((e) => isWritten(e, test))) return two(expr, (x, y) => by(x - y));
        if (!expr.exact) return two(expr, (x, y) => by(snap(x) - snap(y)));
        const [x, y] = expr.args.map(decimals) as [Decimals, Decimals];
        return (row) => {
          const [a, b] = [x(row), y(row)];
          return a && b ? Number(by(order(a, b))) : Number.NaN;
        };
      }
      case 'add':
      case 'sub':
        return expr.exact ? nearestOf(decimals(expr)) : two(expr, BINARY[expr.op]);
      case 'mul':
      case 'div':
      case 'ratio':
      case 'min':
      case 'max':
        return two(expr, BINARY[expr.op]);
      default:
        throw new Error(`${expr.op} is no question about one row`);
    }
  };
  const pointsOf = (rung: { readonly points: number } | undefined) => rung && test.params[rung.points]!.number;

  /** An exact term to its last digit. */
  const decimals = (expr: Expr): Decimals => {
    const by = EXACT[expr.op];
    if (by) {
      const terms = operands(expr).map(decimals);
      return (row) => {
        const [a, b] = terms.map((term) => term(row));
        return a && (b || terms.length === 1) ? by(a, b!) : undefined;
      };
    }
    const known = expr.op === 'param' ? decimalIn(test.params[expr.param]) : undefined;
    if (known) return () => known;
    const value = numbers(expr);
    return (row) => (Number.isNaN(value(row)) ? undefined : decimalOf(value(row)));
  };
  const nearestOf =
    (term: Decimals): Numbers =>
    (row) => {
      const found = term(row);
      return found ? nearest(found) : Number.NaN;
    };

  const holds = numbers(test.expr);
  return (row: Row): boolean => holds(row) === 1;
}

const isText = ({ op }: Expr): boolean => op === 'textColumn' || op === 'text' || op === 'slice';

const UNARY = {
  not: (x: number) => 1 - x,
  neg: (x: number) => -x,
  abs: Math.abs,
  ln: (x: number) => (x > 0 ? Math.log(x) : Number.NaN),
} as const;

const EXACT: { readonly [O in Expr['op']]?: (a: BigDecimal, b: BigDecimal) => BigDecimal } = {
  add: plus,
  sub: minus,
  mul: times,
  min: lesser,
  max: greater,
  neg: negative,
  abs: absolute,
  floor: wholeBelow,
};

function decimalIn(written: WrittenNumber | undefined): BigDecimal | undefined {
  const { units, places } = written?.decimal ?? {};
  return units === undefined || places === undefined ? undefined : { units: BigInt(units), places };
}

/** Whether a number is as a cell or the text has it: then its double says all. */
function isWritten(expr: Expr, test: Pick<RowTest, 'params'>): boolean {
  if (expr.op === 'neg') return isWritten(expr.args[0], test);
  if (expr.op !== 'param') return expr.op === 'column';
  const { number } = test.params[expr.param]!;
  const decimal = decimalIn(test.params[expr.param]);
  return decimal !== undefined && Number.isFinite(number) && order(decimalOf(number), decimal) === 0;
}

/** By the difference of two numbers. */
const COMPARISONS = {
  eq: (d: number) => d === 0,
  ne: (d: number) => d !== 0,
  lt: (d: number) => d < 0,
  le: (d: number) => d <= 0,
  gt: (d: number) => d > 0,
  ge: (d: number) => d >= 0,
} as const;

const BINARY = {
  add: (x: number, y: number) => x + y,
  sub: (x: number, y: number) => x - y,
  mul: (x: number, y: number) => x * y,
  div: (x: number, y: number) => (y === 0 ? Number.NaN : x / y),
  ratio: (x: number, y: number) => (y === 0 ? Number.NaN : x / y),
  min: Math.min,
  max: Math.max,
} as const;
