import {
  type Domain,
  type Expr,
  operands,
  type Plan,
  type PlanGate,
  type Population,
  type Stage as PlanStage,
} from '../../../compiler/index.ts';
import { type Inline, outline } from './outline.ts';
import type { Stage } from './stage.ts';

/** The plan: a stage a line, the numbers of the text, then what the stages are for. `!` marks what is exact. */
export const plan: Stage = {
  file: 'plan.txt',
  render: ({ scored }) => scored.analysis.plan && `${written(scored.analysis.plan).join('\n')}\n`,
};

function written({ stages, params, nodes, tables, rules, slots: _, ...rest }: Plan): string[] {
  return [
    ...stages.map((stage, id) => `s${id} ${stageText(stage)}`),
    '',
    ...params.map(({ key }, id) => `p${id} ${key}`),
    '',
    ...nodes.flatMap((node) => outline('node', node, inline)),
    ...rules.flatMap((rule) => outline('rule', rule, inline)),
    ...tables.flatMap((table) => outline('table', table, inline)),
    ...outline('index', rest, inline),
  ];
}

function stageText(stage: PlanStage): string {
  switch (stage.op) {
    case 'map':
      return `map ${rows(stage.over)}  ${show(stage.expr)}`;
    case 'check':
      return `check ${rows(stage.over)}  ${stage.when ? `when ${show(stage.when)} ` : ''}require ${show(stage.require)}`;
    case 'unique': {
      const among = stage.among ? ` among ${show(stage.among)}` : '';
      return `unique ${rows(stage.over)}  [${stage.keys.map(show).join(', ')}]${among}${stage.firstCounts ? '' : ' all but first'}`;
    }
    case 'group':
      return `group ${rows(stage.from)} to ${rows(stage.over)}  sum ${show(stage.value)}${stage.where ? ` where ${show(stage.where)}` : ''}`;
    case 'combine': {
      const terms = stage.terms.map(
        ({ value, weight, fill }) =>
          `${'param' in weight ? `p${weight.param}` : `s${weight.fitted}`} s${value}${fill ? ` else ${show(fill)}` : ''}`,
      );
      const around = [stage.inner ? ` of ${show(stage.inner)}` : '', stage.outer ? ` in ${show(stage.outer)}` : ''];
      return `combine ${rows(stage.over)}  ${stage.by}${around.join('')} [${terms.join(', ')}] absent ${stage.absent}`;
    }
    case 'round':
      return `round ${rows(stage.over)}  s${stage.input} ${stage.rounding.places} ${stage.rounding.mode}`;
    case 'rank': {
      const order = `${stage.highestFirst ? 'highest' : 'lowest'} first ${stage.ties}`;
      return `rank ${rows(stage.over)}  s${stage.input} ${order}${among(stage.population)}`;
    }
    case 'fit':
      return `fit ${rows(stage.over)}  ${stage.statistic} s${stage.of} over ${rows(stage.population.over)}${among(stage.population)}`;
    case 'interval': {
      const spans = stage.intervals.map(({ low, lowIncluded, high, highIncluded }) => {
        const end = (param: number | undefined) => (param === undefined ? '' : `p${param}`);
        return `${lowIncluded ? '[' : '('}${end(low)}, ${end(high)}${highIncluded ? ']' : ')'}`;
      });
      return `interval ${rows(stage.over)}  s${stage.input} in ${spans.join(' ')}`;
    }
  }
}

const rows = (domain: Domain): string => (domain.rows === 'table' ? domain.table : domain.rows);
const among = (population: Population): string => (population.among === undefined ? '' : ` among s${population.among}`);

function show(expr: Expr): string {
  const mark = 'exact' in expr && expr.exact ? '!' : '';
  switch (expr.op) {
    case 'column':
    case 'textColumn':
      return `${expr.table}.${expr.column}`;
    case 'param':
      return `p${expr.param}`;
    case 'stage':
      return `s${expr.stage}${mark}`;
    case 'it':
      return 'it';
    case 'missing':
      return 'missing';
    case 'text':
      return JSON.stringify(expr.text);
    case 'code':
      return `code(${expr.table}.${expr.column}, ${expr.code})`;
    case 'slice':
      return `slice(${show(expr.args[0])}, ${expr.from}, ${expr.to})`;
    case 'matches': {
      const { source, ignoreCase } = expr.pattern;
      return `${expr.whole ? 'matches' : 'contains'}(${show(expr.args[0])}, /${source}/${ignoreCase ? 'i' : ''})`;
    }
    case 'listed':
      return `listed(${show(expr.args[0])}, [${expr.codes.join(' ')}])`;
    case 'valid':
      return `valid(${show(expr.args[0])}, ${expr.scheme})`;
    case 'ladder': {
      const rungs = expr.rungs.map(({ at, points }) => `${typeof at === 'string' ? at : `p${at.number}`}: p${points}`);
      if (expr.otherwise !== undefined) rungs.push(`otherwise: p${expr.otherwise}`);
      return `ladder${mark}(${show(expr.args[0])}; ${rungs.join(' ')})`;
    }
    default:
      return `${expr.op}${mark}(${operands(expr).map(show).join(', ')})`;
  }
}

type Verdict = NonNullable<PlanGate['verdict']>;
const verdictText = ({ band, atMost }: Verdict): string => `${atMost ? 'at most ' : ''}band ${band}`;

/** Numbers under these names are no numbers of stages. */
const NUMBERS: ReadonlySet<string> = new Set(['number', 'units', 'places', 'param']);

const inline: Inline = (value, key) => {
  if (key === 'verdict' && value) return verdictText(value as Verdict);
  if (typeof value === 'number' && !NUMBERS.has(key)) return `s${value}`;
  return typeof value === 'object' && value !== null && 'op' in value ? show(value as Expr) : undefined;
};
