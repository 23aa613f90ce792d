import type { BinaryOperator, WitnessCell } from '../../grammar/index.ts';
import { showExact, toDouble } from '../exact.ts';
import { type ColumnModel, type Formula, type RuleModel, termsOf } from '../model.ts';
import type { Check } from './check.ts';

/**
 * Conditions that never hold, and requirements that no record or every record meets, found by trying: of each column
 * that is compared with written values, a value at, below and above each of them; of codes, each; empty cells. What cannot
 * be tried so (patterns, sums, two columns compared) may hold or not. A statement that comes out the same in every
 * combination is one that comes out the same for every record.
 */
export const checkSatisfiable: Check = ({ methodology, report }) => {
  for (const rule of methodology.rules) {
    if (sound.has(rule)) continue;
    const conditions = [rule.where, rule.when].filter((f) => f !== undefined);
    if ([...conditions, rule.requirement].some((f) => [...termsOf(f)].some((t) => t.term === 'broken'))) continue;
    const tried = tryAll(rule, conditions);
    if (!tried) continue;
    if (!tried.checked) {
      if (conditions.length) report('when-never', conditions.at(-1)!.place, { rule: rule.code });
      continue;
    }
    if (!tried.passed !== !tried.failed && !tried.open)
      report('requirement-constant', rule.requirement.place, { rule: rule.code, holds: tried.passed, witness: tried.witness });
    else sound.add(rule);
  }
};

/** Rules that were tried and found sound: a rule that nothing changed is the same object again. */
const sound = new WeakSet<RuleModel>();

/** More combinations than these are not tried: nothing is said then. */
const MOST = 20_000;

type Value = number | string | undefined;
/** What may stand in a column, or whether something that cannot be tried holds. */
interface Variable {
  readonly values: readonly Value[];
  readonly shown: (value: Value) => WitnessCell['value'];
}
/** 1, 0, or unknown. */
type Truth = boolean | undefined;

interface Tried {
  readonly checked: boolean;
  readonly passed: boolean;
  readonly failed: boolean;
  /** Whether it hangs on what cannot be tried: then it is no finding. */
  readonly open: boolean;
  readonly witness: readonly WitnessCell[];
}

function tryAll(rule: RuleModel, conditions: readonly Formula[]): Tried | undefined {
  const variables = new Map<unknown, Variable>();
  for (const formula of [...conditions, rule.requirement]) collect(formula, variables);
  const keys = [...variables.keys()];
  const total = keys.reduce<number>((n, key) => n * variables.get(key)!.values.length, 1);
  if (total > MOST) return undefined;
  const state = new Map<unknown, Value>();
  let [checked, passed, failed] = [false, false, false];
  let witness: readonly WitnessCell[] = [];
  const visit = (at: number): void => {
    if (at === keys.length) {
      if (!conditions.every((c) => truth(c, state) === true)) return;
      const outcome = truth(rule.requirement, state);
      if (outcome === undefined) return;
      checked = true;
      if (outcome) passed = true;
      else failed = true;
      const cells = keys.flatMap((key) => (isColumn(key) ? [{ column: key.name, value: variables.get(key)!.shown(state.get(key)) }] : []));
      // The fullest record speaks best: empty cells say little.
      if (cells.length && (!witness.length || cells.every((c) => c.value !== null))) witness = cells;
      return;
    }
    for (const value of variables.get(keys[at])!.values) {
      state.set(keys[at], value);
      visit(at + 1);
    }
  };
  visit(0);
  // A statement about nothing that can be tried says nothing here.
  return { checked, passed, failed, open: !keys.some(isColumn), witness };
}

const isColumn = (key: unknown): key is ColumnModel => typeof key === 'object' && key !== null && 'kind' in key;

/** What a formula hangs on: columns compared with written values, and opaque statements by themselves. */
function collect(formula: Formula, variables: Map<unknown, Variable>): void {
  const { term } = formula;
  if (term.term === 'binary' && (term.operator === 'and' || term.operator === 'or')) {
    collect(term.left, variables);
    collect(term.right, variables);
  } else if (term.term === 'prefix' && term.operator === 'not') collect(term.operand, variables);
  else if (term.term === 'truth') return;
  else {
    const atom = atomOf(formula);
    if (!atom) variables.set(opaque(formula), { values: ['yes', 'no'], shown: (value) => value ?? null });
    else variables.set(atom.column, merged(variables.get(atom.column), atom.column, atom.values));
  }
}

/** A comparison of a column with a written value, or a test that a value of the column decides. */
interface Atom {
  readonly column: ColumnModel;
  readonly values: readonly Value[];
  holds(value: Value): Truth;
}

