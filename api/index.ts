/**
 * Steelyard for other programs: what the commands do, as functions of a path. A path is a `.yard` file, a folder or a
 * `steelyard.yaml`, as on the command line.
 *
 * All of them throw `NoProject` where there is no methodology and `OptionError` where what an option names is not there, and all but
 * `check` and `format` throw `MethodologyError` while texts or data are in error.
 */
import { callNames, findingObject, findings as findingsOf, isError, language, UnitIndex } from '../compiler/index.ts';
import { print, sameName } from '../grammar/index.ts';
import { NoProject as Nowhere } from '../project/index.ts';
import { bundleOf, lacksData } from './bundle.ts';
import { asJson } from './diagnostics.ts';
import { explanationOf } from './explanation.ts';
import { languageOf, open, type Opened, OptionError as NoSuchOption } from './open.ts';
import { resultsOf } from './results.ts';
import type { Artefact, Diagnostic, Explanation, Finding, Locale, OptionName, OptionProblem, Options, Results } from './types.ts';

export type * from './types.ts';

/** A path that names no methodology. */
export const NoProject: new (message?: string) => Error = Nowhere;
/** A folder of data, a data set, a unit or an indicator that is not there. */
export const OptionError: new (option: OptionName, value: string) => OptionProblem = NoSuchOption;

/** A methodology that cannot be scored: its errors, and what else was found. */
export class MethodologyError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    const errors = diagnostics.filter((d) => d.severity === 'error');
    super(errors.map((d) => `${d.file}${d.line === undefined ? '' : `:${d.line}`}: ${d.message}`).join('\n'));
    this.name = 'MethodologyError';
    this.diagnostics = diagnostics;
  }
}

/** What is wrong in a methodology and its data, errors first: as `check --format json` prints. */
export function check(path: string, options: Options = {}): readonly Diagnostic[] {
  return described(open(path, options), options);
}

/** Scores, ranks, bands and statistics: as `score --format json` prints. */
export function score(path: string, options: Options = {}): Results {
  return resultsOf(sound(path, options));
}

/**
 * How the score of a unit came about, down to the cells: as `explain --format json` prints.
 *
 * @param unit key or name of a unit
 * @param options.indicator code of a node to begin at; else the index
 * @throws OptionError if there is no such unit or indicator, or if several units have the name
 */
export function explain(path: string, unit: string, options: Options & { readonly indicator?: string | undefined } = {}): Explanation {
  const opened = sound(path, options);
  const { units } = opened.scored.attached!;
  const place = new UnitIndex(units).find(unit);
  if (typeof place !== 'number') throw new NoSuchOption('unit', unit, place?.keys, place !== undefined);
  const codes = opened.scored.run!.plan.nodes.map((n) => n.code);
  const { indicator = codes[0]! } = options;
  const code = codes.find((c) => sameName(c, indicator));
  if (code === undefined) throw new NoSuchOption('indicator', indicator);
  return explanationOf(opened, place, code, localeOf(opened, options));
}

/** The records that do not meet the rules: as `findings --format json` prints. */
export function findings(path: string, options: Options = {}): readonly Finding[] {
  const opened = sound(path, options);
  const { analysis, run, attached } = opened.scored;
  return Array.from(findingsOf(analysis.methodology!, run!, attached!), (finding) =>
    findingObject(finding, { ...finding.rule, indicators: finding.rule.feeds.map((f) => f.code) }, localeOf(opened, options)),
  );
}

/**
 * The files of a bundle that scores without Steelyard.
 *
 * @param options.fit whether what is fitted to data is frozen at these data (the default) or worked out at each call
 */
export function compile(path: string, options: Options & { readonly fit?: 'frozen' | 'refit' | undefined } = {}): readonly Artefact[] {
  const opened = open(path, options);
  const fit = options.fit ?? 'frozen';
  const { plan, diagnostics } = opened.scored.analysis;
  // Only what is frozen needs data.
  if (!plan || [...opened.project.reading, ...diagnostics].some(isError) || lacksData(opened, fit))
    throw new MethodologyError(described(opened, options));
  return bundleOf(opened, fit).files;
}

/** A text in the house style, or in the other dialect. What is in error is left as it stands. */
export function format(text: string, options: { readonly to?: Locale | undefined } = {}): string {
  return print(language.parse(text), language, { dialect: options.to, callNames });
}

const localeOf = ({ project }: Opened, { locale }: Options): Locale => locale ?? languageOf(project) ?? 'en';

const described = (opened: Opened, options: Options) => asJson(opened.diagnostics, opened.locator, localeOf(opened, options));

function sound(path: string, options: Options): Opened {
  const opened = open(path, options);
  if (opened.failed || !opened.scored.results) throw new MethodologyError(described(opened, options));
  return opened;
}
