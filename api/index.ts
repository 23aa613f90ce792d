/**
 * Steelyard for other programs: what the commands do, as functions of a path. A path is a `.yard` file, a folder or a
 * `steelyard.yaml`, as on the command line.
 *
 * All of them throw `NoProject` where there is no methodology and `OptionError` where there are no such data, and all but `check` and `format` throw `MethodologyError`
 * while texts or data are in error.
 */
import { callNames, findingObject, findings as findingsOf, isError, language } from '../compiler/index.ts';
import { print } from '../grammar/index.ts';
import { NoProject as Nowhere } from '../readers/index.ts';
import { bundleOf, lacksData } from './bundle.ts';
import { asJson } from './diagnostics.ts';
import { languageOf, open, type Opened, OptionError as NoSuchOption } from './open.ts';
import type { Artefact, Diagnostic, Finding, Locale, Options, Results } from './types.ts';

export type * from './types.ts';

/** A path that names no methodology. */
export const NoProject: new (message?: string) => Error = Nowhere;
/** A folder of data or a data set that is not there. */
export const OptionError: new (option: 'data' | 'dataSet', value: string) => Error = NoSuchOption;

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
  return sound(path, options).scored.results!;
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
  if (!plan || [...opened.project.diagnostics, ...diagnostics].some(isError) || lacksData(opened, fit))
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
