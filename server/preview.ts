import {
  calledApart,
  childrenAt,
  descendants,
  type Exact,
  explain,
  inOneList,
  isError,
  type IndicatorModel,
  type Methodology,
  nodesOf,
  type PlanNode,
  printed,
  type Results,
  showDecimal,
  snap,
  toDouble,
  type UnitData,
  type UnitGate,
} from '../compiler/index.ts';
import { isTextPlace, type Locale, type SyntaxElement, textOf } from '../grammar/index.ts';
import type { Good } from '../project/index.ts';
import { percent, sharesBelow, WHOLE } from './effective-weights.ts';
import type { Project } from './project.ts';
import type {
  Health,
  Preview,
  PreviewBand,
  PreviewIndicator,
  PreviewPatch,
  PreviewRule,
  PreviewUnit,
  UnitRow,
  UnitView,
} from './protocol.ts';

type Named = { readonly name: string; readonly labels: { readonly zh?: string | undefined; readonly en?: string | undefined } };
export const nameIn = (named: Named, locale: Locale): string => named.labels[locale] ?? named.name;

/** The preview of one project, kept so that only what changed is sent. */
export class LivePreview {
  readonly #project: Project;
  readonly #locale: Locale;
  readonly #drawn: DrawnRows = new WeakMap();
  #last: Preview;

  constructor(project: Project, locale: Locale) {
    this.#project = project;
    this.#locale = locale;
    this.#last = previewOf(project, locale, this.#drawn, 1);
  }

  get preview(): Preview {
    return this.#last;
  }

