import { add, compare, divide, exactly, floor, greatest, least, multiply, nearly, negated, subtract, type Worked } from './amount.ts';
import { Fraction, logarithm, ONE, whole, ZERO } from './fraction.ts';
import type { Cell, Column, Numeric, Rule, TableName, Truth, World } from './methodology.ts';

/** A row that a formula is about. */
export interface At {
  readonly table: TableName;
  readonly row: number;
}

export interface Around {
  note(what: string): void;
  /** An error in the data that forbids scoring. */
  fault(code: string): void;
  /** What a formula reads of a node. */
  read(code: string, unit: number): Worked | undefined;
}

/** Yes, no, or it cannot be told. */
export type Told = boolean | undefined;

/** One outcome of a rule for a unit: of a row, or of a record where all its rows count once. */
export interface Outcome {
  readonly rule: Rule;
  readonly record: number;
  readonly outcome: Told;
}

/** Formulas, read off their trees row by row. */
export class Formulas {
  readonly #world: World;
  readonly #around: Around;
  readonly #outcomes = new Map<Rule, readonly Told[]>();

  constructor(world: World, around: Around) {
    this.#world = world;
    this.#around = around;
  }

  /** @param owner the leaf whose rules a pass rate counts */
  numeric(of: Numeric, at: At, owner = ''): Worked | undefined {
    const inner = (n: Numeric) => this.numeric(n, at, owner);
    switch (of.is) {
      case 'constant':
        return isDecimal(of.amount.value) ? exactly(of.amount.value) : nearly(of.amount.value);
      case 'column':
        return this.#number(of.column, at);
      case 'score':
        return this.#around.read(of.code, at.row);
      case 'negative': {
        const x = inner(of.of);
        return x && negated(x);
      }
      case 'binary':
        return this.#binary(of, at, owner);
      case 'call': {
        const args = alike(of.of, this.#world).map(({ term, factor }) => scaled(inner(term), factor));
        if (args.some((a) => !a)) return undefined;
        const known = args as Worked[];
        const [x] = known as [Worked];
        if (of.name === 'least') return known.reduce(least);
        if (of.name === 'greatest') return known.reduce(greatest);
        if (of.name === 'abs') return { ...x, value: x.value.abs() };
        if (of.name === 'floor') return floor(x);
        if (x.value.compare(ZERO) <= 0) {
          this.#around.fault('not-finite');
          return undefined;
        }
        return nearly(logarithm(x.value), x.doubt / x.value.toNumber());
      }
      case 'length': {
        const text = this.#cell(of.of, at)?.value;
        return text === undefined ? undefined : exactly(whole([...String(text)].length));
      }
      case 'ladder':
        return this.#ladder(of, at, owner);
      case 'aggregate':
        return this.#aggregate(of, at, owner);
    }
  }

  #binary(of: Extract<Numeric, { is: 'binary' }>, at: At, owner: string): Worked | undefined {
    const [left, right] =
      of.operator === '*' ? [of.left, of.right].map((term) => ({ term, factor: ONE })) : alike([of.left, of.right], this.#world);
    const a = scaled(this.numeric(left!.term, at, owner), left!.factor);
    const b = scaled(this.numeric(right!.term, at, owner), right!.factor);
    if (!a || !b) return undefined;
    switch (of.operator) {
      case '+':
        return add(a, b);
      case '-':
        return subtract(a, b);
      case '*':
        return multiply(a, b);
      case '/':
        if (b.value.isZero && at.table !== 'units') {
          this.#around.note('division by 0: of a record');
          return undefined;
        }
        if (b.exact && b.value.isZero) {
          this.#around.fault('division-by-zero');
          return undefined;
        }
        return divide(a, b);
    }
  }

  #ladder(of: Extract<Numeric, { is: 'ladder' }>, at: At, owner: string): Worked | undefined {
    const { note, fault } = this.#around;
    let rung: (typeof of.rungs)[number] | undefined;
    if ('is' in of.of || of.of.kind === 'number') {
      const x = 'is' in of.of ? this.numeric(of.of, at, owner) : this.#number(of.of, at);
      if (!x) return undefined;
      rung = of.rungs.find((r) => compare(x, exactly(r.value as Fraction)) === 0);
      note(rung ? 'ladder: a number met' : 'ladder: a number not met');
    } else {
      const value = this.#cell(of.of, at)?.value;
      if (value === undefined) return undefined;
      rung = of.rungs.find((r) => r.value === value);
    }
    const points = rung?.points ?? of.otherwise;
    if (!points) fault('ladder-value-unknown');
    return points && exactly(points.value);
  }