const MIRRORED: Partial<Record<BinaryOperator, BinaryOperator>> = { lt: 'gt', le: 'ge', gt: 'lt', ge: 'le', eq: 'eq', ne: 'ne' };

function atomOf({ term }: Formula): Atom | undefined {
  if (term.term === 'column' && term.column.kind === 'yes/no')
    return { column: term.column, values: [1, 0], holds: (v) => (v === undefined ? undefined : v === 1) };
  if (term.term === 'test' && term.operand.term.term === 'column') {
    const { column } = term.operand.term;
    if (term.test === 'present') return { column, values: [], holds: (v) => v !== undefined };
    if (term.test === 'absent') return { column, values: [], holds: (v) => v === undefined };
    if (term.test === 'listed')
      return { column, values: [], holds: (v) => (v === undefined ? undefined : column.codes.some((c) => c.code === v)) };
    return undefined;
  }
  if (term.term !== 'binary') return undefined;
  const operator = MIRRORED[term.operator] ? term.operator : undefined;
  if (!operator) return undefined;
  const [left, right] = [term.left.term, term.right.term];
  if (left.term === 'column') return comparison(left.column, operator, written(term.right));
  if (right.term === 'column') return comparison(right.column, MIRRORED[operator]!, written(term.left));
  return undefined;
}

function written({ term }: Formula): Value {
  if (term.term === 'number') return toDouble(term.value);
  if (term.term === 'prefix' && term.operator === 'neg' && term.operand.term.term === 'number') return -toDouble(term.operand.term.value);
  if (term.term === 'text') return term.value;
  return term.term === 'truth' ? Number(term.value) : undefined;
}

function comparison(column: ColumnModel, operator: BinaryOperator, value: Value): Atom | undefined {
  // A number in another unit of measurement is not compared as it stands.
  if (value === undefined || column.measuredIn || column.kind === 'date') return undefined;
  const holds = (v: Value): Truth => {
    if (v === undefined) return undefined;
    switch (operator) {
      case 'eq':
        return v === value;
      case 'ne':
        return v !== value;
      case 'lt':
        return v < value;
      case 'le':
        return v <= value;
      case 'gt':
        return v > value;
      default:
        return v >= value;
    }
  };
  return { column, values: [value], holds };
}

/** A column's values to try: those of before, these, and what stands for all others. */
function merged(before: Variable | undefined, column: ColumnModel, values: readonly Value[]): Variable {
  const all = [...new Set([...(before?.values ?? []), ...values])].filter((v) => v !== undefined);
  const tried = ((): Value[] => {
    if (column.kind === 'yes/no') return [1, 0];
    if (column.kind === 'code list') return [...new Set([...column.codes.map((c) => c.code), ...all, OTHER])];
    if (column.kind !== 'number' && column.kind !== 'date') return [...new Set([...all, OTHER])];
    const numbers = (all as number[]).sort((a, b) => a - b);
    const between = numbers.flatMap((n, i) => [n, i + 1 < numbers.length ? (n + numbers[i + 1]!) / 2 : n + 1]);
    return [...new Set([...(numbers.length ? [numbers[0]! - 1] : [0]), ...between])];
  })();
  const shown = (value: Value) => (value === undefined ? null : value === OTHER ? '…' : column.kind === 'yes/no' ? value === 1 : value);
  return { values: [...tried, undefined], shown };
}

/** A text, or a code, that no written one equals. */
const OTHER = '\u0000other';

function truth(formula: Formula, state: ReadonlyMap<unknown, Value>): Truth {
  const { term } = formula;
  if (term.term === 'binary' && (term.operator === 'and' || term.operator === 'or')) {
    const [a, b] = [truth(term.left, state), truth(term.right, state)];
    const decisive = term.operator === 'or';
    return a === decisive || b === decisive ? decisive : a === undefined || b === undefined ? undefined : !decisive;
  }
  if (term.term === 'prefix' && term.operator === 'not') {
    const inner = truth(term.operand, state);
    return inner === undefined ? undefined : !inner;
  }
  if (term.term === 'truth') return term.value;
  const atom = atomOf(formula);
  return atom ? atom.holds(state.get(atom.column)) : state.get(opaque(formula)) === 'yes';
}

/** The same statement twice is one: told by what it is made of. */
function opaque(formula: Formula): string {
  return JSON.stringify(formula.term, (key, value) => {
    if (key === 'place' || key === 'related') return undefined;
    if (value && typeof value === 'object' && 'columns' in value && 'detailOf' in value) return value.name;
    if (isColumn(value) && 'table' in value) return [value.table, value.name];
    if (value && typeof value === 'object' && 'n' in value && 'd' in value && 's' in value) return showExact(value);
    return value;
  });
}
