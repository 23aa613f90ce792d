import type { Phrase } from '../../grammar/index.ts';
import { binary, type Expr } from '../plan/expression.ts';

/** A function of formulas: numbers in, a number out. */
export interface FormulaFunction {
  readonly names: Phrase;
  readonly doc: Phrase;
  /** How many values it takes; at least that many where it is open. */
  readonly takes: number;
  readonly open: boolean;
  build(args: readonly Expr[]): Expr;
}

const fold = (op: 'min' | 'max') => (args: readonly Expr[]) => args.reduce((a, b) => binary(op, a, b));

export const functions: Readonly<Record<string, FormulaFunction>> = {
  least: {
    names: { zh: '取最低', en: 'least' },
    doc: { zh: '几个数中最小的', en: 'the smallest of several numbers' },
    takes: 2,
    open: true,
    build: fold('min'),
  },
  greatest: {
    names: { zh: '取最高', en: 'greatest' },
    doc: { zh: '几个数中最大的', en: 'the largest of several numbers' },
    takes: 2,
    open: true,
    build: fold('max'),
  },
  log: {
    names: { zh: '自然对数', en: 'ln' },
    doc: { zh: '自然对数', en: 'natural logarithm' },
    takes: 1,
    open: false,
    build: ([x]) => ({ op: 'ln', args: [x!] }),
  },
  absolute: {
    names: { zh: '绝对值', en: 'abs' },
    doc: { zh: '绝对值', en: 'absolute value' },
    takes: 1,
    open: false,
    build: ([x]) => ({ op: 'abs', args: [x!] }),
  },
};
