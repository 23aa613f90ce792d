import type { Phrase } from '../../grammar/index.ts';
import { binary, type Expr } from '../plan/expression.ts';
import type { Interval } from './interval.ts';

/** A function of formulas: numbers in, a number out. */
export interface FormulaFunction {
  readonly names: Phrase;
  /** What spreadsheets and everyday language call it: not read, but known when somebody writes it. */
  readonly elsewhere: readonly string[];
  readonly doc: Phrase;
  /** How many values it takes; at least that many where it is open. */
  readonly takes: number;
  readonly open: boolean;
  /** Whether the result has the unit of measurement of what it is made of, which then must be one. */
  readonly keepsMeasure: boolean;
  build(args: readonly Expr[]): Expr;
  /** What values it can take, given what its arguments can. */
  range(args: readonly Interval[]): Interval;
}

const fold = (op: 'min' | 'max') => (args: readonly Expr[]) => args.reduce((a, b) => binary(op, a, b));

export const functions: Readonly<Record<string, FormulaFunction>> = {
  least: {
    names: { zh: '取最低', en: 'least' },
    elsewhere: ['min', 'minimum', '最小', '最小值', '最低', '最低值'],
    doc: { zh: '几个数中最小的', en: 'the smallest of several numbers' },
    takes: 2,
    open: true,
    keepsMeasure: true,
    build: fold('min'),
    range: (args) => ({ low: Math.min(...args.map((a) => a.low)), high: Math.min(...args.map((a) => a.high)) }),
  },
  greatest: {
    names: { zh: '取最高', en: 'greatest' },
    elsewhere: ['max', 'maximum', '最大', '最大值', '最高', '最高值'],
    doc: { zh: '几个数中最大的', en: 'the largest of several numbers' },
    takes: 2,
    open: true,
    keepsMeasure: true,
    build: fold('max'),
    range: (args) => ({ low: Math.max(...args.map((a) => a.low)), high: Math.max(...args.map((a) => a.high)) }),
  },
  log: {
    names: { zh: '自然对数', en: 'ln' },
    elsewhere: ['log', 'loge', '对数'],
    doc: { zh: '自然对数', en: 'natural logarithm' },
    takes: 1,
    open: false,
    keepsMeasure: false,
    build: ([x]) => ({ op: 'ln', args: [x!] }),
    range: ([x]) => ({ low: x!.low > 0 ? Math.log(x!.low) : Number.NEGATIVE_INFINITY, high: Math.log(Math.max(0, x!.high)) }),
  },
  floor: {
    names: { zh: '取整', en: 'floor' },
    elsewhere: ['int', 'trunc', 'rounddown', '取整数', '向下取整'],
    doc: { zh: '不大于它的最大整数', en: 'the largest whole number that is not above it' },
    takes: 1,
    open: false,
    keepsMeasure: true,
    build: ([x]) => ({ op: 'floor', args: [x!] }),
    range: ([x]) => ({ low: Math.floor(x!.low), high: Math.floor(x!.high) }),
  },
  absolute: {
    names: { zh: '绝对值', en: 'abs' },
    elsewhere: ['absolute'],
    doc: { zh: '绝对值', en: 'absolute value' },
    takes: 1,
    open: false,
    keepsMeasure: true,
    build: ([x]) => ({ op: 'abs', args: [x!] }),
    range: ([x]) => ({ low: Math.max(0, x!.low, -x!.high), high: Math.max(Math.abs(x!.low), Math.abs(x!.high)) }),
  },
};
