import {
  canonicalName,
  childOf,
  childrenOf,
  isNode,
  isToken,
  type SyntaxElement,
  type SyntaxNode,
  type SyntaxToken,
  sameName,
  T,
  textOf,
  tokensOf,
  wordOf,
} from '../../grammar/index.ts';
import { language } from '../language.ts';
import { aggregates } from '../methods/aggregates.ts';
import type { Aggregate, Formula, TableModel } from '../model.ts';
import type { Formulas } from './formulas.ts';
import { broken } from './names.ts';

/** Which aggregate a name asks for. */
export function aggregateOf(token: SyntaxToken): Aggregate['kind'] | undefined {
  const name = wordOf(token);
  return (Object.keys(aggregates) as Aggregate['kind'][]).find(
    (k) => sameName(aggregates[k].names.zh, name) || sameName(aggregates[k].names.en, name),
  );
}

/** `合计(环节.环节时限 其中 计入 = 是)`: rows of a table below the domain made into one value. */
export function readAggregate(node: SyntaxNode, kind: Aggregate['kind'], formulas: Formulas): Formula {
  const { names, context } = formulas;
  const place = names.place(node);
  const { takes, ofColumn } = aggregates[kind];
  const args = childrenOf(node, 'expression');
  const expected = takes === 'nothing' ? 1 : 2;
  if (args.length !== expected) {
    const [name] = tokensOf(node);
    const suggestion = ofColumn ? suggested(wordOf(name), kind, node, formulas) : undefined;
    context.report('argument-count', place, { name: wordOf(name), expected, found: args.length, orMore: false, suggestion });
    return broken(place);
  }
  const reference = loneReference(args[0]!);
  const [tableElement, column] = reference ? tableAndColumn(reference, formulas) : [];
  if (!tableElement || Boolean(column) !== ofColumn) {
    context.report('type-mismatch', names.place(args[0]!), {
      expected: [ofColumn ? 'column' : 'record table'],
      found: column ? 'column' : 'expression',
    });
    return broken(place);
  }
  const table = names.table(tableElement);
  if (!table || !isBelow(table, formulas, tableElement)) return broken(place);
  const filter = node.children.find((c): c is SyntaxNode => isNode(c) && c.kind === 'filter');
  const condition = (expression: SyntaxNode | undefined) => {
    const formula = expression && names.within(table, () => formulas.expression(expression));
    if (formula) formulas.expect(formula, ['yes/no']);
    return formula;
  };
  const base = { table, where: condition(filter && childOf(filter, 'expression')), place };
  const made = (aggregate: Aggregate, type: Formula['type'], measure?: string): Formula => ({
    term: { term: 'aggregate', aggregate },
    type,
    measure,
    place,
  });
  switch (kind) {
    case 'count':
      return made({ ...base, kind }, 'number');
    case 'mean':
    case 'sum': {
      const model = names.columnOf(table, column!);
      if (!model) return broken(place);
      const formula = names.columnFormula(model, names.place(column!));
      formulas.expect(formula, ['number']);
      return made({ ...base, kind, column: model }, 'number', formula.measure);
    }
    case 'share':
    case 'some':
    case 'every':
      return made({ ...base, kind, condition: condition(args[1])! }, kind === 'share' ? 'number' : 'yes/no');
    case 'passRate': {
      const by = loneReference(args[1]!);
      const role = by && language.vocabulary.find(wordOf(tokensOf(by)[0]))?.roles.find((r) => r.set === 'passBasis');
      if (!role) {
        context.report('syntax-expected', names.place(args[1]!), {
          found: { word: wordOf(by && tokensOf(by)[0]) },
          expected: basisWords(),
        });
        return broken(place);
      }
      return made({ ...base, kind, by: role.id as 'check' | 'record' }, 'number');
    }
  }
}

/** What a sum or mean of several values was probably meant to be. */
function suggested(name: string, kind: Aggregate['kind'], call: SyntaxNode, { names }: Formulas): string | undefined {
  const args = childrenOf(call, 'expression');
  if (args.length < 2) return undefined;
  const texts = args.map((arg) => textOf(arg).trim());
  const [table, column] = args.map(loneReference);
  // `mean(t where …, c)`: the column stands with its table.
  if (args.length === 2 && table && column && names.scope.tables.has(canonicalName(textOf(table).trim()))) {
    const filter = childOf(call, 'filter');
    return `${name}(${texts[0]}.${texts[1]}${filter ? ` ${textOf(filter).trim()}` : ''})`;
  }
  const sum = texts.join(' + ');
  return kind === 'mean' ? `(${sum}) ÷ ${args.length}` : sum;
}

/** Rows can be counted up only to what they belong to. */
function isBelow(table: TableModel, { names, context }: Formulas, element: SyntaxElement): boolean {
  const { table: around } = names.domain;
  if (table.kind !== 'units' && (!around || table.detailOf?.records === around)) return true;
  context.report(
    'not-records',
    names.place(element),
    { table: table.name, found: table.kind === 'units' ? 'units' : 'elsewhere' },
    { related: [{ place: table.place, note: 'declared-here' }] },
  );
  return false;
}

/** The name that is all there is of an expression. */
function loneReference(expression: SyntaxNode): SyntaxNode | undefined {
  const [only, ...more] = expression.children;
  return only && isNode(only) && only.kind === 'reference' && !more.length ? only : undefined;
}

/** The table that a reference names, and the column behind its last dot, unless the whole of it is a table. */
function tableAndColumn(reference: SyntaxNode, { names }: Formulas): readonly [SyntaxElement, SyntaxToken?] {
  const [table, dot, column] = reference.children;
  const parts = dot && column && isToken(dot) && dot.tokenType === T.Dot && isToken(column) && !names.hasTable(reference);
  return parts ? [table!, column] : [reference];
}

const basisWords = () => language.vocabulary.words.filter((w) => w.roles.some((r) => r.set === 'passBasis')).map((w) => ({ word: w.text }));