  #aggregate(of: Extract<Numeric, { is: 'aggregate' }>, at: At, owner: string): Worked | undefined {
    if (of.kind === 'pass rate') return this.#passRate(of, at.row, owner);
    const rows = this.#below(of.table, of.where, at);
    switch (of.kind) {
      case 'count':
        return exactly(whole(rows.length));
      case 'sum':
      case 'mean': {
        const values = rows.flatMap((row) => this.#number(of.column, row) ?? []);
        if (of.kind === 'sum') return values.reduce(add, exactly(ZERO));
        this.#around.note(values.length ? 'mean: of some' : 'mean: of none');
        return values.length ? divide(values.reduce(add), exactly(whole(values.length))) : undefined;
      }
      case 'share': {
        const told = rows.map((row) => this.truth(of.condition, row)).filter((t) => t !== undefined);
        this.#around.note(told.length ? 'share: of some' : 'share: of none');
        return told.length ? nearly(new Fraction(BigInt(told.filter((t) => t).length), BigInt(told.length))) : undefined;
      }
    }
  }

  /** Rows of a table that belong to a row above. */
  #below(table: TableName, where: Truth | undefined, at: At): At[] {
    const rows = this.#world.tables.get(table)!.rows;
    return rows.flatMap((_, row) => {
      const below: At = { table, row };
      const belongs = at.table === 'units' ? this.#unitOf(below) === at.row : rows[row]!.of === at.row;
      return belongs && (!where || this.truth(where, below) === true) ? [below] : [];
    });
  }

  #unitOf({ table, row }: At): number {
    const { of } = this.#world.tables.get(table)!.rows[row]!;
    return table === 'parts' ? this.#world.tables.get('cases')!.rows[of]!.of : of;
  }

  /** The cell of a column for a row: its own, or that of the record or unit it belongs to. */
  #cell(column: Column, at: At): Cell | undefined {
    const table = this.#world.tables.get(column.table)!;
    const row =
      column.table === at.table
        ? table.rows[at.row]
        : column.table === 'cases'
          ? table.rows[this.#world.tables.get('parts')!.rows[at.row]!.of]
          : table.rows.find((r) => r.of === (at.table === 'units' ? at.row : this.#unitOf(at)));
    const cell = row?.cells.get(column);
    return cell?.value === undefined ? undefined : cell;
  }

  #number(column: Column, at: At): Worked | undefined {
    const value = this.#cell(column, at)?.value as Fraction | undefined;
    if (!value) return undefined;
    if (!column.measuredIn) return exactly(value);
    const code = this.#cell(column.measuredIn, at)?.value;
    const meaning = column.measuredIn.codes!.find((c) => c.code === code)?.meaning;
    const factor = this.#world.conversion.factors.get(meaning ?? String(code));
    this.#around.note(factor ? 'measure: of its row' : 'measure: unknown');
    return factor && scaled(exactly(value), factor);
  }

  truth(of: Truth, at: At, owner = ''): Told {
    const inner = (t: Truth) => this.truth(t, at, owner);
    switch (of.is) {
      case 'compare': {
        const [left, right] = alike([of.left, of.right], this.#world) as [Converted, Converted];
        const a = scaled(this.numeric(left.term, at, owner), left.factor);
        const b = scaled(this.numeric(right.term, at, owner), right.factor);
        if (!a || !b) return undefined;
        const order = compare(a, b);
        this.#around.note(`compare: ${a.exact && b.exact ? 'exact' : 'twelve digits'}, ${order === 0 ? 'equal' : 'different'}`);
        return stands(of.operator, order);
      }
      case 'dates': {
        const left = this.#cell(of.left, at)?.value as string | undefined;
        const right = typeof of.right === 'string' ? of.right : (this.#cell(of.right, at)?.value as string | undefined);
        return left === undefined || right === undefined ? undefined : stands(of.operator, left < right ? -1 : left > right ? 1 : 0);
      }
      case 'said':
        return of.value;
      case 'flag':
        return this.#cell(of.column, at)?.value as Told;
      case 'flagged': {
        const flag = this.#cell(of.column, at)?.value as Told;
        return flag === undefined ? undefined : (flag === of.value) === (of.operator === '=');
      }
      case 'code': {
        const code = this.#cell(of.column, at)?.value;
        return code === undefined ? undefined : (code === of.code) === (of.operator === '=');
      }
      case 'listed': {
        const code = this.#cell(of.column, at)?.value;
        return code === undefined ? undefined : of.column.codes!.some((c) => c.code === code);
      }
      case 'contains':
      case 'starts': {
        const text = this.#cell(of.column, at)?.value as string | undefined;
        if (text === undefined) return undefined;
        return of.is === 'starts' ? text.startsWith(of.text) : text.includes(of.text) !== of.no;
      }
      case 'known': {
        // A number is there if its own cell is, whatever its unit of measurement.
        const column = 'is' in of.of ? (of.of.is === 'column' ? of.of.column : undefined) : of.of;
        const known = column ? this.#cell(column, at) : this.numeric(of.of as Numeric, at, owner);
        return (known !== undefined) === of.present;
      }
      case 'not': {
        const told = inner(of.of);
        return told === undefined ? undefined : !told;
      }
      case 'and':
      case 'or': {
        const [a, b] = [inner(of.left), inner(of.right)];
        const decisive = of.is === 'or';
        if ((a === undefined) !== (b === undefined)) this.#around.note(`${of.is}: one side cannot be told`);
        return a === decisive || b === decisive ? decisive : a === undefined || b === undefined ? undefined : !decisive;
      }
      case 'some':
      case 'every': {
        const told = this.#below(of.table, of.where, at).map((row) => this.truth(of.condition, row));
        return of.is === 'some' ? told.includes(true) : !told.includes(false);
      }
    }
  }

  /** Outcomes of the rules in force that feed a leaf, for one unit. */
  outcomes(leaf: string, unit: number): Outcome[] {
    return this.#feeding(leaf).flatMap((rule) => {
      const each = this.#outcomesOf(rule).flatMap((outcome, row): Outcome[] => {
        if (this.#unitOf({ table: rule.table, row }) !== unit) return [];
        return [{ rule, record: rule.table === 'parts' ? this.#world.tables.get('parts')!.rows[row]!.of : row, outcome }];
      });
      return rule.once ? byRecord(each).map((same) => ({ rule, record: same[0]!.record, outcome: together(same) })) : each;
    });
  }

  /** Whether some rule in force that feeds a leaf looks at a row of a unit, or may do so. */
  rowsLookedAt(leaf: string, unit: number): boolean {
    return this.#feeding(leaf).some((rule) =>
      this.#world.tables
        .get(rule.table)!
        .rows.some(
          (_, row) =>
            this.#unitOf({ table: rule.table, row }) === unit && !this.#conditions(rule, { table: rule.table, row }).includes(false),
        ),
    );
  }

  #conditions({ where, when }: Rule, at: At): Told[] {
    return [where, when].flatMap((t) => (t ? [this.truth(t, at)] : []));
  }

  #feeding(leaf: string): Rule[] {
    const { edition, rules } = this.#world;
    const inForce = (rule: Rule) => edition === undefined || ((rule.from ?? edition) <= edition && edition <= (rule.through ?? edition));
    const feeding = rules.filter((rule) => rule.feeds.includes(leaf));
    if (feeding.some((rule) => !inForce(rule))) this.#around.note('rule: not in force');
    return feeding.filter(inForce);
  }

  #outcomesOf(rule: Rule): readonly Told[] {
    let outcomes = this.#outcomes.get(rule);
    if (!outcomes) {
      const rows = this.#world.tables.get(rule.table)!.rows.map((_, row): At => ({ table: rule.table, row }));
      const asked = rows.map((at) => this.#conditions(rule, at).every((told) => told === true));
      const { require } = rule;
      outcomes = rows.map((at, row) => {
        if (!asked[row]) return undefined;
        const outcome = require.is === 'unique' ? this.#isUnique(require, rows, asked, row) : this.truth(require, at);
        this.#around.note(outcome === undefined ? 'rule: cannot be told' : outcome ? 'rule: passes' : 'rule: finds');
        return outcome;
      });
      this.#outcomes.set(rule, outcomes);
    }
    return outcomes;
  }

  #isUnique(
    { columns, firstCounts }: Extract<Rule['require'], { is: 'unique' }>,
    rows: readonly At[],
    asked: readonly boolean[],
    row: number,
  ): boolean {
    const keyOf = (at: At) => columns.map((c) => this.#cell(c, at)?.value).map((v) => (v instanceof Fraction ? v.toString() : v));
    const key = keyOf(rows[row]!);
    if (key.some((v) => v === undefined)) return true;
    const equal = rows.flatMap((at, i) => (asked[i] && keyOf(at).every((v, k) => v === key[k]) ? [i] : []));
    return equal.length === 1 || (firstCounts === false && equal[0] === row);
  }

  #passRate(of: Extract<Numeric, { kind: 'pass rate' }>, unit: number, owner: string): Worked | undefined {
    const counts = (record: number) => !of.where || this.truth(of.where, { table: 'cases', row: record }) === true;
    const outcomes = this.outcomes(owner, unit).filter((o) => o.outcome !== undefined && counts(o.record));
    const checked = of.by === 'check' ? outcomes.map((o) => o.outcome) : byRecord(outcomes).map(together);
    this.#around.note(`pass rate by ${of.by}: of ${checked.length ? 'some' : 'none'}`);
    return checked.length ? nearly(new Fraction(BigInt(checked.filter((o) => o).length), BigInt(checked.length))) : undefined;
  }
}

