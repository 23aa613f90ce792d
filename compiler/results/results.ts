import type { Attached } from '../attach/attach.ts';
import type { Account } from '../attach/records.ts';
import type { Choice } from '../../grammar/index.ts';
import type { Methodology } from '../model.ts';
import { nodesOf } from '../nodes.ts';
import { type Rounding, snap } from '../rounding.ts';
import type { Run } from '../evaluate/evaluator.ts';
import type { UnitData } from '../evaluate/data.ts';
import type { StageId } from '../plan/expression.ts';
import type { Plan, PlanGate, PlanNode } from '../plan/plan.ts';
import { type Counts, type Outcomes, type RuleCount, ruleCounts } from './findings.ts';
import { type Statistics, shareOf, statistics } from './statistics.ts';
import type { Warning } from './warnings.ts';

/** The published results: what `score --format json` prints. */
export interface Results {
  /** Code of the index: also the key of the root in `statistics`. */
  readonly index: string;
  readonly name: string;
  readonly edition: number | null;
  readonly units: readonly UnitResult[];
  readonly statistics: Readonly<Record<string, NamedStatistics>>;
  readonly bands: readonly BandResult[];
  /** What became of the rows of each table of records; empty where there is none. */
  readonly records: readonly Account[];
  /** How often each rule in force was applied, and how often it found something. */
  readonly rules: readonly RuleCount[];
  /** What the data gave cause to warn of, but for what the text accepts. */
  readonly warnings: readonly Warning[];
}

export interface UnitResult {
  readonly unit: string;
  readonly name: string;
  /** As published; null where the unit has no score. */
  readonly score: number | null;
  /** Unrounded. */
  readonly raw: number | null;
  readonly rank: number | null;
  readonly band: string | null;
  /** The gates that stop the unit, at whatever node. */
  readonly gates: readonly UnitGate[];
  readonly indicators: Readonly<Record<string, { readonly score: number | null; readonly raw: number | null }>>;
}

/** A gate that stops a unit, and what made it: the cells and the scores that its condition read. */
export interface UnitGate {
  readonly gate: string;
  /** Code of the node it stands at. */
  readonly indicator: string;
  readonly cells: readonly { readonly table: string; readonly column: string; readonly row: number; readonly text: string }[];
  readonly scores: readonly { readonly indicator: string; readonly score: number | null }[];
}

export interface BandResult {
  readonly name: string;
  readonly count: number;
  /** Percent of the units that have a score or a band, two places. */
  readonly share: number | null;
}

/** A score as it is published: rounded, or held to the digits that it is trusted to. */
const publishedAs = (value: number | undefined, { rounding }: NamedNode): number | null =>
  value === undefined ? null : known(rounding ? value : snap(value));

const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);

/** What results need of an indicator. */
export interface NamedNode {
  readonly name: string;
  readonly rounding: Rounding | undefined;
}

export type NamedStatistics = Statistics & { readonly name: string };

/** What results need of a methodology. */
export interface ResultsSchema {
  readonly name: string;
  readonly edition: number | null;
  readonly root: NamedNode;
  /** Indicators by code. */
  readonly nodes: ReadonlyMap<string, NamedNode>;
  severityOf(rule: string): Choice<'severity'>;
}

export function resultsSchema({ index, rules }: Methodology): ResultsSchema {
  const severities = new Map(rules.map((r) => [r.code, r.severity]));
  return {
    name: index.name,
    edition: index.edition ?? null,
    root: index,
    // Ten thousand names that a ranking does without.
    get nodes() {
      return nodesOf(index);
    },
    severityOf: (rule) => severities.get(rule)!,
  };
}

/** What was computed, wherever it was: by a run of the evaluator, or by a compiled engine. */
export interface Computed extends Outcomes {
  readonly plan: Pick<Plan, 'nodes' | 'rank' | 'band' | 'bands' | 'inMean' | 'rules'>;
  readonly data: Pick<UnitData, 'units'>;
  values(stage: StageId): Float64Array;
}

/**
 * Puts the vectors of a run together for readers: units in the order of the list, nodes parents first.
 *
 * @param warnings asked for when somebody looks at them
 * @param statisticsOf the statistics of a node under its name; who keeps them need not compute them again
 * @param countsOf the same for the outcomes of a rule
 */
