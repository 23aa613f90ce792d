import {
  type Aggregate,
  type ColumnModel,
  type Exact,
  type Formula,
  type IndicatorModel,
  type Messages,
  type Methodology,
  showExact,
  type Term,
} from '../../../compiler/index.ts';
import type { BinaryOperator } from '../../../grammar/index.ts';
import { type Inline, outline } from './outline.ts';
import type { Stage } from './stage.ts';

/** What the names of a methodology stand for: the index with what its nodes have from above, tables, rules, published figures. */
export const model: Stage = {
  file: 'model.txt',
  render: ({ scored }) => scored.analysis.methodology && `${written(scored.analysis.methodology).join('\n')}\n`,
};

function written({ index, tables, rules, published, without }: Methodology): string[] {
  return [
    ...outline('index', childrenLast(index), inline),
    ...[...tables.values()].flatMap((table) => ['', ...outline('table', table, inline)]),
    ...[...without].flatMap(([table, formula]) => ['', `not rows of ${table} where ${show(formula)}`]),
    ...rules.flatMap((rule) => ['', ...outline('rule', rule, inline)]),
    ...published.flatMap((figures) => ['', ...outline('published', figures, inline)]),
  ];
}

const childrenLast = ({ children, ...rest }: IndicatorModel): object => ({ ...rest, children: children.map(childrenLast) });

/** Where things stand is for messages, which have a stage of their own. */
const PLACES: ReadonlySet<string> = new Set(['node', 'place', 'opening']);
/** Under these names stand things that are told elsewhere. */
const REFERENCES: ReadonlySet<string> = new Set(['units', 'unit', 'key', 'rowLabel', 'records', 'by', 'column', 'table', 'band']);

const inline: Inline = (value, key) => {
  if (PLACES.has(key) || (key === 'table' && typeof value === 'string')) return '';
  if (typeof value !== 'object' || value === null) return undefined;
  if ('term' in value && 'type' in value) return show(value as Formula);
  if ('s' in value && 'n' in value && 'd' in value) return showExact(value as Exact);
  if ('value' in value && 'place' in value && Object.keys(value).length === 2)
    return typeof value.value === 'string' ? JSON.stringify(value.value) : showExact(value.value as Exact);
  if (key === 'labels')
    return LANGUAGES.flatMap((l) => (l in value ? [`${l} ${JSON.stringify(value[l as keyof typeof value])}`] : [])).join(', ');
  if (key === 'message' || key === 'advice') return LANGUAGES.flatMap((l) => wording(l, value)).join(', ');
  if ('names' in value) return (value.names as { readonly en: string }).en;
  if (REFERENCES.has(key) && 'name' in value) return 'table' in value ? nameOf(value as ColumnModel) : String(value.name);
  return undefined;
};

const LANGUAGES = ['zh', 'en'] as const;

function wording(language: 'zh' | 'en', messages: Messages): string[] {
  const parts = messages[language]?.map((part) =>
    part.part === 'text' ? part.text : part.part === 'value' ? `{${nameOf(part.column)}}` : '{number}',
  );
  return parts ? [`${language} ${JSON.stringify(parts.join(''))}`] : [];
}

const nameOf = ({ table, name }: ColumnModel): string => `${table}.${name}`;

/** A formula with what it yields. */
const show = ({ term, type, measure }: Formula): string => `${termText(term)} : ${type}${measure === undefined ? '' : ` ${measure}`}`;
const of = ({ term }: Formula): string => termText(term);

const SIGNS: Partial<Record<BinaryOperator, string>> = {
  add: '+',
  sub: '-',
  mul: '*',
  div: '/',
  eq: '=',
  ne: '!=',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
};

function termText(term: Term): string {
  switch (term.term) {
    case 'number':
      return showExact(term.value);
    case 'truth':
      return term.value ? 'yes' : 'no';
    case 'text':
      return JSON.stringify(term.value);
    case 'date':
      return term.value;
    case 'column':
      return nameOf(term.column);
    case 'score':
      return `score(${term.code})`;
    case 'prefix':
      return `${term.operator}(${of(term.operand)})`;
    case 'binary':
      return `(${of(term.left)} ${SIGNS[term.operator] ?? term.operator} ${of(term.right)})`;
    case 'call':
      return `${term.function.names.en}(${term.args.map(of).join(', ')})`;
    case 'ladder': {
      const rungs = term.rungs.map(({ at, points }) => `${typeof at === 'string' ? at : showExact(at)}: ${showExact(points.value)}`);
      if (term.otherwise) rungs.push(`otherwise: ${showExact(term.otherwise.value)}`);
      return `ladder(${of(term.input)}) {${rungs.join('; ')}}`;
    }
    case 'test':
      return `${term.test}(${of(term.operand)}${term.pattern ? `, /${term.pattern.source}/${term.pattern.ignoreCase ? 'i' : ''}` : ''})`;
    case 'unique':
      return `unique(${term.columns.map(nameOf).join(', ')})`;
    case 'slice':
      return `slice(${of(term.operand)}, ${term.from}, ${term.to})`;
    case 'length':
      return `length(${of(term.operand)})`;
    case 'convert':
      return `convert(${of(term.operand)}, ${showExact(term.factor)})`;
    case 'aggregate':
      return aggregateText(term.aggregate);
    case 'broken':
      return 'broken';
  }
}

function aggregateText(aggregate: Aggregate): string {
  const { kind, table, where } = aggregate;
  const what = 'column' in aggregate ? nameOf(aggregate.column) : table.name;
  const rest = 'condition' in aggregate ? `, ${of(aggregate.condition)}` : 'by' in aggregate ? `, by ${aggregate.by}` : '';
  return `${kind}(${what}${where ? ` where ${of(where)}` : ''}${rest})`;
}