function byRecord(outcomes: readonly Outcome[]): Outcome[][] {
  const records = new Map<number, Outcome[]>();
  for (const outcome of outcomes) records.set(outcome.record, [...(records.get(outcome.record) ?? []), outcome]);
  return [...records.values()];
}

/** Several outcomes as one: a failure decides, and what cannot be told does not count. */
const together = (outcomes: readonly Outcome[]): Told =>
  outcomes.some((o) => o.outcome === false) ? false : outcomes.some((o) => o.outcome) ? true : undefined;

const stands = (operator: string, order: number): boolean =>
  ({ '=': order === 0, '≠': order !== 0, '<': order < 0, '≤': order <= 0, '>': order > 0, '≥': order >= 0 })[operator]!;

interface Converted {
  readonly term: Numeric;
  readonly factor: Fraction;
}

const scaled = (x: Worked | undefined, factor: Fraction): Worked | undefined => {
  if (!x || factor.equals(ONE)) return x;
  return isDecimal(factor) ? multiply(x, exactly(factor)) : multiply(x, nearly(factor));
};

/** Whether a fraction can be written as a decimal. */
function isDecimal({ d }: Fraction): boolean {
  let rest = d;
  for (const p of [2n, 5n]) while (rest % p === 0n) rest /= p;
  return rest === 1n;
}