export function results(
  schema: ResultsSchema,
  run: Computed,
  attached: Pick<Attached, 'accounts' | 'cell'>,
  warnings: () => readonly Warning[],
  statisticsOf: (node: PlanNode, as: NamedNode) => NamedStatistics,
  countsOf?: (outcomes: Uint8Array) => Counts,
): Results {
  const { plan, data } = run;
  const root = plan.nodes[0]!;
  const raw = run.values(root.raw);
  const ranks = plan.rank === undefined ? undefined : run.values(plan.rank);
  const bands = plan.band === undefined ? undefined : run.values(plan.band);
  const bandOf = (unit: number) => {
    const band = known(bands?.[unit]);
    return band === null ? null : plan.bands[band]!;
  };
  const publishedOf = ({ published }: PlanNode, as: NamedNode, unit: number) => publishedAs(run.values(published)[unit], as);
  const gates: { readonly node: PlanNode; readonly gate: PlanGate }[] = [];
  for (const node of plan.nodes) for (const gate of node.gates) gates.push({ node, gate });
  let figures: Results['statistics'] | undefined;
  let told: Results['warnings'] | undefined;
  return {
    index: root.code,
    name: schema.name,
    edition: schema.edition,
    units: data.units.map((unit, i) => {
      let indicators: UnitResult['indicators'] | undefined;
      const closed = gates.filter(({ gate }) => run.values(gate.closed)[i] === 1);
      return {
        unit: unit.id,
        name: unit.name,
        score: publishedOf(root, schema.root, i),
        raw: known(raw[i]),
        rank: known(ranks?.[i]),
        band: bandOf(i),
        gates: closed.map(({ node, gate }) => unitGate(node, gate, run, i, attached)),
        // Thousands of numbers that most who look at a ranking never ask for.
        get indicators() {
          indicators ??= Object.fromEntries(
            plan.nodes.map((n) => [n.code, { score: publishedOf(n, schema.nodes.get(n.code)!, i), raw: known(run.values(n.raw)[i]) }]),
          );
          return indicators;
        },
      };
    }),
    get statistics() {
      figures ??= Object.fromEntries(plan.nodes.map((node) => [node.code, statisticsOf(node, schema.nodes.get(node.code)!)]));
      return figures;
    },
    bands: bandCounts(plan.bands, bands, raw),
    records: attached.accounts,
    rules: ruleCounts((rule) => schema.severityOf(rule), run, countsOf),
    get warnings() {
      return (told ??= warnings());
    },
  };
}

function unitGate(node: PlanNode, gate: PlanGate, run: Computed, unit: number, attached: Pick<Attached, 'cell'>): UnitGate {
  const cells = new Map<string, UnitGate['cells'][number]>();
  for (const { table, column } of gate.columns) {
    const cell = attached.cell(table, column, unit);
    if (cell) cells.set(JSON.stringify([table, column]), { table, column, row: cell.row, text: cell.text });
  }
  const scores = gate.scores.map(({ code, stage }) => ({ indicator: code, score: known(snap(run.values(stage)[unit]!)) }));
  return { gate: gate.code, indicator: node.code, cells: [...cells.values()], scores };
}

/** Counts of bands, and their shares of all units that have a score or, from a gate, a band: a score in no band counts too. */
function bandCounts(names: readonly string[], bands: Float64Array | undefined, raw: Float64Array): BandResult[] {
  let all = 0;
  raw.forEach((score, unit) => {
    if (score === score || (bands && bands[unit] === bands[unit])) all++;
  });
  return names.map((name, band) => {
    const count = bands ? bands.filter((b) => b === band).length : 0;
    return { name, count, share: all ? shareOf(count, all) : null };
  });
}

/** Statistics of nodes, kept as long as the scores they are of. */
export class StatisticsMemo {
  readonly #kept = new Map<string, { key: string; value: Statistics }>();
  /** Of one node, one list of who counts and one set of data there are no two. */
  readonly #ofNodes = new WeakMap<PlanNode, { inMean: StageId | undefined; data: UnitData; value: NamedStatistics }>();

  of(run: Run, node: PlanNode, { name, rounding }: NamedNode): NamedStatistics {
    const { data, plan } = run;
    const { inMean } = plan;
    const kept = this.#ofNodes.get(node);
    if (kept && kept.inMean === inMean && kept.data === data) return kept.value;
    const value = { name, ...this.#ofValues(run, node, rounding) };
    this.#ofNodes.set(node, { inMean, data, value });
    return value;
  }

  #ofValues(run: Run, { code, published }: PlanNode, rounding: Rounding | undefined): Statistics {
    const { inMean } = run.plan;
    const key = `${run.stamp(published)} ${inMean === undefined ? '' : run.stamp(inMean)} ${rounding?.places}`;
    const kept = this.#kept.get(code);
    if (kept?.key === key) return kept.value;
    run.counters.computed.set('statistics', (run.counters.computed.get('statistics') ?? 0) + 1);
    const value = statistics(run.values(published), rounding, inMean === undefined ? undefined : run.values(inMean));
    this.#kept.set(code, { key, value });
    return value;
  }
}