  /** What changed since the last time; undefined where nothing did. */
  update(): PreviewPatch | undefined {
    const before = this.#last;
    const now = previewOf(this.#project, this.#locale, this.#drawn, before.version + 1);
    const patch = patchBetween(before, now);
    if (patch) this.#last = now;
    return patch;
  }

  unit(id: string): UnitView | null {
    const good = this.#project.lastGood();
    return good ? unitView(good, id, this.#last.version) : null;
  }
}

function patchBetween(before: Preview, now: Preview): PreviewPatch | undefined {
  const { project, version, health } = now;
  const head = ({ title, edition, noun, scale, ranked }: Preview) => JSON.stringify([title, edition, noun, scale, ranked]);
  const sameRows =
    sameKeys(before.units, now.units, 'id') &&
    sameKeys(before.bands, now.bands, 'code') &&
    sameKeys(before.indicators, now.indicators, 'code') &&
    sameKeys(before.rules, now.rules, 'code');
  if (head(before) !== head(now) || !sameRows) return { project, version, health, whole: now };
  const units = changed(before.units, now.units);
  const bands = changed(before.bands, now.bands);
  const indicators = changed(before.indicators, now.indicators);
  const rules = changed(before.rules, now.rules);
  const same = JSON.stringify(before.health) === JSON.stringify(health);
  if (same && !units && !bands && !indicators && !rules) return undefined;
  return {
    project,
    version,
    health,
    ...(units && { units }),
    ...(bands && { bands }),
    ...(indicators && { indicators }),
    ...(rules && { rules }),
  };
}

const sameKeys = <R>(before: readonly R[], now: readonly R[], key: keyof R): boolean =>
  before.length === now.length && now.every((row, i) => row[key] === before[i]![key]);

/** Rows that are not what they were; undefined where all are. */
function changed<R>(before: readonly R[], now: readonly R[]): R[] | undefined {
  const rows = now.filter((row, i) => row !== before[i] && JSON.stringify(row) !== JSON.stringify(before[i]));
  return rows.length ? rows : undefined;
}

export function healthOf(project: Project, shown: Good | undefined): Health {
  const diagnostics = project.live.diagnostics;
  const errors = diagnostics.filter(isError).length;
  return {
    stale: errors > 0 || project.good() === undefined,
    errors,
    warnings: diagnostics.filter((d) => d.severity === 'warning').length,
    findings: (shown?.results.rules ?? []).reduce((sum, r) => sum + r.findings, 0),
  };
}

function previewOf(project: Project, locale: Locale, drawn: DrawnRows, version: number): Preview {
  const good = project.lastGood();
  const health = healthOf(project, good);
  if (!good) return { ...EMPTY, project: project.id, version, health };
  const { methodology, results } = good;
  const saved = project.saved() ?? good;
  const { index } = methodology;
  return {
    project: project.id,
    title: nameIn(index, locale),
    edition: results.edition,
    noun: index.noun,
    version,
    health,
    scale: { low: toDouble(index.scale.low), high: toDouble(index.scale.high) },
    ranked: index.ranking !== undefined,
    bands: bandsOf(methodology, results, locale),
    units: unitsOf(good, saved, locale),
    indicators: indicatorsOf(good, saved, locale, drawn),
    rules: rulesOf(good, saved, locale),
  };
}

const EMPTY: Omit<Preview, 'project' | 'version' | 'health'> = {
  title: '',
  edition: null,
  noun: '',
  scale: { low: 0, high: 100 },
  ranked: false,
  bands: [],
  units: [],
  indicators: [],
  rules: [],
};

function bandsOf({ index }: Methodology, results: Results, locale: Locale): PreviewBand[] {
  const low = (i: number) => index.bands[i]!.low?.value.valueOf() ?? Number.NEGATIVE_INFINITY;
  const best = [...index.bands.keys()].sort((a, b) => low(b) - low(a));
  return index.bands.map((band, i) => ({
    code: band.code,
    label: band.labels[locale] ?? band.code,
    count: results.bands.find((b) => b.name === band.code)?.count ?? 0,
    position: best.length > 1 ? best.indexOf(i) / (best.length - 1) : 0,
  }));
}

const shown = (value: number | null, model: IndicatorModel | undefined): string | null =>
  value === null ? null : printed(value, model?.rounding);

/** A gate by its name, and the scores and cells that made it stop a unit. */
function gateOf({ gate, indicator, cells, scores }: UnitGate, { index }: Methodology, locale: Locale): PreviewUnit['gates'][number] {
  const model = nodesOf(index)
    .get(indicator)!
    .gates.find((g) => g.code === gate)!;
  const read = [
    ...scores.map((s) => `${s.indicator} ${s.score ?? '–'}`),
    ...cells.map(({ column, text }) => `${column} ${text.trim() || '–'}`),
  ];
  return { code: gate, because: `${nameIn(model, locale)}: ${read.join(', ')}` };
}

function unitsOf({ methodology, results }: Good, saved: Good, locale: Locale): PreviewUnit[] {
  const before = new Map(saved.results.units.map((u) => [u.unit, u]));
  const called = calledApart(results.units, (u) => u.unit);
  return results.units.map((u, i) => {
    const was = before.get(u.unit);
    return {
      id: u.unit,
      name: called[i]!,
      score: shown(u.score, methodology.index),
      value: u.score,
      rank: u.rank,
      band: u.band,
      gates: u.gates.map((gate) => gateOf(gate, methodology, locale)),
      saved: { score: shown(was?.score ?? null, saved.methodology.index), rank: was?.rank ?? null, band: was?.band ?? null },
    };
  });
}

/** What the row of an indicator is drawn from. */
interface Makings {
  readonly now: Figures;
  readonly was: Figures | undefined;
  readonly depth: number;
  readonly share: Exact | undefined;
}
/** Where the statistics of a node come from. */
interface Figures {
  readonly plan: PlanNode;
  readonly data: UnitData;
  /** Who counts in means. */
  readonly inMean: number | undefined;
}
/** Rows as they were drawn last, of a node and those below it: most are what they were. */
type DrawnRows = WeakMap<IndicatorModel, Makings & { readonly saved: Good; readonly rows: readonly PreviewIndicator[] }>;

function indicatorsOf(good: Good, saved: Good, locale: Locale, drawn: DrawnRows): readonly PreviewIndicator[] {
  const { plan, data } = good.scored.run!;
  const visit = (node: IndicatorModel, at: number, depth: number, share: Exact | undefined): readonly PreviewIndicator[] => {
    const now = { plan: plan.nodes[at]!, data, inMean: plan.inMean };
    const last = drawn.get(node);
    const isAsBefore = last !== undefined && sameFigures(last.now, now) && last.depth === depth && sameShare(last.share, share);
    if (isAsBefore && last.saved === saved) return last.rows;
    const was = saved === good ? now : figuresOf(saved, node.code);
    const row =
      isAsBefore && sameFigures(last.was, was) ? last.rows[0]! : indicatorRow(node, { now, was, depth, share }, good, saved, locale);
    const shares = share && sharesBelow(node, share);
    const below = childrenAt(node, at).map(([child, place], i) => visit(child, place, depth + 1, shares?.[i]));
    const rows = inOneList([[row], ...below]);
    drawn.set(node, { now, was, depth, share, saved, rows });
    return rows;
  };
  return visit(good.methodology.index, 0, 0, WHOLE);
}

const sameFigures = (a: Figures | undefined, b: Figures | undefined): boolean =>
  a?.plan === b?.plan && a?.data === b?.data && a?.inMean === b?.inMean;

const sameShare = (a: Exact | undefined, b: Exact | undefined): boolean => a === b || (a !== undefined && b !== undefined && a.equals(b));

const planNodes = new WeakMap<Good, ReadonlyMap<string, PlanNode>>();

function figuresOf(good: Good, code: string): Figures | undefined {
  const { plan, data } = good.scored.run!;
  let nodes = planNodes.get(good);
  if (!nodes) planNodes.set(good, (nodes = new Map(plan.nodes.map((n) => [n.code, n]))));
  const found = nodes.get(code);
  return found && { plan: found, data, inMean: plan.inMean };
}

function indicatorRow(
  node: IndicatorModel,
  { now, was, depth, share }: Makings,
  { scored }: Good,
  saved: Good,
  locale: Locale,
): PreviewIndicator {
  const { mean, above, share: shareAbove } = scored.statisticsOf!(now.plan, node);
  const savedModel = nodesOf(saved.methodology.index).get(node.code);
  const savedMean = was && savedModel && saved.scored.statisticsOf!(was.plan, savedModel).mean;
  const written = node.weight ?? node.marks;
  return {
    code: node.code,
    label: nameIn(node, locale),
    depth,
    weight: written ? textOf(written.place.element) : null,
    effective: share ? percent(share) : null,
    mean: shown(mean, node),
    savedMean: shown(savedMean ?? null, savedModel),
    above,
    share: shareAbove === null ? null : `${shareAbove.toFixed(2)}%`,
  };
}

function rulesOf({ methodology, results }: Good, saved: Good, locale: Locale): PreviewRule[] {
  const models = new Map(methodology.rules.map((r) => [r.code, r]));
  const before = new Map(saved.results.rules.map((r) => [r.rule, r.findings]));
  return results.rules.map(({ rule, severity, checks, findings }) => ({
    code: rule,
    label: nameIn(models.get(rule)!, locale),
    severity,
    checks,
    findings,
    savedFindings: before.get(rule) ?? null,
  }));
}

function unitView({ methodology, scored }: Good, id: string, version: number): UnitView | null {
  const { run, attached } = scored;
  const unit = attached?.units.findIndex((u) => u.id === id) ?? -1;
  if (!run || !attached || unit < 0) return null;
  const rows: UnitRow[] = [];
  const visit = (of: ReturnType<typeof explain>, contribution: string | null): void => {
    rows.push({ code: of.code, score: shown(of.score, of.model), value: of.score, contribution, detail: detailOf(of) });
    for (const part of of.parts) if (part.part === 'child') visit(part.of, showDecimal(part.amount));
  };
  visit(explain(methodology, run, attached, unit, methodology.index.code), null);
  return { unit: id, version, rows };
}

function detailOf({ value }: ReturnType<typeof explain>): string | null {
  if (!value) return null;
  if (value.tally) return `${value.formula}: ${value.tally.passes} / ${value.tally.checks}`;
  return `${value.formula} = ${value.value === null ? '–' : snap(value.value)}`;
}

/** Where an indicator, a rule or a band is declared in the texts as they stand. */
export function declaredElement(
  project: Project,
  kind: 'indicator' | 'rule' | 'band',
  code: string,
): { file: string; element: SyntaxElement } | undefined {
  const { methodology } = project.live.analysis;
  if (!methodology) return undefined;
  const named = kind === 'indicator' ? descendants(methodology.index) : kind === 'rule' ? methodology.rules : methodology.index.bands;
  const place = (named as readonly { code: string; place: { file: string; element: SyntaxElement } }[]).find((n) => n.code === code)?.place;
  return place && isTextPlace(place) ? place : undefined;
}