/** Numbers that are compared, added or divided: in one unit of measurement, the base where they differ. */
function alike(terms: readonly Numeric[], world: World): Converted[] {
  const measures = terms.map((term) => measureOf(term, world));
  const different = new Set(measures.filter((m) => m !== undefined));
  return terms.map((term, i) => ({
    term,
    factor: different.size > 1 && measures[i] !== undefined ? world.conversion.factors.get(measures[i])! : ONE,
  }));
}

/** Whether it holds points of a ladder or a score: such a number has no unit of measurement. */
function isPoints(of: Numeric): boolean {
  if (of.is === 'score' || of.is === 'ladder') return true;
  if (of.is === 'binary') return isPoints(of.left) || isPoints(of.right);
  if (of.is === 'negative') return isPoints(of.of);
  return of.is === 'call' && of.of.some(isPoints);
}

/** The unit of measurement of what is worked out. */
export function measureOf(of: Numeric, world: World): string | undefined {
  if (isPoints(of)) return undefined;
  const columnMeasure = (c: Column) => (c.measuredIn ? world.conversion.base : c.measure);
  const common = (terms: readonly Numeric[]): string | undefined => {
    const measures = [...new Set(terms.map((t) => measureOf(t, world)).filter((m) => m !== undefined))];
    return measures.length > 1 ? world.conversion.base : measures[0];
  };
  switch (of.is) {
    case 'column':
      return columnMeasure(of.column);
    case 'negative':
      return measureOf(of.of, world);
    case 'binary': {
      const [left, right] = [measureOf(of.left, world), measureOf(of.right, world)];
      if (of.operator === '+' || of.operator === '-') return common([of.left, of.right]);
      if (of.operator === '*') return left && right ? undefined : (left ?? right);
      return right ? undefined : left;
    }
    case 'call':
      return of.name === 'ln' ? undefined : common(of.of);
    case 'aggregate':
      return of.kind === 'sum' || of.kind === 'mean' ? columnMeasure(of.column) : undefined;
    default:
      return undefined;
  }
}
