import type { PlanTable } from '../../plan/plan.ts';
import type { Emission } from '../target.ts';
import type { Code } from '../code.ts';
import { js } from './js.ts';

/** The types of an engine: its tables as they are declared, and what comes out. */
export function declarations({ plan, name }: Emission): Code {
  const codes = oneOf(plan.nodes.map((n) => n.code));
  const bands = plan.bands.length ? oneOf(plan.bands) : js`never`;
  return js`${js.comment(name)}

/** Rows, or columns of equal length. */
export type Table<Row> = readonly Row[] | { readonly [C in keyof Row]: ArrayLike<Row[C]> };

export interface Tables {
${js.join(
  plan.tables.map((t) => js`  readonly ${t.name}: Table<{\n${columns(t)}\n  }>;`),
  '\n',
)}
}

export type Code = ${codes};
export type Band = ${bands};
export type Severity = 'error' | 'warning' | 'info';

export interface Score {
  /** As published; null where there is none. */
  readonly score: number | null;
  /** Unrounded. */
  readonly raw: number | null;
}

export interface Unit extends Score {
  readonly unit: string;
  readonly name: string;
  readonly rank: number | null;
  readonly band: Band | null;
  /** Gates that stop the unit, with the cells and scores that made them. */
  readonly gates: readonly {
    readonly gate: string;
    readonly indicator: Code;
    readonly cells: readonly { readonly table: string; readonly column: string; readonly row: number; readonly text: string }[];
    readonly scores: readonly { readonly indicator: Code; readonly score: number | null }[];
  }[];
  readonly indicators: { readonly [C in Code]: Score };
}

export interface Statistics {
  readonly name: string;
  readonly mean: number | null;
  /** Units above the mean, and their share in percent. */
  readonly above: number;
  readonly share: number | null;
}

export interface Results {
  readonly index: string;
  readonly name: string;
  readonly edition: number | null;
  readonly units: readonly Unit[];
  readonly statistics: { readonly [C in Code]: Statistics };
  readonly bands: readonly { readonly name: Band; readonly count: number; readonly share: number | null }[];
  readonly records: readonly {
    readonly table: string;
    readonly file: string;
    readonly read: number;
    readonly scored: number;
    readonly rejected: number;
    readonly unreadable: number;
  }[];
  readonly rules: readonly { readonly rule: string; readonly severity: Severity; readonly checks: number; readonly findings: number }[];
  /**
   * What the data gave cause to warn of, but for what the methodology accepts: shares in a column of percents, rows that were left
   * out, units in no band, a gate that raises a score.
   */
  readonly warnings: readonly Warning[];
}

export interface Warning {
  readonly code: string;
  /** The table, of what was read; a warning of what came of it says in \`params\` what it is about. */
  readonly file?: string;
  readonly row?: number;
  /** All rows that it stands for, where it stands for several. */
  readonly rows?: readonly number[];
  readonly column?: string;
  readonly params: object;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly unit: string;
  readonly record: string;
  /** The table. */
  readonly file: string;
  /** As in a sheet whose first row is the header. */
  readonly row: number;
  readonly indicators: readonly Code[];
  readonly fields: { readonly [column: string]: string | readonly string[] };
  readonly message: string;
  readonly advice?: string;
  readonly basis?: string;
}

/** Tables that cannot be scored: what is wrong, and where. */
export declare class InputError extends Error {
  readonly problems: readonly {
    readonly code: string;
    readonly table?: string;
    readonly row?: number;
    /** All rows that have the problem, where several have. */
    readonly rows?: readonly number[];
    readonly column?: string;
    readonly params?: unknown;
  }[];
}

/** @throws InputError */
export declare function score(tables: Tables): Results;
/** What the rules find. @throws InputError */
export declare function validate(tables: Tables, options?: { readonly locale?: 'zh' | 'en' }): Finding[];

/** Columns as vectors, one value a unit, NaN where missing; codes as their number in \`dictionary\`. */
export interface Columns {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  column(table: string, column: string): { readonly values: Float64Array; readonly dictionary: readonly string[] | undefined };
  records?(table: string): never;
}
/** Totals of many units from columns of numbers. */
export declare function totals(data: Columns): {
  readonly raw: Float64Array;
  readonly published: Float64Array;
  /** Index into the bands. */
  readonly band: Float64Array | undefined;
  /** Worked out when it is asked for. */
  ranks(): Float64Array | undefined;
};
`;
}

const oneOf = (texts: readonly string[]): Code =>
  js.join(
    texts.map((t) => js.literal(t)),
    ' | ',
  );

function columns({ columns: all }: PlanTable): Code {
  const lines = all.map(({ name, kind, codes }) => {
    const type = {
      text: js`string | number | bigint`,
      number: js`number | bigint | string`,
      date: js`string`,
      'yes/no': js`boolean | number | bigint | string`,
      'code list': js.join([...codes.map((c) => js.literal(c)), js`number`, js`bigint`, js`(string & {})`], ' | '),
    }[kind];
    return js`    readonly ${name}: ${type} | null;`;
  });
  return js.join(lines, '\n');
}
