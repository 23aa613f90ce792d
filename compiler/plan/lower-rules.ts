import { ONE, ZERO } from '../exact.ts';
import type { Aggregate, RuleModel } from '../model.ts';
import { type Domain, rowsOf, UNITS } from './domain.ts';
import { binary, type Expr, type StageId } from './expression.ts';
import { type FormulaContext, lowerFormula } from './lower-formulas.ts';
import type { PlanRule, PlanTally } from './plan.ts';
import type { Stages } from './stages.ts';
import { addUncomputed } from './uncomputed.ts';

/** Outcomes, and counts of them: they are exact. */
const stageOf = (stage: StageId): Expr => ({ op: 'stage', stage, exact: true });
const present = (value: Expr): Expr => ({ op: 'present', args: [value] });
const allOf = (conditions: readonly Expr[]): Expr | undefined =>
  conditions.length ? conditions.reduce((a, b) => binary('and', a, b)) : undefined;

/** Whether a rule looks at a row: `where` and `when`. */
const appliesTo = ({ where, when, table }: RuleModel, context: FormulaContext): Expr | undefined =>
  allOf([where, when].flatMap((f) => (f ? [lowerFormula(f, rowsOf(table.name), context)] : [])));

/** A rule as the outcomes of the rows it checks. */
export function lowerRule(rule: RuleModel, context: FormulaContext): PlanRule {
  const { stages } = context;
  const over = rowsOf(rule.table.name);
  const when = appliesTo(rule, context);
  const { term } = rule.requirement;
  const require =
    term.term === 'unique'
      ? stageOf(
          stages.add({
            op: 'unique',
            over,
            keys: term.columns.map(
              (c): Expr => ({ op: c.kind === 'text' || c.kind === 'code list' ? 'textColumn' : 'column', table: c.table, column: c.name }),
            ),
            among: when,
            firstCounts: rule.firstCounts,
          }),
        )
      : lowerFormula(rule.requirement, over, context);
  const outcome = stages.add({ op: 'check', over, when, require });
  const records = rule.table.detailOf?.records;
  return {
    code: rule.code,
    table: rule.table.name,
    outcome,
    perRecord: rule.once && records ? perRecord(outcome, over, rowsOf(records.name), stages) : undefined,
    feeds: rule.feeds.map((f) => f.code),
    uncomputed: addUncomputed([outcome], stages),
  };
}

/** Outcomes of details as one of each record: it passes if none of its details fails. */
function perRecord(outcome: StageId, from: Domain, over: Domain, stages: Stages): StageId {
  const checks = stages.add({ op: 'group', over, from, value: present(stageOf(outcome)) });
  const passes = stages.add({ op: 'group', over, from, value: stageOf(outcome) });
  const zero = stages.number(ZERO);
  return stages.add({
    op: 'check',
    over,
    when: stages.operation(binary('gt', stageOf(checks), zero)),
    require: stages.operation(binary('eq', stageOf(passes), stageOf(checks))),
  });
}

/** An outcome that counts, and the rows it is of. */
interface Counted {
  readonly rule: PlanRule;
  readonly over: Domain;
  readonly outcome: Expr;
}

const counted = (rule: PlanRule, records: (table: string) => string): Counted =>
  rule.perRecord === undefined
    ? { rule, over: rowsOf(rule.table), outcome: stageOf(rule.outcome) }
    : { rule, over: rowsOf(records(rule.table)), outcome: stageOf(rule.perRecord) };

/**
 * What the rules feeding a leaf come to for each unit.
 *
 * @param records the table of records that details belong to, or the table itself
 */
export function tally(
  rules: readonly PlanRule[],
  aggregate: Extract<Aggregate, { kind: 'passRate' }> | undefined,
  records: (table: string) => string,
  context: FormulaContext,
): PlanTally {
  const { stages } = context;
  const where = aggregate?.where && lowerFormula(aggregate.where, rowsOf(aggregate.table.name), context);
  const group = (from: Domain, value: Expr) => stages.add({ op: 'group', over: UNITS, from, value, where });
  const sum = (ids: readonly StageId[]) =>
    ids.length === 1 ? ids[0]! : stages.map(UNITS, ids.length ? sumOf(ids.map(stageOf), stages) : stages.number(ZERO));
  const each = rules.map((rule) => {
    const { over, outcome } = counted(rule, records);
    return { code: rule.code, checks: group(over, present(outcome)), passes: group(over, outcome) };
  });
  if (aggregate?.by !== 'record') return { rules: each, checks: sum(each.map((r) => r.checks)), passes: sum(each.map((r) => r.passes)) };

  // A record passes if it is checked at all and none of its checks fails.
  const table = aggregate.table.name;
  const outcomes = rules.map((rule) =>
    rule.table === table
      ? stageOf(rule.outcome)
      : stageOf(rule.perRecord ?? perRecord(rule.outcome, rowsOf(rule.table), rowsOf(table), stages)),
  );
  const checked = outcomes.map(present).reduce((a, b) => binary('or', a, b), stages.number(ZERO));
  const passed = outcomes
    .map((o): Expr => binary('orElse', o, stages.number(ONE)))
    .reduce((a, b) => binary('and', a, b), stages.number(ONE));
  return { rules: each, checks: group(rowsOf(table), checked), passes: group(rowsOf(table), binary('and', checked, passed)) };
}

/** The rows of each unit that some rule looks at, or may look at: whether it applies can not always be told. */
export function rowsLookedAt(rules: readonly RuleModel[], context: FormulaContext): StageId {
  const { stages } = context;
  const one = stages.number(ONE);
  const counts = rules.map((rule) => {
    const applies = appliesTo(rule, context);
    const value = applies ? binary('orElse', applies, one) : one;
    return stageOf(stages.add({ op: 'group', over: UNITS, from: rowsOf(rule.table.name), value }));
  });
  return stages.map(UNITS, sumOf(counts, stages));
}

/** Passes over checks; missing where nothing was checked. */
export const passRate = ({ passes, checks }: PlanTally): Expr => ({ op: 'ratio', args: [stageOf(passes), stageOf(checks)] });

const sumOf = (terms: readonly Expr[], stages: Stages): Expr => terms.reduce((a, b) => stages.operation(binary('add', a, b)));

/** The number of findings, or of elements that have one. */
export function faults({ rules }: PlanTally, per: 'finding' | 'element', elementOf: (rule: string) => string, stages: Stages): Expr {
  const found = ({ checks, passes }: PlanTally['rules'][number]) => stages.operation(binary('sub', stageOf(checks), stageOf(passes)));
  if (per === 'finding') return sumOf(rules.map(found), stages);
  const any = (same: PlanTally['rules']) => stages.operation(binary('gt', sumOf(same.map(found), stages), stages.number(ZERO)));
  return sumOf([...groupedBy(rules, elementOf).values()].map(any), stages);
}

function groupedBy<V extends { code: string }>(rules: readonly V[], elementOf: (rule: string) => string): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const rule of rules) {
    const element = elementOf(rule.code);
    groups.set(element, [...(groups.get(element) ?? []), rule]);
  }
  return groups;
}
