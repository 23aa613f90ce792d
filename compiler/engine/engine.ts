import { type Choice, type Diagnostic, type FilePlace, type Locale, sameName } from '../../grammar/index.ts';
import type { AcceptedInTable } from '../accepted.ts';
import { type Attached, Attacher } from '../attach/attach.ts';
import type { Matcher } from '../attach/row-test.ts';
import { keyOf } from '../keys.ts';
import { schemaOfPlan } from '../attach/schema.ts';
import type { UnitData } from '../evaluate/data.ts';
import type { Plan } from '../plan/plan.ts';
import type { FindingRule } from '../results/finding-rule.ts';
import { type FindingObject, findingObject, type RuleFacts } from '../results/finding-object.ts';
import { findingsOf } from '../results/findings.ts';
import { type Results, type ResultsSchema, results } from '../results/results.ts';
import { statistics } from '../results/statistics.ts';
import { inData, type Warning, warningsOf } from '../results/warnings.ts';
import type { Rounding } from '../rounding.ts';
import type { Seen } from '../watch/seen.ts';
import { FOUND_BY_DECLARATIONS, look, onceEach, type Watch } from '../watch/watch.ts';
import { InputError, type Problem, rawTables, type Tables } from './input.ts';

/** A watch, and the codes that its author accepts where it stands. */
export type FactsWatch = Watch & { readonly accepted?: readonly string[] | undefined };

/** What a compiled engine knows besides its generated code: plain data. */
export interface Facts {
  readonly plan: Pick<Plan, 'nodes' | 'rank' | 'band' | 'bands' | 'inMean' | 'rules' | 'tables' | 'units'>;
  readonly name: string;
  readonly edition: number | null;
  /** What to look out for in data. */
  readonly watches: readonly FactsWatch[];
  /** What the text accepts of the data of its tables. */
  readonly accepted: readonly AcceptedInTable[];
  readonly nodes: Readonly<Record<string, { readonly name: string; readonly rounding: Rounding | null }>>;
  readonly rules: Readonly<Record<string, Omit<RuleFacts, 'basis'> & { readonly basis: string | null; readonly read: FindingRule }>>;
}

/** The generated code, at work on some data. */
export interface Kernel {
  values(stage: number): Float64Array;
  outcomes(stage: number): Uint8Array;
  /** Raw and published score and band of every unit, and nothing else: vectors by stage. */
  totals(): readonly Float64Array[];
  /** Ranks, where the methodology has them. */
  ranks(): Float64Array | undefined;
  /** Values that are no numbers although nothing was missing, and what is missing where that is not allowed. */
  faults(): readonly {
    readonly code: string;
    readonly indicator: string;
    readonly unit: number;
    readonly child?: string;
    readonly divisor?: string;
  }[];
}

export interface Totals {
  readonly raw: Float64Array;
  readonly published: Float64Array;
  /** Index of the band. */
  readonly band: Float64Array | undefined;
  /** Worked out when it is asked for. */
  ranks(): Float64Array | undefined;
}

export interface Engine {
  /** Scores, ranks, bands and statistics: the same as the command `score --format json`. @throws InputError */
  score(tables: Tables): Results;
  /** What the rules find: the same as the command `findings --format json`. @throws InputError */
  validate(tables: Tables, options?: { readonly locale?: Locale }): FindingObject[];
  /** Totals of many units from columns of numbers, without reading cells. */
  totals(data: UnitData): Totals;
}

