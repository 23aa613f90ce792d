import { type Domain, isUnits, rowsOf, sameDomain, UNITS } from '../plan/domain.ts';
import type { Plan } from '../plan/plan.ts';
import type { Texts, UnitColumn, UnitData } from './data.ts';
import type { Values } from './values.ts';

/** The rows of one domain, and how the columns of domains above reach them. */
export class Rows {
  readonly #domain: Domain;
  readonly #plan: Plan;
  readonly #data: UnitData;

  constructor(domain: Domain, plan: Plan, data: UnitData) {
    this.#domain = domain;
    this.#plan = plan;
    this.#data = data;
  }

  get count(): number {
    const domain = this.#domain;
    if (domain.rows === 'one') return 1;
    return domain.rows === 'units' ? this.#data.units.length : this.#data.records(domain.table).rows;
  }

  /** For each row, the row of a domain above that it belongs to; undefined for the domain itself. */
  ownersIn(domain: Domain): Int32Array | undefined {
    if (sameDomain(domain, this.#domain)) return undefined;
    if (domain.rows === 'one') return new Int32Array(this.count);
    if (this.#domain.rows !== 'table') throw new Error(`${domain.rows} are not above ${this.#domain.rows}`);
    const { recordOf, unitOf } = this.#data.records(this.#domain.table);
    return isUnits(domain) ? unitOf : recordOf;
  }

  /** A column as it is in its own domain. */
  column(table: string, column: string): Float64Array {
    return this.#isUnits(table)
      ? this.#data.column(table, column).values
      : (this.#data.records(table).column(column) as { values: Float64Array }).values;
  }

  numbers(table: string, column: string): Float64Array {
    const values = this.column(table, column);
    const owners = this.ownersIn(this.#domainOf(table));
    return owners ? gather(values, owners) : values;
  }

  texts(table: string, column: string): Texts {
    const found = this.#isUnits(table)
      ? textsOfUnits(this.#data.column(table, column))
      : (this.#data.records(table).column(column) as Texts);
    const owners = this.ownersIn(this.#domainOf(table));
    return owners ? { codes: owners.map((owner) => found.codes[owner]!), texts: found.texts } : found;
  }

  #domainOf(table: string): Domain {
    return this.#isUnits(table) ? UNITS : rowsOf(table);
  }

  #isUnits(table: string): boolean {
    return this.#plan.tables.every((t) => t.name !== table || t.kind === 'units');
  }
}

/** The values above, for each row below. */
export function gather<V extends Values>(values: V, owners: Int32Array): V {
  const out = new (values.constructor as new (length: number) => V)(owners.length);
  for (let i = 0; i < out.length; i++) out[i] = values[owners[i]!]!;
  return out;
}

function textsOfUnits({ values, dictionary }: UnitColumn): Texts {
  return { codes: Int32Array.from(values, (v) => (v === v ? v + 1 : 0)), texts: ['', ...(dictionary ?? [])] };
}
