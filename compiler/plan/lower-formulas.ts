import type { BinaryOperator, TextPlace } from '../../grammar/index.ts';
import { type Exact, exact, ONE, ZERO } from '../exact.ts';
import { dayNumber } from '../days.ts';
import type { Aggregate, ColumnModel, Formula } from '../model.ts';
import { TRUTHS } from '../truth.ts';
import { type BinaryOp, binary, type Expr, type Rung } from './expression.ts';
import { type Domain, isUnits, rowsOf } from './domain.ts';
import type { Stages } from './stages.ts';

/** What lowering a formula needs to know of the rest of the plan. */
export interface FormulaContext {
  readonly stages: Stages;
  /** The score of an indicator. */
  score(code: string): Expr;
  /** The share that the rules feeding an indicator pass. */
  passRate(aggregate: Extract<Aggregate, { kind: 'passRate' }>): Expr;
}

/** Formulas of the model as expressions over the rows of a domain. */
export function lowerFormula(formula: Formula, over: Domain, context: FormulaContext): Expr {
  const { stages } = context;
  const lower = (inner: Formula) => lowerFormula(inner, over, context);
  // Among the units, yes and no are known by their words, as codes are.
  const keyOf = (at: string | Exact, place: TextPlace, isTruth: boolean): Rung['at'] => {
    if (typeof at !== 'string') return { number: stages.param(at, place) };
    return isTruth ? { number: stages.param(exact(TRUTHS.indexOf(at))) } : at;
  };
  const { term } = formula;
  switch (term.term) {
    case 'number':
      return stages.number(term.value, term.place);
    case 'truth':
      return stages.number(term.value ? ONE : ZERO);
    case 'date':
      return stages.number(exact(dayNumber(term.value)));
    case 'column':
      return lowerColumn(term.column, stages);
    case 'score':
      return context.score(term.code);
    case 'prefix':
      return { op: term.operator, args: [lower(term.operand)] };
    case 'call':
      return stages.operation(term.function.build(term.args.map(lower)));
    case 'binary':
      return stages.operation(
        isText(term.left) || isText(term.right)
          ? lowerTextComparison(term.operator, term.left, term.right, over, lower)
          : binary(term.operator as BinaryOp, lower(term.left), lower(term.right)),
      );
    case 'ladder':
      return stages.operation({
        op: 'ladder',
        args: [!isUnits(over) && isText(term.input) ? lowerText(term.input) : lower(term.input)],
        rungs: term.rungs.map(({ at, place, points }) => ({
          at: keyOf(at, place, !isUnits(over) && term.input.type === 'yes/no'),
          points: stages.param(points.value, points.place),
        })),
        otherwise: term.otherwise && stages.param(term.otherwise.value, term.otherwise.place),
      });
    case 'test':
      return lowerTest(term, lower);
    case 'length':
      return { op: 'length', args: [lowerText(term.operand)] };
    case 'convert':
      return binary('mul', lower(term.operand), stages.number(term.factor));
    case 'aggregate':
      return lowerAggregate(term.aggregate, over, context);
    case 'unique':
    case 'slice':
    case 'text':
    case 'broken':
      throw new Error('a text outside a comparison, or a broken formula, cannot be lowered');
  }
}

/** A column as a number. Where its unit of measurement stands in another column, it is converted to the base. */
function lowerColumn(column: ColumnModel, stages: Stages): Expr {
  const value: Expr = { op: 'column', table: column.table, column: column.name };
  if (!column.measuredIn) return value;
  const { column: units, conversion } = column.measuredIn;
  const rungs = units.codes.flatMap(({ code, meaning }) => {
    const factor = conversion.factors.get(meaning ?? code);
    return factor ? [{ at: code, points: stages.param(factor.value, factor.place) }] : [];
  });
  return binary('mul', value, { op: 'ladder', args: [{ op: 'textColumn', table: units.table, column: units.name }], rungs });
}

const isText = (formula: Formula): boolean => formula.type === 'text' || formula.type === 'code list';