/** @param matcher for conditions on rows that hold patterns */
export function createEngine(facts: Facts, kernelOf: (data: UnitData) => Kernel, matcher?: Matcher): Engine {
  const { plan } = facts;
  const schema = schemaOfPlan(plan);
  const named = new Map(Object.entries(facts.nodes).map(([code, n]) => [code, { name: n.name, rounding: n.rounding ?? undefined }]));
  const described: ResultsSchema = {
    name: facts.name,
    edition: facts.edition,
    root: named.get(plan.nodes[0]!.code)!,
    nodes: named,
    severityOf: (rule): Choice<'severity'> => facts.rules[rule]!.severity,
  };

  const attach = (tables: Tables): Attached => {
    const attached = new Attacher(matcher).attach(schema, rawTables(tables, plan.tables));
    const errors = attached.diagnostics.filter((d) => d.severity === 'error');
    if (errors.length) throw new InputError(errors.map(problemOf));
    return attached;
  };

  /** What reading the tables and looking at the scores gave cause to warn of, and nobody accepted. */
  const warnings = ({ diagnostics }: Attached, seen: Seen): Warning[] => {
    const found = facts.watches.flatMap((watch) =>
      look(watch, seen).filter((s) => !watch.accepted?.includes(s.code) || (s.place && !FOUND_BY_DECLARATIONS.has(s.code))),
    );
    const all = [...warningsOf(diagnostics), ...onceEach(found).map(({ place, ...s }) => (place ? inData({ ...s, place }) : s))];
    return facts.accepted.length ? all.filter((w) => !facts.accepted.some((a) => isAccepted(a, w))) : all;
  };

  return {
    score(tables) {
      const attached = attach(tables);
      const kernel = kernelOf(attached);
      const faults = problemsOf(kernel.faults(), attached);
      if (faults.length) throw new InputError(faults);
      const computed = { plan, data: attached, values: kernel.values, outcomes: kernel.outcomes };
      const counted = plan.inMean === undefined ? undefined : kernel.values(plan.inMean);
      const seen = { data: attached, values: kernel.values, outcomes: kernel.outcomes };
      return results(
        described,
        computed,
        attached,
        () => warnings(attached, seen),
        ({ published }, { name, rounding }) => ({
          name,
          ...statistics(kernel.values(published), rounding, counted),
        }),
      );
    },
    validate(tables, { locale = 'zh' } = {}) {
      const attached = attach(tables);
      const { outcomes } = kernelOf(attached);
      const ruleOf = (code: string) => ({ rule: facts.rules[code]!, read: facts.rules[code]!.read });
      return Array.from(findingsOf(ruleOf, { plan, outcomes }, attached), (f) =>
        findingObject(f, { ...f.rule, basis: f.rule.basis ?? undefined }, locale),
      );
    },
    totals(data) {
      const kernel = kernelOf(data);
      const vectors = kernel.totals();
      const root = plan.nodes[0]!;
      return {
        raw: vectors[root.raw]!,
        published: vectors[root.published]!,
        band: plan.band === undefined ? undefined : vectors[plan.band],
        ranks: () => kernel.ranks(),
      };
    },
  };
}

/** Faults of computing, those that are alike told once with all their units. */
function problemsOf(faults: ReturnType<Kernel['faults']>, { units }: Attached): Problem[] {
  const alike = new Map<string, { readonly code: string; readonly params: object; readonly at: Set<number> }>();
  for (const { code, indicator, unit, child, divisor } of faults) {
    const key = keyOf(code, indicator, child, divisor);
    const known = alike.get(key);
    if (known) known.at.add(unit);
    else
      alike.set(key, {
        code,
        params: { code: indicator, ...(child !== undefined && { child }), ...(divisor !== undefined && { divisor }) },
        at: new Set([unit]),
      });
  }
  return [...alike.values()].map(({ code, params, at }) => ({ code, params: { ...params, units: [...at].map((i) => units[i]!.called) } }));
}

const isAccepted = ({ code, table, column }: AcceptedInTable, warning: Warning): boolean =>
  code === warning.code && table === warning.file && (column === undefined || sameName(column, warning.column ?? ''));

function problemOf({ code, place, params, rows }: Diagnostic): Problem {
  const { file, row, column } = place as FilePlace;
  return { code, table: file, row, ...(rows && { rows }), column, params };
}
