import { childrenOf, isNode, isToken, type SyntaxNode, tokensOf } from '../../grammar/index.ts';
import type { ColumnModel, Formula } from '../model.ts';
import type { Formulas } from './formulas.ts';
import { broken, type Domain } from './names.ts';
import { readTest, testOf } from './tests.ts';

/**
 * What a rule requires: a formula, or a test of several columns at once (`事项名称、设定依据 已填`), or that records differ
 * (`事项名称、实施主体编码 不重复`: in at least one of these).
 */
export function resolveRequirement(slot: SyntaxNode, formulas: Formulas, domain: Domain): Formula {
  const expressions = childrenOf(slot, 'expression');
  const last = expressions.at(-1);
  const { names } = formulas;
  if (!last) return broken(names.place(slot));
  const [operand, test, ...more] = last.children;
  const tested = operand && test && isNode(operand) && isNode(test) && test.kind === 'test' && !more.length;
  const unique = tested && testOf(tokensOf(test)[0]) === 'unique';
  if (!unique && expressions.length === 1) {
    const formula = formulas.formula(last, '', domain);
    formulas.expect(formula, ['yes/no']);
    return formula;
  }
  names.domain = domain;
  const references = [...expressions.slice(0, -1).map(reference), operand];
  if (!tested || references.some((r) => !r || isToken(r) || r.kind !== 'reference')) {
    formulas.context.report('type-mismatch', names.place(slot), { expected: ['column'], found: 'expression' });
    return broken(names.place(slot));
  }
  const columns = (references as SyntaxNode[]).map((r) => names.reference(r));
  const place = names.place(slot);
  if (!unique)
    return columns
      .map((column) => readTest(test, column, formulas))
      .reduce((left, right) => ({ term: { term: 'binary', operator: 'and', left, right, place }, type: 'yes/no', place }));
  const models: ColumnModel[] = [];
  for (const { term, place: at, type } of columns) {
    if (term.term === 'column') models.push(term.column);
    else if (term.term !== 'broken')
      formulas.context.report('type-mismatch', at, { expected: ['column'], found: type === 'unknown' ? 'expression' : type });
  }
  return models.length === columns.length ? { term: { term: 'unique', columns: models }, type: 'yes/no', place } : broken(place);
}

/** The only child of an expression. */
const reference = (expression: SyntaxNode) => (expression.children.length === 1 ? expression.children[0] : undefined);
