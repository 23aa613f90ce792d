import { canonicalName, type Diagnostic, diagnose, type Dialect, type Parsed, syntaxDiagnostics } from '../grammar/index.ts';
import { acceptanceFaults, type Sifted, withoutAccepted } from './accepted.ts';
import { type Attached, Attacher } from './attach/attach.ts';
import type { RawTable } from './attach/raw-table.ts';
import { schemaOf } from './attach/schema.ts';
import { modelChecks } from './checks/all.ts';
import type { CheckContext } from './checks/check.ts';
import { ResultChecks } from './checks/results.ts';
import { trustHeader } from './checks/trust-header.ts';
import { Evaluator, type Run } from './evaluate/evaluator.ts';
import { language } from './language.ts';
import { append } from './lists.ts';
import type { IndicatorModel, Methodology } from './model.ts';
import { matcher } from './patterns.ts';
import { Planner } from './plan/lower.ts';
import type { Plan, PlanNode } from './plan/plan.ts';
import type { Reference, Source } from './resolve/context.ts';
import { ResolveMemory } from './resolve/memory.ts';
import { resolve } from './resolve/methodology.ts';
import { CountsMemo } from './results/findings.ts';
import { warningsOf } from './results/warnings.ts';
import { type NamedNode, type NamedStatistics, type Results, results, resultsSchema, StatisticsMemo } from './results/results.ts';

/** What the texts alone tell. */
export interface Analysis {
  readonly sources: readonly Source[];
  readonly methodology: Methodology | undefined;
  readonly references: readonly Reference[];
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined while there are errors. */
  readonly plan: Plan | undefined;
}

/** What texts and data tell together. */
export interface Scored {
  readonly analysis: Analysis;
  readonly attached: Attached | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined while anything is in error. */
  readonly run: Run | undefined;
  readonly results: Results | undefined;
  /** The statistics of one node of the plan, for who does not want all of them. */
  readonly statisticsOf: ((node: PlanNode, model: IndicatorModel) => NamedStatistics) | undefined;
}

/**
 * Texts and tables in, answers out. Pure and synchronous; each answer is computed from what changed since the last one.
 */
export class Workspace {
  readonly #texts = new Map<string, string>();
  readonly #parsed = new Map<string, { text: string; parsed: Parsed }>();
  readonly #tables = new Map<string, RawTable>();
  readonly #resolved = new ResolveMemory();
  readonly #attacher = new Attacher(matcher);
  readonly #planner = new Planner();
  readonly #evaluator = new Evaluator();
  readonly #resultChecks = new ResultChecks();
  readonly #statistics = new StatisticsMemo();
  readonly #counts = new CountsMemo();
  /** What a file named in a message stands for where no text is to blame. */
  readonly #project: string;
  #analysis: Analysis | undefined;

  constructor(project: string) {
    this.#project = project;
  }

  setText(file: string, text: string): void {
    if (this.#texts.get(file) === text) return;
    this.#texts.set(file, text);
    this.#analysis = undefined;
  }

  /**
   * @param table the logical name
   * @param raw undefined takes the table away
   */
  setTable(table: string, raw: RawTable | undefined): void {
    if (raw) this.#tables.set(canonicalName(table), raw);
    else this.#tables.delete(canonicalName(table));
  }

  analyse(): Analysis {
    this.#analysis ??= this.#analyse();
    return this.#analysis;
  }

  /**
   * Scores, if neither texts nor data are in error.
   *
   * @param analysis of this workspace: the texts as they stand, or as they stood
   */
  score(analysis: Analysis = this.analyse()): Scored {
    const { methodology, plan } = analysis;
    const failed = (attached: Attached | undefined, diagnostics: readonly Diagnostic[]): Scored => ({
      analysis,
      attached,
      diagnostics,
      run: undefined,
      results: undefined,
      statisticsOf: undefined,
    });
    if (!methodology) return failed(undefined, analysis.diagnostics);
    const attached = this.#attacher.attach(schemaOf(methodology), this.#tables);
    const { sources, references } = analysis;
    const soFar = trustHeader([...analysis.diagnostics, ...attached.diagnostics], { sources, methodology, references, raws: this.#tables });
    if (!plan || soFar.some(isError) || !attached.units.length) return failed(attached, soFar);
    const run = this.#evaluator.run(plan, attached);
    const found = this.#resultChecks.check(methodology, run, attached);
    const diagnostics = [...soFar, ...found];
    if (diagnostics.some(isError)) return failed(attached, diagnostics);
    const statisticsOf = (node: PlanNode, as: NamedNode) => this.#statistics.of(run, node, as);
    const countsOf = (outcomes: Uint8Array) => this.#counts.of(outcomes);
    const raws = new Map(this.#tables);
    const warnings = () => warningsOf(withoutAccepted([...attached.diagnostics, ...found], sources, fileIn(raws)).diagnostics);
    return {
      analysis,
      attached,
      diagnostics,
      run,
      results: results(resultsSchema(methodology), run, attached, warnings, statisticsOf, countsOf),
      statisticsOf,
    };
  }

  /** Takes out of findings about the project what its texts accept. */
  withoutAccepted(diagnostics: readonly Diagnostic[]): Sifted {
    return withoutAccepted(diagnostics, this.analyse().sources, fileIn(this.#tables));
  }

  #analyse(): Analysis {
    const sources = [...this.#texts].map(([file, text]): Source => ({ file, parsed: this.#parse(file, text) }));
    const syntax = sources.flatMap(({ file, parsed }) => syntaxDiagnostics(file, parsed, language));
    const { methodology, diagnostics: names, references } = resolve(sources, { file: this.#project }, this.#resolved);
    const found = [...syntax, ...names, ...acceptanceFaults(sources)];
    if (methodology) {
      const dialect = dialectOf({ sources, methodology }) ?? 'zh';
      const context: CheckContext = {
        methodology,
        references,
        dialect,
        report: (code, place, params, more) => found.push(diagnose(code, place, params, more)),
        add: (known) => append(found, known),
      };
      for (const check of modelChecks) check(context);
    }
    const sound = methodology && !found.some(isError) ? methodology : undefined;
    const planner = this.#planner;
    let plan: Plan | undefined;
    return {
      sources,
      methodology,
      references,
      diagnostics: found,
      // Who only wants to know what is wrong need not wait for it.
      get plan() {
        plan ??= sound && planner.plan(sound);
        return plan;
      },
    };
  }

  #parse(file: string, text: string): Parsed {
    const kept = this.#parsed.get(file);
    if (kept?.text === text) return kept.parsed;
    const parsed = kept ? language.reparse(kept.parsed, kept.text, text) : language.parse(text);
    this.#parsed.set(file, { text, parsed });
    return parsed;
  }
}

/** The files of tables, by their names. */
const fileIn =
  (raws: ReadonlyMap<string, RawTable>) =>
  (table: string): string | undefined =>
    raws.get(canonicalName(table))?.file;

/** What the file with the index is written in, or the first file where there is none. */
export function dialectOf({ sources, methodology }: Pick<Analysis, 'sources' | 'methodology'>): Dialect | undefined {
  return (sources.find((s) => s.file === methodology?.index.place.file) ?? sources[0])?.parsed.dialect;
}

export const isError = (d: Diagnostic): boolean => d.severity === 'error';
