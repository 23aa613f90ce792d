/** Trees to models, plans, scores and explanations. See docs/architecture.md. */
export { acceptable, acceptableIn, type Sifted, withoutAccepted } from './accepted.ts';
export { type Attached, Attacher } from './attach/attach.ts';
export { isMissing, readCell } from './attach/cells.ts';
export type { Account, AttachedRecords, RecordCell } from './attach/records.ts';
export { calledApart, type Unit, UnitIndex } from './attach/units.ts';
export { addClause } from './attach/add-clause.ts';
export { joinHeader } from './attach/join-header.ts';
export type { RawTable } from './attach/raw-table.ts';
export { modelChecks } from './checks/all.ts';
export { checkDigits } from './check-digits.ts';
export type { RecordData, Texts, UnitColumn, UnitData } from './evaluate/data.ts';
export { Evaluator, type Run } from './evaluate/evaluator.ts';
export { sameValues } from './evaluate/values.ts';
export { intervalInto } from './evaluate/interval.ts';
export { rankInto } from './evaluate/order.ts';
export { ENCODINGS, type Encoding, encodingNamed } from './encodings.ts';
export * from './exact.ts';
export { LANGUAGE_VERSION, language } from './language.ts';
export { aggregations, methodNames, missingRules, normalisations } from './methods/catalogue.ts';
export { aggregates } from './methods/aggregates.ts';
export { callNames } from './methods/call-names.ts';
export { functions } from './methods/functions.ts';
export { inOneList, sameItems } from './lists.ts';
export * from './model.ts';
export { childrenAt, descendants, levels, nodesOf } from './nodes.ts';
export type { Interval } from './methods/interval.ts';
export type { AggregationMethod, MissingRule, NormalisationMethod } from './methods/method.ts';
export type { Domain } from './plan/domain.ts';
export * from './plan/expression.ts';
export { matcher } from './patterns.ts';
export { Planner } from './plan/lower.ts';
export type * from './plan/plan.ts';
export { fitsOf, tablesBehind } from './plan/reads.ts';
export type { Reference, Source } from './resolve/context.ts';
export { resolve } from './resolve/methodology.ts';
export { type FieldRead, type Finding, findings, type RuleCount } from './results/findings.ts';
export { inData, type Warning } from './results/warnings.ts';
export { type Results, results, StatisticsMemo, type UnitGate, type UnitResult } from './results/results.ts';
export { shareOf, statistics } from './results/statistics.ts';
export { printed, type Rounding, round, roundRatio, snap } from './rounding.ts';
export { type Analysis, dialectOf, isError, type Scored, Workspace } from './workspace.ts';
export {
  type Counted,
  type Decimal,
  type Explanation,
  explain,
  type Part,
  type Read,
  showDecimal,
  type TallyPart,
} from './results/explain.ts';
export type { Built } from './emit/code.ts';
export { bundle, type FitMode, hasFits } from './emit/bundle.ts';
export type { Artefact, Runtime, Target } from './emit/target.ts';
export { targets } from './emit/targets.ts';
export { type FindingObject, findingObject } from './results/finding-object.ts';