export function lowerText({ term }: Formula): Expr {
  switch (term.term) {
    case 'column':
      return { op: 'textColumn', table: term.column.table, column: term.column.name };
    case 'text':
      return { op: 'text', text: term.value };
    case 'slice':
      return { op: 'slice', args: [lowerText(term.operand)], from: term.from, to: term.to };
    default:
      throw new Error(`a ${term.term} is no text`);
  }
}

function lowerTextComparison(
  operator: BinaryOperator,
  left: Formula,
  right: Formula,
  over: Domain,
  lower: (formula: Formula) => Expr,
): Expr {
  if (operator === 'startsWith') return { op: 'startsWith', args: [lowerText(left), lowerText(right)] };
  // Among the units, a column compares with a written text by its dictionary, whatever the case.
  const written = [left, right].find((f) => f.term.term === 'text');
  const column = [left, right].find((f) => f.term.term === 'column');
  if (isUnits(over) && written?.term.term === 'text' && column?.term.term === 'column') {
    const { table, name } = column.term.column;
    const code: Expr = { op: 'code', table, column: name, code: written.term.value };
    const op = operator as BinaryOp;
    return left === written ? binary(op, code, lower(column)) : binary(op, lower(column), code);
  }
  const same: Expr = { op: 'sameText', args: [lowerText(left), lowerText(right)] };
  return operator === 'ne' ? { op: 'not', args: [same] } : same;
}

function lowerTest(term: Extract<Formula['term'], { term: 'test' }>, lower: (formula: Formula) => Expr): Expr {
  const { operand, pattern } = term;
  switch (term.test) {
    case 'present':
    case 'absent': {
      // A number is there if its own cell is, whatever its unit of measurement.
      const own: Expr =
        operand.term.term === 'column' && !isText(operand)
          ? { op: 'column', table: operand.term.column.table, column: operand.term.column.name }
          : isText(operand)
            ? lowerText(operand)
            : lower(operand);
      const present: Expr = { op: 'present', args: [own] };
      return term.test === 'present' ? present : { op: 'not', args: [present] };
    }
    case 'listed':
      return {
        op: 'listed',
        args: [lowerText(operand)],
        codes: operand.term.term === 'column' ? operand.term.column.codes.map((c) => c.code) : [],
      };
    case 'valid':
      return { op: 'valid', args: [lowerText(operand)], scheme: 'GB 32100' };
    case 'matches':
      return { op: 'matches', args: [lowerText(operand)], pattern: pattern!, whole: true };
    case 'contains':
      return { op: 'matches', args: [lowerText(operand)], pattern: pattern!, whole: false };
    case 'containsNo':
      return { op: 'not', args: [{ op: 'matches', args: [lowerText(operand)], pattern: pattern!, whole: false }] };
  }
}

/** Rows below made into one value each for the rows of a domain. */
function lowerAggregate(aggregate: Aggregate, over: Domain, context: FormulaContext): Expr {
  const { stages } = context;
  if (aggregate.kind === 'passRate') return context.passRate(aggregate);
  const from = rowsOf(aggregate.table.name);
  const inner = (formula: Formula) => lowerFormula(formula, from, context);
  const where = aggregate.where && inner(aggregate.where);
  const sum = (value: Expr): Expr => stages.read(stages.add({ op: 'group', over, from, value, where }), value);
  const present = (value: Expr): Expr => ({ op: 'present', args: [value] });
  switch (aggregate.kind) {
    case 'count':
      return sum(stages.number(ONE));
    case 'sum':
      return sum(lowerColumn(aggregate.column, stages));
    case 'mean': {
      const value = lowerColumn(aggregate.column, stages);
      return { op: 'ratio', args: [sum(value), sum(present(value))] };
    }
    case 'share': {
      const holds = inner(aggregate.condition);
      return { op: 'ratio', args: [sum(holds), sum(present(holds))] };
    }
    case 'some':
      return stages.operation(binary('gt', sum(inner(aggregate.condition)), stages.number(ZERO)));
    case 'every':
      return stages.operation(binary('eq', sum({ op: 'not', args: [inner(aggregate.condition)] }), stages.number(ZERO)));
  }
}
