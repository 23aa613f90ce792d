import {
  type Counted,
  type Decimal,
  type Explanation as Explained,
  explain,
  findingObject,
  type Part,
  type Read,
  snap,
  type TallyPart,
  toDouble,
} from '../compiler/index.ts';
import type { Locale } from '../grammar/index.ts';
import type { Opened } from './open.ts';
import type { Explanation, ExplainedNode, ExplainedPart, ExplainedRead, ExplainedRules } from './types.ts';

/**
 * How the score of a unit came about, as plain data: what `explain --format json` prints.
 *
 * @param opened a project that could be scored
 * @param unit its place in the list of units
 * @param code of an indicator, as it is declared
 */
export function explanationOf({ scored }: Opened, unit: number, code: string, locale: Locale): Explanation {
  const { analysis, run, attached, results } = scored;
  const { unit: key, name, rank, band, gates } = results!.units[unit]!;
  const explained = explain(analysis.methodology!, run!, attached!, unit, code);
  return { unit: key, name, rank, band, gates, ...nodeOf(explained, locale) };
}

const nodeOf = ({ code, model, score, raw, value, parts }: Explained, locale: Locale): ExplainedNode => ({
  indicator: code,
  label: model.labels[locale] ?? model.name,
  score,
  raw,
  ...(value && {
    value: {
      ...readOf(value),
      ...(value.steps.length && { fit: Object.fromEntries(value.steps.map((s) => [s.step, snap(s.value)])) }),
      ...(value.tally && { rules: rulesOf(value.tally, locale) }),
    },
  }),
  parts: parts.map((part) => partOf(part, locale)),
});

function partOf(part: Part, locale: Locale): ExplainedPart {
  switch (part.part) {
    case 'child':
      return { part: 'child', amount: amountOf(part.amount), counted: countedOf(part.counted), of: nodeOf(part.of, locale) };
    case 'bonus':
      return { part: 'bonus', amount: amountOf(part.amount), label: part.label, read: readOf(part.read) };
    case 'gate':
      return {
        part: 'gate',
        amount: amountOf(part.amount),
        label: part.label,
        closed: part.closed,
        ...(part.gate.verdict && { verdict: { band: part.gate.verdict.band.code, atMost: part.gate.verdict.atMost } }),
        read: readOf(part.read),
      };
    case 'step':
      return { part: 'step', amount: amountOf(part.amount), step: part.step, label: part.name[locale] };
    case 'value':
    case 'rounding':
      return { part: part.part, amount: amountOf(part.amount) };
  }
}

const countedOf = (counted: Counted | null) =>
  counted &&
  (counted.by === 'points'
    ? { by: counted.by, present: toDouble(counted.present), all: toDouble(counted.all) }
    : {
        by: counted.by,
        ...(counted.written !== undefined && { written: counted.written }),
        weight: toDouble(counted.weight),
        present: toDouble(counted.present),
        share: toDouble(counted.share),
      });

const readOf = ({ formula, value, cells, scores }: Read): ExplainedRead => ({
  formula,
  value: value === null ? null : snap(value),
  cells: cells.map(({ table, column, file, row, text, blank }) => ({
    table,
    column,
    file,
    row,
    text,
    ...(blank !== undefined && { blank }),
  })),
  scores: scores.map(({ model, value }) => ({ indicator: model.code, score: value === null ? null : snap(value) })),
});

const rulesOf = ({ checks, passes, rules }: TallyPart, locale: Locale): ExplainedRules => ({
  checks,
  passes,
  rules: rules.map(({ rule, checks, passes, findings }) => ({
    rule: rule.code,
    checks,
    passes,
    findings: findings.map((f) => findingObject(f, { ...f.rule, indicators: f.rule.feeds.map((fed) => fed.code) }, locale)),
  })),
});

/** The double next to a decimal: as text the decimal itself. */
function amountOf(amount: Decimal): number;
function amountOf(amount: Decimal | null): number | null;
function amountOf(amount: Decimal | null): number | null {
  return amount && amount.units / 10 ** amount.places;
}
